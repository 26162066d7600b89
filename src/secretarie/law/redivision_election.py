"""The council of a redivided municipality: interim election, first meeting, regular elections not held (Wet arhi)."""

import calendar
from dataclasses import dataclass
from datetime import date

from secretarie.law.due import term_of
from secretarie.law.elections import first_weekday
from secretarie.law.norms import Norm, norm
from secretarie.law.obstacles import ImpossibleFactsError
from secretarie.law.receipts import Receipt, receipt
from secretarie.law.terms import ONE_DAY, Term, Unit, counted_off, extend
from secretarie.law.wording import day_en, day_nl


@dataclass(frozen=True, slots=True)
class InterimElection:
    """The days of the election before the date of redivision, on which the old council leaves."""

    nomination: date
    poll: date
    old_council_leaves: date
    first_meeting: date
    receipt: Receipt


@dataclass(frozen=True, slots=True)
class StandIn:
    """Whether the council and aldermen of the preparing municipality stand in, for what cannot wait."""

    stands_in: bool
    receipt: Receipt


@dataclass(frozen=True, slots=True)
class RegularElection:
    """Whether the regular election is held; if not, until when the sitting council stays where that is fixed."""

    held: bool
    council_stays_until: date | None
    receipt: Receipt


def interim_election(redivided: date, *, nomination: date | None = None) -> InterimElection:
    """Nomination on the Monday of 5 to 11 October before, the poll 44 days later, both before the date (55 lid 2).

    The province may set another `nomination`. The new council meets on the first working day after (56 lid 3).
    """
    _new_year(redivided)
    start, poll_rule, meets = (
        norm(f"redivision.{key}", redivided) for key in ("nomination_from", "poll", "first_meeting")
    )
    nominated = nomination or first_weekday(start.year_day.in_year(redivided.year - 1), calendar.MONDAY)
    poll = nominated + poll_rule.number * ONE_DAY
    if poll >= redivided:
        raise ImpossibleFactsError(f"a poll on {poll}, not before the date of redivision {redivided}")
    first = extend(redivided + ONE_DAY)
    return InterimElection(
        nominated,
        poll,
        redivided,
        first,
        receipt(
            [start, poll_rule, norm("redivision.old_council_leaves", redivided), meets],
            poll.isoformat(),
            nl=f"Kandidaatstelling op {day_nl(nominated)}, stemming op {day_nl(poll)}, "
            f"eerste vergadering op {day_nl(first)} ({start.ground}).",
            en=f"Nomination on {day_en(nominated)}, poll on {day_en(poll)}, first meeting on {day_en(first)} "
            f"({start.ground}).",
            redivided=redivided.isoformat(),
        ),
    )


def stand_in(seats: int, approved: int, day: date) -> StandIn:
    """On or after the date of redivision: do others stand in because too few credentials are final (53 lid 2)?"""
    if not 0 <= approved <= seats or seats < 1:
        raise ImpossibleFactsError(f"{approved} credentials final of {seats} seats")
    rule = norm("redivision.credentials", day)
    needed = approved <= rule.share * seats
    nl, en = STAND_IN if needed else ("de nieuwe raad treedt aan", "the new council takes office")
    return StandIn(
        needed,
        receipt(
            [rule],
            "stand_in" if needed else "new_council",
            nl=f"Van {approved} van {seats} leden zijn de geloofsbrieven onherroepelijk goedgekeurd: {nl} "
            f"({rule.ground}).",
            en=f"The credentials of {approved} of {seats} members are finally approved: {en} ({rule.ground}).",
            day=day.isoformat(),
            seats=seats,
            approved=approved,
        ),
    )


def regular_election(poll: date, *, redivided: date | None = None, bill_filed: date | None = None) -> RegularElection:
    """Is the regular election of this poll held in a municipality that is, or will be, redivided?

    Not when the date of redivision lies within three years before it (56e), nor when the bill was filed in the last
    quarter of the year before (56a, 56b): then the council stays until 1 January after.
    """
    skips, back = norm("redivision.skips", poll), _years_before(poll)
    if redivided and back <= redivided <= poll:
        return _not_held(skips, poll, redivided, bill_filed, None)
    bill = norm("redivision.bill_skips", poll)
    start, end = (norm(f"redivision.bill_{key}", poll).year_day.in_year(poll.year - 1) for key in ("from", "until"))
    if bill_filed and start <= bill_filed <= end:
        return _not_held(bill, poll, redivided, bill_filed, date(poll.year + 1, 1, 1))
    told = receipt(
        [skips, bill],
        "held",
        nl=f"De verkiezing van {day_nl(poll)} gaat door ({skips.ground}).",
        en=f"The election of {day_en(poll)} is held ({skips.ground}).",
        poll=poll.isoformat(),
        redivided=redivided.isoformat() if redivided else None,
        bill_filed=bill_filed.isoformat() if bill_filed else None,
    )
    return RegularElection(held=True, council_stays_until=None, receipt=told)


def bill_in_force_by(year: int) -> date:
    """The last day for the law to be in force; otherwise that autumn has an election after all (56d lid 1)."""
    rule = norm("redivision.bill_in_force_from", date(year, 1, 1))
    return first_weekday(rule.year_day.in_year(year), calendar.THURSDAY)


STAND_IN = (
    "de raad en de wethouders van de voorbereidende gemeente nemen waar, alleen voor wat geen uitstel kan lijden",
    "council and aldermen of the preparing municipality stand in, only for what cannot wait",
)


def _not_held(
    rule: Norm, poll: date, redivided: date | None, bill_filed: date | None, stays: date | None
) -> RegularElection:
    told = receipt(
        [rule],
        "not_held",
        nl=f"De verkiezing van {day_nl(poll)} blijft achterwege ({rule.ground}).",
        en=f"The election of {day_en(poll)} is not held ({rule.ground}).",
        poll=poll.isoformat(),
        redivided=redivided.isoformat() if redivided else None,
        bill_filed=bill_filed.isoformat() if bill_filed else None,
    )
    return RegularElection(held=False, council_stays_until=stays, receipt=told)


def _years_before(poll: date) -> date:
    term = term_of(norm("redivision.skips", poll))
    return counted_off(Term(term.number, Unit.YEARS), poll)


def _new_year(redivided: date) -> None:
    if (redivided.month, redivided.day) != (1, 1):
        raise ImpossibleFactsError(f"a date of redivision is a 1 January, not {redivided}")
