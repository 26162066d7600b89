"""What a person follows: proposals of his own, his unit, his portfolios, or on which he advised; and where they lie."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Q

from secretarie.access.wall import Actor, visible
from secretarie.proposals.models import Advice, Aside, Proposal, Stage
from secretarie.site.today.rows import Under
from secretarie.site.today.tasks import file_url

LIVING = (
    Stage.DRAFT,
    Stage.IN_ADVICE,
    Stage.TEAM_MANAGER,
    Stage.DIRECTOR,
    Stage.MANAGEMENT_TEAM,
    Stage.PORTFOLIO_HOLDER,
    Stage.GATE,
    Stage.PASSED,
    Stage.ON_AGENDA,
)
SHOWN = 6


def underway(actor: Actor) -> list[Under]:
    """Not decided yet, what moved last on top."""
    advised = Advice.objects.filter(proposal=OuterRef("pk"), adviser=actor.person, withdrawn_at=None)
    units, portfolios = _scoped(actor, "team_manager", "director"), _scoped(actor, "portfolio")
    mine = Q(author=actor.person) | Q(Exists(advised)) | Q(portfolio__in=portfolios)
    mine |= Q(unit__in=units) | Q(unit__parent__in=units)
    found = visible(Proposal, actor).filter(mine, stage__in=LIVING).exclude(aside=Aside.RETRACTED)
    rows = found.order_by("-stage_since", "-pk")[:SHOWN]
    return [
        Under(p.subject, p.number, file_url(p.number), p.get_stage_display(), p.stage_since, p.requested_for)
        for p in rows
    ]


def _scoped(actor: Actor, *kinds: str) -> list[int]:
    """The keys of units or portfolios that the actor has a part in today."""
    pairs = (key.partition(":") for key in actor.keys)
    return [int(number) for kind, _colon, number in pairs if kind in kinds]
