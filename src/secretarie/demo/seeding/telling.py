"""A meeting of the content as the facts that ``meetings.import`` takes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from secretarie.demo.content.calendar import PlannedMeeting, veldrade_hours
from secretarie.demo.content.record import (
    CONFORM,
    DISCUSSION,
    FORMALITY,
    HEADING,
    HELD_OVER,
    MANDATED,
    Ballot,
    PastItem,
    PastMeeting,
    PastPoint,
)
from secretarie.demo.content.subjects import subject
from secretarie.demo.content.veldrade import VELDRADE
from secretarie.demo.seeding.agenda import rows
from secretarie.demo.seeding.files import Desk
from secretarie.demo.seeding.known import Known
from secretarie.law import RecusalReason
from secretarie.meetings.importing import (
    HeldItem,
    HeldMark,
    HeldMeeting,
    HeldPoint,
    HeldRecusal,
    HeldSeat,
    HeldSecrecy,
)
from secretarie.meetings.models import AgendaItem, Attendance, DecisionList, Mark, Meeting
from secretarie.meetings.outcomes import Given
from secretarie.meetings.validity import Round
from secretarie.proposals.models import Proposal

Capacity = Attendance.Capacity
KINDS = {CONFORM: FORMALITY}
MINUTES = {DISCUSSION: 10}
FINAL_TEXT = timedelta(days=3)
IMPOSING = "art. 87 Gemeentewet"


@dataclass
class Behind:
    """What earlier meetings left: files by number, rows by number or title, lists by day."""

    files: dict[str, Proposal] = field(default_factory=dict)
    rows: dict[str, AgendaItem] = field(default_factory=dict)
    lists: dict[date, DecisionList] = field(default_factory=dict)
    mayors: dict[date, DecisionList] = field(default_factory=dict)
    meetings: dict[date, Meeting] = field(default_factory=dict)


@dataclass(frozen=True)
class Teller:
    """Tells the meetings of one municipality as they stand on ``until``; ``signing`` says when a paper was signed."""

    known: Known
    until: date
    behind: Behind
    adoptions: Mapping[str, date]
    signing: Callable[[PastMeeting, PastItem], date | None]

    def held(self, past: PastMeeting) -> HeldMeeting:
        """The whole meeting."""
        hours = veldrade_hours if self.known.content.key == VELDRADE.key else PlannedMeeting
        planned = hours(past.day, past.start, past.end)
        first = self.behind.meetings.get(past.day - timedelta(days=2)) if past.kind == "second" else None
        mayor = self.known.content.holder("mayor", past.day)
        return HeldMeeting(
            starts=datetime.combine(past.day, past.start),
            ends=datetime.combine(past.day, past.end),
            seats=tuple(self._seats(past)),
            items=tuple(self._item(past, item, level, first) for item, level in rows(past.items)),
            kind=past.kind,
            place=past.place,
            note=past.note,
            chair=self.known.person(past.chair),
            chair_office="mayor" if past.chair == mayor else "deputy_mayor",
            closing=planned.closing,
            release=planned.release,
            freeze=planned.freeze,
            first=first,
        )

    def _seats(self, past: PastMeeting) -> Iterator[HeldSeat]:
        away = {absence.person: absence.reason for absence in past.absent}
        for key in self.known.content.college(past.day):
            yield self._seat(past, key, Capacity.MEMBER, away)
        secretary = self.known.content.holder("secretary", past.day)
        yield self._seat(past, secretary, Capacity.SECRETARY, away)
        if past.secretary != secretary:
            yield self._seat(past, past.secretary, Capacity.DEPUTY_SECRETARY, {})
        yield HeldSeat(self.known.person(past.minute_taker), Capacity.MINUTE_TAKER, "Notulist")
        for key in past.others:
            yield self._seat(past, key, Capacity.GUEST, {})

    def _seat(self, past: PastMeeting, key: str, capacity: str, away: Mapping[str, str]) -> HeldSeat:
        title = self.known.title(key, past.day)
        return HeldSeat(self.known.person(key), capacity, title, key not in away, away.get(key, ""))

    def _item(self, past: PastMeeting, item: PastItem, level: int, first: Meeting | None) -> HeldItem:
        behind = self.behind
        file = behind.files.get(item.reference) if item.reference else None
        conform = item.kind == CONFORM and bool(item.blocks)
        return HeldItem(
            title=item.title,
            number=item.number,
            level=level,
            kind=KINDS.get(item.kind, item.kind),
            standing=item.standing if level == 1 or item.kind == HEADING or not item.points else "",
            portfolio=self._portfolio(past, item),
            minutes=MINUTES.get(item.kind, 0),
            points=tuple(self._point(past, item, point) for point in item.points),
            proposal=file or (Desk(self.known, past.day, self.until).file(item) if item.reference else None),
            adopts=behind.lists.get(self.adoptions[item.title]) if item.title in self.adoptions else None,
            carried_from=behind.rows.get(item.reference or item.title) if item.reference or first else None,
            openness=item.handling.step,
            withheld_ground=item.handling.ground,
            conform_on=past.day - timedelta(days=1) if conform else None,
            late_reason=item.late,
            secretary_remark=item.tabled_over.reason if item.tabled_over else "",
            note=item.note,
            feedback=item.feedback,
            told_by=self.known.person(past.minute_taker),
            recused=tuple(self._recusal(key, item) for key in item.recused),
            against=tuple(self.known.person(key) for point in item.points for key in point.against),
            marks=tuple(self._marks(past, item, conform=conform)),
            signed_on=self.signing(past, item),
        )

    def _portfolio(self, past: PastMeeting, item: PastItem) -> int | None:
        """That of the item's topic; of a portfolio's heading by its letter."""
        if item.topic:
            return self.known.portfolio(item.topic, past.day).pk
        letter = item.number.rpartition(".")[2]
        if item.kind == HEADING and not item.standing:
            for row in self.known.content.portfolios_on(past.day):
                if (row.letter, row.name) == (letter, item.title):
                    return self.known.portfolios[row.name].pk
        return None

    def _recusal(self, key: str, item: PastItem) -> HeldRecusal:
        return HeldRecusal(self.known.person(key), RecusalReason.PERSONAL_INDIRECT, item.note)

    def _marks(self, past: PastMeeting, item: PastItem, *, conform: bool) -> Iterator[HeldMark]:
        """As told; on the conform list everybody agreed beforehand."""
        told = item.marks or tuple((key, "agreed") for key in self.known.content.college(past.day) if conform)
        for key, value in told:
            yield HeldMark(self.known.person(key), Mark.Value(value))

    def _point(self, past: PastMeeting, item: PastItem, point: PastPoint) -> HeldPoint:
        mandated = point.outcome == MANDATED
        due = past.day + FINAL_TEXT
        return HeldPoint(
            text=point.text,
            body=point.body,
            ground=point.article,
            given=Given(
                point.outcome,
                decided_text=point.as_decided,
                contrary=point.contrary,
                reason=point.reason,
                requested_for=point.held_to if point.outcome == HELD_OVER else None,
                final_text_by=self.known.person(item.holder) if mandated else None,
                final_text_due=due if mandated else None,
            ),
            rounds=tuple(self._round(ballot, past) for ballot in point.ballots),
            final_text_on=due if mandated and due < self.until else None,
            as_printed=point.as_published,
            imposes=_secrecy(past, item) if point.article == IMPOSING else None,
        )

    def _round(self, ballot: Ballot, past: PastMeeting) -> Round:
        voted = {key for key, _ in ballot.votes}
        casting = "" if past.chair in voted else ballot.casting
        return Round({self.known.person(key): side for key, side in ballot.votes}, casting)


def _secrecy(past: PastMeeting, item: PastItem) -> HeldSecrecy | None:
    """What a point under article 87 imposes on the annexes that the subject calls secret."""
    papers = subject(item.subject, past.day).attachments if item.subject else ()
    secret = [(one.title, one.secrecy) for one in papers if one.secrecy]
    if not secret:
        return None
    first = secret[0][1]
    review = past.day + timedelta(days=30 * first.review_months)
    return HeldSecrecy(first.ground, review, tuple(title for title, _ in secret), lifted_by=first.lifted_by)
