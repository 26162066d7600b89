"""The database that Secretarie brings along, or the one it is given.

Without configuration an embedded PostgreSQL runs in the data folder, on a private socket, for development, demo and
tests. With ``DATABASE_URL`` set that server is used and nothing is started. Nothing here imports Django, so that
settings and tests can have addresses before it is there.
"""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import IO
from urllib.parse import quote, urlencode

import psycopg

from secretarie.site.cluster import layout, server
from secretarie.site.cluster.account import ServerError
from secretarie.site.cluster.place import Place
from secretarie.site.cluster.powers import PowerfulRoleError, refuse_powerful_role
from secretarie.site.cluster.undisturbed import undisturbed
from secretarie.site.secrets import data_folder

__all__ = [
    "Addresses",
    "Cluster",
    "PowerfulRoleError",
    "ServerError",
    "addresses",
    "begin_anew",
    "database_urls",
    "embedded",
    "ensure_running",
    "given",
    "refuse_powerful_role",
    "serving",
    "status",
    "stop",
    "test_cluster",
    "using",
]


@dataclass(frozen=True)
class Addresses:
    """Where the database is, for each of the two log-ins."""

    app_url: str
    owner_url: str | None

    def to_migrate(self) -> str:
        """The owner's address.

        Raises:
            ServerError: the server is somebody else's and its owner log-in was not told.
        """
        if self.owner_url is None:
            raise ServerError("Migrations run as the owner of the tables: set DATABASE_OWNER_URL beside DATABASE_URL.")
        return self.owner_url


@dataclass(frozen=True)
class Cluster:
    """An embedded PostgreSQL, running or not, and its addresses."""

    folder: Path
    socket_dir: Path
    pid: int | None

    @property
    def app_url(self) -> str:
        """The log-in that serves pages: it owns nothing."""
        return self.url(layout.APP)

    @property
    def owner_url(self) -> str:
        """The log-in that migrates."""
        return self.url(layout.OWNER)

    @property
    def addresses(self) -> Addresses:
        return Addresses(self.app_url, self.owner_url)

    def url(self, role: str, database: str = layout.DATABASE) -> str:
        """Address of a database on the private socket."""
        return f"postgresql://{quote(role)}@/{quote(database)}?{urlencode({'host': self.socket_dir})}"


def status(folder: Path) -> Cluster:
    """How the cluster in this folder stands; ``pid`` is None when it does not run.

    Raises:
        ServerError: the folder belongs to another user.
    """
    place = Place.at(folder)
    place.account()
    found = server.running(place)
    if found is None:
        return Cluster(place.folder, place.socket_dir, None)
    return Cluster(place.folder, found.socket_dir, found.pid)


def ensure_running(folder: Path, *, durable: bool = True) -> Cluster:
    """Bring the cluster in this folder to life, whatever state it is in, and leave it running.

    Args:
        folder: its home; made when absent.
        durable: survive a power cut; only tests do without, and start afresh after a crash.

    Raises:
        ServerError: it did not come up, or the folder belongs to another user.
    """
    place = Place.at(folder)
    with alone(place):
        bring_up(place, durable=durable)
        borrowed(place).unlink(missing_ok=True)
    return status(folder)


def stop(folder: Path) -> bool:
    """Stop the cluster in this folder cleanly; False when it was not running."""
    place = Place.at(folder)
    if status(folder).pid is None:
        return False
    with alone(place):
        borrowed(place).unlink(missing_ok=True)
        return server.stop(place)


@contextmanager
def using(folder: Path, *, durable: bool = True) -> Iterator[Cluster]:
    """Have the cluster running meanwhile; the last one to leave stops it, unless it ran before the first one came."""
    place = Place.at(folder)
    with alone(place):
        users = (place.folder / "users").open("w")
        fcntl.flock(users, fcntl.LOCK_SH)
        if server.running(place) is None:
            borrowed(place).touch()
    try:
        with alone(place):
            bring_up(place, durable=durable)
        yield status(folder)
    finally:
        with alone(place), users:
            if borrowed(place).exists() and last(users):
                borrowed(place).unlink()
                server.stop(place)


def begin_anew(folder: Path) -> None:
    """Throw away what the cluster in this folder holds; a database without tables takes its place."""
    place = Place.at(folder)
    with alone(place):
        bring_up(place, durable=True)
        layout.make_anew(status(folder).url(server.SUPERUSER, layout.TEMPLATE))


def bring_up(place: Place, *, durable: bool) -> None:
    """Start when needed, furnish when needed; a server that was just killed may look alive for a moment."""
    deadline = time.monotonic() + server.PATIENCE
    while True:
        if status(place.folder).pid is None:
            start(place, durable=durable)
        template = status(place.folder).url(server.SUPERUSER, layout.TEMPLATE)
        try:
            return layout.furnish(template, for_tests=not durable)
        except psycopg.OperationalError as refusal:
            if time.monotonic() > deadline:
                raise ServerError(f"PostgreSQL runs in {place.data} but lets nobody in: {refusal}") from refusal
        time.sleep(0.1)


def start(place: Place, *, durable: bool) -> None:
    if not durable and place.pid_file.exists():
        server.clear(place.data)  # without fsync a crash may have left half a page; tests make everything anew
    server.start(place, durable=durable)


def borrowed(place: Place) -> Path:
    """The mark of a server that runs only as long as somebody uses it."""
    return place.folder / "borrowed"


@contextmanager
def alone(place: Place) -> Iterator[None]:
    """Nobody else starts or stops this cluster meanwhile; a dead process holds nothing up."""
    place.folder.mkdir(parents=True, exist_ok=True)
    try:
        file = (place.folder / "lock").open("w")
    except PermissionError:
        raise ServerError(
            f"{place.folder} belongs to another user: run as that user, or set SECRETARIE_DATA."
        ) from None
    with file:
        fcntl.flock(file, fcntl.LOCK_EX)
        with undisturbed():
            yield


def last(users: IO[str]) -> bool:
    """Whether nobody else holds the mark that users share."""
    try:
        fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def embedded() -> Path:
    """Home of the cluster that holds what people enter."""
    return data_folder() / "postgres"


def given() -> Addresses | None:
    """The server that the environment names, if it names one."""
    app_url = os.environ.get("DATABASE_URL")
    return Addresses(app_url, os.environ.get("DATABASE_OWNER_URL")) if app_url else None


def addresses() -> Addresses:
    """Where the database is or will be; starts nothing."""
    return given() or status(embedded()).addresses


def database_urls() -> tuple[str, str | None]:
    """Addresses for the app and for the owner, of a running server: the given one, or the embedded one."""
    found = given() or ensure_running(embedded()).addresses
    return found.app_url, found.owner_url


def serving() -> AbstractContextManager[Addresses]:
    """A running server meanwhile: the given one, or the embedded one as long as somebody uses it."""
    return lend(embedded(), durable=True)


def test_cluster() -> AbstractContextManager[Addresses]:
    """A running server for tests meanwhile: quick, forgetful, apart from what people entered."""
    return lend(data_folder() / "test-postgres", durable=False)


test_cluster.__test__ = False  # type: ignore[attr-defined]  # pytest would take its name for a test


def lend(folder: Path, *, durable: bool) -> AbstractContextManager[Addresses]:
    found = given()
    return nullcontext(found) if found else borrowing(folder, durable=durable)


@contextmanager
def borrowing(folder: Path, *, durable: bool) -> Iterator[Addresses]:
    with using(folder, durable=durable) as cluster:
        yield cluster.addresses
