"""``secretarie run`` leaves nothing behind: ended by Ctrl-C, asked to stop, or killed without mercy."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from urllib.request import urlopen

import pytest

from secretarie.site import postgres
from tests.programs import folder, secretarie, surroundings

linux = pytest.mark.skipif(sys.platform != "linux", reason="processes are read from /proc")
START = 90
END = 30


@pytest.fixture(scope="module")
def data() -> Iterator[Path]:
    """A data folder with its tables, so that a start is quick; its database is stopped."""
    with folder() as made:
        assert secretarie(made, "migrate").returncode == 0
        yield made
        postgres.stop(made / "postgres")


@pytest.fixture
def port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running(data: Path, port: int) -> Iterator[subprocess.Popen[str]]:
    """The command, with pages that come; ended at the latest with the test."""
    command = [sys.executable, "-m", "secretarie", "run", "--no-demo", "--port", str(port)]
    settings = surroundings(data)
    with subprocess.Popen(command, env=settings, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as run:
        try:
            wait(lambda: comes(port) or run.poll() is not None, START)
            assert run.poll() is None, run.stdout.read() if run.stdout else ""
            yield run
        finally:
            with suppress(ProcessLookupError):
                run.kill()


def comes(port: int) -> bool:
    with suppress(OSError), urlopen(f"http://127.0.0.1:{port}/gezond/", timeout=5) as answer:
        return bool(answer.status == 200)
    return False


def wait(until: object, seconds: float) -> None:
    assert callable(until)
    end = time.monotonic() + seconds
    while not until() and time.monotonic() < end:
        time.sleep(0.2)


def family(data: Path) -> dict[int, str]:
    """The processes of this data folder but its database, by what they were started with."""
    found = {}
    for entry in Path("/proc").iterdir():
        with suppress(OSError):
            if entry.name.isdigit() and f"SECRETARIE_DATA={data}".encode() in (entry / "environ").read_bytes():
                found[int(entry.name)] = (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode()
    return {pid: told for pid, told in found.items() if "postgres" not in told}


@linux
@pytest.mark.parametrize(
    "number", [signal.SIGKILL, signal.SIGINT, pytest.param(signal.SIGTERM, marks=pytest.mark.soak)]
)
def test_nothing_is_left_and_the_next_start_has_the_port(data: Path, port: int, number: signal.Signals) -> None:
    with running(data, port) as run:
        assert len(family(data)) >= 3  # the command, its worker, the pages
        os.kill(run.pid, number)
        run.wait(END)
        wait(lambda: not family(data), END)
        assert family(data) == {}
    with running(data, port) as again:
        assert comes(port)
        again.send_signal(signal.SIGTERM)
        again.wait(END)
    wait(lambda: not family(data), END)
    assert (family(data), postgres.status(data / "postgres").pid) == ({}, None)


def test_a_port_that_is_taken_is_told_with_the_way_out(data: Path, port: int) -> None:
    with closing(socket.socket()) as other:
        other.bind(("127.0.0.1", port))
        other.listen()
        said = secretarie(data, "run", "--no-demo", "--port", str(port))
    assert said.returncode == 1
    assert re.search(rf"Port {port} is taken: .*--port", said.stderr)


@linux
def test_what_is_forked_ends_with_its_parent_from_its_first_moment() -> None:
    """Also a child that never got as far as saying that it wants to."""
    script = (
        "import os, time\n"
        "from secretarie.site import lifeline\n"
        "lifeline.tie_forks()\n"
        "child = os.fork()\n"
        "if child: print(child, flush=True)\n"
        "time.sleep(60)\n"
    )
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        child = Path("/proc") / parent.stdout.readline().strip()
        assert child.exists()
        parent.kill()
        parent.wait(END)
    wait(lambda: not running_still(child), END)
    assert not running_still(child)


def running_still(process: Path) -> bool:
    with suppress(OSError):
        return "State:\tZ" not in (process / "status").read_text()
    return False
