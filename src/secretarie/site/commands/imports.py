"""``secretarie import``: take over what stands elsewhere, file by file, each whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from secretarie.console import answer, json_option, progress
from secretarie.meetings.reading import ReadList, Unreadable, read_list, report
from secretarie.meetings.reading.messages import REASONS, in_words
from secretarie.site.commands.municipality import tables
from secretarie.site.environment import database

if TYPE_CHECKING:
    from secretarie.people.models import Municipality

READ, IMPORTED, UNCHANGED, REFUSED = "read", "imported", "unchanged", "refused"


@dataclass
class Case:
    """One file: what was read, what became of it, and why it was refused."""

    file: Path
    data: bytes = b""
    read: ReadList | None = None
    outcome: str = READ
    why: list[str] = field(default_factory=list)
    saved: dict[str, Any] = field(default_factory=dict)

    def refuse(self, *why: str) -> None:
        self.outcome, self.why = REFUSED, [*self.why, *why]

    def facts(self) -> dict[str, Any]:
        """For the report; without a list nothing but why."""
        found: dict[str, Any] = {"file": str(self.file), "outcome": self.outcome, "why": self.why}
        return found | (report(self.read) if self.read else {}) | ({"saved": self.saved} if self.saved else {})


@click.group("import")
def imports() -> None:
    """Take over what stands elsewhere."""


@imports.command("decision-lists")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE…")
@click.option("--municipality", "slug", help="Short name of the municipality; needless when there is only one.")
@click.option("--dry-run", is_flag=True, help="Read and report only; no database is needed.")
@click.option("--publish", is_flag=True, help="Also publish the lists that are imported.")
@json_option
@click.pass_context
def decision_lists(
    context: click.Context, *, files: tuple[Path, ...], slug: str | None, dry_run: bool, publish: bool, as_json: bool
) -> None:
    """Import the meetings of decision lists (PDF with a text layer) as they are printed.

    A list of which anything has no place is refused, and nothing of its meeting is kept. Importing twice changes
    nothing. Exit code 1 when a file was refused.
    """
    cases = [Case(file) for file in dict.fromkeys(files)]
    with progress(cases, "Reading") as shown:
        for case in shown:
            read(case)
    place = None
    if not dry_run:
        with database(), tables():
            place = chosen(slug)
            keep(place, cases, publish=publish)
    refused = sum(case.outcome == REFUSED for case in cases)
    counts = {outcome: sum(c.outcome == outcome for c in cases) for outcome in (READ, IMPORTED, UNCHANGED, REFUSED)}
    where = place.slug if place else None
    facts = {"municipality": where, "dry_run": dry_run, "counts": counts, "files": [case.facts() for case in cases]}
    answer(facts, "\n".join(line for case in cases for line in lines(case)), as_json=as_json)
    context.exit(1 if refused else 0)


def read(case: Case) -> None:
    """Read one file; what has no place refuses it."""
    try:
        case.data = case.file.read_bytes()
        case.read = read_list(case.data)
    except OSError as error:
        case.refuse(f"The file cannot be read: {error.strerror}.")
    except Unreadable as error:
        case.refuse(REASONS[error.reason])
    else:
        problems = [*map(in_words, case.read.blocking)]
        lost = [f"Page {it.page}, line {it.line}: “{it.text}”. {in_words(it)}" for it in case.read.unplaced]
        if problems or lost:
            case.refuse(*problems, *lost)


def chosen(slug: str | None) -> Municipality:
    """The municipality that takes the lists over: never the demo, whose history is told."""
    from secretarie.people.models import Municipality  # noqa: PLC0415  # after django.setup

    if slug is None:
        real = list(Municipality.objects.filter(demo=False))
        if len(real) != 1:
            raise click.UsageError("Say which municipality: --municipality SLUG (`secretarie municipality list`).")
        return real[0]
    place = Municipality.objects.filter(slug=slug).first()
    if place is None:
        raise click.BadParameter(f"no municipality has the short name {slug!r}", param_hint="--municipality")
    if place.demo:
        raise click.ClickException(f"{place.name} is a demo: its history is told, nothing is imported there.")
    return place


def keep(place: Municipality, cases: Sequence[Case], *, publish: bool) -> None:
    """Each list in a transaction of its own, the oldest meeting first: decisions number in the order of days."""
    whole = [case for case in cases if case.outcome == READ]
    whole.sort(key=lambda case: str(case.read and case.read.date))
    with progress(whole, "Importing") as shown:
        for case in shown:
            take_over(place, case, publish=publish)


def take_over(place: Municipality, case: Case, *, publish: bool) -> None:
    """One list, whole or not at all."""
    from django.utils import timezone  # noqa: PLC0415  # after django.setup

    from secretarie.access.performing import Refused  # noqa: PLC0415  # idem
    from secretarie.access.wall import SYSTEM_PERSON, acting  # noqa: PLC0415  # idem
    from secretarie.disclosure import actions as disclosure  # noqa: PLC0415  # idem
    from secretarie.meetings import held_list, taking_over  # noqa: PLC0415  # idem

    assert case.read is not None  # noqa: S101  # only what was read whole comes here
    try:
        with acting(SYSTEM_PERSON, place.pk, timezone.localdate()) as actor:
            found = taking_over.take_over(actor, case.read, held_list.source_of(case.read, case.data))
            if publish and found.fresh:
                disclosure.publish(actor, found.decision_list)
    except Refused as refused:
        case.refuse(*(f"{one.message} {one.way_out}" for one in refused.obstacles))
        return
    case.outcome = IMPORTED if found.fresh else UNCHANGED
    case.saved = {"meeting": found.meeting.pk, "decisions": found.decisions, "new_persons": list(found.strangers)}
    case.saved |= {"other_municipality": case.read.municipality} if elsewhere(case.read, place) else {}


def elsewhere(read: ReadList, place: Municipality) -> bool:
    """Whether the list names another municipality than the one it goes into: told, not judged."""
    return bool(read.municipality) and str(read.municipality).casefold() not in place.name.casefold()


def lines(case: Case) -> Iterator[str]:
    """The report of one file for a person."""
    yield f"{case.file.name}: {case.outcome}"
    yield from (f"  ! {why}" for why in case.why)
    if case.read is None:
        return
    facts = report(case.read)
    chair = [facts["chair"]] if facts["chair"] else []
    yield f"  {facts['date']}, {facts['place']}; adopted on {facts['adopted_on']}"
    for label, people in (("chair", chair), ("present", facts["present"]), ("absent", facts["absent"])):
        named = ", ".join(f"{one['name']} ({one['office']})" if one["office"] else one["name"] for one in people)
        yield f"  {label}: {named or 'nobody named'}"
    counts = facts["counts"]
    yield f"  {len(facts['items'])} items; {counts['college']} decisions of the college, {counts['mayor']} of the mayor"
    for item in facts["items"]:
        decisions = f"  [{item['decisions']}]" if item["decisions"] else ""
        yield f"    {item['number']:<7} {item['title']}{decisions}"
    yield from (f"  ? page {it['page']}, line {it['line']}: {it['message']}" for it in facts["remarks"])
    if "other_municipality" in case.saved:
        yield f"  note: the list is of {case.saved['other_municipality']}"
    if case.saved.get("new_persons"):
        yield f"  new persons: {', '.join(case.saved['new_persons'])}"
