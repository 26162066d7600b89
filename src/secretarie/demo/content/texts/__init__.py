"""The prose of the demo as data (TOML beside this file) and the few functions that read it."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load(name: str) -> dict[str, Any]:
    """The tables of one text file."""
    return tomllib.loads(files(__name__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))


def unfold(text: str) -> str:
    """Rows one per line: a line that begins with a space continues the row above it."""
    return text.replace("\n  ", " ")


def paragraphs(text: str) -> str:
    """Lines joined to running text; an empty line parts two paragraphs."""
    parts = (" ".join(part.split()) for part in text.split("\n\n"))
    return "\n\n".join(part for part in parts if part)
