"""The regular council election: its days, acceptance, and which council sits (Kieswet; article 18 Gemeentewet)."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache

from secretarie.law.due import term_of
from secretarie.law.norms import WEEKDAYS, Norm, all_norms, norm
from secretarie.law.obstacles import ImpossibleFactsError
from secretarie.law.receipts import Receipt, receipt
from secretarie.law.terms import ONE_DAY, Deadline, counted_on, extend
from secretarie.law.wording import day_en, day_nl

WEEK = 7 * ONE_DAY
FIXTURE = "election.fixture."


@dataclass(frozen=True, slots=True)
class Election:
    """The days of one election, fixed by law; `fixtures` adds what that year's calendar settled (code, day)."""

    registration_until: date
    nomination: date
    poll: date
    new_council: date
    fixtures: tuple[tuple[str, date], ...]
    receipt: Receipt


class SittingCouncil(StrEnum):
    OLD = "old"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class CouncilOn:
    """Which council sits, and from which day the new one does."""

    council: SittingCouncil
    receipt: Receipt


def nomination_day(year: int) -> date:
    """The Monday in the seven days from 30 January, in a leap year from 31 January (F 1 lid 1)."""
    leap = calendar.isleap(year)
    rule = norm("election.nomination_from_leap" if leap else "election.nomination_from", date(year, 1, 1))
    return first_weekday(rule.year_day.in_year(year), calendar.MONDAY)


def election(year: int, *, nomination: date | None = None, poll_later: int = 0) -> Election:
    """The regular election of that year.

    A royal decree may set `nomination` on a working day of the week before, and the poll so many days later than its
    own 44th day as the nomination came earlier, no more (F 1 lid 3, J 1 lid 1).
    """
    day = date(_election_year(year), 1, 1)
    regular = nomination_day(year)
    nominated = nomination or regular
    _checked_decree(regular, nominated, poll_later, day)
    poll_rule, registration_rule = norm("election.poll", day), norm("election.registration", day)
    poll = nominated + (poll_rule.number + poll_later) * ONE_DAY
    # counted back, yet moved to the next working day: Z 12 lid 2 sets the Algemene termijnenwet aside
    registration = extend(nominated - registration_rule.number * ONE_DAY)
    new_council, leaves = council_leaves(year), norm("election.council_leaves_from", date(year, 3, 1))
    rules = [norm("election.nomination_from", day), registration_rule, poll_rule, leaves]
    found = _receipt(rules, nominated, poll, new_council, year)
    return Election(registration, nominated, poll, new_council, _fixtures(year), found)


def council_leaves(year: int) -> date:
    """The day on which the old council leaves and the new one first meets (C 4 lid 2; article 18 Gemeentewet)."""
    day = date(year, 3, 1)
    start, weekday = norm("election.council_leaves_from", day), norm("election.council_leaves_on", day)
    return extend(first_weekday(start.year_day.in_year(year), WEEKDAYS.index(weekday.text)))


def council_on(day: date, year: int, *, seats: int, approved: int) -> CouncilOn:
    """The old council until the new one's day, and longer while half its credentials or fewer are approved (V 15)."""
    if not 0 <= approved <= seats or seats < 1:
        raise ImpossibleFactsError(f"{approved} credentials approved of {seats} seats")
    leaves, rule = council_leaves(_election_year(year)), norm("election.credentials", day)
    due, enough, first = day >= leaves, approved > rule.share * seats, norm("election.first_meeting", day)
    council = SittingCouncil.NEW if due and enough else SittingCouncil.OLD
    ground = rule.ground if due and not enough else first.ground
    when, since = due + (due and enough), (day_nl(leaves), day_en(leaves))
    return CouncilOn(
        council,
        receipt(
            [rule, first],
            council,
            nl=f"Op {day_nl(day)} is de {COUNCIL_NL[council]} raad in functie; {NEW_NL[when].format(day=since[0])} "
            f"({ground}).",
            en=f"On {day_en(day)} the {council} council is in office; {NEW_EN[when].format(day=since[1])} ({ground}).",
            day=day.isoformat(),
            year=year,
            seats=seats,
            approved=approved,
        ),
    )


def seat_acceptance(notified: date, *, midterm: bool = False) -> Deadline:
    """The last day for whoever is elected to accept, counted from the date of the notice; silence is refusal (V 2)."""
    rule = norm("election.acceptance_midterm" if midterm else "election.acceptance", notified)
    moved = norm("election.working_day", notified)
    counted = counted_on(term_of(rule), notified)
    last = extend(counted)
    return Deadline(
        last,
        counted,
        receipt(
            [rule, moved],
            last.isoformat(),
            nl=f"De benoeming is aangenomen als dat uiterlijk op {day_nl(last)} is ontvangen ({rule.ground}).",
            en=f"The appointment is accepted when word of it arrives by {day_en(last)} ({rule.ground}).",
            notified=notified.isoformat(),
            midterm=midterm,
        ),
    )


def first_weekday(start: date, weekday: int) -> date:
    """The first day from `start` on that falls on this weekday."""
    return start + timedelta(days=(weekday - start.weekday()) % 7)


COUNCIL_NL = {SittingCouncil.OLD: "oude", SittingCouncil.NEW: "nieuwe"}
NEW_NL = ("de nieuwe vanaf {day}", "de nieuwe zodra meer dan de helft is toegelaten", "sinds {day}")
NEW_EN = ("the new one from {day}", "the new one once more than half are admitted", "since {day}")


def _election_year(year: int) -> int:
    known, term = all_norms()["election.regular_year"][0].number, all_norms()["election.term"][0].number
    if not date.min.year < year < date.max.year or (year - known) % term:
        raise ImpossibleFactsError(f"no regular council election in {year}")
    return year


def _checked_decree(regular: date, nominated: date, poll_later: int, day: date) -> None:
    earlier = (regular - nominated).days
    if earlier:
        allowed = norm("election.nomination_advanced", day).items
        if not 0 < earlier <= WEEK.days or WEEKDAYS[nominated.weekday()] not in allowed:
            raise ImpossibleFactsError(f"nomination on {nominated}, not on a working day of the week before {regular}")
    if not 0 <= poll_later <= earlier:
        raise ImpossibleFactsError(f"a poll {poll_later} days later, with a nomination {earlier} days earlier")


@cache
def _fixtures(year: int) -> tuple[tuple[str, date], ...]:
    """What the calendar of that year settled; only of 2026 is it known."""
    known = [n for values in all_norms().values() for n in values if n.key.startswith(FIXTURE)]
    of_year = sorted((n.fixed_day, n.key.removeprefix(FIXTURE)) for n in known if n.fixed_day.year == year)
    return tuple((code, day) for day, code in of_year)


def _receipt(rules: list[Norm], nominated: date, poll: date, new_council: date, year: int) -> Receipt:
    nl = ", ".join([f"Kandidaatstelling op {day_nl(nominated)}", f"stemming op {day_nl(poll)}"])
    en = ", ".join([f"Nomination on {day_en(nominated)}", f"poll on {day_en(poll)}"])
    ground = rules[0].ground
    return receipt(
        rules,
        poll.isoformat(),
        nl=f"{nl}, nieuwe raad op {day_nl(new_council)} ({ground}).",
        en=f"{en}, new council on {day_en(new_council)} ({ground}).",
        year=year,
    )
