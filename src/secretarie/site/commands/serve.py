"""``secretarie serve``: the pages."""

import encodings.idna  # noqa: F401  # looked up by a thread while we fork, its import would be locked in the child
import os
import socket
import threading
import time
from contextlib import closing, suppress

import click
import psycopg
from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from secretarie.site import lifeline, postgres
from secretarie.site.environment import database

TARGET = "secretarie.site.wsgi:application"
DEFAULT_PORT = 8000
TRIES = 100
START = 60  # seconds for the first page to be there
PATIENCE = 10  # seconds for pages under way; also, a process that was stopped while it began may not have heard it
THREADS = min(8, 2 * (os.cpu_count() or 1) + 1)  # at most as many as a process has connections in its pool

port_option = click.option("--port", type=click.IntRange(1, 65535), help="Default: 8000, or the next free one.")
host_option = click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")


@click.command()
@port_option
@host_option
@click.option("--workers", type=click.IntRange(1), default=1, show_default=True, help="Processes.")
def serve(*, port: int | None, host: str, workers: int) -> None:
    """Serve the pages until stopped; refuses a log-in for which row-level security would not hold."""
    with database() as addresses:
        refuse_powerful(addresses)
        listen(host, port or free_port(host), workers)


def refuse_powerful(addresses: postgres.Addresses) -> None:
    """Look at the log-in once, before anybody can be served with it.

    Raises:
        PowerfulRoleError: row-level security would not hold for it.
        ClickException: the server cannot be reached.
    """
    try:
        with psycopg.connect(addresses.app_url, connect_timeout=10) as connection:
            postgres.refuse_powerful_role(connection)
    except psycopg.OperationalError as error:
        raise click.ClickException(f"The database in DATABASE_URL cannot be reached: {error}") from error


def listen(host: str, port: int, workers: int = 1) -> None:
    """Serve on this address until a signal ends it."""
    if not free(host, port):
        raise click.ClickException(f"Port {port} is taken: stop what listens there, or choose another with --port.")
    os.environ.setdefault("SECRETARIE_POOL", "1")
    os.environ.update(lifeline.given({}))
    lifeline.tie_forks()
    threading.Thread(target=announce, args=(host, port), daemon=True).start()
    Granian(
        TARGET,
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=THREADS,
        websockets=False,
        log_level=LogLevels.warning,
        respawn_failed_workers=True,
        workers_kill_timeout=PATIENCE,
    ).serve()


def announce(host: str, port: int) -> None:
    """Tell the address once pages come: who follows it sooner would find nothing."""
    for _ in range(10 * START):
        with suppress(OSError), socket.create_connection((host, port), timeout=1):
            click.echo(f"Secretarie: {address(host, port)}   (stop: Ctrl-C)")
            return
        time.sleep(0.1)


def address(host: str, port: int) -> str:
    """What to open in a browser: passkeys work on ``localhost`` but not on a bare number."""
    name = "localhost" if host in {"127.0.0.1", "0.0.0.0", "::1", "::"} else host  # noqa: S104  # compared, not bound
    return f"http://{name}:{port}"


def free_port(host: str) -> int:
    """The first free port from the default on."""
    found = (port for port in range(DEFAULT_PORT, DEFAULT_PORT + TRIES) if free(host, port))
    port = next(found, None)
    if port is None:
        raise click.ClickException(f"No free port from {DEFAULT_PORT} on: choose one with --port.")
    return port


def free(host: str, port: int) -> bool:
    """Whether we may listen there now."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with closing(socket.socket(family, socket.SOCK_STREAM)) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True
