"""Who may read a meeting and each row of its agenda: who may read the paper sees its item, and nobody else."""

from __future__ import annotations

from secretarie.access.wall import Actor, intern_circle
from secretarie.documents.openness import Openness
from secretarie.meetings.models import AgendaItem, Meeting
from secretarie.people.queries import units_up
from secretarie.proposals import sight as papers
from secretarie.proposals.models import Proposal

PREPARING = papers.GATE | {"role:mayor", "role:minute_taker"}
MAYORS_OWN = papers.OFFICE | {"role:mayor", "role:minute_taker"}


def is_released(meeting: Meeting) -> bool:
    """Whether the members may read; the mayor's own meetings are never theirs."""
    return meeting.released_at is not None and meeting.kind != Meeting.Kind.MAYOR


def is_closed(item: AgendaItem) -> bool:
    """Secret or not public: numbered in a series of its own, on no public list."""
    return item.secrecy_id is not None or item.openness == Openness.NOT_PUBLIC


def meeting_keys(kind: str) -> frozenset[str]:
    """That a college meets is known to all inside and to the clerk; the mayor's own route is closed by default."""
    return MAYORS_OWN if kind == Meeting.Kind.MAYOR else frozenset({"internal", "role:clerk"})


def standing_keys(meeting: Meeting, *, closed: bool = False) -> frozenset[str]:
    """Who reads the rows without a paper: who prepares, and from the release on the whole table and the clerk."""
    if meeting.kind == Meeting.Kind.MAYOR:
        return MAYORS_OWN
    if not is_released(meeting):
        return PREPARING
    return PREPARING | papers.TABLE | (frozenset() if closed else {"role:clerk"})


def record_keys(meeting: Meeting) -> frozenset[str]:
    """Who reads the record whole, with what is secret in it; of the mayor's own meeting the mayor and the office."""
    return MAYORS_OWN if meeting.kind == Meeting.Kind.MAYOR else papers.SECRET


def meeting_readers(actor: Actor, kind: str) -> int:
    """The circle of ``meeting_keys``."""
    return intern_circle(actor.municipality, meeting_keys(kind))


def was_shown(proposal: Proposal, meeting: Meeting | None = None) -> bool:
    """Whether a released agenda (this one, or an earlier one) has shown the paper: what was shown stays readable."""
    if meeting is not None and is_released(meeting):
        return True
    shown = proposal.items.filter(meeting__released_at__isnull=False)
    return shown.exclude(meeting__kind=Meeting.Kind.MAYOR).exists()


def item_readers(actor: Actor, item: AgendaItem, meeting: Meeting) -> int:
    """The circle of one row: its paper's readers, or those of the agenda."""
    closed = is_closed(item)
    if item.proposal is None:
        return intern_circle(actor.municipality, standing_keys(meeting, closed=closed))
    units = units_up(actor, item.proposal.unit)
    keys = papers.reader_keys(item.proposal, units, released=was_shown(item.proposal, meeting)) | papers.OFFICE
    return intern_circle(actor.municipality, keys - {"role:clerk"} if closed else keys)
