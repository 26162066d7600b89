"""The rows of a meeting as told: itself, its agenda, who was there, and what was recorded around its items."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db.models import CharField

from secretarie.access.clock import at
from secretarie.access.models import Municipal
from secretarie.access.performing import Act
from secretarie.access.wall import intern_circle
from secretarie.meetings import decision_sight, ordering, sight
from secretarie.meetings.importing import HeldItem, HeldMeeting
from secretarie.meetings.models import (
    AgendaItem,
    Attendance,
    FeedbackNote,
    ItemAbsence,
    ItemPoint,
    Mark,
    Meeting,
    RecordedAgainst,
    Recusal,
)
from secretarie.people.models import Body
from secretarie.proposals import importing
from secretarie.proposals import sight as papers
from secretarie.proposals.importing import HeldProposal
from secretarie.proposals.models import Proposal, Stage, Version


def meeting_of(act: Act, body: Body, held: HeldMeeting) -> Meeting:
    """The meeting, over and closed."""
    starts, ends = at(held.starts), _at(held.ends)
    release, freeze = _at(held.release), _at(held.freeze)
    own = held.kind == Meeting.Kind.MAYOR
    return act.make(
        Meeting(
            body=body,
            kind=held.kind,
            stage=Meeting.Stage.CLOSED,
            starts_at=starts,
            ends_at=ends,
            opened_at=starts,
            closed_at=ends or starts,
            closing_at=_at(held.closing),
            release_at=release,
            released_at=None if own else release or starts,
            freeze_at=freeze,
            frozen_at=freeze,
            place=held.place,
            note=held.note,
            registration=held.registration,
            sitting=held.sitting,
            chair_id=held.chair,
            chair_office=held.chair_office,
            first_meeting=held.first,
            source=held.source,
            readers_id=sight.meeting_readers(act.actor, held.kind),
        )
    )


def too_long(held: HeldMeeting) -> tuple[str, ...]:
    """The texts that do not fit their field: refused, never cut."""
    texts: list[tuple[type[Municipal], str, str]] = [
        (Meeting, "place", held.place),
        (Meeting, "registration", held.registration),
        (Meeting, "note", held.note),
        *((Attendance, "office_title", seat.office) for seat in held.seats),
        *((Attendance, "reason", seat.reason) for seat in held.seats),
        *((AgendaItem, "number", item.number) for item in held.items),
        *((AgendaItem, "title", item.title) for item in held.items),
        *((ItemPoint, "number", point.number) for item in held.items for point in item.points),
    ]
    return tuple(text for model, field, text in texts if len(text) > _room(model, field))


def _room(model: type[Municipal], name: str) -> int:
    field = model._meta.get_field(name)
    assert isinstance(field, CharField)  # noqa: S101 - the list above names such fields
    return field.max_length or 0


def _at(local: datetime | None) -> datetime | None:
    return at(local) if local else None


def proposals(act: Act, meeting: Meeting, held: HeldMeeting) -> dict[HeldProposal, Proposal]:
    """The files told with the meeting, as they lay on its table."""
    told = list(held.proposals())
    since, released = meeting.released_at or meeting.starts_at, sight.is_released(meeting)
    kept = importing.keep(act, told, Stage.ON_AGENDA, since, released=released)
    return dict(zip(told, kept, strict=True))


def agenda(act: Act, meeting: Meeting, held: HeldMeeting, files: dict[HeldProposal, Proposal]) -> list[AgendaItem]:
    """The tree of the agenda, in the order told; inserted level by level, since a row names the one above it."""
    places = ordering.spaced(len(held.items))
    versions = _versions(act, files)
    rows = [_item(meeting, one, place, files, versions) for one, place in zip(held.items, places, strict=True)]
    _let_read(act, meeting, rows, files)
    parents = _parents(held.items)
    for level in sorted({one.level for one in held.items}):
        here = [place for place, one in enumerate(held.items) if one.level == level]
        for place in here:
            above = parents[place]
            rows[place].parent = None if above is None else rows[above]
        act.make_all([rows[place] for place in here])
    return rows


def _versions(act: Act, files: dict[HeldProposal, Proposal]) -> dict[int, Version]:
    """The last version of each file."""
    numbers = {row.pk: row.version for row in files.values()}
    return {
        version.proposal_id: version
        for version in act.made_of(Version)
        if version.number == numbers.get(version.proposal_id)
    }


def _let_read(act: Act, meeting: Meeting, rows: Sequence[AgendaItem], files: dict[HeldProposal, Proposal]) -> None:
    """Who reads each row: as its paper's readers, or as those of the agenda."""
    standing = {closed: _standing_readers(act, meeting, closed=closed) for closed in (False, True)}
    released = sight.is_released(meeting)
    circles = importing.readers(act, list(files), Stage.ON_AGENDA, papers.OFFICE, released=released)
    known = dict(zip((row.pk for row in files.values()), circles, strict=True))
    for row in rows:
        if row.proposal is None:
            row.readers_id = standing[sight.is_closed(row)]
        else:
            row.readers_id = known.get(row.proposal.pk) or sight.item_readers(act.actor, row, meeting)


