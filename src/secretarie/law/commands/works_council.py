"""`secretarie law works-council …`: advice, consent, waiting, appeal, and who is its counterpart."""

from datetime import date

import click

from secretarie.law.commands.answering import ON, Answer, answers, dated, day_option, settled
from secretarie.law.works_council import (
    Intended,
    MunicipalRole,
    RequestPart,
    advice_request,
    appeal_until,
    execution_from,
    general_state_left,
    involvement,
    may_advise,
    may_be_director,
    nullity_until,
)

NOTIFIED = day_option("--notified", "The day the works council was told of the decision.", required=True)


@click.group("works-council")
def works_council() -> None:
    """The works council: advice, consent, waiting, appeal."""


@works_council.command("involvement")
@click.argument("matter")
@click.option("--public-task", is_flag=True, help="It settles a public task (art. 46d).")
@click.option("--no-staff-effects", is_flag=True, help="That has no effects on the work of the staff.")
@click.option("--in-collective-agreement", is_flag=True, help="A collective agreement settles it in substance.")
@ON
@answers
def involvement_command(
    matter: str, on: date, *, public_task: bool, no_staff_effects: bool, in_collective_agreement: bool
) -> Answer:
    """Advice, consent or nothing on a matter, such as organisation or monitoring?"""
    found = involvement(Intended(matter, public_task, not no_staff_effects, in_collective_agreement), on)
    return {"outcome": found.involvement, "questions": [q.as_json() for q in found.questions]}, found.receipt


@works_council.command("request")
@click.argument("parts", nargs=-1, type=click.Choice([p.value for p in RequestPart]))
@ON
@answers
def request_command(parts: tuple[str, ...], on: date) -> Answer:
    """What does the request for advice still lack?"""
    found = advice_request([RequestPart(p) for p in parts], on)
    return {"outcome": found.complete, "missing": list(found.missing)}, found.receipt


@works_council.command("advise")
@click.option("--meetings", type=int, required=True, help="Consultation meetings held on the matter.")
@ON
@answers
def advise_command(meetings: int, on: date) -> Answer:
    """May the works council give its advice now?"""
    return settled(may_advise(meetings, on))


@works_council.command("execution")
@NOTIFIED
@click.option("--follows-advice", is_flag=True, help="The decision follows the advice.")
@click.option("--waived", is_flag=True, help="The works council said that it need not wait.")
@answers
def execution_command(notified: date, *, follows_advice: bool, waived: bool) -> Answer:
    """From which day may the decision be carried out?"""
    return dated(execution_from(notified, follows_advice=follows_advice, waived=waived))


@works_council.command("appeal")
@NOTIFIED
@answers
def appeal_command(notified: date) -> Answer:
    """Until when may the works council appeal?"""
    return dated(appeal_until(notified))


@works_council.command("nullity")
@day_option("--known", "The day of the notice, or the day the execution appeared.", required=True)
@answers
def nullity_command(known: date) -> Answer:
    """Until when may nullity be invoked?"""
    return dated(nullity_until(known))


@works_council.command("general-state")
@click.option("--held", type=int, required=True, help="Times discussed this year.")
@ON
@answers
def general_state_command(held: int, on: date) -> Answer:
    """How often is the general state of affairs still to be discussed this year?"""
    left, told = general_state_left(held, on)
    return {"outcome": left}, told


@works_council.command("director")
@click.argument("role", type=click.Choice([r.value for r in MunicipalRole]))
@ON
@answers
def director_command(role: str, on: date) -> Answer:
    """Is whoever has this role the counterpart of the works council?"""
    found, told = may_be_director(MunicipalRole(role), on)
    return {"outcome": found}, told


COMMANDS = (works_council,)
