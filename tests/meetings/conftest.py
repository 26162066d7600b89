"""The meetings' tests happen on one Monday morning."""

import pytest


@pytest.fixture(autouse=True)
def on_monday_morning(monday_morning: None) -> None:
    """Also for the pages, which take their day from the clock."""
