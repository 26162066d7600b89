"""Each worker's database: a copy of one that was migrated once and is kept until a migration changes.

Migrating takes ten seconds of Django's time, copying a tenth of one.
"""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from django.core.management import call_command
from django.db import connection
from psycopg import sql

CHECKOUT = Path(__file__).resolve().parents[1]
SOURCE = CHECKOUT / "src" / "secretarie"
SHAPING = ("*/migrations/*.py", "access/walling.py", "site/settings.py")  # what decides how the tables come out
PREFIX = "migrated_"
ONE_AT_A_TIME = 7_302_025  # the number of our advisory lock: the first worker migrates, the others wait


@contextmanager
def copied(owner_url: str, name: str) -> Iterator[None]:
    """A database of this name meanwhile, with all tables and nothing in them."""
    with psycopg.connect(owner_url, autocommit=True) as owner:
        owner.execute("SELECT pg_advisory_lock(%s)", [ONE_AT_A_TIME])
        template = migrated(owner)
        recreate(owner, name, template)
        owner.execute("SELECT pg_advisory_unlock(%s)", [ONE_AT_A_TIME])
        connection.close()
        connection.settings_dict["NAME"] = name
        try:
            yield
        finally:
            connection.close()
            drop(owner, name)


def migrated(owner: psycopg.Connection) -> str:
    """Name of the database that these migrations made; those of other migrations go."""
    name = PREFIX + digest()
    known = owner.execute("SELECT datname FROM pg_database WHERE datname LIKE %s", [f"{PREFIX}%"]).fetchall()
    for (other,) in known:
        if other != name:
            drop(owner, other)
    if (name,) not in known:
        half = f"half_{name}"
        recreate(owner, half, "template1")
        connection.close()
        connection.settings_dict["NAME"] = half
        call_command("migrate", verbosity=0, interactive=False)
        connection.close()
        owner.execute(sql.SQL("ALTER DATABASE {} RENAME TO {}").format(*map(sql.Identifier, (half, name))))
    return name


def recreate(owner: psycopg.Connection, name: str, template: str) -> None:
    drop(owner, name)
    copy = sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(name), sql.Identifier(template))
    owner.execute(copy)


def drop(owner: psycopg.Connection, name: str) -> None:
    """Also when a server's thread still holds a connection to it."""
    owner.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))


def digest() -> str:
    """One number for all that decides how the tables come out, the packages' migrations included."""
    files = sorted(path for pattern in SHAPING for path in SOURCE.glob(pattern))
    found = hashlib.sha256()
    for path in [*files, CHECKOUT / "requirements" / "runtime.txt"]:
        found.update(str(path.relative_to(CHECKOUT)).encode() + b"\0" + path.read_bytes())
    return found.hexdigest()[:16]
