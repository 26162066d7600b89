"""The command ``secretarie`` as a person or a program runs it."""

import json
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import sleep
from urllib.request import urlopen

import click
import pytest

from secretarie.site import postgres
from secretarie.site.cluster.server import SUPERUSER
from secretarie.site.commands import serve
from tests.programs import folder, secretarie, surroundings


@pytest.fixture(scope="module")
def data() -> Iterator[Path]:
    """A data folder of our own, with a running database in it."""
    with folder() as made:
        postgres.ensure_running(made / "postgres", durable=False)
        yield made
        postgres.stop(made / "postgres")


@pytest.fixture
def empty() -> Iterator[Path]:
    """A data folder with nothing in it."""
    with folder() as made:
        yield made
        postgres.stop(made / "postgres")


def test_run_serves_until_stopped_and_leaves_nothing_running(empty: Path) -> None:
    """What ``make run`` does: from an empty folder to a page, and back to nothing on a signal."""
    with running(empty, "run", "--no-demo") as (process, address):
        with urlopen(f"{address}/gezond/", timeout=30) as answer:  # noqa: S310  # our own
            assert answer.status == 200
        with urlopen(f"{address}/account/login/", timeout=30) as answer:  # noqa: S310  # idem
            styles = re.findall(r'href="(/static/[^"]+\.css)"', answer.read().decode())
        assert styles, "a page without styles"
        for style in styles:
            with urlopen(f"{address}{style}", timeout=30) as answer:  # noqa: S310  # idem
                assert answer.status == 200
        assert postgres.status(empty / "postgres").pid is not None
        assert secretarie(empty, "migrate", "--check").returncode == 0
        process.terminate()
        process.wait(30)
    assert postgres.status(empty / "postgres").pid is None


def test_run_stopped_twice_while_it_begins_leaves_nothing_running(empty: Path) -> None:
    """As `timeout` and a service manager do: one signal to the group, one to the process."""
    command = [sys.executable, "-m", "secretarie", "run", "--no-demo"]
    with subprocess.Popen(command, env=surroundings(empty), stderr=subprocess.DEVNULL) as process:
        while postgres.status(empty / "postgres").pid is None:
            sleep(0.1)
        process.terminate()
        sleep(0.05)
        process.terminate()
    assert process.returncode == 128 + signal.SIGTERM
    assert postgres.status(empty / "postgres").pid is None


@contextmanager
def running(data: Path, *words: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A command that serves, and the address that it prints."""
    command = [sys.executable, "-m", "secretarie", *words]
    with subprocess.Popen(command, env=surroundings(data), stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            told = next(line for line in process.stdout if line.startswith("Secretarie: "))
            yield process, told.split()[1]
        finally:
            process.terminate()


def test_help_lists_every_command(data: Path) -> None:
    said = secretarie(data, "--help")
    assert said.returncode == 0
    for name in ("database", "migrate", "run", "serve", "worker"):
        assert f"  {name} " in said.stdout


def test_an_unknown_command_is_wrong_use(data: Path) -> None:
    said = secretarie(data, "nonsense")
    assert said.returncode == 2
    assert "nonsense" in said.stderr


def test_status_tells_programs_where_the_database_is(data: Path) -> None:
    said = secretarie(data, "database", "status", "--json")
    facts = json.loads(said.stdout)
    assert said.returncode == 0
    assert facts["running"] is True
    assert facts["app_url"] == postgres.status(data / "postgres").app_url


def test_status_of_nothing_is_exit_code_3(data: Path) -> None:
    said = secretarie(data / "nothing", "database", "status")
    assert said.returncode == 3
    assert "does not run" in said.stdout
    assert not (data / "nothing").exists()


def test_a_given_server_is_not_ours_to_stop(data: Path) -> None:
    said = secretarie(data, "database", "stop", DATABASE_URL="postgresql://app@db/secretarie")
    assert said.returncode == 1
    assert "not ours" in said.stderr


def test_migrating_without_the_owners_address_is_refused(data: Path) -> None:
    said = secretarie(data, "migrate", DATABASE_URL="postgresql://app@db/secretarie")
    assert said.returncode == 1
    assert "DATABASE_OWNER_URL" in said.stderr


def test_serving_with_a_powerful_login_is_refused(data: Path) -> None:
    said = secretarie(data, "serve", DATABASE_URL=postgres.status(data / "postgres").url(SUPERUSER))
    assert said.returncode == 1
    assert "row-level security would not hold" in said.stderr


def test_serving_without_a_database_says_so(data: Path) -> None:
    said = secretarie(data, "serve", DATABASE_URL=f"postgresql://app@/secretarie?host={data}")
    assert said.returncode == 1
    assert "cannot be reached" in said.stderr


class TestPort:
    @pytest.fixture
    def taken(self) -> Iterator[int]:
        with socket.socket() as listener:
            listener.bind(("127.0.0.1", 0))
            listener.listen()
            yield listener.getsockname()[1]

    def test_a_taken_port_is_told(self, taken: int) -> None:
        with pytest.raises(click.ClickException, match=f"Port {taken} is taken"):
            serve.listen("127.0.0.1", taken)

    def test_the_next_free_one_is_found(self, taken: int, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(serve, "DEFAULT_PORT", taken)
        found = serve.free_port("127.0.0.1")
        assert taken < found < taken + serve.TRIES

    @pytest.mark.parametrize(
        ("host", "name"), [("127.0.0.1", "localhost"), ("::1", "localhost"), ("host.nl", "host.nl")]
    )
    def test_passkeys_get_a_name(self, host: str, name: str) -> None:
        assert serve.address(host, 8000) == f"http://{name}:8000"
