"""``secretarie audit``: walk the chains, and bring their heads outside."""

from pathlib import Path

import click
from django.conf import settings
from django.utils import timezone

from secretarie.access.wall import SYSTEM_PERSON, acting
from secretarie.audit import verify as chain
from secretarie.console import NOT_SO, answer, json_option
from secretarie.people.models import Municipality


@click.group()
def audit() -> None:
    """The append-only record: verify it, and keep its heads elsewhere."""


@audit.command()
@click.option("--against", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="A file of kept heads.")
@click.option("--municipality", help="Only this one (its short name in addresses).")
@json_option
@click.pass_context
def verify(context: click.Context, *, against: Path | None, municipality: str | None, as_json: bool) -> None:
    """Walk each chain and name the place of a change, removal or cut; exit code 3 when one is broken."""
    kept = chain.read_kept(against) if against else ()
    verdicts = []
    for place in _places(municipality):
        with acting(SYSTEM_PERSON, place.pk, timezone.localdate()):
            verdicts.append((place, chain.verify(place.pk, kept)))
    broken = [(p, v.broken) for p, v in verdicts if v.broken]
    lines = [f"{p.name}: {v.seq} entries, head {v.head[:16]}…: {_say(v.broken)}" for p, v in verdicts]
    facts = {"ok": not broken, "chains": [{"name": p.name, **v.as_json()} for p, v in verdicts]}
    answer(facts, "\n".join(lines) or "No municipality has a record yet.", as_json=as_json)
    context.exit(NOT_SO if broken else 0)


@audit.command()
@click.option("--to", "folder", type=click.Path(file_okay=False, path_type=Path), help="Default: the data folder.")
@json_option
def head(*, folder: Path | None, as_json: bool) -> None:
    """Append each chain's head to a file outside the database: a cut tail then shows."""
    target = folder or settings.DATA / "audit-heads"
    kept = []
    for place in _places(None):
        with acting(SYSTEM_PERSON, place.pk, timezone.localdate()):
            kept.append(chain.keep(place.pk, target, timezone.now()))
    facts = {
        "folder": str(target),
        "heads": [{"municipality": k.municipality, "seq": k.seq, "head": k.head} for k in kept],
    }
    answer(facts, f"Kept {len(kept)} heads in {target}.", as_json=as_json)


def _places(slug: str | None) -> list[Municipality]:
    found = Municipality.objects.order_by("name")
    if slug is None:
        return list(found)
    chosen = list(found.filter(slug=slug))
    if not chosen:
        raise click.BadParameter(f"no municipality has the short name {slug!r}")
    return chosen


def _say(broken: chain.Break | None) -> str:
    return "whole" if broken is None else f"BROKEN ({broken.kind}): {broken.message}"
