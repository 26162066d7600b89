"""``secretarie database``: the embedded PostgreSQL by hand."""

import sys

import click

from secretarie.console import NOT_SO, answer, json_option
from secretarie.site import postgres
from secretarie.site.environment import explained


@click.group()
def database() -> None:
    """Start, stop or show the embedded PostgreSQL.

    The other commands start it when they need it and stop it afterwards, unless it was started here.
    """
    if postgres.given():
        raise click.ClickException("DATABASE_URL is set: that server is not ours to start, stop or show.")


@database.command()
@json_option
def start(*, as_json: bool) -> None:
    """Start it, and leave it running."""
    with explained():
        cluster = postgres.ensure_running(postgres.embedded())
    answer(facts(cluster), f"PostgreSQL runs in {cluster.folder}.", as_json=as_json)


@database.command()
@json_option
def stop(*, as_json: bool) -> None:
    """Stop it; whoever is at work is cut off, and nothing committed is lost."""
    with explained():
        stopped = postgres.stop(postgres.embedded())
    answer({"stopped": stopped}, "Stopped." if stopped else "It was not running.", as_json=as_json)


@database.command()
@json_option
def status(*, as_json: bool) -> None:
    """Show whether it runs, and its addresses; exit code 3 when it does not."""
    with explained():
        cluster = postgres.status(postgres.embedded())
    lines = [f"PostgreSQL {'runs' if cluster.pid else 'does not run'} in {cluster.folder}."]
    lines += [f"pages:      {cluster.app_url}", f"migrations: {cluster.owner_url}"] if cluster.pid else []
    answer(facts(cluster), "\n".join(lines), as_json=as_json)
    sys.exit(0 if cluster.pid else NOT_SO)


def facts(cluster: postgres.Cluster) -> dict[str, object]:
    return {
        "running": cluster.pid is not None,
        "pid": cluster.pid,
        "folder": str(cluster.folder),
        "app_url": cluster.app_url,
        "owner_url": cluster.owner_url,
    }
