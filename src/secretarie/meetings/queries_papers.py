"""Papers as they wait for signing, and those signed lately."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Case, Count, Exists, F, Func, IntegerField, OuterRef, Q, QuerySet, TextField, When
from django.db.models.functions import Cast

from secretarie.access.performing import permitted
from secretarie.access.table import Action
from secretarie.access.wall import Actor, visible
from secretarie.documents.models import Paper, Signature
from secretarie.law import Signer
from secretarie.meetings import papers
from secretarie.meetings.models import Decision
from secretarie.people.standing import Standing, standing

LATELY = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A paper before its next signature: the decision it sends out, who is to sign and whether that is the reader."""

    paper: Paper
    number: str
    capacity: Signer
    mine: bool
    first: bool
    age: int


def waiting(actor: Actor) -> list[Waiting]:
    """Papers not signed by all, the oldest first; what waits for the actor is marked."""
    return _rows(actor, with_turn(actor, standing(actor)))


def papers_waiting(actor: Actor) -> list[Waiting]:
    """What the actor himself is to sign or countersign now."""
    return _rows(actor, to_sign(actor, standing(actor))) if permitted(actor, Action.PAPER_SIGN) else []


def to_sign(actor: Actor, where: Standing) -> QuerySet[Paper]:
    """Papers whose next signature is the actor's, the oldest first."""
    if not permitted(actor, Action.PAPER_SIGN):
        return Paper.objects.none()
    return with_turn(actor, where).filter(Q(mine=True))


def with_turn(actor: Actor, where: Standing) -> QuerySet[Paper]:
    """Papers not signed by all; ``mine``: the next signature is the actor's, in his own office or in another's place.

    A delegate signs first; then, as mayor or secretary, whoever is that today. Nobody signs one paper twice.
    """
    stands_for = [c for c in papers.OFFICES if papers.acting_for(where, c, actor.today) == actor.person]
    signatures = Signature.objects.filter(paper=OuterRef("pk"))
    capacity = Func(
        F("signers"),
        Cast("given", IntegerField()),
        template="(%(expressions)s)",
        arg_joiner=" ->> ",
        output_field=TextField(),
    )
    delegate = Q(delegate=actor.person) & (Q(given=0) | ~Q(capacity__in=list(papers.OFFICES)))
    in_office = Q(capacity__in=stands_for) & (Q(delegate=None) | Q(given__gt=0))
    once = ~Exists(signatures.filter(person=actor.person))
    found = _papers(actor).exclude(stage=Paper.Stage.SIGNED).annotate(given=Count("signatures"))
    mine = Case(When((delegate | in_office) & once, then=True), default=False)
    return found.annotate(capacity=capacity).annotate(mine=mine).order_by("dated", "pk")


def signed_lately(actor: Actor) -> list[tuple[Paper, str]]:
    """Papers of the last fortnight that all have signed, with their decision's number."""
    since: date = actor.today - LATELY
    rows = list(_papers(actor).filter(stage=Paper.Stage.SIGNED, dated__gte=since).order_by("-dated", "-pk")[:20])
    numbers = _numbers(actor, rows)
    return [(p, numbers.get(p.pk, "")) for p in rows]


def _papers(actor: Actor) -> QuerySet[Paper]:
    return visible(Paper, actor).prefetch_related("signatures__person").select_related("delegate")


def _numbers(actor: Actor, rows: list[Paper]) -> dict[int, str]:
    found = visible(Decision, actor).filter(paper__in=[p.pk for p in rows]).values_list("paper", "number")
    return {paper: number for paper, number in found if paper is not None}


def _rows(actor: Actor, found: QuerySet[Paper]) -> list[Waiting]:
    rows = list(found)
    numbers = _numbers(actor, rows)
    return [_row(actor, p, numbers.get(p.pk, "")) for p in rows]


def _row(actor: Actor, paper: Paper, number: str) -> Waiting:
    given, mine = len(paper.signatures.all()), bool(getattr(paper, "mine", False))
    return Waiting(paper, number, Signer(paper.signers[given]), mine, not given, (actor.today - paper.dated).days)
