"""The law's tests: how much of their five seconds they take, as a developer runs them (`make law`)."""

from __future__ import annotations

import resource
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[1]
LIMIT = 5.0  # seconds


@pytest.fixture(scope="session")
def django_db_setup() -> None:
    """The law needs no database."""


@pytest.fixture(autouse=True)
def surroundings() -> None:
    """Nor files."""


def used() -> float:
    """Seconds that ended children computed: unlike the clock on the wall, hardly longer on a busy machine."""
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


def test_the_laws_tests_take_less_than_five_seconds() -> None:
    command = [sys.executable, "-m", "pytest", "-q", "-n", "0", "-p", "no:cacheprovider", "tests/law"]
    rounds = []
    for _ in range(3):
        before = used()
        done = subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, check=False)
        rounds.append(used() - before)
        assert done.returncode == 0, done.stdout[-2000:]
    ratio = min(rounds) / LIMIT
    print(f"\nthe law's tests: {min(rounds):.1f} s of computing, {ratio:.0%} of their five seconds")
    assert ratio < 1
