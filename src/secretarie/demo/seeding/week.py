"""The living week: meetings planned ahead, papers on their routes, an agenda with marks, papers that wait for a pen."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import partial

from secretarie.demo.content.calendar import PlannedMeeting
from secretarie.demo.content.history import REWORKED
from secretarie.demo.content.week import CurrentWeek, LivingPaper
from secretarie.demo.seeding.known import Known
from secretarie.demo.seeding.route import Route
from secretarie.demo.seeding.stage import Event, as_person
from secretarie.documents.models import Paper, SignatureKind
from secretarie.law import Signer
from secretarie.meetings import actions, house, papers
from secretarie.meetings.models import AgendaItem, Decision, Mark, Meeting
from secretarie.meetings.rhythm import single
from secretarie.people.models import Body, Portfolio
from secretarie.proposals.actions import allow_late
from secretarie.proposals.models import Proposal, Stage
from secretarie.proposals.texts import PointText

PLANNED = timedelta(days=56)
AFTER = timedelta(minutes=30)
PREPARED, SIGNED = time(16), time(17)
HELD_BACK = time(16, 30)


class Week:
    """Everything that is on its way on the day of the demo; ``ahead``: the meetings that are planned."""

    def __init__(self, known: Known, week: CurrentWeek, ahead: tuple[PlannedMeeting, ...]) -> None:
        self.known, self.week, self.ahead = known, week, ahead
        closing, content = week.following.closing, known.content
        self.routes = {paper.reference: Route(known, paper, week.day, closing) for paper in week.papers}
        self.secretary, self.mayor = content.holder("secretary", week.day), content.holder("mayor", week.day)
        self.secretariat = content.with_role("secretariat")[0]
        self.minute_taker = content.with_role("minute_taker")[0]

    def events(self) -> list[Event]:
        """All acts, in order of their hour."""
        planned = datetime.combine(self.ahead[0].day, time(9)) - PLANNED
        found = [Event(planned, self._plan), *self._returning()]
        found += [event for route in self.routes.values() for event in route.events()]
        found += [*self._placings(), *self._agenda(), *self._outgoing()]
        return sorted(found, key=lambda event: event.when)

    def _plan(self, when: datetime) -> None:
        """Every coming meeting, planned together some weeks ago."""
        with as_person(self.known, self.secretariat, when) as actor:
            plans = []
            for one in self.ahead:
                rhythm, starts = house.rhythm(actor, one.day), datetime.combine(one.day, one.start)
                plans.append(actions.Plan(single(rhythm, starts, kind=one.kind, note=one.note)))
            actions.plan(actor, Body.objects.get(kind=Body.Kind.COLLEGE), plans=plans)

    def _returning(self) -> Iterator[Event]:
        """What was held over or taken off is placed again right after the last meeting."""
        yield Event(datetime.combine(self.week.last, HELD_BACK), self._place_again)

    def _place_again(self, when: datetime) -> None:
        with as_person(self.known, self.secretary, when) as actor:
            waiting = Proposal.objects.filter(stage=Stage.PASSED, items__isnull=False).select_related("unit").distinct()
            for proposal in waiting.order_by("pk"):
                actions.place(actor, self._meeting(self._next_for(proposal)), proposals=[proposal])

    def _next_for(self, proposal: Proposal) -> date:
        """The meeting to which it was held over; the first one after some weeks when it was taken off."""
        days = [one.day for one in self.ahead]
        if proposal.requested_for in days:
            return proposal.requested_for
        ready = proposal.stage_since.date() + REWORKED
        return next(day for day in days if day >= ready)

    def _placings(self) -> Iterator[Event]:
        for paper in self.week.papers:
            judged = self.routes[paper.reference].judged
            if judged and (paper.placed or paper.stage == Stage.ON_AGENDA):
                for part, who in enumerate((self.mayor, self.secretary), start=1):
                    if paper.late:
                        yield Event(judged + part * AFTER / 3, partial(self._allow, paper, who))
                yield Event(judged + AFTER, partial(self._place, paper))

    def _allow(self, paper: LivingPaper, who: str, when: datetime) -> None:
        """Mayor and secretary each give leave for a late paper."""
        day = paper.meeting or self.week.following.day
        with as_person(self.known, who, when) as actor:
            allow_late(actor, self.routes[paper.reference].seen(), meeting_date=day, reason=paper.late)

    def _place(self, paper: LivingPaper, when: datetime) -> None:
        with as_person(self.known, self.secretary, when) as actor:
            seen = self.routes[paper.reference].seen()
            meeting = self._meeting(paper.meeting)
            actions.place(actor, meeting, proposals=[seen], conform=paper.place == "conform")

    def _meeting(self, day: date | None = None) -> Meeting:
        return Meeting.objects.get(body__kind=Body.Kind.COLLEGE, starts_at__date=day or self.week.following.day)

    def _agenda(self) -> Iterator[Event]:
        following, stage = self.week.following, self.week.agenda_stage
        if self.week.added:
            yield Event(self.week.added.at, self._add)
        if stage != "planned":
            yield Event(following.release, self._release)
            yield from self._marks()
        if self.week.moved and stage != "planned":
            changed = following.freeze if stage == "frozen" else following.release + timedelta(hours=2)
            yield Event(changed + 2 * AFTER, self._move)
        if stage == "frozen":
            yield Event(following.freeze, self._freeze)

    def _add(self, when: datetime) -> None:
        """The mayor can always add an item (art. 53a Gemeentewet)."""
        added = self.week.added
        assert added is not None  # noqa: S101 - only then there is this event
        with as_person(self.known, self.mayor, when) as actor:
            portfolio = Portfolio.objects.get(pk=self.known.portfolio(added.topic, self.week.day).pk)
            points = (PointText(added.point, ground=added.ground),)
            actions.add(actor, self._meeting(), title=added.title, portfolio=portfolio, points=points)

    def _release(self, when: datetime) -> None:
        with as_person(self.known, self.secretary, when) as actor:
            actions.release(actor, self._meeting())

    def _freeze(self, when: datetime) -> None:
        with as_person(self.known, self.secretary, when) as actor:
            actions.freeze(actor, self._meeting())

    def _move(self, when: datetime) -> None:
        """A formality item that a member wants to discuss, from its heading to the table."""
        reference = next(paper.reference for paper in self.week.papers if paper.paper.number == self.week.moved)
        with as_person(self.known, self.secretary, when) as actor:
            item = AgendaItem.objects.select_related("meeting").get(proposal=self.routes[reference].pk)
            under = AgendaItem.objects.get(
                meeting=item.meeting, kind=AgendaItem.Kind.HEADING, portfolio=item.portfolio_id
            )
            actions.move(actor, item, under=under)

    def _marks(self) -> Iterator[Event]:
        """What a member marked alike at one hour is one act; late papers are marked once they lie there."""
        wanted: dict[tuple[str, datetime, str, str], list[str]] = {}
        for paper in self.week.papers:
            judged = self.routes[paper.reference].judged
            for mark in paper.marks:
                at = max(mark.at, judged + 2 * AFTER) if judged else mark.at
                wanted.setdefault((mark.person, at, mark.value, mark.note), []).append(paper.reference)
        for (person, at, value, note), references in wanted.items():
            yield Event(at, partial(self._mark, person, value, note, references))
        first = {person: at for person, at, _value, _note in sorted(wanted, reverse=True)}
        for person, at in first.items():
            yield Event(at + AFTER / 3, partial(self._mark_rest, person))

    def _mark(self, person: str, value: str, note: str, references: list[str], when: datetime) -> None:
        files = [self.routes[reference].pk for reference in references]
        with as_person(self.known, person, when) as actor:
            items = list(AgendaItem.objects.select_related("meeting").filter(proposal__in=files))
            actions.mark(actor, items, value=value, note=note)

    def _mark_rest(self, person: str, when: datetime) -> None:
        """What came back from an earlier meeting, and the list to adopt: agreed."""
        with as_person(self.known, person, when) as actor:
            asked = AgendaItem.objects.filter(meeting=self._meeting(), late=False, points__isnull=False)
            references = [self.routes[paper.reference].pk for paper in self.week.papers]
            rest = asked.exclude(proposal__in=references).exclude(marks__person=actor.person).distinct()
            if items := list(rest.select_related("meeting").order_by("pk")):
                actions.mark(actor, items, value=Mark.Value.AGREED)

    def _outgoing(self) -> Iterator[Event]:
        """Papers of what was just decided: made ready after the meeting, and the first of them signed by the mayor."""
        yield Event(datetime.combine(self.week.last, PREPARED), self._prepare)
        yield Event(datetime.combine(self.week.last, SIGNED), self._sign)

    def _prepare(self, when: datetime) -> None:
        with as_person(self.known, self.minute_taker, when) as actor:
            waiting = Decision.objects.filter(proposal__number__in=self.week.awaiting_signature, paper=None)
            for decision in (
                waiting.exclude(signature_kind=SignatureKind.NONE).select_related("proposal").order_by("pk")
            ):
                if not papers.by_law(decision.signature_kind, decision.decided_on, decision.body).obstacles:
                    actions.prepare_paper(actor, decision)

    def _sign(self, when: datetime) -> None:
        with as_person(self.known, self.mayor, when) as actor:
            ready = [p for p in Paper.objects.filter(stage=Paper.Stage.TO_SIGN).order_by("pk") if _both(p)]
            if ready:
                actions.sign(actor, ready[: (len(ready) + 1) // 2])


def _both(paper: Paper) -> bool:
    """Signed by the mayor first, then countersigned by the secretary."""
    return list(paper.signers) == [Signer.MAYOR.value, Signer.SECRETARY.value]
