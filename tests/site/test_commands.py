"""Every command explains itself, and every one that reports can do so in JSON."""

from __future__ import annotations

import importlib
from collections.abc import Iterator

import click
import pytest

from secretarie.site.cli import COMMANDS

UNTIL_STOPPED = {"run", "serve", "worker"}


def leaves(command: click.Command, name: str) -> Iterator[tuple[str, click.Command]]:
    if not isinstance(command, click.Group):
        yield name, command
        return
    for part, found in command.commands.items():
        yield from leaves(found, f"{name} {part}")


def every() -> dict[str, click.Command]:
    found = {}
    for name, entry in COMMANDS.items():
        found |= dict(leaves(getattr(importlib.import_module(entry.module), entry.name), name))
    return found


@pytest.mark.parametrize(("name", "command"), every().items(), ids=every())
def test_a_command_says_what_it_does_and_answers_programs(name: str, command: click.Command) -> None:
    options = {text for option in command.params for text in option.opts}
    assert command.help
    assert command.get_short_help_str(200)[0].isupper()
    assert ("--json" in options) == (name not in UNTIL_STOPPED)
