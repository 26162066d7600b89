"""`secretarie law election …` and `formation …`: the days of an election, and the college after it."""

from datetime import date

import click

from secretarie.law.commands.answering import ON, Answer, answers, dated, day_option, settled
from secretarie.law.elections import council_on, election, seat_acceptance
from secretarie.law.formation import FormationStep, formation_steps, may_appoint_aldermen

YEAR = click.option("--year", type=int, required=True, help="The year of the regular election.")
SEATS = click.option("--seats", type=int, required=True, help="Seats of the council.")
APPROVED = click.option("--approved", type=int, required=True, help="Members whose credentials are approved.")


@click.group("election")
def election_group() -> None:
    """The regular council election: its days, acceptance, which council sits."""


@election_group.command("days")
@YEAR
@day_option("--nomination", "As a royal decree sets it, in the week before the regular Monday.")
@click.option("--poll-later", type=int, default=0, help="Days the decree puts the poll later than its 44th day.")
@answers
def days_command(year: int, nomination: date | None, poll_later: int) -> Answer:
    """Registration, nomination, poll and the new council's first day."""
    found = election(year, nomination=nomination, poll_later=poll_later)
    answer: dict[str, object] = {
        "outcome": found.poll.isoformat(),
        "registration_until": found.registration_until.isoformat(),
        "nomination": found.nomination.isoformat(),
        "new_council": found.new_council.isoformat(),
        "fixtures": {code: day.isoformat() for code, day in found.fixtures},
    }
    return answer, found.receipt


@election_group.command("acceptance")
@day_option("--notified", "The date of the notice of appointment.", required=True)
@click.option("--midterm", is_flag=True, help="A place that fell open after the first meeting.")
@answers
def acceptance_command(notified: date, *, midterm: bool) -> Answer:
    """Until when may whoever is elected accept?"""
    return dated(seat_acceptance(notified, midterm=midterm))


@election_group.command("council")
@YEAR
@SEATS
@APPROVED
@ON
@answers
def council_command(year: int, seats: int, approved: int, on: date) -> Answer:
    """Does the old council sit on this day, or the new one?"""
    found = council_on(on, year, seats=seats, approved=approved)
    return {"outcome": found.council}, found.receipt


@click.group("formation")
def formation() -> None:
    """The college after the election."""


@formation.command("appoint")
@YEAR
@SEATS
@APPROVED
@click.option("--for-vacancy", is_flag=True, help="A place of the old college fell open (art. 39).")
@ON
@answers
def appoint_command(year: int, seats: int, approved: int, on: date, *, for_vacancy: bool) -> Answer:
    """May the council that sits on this day appoint aldermen?"""
    sitting = council_on(on, year, seats=seats, approved=approved)
    return settled(may_appoint_aldermen(sitting, on, for_vacancy=for_vacancy))


@formation.command("steps")
@click.argument("done", nargs=-1, type=click.Choice([s.value for s in FormationStep]))
@ON
@answers
def steps_command(done: tuple[str, ...], on: date) -> Answer:
    """What still has to be done before the new college is complete?"""
    found = formation_steps([FormationStep(s) for s in done], on)
    return {"outcome": found.complete, "missing": list(found.missing)}, found.receipt


COMMANDS = (election_group, formation)
