"""The embedded PostgreSQL: starts, survives, stops, and keeps others out."""

import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest

from secretarie.site import postgres
from secretarie.site.cluster import server
from secretarie.site.cluster.account import Account
from secretarie.site.cluster.place import PACKAGE, Place, find_spec

STRANGER = Account("nobody", pwd.getpwnam("nobody").pw_uid, pwd.getpwnam("nobody").pw_gid)
ROOT = os.geteuid() == 0
only_root = pytest.mark.skipif(not ROOT, reason="only root can become another user")


def new_home() -> Path:
    """A short path that every user may pass through; pytest's own is closed to the user that root lends."""
    home = Path(tempfile.mkdtemp(prefix="pg-"))
    home.chmod(0o755)
    return home


def remove(home: Path) -> None:
    postgres.stop(home)
    shutil.rmtree(home)


@pytest.fixture
def home() -> Iterator[Path]:
    made = new_home()
    yield made
    remove(made)


@pytest.fixture(scope="module")
def made() -> Iterator[Path]:
    home = new_home()
    postgres.ensure_running(home)
    yield home
    remove(home)


@pytest.fixture
def idle(made: Path) -> Path:
    """The home of a cluster that does not run now."""
    postgres.stop(made)
    return made


@pytest.fixture(scope="module")
def cluster() -> Iterator[postgres.Cluster]:
    made = new_home()
    yield postgres.ensure_running(made)
    remove(made)


def as_stranger(scenario: Callable[[], None]) -> str:
    """What went wrong when an ordinary user did this, in a process of its own; empty when nothing did."""
    read, write = os.pipe()
    if not (child := os.fork()):
        try:
            os.setgroups([])
            os.setgid(STRANGER.gid)
            os.setuid(STRANGER.uid)
            scenario()
        except BaseException:  # noqa: BLE001  # a forked test process must never go on as a second pytest
            os.write(write, traceback.format_exc().encode())
        os._exit(0)
    os.close(write)
    with os.fdopen(read, "rb") as said:
        text = said.read().decode()
    os.waitpid(child, 0)
    return text


def value(url: str, query: str) -> object:
    with psycopg.connect(url) as connection:
        row = connection.execute(query).fetchone()
    return row and row[0]


def change(url: str, *statements: str) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement)


