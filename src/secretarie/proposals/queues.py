"""The queues of the route: what waits for one actor, as querysets. The board lists them, the navigation counts them."""

from __future__ import annotations

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce

from secretarie.access.performing import permitted
from secretarie.access.roles import SECRETARIES, Role
from secretarie.access.table import Action
from secretarie.access.wall import Actor, visible
from secretarie.people.models import Absence, PortfolioTerm, RoleGrant, valid_on
from secretarie.people.standing import Standing
from secretarie.proposals.models import Advice, Aside, CoHolder, Proposal, SignOff, Stage
from secretarie.proposals.rules import EDITABLE
from secretarie.proposals.rules_adviser import ADVISABLE


def living(actor: Actor, *stages: str) -> QuerySet[Proposal]:
    """Proposals in these stages that nobody retracted."""
    found = visible(Proposal, actor).filter(stage__in=stages).exclude(aside=Aside.RETRACTED)
    return found.select_related("author", "unit", "portfolio").order_by("stage_since")


def written_by(actor: Actor) -> Q:
    """What the actor writes at, as author or co-author."""
    return Q(author=actor.person) | Q(co_authors__contains=[actor.person])


def as_author(actor: Actor) -> QuerySet[Proposal]:
    """The actor's own that came back, or of which all advice is in."""
    if not permitted(actor, Action.PROPOSAL_SUBMIT):
        return Proposal.objects.none()
    questions = Advice.objects.filter(proposal=OuterRef("pk"), withdrawn_at=None)
    advised = Q(stage=Stage.IN_ADVICE) & ~Exists(questions.filter(verdict="")) & Exists(questions.exclude(verdict=""))
    return living(actor, *EDITABLE).filter(written_by(actor), Q(aside=Aside.RETURNED) | advised)


def as_adviser(actor: Actor) -> QuerySet[Advice]:
    """Questions to the actor that stand open, and advices of his on a text that changed since."""
    if not permitted(actor, Action.ADVICE_GIVE):
        return Advice.objects.none()
    asked = Q(verdict="", withdrawn_at=None)
    newest = Coalesce("confirmed__number", "version__number")
    again = Q(superseded=False, newest__lt=F("proposal__version")) & ~Q(verdict="")
    mine = Q(adviser=actor.person) | Q(deputy=actor.person, adviser__in=_away(actor))
    found = visible(Advice, actor).annotate(newest=newest).filter(asked | again, mine, proposal__stage__in=ADVISABLE)
    return found.exclude(proposal__aside=Aside.RETRACTED).select_related(
        "proposal__author", "proposal__unit", "proposal__portfolio", "asked_by", "version"
    )


def _away(actor: Actor) -> QuerySet[Absence, int]:
    return visible(Absence, actor).filter(valid_on(actor.today)).values_list("person", flat=True)


def in_line(actor: Actor, where: Standing) -> QuerySet[Proposal]:
    """At the team manager or director whom the actor is, or for whom he stands in."""
    if not permitted(actor, Action.SIGN_OFF_LINE):
        return Proposal.objects.none()
    turns = Q(pk__in=[])
    for role, stage in ((Role.TEAM_MANAGER, Stage.TEAM_MANAGER), (Role.DIRECTOR, Stage.DIRECTOR)):
        units = [u for u in where.parents if where.head(u, role) == actor.person or stands_in(actor, where, u, role)]
        turns |= Q(stage=stage, unit__in=units)
    return living(actor, Stage.TEAM_MANAGER, Stage.DIRECTOR).filter(turns)


def at_management_team(actor: Actor) -> QuerySet[Proposal]:
    """At the management team, whose advice the office of the secretary records."""
    if not permitted(actor, Action.SIGN_OFF_MANAGEMENT_TEAM):
        return Proposal.objects.none()
    return living(actor, Stage.MANAGEMENT_TEAM)


def stands_in(actor: Actor, where: Standing, unit: int, role: Role) -> bool:
    """The director signs for an absent team manager, the secretary for an absent director."""
    head = where.head(unit, role)
    if head is not None and head not in where.away:
        return False
    directors = {where.heads.get((u, Role.DIRECTOR)) for u in where.up(unit)}
    if role == Role.TEAM_MANAGER and actor.person in directors:
        return True
    director = where.head(unit, Role.DIRECTOR)
    return actor.has(*SECRETARIES) and (director is None or director in where.away)


def as_holder(actor: Actor) -> QuerySet[Proposal]:
    """At the portfolio holder whom the actor is, or for whom he stands in; ``own``: it is his own portfolio."""
    if not permitted(actor, Action.SIGN_OFF_HOLDER):
        return Proposal.objects.none()
    terms = visible(PortfolioTerm, actor).filter(valid_on(actor.today))
    held, stood_in = terms.filter(holder=actor.person), terms.filter(substitute=actor.person, holder__in=_away(actor))
    rows = living(actor, Stage.PORTFOLIO_HOLDER).annotate(own=_unmarked(held))
    return rows.filter(Q(own=True) | Q(_unmarked(stood_in)))


def of_my_member(actor: Actor) -> QuerySet[Proposal]:
    """At the portfolio holder whom the actor, as an aide, prepares for."""
    if not actor.has(Role.MEMBER_AIDE):
        return Proposal.objects.none()
    held = visible(PortfolioTerm, actor).filter(valid_on(actor.today), holder__in=my_members(actor))
    return living(actor, Stage.PORTFOLIO_HOLDER).filter(_unmarked(held))


def my_members(actor: Actor) -> QuerySet[RoleGrant, int | None]:
    """The keys of the members whose aide the actor is today."""
    grants = visible(RoleGrant, actor).filter(valid_on(actor.today), person=actor.person, role=Role.MEMBER_AIDE)
    return grants.values_list("aide_of", flat=True)


def _unmarked(terms: QuerySet[PortfolioTerm]) -> Q:
    """One of these portfolios is asked, and nobody marked for it since the proposal was last sent on its route."""
    portfolios = terms.values("portfolio")
    lead = SignOff.objects.filter(proposal=OuterRef("pk"), round=OuterRef("round"), portfolio=OuterRef("portfolio"))
    marked = SignOff.objects.filter(
        proposal=OuterRef("proposal"), round=OuterRef("proposal__round"), portfolio=OuterRef("portfolio")
    )
    beside = CoHolder.objects.filter(~Exists(marked), proposal=OuterRef("pk"), ended=False, portfolio__in=portfolios)
    return Q(portfolio__in=portfolios) & ~Q(Exists(lead)) | Q(Exists(beside))


def at_gate(actor: Actor) -> QuerySet[Proposal]:
    """At the gate, not held."""
    if not permitted(actor, Action.GATE_REVIEW):
        return Proposal.objects.none()
    return living(actor, Stage.GATE).exclude(aside=Aside.ON_HOLD)
