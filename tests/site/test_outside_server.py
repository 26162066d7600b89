"""With ``DATABASE_URL`` the given server is used: nothing of ours is started, the log-in of the pages owns nothing."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from urllib.request import urlopen

import psycopg
import pytest

from secretarie.site import postgres
from tests.programs import folder, secretarie, surroundings


@pytest.fixture(scope="module")
def outside() -> Iterator[postgres.Cluster]:
    """A server that somebody else runs: here a cluster in a folder of its own."""
    with folder() as home:
        cluster = postgres.ensure_running(home / "theirs", durable=False)
        yield cluster
        postgres.stop(home / "theirs")


@pytest.fixture(scope="module")
def given(outside: postgres.Cluster) -> dict[str, str]:
    return {"DATABASE_URL": outside.app_url, "DATABASE_OWNER_URL": outside.owner_url}


@pytest.fixture(scope="module")
def data(given: dict[str, str]) -> Iterator[Path]:
    """Our own data folder, after the tables were made over there."""
    with folder() as made:
        said = secretarie(made, "migrate", "--json", **given)
        assert said.returncode == 0, said.stderr
        yield made


def test_the_commands_work_over_there_and_start_nothing_here(data: Path, given: dict[str, str]) -> None:
    assert secretarie(data, "municipality", "add", "Buiten", "buiten", **given).returncode == 0
    listed = json.loads(secretarie(data, "municipality", "list", "--json", **given).stdout)
    assert [m["slug"] for m in listed["municipalities"]] == ["buiten"]
    assert secretarie(data, "audit", "verify", "--json", **given).returncode == 0
    assert secretarie(data, "migrate", "--check", **given).returncode == 0
    assert secretarie(data, "database", "status", **given).returncode == 1
    assert not (data / "postgres").exists()


def test_the_log_in_of_the_pages_owns_no_table_and_passes_no_wall(data: Path, outside: postgres.Cluster) -> None:
    assert data.exists()
    with psycopg.connect(outside.app_url) as app:
        owned = app.execute("SELECT count(*) FROM pg_class WHERE relowner = current_user::regrole").fetchone()
        powers = app.execute("SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user").fetchone()
        with pytest.raises(psycopg.errors.UndefinedObject):
            app.execute("SELECT * FROM people_person")
    assert (owned, powers) == ((0,), (False, False))


def test_the_pages_come_from_there(data: Path, given: dict[str, str], outside: postgres.Cluster) -> None:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "secretarie", "run", "--no-demo", "--port", str(port)]
    environment = surroundings(data) | given
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL) as run:
        try:
            assert comes(port)
        finally:
            os.kill(run.pid, signal.SIGTERM)
            run.wait(30)
    assert not (data / "postgres").exists()
    with psycopg.connect(outside.owner_url) as owner:  # theirs is still there
        assert owner.execute("SELECT count(*) FROM people_municipality").fetchone() == (1,)


def comes(port: int) -> bool:
    """Whether pages come within a minute and a half."""
    end = time.monotonic() + 90
    while time.monotonic() < end:
        with suppress(OSError), urlopen(f"http://127.0.0.1:{port}/gezond/", timeout=5) as answer:
            return bool(answer.status == 200)
        time.sleep(0.3)
    return False
