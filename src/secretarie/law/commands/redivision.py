"""`secretarie law redivision …`: preparation, interim election, what passes over and when."""

from datetime import date

import click

from secretarie.law.commands.answering import ON, Answer, answers, dated, day_option, iso, obstacles_as_json
from secretarie.law.norms import norm
from secretarie.law.receipts import receipt
from secretarie.law.redivision import (
    PopulationShift,
    RedivisionStep,
    draft_inspection,
    kind_of_change,
    municipal_route,
    provincial_route,
    redivision_date,
    under_supervision,
)
from secretarie.law.redivision_election import interim_election, regular_election, stand_in
from secretarie.law.redivision_transfer import RedivisionAsset, secretary_at_redivision, splitting, transfer_days
from secretarie.law.wording import day_en, day_nl

DATE = day_option("--redivided", "The date of redivision, a 1 January.", required=True)
RECEIVED = day_option("--advice-received", "The day the minister received the advice.")


def read_shifts(
    _context: click.Context, _parameter: click.Parameter, texts: tuple[str, ...]
) -> tuple[PopulationShift, ...]:
    """Inhabitants, gained and lost as the reader types them."""
    try:
        return tuple(PopulationShift(*map(int, text.split(":"))) for text in texts)
    except (TypeError, ValueError) as error:
        raise click.BadParameter(f"a shift is written as 30000:3000:0, not {' '.join(texts)}") from error


def read_named(
    _context: click.Context, _parameter: click.Parameter, texts: tuple[str, ...]
) -> dict[RedivisionAsset, str]:
    """Who takes what, as the reader types it."""
    try:
        return {RedivisionAsset(asset): taker for asset, taker in (text.split("=", 1) for text in texts)}
    except ValueError as error:
        raise click.BadParameter(f"a taker is written as archives=NAME, not {' '.join(texts)}") from error


SHIFTS = click.option("--shift", "shifts", multiple=True, callback=read_shifts, help="Inhabitants:gained:lost.")
NAMED = click.option("--named", multiple=True, callback=read_named, help="Who takes what by the scheme: archives=NAME.")


@click.group("redivision")
def redivision() -> None:
    """Redivision of municipalities: preparation, interim election, transfer."""


@redivision.command("kind")
@click.option(
    "--shift", "shifts", multiple=True, callback=read_shifts, metavar="30000:3000:0", help="Inhabitants:gained:lost."
)
@click.option("--founds-or-abolishes", is_flag=True, help="A municipality is founded or abolished.")
@ON
@answers
def kind_command(shifts: tuple[PopulationShift, ...], on: date, *, founds_or_abolishes: bool) -> Answer:
    """A redivision, by law, or a border correction?"""
    found = kind_of_change(shifts, on, founds_or_abolishes=founds_or_abolishes)
    return {"outcome": found.change, "made_by": list(found.made_by)}, found.receipt


@redivision.command("date")
@day_option("--in-force", "The day the scheme enters into force.", required=True)
@answers
def date_command(in_force: date) -> Answer:
    """On which 1 January does the redivision take effect?"""
    found, rule = redivision_date(in_force), norm("redivision.takes_effect", in_force)
    told = receipt(
        [rule],
        found.isoformat(),
        nl=f"De datum van herindeling is {day_nl(found)} ({rule.ground}).",
        en=f"The date of redivision is {day_en(found)} ({rule.ground}).",
        in_force=in_force.isoformat(),
    )
    return {"outcome": found.isoformat()}, told


@redivision.command("inspection")
@day_option("--opened", "The first day on which the draft lies for inspection.", required=True)
@answers
def inspection_command(opened: date) -> Answer:
    """Until when does the draft lie for inspection?"""
    return dated(draft_inspection(opened))


@redivision.command("municipal-route")
@day_option("--opened", "The first day on which the draft lies for inspection.", required=True)
@RECEIVED
@answers
def municipal_route_command(opened: date, advice_received: date | None) -> Answer:
    """The councils' own route."""
    found = municipal_route(opened, advice_received=advice_received)
    return {"outcome": _steps(found.steps)}, found.receipt


