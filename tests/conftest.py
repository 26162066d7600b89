"""A real PostgreSQL: the owner migrates each worker's database, then every test runs as the application's log-in."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.db import connection
from django.db.backends.postgresql.operations import DatabaseOperations
from django.utils import timezone

from secretarie.site import postgres
from tests.cast import TODAY, Cast
from tests.database import copied
from tests.owner import OWNER, owner_connection

CHECKOUT = Path(__file__).resolve().parents[1]


def as_login(url: str) -> None:
    """Use this log-in from now on."""
    connection.close()
    given = psycopg.conninfo.conninfo_to_dict(url)
    connection.settings_dict |= {
        "USER": given.get("user", ""),
        "PASSWORD": given.get("password", ""),
        "HOST": given.get("host", ""),
        "PORT": str(given.get("port", "")),
    }


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment: None, django_db_blocker: Any) -> Iterator[None]:
    """One database per worker: migrated by the owner, furnished with the cast, then used as the application."""
    name = f"test_secretarie_{os.environ.get('PYTEST_XDIST_WORKER', 'main')}_{os.getpid()}"
    with postgres.test_cluster() as addresses, django_db_blocker.unblock():
        as_login(addresses.to_migrate())
        with copied(addresses.to_migrate(), name):
            _flush_as_owner(addresses.to_migrate())
            as_login(addresses.app_url)
            Cast.make()
            yield


def _flush_as_owner(owner_url: str) -> None:
    """``transaction=True`` tests empty the tables: the application may not and audit refuses; the owner does.

    The cast is committed again at once, so that every test finds it, whatever came before on this worker.
    """
    OWNER.update(psycopg.conninfo.conninfo_to_dict(owner_url))

    def flush(self: DatabaseOperations, statements: list[str]) -> None:
        with owner_connection() as own:
            for statement in statements:
                if statement.startswith("TRUNCATE"):
                    own.execute("ALTER TABLE audit_entry DISABLE TRIGGER append_only")
                    own.execute("ALTER TABLE audit_link DISABLE TRIGGER append_only")
                    own.execute(statement.rstrip(";") + " CASCADE")
                    own.execute("ALTER TABLE audit_entry ENABLE TRIGGER append_only")
                    own.execute("ALTER TABLE audit_link ENABLE TRIGGER append_only")
        Cast.make()

    DatabaseOperations.execute_sql_flush = flush  # type: ignore[method-assign]


@pytest.fixture
def cast(db: None) -> Cast:
    """The people every story is told with; made once, and again after a test that emptied the tables."""
    return Cast.find() or Cast.make()


@pytest.fixture(autouse=True)
def monday_morning(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten o'clock of the cast's day, whatever day it is on the machine: pages take their day from the clock."""
    moment = timezone.make_aware(datetime.combine(TODAY, time(10)))
    monkeypatch.setattr(timezone, "now", lambda: moment)


@pytest.fixture
def today() -> date:
    return TODAY


@pytest.fixture(autouse=True)
def surroundings(settings: Any, tmp_path: Path) -> None:
    """Files of its own for each test; the second factor is asked only where a test is about it."""
    settings.MEDIA_ROOT = tmp_path / "files"
    settings.SECOND_FACTOR_REQUIRED = False
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # quick; never outside tests


@pytest.fixture(scope="session")
def shared() -> Path:
    """The shared real material, beside the checkout; tests that need it are skipped where it is absent."""
    folder = Path(os.environ.get("SECRETARIE_SHARED", CHECKOUT.parent / "shared"))
    if not (folder / "real").is_dir():
        pytest.skip("the shared real material is not beside this checkout")
    return folder
