"""`secretarie law composition`, `aldermen`, `mayor` and `positions`: who holds which office, from when until when."""

from datetime import date, datetime
from decimal import Decimal, InvalidOperation

import click

from secretarie.law.aldermen import composition, seats
from secretarie.law.commands.answering import ON, Answer, answers, dated, day_option, iso, moment_option, settled
from secretarie.law.mayor_terms import (
    dismissal_call,
    dismissal_window,
    mayors_residence,
    mayors_term,
    reappointment,
    recommendation,
)
from secretarie.law.positions import BannedAct, Holder, banned, income_published_by, position_duties
from secretarie.law.taking_office import (
    Candidate,
    acceptance_term,
    appointable,
    governing,
    handover,
    residence_waiver,
    resignation,
)

HOLDER = click.argument("holder", type=click.Choice([h.value for h in Holder]))
STARTS = day_option("--starts", "The first day.", required=True)


def _times(_context: click.Context, _parameter: click.Parameter, texts: tuple[str, ...]) -> tuple[Decimal, ...]:
    try:
        return tuple(map(Decimal, texts))
    except InvalidOperation as error:
        raise click.BadParameter(f"a time norm is written as 0.88, not {' '.join(texts)}") from error


def _days(_context: click.Context, _parameter: click.Parameter, texts: tuple[str, ...]) -> tuple[date, ...]:
    try:
        return tuple(map(date.fromisoformat, texts))
    except ValueError as error:
        raise click.BadParameter(f"a day is written as 2026-10-06, not {' '.join(texts)}") from error


@click.command("composition")
@click.option("--seats", "council_seats", type=int, help="Seats of the council.")
@click.option("--inhabitants", type=int, help="Inhabitants, for the seats of the council.")
@click.option("--time", "times", multiple=True, callback=_times, metavar="0.88", help="Time norm of each alderman.")
@ON
@answers
def composition_command(
    council_seats: int | None, inhabitants: int | None, times: tuple[Decimal, ...], on: date
) -> Answer:
    """How many councillors, and do these aldermen fit?"""
    if inhabitants is not None and council_seats is None and not times:
        number = seats(inhabitants, on)
        return {"outcome": number.seats}, number.receipt
    if council_seats is None or not times:
        raise click.UsageError("give --inhabitants, or --seats with --time for each alderman")
    found = composition(council_seats, times, on)
    answer: dict[str, object] = {
        "outcome": found.fits,
        "most_aldermen": found.most_aldermen,
        "most_time": float(found.most_time),
    }
    return answer, found.receipt


@click.group("aldermen")
def aldermen() -> None:
    """Aldermen: appointment, acceptance, handover, resignation, residence."""


@aldermen.command("appoint")
@day_option("--certificate", "The day of the certificate of conduct.")
@click.option("--not-resident", is_flag=True, help="The candidate lives elsewhere.")
@click.option("--waived", is_flag=True, help="The council gave a waiver of residence.")
@click.option("--incompatible-office", is_flag=True, help="The candidate holds an office of article 36b.")
@ON
@answers
def appoint_command(
    certificate: date | None, on: date, *, not_resident: bool, waived: bool, incompatible_office: bool
) -> Answer:
    """May the council appoint this alderman?"""
    return settled(appointable(Candidate(certificate, not not_resident, waived, incompatible_office), on))


@aldermen.command("acceptance")
@day_option("--notified", "The day of the notice of the appointment.", required=True)
@answers
def acceptance_command(notified: date) -> Answer:
    """Until when may the appointment be accepted?"""
    return dated(acceptance_term(notified))


@aldermen.command("handover")
@click.option("--number", type=int, required=True, help="The number of aldermen set.")
@click.option("--accepted", multiple=True, callback=_days, metavar="YYYY-MM-DD", help="The day of each acceptance.")
@ON
@answers
def handover_command(number: int, accepted: tuple[date, ...], on: date) -> Answer:
    """When does the old college leave?"""
    found = handover(number, accepted, on)
    answer: dict[str, object] = {
        "outcome": iso(found.on),
        "needed": found.needed,
        "in_office_from": [day.isoformat() for day in found.in_office_from],
    }
    return answer, found.receipt


