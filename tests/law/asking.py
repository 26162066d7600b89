"""Asking the law on the command line, as a test does."""

import json
from typing import Any

from click.testing import CliRunner, Result

from secretarie.law.commands import law


def run(words: str) -> Result:
    """One command, written as on the command line after `secretarie law`."""
    return CliRunner().invoke(law, words)


def answer(words: str) -> dict[str, Any]:
    """Its answer as JSON, with the receipt."""
    result = run(f"{words} --json")
    assert result.exit_code == 0, result.output
    found: dict[str, Any] = json.loads(result.output)
    assert found["receipt"]["norms"]
    assert found["receipt"]["explanation_nl"]
    return found
