"""Styles, scripts and fonts as a server sends them: under a name with their digest, compressed, kept for ever.

Tests and commands read the files where they lie. A server gathers them once into the data folder, before its first
page; the next start finds that nothing changed.
"""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from whitenoise.storage import CompressedManifestStaticFilesStorage

from secretarie import __version__

STAMP = ".gathered"


class Hashed(CompressedManifestStaticFilesStorage):  # type: ignore[misc]  # whitenoise has no types
    """Names with a digest; whatever refers to a file that is not there is told at once."""

    manifest_strict = True


def gather() -> None:
    """Bring the gathered files up to date; one process at a time."""
    root = Path(settings.STATIC_ROOT or settings.DATA / "static")
    root.mkdir(parents=True, exist_ok=True)
    with _alone(root):
        stamp, now = root / STAMP, _fingerprint()
        if not stamp.is_file() or stamp.read_text() != now:
            call_command("collectstatic", interactive=False, verbosity=0)
            stamp.write_text(now)


def _fingerprint() -> str:
    """The version and every file with its size and time."""
    found = [f"{__version__} {Hashed.__name__}"]
    for finder in get_finders():
        for path, storage in finder.list([]):
            told = Path(storage.path(path)).stat()
            found.append(f"{path} {told.st_size} {told.st_mtime_ns}")
    return sha256("\n".join(sorted(found)).encode()).hexdigest()


@contextmanager
def _alone(root: Path) -> Iterator[None]:
    with (root / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
