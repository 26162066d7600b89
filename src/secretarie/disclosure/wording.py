"""The words of a decision list, the same on page, paper and feed."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from secretarie.law.wording import day_nl
from secretarie.meetings.models import Outcome

SILENT = frozenset({Outcome.AS_PROPOSED, Outcome.NOTED, ""})
OFFICES: dict[str, Promise] = {"mayor": _("mayor"), "secretary": _("municipal secretary")}


def facts(record: dict[str, Any]) -> list[tuple[Promise | str, str]]:
    """Date, place, chair, who was there and who was not: what is known."""
    chair = record["chair"]
    rows: list[tuple[Promise | str, str]] = [
        (_("Date"), day_nl(date.fromisoformat(record["held_on"]))),
        (_("Place"), record["place"]),
        (_("Registration"), record["registration"]),
        (_("Chair"), _person(chair) if chair else ""),
        (_("Present"), _people(record["present"], chair)),
        (_("Absent"), _people(record["absent"], None)),
    ]
    return [(label, value) for label, value in rows if value]


def _people(seats: list[dict[str, str]], chair: dict[str, str] | None) -> str:
    return ", ".join(_person(s) for s in seats if chair is None or s["name"] != chair["name"])


def _person(seat: dict[str, str]) -> str:
    return f"{seat['office'].lower()} {seat['name']}".strip() if seat["office"] else seat["name"]


def office(kind: str) -> str:
    """The office under a signature."""
    return str(OFFICES.get(kind, kind))


def block_label(block: dict[str, Any]) -> Promise | str:
    """What stands above the points of one body: the mayor's own points stand apart."""
    if block["body"] == "mayor":
        return ngettext_lazy("Decision point of the mayor", "Decision points of the mayor", len(block["points"]))
    if not block["decision"]:
        return ngettext_lazy("Decision point", "Decision points", len(block["points"]))
    return _("Decision")


def mark(point: dict[str, Any]) -> Promise | str:
    """What became of a point, when it is not simply as proposed."""
    outcome = point["outcome"]
    return "" if outcome in SILENT else Outcome(outcome).label.lower()


def notes(item: dict[str, Any]) -> list[Promise | str]:
    """Small words under an item's title: held over or withdrawn, by the conform list, submitted late."""
    found: list[Promise | str] = []
    if aside := item.get("set_aside"):
        found.append(Outcome(aside).label)
    if item.get("conform"):
        found.append(_("Decided by the conform list"))
    if item.get("late"):
        found.append(_("Submitted later"))
    return found
