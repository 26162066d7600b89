"""What the author's file tells of signing and publication: the stations' days, and where to read what went out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from secretarie.access.wall import Actor, visible
from secretarie.disclosure.models import PublishedDecision
from secretarie.documents.models import Signature
from secretarie.meetings.models import AgendaItem, Decision, Outcome
from secretarie.meetings.queries_decisions import is_final
from secretarie.people.models import Municipality
from secretarie.proposals.models import Proposal, Stage
from secretarie.proposals.stations import Followed, Later, Place

PLACED = frozenset({Stage.ON_AGENDA, Stage.DECIDED, Stage.SIGNED, Stage.PUBLISHED, Stage.CARRIED_OUT})


def later(actor: Actor, proposal: Proposal) -> Mapping[Place, Later]:
    """On which day the paper was signed and the decision made public."""
    known = _met(actor, proposal)
    signature = (
        visible(Signature, actor)
        .filter(paper__decisions__proposal=proposal, paper__stage="signed")
        .order_by("-order")
        .first()
    )
    if signature is not None:
        known[Place.SIGNED] = Later(timezone.localtime(signature.signed_at).date())
    public = (
        visible(Decision, actor).filter(proposal=proposal, published_at__isnull=False).order_by("published_at").first()
    )
    if public is not None and public.published_at is not None:
        known[Place.PUBLISHED] = Later(timezone.localtime(public.published_at).date())
    return known


def _met(actor: Actor, proposal: Proposal) -> dict[Place, Later]:
    """The day of the meeting: the last whose agenda it stands on, as far as this reader sees that agenda."""
    if proposal.stage not in PLACED:
        return {}
    rows = visible(AgendaItem, actor).filter(proposal=proposal, taken_off=False)
    starts = rows.order_by("meeting__starts_at").values_list("meeting__starts_at", flat=True).last()
    return {Place.MEETING: Later(timezone.localtime(starts).date())} if starts else {}


def followed(actor: Actor, proposal: Proposal) -> Sequence[Followed]:
    """The decisions with the text they were taken on, the papers with their signatures, and the public pages."""
    decisions = list(
        visible(Decision, actor)
        .filter(proposal=proposal)
        .select_related("paper", "version", "meeting")
        .order_by("decided_on", "pk")
    )
    numbers = [d.number for d in decisions]
    public = visible(PublishedDecision, actor).filter(number__in=numbers, replaced_at=None)
    slug = Municipality.objects.get(pk=actor.municipality).slug if decisions else ""
    papers = [_paper(d) for d in decisions if d.paper is not None]
    return [*map(_decision, filter(is_final, decisions)), *papers, *(_public(slug, p) for p in public)]


def _decision(decision: Decision) -> Followed:
    url = reverse("decisions:decision", args=[decision.number])
    said = [_("on version %(number)s") % {"number": decision.version.number}] if decision.version else []
    title = _("Decision %(number)s") % {"number": decision.number}
    return Followed(title, url, ", ".join([*said, _outcome(decision)]), decision.decided_on)


def _outcome(decision: Decision) -> str:
    """What became of its points: in one word when that is the same for all."""
    told = [(p["number"], str(Outcome(p["outcome"]).label).lower()) for p in decision.points if p["outcome"]]
    words = {label for _number, label in told}
    return words.pop() if len(words) == 1 else ", ".join(f"{number} {label}" for number, label in told)


def _paper(decision: Decision) -> Followed:
    assert decision.paper is not None  # noqa: S101 - asked for above
    url = reverse("papers:paper", args=[decision.paper.pk])
    return Followed(decision.paper.title, url, str(decision.paper.get_stage_display()), decision.paper.dated)


def _public(slug: str, published: PublishedDecision) -> Followed:
    url = reverse("public:decision", args=[slug, published.slug])
    return Followed(
        _("As the public reads it"), url, published.number, timezone.localtime(published.published_at).date()
    )
