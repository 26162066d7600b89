"""The living week: some thirty-five papers in every stage, as they would stand on any given day."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from . import DEMO_SEED
from .calendar import AHEAD, THURSDAY, WEEK, WEEKEND, PlannedMeeting, on_or_after, working_days_before
from .history import history
from .papers import Point, Subject
from .people import table
from .record import PastItem, PastMeeting
from .roster import Entry
from .subjects import for_day
from .texts import load, unfold
from .town import LINDERVOORT_TOWN, VELDRADE_TOWN, Town
from .veldrade_history import veldrade_history
from .week import Added, Away, CurrentWeek, Finding, LivingPaper, Mark, Review, SavedVersion, SignOff, WeekAdvice

_ROUTE = ("team_manager", "director", "portfolio_holder")
_STAGES = ("draft", "in_advice", *_ROUTE, "gate", "passed", "on_agenda")
_MOVED = 14  # the formality item that was asked to the table
_BY_BOTH = frozenset({"college_letter", "council_proposal"})
FIRST_RETURNED = 2
_STEP = 2  # reference numbers between two papers on their way


class Week:
    """Builds the papers of one day: everything that already happened lies before it, at any hour of the day."""

    def __init__(self, town: Town, day: date, past: tuple[PastMeeting, ...]) -> None:
        self.town, self.day = town, day
        planned = [row for row in town.meetings(day, day + AHEAD) if row.kind in {"regular", "duty"}]
        self.following, self.after = planned[0], planned[1]
        self.agenda_stage = _agenda_stage(day, self.following)
        closed = self.following.closing.date()
        self.target = self.following.day if day <= closed else self.after.day
        self.agenda_anchor = min(day, closed + timedelta(days=1))
        self.anchor = day
        self.first_number = _last_number(past, day.year)

    def at(self, back: int, hour: int = 10, minute: int = 0) -> datetime:
        """An hour on the working day so many days before the anchor: the day, or the one after closing time."""
        return datetime.combine(working_days_before(self.anchor, back), time(hour, minute))

    def _anchor(self, entry: Entry) -> date:
        if entry.by_gate:
            return self._gate_days()[0].date()
        return self.agenda_anchor if entry.stage == "on_agenda" and not entry.late else self.day

    def paper(self, place: int, entry: Entry, subject: Subject) -> LivingPaper:
        """One paper of the roster, with everything that must have happened before its stage."""
        self.anchor = self._anchor(entry)
        steps = _STAGES.index(entry.stage)
        versions = self._versions(entry, subject)
        made = LivingPaper(
            reference=f"{self.day.year}-{self.first_number + _STEP * place + place % 2:04d}",
            paper=versions[-1].paper,
            stage=entry.stage,
            stage_since=self._since(entry),
            author=subject.author,
            meeting=self._meeting(entry),
            aside=entry.aside,
            place=entry.place,
            versions=versions,
            advices=self._advices(entry, subject) if steps >= 1 or entry.aside else (),
            sign_offs=self._sign_offs(entry, subject, versions[-1].number),
            reviews=self._reviews(entry, versions[-1].number),
            gate_concerns=_concerns(entry.number),
            retracted_because=_TEXTS["retracted"] if entry.aside == "retracted" else "",
            away=self._away(entry, subject),
            fast_track=_TEXTS["fast"] if entry.fast else "",
            placed=entry.placed,
        )
        return self._on_agenda(entry, made) if entry.stage == "on_agenda" else made

    def _since(self, entry: Entry) -> datetime:
        return self._gate_days()[-1] if entry.by_gate else self.at(entry.moved, 14, 20)

    def _meeting(self, entry: Entry) -> date | None:
        """The meeting a paper is on or aims at: after closing time that is the one after."""
        if entry.stage == "draft" and not entry.aside:
            return None
        return self.following.day if entry.stage == "on_agenda" else self.target

    def _versions(self, entry: Entry, subject: Subject) -> tuple[SavedVersion, ...]:
        """First without the last reason, then whole; once more when the text changed after an advice."""
        if entry.idea:
            return (SavedVersion(1, self.at(entry.moved, 15, 30), "Eerste idee", subject),)
        start = entry.moved + 9
        early = replace(subject, reasons=subject.reasons[:-1], attachments=subject.attachments[:1])
        rows = [SavedVersion(1, self.at(start + 4, 15, 30), "Eerste opzet", early)]
        if entry.stage != "draft" or entry.aside:
            rows.append(SavedVersion(2, self.at(start + 2, 11, 5), "Gereed voor advies", _gap(entry, subject)))
        if entry.revised:
            changed = replace(rows[-1].paper, points=_changed(rows[-1].paper.points, _TEXTS["revised"]))
            rows.append(SavedVersion(3, self.at(entry.moved + 1, 16, 45), "Na overleg met de vervoerder", changed))
        for number, at in enumerate(self._gate_days()[:-1] if entry.by_gate else (), 3):
            rows.append(SavedVersion(number, at + timedelta(days=8), "Opnieuw ingediend", rows[-1].paper))
        return tuple(rows)

    def _gate_days(self) -> tuple[datetime, ...]:
        """Three Thursdays, two weeks apart, on which the gate sent the same paper back."""
        last = on_or_after(self.day - WEEK, THURSDAY)
        return tuple(datetime.combine(last - weeks * WEEK, time(15, 30)) for weeks in (4, 2, 0))

    def _advices(self, entry: Entry, subject: Subject) -> tuple[WeekAdvice, ...]:
        rows = []
        asked = self.at(entry.moved + 10, 9, 15)
        for place, advice in enumerate(subject.advices):
            adviser = self.town.adviser(advice.discipline, subject.author)
            due = self.at(entry.moved + 3).date()
            row = WeekAdvice(advice.discipline, adviser, asked, due)
            if entry.stage == "in_advice" and place >= entry.given:
                rows.append(replace(row, due=self.day + timedelta(days=1 + place), asked_at=self.at(2, 9, 15)))
                continue
            given = self.at(entry.moved + 8 - place, 13, 40)
            rows.append(
                self._settled(entry, replace(row, verdict=advice.verdict, text=advice.text, given_at=given, version=2))
            )
        return tuple(rows)

    def _settled(self, entry: Entry, row: WeekAdvice) -> WeekAdvice:
        """A disagreement is settled with a text, except the one that the demo leaves open."""
        if row.verdict != "disagree" or not entry.settled:
            return row
        return replace(row, settlement=_TEXTS["settled"], settled_at=self.at(entry.moved + 3, 9, 50))

    def _sign_offs(self, entry: Entry, subject: Subject, version: int) -> tuple[SignOff, ...]:
        passed = [step for step in _ROUTE if _STAGES.index(step) < _STAGES.index(entry.stage)]
        if entry.aside == "returned":
            passed = list(_ROUTE)
        rows = []
        for place, step in enumerate(passed):
            at = self.at(entry.moved + len(passed) - place, 16, 10 + place)
            mark, reason = self._mark_of(entry) if step == "portfolio_holder" else ("agreed", "")
            rows.append(SignOff(step, self._signer(entry, subject, step), mark, at, min(version, 2), reason))
        return tuple(rows)

    def _signer(self, entry: Entry, subject: Subject, step: str) -> str:
        content = self.town.content
        unit, portfolio = content.unit(subject.unit), content.portfolio_for(subject.topic, self.day)
        if step == "portfolio_holder":
            return portfolio.substitute if entry.substitute else portfolio.holder
        return unit.manager if step == "team_manager" else content.unit(unit.parent or unit.key).manager

    def _mark_of(self, entry: Entry) -> tuple[str, str]:
        """What the holder marked, and why."""
        if entry.refused or entry.tabled:
            return "not_agreed", _TEXTS["refused" if entry.refused else "objection"]
        return ("discuss", _TEXTS["discuss"]) if entry.discuss else ("agreed", "")

    def _away(self, entry: Entry, subject: Subject) -> Away | None:
        """The holder: on the day on which the substitute signed, or now."""
        holder = self.town.content.portfolio_for(subject.topic, self.day).holder
        if entry.substitute:
            day = self.at(entry.moved + 1).date()
            return Away(holder, day, day + timedelta(days=1), _TEXTS["substitute"])
        if entry.away:
            return Away(holder, working_days_before(self.day, 1), self.day + timedelta(days=1), _TEXTS["away"])
        return None

    def _reviews(self, entry: Entry, version: int) -> tuple[Review, ...]:
        if entry.by_gate:
            acts = zip(self._gate_days(), _lines("returned"), strict=True)
            return tuple(self._returned(number, at, text) for number, (at, text) in enumerate(acts, 2))
        secretary, target = self.town.secretary(self.day), self._meeting(entry) or self.day
        if entry.aside == "on_hold":
            return (Review("held", secretary, self.at(1, 15, 5), version, target, _TEXTS["held"]),)
        if entry.stage not in {"passed", "on_agenda"}:
            return ()
        if entry.tabled:
            at = self.at(entry.moved, 14, 20)
            return (Review("tabled_over_objection", secretary, at, version, target, _TEXTS["tabled"]),)
        outcome = "passed_with_remarks" if entry.remark else "passed"
        text = _TEXTS["remark"] if entry.remark else ""
        by, behalf = (self.town.gate_team, secretary) if entry.number % 3 == 0 else (secretary, "")
        return (Review(outcome, by, self.at(entry.moved, 14, 20), version, target, text, behalf),)

    def _returned(self, version: int, at: datetime, text: str) -> Review:
        finding = Finding("consultation", "Beslispunt 3", _TEXTS["consultation"])
        more = (
            Finding("finance", "", "Noem ook de dekking voor de jaren na dit jaar.", "finance"),
            Finding("planning", "", "De planning rekent niet met het reces.", "execution"),
        )
        target = self.town.meetings(at.date(), at.date() + AHEAD)[0].day
        found = (finding, *more) if version == FIRST_RETURNED else (finding,)
        return Review("returned", self.town.secretary(self.day), at, version, target, text, findings=found)

    def _on_agenda(self, entry: Entry, made: LivingPaper) -> LivingPaper:
        """Marks once the papers are out; the late item and the demanded one with their words."""
        out = self.agenda_stage != "planned"
        holder = self.town.content.portfolio_for(made.paper.topic, self.day).holder
        made = replace(made, marks=self._marks(entry) if out else ())
        if entry.late and out:
            made = replace(made, late=_TEXTS["late"])
        if entry.demanded:
            made = self._demanded(entry, made, holder)
        return made

    def _demanded(self, entry: Entry, made: LivingPaper, holder: str) -> LivingPaper:
        """Held at the gate, then placed because a member demanded it: with the secretary's remark."""
        secretary = self.town.secretary(self.day)
        held = Review(
            "held", secretary, self.at(entry.moved + 1, 17), 2, self.following.day, _TEXTS["secretary_remark"]
        )
        demand = Review("demanded", holder, self.at(entry.moved, 11, 10), 2, self.following.day, _TEXTS["demanded"])
        remark = _TEXTS["secretary_remark"]
        return replace(made, demanded_by=holder, secretary_remark=remark, reviews=(held, demand))

    def _marks(self, entry: Entry) -> tuple[Mark, ...]:
        """Two members have marked in the weekend, all by Monday: the papers went out on Friday noon."""
        college = self.town.content.college(self.day)
        notes = _lines("questions")
        everyone = self.agenda_stage == "frozen" or self.day.weekday() not in WEEKEND
        out = self.following.release
        rows = []
        for place, member in enumerate(college if everyone else college[:2]):
            discuss = entry.place == "discussion" and (place + entry.number) % 3 == 0
            note = notes[(entry.number + place) % len(notes)] if discuss else ""
            at = out + timedelta(hours=2 + place, minutes=7 * place)
            rows.append(Mark(member, "discuss" if discuss else "agreed", at, note))
        return tuple(rows)

    def added(self) -> Added:
        """What the mayor puts on the agenda: once it is out in the afternoon of that day, before that some days ago."""
        out = self.following.release + timedelta(hours=3)
        at = out if self.agenda_stage != "planned" else datetime.combine(working_days_before(self.day, 1), time(16))
        return Added(**load("week")["added"], at=at)


