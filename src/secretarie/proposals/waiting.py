"""What waits for whom on the route: one typed row per thing to do, for every role; Vandaag and the lists read it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db import models
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from secretarie.access.performing import permitted
from secretarie.access.roles import SECRETARIES, Role
from secretarie.access.table import Action
from secretarie.access.wall import Actor, visible
from secretarie.people.models import Absence, Unit, valid_on
from secretarie.people.queries import grants, portfolio_terms
from secretarie.proposals.models import Advice, Aside, Proposal, SignOff, Stage
from secretarie.proposals.rules import EDITABLE
from secretarie.proposals.rules_advice import ADVISABLE


class What(models.TextChoices):
    """What somebody is waited for to do."""

    REPAIR = "repair", _("Repair and send again")
    SUBMIT = "submit", _("Send on its route")
    ADVISE = "advise", _("Give advice")
    ADVISE_AGAIN = "advise_again", _("Look at the changed text")
    SIGN_LINE = "sign_line", _("Sign off")
    SIGN_HOLDER = "sign_holder", _("Sign off as portfolio holder")
    REVIEW = "review", _("Test at the gate")


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
    found = [*_as_author(actor), *_as_adviser(actor), *_in_line(actor), *_as_holder(actor), *_at_gate(actor)]
    return tuple(sorted(found, key=_urgency))


def _urgency(row: Waiting) -> tuple[bool, date, str]:
    return not row.proposal.fast_track, row.due or date.max, row.proposal.stage_since.isoformat()


def _living(actor: Actor, *stages: str) -> QuerySet[Proposal]:
    found = visible(Proposal, actor).filter(stage__in=stages).exclude(aside=Aside.RETRACTED)
    return found.select_related("author", "unit", "portfolio").order_by("stage_since")


def _as_author(actor: Actor) -> Iterator[Waiting]:
    if not permitted(actor, Action.PROPOSAL_SUBMIT):
        return
    questions = Advice.objects.filter(proposal=OuterRef("pk"), withdrawn_at=None)
    advised = Q(stage=Stage.IN_ADVICE) & ~Exists(questions.filter(verdict="")) & Exists(questions.exclude(verdict=""))
    mine = _living(actor, *EDITABLE).filter(author=actor.person).filter(Q(aside=Aside.RETURNED) | advised)
    for proposal in mine.prefetch_related("reviews", "sign_offs"):
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
    if not permitted(actor, Action.ADVICE_GIVE):
        return
    asked = visible(Advice, actor).filter(adviser=actor.person, proposal__stage__in=ADVISABLE)
    asked = asked.exclude(proposal__aside=Aside.RETRACTED).select_related(
        "proposal__author", "proposal__unit", "proposal__portfolio", "asked_by", "version"
    )
    for advice in asked.filter(verdict="", withdrawn_at=None):
        why = _("%(name)s asks your advice.") % {"name": advice.asked_by.name}
        yield Waiting(advice.proposal, What.ADVISE, why, advice.due_on, advice)
    again = asked.filter(superseded=False, version__number__lt=F("proposal__version")).exclude(verdict="")
    for advice in again:
        changed = _("The text changed after your advice.")
        yield Waiting(advice.proposal, What.ADVISE_AGAIN, changed, advice.proposal.requested_for, advice)


def _in_line(actor: Actor) -> Iterator[Waiting]:
    if not permitted(actor, Action.SIGN_OFF_LINE):
        return
    line = _Line.read(actor)
    for proposal in _living(actor, Stage.TEAM_MANAGER, Stage.DIRECTOR):
        head = line.head(proposal, Role(proposal.stage))
        if head == actor.person:
            yield Waiting(proposal, What.SIGN_LINE, _("It is your turn in the line."), proposal.requested_for)
        elif line.stands_in(actor, proposal, head):
            why = _("Whoever signs for this unit is absent.")
            yield Waiting(proposal, What.SIGN_LINE, why, proposal.requested_for)


@dataclass(frozen=True, slots=True)
class _Line:
    """Who heads which unit today, which units lie above it, and who is away."""

    parents: dict[int, int | None]
    heads: dict[tuple[int, str], int]
    away: frozenset[int]

    @classmethod
    def read(cls, actor: Actor) -> _Line:
        found = grants(actor, actor.today, role__in=[Role.TEAM_MANAGER, Role.DIRECTOR], unit__isnull=False)
        return cls(
            dict(visible(Unit, actor).values_list("pk", "parent_id")),
            {(g.unit_id, g.role): g.person_id for g in found if g.unit_id},
            _away(actor),
        )

    def up(self, proposal: Proposal) -> Iterator[int]:
        here: int | None = proposal.unit_id
        while here is not None:
            yield here
            here = self.parents.get(here)

    def head(self, proposal: Proposal, role: Role) -> int | None:
        return next((self.heads[unit, role] for unit in self.up(proposal) if (unit, role) in self.heads), None)

    def stands_in(self, actor: Actor, proposal: Proposal, head: int | None) -> bool:
        """The director signs for an absent team manager, the secretary for an absent director."""
        if head is not None and head not in self.away:
            return False
        directors = {self.heads.get((unit, Role.DIRECTOR)) for unit in self.up(proposal)}
        if proposal.stage == Stage.TEAM_MANAGER and actor.person in directors:
            return True
        director = self.head(proposal, Role.DIRECTOR)
        return actor.has(*SECRETARIES) and (director is None or director in self.away)


def _away(actor: Actor) -> frozenset[int]:
    return frozenset(visible(Absence, actor).filter(valid_on(actor.today)).values_list("person_id", flat=True))


def _as_holder(actor: Actor) -> Iterator[Waiting]:
    if not permitted(actor, Action.SIGN_OFF_HOLDER):
        return
    terms = portfolio_terms(actor, actor.today).filter(Q(holder=actor.person) | Q(substitute=actor.person))
    away = _away(actor)
    held = {t.portfolio_id for t in terms if t.holder_id == actor.person}
    mine = held | {t.portfolio_id for t in terms if t.holder_id in away}
    for proposal in _living(actor, Stage.PORTFOLIO_HOLDER).prefetch_related("co_holders", "sign_offs"):
        if asked := mine & _unmarked(proposal):
            own = _("It falls in your portfolio.")
            why = own if asked & held else _("The portfolio holder is absent; you are the substitute.")
            yield Waiting(proposal, What.SIGN_HOLDER, why, proposal.requested_for)


def _unmarked(proposal: Proposal) -> set[int]:
    """The portfolios of which nobody marked since the proposal was last sent on its route."""
    portfolios = {proposal.portfolio_id, *(c.portfolio_id for c in proposal.co_holders.all() if not c.ended)}
    return portfolios - {
        s.portfolio_id for s in proposal.sign_offs.all() if s.round == proposal.round and s.portfolio_id
    }


def _at_gate(actor: Actor) -> Iterator[Waiting]:
    if not permitted(actor, Action.GATE_REVIEW):
        return
    for proposal in _living(actor, Stage.GATE).exclude(aside=Aside.ON_HOLD):
        yield Waiting(proposal, What.REVIEW, _("It waits at the gate."), proposal.requested_for)
