"""`secretarie law term`: when a term ends."""

from datetime import date

import click

from secretarie.law.commands.answering import Answer, answers, read_day
from secretarie.law.norms import norm
from secretarie.law.receipts import receipt
from secretarie.law.terms import Term, Unit, closed_days, counted_back, deadline, public_holidays
from secretarie.law.wording import day_en, day_nl


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


@click.command("holidays")
@click.argument("year", type=int)
@answers
def holidays_command(year: int) -> Answer:
    """Which days of this year are no working days, weekends aside?"""
    named, rule = public_holidays(year), norm("terms.holidays", date(year, 12, 31))
    equated = sorted(closed_days(year) - set(named))
    told = ", ".join(f"{day_nl(day)} ({name})" for day, name in named.items())
    also = f"; gelijkgesteld: {', '.join(map(day_nl, equated))}" * bool(equated)
    why = receipt(
        [rule, norm("terms.equated_days", date(year, 12, 31))],
        str(len(named)),
        nl=f"Feestdagen in {year}: {told}{also} ({rule.ground}).",
        en=f"Holidays in {year}: {', '.join(map(day_en, named))} ({rule.ground}).",
        year=year,
    )
    return {"outcome": [d.isoformat() for d in named], "equated": [d.isoformat() for d in equated]}, why


COMMANDS = (term_command, holidays_command)
