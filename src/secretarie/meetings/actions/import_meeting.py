"""Take over a meeting that was held elsewhere: complete, closed, with its list."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils import timezone

from secretarie.access.clock import at, moment
from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.access.wall import visible
from secretarie.meetings import import_record, import_rows, listing, rules_import
from secretarie.meetings.actions.adopt import ADOPTING
from secretarie.meetings.importing import UNKNOWN_HOUR, HeldMeeting, HeldPoint, Imported
from secretarie.meetings.models import AgendaItem, DecisionList, Meeting, Reading
from secretarie.meetings.record import Record
from secretarie.meetings.session import Session
from secretarie.people.models import Body


@performs(Action.MEETING_IMPORT)
def import_meeting(act: Act, body: Body, *, held: HeldMeeting) -> Imported:
    """The meeting with everything that was recorded, its decisions, its drafted list, and the lists it adopted.

    Validity follows from the law, as in a meeting recorded here: an invalid vote decides nothing. What a printed list
    says is taken as it says it.

    Raises:
        Refused: known already, or its story does not hang together.
    """
    act.check(rules_import.obstacles_to_import(_facts(act, body, held)))
    meeting = import_rows.meeting_of(act, body, held)
    files = import_rows.proposals(act, meeting, held)
    items = import_rows.agenda(act, meeting, held, files)
    import_rows.around(act, meeting, held, items)
    pairs = list(zip(items, held.items, strict=True))
    session = Session(act.actor, meeting, items, act=act)
    import_record.record(act, session, pairs, printed=held.printed is not None)
    import_record.go_on(act, meeting, pairs, session)
    decision_list = _list(act, meeting, held)
    _adopt(act, meeting, session, items)
    return Imported(meeting, tuple(items), decision_list)


def _facts(act: Act, body: Body, held: HeldMeeting) -> rules_import.Importing:
    known = visible(Meeting, act.actor)
    return rules_import.Importing(
        day=f"{held.starts:%d-%m-%Y %H.%M} uur",
        source_known=bool(held.source) and known.filter(source=held.source).exists(),
        occupied=_occupied(act, body, held),
        in_order=held.ends is None or held.starts <= held.ends,
        to_come=held.starts.date() > act.actor.today,
        members=held.sitting,
        levels=tuple(item.level for item in held.items),
        adopted_before=held.adopted_on is not None and held.adopted_on < held.starts.date(),
        too_long=import_rows.too_long(held),
    )


def _occupied(act: Act, body: Body, held: HeldMeeting) -> bool:
    """Another meeting at that hour; of a printed list on that day, unless both say at what hour they began."""
    same = visible(Meeting, act.actor).filter(body=body)
    if held.printed is None:
        return same.filter(starts_at=at(held.starts)).exists()
    hours = {timezone.localtime(other.starts_at).time() for other in same.filter(starts_at__date=held.starts.date())}
    return bool(hours) and (UNKNOWN_HOUR in {*hours, held.starts.time()} or held.starts.time() in hours)


def _list(act: Act, meeting: Meeting, held: HeldMeeting) -> DecisionList:
    """Drafted as the record stands, with what was printed otherwise; frozen when its adoption is told with it."""
    decision_list = act.make(DecisionList(meeting=meeting, drafted_at=moment(act.actor)))
    listing.write(act, decision_list, meeting)
    misprints = [point for item in held.items for point in item.points if point.as_printed]
    if misprints:
        _misprint(act, decision_list, misprints)
    if held.adopted_on is not None:
        listing.freeze_on(act, decision_list, held.adopted_on, held.printed.closing if held.printed else None)
    return decision_list


def _misprint(act: Act, decision_list: DecisionList, points: Sequence[HeldPoint]) -> None:
    printed = {point.given.decided_text or point.text: point.as_printed for point in points}
    for reading in act.also_all(visible(Reading, act.actor).filter(list=decision_list)):
        reading.record = _reprinted(reading.record, printed)
        reading.sha256 = listing.digest(reading.record)


def _reprinted(record: Record, printed: dict[str, str]) -> Record:
    """The same reading with some texts as they were printed."""
    return {name: _value(value, printed) for name, value in record.items()}


def _value(value: object, printed: dict[str, str]) -> object:
    if isinstance(value, dict):
        return _reprinted(value, printed)
    if isinstance(value, list):
        return [_value(one, printed) for one in value]
    return printed.get(value, value) if isinstance(value, str) else value


def _adopt(act: Act, meeting: Meeting, session: Session, items: Sequence[AgendaItem]) -> None:
    """The earlier lists that this meeting decided validly to adopt."""
    for item in items:
        points = session.points[item.pk]
        if item.adopts is not None and any(p.outcome in ADOPTING and p.valid for p in points):
            listing.freeze(act, item.adopts, meeting)
