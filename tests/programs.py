"""The command ``secretarie`` run as a program, in a data folder of its own."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory


@contextmanager
def folder() -> Iterator[Path]:
    """A short path that every user may pass through; pytest's own is closed to the user that root lends."""
    with TemporaryDirectory(prefix="cli-") as name:
        Path(name).chmod(0o755)
        yield Path(name)


def secretarie(data: Path, *words: str, **settings: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "secretarie", *words]
    environment = surroundings(data) | settings
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=180, check=False)


def surroundings(data: Path) -> dict[str, str]:
    """An environment without a given server, with a data folder of its own."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("DATABASE_")}
    return kept | {"SECRETARIE_DATA": str(data), "PYTHONPATH": os.pathsep.join(sys.path)}
