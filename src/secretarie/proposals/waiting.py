"""What waits for whom on the route: one typed row per thing to do, for every role; Vandaag and the lists read it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from secretarie.access.performing import permitted
from secretarie.access.roles import Role
from secretarie.access.table import Action
from secretarie.access.wall import Actor
from secretarie.people.standing import standing
from secretarie.proposals import queues
from secretarie.proposals.models import Advice, Aside, Proposal, SignOff


class What(models.TextChoices):
    """What somebody is waited for to do."""

    REPAIR = "repair", _("Repair and send again")
    SUBMIT = "submit", _("Send on its route")
    ADVISE = "advise", _("Give advice")
    ADVISE_AGAIN = "advise_again", _("Look at the changed text")
    SIGN_LINE = "sign_line", _("Sign off")
    SIGN_TEAM = "sign_team", _("Record the management team's advice")
    SIGN_HOLDER = "sign_holder", _("Sign off as portfolio holder")
    REVIEW = "review", _("Test at the gate")
    PREPARE = "prepare", _("Prepare")


@dataclass(frozen=True, slots=True)
class Waiting:
    """One thing to do: on which proposal, what, why now, and before which day (a meeting's, or the adviser's own)."""

    proposal: Proposal
    what: What
    why: str | Promise
    due: date | None
    advice: Advice | None = None


def waiting_for(actor: Actor) -> tuple[Waiting, ...]:
    """Everything on the route that waits for this actor today: priority first, then by day, then by age."""
    found = [row for source in SOURCES for row in source(actor)]
    return tuple(sorted(found, key=_urgency))


def _urgency(row: Waiting) -> tuple[bool, date, str]:
    return not row.proposal.fast_track, row.due or date.max, row.proposal.stage_since.isoformat()


def _as_author(actor: Actor) -> Iterator[Waiting]:
    for proposal in queues.as_author(actor).prefetch_related("reviews", "sign_offs"):
        if proposal.aside == Aside.RETURNED:
            yield Waiting(proposal, What.REPAIR, _reason_of_return(proposal), proposal.requested_for)
        else:
            yield Waiting(proposal, What.SUBMIT, _("All advice is in."), proposal.requested_for)


def _reason_of_return(proposal: Proposal) -> str | Promise:
    """What the last who sent it back wrote: somebody of the route, or the gate."""
    backs = [(s.at, s.reason) for s in proposal.sign_offs.all() if s.mark == SignOff.Mark.NOT_AGREED]
    backs += [(r.at, r.text) for r in proposal.reviews.all() if r.outcome == r.Outcome.RETURNED]
    last = max(backs, default=None)
    return last[1] if last and last[1] else _("Sent back; see the reasons in the file.")


def _as_adviser(actor: Actor) -> Iterator[Waiting]:
    for advice in queues.as_adviser(actor):
        if advice.verdict:
            why, due = _("The text changed after your advice."), advice.proposal.requested_for
            yield Waiting(advice.proposal, What.ADVISE_AGAIN, why, due, advice)
        else:
            asked = _("%(name)s asks your advice.") % {"name": advice.asked_by.name}
            yield Waiting(advice.proposal, What.ADVISE, asked, advice.due_on, advice)


def _in_line(actor: Actor) -> Iterator[Waiting]:
    if not permitted(actor, Action.SIGN_OFF_LINE):
        return
    where = standing(actor)
    for proposal in queues.in_line(actor, where):
        own = where.head(proposal.unit_id, Role(proposal.stage)) == actor.person
        why = _("It is your turn in the line.") if own else _("Whoever signs for this unit is absent.")
        yield Waiting(proposal, What.SIGN_LINE, why, proposal.requested_for)


def _at_team(actor: Actor) -> Iterator[Waiting]:
    for proposal in queues.at_management_team(actor):
        yield Waiting(proposal, What.SIGN_TEAM, _("It goes to the management team first."), proposal.requested_for)


def _as_holder(actor: Actor) -> Iterator[Waiting]:
    for proposal in queues.as_holder(actor):
        own = _("It falls in your portfolio.")
        why = own if getattr(proposal, "own", False) else _("The portfolio holder is absent; you are the substitute.")
        yield Waiting(proposal, What.SIGN_HOLDER, why, proposal.requested_for)


def _for_a_member(actor: Actor) -> Iterator[Waiting]:
    for proposal in queues.of_my_member(actor):
        yield Waiting(proposal, What.PREPARE, _("It waits for your member's sign-off."), proposal.requested_for)


def _at_gate(actor: Actor) -> Iterator[Waiting]:
    for proposal in queues.at_gate(actor):
        yield Waiting(proposal, What.REVIEW, _("It waits at the gate."), proposal.requested_for)


SOURCES = (_as_author, _as_adviser, _in_line, _at_team, _as_holder, _for_a_member, _at_gate)
