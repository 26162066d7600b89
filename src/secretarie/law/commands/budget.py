"""`secretarie law budget …`: when to wait, adopt and send budget, changes and accounts."""

from datetime import date

import click

from secretarie.law.budget import (
    DeliberationFacts,
    Finance,
    SendBy,
    adopted_in_time,
    ask_postponement,
    earliest_deliberation,
    indemnity_proposal,
    may_deliberate,
    send_accounts,
    send_budget,
    send_change,
)
from secretarie.law.commands.answering import ON, Answer, answers, dated, day_option, settled

WHAT = click.argument("what", type=click.Choice([f.value for f in Finance]))
ADOPTED = day_option("--adopted", "The day the council adopted it.", required=True)
YEAR = click.option("--year", type=int, required=True, help="The budget year.")


@click.group("budget")
def budget() -> None:
    """Budget, changes and accounts: wait, adopt, send."""


@budget.command("earliest")
@WHAT
@day_option("--notice", "The day of the public notice.", required=True)
@answers
def earliest_command(what: str, notice: date) -> Answer:
    """From which day may the council deliberate?"""
    return dated(earliest_deliberation(Finance(what), notice))


@budget.command("deliberate")
@WHAT
@day_option("--notice", "The day of the public notice.")
@click.option("--urgent/--not-urgent", default=None, help="Judged so by the council; left out: not judged.")
@click.option("--closed", is_flag=True, help="Behind closed doors.")
@ON
@answers
def deliberate_command(what: str, notice: date | None, on: date, *, urgent: bool | None, closed: bool) -> Answer:
    """May the council deliberate on it on this day?"""
    return settled(may_deliberate(DeliberationFacts(Finance(what), notice, urgent, closed), on))


@budget.command("adopt")
@WHAT
@YEAR
@ADOPTED
@answers
def adopt_command(what: str, year: int, adopted: date) -> Answer:
    """Is it adopted in the right year?"""
    return settled(adopted_in_time(Finance(what), year, adopted))


@budget.command("send")
@WHAT
@click.option("--year", type=int, help="The budget year; not for a change.")
@ADOPTED
@answers
def send_command(what: str, year: int | None, adopted: date) -> Answer:
    """By when does it go to the provincial executive?"""
    if what == Finance.CHANGE:
        return dated(send_change(adopted))
    if year is None:
        raise click.UsageError("give --year, the budget year")
    return _sending((send_budget if what == Finance.BUDGET else send_accounts)(year, adopted))


@budget.command("indemnity")
@day_option("--received", "The day the college received the council's objections.", required=True)
@answers
def indemnity_command(received: date) -> Answer:
    """By when does the proposal for indemnity go to the council?"""
    return dated(indemnity_proposal(received))


@budget.command("postponement")
@day_option("--term-ends", "The last day to send the information.", required=True)
@answers
def postponement_command(term_ends: date) -> Answer:
    """By when is the minister asked to postpone information for third parties?"""
    return dated(ask_postponement(term_ends))


def _sending(found: SendBy) -> Answer:
    answer = {"outcome": found.last_day.isoformat(), "safe_day": found.safe_day.isoformat(), "late": found.late}
    return answer, found.receipt


COMMANDS = (budget,)
