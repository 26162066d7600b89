"""The facts that the rules of the route ask for: read by an act after its locks, by a page from its dossier."""

from __future__ import annotations

from collections.abc import Sequence

from secretarie.access.roles import SECRETARIES, Role
from secretarie.access.wall import Actor, visible
from secretarie.people.models import Absence, Person, Portfolio, PortfolioTerm, RoleGrant, Unit, valid_on
from secretarie.people.queries import grants, persons, portfolio_terms, units_up
from secretarie.proposals import facts_template, gate_remarks, rules_route, sight
from secretarie.proposals.asked import Asked, asked_on
from secretarie.proposals.dossier import Dossier
from secretarie.proposals.facts_advice import directs, writes
from secretarie.proposals.facts_advice_route import route_of
from secretarie.proposals.models import Proposal, Relation, SignOff, Stage, Version

HEADS = (Role.TEAM_MANAGER, Role.DIRECTOR)
REMARKED = ("findings__error_type", "findings__replies")


def current(proposal: Proposal) -> Version:
    """The text as it stands."""
    return proposal.versions.get(number=proposal.version)


def submission(actor: Actor, proposal: Proposal, about: Dossier | None = None) -> rules_route.Submission:
    version = (about.version if about else None) or current(proposal)
    points = tuple(about.points if about else version.points.all())
    asked = about.asked if about else asked_on([proposal.pk])
    names = persons(actor, [one.adviser for one in asked if _waits(one, actor)])
    relations = about.relations if about else proposal.relations.filter(ended=False)
    return rules_route.Submission(
        kind=proposal.kind,
        stage=proposal.stage,
        aside=proposal.aside,
        writes=writes(actor, proposal),
        subject=version.subject,
        points=tuple(rules_route.PointFact(p.number, p.text, p.body, p.ground) for p in points),
        missing=facts_template.missing(actor, proposal, version, points),
        route=route_of(actor, proposal, about),
        pending_advisers=tuple(names[one.adviser].name for one in asked if _waits(one, actor)),
        empty_relations=tuple(str(Relation.Kind(r.kind).label) for r in relations if not r.reference.strip()),
        portfolios_without_holder=_without_holder(actor, proposal, about),
        unanswered=_unanswered(proposal, about),
        open_comments=len(about.open_comments) if about else proposal.comments.filter(resolved_at=None).count(),
    )


def _waits(asked: Asked, actor: Actor) -> bool:
    """Not answered, and its silence is no consent."""
    return asked.is_pending and not asked.has_lapsed(actor.today)


def _unanswered(proposal: Proposal, about: Dossier | None) -> tuple[tuple[int, str], ...]:
    """The gate's remarks that wait for a reply, each by its key and in short."""
    reviews = about.reviews if about else proposal.reviews.order_by("pk").prefetch_related(*REMARKED)
    return tuple((f.pk, gate_remarks.words_of(f)) for f in gate_remarks.unanswered(reviews))


def _without_holder(actor: Actor, proposal: Proposal, about: Dossier | None) -> tuple[str, ...]:
    asked = (
        [proposal.portfolio_id, *(c.portfolio_id for c in about.co_holders)] if about else sight.portfolios(proposal)
    )
    wanted = set(asked) - {t.portfolio_id for t in terms(actor, proposal, about)}
    return tuple(visible(Portfolio, actor).filter(pk__in=wanted).values_list("name", flat=True)) if wanted else ()


def terms(actor: Actor, proposal: Proposal, about: Dossier | None) -> list[PortfolioTerm]:
    """Who holds and substitutes the proposal's portfolios today."""
    if about:
        return list(about.holders.values())
    return list(portfolio_terms(actor, actor.today).filter(portfolio__in=sight.portfolios(proposal)))


def line_signing(
    actor: Actor, proposal: Proposal, mark: str, reason: str, about: Dossier | None = None
) -> rules_route.LineSigning:
    units = about.units if about else tuple(units_up(actor, proposal.unit))
    leading = about.heads if about else tuple(grants(actor, actor.today, role__in=HEADS, unit__in=units))
    heads = {role: _head(leading, units, role) for role in HEADS}
    away = _away(actor, [h.pk for h in heads.values() if h])
    step = Role.TEAM_MANAGER if proposal.stage == Stage.TEAM_MANAGER else Role.DIRECTOR
    head, director = heads[step], heads[Role.DIRECTOR]
    director_signs = step == Role.TEAM_MANAGER and directs(actor, units)
    director_away = director is None or director.pk in away
    return rules_route.LineSigning(
        stage=proposal.stage,
        aside=proposal.aside,
        is_head=head is not None and head.pk == actor.person,
        is_above=director_signs or (actor.has(*SECRETARIES) and director_away),
        head=head.name if head else "",
        head_is_away=head is None or head.pk in away,
        mark=mark,
        reason=reason,
    )


def _head(heads: Sequence[RoleGrant], units: Sequence[Unit], role: Role) -> Person | None:
    """Who holds this role for the unit, or else for the nearest one above it."""
    by_unit = {g.unit_id: g.person for g in heads if g.role == role}
    return next((by_unit[u.pk] for u in units if u.pk in by_unit), None)


def _away(actor: Actor, persons: Sequence[int]) -> frozenset[int]:
    absent = visible(Absence, actor).filter(valid_on(actor.today), person__in=persons)
    return frozenset(absent.values_list("person_id", flat=True))


def round_marks(proposal: Proposal, about: Dossier | None = None) -> list[SignOff]:
    """The sign-offs since the proposal was last sent on its route, oldest first."""
    if about:
        return [s for s in about.sign_offs if s.round == proposal.round]
    marks = proposal.sign_offs.filter(round=proposal.round)
    return list(marks.select_related("person", "portfolio", "version").order_by("pk"))


def holder_signing(
    actor: Actor, proposal: Proposal, mark: str, reason: str, about: Dossier | None = None
) -> rules_route.HolderSigning:
    found = terms(actor, proposal, about)
    away = _away(actor, [t.holder_id for t in found])
    mine = [t for t in found if actor.person in {t.holder_id, t.substitute_id}] or found
    return rules_route.HolderSigning(
        stage=proposal.stage,
        aside=proposal.aside,
        holds=frozenset(t.portfolio_id for t in found if t.holder_id == actor.person),
        substitutes=frozenset(t.portfolio_id for t in found if t.substitute_id == actor.person),
        substitutes_while_away=frozenset(
            t.portfolio_id for t in found if t.substitute_id == actor.person and t.holder_id in away
        ),
        holder=mine[0].holder.name if mine else "",
        mark=mark,
        reason=reason,
    )
