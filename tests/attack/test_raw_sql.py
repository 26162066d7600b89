"""The database by itself: what the application's log-in cannot do or read, whatever the code above it forgets."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import connection, transaction
from django.db.utils import DatabaseError, ProgrammingError

from secretarie.proposals.models import Stage
from tests.cast import Cast
from tests.make import a_proposal_at, an_agenda

OPEN = {
    "account_emailaddress",
    "account_emailconfirmation",
    "auth_group",
    "auth_group_permissions",
    "auth_permission",
    "django_content_type",
    "django_migrations",
    "django_session",
    "mfa_authenticator",
    "people_account",
    "people_account_groups",
    "people_account_user_permissions",
    "people_municipality",
    "procrastinate_events",
    "procrastinate_jobs",
    "procrastinate_periodic_defers",
    "procrastinate_workers",
    "shared_cache",
    "socialaccount_socialaccount",
    "socialaccount_socialapp",
    "socialaccount_socialtoken",
}
"""Tables without a wall: log-ins, sessions, jobs (keys only) and the names of municipalities. Nothing else."""

DEFINERS = {"act_as", "advice_states", "audit_chain", "intern_circle", "meeting_is_over", "memberships"} | {
    "sweep_scratch"
}
"""Functions with the owner's rights that the application may call (or whose trigger it sets off)."""


def rows(sql: str) -> list[tuple[object, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return list(cursor.fetchall())


def tables(*, walled: bool) -> Iterator[str]:
    found = rows(
        "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm')"
        f" AND relrowsecurity = {walled} ORDER BY 1"
    )
    return (str(name) for (name,) in found)


def test_every_table_stands_behind_the_wall_or_on_the_short_list(cast: Cast) -> None:
    assert set(tables(walled=False)) == OPEN


def test_outside_an_acting_transaction_every_walled_table_raises(cast: Cast) -> None:
    for table in tables(walled=True):
        with pytest.raises(DatabaseError), transaction.atomic():
            rows(f'SELECT * FROM "{table}" LIMIT 1')


def test_no_select_without_a_filter_shows_another_municipality(cast: Cast) -> None:
    an_agenda(cast, stage="released")
    a_proposal_at(cast, Stage.GATE)
    with cast.acting_as("stranger"):
        for table in tables(walled=True):
            column = "municipality_id"
            places = rows(f'SELECT DISTINCT {column} FROM "{table}"')
            assert {place for (place,) in places} <= {cast.other.pk}, table


def test_no_select_without_a_filter_shows_who_may_read_nothing_a_paper(cast: Cast) -> None:
    an_agenda(cast, stage="released")
    a_proposal_at(cast, Stage.GATE)
    for key in ("citizen", "administrator", "councillor", "other_author"):
        with cast.acting_as(key):
            for table in tables(walled=True):
                if table.startswith("proposals_") and table != "proposals_errortype":
                    assert rows(f'SELECT count(*) FROM "{table}"') == [(0,)], (key, table)


def test_the_log_in_owns_nothing_and_makes_nothing(cast: Cast) -> None:
    powers = rows(
        "SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,"
        " has_schema_privilege(current_user, 'public', 'create'),"
        " (SELECT count(*) > 1 FROM pg_roles r WHERE pg_has_role(current_user, r.oid, 'member')),"
        " EXISTS (SELECT FROM pg_class WHERE relowner = current_user::regrole)"
        " FROM pg_roles WHERE rolname = current_user"
    )
    assert powers == [(False,) * 7]


def test_functions_with_the_owners_rights_are_few_and_find_nothing_of_the_callers(cast: Cast) -> None:
    """A definer function without a fixed search path can be made to read a table of the caller's own."""
    found = rows(
        "SELECT proname, coalesce(proconfig, '{}') FROM pg_proc WHERE pronamespace = 'public'::regnamespace"
        " AND prosecdef AND has_function_privilege(current_user, oid, 'execute')"
    )
    assert {name for name, _ in found} == DEFINERS
    assert {tuple(config) for _, config in found} == {("search_path=public, pg_temp",)}  # type: ignore[arg-type]


def test_no_trigger_of_ours_reads_a_table_of_the_callers_own(cast: Cast) -> None:
    """A table of one's own, ``pg_temp.meetings_agendaitem``, would otherwise answer for the real one."""
    loose = rows(
        "SELECT proname FROM pg_proc p WHERE pronamespace = 'public'::regnamespace AND proconfig IS NULL"
        " AND prorettype = 'trigger'::regtype AND proname NOT LIKE 'procrastinate%'"
    )
    assert loose == []


@pytest.mark.parametrize(
    "sql",
    [
        "COPY proposals_proposal TO PROGRAM 'cat'",
        "COPY people_account FROM '/etc/passwd'",
        "SELECT pg_read_file('/etc/passwd')",
        "SET ROLE postgres",
        "SET SESSION AUTHORIZATION DEFAULT; ALTER TABLE proposals_proposal DISABLE ROW LEVEL SECURITY",
        "SET row_security = off; SELECT count(*) FROM proposals_proposal",
        "DELETE FROM proposals_proposal",
        "TRUNCATE audit_entry",
        "UPDATE audit_entry SET body = body",
        "DELETE FROM meetings_decision",
        "INSERT INTO people_municipality (name, slug, tooi, rsin, theme, demo) VALUES ('x', 'x', '', '', '', false)",
        "SELECT person_keys(1, 1, current_date)",
        "CREATE FUNCTION public.own() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    ],
)
def test_what_the_log_in_may_never_do(cast: Cast, sql: str) -> None:
    a_proposal_at(cast, Stage.DRAFT)
    with cast.acting_as("secretary"), pytest.raises((DatabaseError, ProgrammingError)), transaction.atomic():
        rows(sql)


def test_copy_of_a_walled_table_follows_the_wall(cast: Cast) -> None:
    a_proposal_at(cast, Stage.GATE)
    with (
        cast.acting_as("stranger"),
        connection.cursor() as cursor,
        cursor.copy(  # type: ignore[attr-defined]
            "COPY (SELECT * FROM proposals_proposal) TO STDOUT"
        ) as copied,
    ):
        assert list(copied) == []
