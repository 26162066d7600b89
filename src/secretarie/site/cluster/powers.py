"""What the application's log-in must not be able to do."""

from contextlib import AbstractContextManager
from typing import Any, Protocol


class PowerfulRoleError(Exception):
    """The application's log-in can step over row-level security."""


class Connection(Protocol):
    """What is asked of a connection, Django's or psycopg's."""

    def cursor(self) -> AbstractContextManager[Any]: ...


POWERS = """
SELECT me.rolname,
       bool_or(other.rolsuper),
       bool_or(other.rolbypassrls),
       bool_or(other.rolcreaterole),
       (SELECT count(*) FROM pg_class
         WHERE relkind IN ('r', 'p') AND relpersistence <> 't' AND pg_has_role(me.oid, relowner, 'MEMBER'))
  FROM pg_roles me JOIN pg_roles other ON pg_has_role(me.oid, other.oid, 'MEMBER')
 WHERE me.rolname = session_user
 GROUP BY me.oid, me.rolname
"""


def refuse_powerful_role(connection: Connection) -> None:
    """Refuse to serve with a log-in for which the walls between municipalities would not stand.

    Row-level security does not hold for a superuser, for a role with BYPASSRLS and for the owner of a table; nor for
    whoever is a member of such a role or can give itself one.

    Raises:
        PowerfulRoleError: the log-in is such a one; the message names the power.
    """
    with connection.cursor() as cursor:
        cursor.execute(POWERS)
        name, superuser, bypass, creates, owned = cursor.fetchone()
    held = {"is a superuser": superuser, "has BYPASSRLS": bypass, "may create roles": creates}
    powers = [power for power, true in (held | {f"owns {owned} tables": owned}).items() if true]
    if powers:
        raise PowerfulRoleError(
            f"The log-in {name} in DATABASE_URL {' and '.join(powers)}: row-level security would not hold for it. "
            "Use a log-in that owns nothing, and keep the owner's for DATABASE_OWNER_URL."
        )