def _standing_readers(act: Act, meeting: Meeting, *, closed: bool) -> int:
    return intern_circle(act.actor.municipality, sight.standing_keys(meeting, closed=closed))


def _parents(items: Sequence[HeldItem]) -> list[int | None]:
    """The place of the row above each: the last one before it of a lower level."""
    found: list[int | None] = []
    for place, one in enumerate(items):
        above = (n for n in range(place - 1, -1, -1) if items[n].level < one.level)
        found.append(next(above, None))
    return found


def _item(
    meeting: Meeting, told: HeldItem, place: int, files: dict[HeldProposal, Proposal], versions: dict[int, Version]
) -> AgendaItem:
    proposal = files[told.proposal] if isinstance(told.proposal, HeldProposal) else told.proposal
    version = versions.get(proposal.pk) if proposal else None
    if proposal is not None and version is None:
        version = proposal.versions.get(number=proposal.version)
    return AgendaItem(
        meeting=meeting,
        position=place,
        number=told.number,
        typed=bool(told.number),
        kind=told.kind,
        standing=told.standing,
        title=told.title,
        portfolio_id=told.portfolio,
        minutes=told.minutes,
        proposal=proposal,
        version=version,
        adopts=told.adopts,
        carried_from=told.carried_from,
        openness=told.openness,
        embargo_until=told.embargo_until,
        withheld_ground=told.withheld_ground,
        conform=told.conform_on is not None,
        conform_on=told.conform_on,
        late=bool(told.late_reason),
        late_reason=told.late_reason,
        secretary_remark=told.secretary_remark,
        internal_note=told.note,
        recorded_at=meeting.closed_at if told.points else None,
        handled_at=meeting.closed_at if told.handled else None,
    )


def around(act: Act, meeting: Meeting, held: HeldMeeting, items: Sequence[AgendaItem]) -> None:
    """Attendance, marks beforehand, who took no part or was away, who wished to be recorded, what was told back."""
    seats = [
        Attendance(
            meeting=meeting,
            person_id=seat.person,
            capacity=seat.capacity,
            office_title=seat.office,
            present=seat.present,
            reason=seat.reason,
        )
        for seat in held.seats
    ]
    act.make_all(seats)
    pairs = list(zip(items, held.items, strict=True))
    act.make_all([row for item, told in pairs for row in _marks(meeting, item, told)])
    act.make_all(
        [
            Recusal(item=item, person_id=one.person, reason_class=one.reason, explanation=one.explanation)
            for item, told in pairs
            for one in told.recused
        ]
    )
    act.make_all([ItemAbsence(item=item, person_id=one) for item, told in pairs for one in told.away])
    act.make_all([RecordedAgainst(item=item, person_id=one) for item, told in pairs for one in told.against])
    act.make_all(
        [
            _feedback(act, meeting, item, told.feedback, told.told_by)
            for item, told in pairs
            if told.feedback and told.told_by and item.proposal
        ]
    )


def _marks(meeting: Meeting, item: AgendaItem, told: HeldItem) -> list[Mark]:
    due = meeting.freeze_at or meeting.starts_at
    return [Mark(item=item, person_id=one.person, value=one.value, note=one.note, at=due) for one in told.marks]


def _feedback(act: Act, meeting: Meeting, item: AgendaItem, text: str, by: int) -> FeedbackNote:
    assert item.proposal is not None  # noqa: S101 - only then there is an author to tell
    assert meeting.closed_at is not None  # noqa: S101 - a held meeting is over
    keys = papers.TABLE | decision_sight.of_author(item.proposal)
    return FeedbackNote(
        item=item,
        text=text,
        by_id=by,
        at=meeting.closed_at,
        readers_id=intern_circle(act.actor.municipality, keys),
        secrecy_id=item.secrecy_id,
    )
