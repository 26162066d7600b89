"""A database for the length of one command: made by the owner beside the real one, dropped again whatever happens."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import quote, urlsplit, urlunsplit

import psycopg
from psycopg import sql

from secretarie.site.postgres import Addresses, ServerError

MAY_NOT = "The owner's log-in may not make a database here; let it (ALTER ROLE … CREATEDB), or leave DATABASE_URL out."


@contextmanager
def temporary(addresses: Addresses, purpose: str) -> Iterator[Addresses]:
    """An empty database meanwhile, on the same server and with the same log-ins; leave it with no connection open.

    Raises:
        ServerError: the server cannot be reached, or its owner may not make databases.
    """
    name = f"{purpose}_{os.getpid()}"
    try:
        owner = psycopg.connect(addresses.to_migrate(), autocommit=True)
    except psycopg.OperationalError as error:
        raise ServerError(f"The database server cannot be reached: {error}") from error
    with owner:
        make(owner, name)
        try:
            yield Addresses(named(addresses.app_url, name), named(addresses.to_migrate(), name))
        finally:
            owner.execute(sql.SQL("DROP DATABASE IF EXISTS {}").format(sql.Identifier(name)))


def make(owner: psycopg.Connection, name: str) -> None:
    """Make the database.

    Raises:
        ServerError: the owner may not.
    """
    try:
        owner.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    except psycopg.errors.InsufficientPrivilege as error:
        raise ServerError(MAY_NOT) from error


def named(url: str, name: str) -> str:
    """The same address with another database."""
    parts = urlsplit(url)
    return urlunsplit((parts.scheme, parts.netloc, f"/{quote(name)}", parts.query, ""))