_TEXTS: dict[str, str] = load("week")["texts"]


def _lines(name: str) -> list[str]:
    return [line for line in unfold(load("week")["lines"][name]).strip().splitlines() if line]


def _agenda_stage(day: date, following: PlannedMeeting) -> str:
    """Released once the Friday of release has gone by, frozen once the day before the meeting has.

    On those days themselves the act is still to be done, whatever the hour.
    """
    if day > following.freeze.date():
        return "frozen"
    return "released" if day > following.release.date() else "planned"


def _last_number(past: tuple[PastMeeting, ...], year: int) -> int:
    """The highest reference of this year so far: what is on its way comes after it."""
    numbers = [item.reference.split("-") for meeting in past for item in meeting.items if item.reference]
    return max((int(number) for of_year, number in numbers if int(of_year) == year), default=0) + 1


def _gap(entry: Entry, subject: Subject) -> Subject:
    """What the gate will miss: a section or a ground that the author left open."""
    if entry.gap == "participation":
        return replace(subject, participation="")
    if entry.gap == "ground":
        first = replace(subject.points[0], article="Gemeentewet")
        return replace(subject, points=(first, *subject.points[1:]))
    return subject


def _changed(points: tuple[Point, ...], text: str) -> tuple[Point, ...]:
    return (*points[:-1], replace(points[-1], text=text))


