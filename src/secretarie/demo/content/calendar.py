"""When the demo meets: the college's weeks, recess, the council's cycle. Computed for any year."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import cache, cached_property

WEEK = timedelta(days=7)
FIRST_MEETING = date(2024, 11, 5)
NO_QUORUM = date(2026, 8, 11)
URGENT, CONFIRMED = date(2026, 10, 10), date(2026, 10, 13)
VELDRADE_FIRST = date(2026, 6, 8)
AHEAD = 8 * WEEK
TUESDAY, WEDNESDAY, THURSDAY = 1, 2, 3
VELDRADE_MARKS = timedelta(days=-3, hours=16)  # on Friday, before its Monday

# The first recess Tuesday of a summer that does not follow the rule "on or after 11 July".
_SUMMER = {2025: date(2025, 7, 8), 2026: date(2026, 7, 14)}
_SUMMER_WEEKS = 6
WEEKEND = frozenset({5, 6})
_DUTY = "Dienstvergadering in het reces."
_BEFORE_COUNCIL = 37


@dataclass(frozen=True)
class PlannedMeeting:
    """A college meeting on the calendar, with the hours of `practice.md` around it.

    `kind` is regular, duty (in recess), extra, or second (art. 56 Gemeentewet). `closes`: the weekday on which papers
    are due; `marks_due`: from midnight of the day itself.
    """

    day: date
    start: time
    end: time
    kind: str = "regular"
    note: str = ""
    closes: int = THURSDAY
    marks_due: timedelta = timedelta(hours=-12)

    @property
    def closing(self) -> datetime:
        """Closing time for papers: noon on the Thursday (Lindervoort) or Wednesday (Veldrade) before."""
        return datetime.combine(self.day - timedelta(days=(self.day.weekday() - self.closes) % 7 or 7), time(12))

    @property
    def release(self) -> datetime:
        return self.closing + timedelta(days=1)

    @property
    def freeze(self) -> datetime:
        """Noon of the day before (Lindervoort): later changes show as changes."""
        return datetime.combine(self.day, time()) + self.marks_due


def easter(year: int) -> date:
    """Easter Sunday, by Meeus' rule for the Gregorian calendar."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leap, common = divmod(century, 4)
    moon = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap - moon + 15) % 30
    weekday = (32 + 2 * common + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


@cache
def holidays(year: int) -> frozenset[date]:
    """The generally recognised holidays (art. 3 Algemene termijnenwet), King's Day on its usual date."""
    sunday = easter(year)
    movable = {sunday + timedelta(days=days) for days in (-2, 1, 39, 50)}
    return frozenset(movable | {date(year, *month_day) for month_day in ((1, 1), (4, 27), (5, 5), (12, 25), (12, 26))})


def working_days_before(day: date, count: int) -> date:
    """The working day so many working days before this one."""
    while count:
        day -= timedelta(days=1)
        if day.weekday() not in WEEKEND and day not in holidays(day.year):
            count -= 1
    return day


def on_or_after(day: date, weekday: int) -> date:
    return day + timedelta(days=(weekday - day.weekday()) % 7)


def summer_recess(year: int) -> tuple[date, ...]:
    """The six Tuesdays of the summer recess."""
    first = _SUMMER.get(year, on_or_after(date(year, 7, 11), TUESDAY))
    return tuple(first + week * WEEK for week in range(_SUMMER_WEEKS))


@cache
def recess(year: int) -> frozenset[date]:
    """Tuesdays in a recess week: spring, May, summer, autumn and Christmas."""
    short = {
        easter(year) - timedelta(days=47),
        on_or_after(date(year, 4, 24), TUESDAY),
        on_or_after(date(year, 10, 14), TUESDAY),
    }
    first = on_or_after(date(year, 12, 18), TUESDAY)
    christmas = {first, first + WEEK}
    new_year = {on_or_after(date(year, 1, 1), TUESDAY)} & {date(year, 1, day) for day in (1, 2, 3)}
    return frozenset(short | {day for day in christmas if day.year == year} | new_year | set(summer_recess(year)))


def is_duty(day: date) -> bool:
    """Every second week of the summer recess, beginning with the first."""
    weeks = summer_recess(day.year)
    return day in weeks and weeks.index(day) % 2 == 0


def _extra() -> tuple[PlannedMeeting, ...]:
    return (
        PlannedMeeting(
            date(2026, 6, 5),
            time(10),
            time(11, 15),
            "extra",
            "Eerste vergadering van het nieuwe college, na de benoeming van de wethouders op 4 juni 2026.",
        ),
        PlannedMeeting(
            URGENT,
            time(16),
            time(16, 45),
            "extra",
            "Spoedvergadering op zaterdag over de opvang in De Linderhof; het besluit wordt dinsdag bekrachtigd.",
        ),
        PlannedMeeting(
            date(2026, 8, 13),
            time(9, 30),
            time(10, 20),
            "second",
            "Nieuwe vergadering op grond van artikel 56, tweede lid, van de Gemeentewet; "
            "op 11 augustus 2026 was het quorum niet aanwezig.",
        ),
    )


def _tuesday(day: date) -> PlannedMeeting | None:
    usual = PlannedMeeting(day, time(9, 30), time(12, 30))
    if day in recess(day.year):
        return replace(usual, end=time(10, 45), kind="duty", note=_DUTY) if is_duty(day) else None
    if day in holidays(day.year):
        moved = day + timedelta(days=1)
        return replace(usual, day=moved, note="Verplaatst van dinsdag in verband met een feestdag.")
    return usual


def _days(first: date, last: date, weekday: int) -> Iterator[date]:
    day = on_or_after(first, weekday)
    while day <= last:
        yield day
        day += WEEK


def college_meetings(first: date, last: date) -> tuple[PlannedMeeting, ...]:
    """The meetings of Lindervoort's college between two days, both included, in order of date."""
    tuesdays = (_tuesday(day) for day in _days(first - WEEK, last, TUESDAY))
    planned = [meeting for meeting in (*tuesdays, *_extra()) if meeting]
    return tuple(sorted((row for row in planned if first <= row.day <= last), key=lambda row: row.day))


def calendar_for(day: date) -> tuple[PlannedMeeting, ...]:
    """All meetings a demo of this day knows: from November 2024 until eight weeks ahead."""
    return college_meetings(FIRST_MEETING, day + AHEAD)


@cache
def next_meeting(day: date) -> PlannedMeeting:
    """The first meeting after this day; recess never takes longer than five weeks."""
    return college_meetings(day + timedelta(days=1), day + 5 * WEEK)[0]


def adoption_day(day: date) -> date:
    """When the decision list of that day is adopted: in the next meeting that has a quorum.

    A second meeting only takes up what stood on the first agenda, so not the list of that first meeting.
    """
    following = college_meetings(day + timedelta(days=1), day + 6 * WEEK)
    passed_by = {"extra", "second"} if day == NO_QUORUM else {"extra"}
    return next(row.day for row in following if row.day != NO_QUORUM and row.kind not in passed_by)


def veldrade_meetings(first: date, last: date) -> tuple[PlannedMeeting, ...]:
    """Mondays at 14:00, not in recess weeks nor on holidays."""
    mondays = (day for day in _days(first, last, 0) if day + timedelta(days=1) not in recess(day.year))
    return tuple(veldrade_hours(day, time(14), time(16)) for day in mondays if day not in holidays(day.year))


def veldrade_hours(day: date, start: time, end: time) -> PlannedMeeting:
    """A meeting with the hours around it as Veldrade keeps them."""
    return PlannedMeeting(day, start, end, closes=WEDNESDAY, marks_due=VELDRADE_MARKS)


@dataclass(frozen=True)
class CouncilCycle:
    """A council meeting with the stations before it, counted back as in the worked example of December 2026."""

    council: date

    @property
    def committees(self) -> tuple[date, date]:
        return self.council - timedelta(days=16), self.council - timedelta(days=15)

    @property
    def agenda_committee(self) -> date:
        return self.council - timedelta(days=31)

    @property
    def to_clerk(self) -> date:
        return self.council - timedelta(days=36)

    @cached_property
    def college(self) -> date:
        """Five weeks and two days before, or the first regular meeting after a recess."""
        ideal = self.council - timedelta(days=_BEFORE_COUNCIL)
        planned = college_meetings(ideal, ideal + 6 * WEEK)
        return next(meeting.day for meeting in planned if meeting.kind == "regular")

    @property
    def closing(self) -> date:
        return self.college - timedelta(days=5)

    @property
    def management_team(self) -> date:
        return self.council - timedelta(days=50)

    @property
    def name(self) -> str:
        return MONTHS[self.council.month - 1]


MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)

