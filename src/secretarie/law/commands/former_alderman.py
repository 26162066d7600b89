"""`secretarie law former-alderman …`: the benefit of a former alderman."""

from datetime import date
from decimal import Decimal, InvalidOperation

import click

from secretarie.law.commands.answering import Answer, answers, day_option, iso
from secretarie.law.former_aldermen import benefit, benefit_paid

LEFT = day_option("--left", "The day the alderman left.", required=True)


def read_amount(_context: click.Context, _parameter: click.Parameter, text: str) -> Decimal:
    """An amount as the reader types it."""
    try:
        amount = Decimal(text)
    except InvalidOperation:
        amount = Decimal("nan")
    if not amount.is_finite():
        raise click.BadParameter(f"an amount is written as 10000.50, not {text}")
    return amount


@click.group("former-alderman")
def former_alderman() -> None:
    """The benefit of a former alderman."""


@former_alderman.command("benefit")
@day_option("--served-from", "The first day, nearly unbroken earlier offices counted in.", required=True)
@LEFT
@day_option("--pension-day", "The day the pension begins.", required=True)
@click.option("--ten-of-twelve", is_flag=True, help="Ten years of office in the twelve before leaving.")
@answers
def benefit_command(served_from: date, left: date, pension_day: date, *, ten_of_twelve: bool) -> Answer:
    """How long does the benefit last?"""
    found = benefit(served_from, left, pension_day, ten_of_twelve=ten_of_twelve)
    answer: dict[str, object] = {
        "outcome": iso(found.last_day),
        "months": found.months,
        "higher_until": iso(found.higher_until),
        "job_search_from": iso(found.job_search_from),
    }
    return answer, found.receipt


@former_alderman.command("paid")
@click.option("--pay", required=True, callback=read_amount, help="The pay per month.")
@click.option("--income", default="0", callback=read_amount, help="Other income per month.")
@LEFT
@day_option("--on", "The day.", required=True)
@answers
def paid_command(pay: Decimal, income: Decimal, left: date, on: date) -> Answer:
    """How much is paid, after other income is set off?"""
    paid, told = benefit_paid(pay, income, left, on)
    return {"outcome": str(paid)}, told


COMMANDS = (former_alderman,)