class TestLife:
    def test_makes_starts_and_finds_itself_running(self, home: Path) -> None:
        first = postgres.ensure_running(home)
        assert postgres.ensure_running(home) == first == postgres.status(home)
        assert first.pid is not None
        assert value(first.app_url, "SELECT current_user") == "secretarie_app"

    def test_two_processes_at_once_share_one_server(self, home: Path) -> None:
        code = "import sys, pathlib; from secretarie.site.postgres import ensure_running as run; "
        code += "print(run(pathlib.Path(sys.argv[1])).pid)"
        environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
        both = [
            subprocess.Popen([sys.executable, "-c", code, str(home)], stdout=subprocess.PIPE, env=environment)
            for _ in range(2)
        ]
        pids = {process.communicate(timeout=60)[0].strip() for process in both}
        assert [process.returncode for process in both] == [0, 0]
        assert pids == {str(postgres.status(home).pid).encode()}

    def test_after_a_kill_everything_committed_is_there(self, idle: Path) -> None:
        killed = postgres.ensure_running(idle)
        change(killed.owner_url, "CREATE TABLE kept AS SELECT generate_series(1, 1000) AS n")
        assert killed.pid is not None
        os.kill(killed.pid, signal.SIGKILL)
        again = postgres.ensure_running(idle)
        assert again.pid != killed.pid
        assert value(again.owner_url, "SELECT count(*) FROM kept") == 1000

    def test_a_stranger_with_the_dead_ones_number_does_not_hold_it_up(self, idle: Path) -> None:
        killed = postgres.ensure_running(idle)
        assert killed.pid is not None
        os.kill(killed.pid, signal.SIGKILL)
        for note in (Place.at(idle).pid_file, killed.socket_dir / ".s.PGSQL.5432.lock"):
            note.write_text(note.read_text().replace(str(killed.pid), str(os.getpid())))
        assert postgres.status(idle).pid is None
        assert postgres.ensure_running(idle).pid

    def test_stops_cleanly_and_leaves_no_socket(self, idle: Path) -> None:
        cluster = postgres.ensure_running(idle)
        assert postgres.stop(idle)
        assert not postgres.stop(idle)
        assert not cluster.socket_dir.exists()
        assert "database system is shut down" in Place.at(idle).log.read_text()

    def test_what_cannot_start_says_why(self, idle: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(server, "PATIENCE", 1.0)
        monkeypatch.setattr(server, "SETTINGS", "no_such_setting = on\n")
        with pytest.raises(postgres.ServerError, match="no_such_setting"):
            postgres.ensure_running(idle)

    def test_a_cluster_for_tests_starts_afresh_after_a_kill(self, home: Path) -> None:
        killed = postgres.ensure_running(home, durable=False)
        change(killed.owner_url, "CREATE TABLE lost (n int)")
        assert killed.pid is not None
        os.kill(killed.pid, signal.SIGKILL)
        again = postgres.ensure_running(home, durable=False)
        assert value(again.owner_url, "SELECT to_regclass('lost')") is None
        assert value(again.owner_url, "SHOW fsync") == "off"


class TestUsing:
    def test_the_last_one_to_leave_stops_it(self, idle: Path) -> None:
        with postgres.using(idle) as cluster:
            with postgres.using(idle) as same:
                assert same == cluster
            assert postgres.status(idle).pid == cluster.pid
        assert postgres.status(idle).pid is None

    def test_a_server_started_on_purpose_stays(self, idle: Path) -> None:
        started = postgres.ensure_running(idle)
        with postgres.using(idle):
            pass
        assert postgres.status(idle).pid == started.pid

    def test_is_stopped_after_an_error_too(self, idle: Path) -> None:
        with pytest.raises(ZeroDivisionError), postgres.using(idle):
            raise ZeroDivisionError
        assert postgres.status(idle).pid is None


class TestUsers:
    @only_root
    def test_the_server_is_not_root(self, cluster: postgres.Cluster) -> None:
        assert Path(f"/proc/{cluster.pid}").stat().st_uid != 0

    @only_root
    def test_an_ordinary_user_has_one_too(self, home: Path) -> None:
        if not STRANGER.can_enter(programs()):
            pytest.skip("the packages lie in a folder that is closed to other users")
        os.chown(home, STRANGER.uid, STRANGER.gid)

        def scenario() -> None:
            with postgres.using(home) as made:
                assert Path(f"/proc/{made.pid}").stat().st_uid == STRANGER.uid
                assert value(made.app_url, "SELECT current_user") == "secretarie_app"
            assert postgres.status(home).pid is None

        assert as_stranger(scenario) == ""

    @only_root
    def test_another_user_gets_neither_in_nor_hold_of_it(self, cluster: postgres.Cluster) -> None:
        def refused() -> None:
            with pytest.raises(psycopg.OperationalError):
                psycopg.connect(cluster.app_url)
            with pytest.raises(postgres.ServerError):
                postgres.ensure_running(cluster.folder)
            with pytest.raises(postgres.ServerError):
                postgres.stop(cluster.folder)

        assert as_stranger(refused) == ""

    @only_root
    def test_root_may_keep_its_checkout_closed(self, home: Path) -> None:
        home.chmod(0o700)
        elsewhere = None
        try:
            with postgres.using(home / "data") as made:
                assert value(made.app_url, "SELECT 1") == 1
                elsewhere = Place.at(made.folder).data
                assert not elsewhere.is_relative_to(home)
        finally:
            shutil.rmtree(elsewhere.parent if elsewhere else home / "data")


class TestPowers:
    def test_the_socket_is_private_and_there_is_no_port(self, cluster: postgres.Cluster) -> None:
        assert cluster.socket_dir.stat().st_mode & 0o777 == 0o700
        assert value(cluster.app_url, "SHOW listen_addresses") == ""
        assert len(os.fsencode(cluster.socket_dir / ".s.PGSQL.5432")) < 100

    def test_a_new_database_has_the_extensions(self, cluster: postgres.Cluster) -> None:
        change(cluster.owner_url, "CREATE DATABASE test_worker")
        found = "SELECT count(*) FROM pg_extension WHERE extname IN ('btree_gist', 'citext', 'pg_trgm', 'unaccent')"
        assert value(cluster.url("secretarie_owner", "test_worker"), found) == 4

    @pytest.mark.parametrize("forbidden", ["CREATE TABLE mine (n int)", "CREATE DATABASE mine", "CREATE ROLE mine"])
    def test_the_app_owns_nothing(self, cluster: postgres.Cluster, forbidden: str) -> None:
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            change(cluster.app_url, forbidden)

    def test_the_app_may_serve(self, cluster: postgres.Cluster) -> None:
        with psycopg.connect(cluster.app_url) as connection:
            postgres.refuse_powerful_role(connection)
            assert not connection.closed

    @pytest.mark.parametrize(
        ("role", "powers", "complaint"),
        [
            ("super", "SUPERUSER", "is a superuser"),
            ("bypass", "BYPASSRLS", "has BYPASSRLS"),
            ("maker", "CREATEROLE", "may create roles"),
            ("member", "IN ROLE bypass_group", "has BYPASSRLS"),
            ("heir", "IN ROLE secretarie_owner", "owns 1 tables"),
        ],
    )
    def test_a_powerful_login_is_refused(
        self, cluster: postgres.Cluster, role: str, powers: str, complaint: str
    ) -> None:
        admin = cluster.url(server.SUPERUSER)
        change(admin, "DROP ROLE IF EXISTS bypass_group", "CREATE ROLE bypass_group BYPASSRLS")
        change(cluster.owner_url, "CREATE TABLE IF NOT EXISTS owned (n int)")
        change(admin, f"CREATE ROLE {role} LOGIN {powers}", f"GRANT CONNECT ON DATABASE secretarie TO {role}")
        with (
            psycopg.connect(cluster.url(role)) as connection,
            pytest.raises(postgres.PowerfulRoleError, match=complaint),
        ):
            postgres.refuse_powerful_role(connection)
        change(admin, f"REVOKE CONNECT ON DATABASE secretarie FROM {role}", f"DROP ROLE {role}")


class TestGiven:
    def test_a_given_server_is_used_and_none_is_started(self, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("SECRETARIE_DATA", str(home))
        monkeypatch.setenv("DATABASE_URL", "postgresql://app@db/secretarie")
        monkeypatch.setenv("DATABASE_OWNER_URL", "postgresql://owner@db/secretarie")
        assert postgres.database_urls() == ("postgresql://app@db/secretarie", "postgresql://owner@db/secretarie")
        with postgres.serving() as found:
            assert found == postgres.addresses()
        assert list(home.iterdir()) == []

    def test_migrating_without_the_owners_address_is_refused(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("DATABASE_URL", "postgresql://app@db/secretarie")
        monkeypatch.delenv("DATABASE_OWNER_URL", raising=False)
        with pytest.raises(postgres.ServerError, match="DATABASE_OWNER_URL"):
            postgres.addresses().to_migrate()

    def test_without_one_the_embedded_server_runs_meanwhile(self, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("SECRETARIE_DATA", str(home))
        monkeypatch.delenv("DATABASE_URL", raising=False)
        before = postgres.addresses()
        with postgres.serving() as found:
            assert found == before
            assert value(found.to_migrate(), "SELECT current_user") == "secretarie_owner"


def programs() -> Path:
    spec = find_spec(PACKAGE)
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent / "pginstall" / "bin"