# Thursdays by year; a year without its own row follows the last rule of `council_days`.
_COUNCIL = {
    2024: ("11-07", "12-19"),
    2025: ("01-30", "03-13", "04-17", "05-22", "07-03", "09-25", "11-06", "12-18"),
    2026: ("01-29", "03-12", "04-16", "06-04", "07-09", "09-24", "11-12", "12-17"),
}


def council_days(year: int) -> tuple[date, ...]:
    if year in _COUNCIL:
        return tuple(date.fromisoformat(f"{year}-{row}") for row in _COUNCIL[year])
    starts = ((1, 25), (3, 8), (4, 12), (5, 20), (7, 1), (9, 22), (11, 7), (12, 14))
    return tuple(on_or_after(date(year, *start), THURSDAY) for start in starts)


@cache
def council_cycles(first: date, last: date) -> tuple[CouncilCycle, ...]:
    """The cycles whose council meeting falls between two days."""
    years = range(first.year, last.year + 1)
    return tuple(CouncilCycle(day) for year in years for day in council_days(year) if first <= day <= last)


@cache
def cycle_for(day: date) -> CouncilCycle | None:
    """The cycle whose papers are decided in the college meeting of this day, when there is one."""
    cycles = council_cycles(day, day + timedelta(days=60))
    return next((cycle for cycle in cycles if cycle.college == day), None)


def dutch(day: date) -> str:
    """*17 november 2026*."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
