"""Keys outside the database: from the environment, else made once and kept in the data folder with mode 0600."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[3]


def data_folder() -> Path:
    """Where the embedded database, files and keys live.

    ``SECRETARIE_DATA``, else ``.data`` in the checkout, else in the working folder: the same from wherever it is asked.
    """
    if given := os.environ.get("SECRETARIE_DATA"):
        return Path(given).resolve()
    return (CHECKOUT if (CHECKOUT / "pyproject.toml").is_file() else Path.cwd()) / ".data"


def key(name: str) -> str:
    """The key ``SECRETARIE_<NAME>``, or the one made for this data folder at its first use."""
    given = os.environ.get(f"SECRETARIE_{name.upper()}")
    if given:
        return given
    folder = data_folder() / "keys"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    if not path.exists():
        _make(path)
    return path.read_text()


def _make(path: Path) -> None:
    """Written whole under another name, then linked: of two processes one makes it, and neither reads half a key."""
    draft = path.with_name(f".{path.name}-{os.getpid()}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write(secrets.token_urlsafe(48))
    try:
        os.link(draft, path)
    except FileExistsError:
        pass  # the other process was first
    finally:
        draft.unlink()
