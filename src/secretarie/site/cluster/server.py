"""Starting and stopping the database server: made when absent, recovered after a kill, stopped cleanly."""

import os
import shutil
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from secretarie.site.cluster.account import Account, ServerError
from secretarie.site.cluster.place import Place, prepare, programs

SUPERUSER = "postgres"
PATIENCE = 30.0  # seconds; a killed server stays a zombie for a few, and its children need a moment to notice

SETTINGS = """\
# Written by Secretarie at each start: changes made here do not last (ALTER SYSTEM does).
listen_addresses = ''
unix_socket_directories = '{sockets}'
unix_socket_permissions = 0700
max_connections = 120
shared_buffers = 128MB
random_page_cost = 1.1
jit = off
wal_level = minimal
max_wal_senders = 0
max_wal_size = 1GB
timezone = 'UTC'
fsync = {durable}
synchronous_commit = {durable}
full_page_writes = {durable}
"""
# The socket stands in a folder that only the server's user may enter, and the server asks the kernel who is calling. So
# there is no password to keep, to leak or to lose, and no port for anybody else to knock on.
DOOR = "local all all peer map=secretarie\n"


@dataclass(frozen=True)
class Running:
    """What a living server wrote down about itself."""

    pid: int
    socket_dir: Path
    ready: bool


def running(place: Place) -> Running | None:
    """The living server of this place, if there is one; what a killed one left behind does not count."""
    try:
        lines = place.pid_file.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return None
    if len(lines) < 5 or not alive(int(lines[0]), place):  # noqa: PLR2004  # pid, data, start, port, socket folder
        return None
    return Running(int(lines[0]), Path(lines[4]), ready=lines[-1].strip() == "ready")


def alive(pid: int, place: Place) -> bool:
    """Whether this process is the server of this place: its number may by now be a corpse's or somebody else's."""
    if not Path("/proc/self/cmdline").exists():
        return True  # no such list on this system: PostgreSQL judges for itself
    try:
        words = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")  # a corpse has none
    except (FileNotFoundError, ProcessLookupError):
        return False
    except OSError:
        return True  # hidden from us: do not touch what may live
    return os.fsencode(place.data) in words


def start(place: Place, *, durable: bool) -> None:
    """Start the server, making the cluster when there is none.

    Raises:
        ServerError: it did not come up; the message holds the end of its own log.
    """
    account = prepare(place)
    if not place.exists:
        make(place, account, durable=durable)
    configure(place, account, durable=durable)
    deadline = time.monotonic() + PATIENCE
    while (complaint := attempt(place, account)) is not None:
        if time.monotonic() > deadline:
            raise ServerError(f"PostgreSQL does not start in {place.data}:\n{complaint}")
        time.sleep(0.25)


def make(place: Place, account: Account, *, durable: bool) -> None:
    """Make an empty cluster: Dutch text in UTF-8, sorted the same everywhere, with checksums."""
    clear(place.data)
    options = [f"--username={SUPERUSER}", "--encoding=UTF8", "--locale-provider=builtin", "--locale=C.UTF-8"]
    quick = [] if durable else ["--no-sync"]
    made = account.run(
        programs(account) / "initdb", f"--pgdata={place.data}", *options, *quick, "--auth=peer", "--data-checksums"
    )
    if made.returncode:
        clear(place.data)
        raise ServerError(f"PostgreSQL cannot make a cluster in {place.data}:\n{made.stderr.strip()}")


def clear(folder: Path) -> None:
    """Empty a folder but keep it: its parent may be closed to the server's user."""
    for path in folder.iterdir():
        shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()


def configure(place: Place, account: Account, *, durable: bool) -> None:
    """Write the settings, and who may come in as whom: the server's own user and root, who can be anybody anyway."""
    write = {
        "postgresql.conf": SETTINGS.format(sockets=place.socket_dir, durable="on" if durable else "off"),
        "pg_hba.conf": DOOR,
        "pg_ident.conf": "".join(f"secretarie {name} all\n" for name in sorted({account.name, "root"})),
    }
    for name, text in write.items():
        path = place.data / name
        path.write_text(text, encoding="utf-8")
        os.chown(path, account.uid, account.gid)


def attempt(place: Place, account: Account) -> str | None:
    """Try once to start; the complaint when it failed."""
    forget_the_dead(place)
    place.log.unlink(missing_ok=True)
    command = (programs(account) / "pg_ctl", "start", "--silent", "--wait", f"--timeout={PATIENCE:.0f}")
    outcome = account.run(*command, f"--pgdata={place.data}", f"--log={place.log}", seconds=2 * PATIENCE)
    if outcome.returncode == 0:
        return None
    said = place.log.read_text(encoding="utf-8", errors="replace") if place.log.exists() else ""
    return "\n".join([outcome.stderr.strip(), *said.splitlines()[-10:]])


def forget_the_dead(place: Place) -> None:
    """Remove the notes of a server that is no more; PostgreSQL itself trusts a corpse or a stranger with its number.

    Children of a killed server that still hold its memory stop a new one all the same: PostgreSQL finds them by the
    memory's key, which derives from the folder.
    """
    for note in (place.pid_file, *place.socket_dir.glob(".s.PGSQL.*.lock")):
        with suppress(FileNotFoundError):
            first = note.read_text(encoding="utf-8").partition("\n")[0]
            if not (first.isdecimal() and alive(int(first), place)):
                note.unlink()


def stop(place: Place) -> bool:
    """Stop the server: open transactions are rolled back, everything committed is on disk. False when none was running.

    Raises:
        ServerError: it did not stop in time.
    """
    if running(place) is None:
        return False
    account = place.account()
    command = (programs(account) / "pg_ctl", "stop", "--silent", "--wait", "--mode=fast", f"--timeout={PATIENCE:.0f}")
    outcome = account.run(*command, f"--pgdata={place.data}", seconds=2 * PATIENCE)
    if outcome.returncode and running(place) is not None:
        raise ServerError(f"PostgreSQL does not stop: {outcome.stderr.strip()}")
    with suppress(OSError):
        place.socket_dir.rmdir()
    return True
