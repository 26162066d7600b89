"""The route of advice in the demo: what every paper needs before it is sent, and three papers that show all of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from secretarie.access.clock import at, told
from secretarie.access.wall import Actor, acting
from secretarie.demo.content import advice as content
from secretarie.demo.content.calendar import working_days_before
from secretarie.demo.seeding.known import Known
from secretarie.demo.seeding.stage import as_person
from secretarie.people.models import Portfolio, RoleGrant, Unit
from secretarie.proposals import actions, staff_talk
from secretarie.proposals.facts_advice_route import route_of
from secretarie.proposals.models import Advice, Assignment, Proposal, SettledIn, SignOff, Stage, Verdict
from secretarie.proposals.particulars import Particulars
from secretarie.proposals.rules_advice import Question
from secretarie.proposals.rules_advice_route import State
from secretarie.proposals.texts import PointText, ProposalText

SINCE = date(2021, 9, 15)
WAVES = 3


class Advised:
    """Everything around advice that happens at one paper of the story."""

    def __init__(self, known: Known, secretary: str, author: str, pk: int) -> None:
        self.known, self.secretary, self.author, self.pk = known, secretary, author, pk

    def complete(self, when: datetime) -> None:
        """What the route still asks is asked and agreed with, wave by wave; what nobody can give is left out."""
        for _wave in range(WAVES):
            with as_person(self.known, self.author, when) as actor:
                proposal = self.seen()
                found = route_of(actor, proposal)
                nobody = [stop.step.discipline for stop in found.stops if stop.state is State.NOBODY]
                if found.to_ask:
                    actions.seek(actor, proposal)
            for discipline in nobody:
                with as_person(self.known, self.secretary, when) as actor:
                    actions.exempt(actor, self.seen(), discipline=discipline, reason=content.EXEMPTED)
            if not found.wave:
                return
            self._agree(when)

    def _agree(self, when: datetime) -> None:
        with as_person(self.known, self.author, when):
            asked = list(Advice.objects.filter(proposal=self.pk, verdict="", withdrawn_at=None).exclude(wave=0))
        for advice in asked:
            self.give(advice, content.Said("agree", content.AGREED[advice.discipline]), when)

    def give(self, advice: Advice, said: content.Said, when: datetime) -> None:
        """The adviser answers on the text as it stands."""
        with _as_key(self.known, advice.adviser_id, when) as actor:
            seen = Advice.objects.select_related("proposal").get(pk=advice.pk)
            day = working_days_before(when.date(), 2) if advice.matter else None
            read, verdict = seen.proposal.version, Verdict(said.verdict)
            actions.give(
                actor, seen, verdict=verdict, text=said.text, facts=said.facts, on_version=read, consulted_on=day
            )

    def of_team(self, when: datetime) -> None:
        """The management team has seen what the house lays before it first."""
        with as_person(self.known, self.secretary, when) as actor:
            proposal = self.seen()
            if proposal.stage == Stage.MANAGEMENT_TEAM:
                actions.sign_off_team(actor, proposal, mark=SignOff.Mark.AGREED, reason=content.TEAM)

    def seen(self) -> Proposal:
        return Proposal.objects.select_related("unit", "portfolio").get(pk=self.pk)


@contextmanager
def _as_key(known: Known, person: int, when: datetime) -> Iterator[Actor]:
    with told(at(when)), acting(person, known.place, when.date()) as actor:
        yield actor


def works_council(known: Known) -> None:
    """Who speaks for the works council, once for the municipality; also who advises on personnel."""
    if "uilenreef" in known.people:
        row = {"municipality_id": known.place, "valid_from": SINCE, "role": "adviser"}
        RoleGrant.objects.create(person=known.people["koksoy"], discipline="works_council", **row)


class Shown:
    """Three papers and a talk, told after the week: their numbers come after those of the story."""

    def __init__(self, known: Known, day: date) -> None:
        self.known, self.day = known, day
        self.secretary = known.content.holder("secretary", day)

    def tell(self) -> None:
        """Everything, in its order."""
        self._system()
        self._teams()
        self._talk()
        self._assignments()

    def _at(self, back: int, hour: int = 10, minute: int = 0) -> datetime:
        return datetime.combine(working_days_before(self.day, back), time(hour, minute))

    def _draft(self, author: str, unit: str, topic: str, text: ProposalText, when: datetime, **more: object) -> Advised:
        with as_person(self.known, author, when) as actor:
            portfolio = self.known.portfolio(topic, self.day)
            row = Unit.objects.get(pk=self.known.units[unit].pk)
            made = actions.draft(actor, row, text=text, particulars=Particulars("college", portfolio, **more))  # type: ignore[arg-type]  # amount and traits
        return Advised(self.known, self.secretary, author, made.pk)

    def _system(self) -> None:
        """Seven questions: a dissent settled, a silence, an older text, a confidential one, the controller late."""
        traits = frozenset({"new_system", "personal_data", "publicity_risk"})
        text = _text(content.SYSTEM, content.SYSTEM_TEXT, content.SYSTEM_POINT, "art. 160 lid 1 onder d Gemeentewet")
        paper = self._draft(
            "bouzerda", "information", "service", text, self._at(14), amount=Decimal(480_000), traits=traits
        )
        with as_person(self.known, paper.author, self._at(13)) as actor:
            actions.seek(actor, paper.seen())
            ask = Question(self.known.person("halbertsveld"), "legal", words=content.CLAIM_QUESTION)
            actions.ask(actor, paper.seen(), questions=[ask], circle_of=["role:mayor"])
        asked = self._asked(paper)
        for place, (discipline, said) in enumerate(content.SYSTEM_ADVICE.items()):
            paper.give(asked[discipline], said, self._at(11 - place, 14, 20))
        paper.give(asked["claim"], content.CLAIM, self._at(9, 15))
        self._settled(asked["legal"])
        self._changed(paper, text)
        with _as_key(self.known, asked["privacy"].adviser_id, self._at(2, 11)) as actor:
            privacy = Advice.objects.select_related("proposal__unit").get(pk=asked["privacy"].pk)
            actions.confirm(actor, privacy, on_version=2)

    def _asked(self, paper: Advised) -> Mapping[str, Advice]:
        with as_person(self.known, paper.author, self._at(13)):
            rows = Advice.objects.filter(proposal=paper.pk).order_by("pk")
            return {row.discipline if row.wave else "claim": row for row in rows}

    def _settled(self, dissent: Advice) -> None:
        with as_person(self.known, self.secretary, self._at(4, 9)) as actor:
            row = Advice.objects.select_related("proposal__unit").get(pk=dissent.pk)
            actions.settle(actor, row, how=content.SYSTEM_SETTLED, where=SettledIn.MANAGEMENT_TEAM)

    def _changed(self, paper: Advised, text: ProposalText) -> None:
        ground = text.points[0].ground
        points = (PointText(content.SYSTEM_CHANGED, ground=ground),)
        changed = ProposalText(text.subject, text.sections, points)
        with as_person(self.known, paper.author, self._at(3, 16)) as actor:
            actions.save(actor, paper.seen(), text=changed, note="Openbare procedure")

    def _teams(self) -> None:
        """Personnel and legal have advised; the works council has its term."""
        traits = frozenset({"reorganisation", "staff_effects"})
        text = _text(content.TEAMS, content.TEAMS_TEXT, content.TEAMS_POINT, "art. 160 lid 1 onder c Gemeentewet")
        paper = self._draft("ploegmaker", "outdoor", "public_space", text, self._at(12), traits=traits)
        with as_person(self.known, paper.author, self._at(10)) as actor:
            actions.seek(actor, paper.seen())
            asked = list(Advice.objects.filter(proposal=paper.pk).order_by("pk"))
        for place, advice in enumerate(asked):
            paper.give(advice, content.Said("agree", content.AGREED[advice.discipline]), self._at(8 - place, 11))

    def _talk(self) -> None:
        """Before the talk the aide noted, after it the secretary, on the first two that wait for a holder."""
        with as_person(self.known, self.secretary, self._at(1, 15)) as actor:
            waiting = Proposal.objects.filter(stage=Stage.PORTFOLIO_HOLDER).select_related("unit", "portfolio")
            found, day = list(waiting.order_by("pk")[:2]), staff_talk.next_day(actor)
        for place, proposal in enumerate(found):
            words = {"before": content.BEFORE_TALK} | ({"outcome": content.AFTER_TALK} if place else {})
            with as_person(self.known, self.secretary, self._at(1, 15 + place)) as actor:
                past = day - timedelta(days=7 * place)
                actions.note_talk(actor, proposal, portfolio=proposal.portfolio, day=past, **words)

    def _assignments(self) -> None:
        for place, (topic, unit, subject, hours, outcome, answer) in enumerate(content.ASSIGNMENTS):
            portfolio = next(p for p in self.known.content.portfolios_on(self.day) if p.key == topic)
            when = self._at(9 - 2 * place, 16)
            with as_person(self.known, portfolio.holder, when) as actor:
                row = Portfolio.objects.get(pk=self.known.portfolios[portfolio.name].pk)
                asked = actions.give_assignment(
                    actor, row, unit=Unit.objects.get(pk=self.known.units[unit].pk), subject=subject, hours=hours
                )
            if outcome:
                with as_person(self.known, self.secretary, self._at(8 - 2 * place, 9)) as actor:
                    seen = Assignment.objects.get(pk=asked.pk)
                    actions.answer_assignment(actor, seen, accepted=outcome == "accepted", answer=answer)


def _text(subject: str, sections: Mapping[str, str], point: str, ground: str) -> ProposalText:
    return ProposalText(subject, dict(sections), (PointText(point, ground=ground),))