@aldermen.command("governing")
@click.option("--number", type=int, required=True, help="The number of aldermen set.")
@click.option("--in-office", type=int, required=True, help="Aldermen still in office.")
@ON
@answers
def governing_command(number: int, in_office: int, on: date) -> Answer:
    """Does the mayor take the college's place?"""
    found = governing(number, in_office, on)
    return {"outcome": "mayor" if found.by_mayor else "college", "needed": found.needed}, found.receipt


@aldermen.command("resignation")
@day_option("--resigned", "The day of the resignation.", required=True)
@day_option("--successor-accepted", "The day the successor accepted.")
@click.option("--at-once", is_flag=True, help="With immediate effect.")
@answers
def resignation_command(resigned: date, successor_accepted: date | None, *, at_once: bool) -> Answer:
    """When does a resignation take effect?"""
    return dated(resignation(resigned, successor_accepted=successor_accepted, at_once=at_once))


@aldermen.command("residence")
@STARTS
@answers
def residence_command(starts: date) -> Answer:
    """Until when does a waiver of residence last?"""
    return dated(residence_waiver(starts))


@click.group("mayor")
def mayor() -> None:
    """The mayor: term, recommendation, reappointment, dismissal, residence."""


@mayor.command("term")
@STARTS
@click.option("--reappointed", is_flag=True, help="A further term.")
@answers
def mayor_term_command(starts: date, *, reappointed: bool) -> Answer:
    """Until when does the appointment last?"""
    return dated(mayors_term(starts, reappointed=reappointed))


@mayor.command("recommendation")
@day_option("--opened", "The day applications opened.", required=True)
@answers
def recommendation_command(opened: date) -> Answer:
    """By when does the council send its recommendation?"""
    return dated(recommendation(opened))


@mayor.command("reappointment")
@STARTS
@answers
def reappointment_command(starts: date) -> Answer:
    """By when does the recommendation to reappoint go to the minister?"""
    return dated(reappointment(starts))


@mayor.command("dismissal")
@day_option("--declared", "The day disturbed relations were declared.", required=True)
@answers
def dismissal_command(declared: date) -> Answer:
    """When may a recommendation to dismiss be dealt with?"""
    found = dismissal_window(declared)
    return {"outcome": found.first.isoformat(), "last": found.last.isoformat()}, found.receipt


@mayor.command("dismissal-call")
@moment_option("--begins", "When the meeting begins.", required=True)
@answers
def dismissal_call_command(begins: datetime) -> Answer:
    """By when is the call for that meeting delivered?"""
    found = dismissal_call(begins)
    return {"outcome": found.latest.isoformat()}, found.receipt


@mayor.command("residence")
@STARTS
@click.option("--extensions", type=int, default=0, help="Extensions by the King's Commissioner.")
@answers
def mayor_residence_command(starts: date, extensions: int) -> Answer:
    """Until when may a waiver of residence last?"""
    return dated(mayors_residence(starts, extensions))


@click.group("positions")
def positions() -> None:
    """Other positions, the yearly statement of income, banned acts."""


@positions.command("duties")
@HOLDER
@click.option("--part-time", is_flag=True, help="A part-time alderman.")
@ON
@answers
def duties_command(holder: str, on: date, *, part_time: bool) -> Answer:
    """What does the holder of this office owe about other positions?"""
    found = position_duties(Holder(holder), on, part_time=part_time)
    answer = {"outcome": list(found.how), "tell_intention": found.tell_intention, "income": found.publish_income}
    return answer, found.receipt


@positions.command("income")
@HOLDER
@click.option("--year", type=int, required=True, help="The year of the income.")
@answers
def income_command(holder: str, year: int) -> Answer:
    """By when is the income of that year published?"""
    return dated(income_published_by(Holder(holder), year))


@positions.command("banned")
@HOLDER
@click.argument("act", type=click.Choice([a.value for a in BannedAct]))
@click.option("--exempted", is_flag=True, help="There is an exemption.")
@ON
@answers
def banned_command(holder: str, act: str, on: date, *, exempted: bool) -> Answer:
    """Does article 15 forbid this act (a, b, c or d) to the holder of this office?"""
    return settled(banned(Holder(holder), BannedAct(act), on, exempted=exempted))


COMMANDS = (composition_command, aldermen, mayor, positions)