@redivision.command("provincial-route")
@day_option("--talks-started", "The day the talks began.", required=True)
@day_option("--talks-ended", "The day they ended.")
@day_option("--draft-received", "The day the municipality received the draft.")
@day_option("--inspection-opened", "The first day on which it lay for inspection.")
@RECEIVED
@answers
def provincial_route_command(talks_started: date, **days: date | None) -> Answer:
    """The province's route, each last day from what happened."""
    found = provincial_route(talks_started, **days)
    return {"outcome": _steps(found.steps)}, found.receipt


@redivision.command("supervision")
@day_option("--named", "The day a draft, advice or bill named the abolition.", required=True)
@DATE
@day_option("--lifted", "The day the minister ended it.")
@ON
@answers
def supervision_command(named: date, redivided: date, lifted: date | None, on: date) -> Answer:
    """Do designated decisions need the province's approval?"""
    found, told = under_supervision(named, redivided, on, lifted=lifted)
    return {"outcome": found}, told


@redivision.command("interim-election")
@DATE
@day_option("--nomination", "As the province set it.")
@answers
def interim_election_command(redivided: date, nomination: date | None) -> Answer:
    """Nomination, poll and first meeting of the new council."""
    found = interim_election(redivided, nomination=nomination)
    answer: dict[str, object] = {
        "outcome": found.poll.isoformat(),
        "nomination": found.nomination.isoformat(),
        "first_meeting": found.first_meeting.isoformat(),
    }
    return answer, found.receipt


@redivision.command("stand-in")
@click.option("--seats", type=int, required=True, help="Seats of the new council.")
@click.option("--approved", type=int, required=True, help="Members whose credentials are final.")
@ON
@answers
def stand_in_command(seats: int, approved: int, on: date) -> Answer:
    """Do others stand in because too few credentials are final?"""
    found = stand_in(seats, approved, on)
    return {"outcome": found.stands_in}, found.receipt


@redivision.command("regular-election")
@day_option("--poll", "The day of the regular poll.", required=True)
@day_option("--redivided", "The date of redivision.")
@day_option("--bill-filed", "The day the bill was filed.")
@answers
def regular_election_command(poll: date, redivided: date | None, bill_filed: date | None) -> Answer:
    """Is the regular election held?"""
    found = regular_election(poll, redivided=redivided, bill_filed=bill_filed)
    return {"outcome": found.held, "council_stays_until": iso(found.council_stays_until)}, found.receipt


@redivision.command("after")
@DATE
@answers
def after_command(redivided: date) -> Answer:
    """By-laws, committees, taxes and plans after the date."""
    found = transfer_days(redivided)
    return {"outcome": _steps(found.steps)}, found.receipt


@redivision.command("secretary")
@DATE
@answers
def secretary_command(redivided: date) -> Answer:
    """What happens to the secretary and the clerk, and by when are temporary ones designated?"""
    found = secretary_at_redivision(redivided)
    answer: dict[str, object] = {
        "outcome": found.designation_ends.isoformat(),
        "contract_ends": iso(found.contract_ends),
        "temporary_by": found.temporary_by.isoformat(),
    }
    return answer, found.receipt


@redivision.command("splitting")
@click.option("--territory-to", multiple=True, required=True, help="A municipality that gets territory.")
@click.option(
    "--named", multiple=True, callback=read_named, metavar="archives=NAME", help="Who takes what by the scheme."
)
@DATE
@answers
def splitting_command(territory_to: tuple[str, ...], named: dict[RedivisionAsset, str], redivided: date) -> Answer:
    """Who takes what of an abolished municipality, and whom does the scheme still have to name?"""
    found = splitting(territory_to, named, redivided)
    return {"outcome": dict(found.takes), "obstacles": obstacles_as_json(found.obstacles)}, found.receipt


def _steps(steps: tuple[RedivisionStep, ...]) -> dict[str, str]:
    return {step.code: step.last_day.isoformat() for step in steps}


COMMANDS = (redivision,)
