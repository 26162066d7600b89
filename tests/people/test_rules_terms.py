"""The rules of giving and ending: told in words, each on its ground."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from secretarie.access.roles import Role
from secretarie.people import rules_terms as rules
from secretarie.people.rules_terms import Appointment, Assignment, Deputies, Grant, Held, Span

TODAY = date(2026, 11, 23)
LATER = TODAY + timedelta(days=30)
ON = Span(TODAY)


def codes(found: tuple[Any, ...]) -> list[str]:
    return [o.code for o in found]


def test_periods_touch_without_overlapping() -> None:
    assert not Span(TODAY, LATER).overlaps(Span(LATER))
    assert Span(TODAY, LATER).overlaps(Span(LATER - timedelta(days=1)))
    assert Span(TODAY).overlaps(Span(LATER))


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (Grant(Role.AUTHOR, ON, TODAY, unit="Ruimte"), []),
        (Grant(Role.AUTHOR, ON, TODAY), ["grant.unit"]),
        (Grant(Role.ADVISER, ON, TODAY), ["grant.discipline"]),
        (Grant(Role.MEMBER_AIDE, ON, TODAY), ["grant.member"]),
        (Grant(Role.SECRETARIAT, Span(TODAY - timedelta(days=1)), TODAY), ["grant.past"]),
        (Grant(Role.SECRETARIAT, Span(TODAY, TODAY), TODAY), ["span.backwards"]),
        (Grant(Role.ADMINISTRATOR, ON, TODAY, to_oneself=True), ["grant.self"]),
        (Grant(Role.SECRETARIAT, ON, TODAY, same=(Held("Rian", Span(TODAY, LATER)),)), ["grant.twice"]),
        (Grant(Role.SECRETARIAT, Span(LATER), TODAY, same=(Held("Rian", Span(TODAY, LATER)),)), []),
        (Grant(Role.AUTHOR, ON, TODAY, unit="Ruimte", heads=(Held("Lotte", ON),)), []),
    ],
)
def test_a_role_is_given_with_what_belongs_to_it(facts: Grant, expected: list[str]) -> None:
    assert codes(rules.obstacles_to_grant(facts)) == expected


def test_a_second_head_is_told_who_the_first_is_and_until_when() -> None:
    held = (Held("Koen Slotboom", Span(date(2024, 1, 1), LATER)),)
    (told,) = rules.obstacles_to_grant(Grant(Role.TEAM_MANAGER, ON, TODAY, unit="Ruimte", heads=held))
    assert told.message == (
        "Koen Slotboom heeft deze rol bij Ruimte al, vanaf maandag 1 januari 2024 tot woensdag 23 december 2026."
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [("secretary", "clerk"), ("clerk", "secretary"), ("deputy_secretary", "clerk"), ("secretary", "deputy_clerk")],
)
def test_secretary_and_clerk_are_never_one_person(one: str, other: str) -> None:
    """Art. 100 lid 2 Gemeentewet."""
    own = (Held("Froukje", ON, one),)
    (told,) = rules.obstacles_to_appoint(Appointment(other, "Ambt", ON, own=own))
    assert (told.code, told.ground) == ("appoint.secretary-clerk", "art. 100 lid 2 Gemeentewet")
    assert (
        rules.obstacles_to_appoint(Appointment(other, "Ambt", Span(LATER), own=(Held("F", Span(TODAY, LATER), one),)))
        == ()
    )


def test_one_holder_of_a_single_office_at_a_time() -> None:
    taken = (Held("Aleid", Span(TODAY, LATER), "mayor"),)
    assert codes(rules.obstacles_to_appoint(Appointment("mayor", "Burgemeester", ON, holders=taken))) == [
        "appoint.taken"
    ]
    assert rules.obstacles_to_appoint(Appointment("mayor", "Burgemeester", Span(LATER), holders=taken)) == ()
    assert rules.obstacles_to_appoint(Appointment("alderman", "Wethouder", ON, plural=True, holders=taken)) == ()
    own = (Held("Bram", ON, "alderman"),)
    assert codes(rules.obstacles_to_appoint(Appointment("alderman", "W", ON, plural=True, own=own))) == [
        "appoint.twice"
    ]


def test_ending_is_from_today_on_and_leaves_an_administrator() -> None:
    assert rules.obstacles_to_end(ON, TODAY, TODAY) == ()
    assert codes(rules.obstacles_to_end(Span(date(2024, 1, 1)), TODAY - timedelta(days=3), TODAY)) == ["end.past"]
    assert codes(rules.obstacles_to_end(Span(LATER), TODAY, TODAY)) == ["end.early"]
    assert codes(rules.obstacles_to_end(Span(date(2024, 1, 1), TODAY), LATER, TODAY)) == ["end.over"]
    assert codes(rules.obstacles_to_end(ON, TODAY, TODAY, last_administrator=True)) == ["end.administrator"]


def test_holder_and_substitute_are_two_sitting_members() -> None:
    members = {1: (ON,), 2: (Span(TODAY, LATER),), 3: (Span(LATER),)}
    assert rules.obstacles_to_assign(Assignment(TODAY, 1, 2, members)) == ()
    assert rules.obstacles_to_assign(Assignment(TODAY, 1, None, members)) == ()
    assert codes(rules.obstacles_to_assign(Assignment(TODAY, 1, 1, members))) == ["assign.same"]
    assert codes(rules.obstacles_to_assign(Assignment(TODAY, 3, 9, members))) == ["assign.houder", "assign.vervanger"]
    assert codes(rules.obstacles_to_assign(Assignment(LATER, 2, 1, members))) == ["assign.houder"]
    later = (Held("Chris", Span(LATER)),)
    assert codes(rules.obstacles_to_assign(Assignment(TODAY, 1, 2, members, later))) == ["assign.later"]


def deputies(kind: str, order: tuple[int, ...], **more: Any) -> Deputies:
    names = {1: "Aleid", 2: "Bram", 3: "Hilde"}
    offices = {1: frozenset({"mayor"}), 2: frozenset({"alderman"}), 3: frozenset({"clerk"})}
    return Deputies(kind, TODAY, order, holder=1, names=names, offices=offices, **more)


def test_deputies_of_the_mayor_are_aldermen_and_of_the_secretary_no_clerk() -> None:
    """Art. 77 lid 1 and art. 106 jo. 100 lid 2 Gemeentewet."""
    assert rules.obstacles_to_deputize(deputies("mayor", (2,))) == ()
    (told,) = rules.obstacles_to_deputize(deputies("mayor", (3,)))
    assert (told.code, told.ground) == ("deputies.alderman", "art. 77 lid 1 Gemeentewet")
    (told,) = rules.obstacles_to_deputize(deputies("secretary", (3,)))
    assert (told.code, told.ground) == ("deputies.clerk", "art. 106 jo. 100 lid 2 Gemeentewet")
    assert rules.obstacles_to_deputize(deputies("secretary", ())) == ()


def test_an_order_holds_everybody_once_and_not_the_holder() -> None:
    assert codes(rules.obstacles_to_deputize(deputies("secretary", (2, 2)))) == ["deputies.twice"]
    assert "deputies.holder" in codes(rules.obstacles_to_deputize(deputies("secretary", (1,))))
    assert codes(rules.obstacles_to_deputize(deputies("mayor", (2,), later=True))) == ["deputies.later"]
