"""Who the database server runs as: PostgreSQL refuses root, so root lends it a system user of its own."""

import os
import pwd
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

NAME = "secretarie-db"
FALLBACK = "nobody"  # where no user can be made (a read-only or a very small system); every Unix has it
USERADD = ("useradd", "--system", "--user-group", "--no-create-home", "--home-dir", "/nonexistent")


class ServerError(Exception):
    """The embedded PostgreSQL cannot do what was asked; the message says why and what to do."""


@dataclass(frozen=True)
class Account:
    """A system user, and what it can do here."""

    name: str
    uid: int
    gid: int

    @property
    def lent(self) -> bool:
        """Whether this is another user than the one who runs Secretarie."""
        return self.uid != os.geteuid()

    def run(self, *command: str | Path, seconds: float = 60) -> subprocess.CompletedProcess[str]:
        """Run a command as this user, without a terminal, in a plain environment."""
        return subprocess.run(  # noqa: S603  # our own commands, never a shell
            command,
            check=False,
            capture_output=True,
            text=True,
            timeout=seconds,
            stdin=subprocess.DEVNULL,
            start_new_session=True,  # Ctrl-C is for us, not for what we are starting
            cwd="/",  # the present folder may be closed to this user
            env={"PATH": os.defpath, "LC_ALL": "C"},
            user=self.uid if self.lent else None,
            group=self.gid if self.lent else None,
            extra_groups=[] if self.lent else None,
        )

    def can_enter(self, folder: Path) -> bool:
        """Whether this user may pass through a folder and all above it."""
        return not self.lent or self.run("test", "-x", folder).returncode == 0


def account_for(data: Path) -> Account:
    """The owner of an existing data folder, else whoever may own a new one.

    Raises:
        ServerError: the folder belongs to somebody else, and we are not root.
    """
    try:
        owner = data.stat().st_uid
    except FileNotFoundError:
        owner = None
    except PermissionError:
        raise ServerError(
            f"{data} lies in a folder that is closed to you: be another user, or set SECRETARIE_DATA."
        ) from None
    if os.geteuid() == 0:
        return named(owner) if owner else of(lent_user())
    if owner not in {None, os.geteuid()}:
        raise ServerError(f"{data} belongs to another user ({owner}): be that user, or set SECRETARIE_DATA.")
    return named(os.geteuid())


def named(uid: int) -> Account:
    """The user with this number.

    Raises:
        ServerError: the user has no name, and PostgreSQL asks for one.
    """
    try:
        return of(pwd.getpwuid(uid))
    except KeyError:
        raise ServerError(f"User {uid} has no name on this system, and PostgreSQL needs one.") from None


def of(entry: pwd.struct_passwd) -> Account:
    return Account(entry.pw_name, entry.pw_uid, entry.pw_gid)


def lent_user() -> pwd.struct_passwd:
    """The system user that root lends to the server; made once, without a home or a shell."""
    if not known(NAME) and (useradd := shutil.which(USERADD[0])):
        shell = shutil.which("nologin", path="/usr/sbin:/sbin:/usr/bin") or "/bin/false"
        command = (useradd, *USERADD[1:], "--shell", shell, NAME)
        subprocess.run(command, check=False, capture_output=True)  # noqa: S603  # two at once: the second finds it made
    return known(NAME) or pwd.getpwnam(FALLBACK)


def known(name: str) -> pwd.struct_passwd | None:
    try:
        return pwd.getpwnam(name)
    except KeyError:
        return None
