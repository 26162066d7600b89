"""``secretarie run``: from nothing to a page with a municipality in it."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from secretarie.site import lifeline, postgres
from secretarie.site.commands.serve import free_port, host_option, listen, port_option, refuse_powerful
from secretarie.site.environment import explained, settle

GRACE = 20  # seconds for the worker to finish its job


@click.command()
@port_option
@host_option
@click.option("--demo/--no-demo", default=True, show_default=True, help="Fill and offer the demo municipalities.")
def run(*, port: int | None, host: str, demo: bool) -> None:
    """Everything at once: database, tables, demo, worker, pages; all of it stops with this command.

    Killed without mercy, its worker and pages end with it; the database stays up until the next start, which takes it
    over and stops it in the end.
    """
    if demo:
        os.environ.setdefault("SECRETARIE_DEMO", "1")
    with explained(), postgres.serving() as addresses:
        step("migrate")
        if demo:
            seed()
        refuse_powerful(addresses)
        with working():
            settle(addresses)
            listen(host, port or free_port(host))


def seed() -> None:
    """Fill the demo once; ``seed`` itself tells of which day it is."""
    step("seed", "demo", "--unless-seeded")


def step(*arguments: str) -> None:
    """Do another subcommand first, in a process of its own; its failure is ours."""
    code = subprocess.run(command(*arguments), check=False).returncode  # noqa: S603  # our own command
    if code:
        raise click.exceptions.Exit(code)


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "secretarie", *arguments]


@contextmanager
def working() -> Iterator[None]:
    """A worker meanwhile."""
    worker = subprocess.Popen(command("worker"), env=lifeline.given(os.environ))  # noqa: S603  # our own command
    try:
        yield
    finally:
        worker.terminate()
        try:
            worker.wait(GRACE)
        except subprocess.TimeoutExpired:
            worker.kill()
