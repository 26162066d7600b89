"""``secretarie migrate``: the tables, by their owner."""

import io
import sys
from collections.abc import Callable

import click
from django.core.management import call_command

from secretarie.console import NOT_SO, answer, json_option
from secretarie.site.environment import database

DONE = " OK\n"  # how Django ends the line of a migration
ONE_AT_A_TIME = 7_302_024  # the number of our advisory lock: two who migrate at once go one after the other


@click.command()
@click.option("--check", is_flag=True, help="Change nothing; exit code 3 when something is to be done.")
@json_option
@click.pass_context
def migrate(context: click.Context, *, check: bool, as_json: bool) -> None:
    """Bring the tables up to date, as their owner."""
    with database(owner=True):
        import django  # noqa: PLC0415  # after the environment is settled

        django.setup()
        waiting = apply(run=not check)
    said = f"{len(waiting)} migrations {'wait' if check else 'applied'}." if waiting else "The tables are up to date."
    answer({"applied": not check, "migrations": waiting}, said, as_json=as_json)
    context.exit(NOT_SO if check and waiting else 0)


def apply(*, run: bool) -> list[str]:
    """Names of the migrations that were waiting; they are applied unless only asked for."""
    from django.db import connection  # noqa: PLC0415  # after django.setup
    from django.db.migrations.executor import MigrationExecutor  # noqa: PLC0415  # idem

    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [ONE_AT_A_TIME])
        executor = MigrationExecutor(connection)
        plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
        if run and plan:
            with click.progressbar(length=len(plan), label="Tables", file=sys.stderr) as bar:
                call_command("migrate", interactive=False, stdout=Counting(bar.update))
    connection.close()
    return [f"{migration.app_label}.{migration.name}" for migration, _ in plan]


class Counting(io.StringIO):
    """Where Django tells what it does; we only count how much of it is done."""

    def __init__(self, count: Callable[[int], None]) -> None:
        super().__init__()
        self.count = count

    def write(self, text: str) -> int:
        """Take a piece of what Django tells."""
        if text.endswith(DONE):
            self.count(1)
        return len(text)
