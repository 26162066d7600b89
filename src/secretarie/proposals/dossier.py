"""Everything that one proposal's file shows, read once; pages and panels share it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.http import Http404

from secretarie.access.roles import Role
from secretarie.access.wall import Actor, visible
from secretarie.people.models import PortfolioTerm, RoleGrant, Unit
from secretarie.people.queries import grants, portfolio_terms, units_up
from secretarie.proposals import gate_remarks, rules_route, weight
from secretarie.proposals.asked import Asked, asked_on
from secretarie.proposals.models import (
    Advice,
    Attachment,
    CoHolder,
    Comment,
    DecisionPoint,
    Exemption,
    GateReview,
    HolderView,
    Proposal,
    Relation,
    SignOff,
    Version,
)

ADVICE_WITH = ("adviser", "asked_by", "version", "confirmed", "settled_by", "given_by", "deputy", "unit", "readers")
NUMBER = re.compile(r"\d{4}-\d{4,6}")
"""How a proposal is numbered: 2026-0417."""


@dataclass(frozen=True, slots=True)
class Dossier:
    """The parts of one proposal that this actor may see, as they stand now."""

    actor: Actor
    proposal: Proposal
    version: Version | None
    points: tuple[DecisionPoint, ...]
    advices: tuple[Advice, ...]
    sign_offs: tuple[SignOff, ...]
    reviews: tuple[GateReview, ...]
    attachments: tuple[Attachment, ...]
    relations: tuple[Relation, ...]
    co_holders: tuple[CoHolder, ...]
    holders: Mapping[int, PortfolioTerm]
    units: tuple[Unit, ...]
    heads: tuple[RoleGrant, ...]
    comments: tuple[Comment, ...] = ()
    director_needed: bool = True
    team_needed: bool = False
    asked: tuple[Asked, ...] = ()
    exemptions: tuple[Exemption, ...] = ()
    holder_views: tuple[HolderView, ...] = ()
    bound: Mapping[str, forms.BaseForm] = field(default_factory=dict)

    @property
    def holder(self) -> PortfolioTerm | None:
        """Who holds the portfolio today, with the substitute."""
        return self.holders.get(self.proposal.portfolio_id)

    @property
    def team_manager(self) -> RoleGrant | None:
        return self._head(Role.TEAM_MANAGER)

    @property
    def director(self) -> RoleGrant | None:
        return self._head(Role.DIRECTOR)

    @property
    def standing(self) -> tuple[Advice, ...]:
        """Advices given and not renewed since."""
        return tuple(a for a in self.advices if a.is_standing)

    @property
    def pending(self) -> tuple[Advice, ...]:
        """Questions that still wait for their answer."""
        return tuple(a for a in self.advices if a.is_pending)

    @property
    def open_dissent(self) -> tuple[Advice, ...]:
        """Disagreement that nobody settled yet: every later reader sees it."""
        return tuple(a for a in self.advices if a.is_open_dissent)

    @property
    def open_comments(self) -> tuple[Comment, ...]:
        """Comments beside the text that nobody resolved yet."""
        return tuple(c for c in self.comments if c.is_open)

    def _head(self, role: Role) -> RoleGrant | None:
        """The lowest head of this kind, from the unit upwards."""
        return next((g for unit in self.units for g in self.heads if g.unit_id == unit.pk and g.role == role), None)


def proposal_of(actor: Actor, number: str) -> Proposal:
    """The proposal with this number, as far as this actor may see it.

    Raises:
        Http404: there is none, or not for this actor.
    """
    found = visible(Proposal, actor).filter(number=number)
    proposal = found.select_related("author", "unit", "portfolio", "demanded_by").first()
    if proposal is None:
        raise Http404
    return proposal


def dossier(actor: Actor, proposal: Proposal, bound: Mapping[str, forms.BaseForm] | None = None) -> Dossier:
    """The whole file of a proposal that was already seen; ``bound``: forms that came back with errors, by panel."""
    version = version_of(actor, proposal, proposal.version)
    points = tuple(points_of(actor, version)) if version else ()
    units = tuple(units_up(actor, proposal.unit))
    portfolios = [proposal.portfolio_id]
    co_holders = tuple(_of(CoHolder, actor, proposal).filter(ended=False).select_related("portfolio"))
    portfolios += [c.portfolio_id for c in co_holders]
    terms = portfolio_terms(actor, actor.today).filter(portfolio__in=portfolios)
    heads = grants(actor, actor.today, unit__in=units, role__in=[Role.TEAM_MANAGER, Role.DIRECTOR])
    return Dossier(
        actor=actor,
        proposal=proposal,
        version=version,
        points=points,
        advices=tuple(_of(Advice, actor, proposal).select_related(*ADVICE_WITH).order_by("pk")),
        sign_offs=tuple(_of(SignOff, actor, proposal).select_related("person", "version", "portfolio").order_by("pk")),
        reviews=tuple(gate_remarks.reviews_of(actor).filter(proposal=proposal)),
        attachments=tuple(_of(Attachment, actor, proposal).filter(withdrawn=False).select_related("file")),
        relations=tuple(_of(Relation, actor, proposal).filter(ended=False)),
        co_holders=co_holders,
        holders={t.portfolio_id: t for t in terms},
        units=units,
        heads=tuple(heads),
        director_needed=weight.director(actor, proposal, points).outcome == rules_route.NEEDED,
        team_needed=weight.management_team(actor, proposal, points).outcome == rules_route.NEEDED,
        asked=tuple(asked_on([proposal.pk])),
        exemptions=tuple(_of(Exemption, actor, proposal).select_related("by")),
        holder_views=tuple(
            _of(HolderView, actor, proposal).filter(ended_at=None).select_related("portfolio", "person", "version")
        ),
        comments=tuple(_of(Comment, actor, proposal).select_related("by", "resolved_by", "version").order_by("pk")),
        bound=bound or {},
    )


def version_of(actor: Actor, proposal: Proposal, number: int) -> Version | None:
    """One version of a proposal that was already seen."""
    return visible(Version, actor).filter(proposal=proposal, number=number).select_related("saved_by").first()


def points_of(actor: Actor, version: Version) -> QuerySet[DecisionPoint]:
    """The decision points of a version that this actor may see; a secret one leaves no gap."""
    return visible(DecisionPoint, actor).filter(version=version).order_by("number")


def arguments_about(version: Version, points: Iterable[DecisionPoint]) -> list[dict[str, Any]]:
    """The arguments of a version about the points that the reader sees: a secret one takes its arguments along."""
    seen = {point.number for point in points}
    return [argument for argument in version.arguments if argument["point"] in seen]


def _of[P: (Advice, Attachment, CoHolder, Comment, Exemption, HolderView, Relation, SignOff)](
    model: type[P], actor: Actor, proposal: Proposal
) -> QuerySet[P]:
    return visible(model, actor).filter(proposal=proposal)
