"""``secretarie seed demo``: two municipalities with a past, a present week and people to be."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import date, datetime

import click
import psycopg

from secretarie.console import answer, json_option, progress
from secretarie.demo.content import DEMO_SEED
from secretarie.demo.content.calendar import VELDRADE_FIRST
from secretarie.site import postgres
from secretarie.site.environment import explained, settle

ANEW = "`secretarie seed demo --fresh` begins anew."
DAY = click.DateTime(formats=["%Y-%m-%d"])


@click.group()
def seed() -> None:
    """Fill municipalities that do not exist."""


@seed.command()
@click.option("--day", type=DAY, help="The day on which the demo stands; today unless given.")
@click.option("--seed", "number", type=int, default=DEMO_SEED, show_default=True, help="Another seed, another past.")
@click.option("--unless-seeded", is_flag=True, help="Do nothing when the demo stands already.")
@click.option("--fresh", is_flag=True, help="Throw away the embedded database first; refused unless it is all demo.")
@json_option
def demo(*, day: datetime | None, number: int, unless_seeded: bool, fresh: bool, as_json: bool) -> None:
    """Fill Lindervoort and Veldrade up to today: the same seed and day make the same rows.

    Exit code 1 when they stand already: history only grows, so it is never filled twice.
    """
    on = day.date() if day else date.today()  # noqa: DTZ011  # the day of whoever sits at this machine
    if on <= VELDRADE_FIRST:
        raise click.BadParameter(f"the demo's story is told after {VELDRADE_FIRST}", param_hint="--day")
    with explained(), postgres.serving() as addresses:
        if fresh:
            begin_anew(addresses)
        settle(addresses)
        import django  # noqa: PLC0415  # after the environment is settled

        django.setup()
        found = standing()
        if found and unless_seeded:
            answer(found, told(found), as_json=as_json)
            return
        facts = fill(addresses.to_migrate(), number, on)
        answer(facts, told(facts), as_json=as_json)


def begin_anew(addresses: postgres.Addresses) -> None:
    """An empty database with its tables, in the place of one that holds the demo and nothing else."""
    if postgres.given():
        raise click.ClickException("DATABASE_URL is set: that server's database is not ours to throw away.")
    with psycopg.connect(addresses.to_migrate()) as owner:
        tables = owner.execute("SELECT to_regclass('people_municipality')").fetchone()
        real = tables and tables[0] and owner.execute("SELECT name FROM people_municipality WHERE NOT demo").fetchall()
    if real:
        names = ", ".join(name for (name,) in real)
        raise click.ClickException(f"This database holds more than the demo ({names}); it is not thrown away.")
    postgres.begin_anew(postgres.embedded())
    subprocess.run([sys.executable, "-m", "secretarie", "migrate"], check=True)


def standing() -> dict[str, object] | None:
    """Seed and day of the demo that stands whole, if it does."""
    from django.db import ProgrammingError  # noqa: PLC0415  # after django.setup

    from secretarie.demo.seeding.founding import seeded  # noqa: PLC0415  # idem

    try:
        found = seeded("lindervoort")
    except ProgrammingError as error:
        raise click.ClickException("The tables are not there yet: run `secretarie migrate` first.") from error
    return {"seed": found.seed, "day": found.day, "seeded": False} if found else None


def fill(owner_url: str, number: int, on: date) -> dict[str, object]:
    """Fill it, or say why not."""
    from secretarie.demo.seeding.founding import NotOursError, SeededError  # noqa: PLC0415  # after django.setup
    from secretarie.demo.seeding.seed import Wish  # noqa: PLC0415  # idem
    from secretarie.demo.seeding.seed import seed as fill_all  # noqa: PLC0415  # idem

    try:
        with psycopg.connect(owner_url) as owner:
            report = fill_all(owner, Wish(number, on), shown)
    except NotOursError as error:
        raise click.ClickException(f"Municipality {error} exists and is no demo; it was not touched.") from error
    except SeededError as error:
        raise click.ClickException(f"The demo ({error}) stands already, whole or broken off. {ANEW}") from error
    return {"seed": number, "day": on, "seeded": True, "seconds": report.seconds}


def shown[T](items: list[T], label: str) -> Iterator[T]:
    """A bar beside the answer."""
    with progress(items, label) as bar:
        yield from bar


def told(facts: dict[str, object]) -> str:
    """What stands, for a person."""
    where = "sign in by one click as anybody of Lindervoort or Veldrade"
    return f"The demo stands as of {facts['day']} (seed {facts['seed']}): {where}. {ANEW}"
