"""``secretarie replay``: tell a real meeting again, in a database that is gone afterwards."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from secretarie.console import NOT_SO, answer, json_option
from secretarie.meetings.reading import ReadList, Unreadable, read_list
from secretarie.meetings.reading.messages import REASONS, in_words
from secretarie.site import postgres
from secretarie.site.environment import explained, settle
from secretarie.site.temporary import temporary

if TYPE_CHECKING:
    from secretarie.demo.replay.script import Script
    from secretarie.demo.replay.telling import Told

NAME, SLUG = "Naspel", "naspel"
PARTS = 4  # people, agenda, meeting, list; beside one for each paper


@click.group()
def replay() -> None:
    """Real material, told again through the whole flow."""


@replay.command("decision-list")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@json_option
@click.pass_context
def decision_list(context: click.Context, *, file: Path, as_json: bool) -> None:
    """Turn a list's items into proposals, run them through the whole flow, and compare the public list with FILE.

    Works in a temporary database with invented people; exit code 3 when the list that comes out is another.
    """
    read = read_in(file)
    with explained(), postgres.serving() as addresses, temporary(addresses, "replay") as there:
        prepare(there)
        settle(there)
        script, told = retold(read)
    facts = report(file, script, told)
    answer(facts, said(facts), as_json=as_json)
    context.exit(NOT_SO if told.differences else 0)


def prepare(there: postgres.Addresses) -> None:
    """Tables and an empty municipality, each by the command that makes them, as the owner."""
    addresses = {"DATABASE_URL": there.app_url, "DATABASE_OWNER_URL": there.to_migrate()}
    for words in (("migrate",), ("municipality", "add", NAME, SLUG)):
        command = [sys.executable, "-m", "secretarie", *words]
        done = subprocess.run(command, env=os.environ | addresses, stdout=subprocess.DEVNULL, check=False)  # noqa: S603  # our own command
        if done.returncode:
            raise click.ClickException(f"`secretarie {words[0]}` failed in the temporary database.")


def read_in(file: Path) -> ReadList:
    """The list in this file, whole; before anything is started."""
    try:
        read = read_list(file.read_bytes())
    except Unreadable as error:
        raise click.ClickException(f"{file}: {REASONS[error.reason]}") from error
    if wrong := [*(in_words(one) for one in read.blocking), *(in_words(one) for one in read.unplaced)]:
        raise click.ClickException(f"{file}: not everything on the list has its place. {' '.join(wrong)}")
    return read


def retold(read: ReadList) -> tuple[Script, Told]:
    """What is to be told, and what came of telling it again."""
    import django  # noqa: PLC0415  # after the environment is settled

    django.setup()
    from django.db import connections  # noqa: PLC0415  # idem

    from secretarie.access.performing import Refused  # noqa: PLC0415  # idem
    from secretarie.demo.replay.script import script_of  # noqa: PLC0415  # idem
    from secretarie.demo.replay.telling import tell  # noqa: PLC0415  # idem
    from secretarie.people.models import Municipality  # noqa: PLC0415  # idem

    script = script_of(read)
    papers = sum(row.route for row in script.rows)
    place = Municipality.objects.get(slug=SLUG).pk
    with click.progressbar(length=papers + PARTS, label="Replay", file=sys.stderr) as bar:
        try:
            return script, tell(place, script, lambda _: bar.update(1))
        except Refused as refused:
            raise click.ClickException(f"An act of the flow was refused: {refused}") from refused
        finally:
            connections.close_all()  # a database in use cannot be dropped


def report(file: Path, script: Script, told: Told) -> dict[str, object]:
    """What was told, what came out, and in what the two differ."""
    from secretarie.demo.replay.comparing import counted  # noqa: PLC0415  # after django.setup

    return {
        "file": str(file),
        "same": not told.differences,
        "date": script.day.isoformat(),
        "adopted_on": script.adopted_on.isoformat(),
        "items": len(script.rows),
        "papers": told.papers,
        "signed": told.signed,
        "decisions": {"read": counted(script), "published": told.decisions},
        "differences": [
            {"what": d.what, "number": d.number, "read": d.read, "published": d.published} for d in told.differences
        ],
        "audit": {"entries": told.entries, "chain": told.chain},
        "seconds": told.seconds | {"total": round(sum(told.seconds.values()), 3)},
    }


def said(facts: Mapping[str, object]) -> str:
    """The report for a person."""
    decisions, seconds = facts["decisions"], facts["seconds"]
    differences, audit = facts["differences"], facts["audit"]
    assert isinstance(decisions, dict)  # noqa: S101  # by ``report``
    assert isinstance(seconds, dict)  # noqa: S101  # idem
    assert isinstance(differences, list)  # noqa: S101  # idem
    assert isinstance(audit, dict)  # noqa: S101  # idem
    told = decisions["published"]
    lines = [
        f"Meeting of {facts['date']}, list adopted on {facts['adopted_on']}: {facts['items']} items.",
        f"{facts['papers']} papers ran the route; {facts['signed']} outgoing papers were signed and countersigned.",
        f"Published: {told['college']} decisions of the college, {told['mayor']} of the mayor.",
        f"Record: {audit['entries']} entries, chain {audit['chain']}.",
        "Seconds: " + ", ".join(f"{part} {spent}" for part, spent in seconds.items()),
        f"{len(differences)} differences." if differences else "The public list is the list that was read.",
    ]
    lines += [f"  {d['what']} {d['number']}: read “{d['read']}”, published “{d['published']}”" for d in differences]
    return "\n".join(lines)
