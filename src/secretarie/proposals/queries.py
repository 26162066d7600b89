"""Which proposals: the list with its filters and its counts per reader."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from secretarie.access.wall import Actor, visible
from secretarie.proposals.models import Advice, Aside, Proposal, Stage, Verdict
from secretarie.proposals.queues import written_by
from secretarie.proposals.waiting import waiting_for

DONE = (Stage.DECIDED, Stage.SIGNED, Stage.PUBLISHED, Stage.CARRIED_OUT)


@dataclass(frozen=True, slots=True)
class Filter:
    """One chip above the list: its key in the address, its words, what it shows; counted while that is under way."""

    key: str
    label: str | Promise
    where: Q
    counted: bool = True


def filters(actor: Actor) -> tuple[Filter, ...]:
    """The chips, from mine to all."""
    live = ~Q(aside=Aside.RETRACTED)
    signing = (Stage.TEAM_MANAGER, Stage.DIRECTOR, Stage.MANAGEMENT_TEAM, Stage.PORTFOLIO_HOLDER)
    return (
        Filter("mijn", _("Mine"), written_by(actor) & live),
        Filter("wacht", _("Waiting for me"), Q(pk__in={row.proposal.pk for row in waiting_for(actor)})),
        Filter("concept", _("Draft"), Q(stage=Stage.DRAFT) & live),
        Filter("advies", _("In advice"), Q(stage=Stage.IN_ADVICE) & live),
        Filter("paraaf", _("To sign off"), Q(stage__in=signing) & live),
        Filter("toets", _("At the gate"), Q(stage=Stage.GATE) & live),
        Filter("doorgelaten", _("Passed"), Q(stage=Stage.PASSED) & live),
        Filter("agenda", _("On an agenda"), Q(stage=Stage.ON_AGENDA) & live),
        Filter("besloten", _("Decided"), Q(stage__in=DONE), counted=False),
        Filter("ingetrokken", _("Retracted"), Q(aside=Aside.RETRACTED), counted=False),
        Filter("alle", _("All"), Q(), counted=False),
    )


def counts(actor: Actor, chips: tuple[Filter, ...]) -> dict[str, int]:
    """How many each counted chip shows this reader, in one query over what is under way or his own."""
    every = {chip.key: Count("pk", filter=chip.where) for chip in chips if chip.counted}
    living = visible(Proposal, actor).filter(~Q(stage__in=DONE) | written_by(actor))
    return living.aggregate(**every)


def listed(actor: Actor, where: Q, words: str) -> QuerySet[Proposal]:
    """The rows of the list with all that a row shows."""
    dissent = Advice.objects.filter(
        proposal=OuterRef("pk"), verdict=Verdict.DISAGREE, settled_at=None, superseded=False
    )
    found = visible(Proposal, actor).filter(where, *(about(word) for word in words.split()))
    return found.select_related("author", "unit", "portfolio").annotate(dissent=Exists(dissent))


def about(word: str) -> Q:
    """A word of the search: part of the number or of the subject."""
    return Q(number__icontains=word) | Q(subject__icontains=word)
