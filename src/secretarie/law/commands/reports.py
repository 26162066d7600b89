"""`secretarie law report …`: reports of suspected wrongdoing."""

from datetime import date

import click

from secretarie.law.commands.answering import ON, Answer, answers, day_option
from secretarie.law.reports import ProcedurePart, procedure_needed, report_days, report_procedure


@click.group("report")
def report() -> None:
    """Reports of suspected wrongdoing: procedure, receipt, information."""


@report.command("days")
@day_option("--received", "The day the report came in.", required=True)
@day_option("--receipt-sent", "The day the receipt was sent.")
@answers
def days_command(received: date, receipt_sent: date | None) -> Answer:
    """By when does the reporter get a receipt, and by when information?"""
    found = report_days(received, receipt_sent=receipt_sent)
    answer: dict[str, object] = {
        "outcome": found.information_by.isoformat(),
        "receipt_by": found.receipt_by.isoformat(),
        "receipt_late": found.receipt_late,
    }
    return answer, found.receipt


@report.command("needed")
@click.option("--staff", type=int, required=True, help="Staff usually at work.")
@ON
@answers
def needed_command(staff: int, on: date) -> Answer:
    """Is an internal procedure required?"""
    found, told = procedure_needed(staff, on)
    return {"outcome": found}, told


@report.command("procedure")
@click.argument("parts", nargs=-1, type=click.Choice([p.value for p in ProcedurePart]))
@ON
@answers
def procedure_command(parts: tuple[str, ...], on: date) -> Answer:
    """What does the procedure still lack?"""
    found = report_procedure([ProcedurePart(p) for p in parts], on)
    return {"outcome": found.complete, "missing": list(found.missing)}, found.receipt


COMMANDS = (report,)
