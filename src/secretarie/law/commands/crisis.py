"""`secretarie law crisis …`: who commands, how soon teams work, exercises and plans."""

from datetime import date, datetime

import click

from secretarie.law.commands.answering import ON, Answer, answers, day_option, moment_option, settled
from secretarie.law.crisis import (
    CrisisPlan,
    CrisisTeam,
    Grip,
    Renewal,
    TeamHead,
    crisis_command,
    may_order,
    next_exercise,
    next_plan,
    policy_team,
    ready_by,
)

LOCAL = click.option(
    "--more-than-local/--local-only", default=None, help="Of more than local significance (art. 39), or not."
)


@click.group("crisis")
def crisis() -> None:
    """Crisis: who commands, how soon teams work, exercises and plans."""


@crisis.command("command")
@click.argument("grip", type=click.Choice([g.value for g in Grip]))
@LOCAL
@ON
@answers
def command_command(grip: str, on: date, *, more_than_local: bool | None) -> Answer:
    """Who commands, and which teams does practice call up?"""
    found = crisis_command(Grip(grip), on, more_than_local=bool(more_than_local))
    answer: dict[str, object] = {
        "outcome": found.commander,
        "mayor_may_order": found.mayor_may_order,
        "teams": list(found.teams),
    }
    return answer, found.receipt


@crisis.command("order")
@click.argument("grip", type=click.Choice([g.value for g in Grip]))
@LOCAL
@ON
@answers
def order_command(grip: str, on: date, *, more_than_local: bool | None) -> Answer:
    """May the mayor give an emergency order?"""
    return settled(may_order(Grip(grip), on, more_than_local=more_than_local))


@crisis.command("ready")
@click.argument("team", type=click.Choice([t.value for t in CrisisTeam]))
@moment_option("--called", "The alarm or the call.", required=True)
@answers
def ready_command(team: str, called: datetime) -> Answer:
    """When must this team begin?"""
    found = ready_by(CrisisTeam(team), called)
    return {"outcome": found.by.isoformat()}, found.receipt


@crisis.command("policy-team")
@click.argument("present", nargs=-1, type=click.Choice([h.value for h in TeamHead]))
@ON
@answers
def policy_team_command(present: tuple[str, ...], on: date) -> Answer:
    """Whose head is missing from the municipal policy team?"""
    found = policy_team([TeamHead(h) for h in present], on)
    return {"outcome": found.complete, "missing": list(found.missing)}, found.receipt


@crisis.command("exercise")
@day_option("--last", "The last joint exercise.")
@ON
@answers
def exercise_command(last: date | None, on: date) -> Answer:
    """By when does the whole structure exercise again?"""
    return _renewal(next_exercise(last, on))


@crisis.command("plan")
@click.argument("plan", type=click.Choice([p.value for p in CrisisPlan]))
@day_option("--adopted", "The day it was last adopted.")
@ON
@answers
def plan_command(plan: str, adopted: date | None, on: date) -> Answer:
    """By when must the plan be adopted again?"""
    return _renewal(next_plan(CrisisPlan(plan), adopted, on))


def _renewal(found: Renewal) -> Answer:
    return {"outcome": found.by.isoformat(), "overdue": found.overdue}, found.receipt


COMMANDS = (crisis,)
