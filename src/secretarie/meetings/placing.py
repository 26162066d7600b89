"""Where a paper belongs on an agenda, and how its points come to stand there."""

from __future__ import annotations

from secretarie.access.clock import moment
from secretarie.access.performing import Act
from secretarie.meetings.models import AgendaChange, AgendaItem, DecisionList, ItemPoint
from secretarie.meetings.rules_agenda import Entering
from secretarie.meetings.tree import Tree
from secretarie.proposals.models import Kind, Proposal, Version
from secretarie.proposals.remarks import secretary_remark
from secretarie.proposals.texts import PointText

FORMALITY_MINUTES = 0
STANDING = AgendaItem.Standing


def heading_for(tree: Tree, item: AgendaItem) -> AgendaItem | None:
    """The suggested heading: formality items together, letters and notes under the council, the rest per portfolio."""
    if item.kind == AgendaItem.Kind.FORMALITY:
        return tree.heading(STANDING.FORMALITY_ITEMS)
    if item.proposal is not None and item.proposal.kind == Kind.INFORMATION_LETTER:
        return tree.heading(STANDING.COUNCIL)
    own = tree.portfolio_heading(item.portfolio_id) if item.portfolio_id else None
    return own or tree.heading(STANDING.PORTFOLIOS)


def item_of(proposal: Proposal, version: Version) -> AgendaItem:
    """The row of a proposal, with the text frozen as it stands now."""
    kind = AgendaItem.Kind.FORMALITY if proposal.formality else AgendaItem.Kind.DISCUSSION
    return AgendaItem(
        kind=kind,
        title=version.subject,
        portfolio_id=proposal.portfolio_id,
        proposal=proposal,
        version=version,
        minutes=FORMALITY_MINUTES if proposal.formality else proposal.minutes,
        openness=proposal.openness,
        embargo_until=proposal.embargo_until,
        withheld_ground=proposal.withheld_ground,
        secrecy_id=proposal.secrecy_id,
        secretary_remark=secretary_remark(proposal.reviews.order_by("pk").prefetch_related("findings")),
    )


def copy_points(act: Act, item: AgendaItem, version: Version) -> list[ItemPoint]:
    """The decision points of the frozen version, kept under its row."""
    return [act.make(point) for point in points_of(item, version)]


def points_of(item: AgendaItem, version: Version) -> list[ItemPoint]:
    """The decision points of the frozen version, a block per deciding body."""
    points = list(version.points.order_by("number"))
    blocks = list(dict.fromkeys(p.body for p in points))
    return [
        ItemPoint(
            item=item,
            source=point,
            position=point.number,
            number=str(point.number),
            text=point.text,
            body=point.body,
            ground=point.ground,
            block=blocks.index(point.body) + 1,
            openness=point.openness,
            embargo_until=point.embargo_until,
            withheld_ground=point.withheld_ground,
            secrecy_id=point.secrecy_id,
        )
        for point in points
    ]


def add_points(act: Act, item: AgendaItem, texts: tuple[PointText, ...], *, apart: bool = False) -> list[ItemPoint]:
    """Typed decision points under a row, after those that stand there.

    ``apart``: a decision of its own, also when the same body decides under this row already.
    """
    there = list(item.points.order_by("position"))
    blocks = _blocks(there, texts, apart=apart)
    return [
        act.make(
            ItemPoint(
                item=item,
                position=number,
                number=str(number),
                text=text.text.strip(),
                body=text.body,
                ground=text.ground.strip(),
                block=blocks[text.body],
                openness=text.openness,
                withheld_ground=text.withheld_ground,
            )
        )
        for number, text in enumerate(texts, start=len(there) + 1)
    ]


def _blocks(there: list[ItemPoint], texts: tuple[PointText, ...], *, apart: bool) -> dict[str, int]:
    """Which of the row's decisions each body's new points belong to."""
    last = max((p.block for p in there), default=0)
    known = {} if apart else {p.body: p.block for p in reversed(there)}
    fresh = (t.body for t in texts if t.body not in known)
    return known | {body: place for place, body in enumerate(dict.fromkeys(fresh), start=last + 1)}


def put_list(act: Act, tree: Tree, decision_list: DecisionList, title: str) -> AgendaItem:
    """The adoption of an earlier meeting's list as an item of its own, with its decision point."""
    item = AgendaItem(kind=AgendaItem.Kind.STANDING, title=title, adopts=decision_list, minutes=2)
    tree.put(item, tree.heading(STANDING.LAST_LIST))
    add_points(act, item, (PointText(f"De {title[0].lower()}{title[1:]} vast te stellen."),))
    return item


def mark_entrance(act: Act, item: AgendaItem, facts: Entering) -> None:
    """What comes late, or on a released agenda, says so: when, by whom and why."""
    released = item.meeting.released_at is not None
    item.late, item.added_after_release = facts.late, released
    item.late_reason = _reason(facts) if facts.late else ""
    if facts.late or released:
        change(act, item, AgendaChange.Kind.ADDED, reason=item.late_reason)


def change(act: Act, item: AgendaItem, kind: str, *, was: str = "", reason: str = "") -> AgendaChange:
    """One line in the changes of an agenda."""
    by, now = act.actor.person, moment(act.actor)
    return act.make(AgendaChange(item=item, kind=kind, was=was, reason=reason, by_id=by, at=now))


def _reason(facts: Entering) -> str:
    usual = "Toegevoegd door de burgemeester (art. 53a Gemeentewet)." if facts.by_mayor else ""
    return facts.leave.reason.strip() or usual
