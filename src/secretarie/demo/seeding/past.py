"""The past in the order of its days: meetings held, lists adopted and published, errata, the mayor's own decisions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import groupby

from secretarie.demo.content.calendar import WEEKEND, dutch
from secretarie.demo.content.record import Erratum as PastErratum
from secretarie.demo.content.record import MayorDecision, PastItem, PastMeeting
from secretarie.demo.seeding.known import Known
from secretarie.demo.seeding.mayor import held_by_mayor
from secretarie.demo.seeding.stage import Event, as_person, as_system
from secretarie.demo.seeding.telling import Behind, Teller
from secretarie.disclosure.actions import publish
from secretarie.meetings import actions
from secretarie.meetings.importing import HeldMeeting, Imported
from secretarie.meetings.models import DecisionList, Erratum, Meeting
from secretarie.people.models import Body

AFTER = timedelta(minutes=15)
PUBLISHED = timedelta(days=2)
SIGNED = timedelta(days=1)
CORRECTED = timedelta(days=5)


@dataclass(frozen=True)
class Story:
    """The past of one municipality: what happened, who keeps and publishes it, and what is not signed yet."""

    meetings: Sequence[PastMeeting]
    mayor: Sequence[MayorDecision] = ()
    publisher: str = "tolenaars"
    minute_taker: str = "kamphoff"
    unsigned: frozenset[str] = frozenset()


class Chronicler:
    """Holds the past of one municipality up to, not including, the day ``until``."""

    def __init__(self, known: Known, story: Story, until: date) -> None:
        self.known, self.story, self.until = known, story, until
        self.behind = Behind()
        adoptions = {f"Besluitenlijst {dutch(past.day)}": past.day for past in story.meetings}
        self.teller = Teller(known, until, self.behind, adoptions, self._signed_on)

    def events(self) -> list[Event]:
        """Everything that happened, in order."""
        found = [event for past in self.story.meetings for event in self._of_meeting(past)]
        days = groupby(self.story.mayor, key=lambda one: one.day)
        found += [event for day, decisions in days for event in self._of_mayor(day, list(decisions))]
        return sorted((event for event in found if event.when.date() < self.until), key=lambda event: event.when)

    def _signed_on(self, past: PastMeeting, item: PastItem) -> date | None:
        day = past.day + SIGNED
        while day.weekday() in WEEKEND:
            day += SIGNED
        return day if item.signature and item.reference not in self.story.unsigned and day < self.until else None

    def _of_meeting(self, past: PastMeeting) -> Iterator[Event]:
        over = datetime.combine(past.day, past.end)
        yield Event(over + AFTER, lambda when: self._hold(past, when))
        yield Event(_morning(past.adopted_on + PUBLISHED), lambda when: self._publish(past.day, when))
        for erratum in past.errata:
            yield from self._of_erratum(erratum, past, over)

    def _of_erratum(self, erratum: PastErratum, past: PastMeeting, over: datetime) -> Iterator[Event]:
        yield Event(_morning(past.day - CORRECTED), lambda when: self._propose(erratum, when))
        yield Event(over + 2 * AFTER, lambda when: self._correct(erratum, past.day, when))
        yield Event(_morning(past.day + PUBLISHED) + AFTER, lambda when: self._publish(erratum.list_of, when))

    def _of_mayor(self, day: date, decisions: list[MayorDecision]) -> Iterator[Event]:
        yield Event(datetime.combine(day, time(16)), lambda when: self._decide(day, decisions, when))
        published = _morning(day + PUBLISHED)
        yield Event(published, lambda when: self._publish(day, when, mayor=True))

    def _hold(self, past: PastMeeting, when: datetime) -> None:
        made = self._import(Body.Kind.COLLEGE, self.teller.held(past), when)
        self.behind.lists[past.day], self.behind.meetings[past.day] = made.decision_list, made.meeting
        for item in made.items:
            self.behind.rows[item.proposal.number if item.proposal else item.title] = item
            if item.proposal is not None:
                self.behind.files[item.proposal.number] = item.proposal

    def _decide(self, day: date, decisions: list[MayorDecision], when: datetime) -> None:
        made = self._import(Body.Kind.MAYOR, held_by_mayor(self.known, day, decisions), when)
        self.behind.mayors[day] = made.decision_list

    def _import(self, body: str, held: HeldMeeting, when: datetime) -> Imported:
        with as_system(self.known, when) as actor:
            return actions.import_meeting(actor, self.known.bodies[body], held=held)

    def _publish(self, day: date, when: datetime, *, mayor: bool = False) -> None:
        known = self.behind.mayors if mayor else self.behind.lists
        with as_person(self.known, self.story.publisher, when) as actor:
            publish(actor, _now(known[day]))

    def _propose(self, told: PastErratum, when: datetime) -> None:
        with as_person(self.known, self.story.minute_taker, when) as actor:
            actions.propose_erratum(
                actor,
                _now(self.behind.lists[told.list_of]),
                number=told.number,
                was=told.wrong,
                becomes=told.right,
                reason="Verschrijving: twee cijfers van het bedrag waren verwisseld.",
            )

    def _correct(self, told: PastErratum, day: date, when: datetime) -> None:
        with as_person(self.known, self.story.minute_taker, when) as actor:
            erratum = Erratum.objects.select_related("list__meeting").get(list=self.behind.lists[told.list_of])
            meeting = Meeting.objects.get(pk=self.behind.meetings[day].pk)
            actions.adopt_erratum(actor, erratum, meeting=meeting)


def _now(decision_list: DecisionList) -> DecisionList:
    """The list as it stands now."""
    return DecisionList.objects.select_related("meeting__body").get(pk=decision_list.pk)


def _morning(day: date) -> datetime:
    return datetime.combine(day, time(10))
