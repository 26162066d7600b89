"""What the tests of commands share: a data folder with a running database and its tables."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from secretarie.site import postgres
from tests.programs import folder, secretarie


@pytest.fixture(scope="session")
def furnished() -> Iterator[Path]:
    """Made once: the tables take ten seconds."""
    with folder() as made:
        postgres.ensure_running(made / "postgres", durable=False)
        assert secretarie(made, "migrate").returncode == 0
        yield made
        postgres.stop(made / "postgres")
