"""Impose secrecy, as a decision point of its own."""

from __future__ import annotations

from datetime import date

from secretarie import law
from secretarie.access.clock import moment
from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.documents.models import Secrecy
from secretarie.law import WooGround
from secretarie.law.wording import day_nl
from secretarie.meetings import house, recording, secrecies
from secretarie.meetings.models import AgendaItem, ItemPoint, Outcome
from secretarie.meetings.session import Session
from secretarie.meetings.tree import Tree


@performs(Action.SECRECY_IMPOSE)
def impose_secrecy(
    act: Act,
    item: AgendaItem,
    *,
    ground: WooGround | None,
    review_on: date | None,
    points: tuple[int, ...] = (),
    ends_on: date | None = None,
) -> ItemPoint:
    """On the whole item with its paper, or on these points: a point more, decided by consensus (art. 87 Gemeentewet).

    Secret from here on if that is valid in law; if it is not, the point is recorded as invalid and nothing is secret.

    Raises:
        Refused: no ground of art. 5.1 lid 1 or 2 Woo, no review date within the house rule, or not in session.
    """
    session = recording.begin(act, item)
    facts = law.SecrecyFacts(law.Body.COLLEGE, ground, review_on, about=str(item))
    act.check(law.obstacles_to_impose(facts, session.day, house.rules(act.actor, item.meeting)))
    assert ground is not None and review_on is not None  # noqa: S101, PT018 - the law's obstacles say so
    chosen = [p for p in session.points.get(item.pk, []) if p.pk in points]
    secrecy = act.make(
        Secrecy(
            about=f"{item._meta.label_lower}:{item.pk}",
            ground=ground.value,
            imposed_by=law.Body.COLLEGE,
            lifted_by=law.Body.COLLEGE,
            imposed_on=session.day,
            review_on=review_on,
            ends_on=ends_on,
            readers_id=secrecies.circle(act, item),
        )
    )
    point = act.make(_point(act, session, item, chosen, secrecy))
    secrecy.scope = [*secrecies.scope(secrecies.covered(act, item, chosen)), *secrecies.scope([point])]
    recording.end(act, Session(act.actor, item.meeting, [item], act=act), item)
    if item.secrecy_id is not None:
        _set_apart(act, item)
    return point


def _point(act: Act, session: Session, item: AgendaItem, chosen: list[ItemPoint], secrecy: Secrecy) -> ItemPoint:
    there = session.points.get(item.pk, [])
    position = max((p.position for p in there), default=0) + 1
    what = "beslispunt " + " en ".join(p.number for p in chosen) if chosen else "dit punt en de stukken"
    ground = WooGround(secrecy.ground)
    text = (
        f"Geheimhouding op te leggen op {what}, op grond van artikel 87 van de Gemeentewet en het belang van"
        f" {ground.article} ({ground.nl}); te herzien op {day_nl(secrecy.review_on)}."
    )
    return ItemPoint(
        item=item,
        position=position,
        number=str(position),
        text=text,
        ground="art. 87 Gemeentewet",
        outcome=Outcome.AS_PROPOSED,
        recorded_at=moment(act.actor),
        imposes=secrecy,
        block=there[0].block if there else 1,
    )


def _set_apart(act: Act, item: AgendaItem) -> None:
    """A secret item stands in the closed series: nobody may see a gap where it stood."""
    tree = Tree(act, item.meeting)
    tree.move(item, None, None)
    tree.settle()
