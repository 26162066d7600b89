"""One living paper on its route: every step the real act of the real person, at the hour of the story."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import partial

from secretarie.access.wall import Actor
from secretarie.demo.content.calendar import working_days_before
from secretarie.demo.content.papers import NOT_PUBLIC, Attachment
from secretarie.demo.content.traits import TRAITS
from secretarie.demo.content.week import Away, LivingPaper, Review, SavedVersion, SignOff, WeekAdvice
from secretarie.demo.content.writing import LEFT
from secretarie.demo.seeding import writing
from secretarie.demo.seeding.advice import Advised
from secretarie.demo.seeding.enclosures import enclosure, handling_of
from secretarie.demo.seeding.known import Known
from secretarie.demo.seeding.papers import signature, text_of
from secretarie.demo.seeding.stage import Event, as_person
from secretarie.demo.seeding.word import from_word
from secretarie.people.actions import record_absence
from secretarie.people.models import Person, Unit
from secretarie.proposals import actions, facts_gate, gate_remarks
from secretarie.proposals.gate_tests import AnswerText
from secretarie.proposals.models import Advice, GateReview, Proposal, Relation, Stage, Verdict
from secretarie.proposals.models import SignOff as Paraaf
from secretarie.proposals.particulars import Handling, Particulars, RelationText
from secretarie.proposals.rules_advice import Question
from secretarie.proposals.rules_remarks import FindingText
from secretarie.proposals.texts import ProposalText

GROUND = "5.1 lid 2 onder i"
BEFORE, STEP = timedelta(minutes=30), timedelta(minutes=3)
CHECKED = {"team_manager": Stage.TEAM_MANAGER, "director": Stage.DIRECTOR}
AGAIN = (
    "<p>Het waterschap is gevraagd om een reactie op het ontwerp.</p>",
    "<p>Er is een afspraak met het waterschap gemaakt; de reactie volgt daarna.</p>",
)


REPLIES = (
    "Wij hebben het waterschap gebeld; wat is gezegd staat nu bij de participatie.",
    "De dekking voor de komende jaren staat in de meerjarenbegroting; dat staat er nu bij.",
    "De planning begint nu na het reces.",
)


RELATIONS = {
    "Toezegging": Relation.Kind.COMMITMENT,
    "Motie": Relation.Kind.MOTION,
    "Schriftelijke": Relation.Kind.QUESTION,
}


class Route:
    """The steps of one paper up to the gate's verdict; ``closing`` is when the papers of its meeting must be in."""

    def __init__(self, known: Known, paper: LivingPaper, day: date, closing: datetime) -> None:
        self.known, self.paper, self.day, self.closing = known, paper, day, closing
        self.pk = 0

    @property
    def judged(self) -> datetime | None:
        """When the gate let it through; what lies on an agenda had passed before closing time, unless it came late."""
        if not self.paper.reviews:
            return None
        when = self.paper.reviews[-1].at
        on_time = self.paper.stage == Stage.ON_AGENDA and not self.paper.late
        return min(when, self.closing - 2 * BEFORE) if on_time else when

    def events(self) -> list[Event]:
        """All steps in order."""
        found = [*self._left(), *self._written(), *self._advised()]
        rounds = self._rounds()
        for number, (marks, review) in enumerate(rounds):
            found += self._sent(number, marks, review)
        if not rounds and self.paper.stage == Stage.TEAM_MANAGER:
            found.append(Event(self.paper.stage_since, self._submit))
        if self.paper.retracted_because:
            found.append(Event(self.paper.stage_since, self._retract))
        if self.paper.fast_track:
            found.append(Event(self.paper.stage_since + BEFORE, self._hurry))
        return sorted(found, key=lambda event: event.when)

    def seen(self) -> Proposal:
        """The proposal as it stands, for whoever acts now."""
        return Proposal.objects.select_related("unit", "portfolio").get(pk=self.pk)

    def _rounds(self) -> list[tuple[tuple[SignOff, ...], Review | None]]:
        """Each sending with the marks and the verdict that came of it: one, or as often as the gate sent it back."""
        returned = [review for review in self.paper.reviews if review.outcome == "returned"]
        if not returned:
            return [(self.paper.sign_offs, None)] if self.paper.sign_offs else []
        return [(self._moved(review.at), review) for review in returned]

    def _moved(self, gate: datetime) -> tuple[SignOff, ...]:
        """The same marks in the days before this verdict."""
        marks = self.paper.sign_offs
        days = [working_days_before(gate.date(), len(marks) - place) for place in range(len(marks))]
        return tuple(
            replace(mark, at=datetime.combine(day, mark.at.time())) for mark, day in zip(marks, days, strict=True)
        )

    def _left(self) -> Iterator[Event]:
        """The holder is away: the secretariat says so in the morning."""
        if self.paper.away:
            away = self.paper.away
            yield Event(datetime.combine(away.first, time(8, 30)), partial(self._record_absence, away))

    def _record_absence(self, away: Away, when: datetime) -> None:
        with as_person(self.known, self.known.content.with_role("secretariat")[0], when) as actor:
            person = Person.objects.get(pk=self.known.person(away.person))
            record_absence(actor, person, first=away.first, until=away.until, reason=away.reason)

    def _written(self) -> Iterator[Event]:
        first, *later = self.paper.versions
        yield Event(first.at, lambda when: self._draft(first, when))
        for version in later[:1]:
            yield Event(version.at, partial(self._save_version, version))
        ready = (later[0] if later else first).at + STEP
        for place, one in enumerate(first.paper.attachments if not later else later[0].paper.attachments):
            yield Event(ready + place * STEP, partial(self._attach, one))
        if self.paper.paper.number in LEFT:
            yield Event(ready + BEFORE, self._leave)

    def _draft(self, version: SavedVersion, when: datetime) -> None:
        with as_person(self.known, self.paper.author, when) as actor:
            unit = Unit.objects.get(pk=self.known.units[self.paper.paper.unit].pk)
            made = actions.draft(actor, unit, text=text_of(version.paper), particulars=self._particulars())
        self.pk = made.pk

    def _leave(self, when: datetime) -> None:
        with as_person(self.known, self.paper.author, when) as actor:
            writing.leave(actor, self.seen(), self.paper.paper.number)

    def _attach(self, one: Attachment, when: datetime) -> None:
        paper, place = self.paper.paper, self.known.content.name
        file, handling = enclosure(one, paper, place, when.date()), handling_of(one)
        with as_person(self.known, self.paper.author, when) as actor:
            actions.attach(actor, self.seen(), file=file, title=one.title, handling=handling)

    def _particulars(self) -> Particulars:
        paper, closed = self.paper.paper, self.paper.paper.openness == NOT_PUBLIC
        own = self.known.portfolio(paper.topic, self.day)
        beside = {row.pk: row for topic in paper.co_topics for row in [self.known.portfolio(topic, self.day)]}
        beside.pop(own.pk, None)
        return Particulars(
            kind=paper.kind,
            portfolio=own,
            co_portfolios=tuple(beside.values()),
            requested_for=self.paper.meeting,
            formality=self.paper.place in {"formality", "conform"} or "H" in paper.marks or "C" in paper.marks,
            minutes=paper.minutes,
            signature_kind=signature(paper.signature),
            handling=Handling(paper.openness, withheld_ground=GROUND if closed else ""),
            serves_no_objective=not paper.relation,
            relations=_relations(paper.relation),
            amount=None if paper.amount is None else Decimal(paper.amount),
            traits=TRAITS.get(paper.number, ()),
        )

    def _save_version(self, version: SavedVersion, when: datetime) -> None:
        self._save(*from_word(version.paper.number, text_of(version.paper), version.note), when)

    def _save(self, text: ProposalText, note: str, when: datetime) -> None:
        with as_person(self.known, self.paper.author, when) as actor:
            actions.save(actor, self.seen(), text=text, note=note)

    def _advised(self) -> Iterator[Event]:
        by_hour: dict[datetime, list[WeekAdvice]] = {}
        for advice in self.paper.advices:
            by_hour.setdefault(advice.asked_at, []).append(advice)
        for when, asked in by_hour.items():
            yield Event(when, partial(self._ask, asked))
        for advice in self.paper.advices:
            if advice.given_at:
                yield Event(advice.given_at, partial(self._give, advice))
            if advice.settled_at:
                yield Event(advice.settled_at, partial(self._settle, advice))

    def _ask(self, asked: list[WeekAdvice], when: datetime) -> None:
        questions = [Question(self.known.person(one.adviser), one.discipline, one.due) for one in asked]
        with as_person(self.known, self.paper.author, when) as actor:
            actions.ask(actor, self.seen(), questions=questions)

    def _advice(self, told: WeekAdvice) -> Advice:
        found = Advice.objects.select_related("proposal__unit")
        return found.get(proposal=self.pk, adviser=self.known.person(told.adviser), discipline=told.discipline)

    def _give(self, told: WeekAdvice, when: datetime) -> None:
        with as_person(self.known, told.adviser, when) as actor:
            advice, verdict = self._advice(told), Verdict(told.verdict)
            actions.give(actor, advice, verdict=verdict, text=told.text, on_version=advice.proposal.version)

    def _settle(self, told: WeekAdvice, when: datetime) -> None:
        with as_person(self.known, self.known.content.holder("secretary", self.day), when) as actor:
            actions.settle(actor, self._advice(told), how=told.settlement)

    def _sent(self, number: int, marks: tuple[SignOff, ...], returned: Review | None) -> Iterator[Event]:
        """Sent on its route, signed off, and judged; what changed after the advice was saved just before."""
        sent = datetime.combine(working_days_before(marks[0].at.date(), 1), time(10))
        revised = self.paper.versions[2:3] if returned is None else ()
        for version in revised:
            yield Event(sent - BEFORE, partial(self._save_version, version))
        if number:
            yield Event(sent - BEFORE, lambda at: self._resubmitted(number, at))
        yield Event(sent, self._submit)
        for mark in marks:
            yield from self._marked(mark)
        for review in [returned] if returned else self.paper.reviews:
            when = self.judged if review is self.paper.reviews[-1] and self.judged else review.at
            yield Event(when, partial(self._review, review))

    def _resubmitted(self, number: int, when: datetime) -> None:
        """A reply to each remark, and the text with what was done about the reason of the return."""
        with as_person(self.known, self.paper.author, when) as actor:
            remarks = gate_remarks.open_to_reply(self.seen())
            replies = [*REPLIES, *REPLIES[-1:] * len(remarks)]
            if remarks:
                actions.reply(actor, remarks, texts={one.pk: replies[n] for n, one in enumerate(remarks)})
        text = text_of(self.paper.versions[1].paper)
        more = "".join(AGAIN[:number])
        sections = {**text.sections, "participation": text.sections.get("participation", "") + more}
        self._save(replace(text, sections=sections), "Opnieuw ingediend", when)

    def _advised_by(self) -> Advised:
        return Advised(self.known, self.known.content.holder("secretary", self.day), self.paper.author, self.pk)

    def _submit(self, when: datetime) -> None:
        self._advised_by().complete(when)
        with as_person(self.known, self.paper.author, when) as actor:
            actions.submit(actor, self.seen())

    def _retract(self, when: datetime) -> None:
        with as_person(self.known, self.paper.author, when) as actor:
            actions.retract(actor, self.seen(), reason=self.paper.retracted_because)

    def _marked(self, told: SignOff) -> Iterator[Event]:
        if told.step in CHECKED:
            yield Event(told.at, lambda when: self._in_line(told, when))
            return
        for place, holder in enumerate(self._holders(told.person)):
            one = replace(
                told, person=holder, mark=told.mark if not place else "agreed", reason=told.reason * (not place)
            )
            yield Event(told.at + place * STEP, partial(self._as_holder, one))

    def _holders(self, first: str) -> list[str]:
        """The holder, and those of the portfolios beside it, each once."""
        topics = self.paper.paper.co_topics
        return list(dict.fromkeys([first, *(self.known.content.portfolio_for(t, self.day).holder for t in topics)]))

    def _in_line(self, told: SignOff, when: datetime) -> None:
        """A light paper passes by the director."""
        with as_person(self.known, told.person, when) as actor:
            proposal = self.seen()
            if proposal.stage == CHECKED[told.step]:
                actions.sign_off_line(actor, proposal, mark=Paraaf.Mark(told.mark), reason=told.reason)
        self._advised_by().of_team(when)

    def _as_holder(self, told: SignOff, when: datetime) -> None:
        with as_person(self.known, told.person, when) as actor:
            actions.sign_off_holder(actor, self.seen(), mark=Paraaf.Mark(told.mark), reason=told.reason)

    def _review(self, told: Review, when: datetime) -> None:
        acts: dict[str, Callable[[Actor, Proposal, str], object]] = {
            "held": lambda actor, seen, text: actions.hold(actor, seen, reason=text),
            "demanded": lambda actor, seen, text: actions.demand_placement(actor, seen, reason=text),
            "tabled_over_objection": lambda actor, seen, text: actions.table_over_objection(
                actor, seen, reason=text, holder_told=True, mayor_told=True
            ),
        }
        with as_person(self.known, told.by, when) as actor:
            if told.outcome in acts:
                acts[told.outcome](actor, self.seen(), told.text)
            else:
                self._judge(actor, told)

    def _judge(self, actor: Actor, told: Review) -> None:
        findings = [
            FindingText(self.known.error_types[one.error_type].pk, one.place, one.text, one.part)
            for one in told.findings
        ]
        outcome = GateReview.Outcome(told.outcome)
        seen = self.seen()
        answers = [_answer(one.key, told) for one in facts_gate.asked(actor, seen)]
        actions.review(
            actor,
            seen,
            outcome=outcome,
            text=told.text,
            findings=findings,
            answers=answers,
            meeting_date=told.meeting,
        )

    def _hurry(self, when: datetime) -> None:
        with as_person(self.known, self.known.content.holder("secretary", self.day), when) as actor:
            actions.fast_track(actor, self.seen(), reason=self.paper.fast_track)


def _answer(test: str, told: Review) -> AnswerText:
    """The test list as the gate went through it: in what is returned the weighing falls short."""
    short = told.outcome == "returned" and test == "afweging"
    return AnswerText(test, "no" if short else "yes", "Het overleg met het waterschap ontbreekt." if short else "")


def _relations(text: str) -> tuple[RelationText, ...]:
    """What a paper belongs to, by how the content names it: a commitment, a motion, or questions of the council."""
    if not text:
        return ()
    kind = next((kind for word, kind in RELATIONS.items() if text.startswith(word)), Relation.Kind.DECISION)
    number = re.search(r"(?:[A-Z]+-)?\d{4}-\d+", text)
    return (RelationText(kind, number[0] if number else "Raad", text),)
