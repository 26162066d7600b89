"""`secretarie law term`: when a term ends."""

from datetime import date

import click

from secretarie.law.commands.answering import Answer, answers, read_day
from secretarie.law.terms import Term, Unit, counted_back, deadline


@click.command("term")
@click.argument("number", type=int)
@click.argument("unit", type=click.Choice([u.value for u in Unit]))
@click.option("--after", metavar="YYYY-MM-DD", callback=read_day, help="The term runs from the day after this day.")
@click.option("--before", metavar="YYYY-MM-DD", callback=read_day, help="The term is counted back from this day.")
@click.option("--act-does-not-apply", is_flag=True, help="Entry into force of legislation, or a house rule.")
@answers
def term_command(
    number: int, unit: str, after: date | None, before: date | None, *, act_does_not_apply: bool
) -> Answer:
    """When does this term end?"""
    term = Term(number, Unit(unit))
    if after and not before:
        found = deadline(term, after, act_applies=not act_does_not_apply)
    elif before and not after:
        found = counted_back(term, before)
    else:
        raise click.UsageError("give either --after or --before")
    return {"outcome": found.last_day.isoformat(), "counted": found.counted.isoformat()}, found.receipt


COMMANDS = (term_command,)
