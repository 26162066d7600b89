"""Votes and validity of one item in the words of the live page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _

from secretarie.law import Certainty, VoteOutcome
from secretarie.meetings import balloting
from secretarie.meetings.live_page import LivePage
from secretarie.meetings.models import DECIDING, Ballot, ItemPoint, Outcome
from secretarie.meetings.session import Session
from secretarie.meetings.words import Chip
from secretarie.proposals.models import DecidingBody

WORDS = {
    VoteOutcome.CARRIED: lambda: pgettext("vote", "Carried"),
    VoteOutcome.REJECTED: lambda: pgettext("vote", "Rejected"),
    VoteOutcome.TIE_VOTE_AGAIN: lambda: _("The votes are tied"),
    VoteOutcome.TIE_UNRESOLVED: lambda: _("The votes are tied"),
    VoteOutcome.CARRIED_BY_CASTING_VOTE: lambda: _("Carried by the vote of the chair"),
    VoteOutcome.REJECTED_BY_CASTING_VOTE: lambda: _("Rejected by the vote of the chair"),
    VoteOutcome.INVALID: lambda: _("Invalid vote"),
}
CHIPS = {
    Outcome.AS_PROPOSED: "ok",
    Outcome.AMENDED: "ok",
    Outcome.FINAL_TEXT_MANDATED: "ok",
    Outcome.NOTED: "ok",
    Outcome.REJECTED: "bad",
}


@dataclass(frozen=True, slots=True)
class Result:
    """What stands, for the ``role="status"`` of the page."""

    title: str
    text: str
    kind: str = "ok"
    unconfirmed: str = ""


def votable(page: LivePage) -> list[ItemPoint]:
    """The points on which members vote: not those of the mayor alone."""
    return [p for p in page.points if p.body != DecidingBody.MAYOR]


def tied(page: LivePage) -> bool:
    """Whether a point waits for the vote again."""
    return any(balloting.is_tied(page.session, p) for p in votable(page))


def initial(page: LivePage) -> dict[str, Any]:
    """The last round of the first point that was voted on; without one, everybody for."""
    last = next((page.session.ballots[p.pk][-1] for p in votable(page) if page.session.ballots.get(p.pk)), None)
    if last is None:
        return {f"lid{s.attendance.person_id}": "for" for s in page.seats if s.votes}
    sides = {f"lid{person}": side for person, side in last.votes.items()}
    return {**sides, "on_persons": last.on_persons, "casting": last.casting}


def told(session: Session, point: ItemPoint) -> list[str]:
    """Each round on a point in words: Aangenomen, 3 tegen 1."""
    return [_round(ballot) for ballot in session.ballots.get(point.pk, [])]


def _round(ballot: Ballot) -> str:
    sides = list(ballot.votes.values())
    count = {"for": sides.count("for"), "against": sides.count("against")}
    return f"{WORDS[VoteOutcome(ballot.result)]()}, " + _("%(for)s for, %(against)s against") % count


def chip(point: ItemPoint) -> Chip | None:
    """What became of a point, for who reads."""
    if point.valid is False:
        return _("Invalid"), "warn", ""
    if not point.outcome:
        return None
    return str(Outcome(point.outcome).label), CHIPS.get(Outcome(point.outcome), ""), ""


def result(page: LivePage) -> Result:
    """One sentence for the whole item, the gravest first."""
    invalid = next((p for p in page.points if p.valid is False), None)
    if invalid is not None:
        return _result(_("Invalid: there is no decision"), invalid, "warn")
    open_votes = [p for p in page.points if p.outcome in DECIDING and p.valid is None]
    if open_votes:
        last = page.session.ballots[open_votes[0].pk][-1]
        return Result(_("The votes are tied: vote again"), explained(last.receipt), "warn")
    decided = [p for p in page.points if p.outcome in DECIDING]
    if decided:
        voted = next((p for p in decided if page.session.ballots.get(p.pk)), decided[0])
        rejected = all(p.outcome == Outcome.REJECTED for p in decided)
        return _result(_title(page.session, voted), voted, "bad" if rejected else "ok")
    if any(p.outcome for p in page.points):
        return Result(_("No decision now"), _("The points go on, or back."), "ok")
    return _waiting(page)


def _waiting(page: LivePage) -> Result:
    quorum = page.session.quorum(page.item)
    title = _("There is a quorum") if quorum.met else _("There is no quorum")
    return Result(title, explained(quorum.receipt.as_json()), "ok" if quorum.met else "warn")


def _title(session: Session, point: ItemPoint) -> str:
    rounds = told(session, point)
    return rounds[-1] if rounds else _("Decided without a vote")


def _result(title: str, point: ItemPoint, kind: str) -> Result:
    norms = point.receipt.get("norms", [])
    doubtful = dict.fromkeys(n["article"] for n in norms if n.get("certainty") == Certainty.UNCONFIRMED)
    return Result(title, explained(point.receipt), kind, ", ".join(doubtful))


def explained(receipt: Mapping[str, Any]) -> str:
    """A receipt in the language of the reader."""
    language = "en" if get_language() == "en" else "nl"
    return str(receipt.get(f"explanation_{language}", ""))
