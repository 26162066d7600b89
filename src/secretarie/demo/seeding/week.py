"""The living week: papers in every stage, brought there by the acts of the people themselves, each on its own day."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from django.utils import timezone

from secretarie.access.performing import Refused
from secretarie.access.wall import Actor, acting, visible
from secretarie.demo.content.papers import NOT_PUBLIC, Subject
from secretarie.demo.content.week import CurrentWeek, LivingPaper, Mark, Review, SavedVersion, SignOff, WeekAdvice
from secretarie.demo.seeding.known import Known
from secretarie.demo.seeding.papers import signature, text_of
from secretarie.meetings import actions as meetings
from secretarie.meetings import house
from secretarie.meetings.models import AgendaItem, Meeting
from secretarie.meetings.rhythm import coming
from secretarie.people.models import Body
from secretarie.proposals import actions
from secretarie.proposals.models import Advice, GateReview, Proposal, Verdict
from secretarie.proposals.models import SignOff as Paraaf
from secretarie.proposals.particulars import Handling, Particulars
from secretarie.proposals.rules_advice import Question
from secretarie.proposals.rules_gate import FindingText

AHEAD = timedelta(weeks=8)
SECRETARY = "secretary"
LINE = {"team_manager", "director"}
EDITED = ("draft", "in_advice")
VERDICTS = {
    "passed": GateReview.Outcome.PASSED,
    "passed_with_remarks": GateReview.Outcome.PASSED_WITH_REMARKS,
    "returned": GateReview.Outcome.RETURNED,
}


@dataclass
class Told:
    """What could not be told as it was written: a rule stood in the way; the paper stays where it was."""

    refused: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Step:
    """One thing somebody did to a paper."""

    at: datetime
    order: int
    what: Callable[[], None]


class Week:
    """Tells the living week of one municipality."""

    def __init__(self, known: Known, week: CurrentWeek) -> None:
        self.known, self.week, self.told = known, week, Told()

    def tell(self) -> Told:
        """Meetings ahead, papers on their way, the next agenda with its marks."""
        self._plan()
        for paper in self.week.papers:
            self._paper(paper)
        self._agendas()
        return self.told

    def _as(self, person: str, on: date, work: Callable[[Actor], None]) -> None:
        day = min(on, self.week.day)
        with acting(self.known.person(person), self.known.place, day) as actor:
            work(actor)

    def _secretary(self) -> str:
        return self.known.content.holders("secretary", self.week.day)[0]

    def _plan(self) -> None:
        last = self.week.day + AHEAD

        def plan(actor: Actor) -> None:
            slots = coming(house.rhythm(actor, self.week.day), self.week.last + timedelta(days=1), last)
            known = {timezone.localtime(m).date() for m in visible(Meeting, actor).values_list("starts_at", flat=True)}
            plans = [meetings.Plan(slot) for slot in slots if slot.starts.date() not in known]
            body = visible(Body, actor).get(kind=Body.Kind.COLLEGE)
            if plans:
                meetings.plan(actor, body, plans=plans)

        self._as(self._secretary(), self.week.last - timedelta(days=7), plan)

    def _paper(self, paper: LivingPaper) -> None:
        written: list[int] = []
        steps = sorted(self._steps(paper, written), key=lambda s: (s.at, s.order))
        for step in steps:
            try:
                step.what()
            except Refused as refused:
                self.told.refused.append(f"{paper.reference} {paper.paper.title}: {refused}")
                return

    def _steps(self, paper: LivingPaper, written: list[int]) -> Iterator[Step]:
        for version in paper.versions:
            yield Step(version.at, 0, self._writing(paper, version, written))
        for advice in paper.advices:
            yield Step(advice.asked_at, 1, self._asking(paper, advice, written))
            if advice.given_at is not None:
                yield Step(advice.given_at, 2, self._giving(advice, written))
            if advice.settled_at is not None:
                yield Step(advice.settled_at, 3, self._settling(advice, written))
        if paper.stage not in EDITED or paper.sign_offs:
            first = min((s.at for s in paper.sign_offs), default=paper.stage_since)
            yield Step(first - timedelta(minutes=1), 4, self._submitting(paper, written))
        for sign_off in paper.sign_offs:
            yield Step(sign_off.at, 5, self._signing(sign_off, written))
        for review in paper.reviews:
            yield Step(review.at, 6, self._reviewing(paper, review, written))
        if paper.aside == "retracted":
            yield Step(paper.stage_since, 9, self._retracting(paper, written))

    def _writing(self, paper: LivingPaper, version: SavedVersion, written: list[int]) -> Callable[[], None]:
        def write(actor: Actor) -> None:
            if written:
                actions.save(actor, self._seen(actor, written), text=text_of(version.paper), note=version.note)
                return
            unit = self.known.units[paper.paper.unit]
            made = actions.draft(actor, unit, text=text_of(version.paper), particulars=self._particulars(paper))
            written.append(made.pk)

        return lambda: self._as(paper.author, version.at.date(), write)

    def _particulars(self, paper: LivingPaper) -> Particulars:
        subject: Subject = paper.paper
        closed = subject.openness == NOT_PUBLIC
        return Particulars(
            subject.kind,
            self.known.portfolio(subject.topic, self.week.day),
            requested_for=paper.meeting,
            formality="H" in subject.marks or paper.place in {"formality", "conform"},
            minutes=subject.minutes,
            signature_kind=signature(subject.signature),
            handling=Handling(NOT_PUBLIC, withheld_ground="5.1 lid 2 onder e") if closed else Handling(),
            serves_no_objective=True,
        )

    def _seen(self, actor: Actor, written: list[int]) -> Proposal:
        return visible(Proposal, actor).select_related("unit", "portfolio").get(pk=written[0])

    def _asking(self, paper: LivingPaper, advice: WeekAdvice, written: list[int]) -> Callable[[], None]:
        def ask(actor: Actor) -> None:
            question = Question(self.known.person(advice.adviser), advice.discipline, max(advice.due, actor.today))
            actions.ask(actor, self._seen(actor, written), questions=[question])

        return lambda: self._as(paper.author, advice.asked_at.date(), ask)

    def _giving(self, advice: WeekAdvice, written: list[int]) -> Callable[[], None]:
        def give(actor: Actor) -> None:
            found = self._advice(actor, advice, written)
            version = self._seen(actor, written).version
            actions.give(actor, found, verdict=Verdict(advice.verdict), text=advice.text, on_version=version)

        on = advice.given_at.date() if advice.given_at else self.week.day
        return lambda: self._as(advice.adviser, on, give)

    def _advice(self, actor: Actor, advice: WeekAdvice, written: list[int]) -> Advice:
        mine = visible(Advice, actor).filter(proposal=written[0], discipline=advice.discipline)
        return mine.select_related("proposal").get(adviser=self.known.person(advice.adviser))

    def _settling(self, advice: WeekAdvice, written: list[int]) -> Callable[[], None]:
        def settle(actor: Actor) -> None:
            actions.settle(actor, self._advice(actor, advice, written), how=advice.settlement)

        on = advice.settled_at.date() if advice.settled_at else self.week.day
        return lambda: self._as(self._secretary(), on, settle)

    def _submitting(self, paper: LivingPaper, written: list[int]) -> Callable[[], None]:
        on = min((s.at for s in paper.sign_offs), default=paper.stage_since).date()
        return lambda: self._as(paper.author, on, lambda actor: actions.submit(actor, self._seen(actor, written)))

    def _signing(self, sign_off: SignOff, written: list[int]) -> Callable[[], None]:
        def sign(actor: Actor) -> None:
            seen = self._seen(actor, written)
            if sign_off.step in LINE and seen.stage != sign_off.step:
                return  # light enough to pass the director by, as the house rule weighs it
            act = actions.sign_off_line if sign_off.step in LINE else actions.sign_off_holder
            act(actor, seen, mark=Paraaf.Mark(sign_off.mark), reason=sign_off.reason)

        return lambda: self._as(sign_off.person, sign_off.at.date(), sign)

    def _reviewing(self, paper: LivingPaper, review: Review, written: list[int]) -> Callable[[], None]:
        def judge(actor: Actor) -> None:
            seen = self._seen(actor, written)
            if review.outcome == "held":
                actions.hold(actor, seen, reason=review.text)
            elif review.outcome == "demanded":
                actions.demand_placement(actor, seen, reason=review.text)
            else:
                findings = [
                    FindingText(self.known.error_types[f.error_type].pk, f.place, f.text) for f in review.findings
                ]
                verdict = VERDICTS[review.outcome]
                actions.review(actor, seen, outcome=verdict, text=review.text, findings=findings)

        who = paper.demanded_by if review.outcome == "demanded" and paper.demanded_by else review.by
        return lambda: self._as(who, review.at.date(), judge)

    def _retracting(self, paper: LivingPaper, written: list[int]) -> Callable[[], None]:
        def retract(actor: Actor) -> None:
            actions.retract(actor, self._seen(actor, written), reason=paper.retracted_because)

        return lambda: self._as(paper.author, paper.stage_since.date(), retract)

    def _agendas(self) -> None:
        """What passed for the next meeting stands on its agenda; released and fixed as far as the week is."""
        planned, released = self.week.following.closing.date(), self.week.following.release.date()
        self._as(self._secretary(), planned, self._place)
        if self.week.agenda_stage in {"released", "frozen"}:
            self._as(self._secretary(), released, lambda actor: meetings.release(actor, self._next(actor)))
            self._marks()
        if self.week.agenda_stage == "frozen":
            freeze = self.week.following.freeze.date()
            self._as(self._secretary(), freeze, lambda actor: meetings.freeze(actor, self._next(actor)))

    def _next(self, actor: Actor) -> Meeting:
        on = self.week.following.day
        return visible(Meeting, actor).get(starts_at__date=on, body__kind=Body.Kind.COLLEGE)

    def _place(self, actor: Actor) -> None:
        titles = [p.paper.title for p in self.week.papers if p.stage == "on_agenda"]
        found = list(visible(Proposal, actor).filter(stage="passed", subject__in=titles))
        for proposal in found:
            try:
                meetings.place(actor, self._next(actor), proposals=[proposal])
            except Refused as refused:
                self.told.refused.append(f"{proposal.subject}: {refused}")

    def _marks(self) -> None:
        for paper in self.week.papers:
            for mark in paper.marks:
                self._mark(paper, mark)

    def _mark(self, paper: LivingPaper, mark: Mark) -> None:
        def set_mark(actor: Actor) -> None:
            items = list(visible(AgendaItem, actor).filter(proposal__subject=paper.paper.title, taken_off=False))
            if items:
                meetings.mark(actor, items, value=mark.value, note=mark.note)

        try:
            self._as(mark.person, mark.at.date(), set_mark)
        except Refused as refused:
            self.told.refused.append(f"{paper.reference}: {refused}")
