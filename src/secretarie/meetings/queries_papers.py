"""Papers as they wait for signing, and those signed lately."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import QuerySet

from secretarie.access.performing import permitted
from secretarie.access.table import Action
from secretarie.access.wall import Actor, visible
from secretarie.documents.models import Paper
from secretarie.law import Signer
from secretarie.meetings import papers
from secretarie.meetings.models import Decision

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
    rows = list(_papers(actor).exclude(stage=Paper.Stage.SIGNED).order_by("dated", "pk"))
    numbers = _numbers(actor, rows)
    stand_ins = {c: papers.stand_in(actor, c, actor.today) for c in (Signer.MAYOR, Signer.SECRETARY)} if rows else {}
    return [_row(actor, p, numbers.get(p.pk, ""), stand_ins) for p in rows]


def papers_waiting(actor: Actor) -> list[Waiting]:
    """What the actor himself is to sign or countersign now."""
    if not permitted(actor, Action.PAPER_SIGN):
        return []
    return [w for w in waiting(actor) if w.mine]


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


def _row(actor: Actor, paper: Paper, number: str, stand_ins: dict[Signer, int | None]) -> Waiting:
    signed = list(paper.signatures.all())
    capacity = Signer(paper.signers[len(signed)])
    whose = paper.delegate_id if paper.delegate_id and not signed else stand_ins.get(capacity, paper.delegate_id)
    mine = whose == actor.person and all(s.person_id != actor.person for s in signed)
    return Waiting(paper, number, capacity, mine, not signed, (actor.today - paper.dated).days)
