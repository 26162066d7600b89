"""What only the owner of the tables does: furnish municipalities, tamper with the record to see it found."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from django.db import connection as default

OWNER: dict[str, Any] = {}


@contextmanager
def owner_connection() -> Iterator[psycopg.Connection]:
    """A committing connection of the owner to the worker's own test database."""
    with psycopg.connect(**{**OWNER, "dbname": default.settings_dict["NAME"]}) as own:
        yield own
