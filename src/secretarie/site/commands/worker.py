"""``secretarie worker``: the jobs."""

import click
from django.core.management import call_command

from secretarie.site.lifeline import end_with_parent


@click.command()
@click.option("--concurrency", type=click.IntRange(1), default=1, show_default=True, help="Jobs at the same time.")
@click.option("--once", is_flag=True, help="Stop when no job is waiting.")
def worker(*, concurrency: int, once: bool) -> None:
    """Do the jobs that pages leave for later, until stopped."""
    end_with_parent()
    options = ["--one-shot"] if once else []
    call_command("procrastinate", "worker", f"--concurrency={concurrency}", *options)
