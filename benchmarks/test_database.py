"""How long the embedded PostgreSQL keeps people waiting; the figures of `docs/decisions/0002`."""

import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from secretarie.site import postgres


@pytest.fixture(scope="module")
def home() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="bench-"))
    folder.chmod(0o755)
    yield folder
    postgres.stop(folder)
    shutil.rmtree(folder)


def seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def test_waiting(home: Path) -> None:
    figures = {
        "from nothing": seconds(lambda: postgres.ensure_running(home)),
        "already running": seconds(lambda: postgres.ensure_running(home)),
        "stop": seconds(lambda: postgres.stop(home)),
        "start again": seconds(lambda: postgres.ensure_running(home)),
    }
    print(*(f"\n  {name:16} {figure:5.2f} s" for name, figure in figures.items()), sep="")
    assert figures["from nothing"] < 20
    assert figures["start again"] < 10
