"""The decisions of an item, born from the outcomes of its points: a block per body, apart by who may know of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from django.db.models import QuerySet

from secretarie.access.performing import Act
from secretarie.access.wall import visible_to
from secretarie.documents.models import SignatureKind
from secretarie.documents.openness import Handled, Openness
from secretarie.meetings import decision_sight
from secretarie.meetings.models import DECIDING, AgendaItem, Decision, ItemPoint, Outcome, Series
from secretarie.meetings.outcomes import CARRYING
from secretarie.meetings.session import Session
from secretarie.proposals.models import DecidingBody

PREFIX = {Series.OPEN: "B", Series.CLOSED: "BN", Series.SECRET: "BG"}
DEGREES = [Openness.PUBLIC, Openness.EMBARGO, Openness.NOT_PUBLIC]


class Block(NamedTuple):
    """Which decision a point belongs to."""

    body: str
    block: int
    series: str


def decide(act: Act, session: Session, item: AgendaItem) -> None:
    """Make, renew or void the decisions of an item, so that each says what its points say."""
    points = session.points.get(item.pk, [])
    wanted = blocks(item, points) if item.handled_at is not None else {}
    known = {Block(d.body, d.block, d.series): d for d in _every(act, item)}
    for key in dict.fromkeys([*known, *wanted]):
        lines = wanted.get(key, [])
        decision = known.get(key)
        if decision is None:
            decision = act.make(born(act, session, item, key, lines))
        else:
            decision = _renewed(act, decision, _content(session, item, key, lines))
        _tie(act, session, item, decision, {p.pk for p in lines})


def blocks(item: AgendaItem, points: Sequence[ItemPoint]) -> dict[Block, list[ItemPoint]]:
    """The points that decide, by the decision they make. What is put to the council, the college decides to put."""
    own = [p.block for p in points if p.body == DecidingBody.COLLEGE]
    found: dict[Block, list[ItemPoint]] = {}
    for point in points:
        if point.outcome not in DECIDING or not point.valid:
            continue
        block = own[0] if point.body == DecidingBody.COUNCIL and own else point.block
        body = DecidingBody.MAYOR if point.body == DecidingBody.MAYOR else DecidingBody.COLLEGE
        found.setdefault(Block(str(body), block, series_of(item, point)), []).append(point)
    return found


def series_of(item: AgendaItem, point: ItemPoint) -> str:
    """By whom a point may be known: secret, not public, or open (under embargo it will be)."""
    if item.secrecy_id or point.secrecy_id:
        return Series.SECRET.value
    return Series.CLOSED.value if openness_of(item, point) == Openness.NOT_PUBLIC else Series.OPEN.value


def openness_of(item: AgendaItem, point: ItemPoint) -> Openness:
    """The more closed of the item's handling and the point's own."""
    return max((Openness(item.openness), Openness(point.openness)), key=DEGREES.index)


def text_of(point: ItemPoint) -> str:
    """As decided: the amended text, or the one proposed."""
    return point.decided_text if point.outcome == Outcome.AMENDED and point.decided_text else point.text


def _every(act: Act, item: AgendaItem) -> QuerySet[Decision]:
    """Also the void ones: a block that decides after all takes its own number again."""
    return Decision.every.filter(visible_to(act.actor, Decision), item=item)


def born(
    act: Act, session: Session, item: AgendaItem, key: Block, lines: list[ItemPoint], *, final: bool = False
) -> Decision:
    """A new decision with the next number of its series, not yet kept; ``final``: its meeting is over."""
    decision = unnumbered(session, item, key, lines)
    decision.number = number_of(decision, act.number(series_on(decision)))
    decision.readers_id = decision_sight.readers(act.actor, decision, final=final)
    return decision


def unnumbered(session: Session, item: AgendaItem, key: Block, lines: list[ItemPoint]) -> Decision:
    """What is decided, before it has its number and its readers."""
    return Decision(
        meeting=session.meeting,
        item=item,
        secrecy_id=item.secrecy_id or lines[0].secrecy_id,
        body=key.body,
        block=key.block,
        series=key.series,
        **_content(session, item, key, lines),
    )


def series_on(decision: Decision) -> str:
    """The counter from which it takes its number: by year, closed and secret ones apart."""
    return f"{decision.series} decision {decision.decided_on.year}".strip()


def number_of(decision: Decision, number: int) -> str:
    """As it is cited: B-2026-0417."""
    return f"{PREFIX[Series(decision.series)]}-{decision.decided_on.year}-{number:04d}"


def _renewed(act: Act, decision: Decision, content: dict[str, Any]) -> Decision:
    if all(getattr(decision, name) == value for name, value in content.items()):
        return decision
    held: list[Decision] = act.also_all(_every(act, decision.item).filter(pk=decision.pk), expected=1)
    for name, value in content.items():
        setattr(held[0], name, value)
    return held[0]


def _content(session: Session, item: AgendaItem, key: Block, lines: list[ItemPoint]) -> dict[str, Any]:
    """What a decision says: all of it follows from the item and its points."""
    rows: list[Handled] = [item, *lines]
    until = [row.embargo_until for row in rows if row.openness == Openness.EMBARGO and row.embargo_until]
    grounds = [row.withheld_ground for row in rows if row.withheld_ground]
    return {
        "decided_on": item.conform_on or session.day,
        "title": item.title,
        "points": [_line(item, p) for p in lines],
        "conform": item.conform_on is not None,
        "contrary": any(p.contrary for p in lines),
        "void": not lines,
        "proposal_id": item.proposal_id,
        "version_id": item.version_id,
        "portfolio_id": item.portfolio_id,
        "signature_kind": _signature(session, item, key, lines),
        "openness": max((openness_of(item, p) for p in lines), key=DEGREES.index, default=Openness.PUBLIC).value,
        "embargo_until": max(until, default=None),
        "withheld_ground": grounds[0] if grounds else "",
    }


def _line(item: AgendaItem, point: ItemPoint) -> dict[str, Any]:
    return {
        "number": point.number,
        "position": point.position,
        "text": text_of(point),
        "proposed": point.text if point.outcome == Outcome.AMENDED else "",
        "outcome": point.outcome,
        "contrary": point.contrary,
        "body": point.body,
        "ground": point.ground,
        "openness": openness_of(item, point).value,
    }


def _signature(session: Session, item: AgendaItem, key: Block, lines: list[ItemPoint]) -> str:
    """The kind of paper the proposal asks, for the body that decides on it and only for what was agreed to."""
    asked = item.proposal.signature_kind if item.proposal else SignatureKind.NONE
    with_mayor = any(p.body == DecidingBody.MAYOR for p in session.points.get(item.pk, []))
    for_mayor = asked == SignatureKind.MAYOR_DECISION and with_mayor
    if (key.body == DecidingBody.MAYOR) != for_mayor or not any(p.outcome in CARRYING for p in lines):
        return SignatureKind.NONE.value
    return str(asked)


def _tie(act: Act, session: Session, item: AgendaItem, decision: Decision, lines: set[int]) -> None:
    """Each point knows the decision it stands in."""
    points = session.points.get(item.pk, [])
    for place, point in enumerate(points):
        belongs = point.pk in lines
        if belongs == (point.decision_id == decision.pk):
            continue
        held = points[place] = act.also(point)
        held.decision = decision if belongs else None
