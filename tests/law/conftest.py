"""The law's tests need no files, no clock and no second factor; what every other test gets, they do without."""

import pytest
from hypothesis import settings

settings.register_profile("law", deadline=None, max_examples=40)
settings.load_profile("law")


@pytest.fixture(autouse=True)
def surroundings() -> None:
    """In the place of the tests' own files and settings."""


@pytest.fixture(autouse=True)
def monday_morning() -> None:
    """In the place of the clock: the law has none."""
