"""What stands in a new cluster: two log-ins, the extensions, one database.

The *owner* owns the tables and runs migrations. The *app* serves the pages: it owns nothing, so that row-level security
holds for it. Neither is a superuser.
"""

import psycopg
from psycopg import sql

OWNER = "secretarie_owner"
APP = "secretarie_app"
DATABASE = "secretarie"
EXTENSIONS = ("btree_gist", "citext", "pg_trgm", "unaccent")
TEMPLATE = "template1"  # a database made later, a test's for example, starts as a copy of this one

ROLES = {
    OWNER: "LOGIN NOSUPERUSER NOCREATEROLE NOBYPASSRLS CREATEDB",
    APP: "LOGIN NOSUPERUSER NOCREATEROLE NOBYPASSRLS NOCREATEDB",
}
# Tests empty tables between each other, past the triggers that guard the record, and drop databases that are in use.
FOR_TESTS = (
    f"GRANT SET ON PARAMETER session_replication_role TO {OWNER}",
    f"GRANT pg_signal_backend TO {OWNER}",
)


def furnish(template: str, *, for_tests: bool) -> None:
    """Bring a cluster to this state, whatever part of it stands already.

    Args:
        template: address of the template database, with the superuser's log-in.
        for_tests: give the owner what only tests need.
    """
    with psycopg.connect(template, autocommit=True) as connection:
        if connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE]).fetchone():
            return  # made last, so everything before it is there
        for extension in EXTENSIONS:
            connection.execute(sql.SQL("CREATE EXTENSION IF NOT EXISTS {}").format(sql.Identifier(extension)))
        for role, powers in ROLES.items():
            give_role(connection, role, powers)
        for grant in FOR_TESTS if for_tests else ():
            connection.execute(grant)
    make_database(template)


def give_role(connection: psycopg.Connection, role: str, powers: str) -> None:
    known = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role]).fetchone()
    verb = "ALTER" if known else "CREATE"
    connection.execute(sql.SQL(f"{verb} ROLE {{}} {powers}").format(sql.Identifier(role)))


def make_database(template: str) -> None:
    """A copy of the template is refused while anybody is in it: we come from the other database."""
    with psycopg.connect(template, dbname="postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {DATABASE} OWNER {OWNER} TEMPLATE {TEMPLATE}")
        connection.execute(f"REVOKE ALL ON DATABASE {DATABASE} FROM PUBLIC")
        connection.execute(f"GRANT CONNECT ON DATABASE {DATABASE} TO {APP}")


def make_anew(template: str) -> None:
    """The database with nothing in it; whoever is at work in the old one is cut off."""
    with psycopg.connect(template, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {DATABASE} WITH (FORCE)")
    make_database(template)
