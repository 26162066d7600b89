"""The conform route: decided outside the table when every member agreed before the set hour. Pure.

Its legal footing is the rules of order (unconfirmed): one *discuss*, or a member who did not mark, brings the item to
the table. Who takes no part in the item (art. 28 Gemeentewet) need not agree.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from secretarie.meetings.models import Mark

GROUND = "reglement van orde (conformlijst)"


class ConformState(StrEnum):
    """Where an item on the conform route stands."""

    NOT_ASKED = ""
    WAITING = "waiting"
    ON_LIST = "on_list"
    TO_TABLE = "to_table"


@dataclass(frozen=True, slots=True)
class Marked:
    """One member's mark, as far as it counts here."""

    person: int
    value: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ConformFacts:
    """What decides it: who must agree, who marked what and when, the set hour, and the moment of looking."""

    asked: bool
    needed: frozenset[int]
    marks: tuple[Marked, ...]
    hour: datetime | None
    now: datetime


def conform_state(facts: ConformFacts) -> ConformState:
    """On the list when all who must agree did so in time; to the table at the first discuss, or after the hour."""
    if not facts.asked:
        return ConformState.NOT_ASKED
    if any(m.value == Mark.Value.DISCUSS for m in facts.marks):
        return ConformState.TO_TABLE
    if facts.needed and facts.needed <= agreed_in_time(facts.marks, facts.hour):
        return ConformState.ON_LIST
    passed = facts.hour is not None and facts.now > facts.hour
    return ConformState.TO_TABLE if passed else ConformState.WAITING


def agreed_in_time(marks: Iterable[Marked], hour: datetime | None) -> frozenset[int]:
    """Who agreed before the hour."""
    return frozenset(m.person for m in marks if m.value == Mark.Value.AGREED and (hour is None or m.at <= hour))