def _concerns(number: int) -> tuple[Finding, ...]:
    rows = table(unfold(load("week")["lines"]["concerns"]))
    return tuple(Finding(kind, place, text) for of, kind, place, text in rows if int(of) == number)


def _signing(day: date, past: tuple[PastMeeting, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """References that wait for a signature, and those signed but not published yet.

    Signing is on Wednesday: the day after the meeting all wait, later the last third and what both must sign, and of
    the meeting before the agreements, which the other party signs first.
    """
    last, before = ([item for item in meeting.items if _to_sign(item)] for meeting in (past[-1], past[-2]))
    late = [item for item in (*before, *last) if item.signature in _BY_BOTH][-3:]
    slow = [item for item in before if item.signature == "agreement"][:2]
    rest = last if day - past[-1].day <= timedelta(days=1) else last[-max(1, len(last) // 3) :]
    waiting = tuple(dict.fromkeys(item.reference for item in (*slow, *late, *rest)))
    return waiting, tuple(item.reference for item in last if item.reference not in waiting)


def _to_sign(item: PastItem) -> bool:
    return bool(item.signature and item.reference and item.blocks)


def current(day: date, past: tuple[PastMeeting, ...] | None = None, seed: int = DEMO_SEED) -> CurrentWeek:
    """The living week of a day; `past` is `history(seed, the day before)` when the caller has it already."""
    held = history(seed, day - timedelta(days=1)) if past is None else past
    week = _told(Week(LINDERVOORT_TOWN, day, held), held)
    return replace(week, added=Week(LINDERVOORT_TOWN, day, held).added(), moved=_MOVED)


def current_veldrade(day: date, past: tuple[PastMeeting, ...] | None = None, seed: int = DEMO_SEED) -> CurrentWeek:
    """The living week of Veldrade, in small."""
    held = veldrade_history(seed, day - timedelta(days=1)) if past is None else past
    return _told(Week(VELDRADE_TOWN, day, held), held)


def _told(week: Week, held: tuple[PastMeeting, ...]) -> CurrentWeek:
    content, day = week.town.content, week.day
    by_number = {one.number: for_day(one, day, content) for one in week.town.subjects()}
    papers = tuple(week.paper(place, entry, by_number[entry.number]) for place, entry in enumerate(week.town.roster))
    waiting, signed = _signing(day, held)
    return CurrentWeek(day, held[-1].day, week.following, week.after, week.agenda_stage, papers, waiting, signed)
