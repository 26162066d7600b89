"""Leave for papers that come after the closing time: which meetings ask it, who gave it, whose word is missing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from secretarie.access.roles import SECRETARIES, Role
from secretarie.access.wall import Actor, visible
from secretarie.proposals import rules_late
from secretarie.proposals.coming import Coming, coming
from secretarie.proposals.models import DecidingBody, LateLeave, Proposal

Office = LateLeave.Office


@dataclass(frozen=True, slots=True)
class Leaves:
    """The leave for one paper and one meeting: of each office the row, when it was given."""

    day: date
    given: Mapping[str, LateLeave]

    @property
    def whole(self) -> bool:
        """Mayor and secretary both gave it."""
        return all(office in self.given for office in Office)

    @property
    def reason(self) -> str:
        """Why it could not wait, in the words of who spoke first."""
        return next(iter(self.given.values())).reason if self.given else ""


NONE = Leaves(date.min, {})


def office_of(actor: Actor) -> Office | None:
    """For which office this actor gives leave; the mayor's before the secretary's."""
    if actor.has(Role.MAYOR):
        return Office.MAYOR
    return Office.SECRETARY if actor.has(*SECRETARIES) else None


def closed(actor: Actor) -> tuple[Coming, ...]:
    """The coming meetings of which the closing time has passed: the mayor's own is open on any day."""
    return tuple(one for one in coming(actor, (DecidingBody.COLLEGE,)) if one.late)


def leaves(actor: Actor, proposals: Iterable[Proposal], day: date) -> dict[int, Leaves]:
    """The leave given for a meeting on this day, per paper."""
    keys = [proposal.pk for proposal in proposals]
    rows = visible(LateLeave, actor).filter(proposal__in=keys, meeting_date=day).select_related("by").order_by("pk")
    found: dict[int, dict[str, LateLeave]] = {key: {} for key in keys}
    for row in rows:
        found[row.proposal_id][row.office] = row
    return {key: Leaves(day, given) for key, given in found.items()}


def allowing(actor: Actor, proposal: Proposal, day: date, reason: str) -> rules_late.Allowing:
    """The facts for giving leave."""
    meetings = [one for one in coming(actor, (DecidingBody.COLLEGE,)) if one.day == day]
    return rules_late.Allowing(
        stage=proposal.stage,
        aside=proposal.aside,
        planned=bool(meetings),
        closed=any(one.late for one in meetings),
        given=office_of(actor) in leaves(actor, [proposal], day)[proposal.pk].given,
        reason=reason,
    )


def offices(found: Leaves) -> list[dict[str, object]]:
    """Each office that must give leave, with its leave when it did."""
    return [{"label": office.label, "leave": found.given.get(office)} for office in Office]
