"""`secretarie law archive …`: records, and the by-law on participation."""

from datetime import date

import click

from secretarie.law.archives import (
    Record,
    RecordKind,
    archive_transfer,
    may_destroy,
    selection_list,
)
from secretarie.law.commands.answering import ON, Answer, answers, day_option, settled
from secretarie.law.participation import ParticipationPart, participation_by_law

CREATED = day_option("--created", "The day the record was made.", required=True)


@click.group("archive")
def archive() -> None:
    """Records: selection list, destruction, transfer."""


@archive.command("list")
@CREATED
@answers
def list_command(created: date) -> Answer:
    """Which selection list holds for a record of this day?"""
    found = selection_list(created)
    return {"outcome": found.name, "questions": [q.as_json() for q in found.questions]}, found.receipt


@archive.command("transfer")
@CREATED
@day_option("--new-act-from", "The day the proposed act enters into force, once known.")
@click.option("--suspended-years", type=int, default=0, help="Years for which transfer is suspended (art. 13).")
@ON
@answers
def transfer_command(created: date, new_act_from: date | None, suspended_years: int, on: date) -> Answer:
    """From when does a record kept for good go to the archive?"""
    found = archive_transfer(created, on, new_act_from=new_act_from, suspended_years=suspended_years)
    return {"outcome": found.due_from.isoformat(), "years": found.years}, found.receipt


@archive.command("destroy")
@click.argument("kind", type=click.Choice([k.value for k in RecordKind]))
@day_option("--destroy-from", "The day the selection list gave.")
@ON
@answers
def destroy_command(kind: str, destroy_from: date | None, on: date) -> Answer:
    """May this record be destroyed?"""
    return settled(may_destroy(Record(RecordKind(kind), destroy_from), on))


@archive.command("participation")
@click.argument("parts", nargs=-1, type=click.Choice([p.value for p in ParticipationPart]))
@ON
@answers
def participation_command(parts: tuple[str, ...], on: date) -> Answer:
    """What does the by-law on participation still lack?"""
    found = participation_by_law([ParticipationPart(p) for p in parts], on)
    answer: dict[str, object] = {
        "outcome": not found.missing,
        "missing": list(found.missing),
        "adapted_by": found.adapted_by.isoformat(),
        "overdue": found.overdue,
    }
    return answer, found.receipt


COMMANDS = (archive,)
