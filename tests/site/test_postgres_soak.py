"""Killed again and again while it is written to: nothing that was confirmed may be lost."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from secretarie.site import postgres

pytestmark = pytest.mark.soak
ROUNDS = 25
WRITER = """
import sys, psycopg
with psycopg.connect(sys.argv[1], autocommit=True) as connection:
    while True:
        row = connection.execute("INSERT INTO kept DEFAULT VALUES RETURNING n").fetchone()
        print(row[0], flush=True)
"""


@pytest.fixture
def home() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="soak-"))
    folder.chmod(0o755)
    yield folder
    postgres.stop(folder)
    shutil.rmtree(folder)


def test_nothing_confirmed_is_lost(home: Path) -> None:
    cluster = postgres.ensure_running(home)
    with psycopg.connect(cluster.owner_url) as connection:
        connection.execute("CREATE TABLE kept (n bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY)")
    confirmed: set[int] = set()
    for round_ in range(ROUNDS):
        confirmed |= written_until_killed(postgres.ensure_running(home), 0.2 + 0.02 * round_)
        with psycopg.connect(postgres.ensure_running(home).owner_url) as connection:
            assert confirmed <= {n for (n,) in connection.execute("SELECT n FROM kept")}
    assert len(confirmed) > ROUNDS


def written_until_killed(cluster: postgres.Cluster, seconds: float) -> set[int]:
    """The numbers that the server confirmed before it was killed."""
    assert cluster.pid is not None
    command = [sys.executable, "-c", WRITER, cluster.owner_url]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as writer:
        time.sleep(seconds)
        os.kill(cluster.pid, signal.SIGKILL)
        told, _ = writer.communicate(timeout=30)
    return {int(line) for line in told.splitlines()}
