"""The law's tests need no files, no clock and no second factor; what every other test gets, they do without.

What the law says is part of what it is: whatever a test makes it say, `told.txt` must have (`hearing.py`).
"""

import os
from collections.abc import Iterator
from datetime import datetime, tzinfo
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from secretarie.law.commands import answering
from tests.law import hearing

settings.register_profile("law", deadline=None, max_examples=40)
settings.load_profile("law")

WRITE = "SECRETARIE_WRITE_TOLD" in os.environ
heard: list[Any] = []
everything: set[hearing.Said] = set()


class Clock(datetime):
    """The command line's clock stands still."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> "Clock":
        return cls(2026, 10, 6, 10, tzinfo=tz)


@pytest.fixture(autouse=True)
def surroundings() -> None:
    """In the place of the tests' own files and settings."""


@pytest.fixture(autouse=True)
def monday_morning() -> None:
    """In the place of the clock of every other test."""


@pytest.fixture(scope="session", autouse=True)
def listening() -> Iterator[None]:
    """Whatever says something is heard when it is made; the command line's day is fixed, so that it says the same."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(answering, "datetime", Clock)
        for kind in hearing.SAYING:
            patch.setattr(kind, "__init__", _heard(kind.__init__))
        yield


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Function) -> Iterator[None]:
    """What is said in this test was approved; a property says something else each time, so it is let be."""
    heard.clear()
    yield
    if not hasattr(item.function, "hypothesis"):
        said = set(hearing.said(heard))
        everything.update(said)
        assert WRITE or not (new := said - hearing.approved()), f"nobody approved these words (told.txt): {sorted(new)}"


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Writes what was said, when asked to; after a run of all tests without what nobody says any more."""
    if WRITE:
        whole = {item.path for item in session.items} == set(Path(__file__).parent.glob("test_*.py"))
        hearing.write(everything if whole else everything | hearing.approved())


def _heard(init: Any) -> Any:
    """The same making, remembered."""

    def made(self: Any, *args: Any, **kwargs: Any) -> None:
        init(self, *args, **kwargs)
        heard.append(self)

    return made
