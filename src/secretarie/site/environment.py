"""What subcommands work in: a running database, settings that know where it is, Django when they need models."""

import functools
import importlib
import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any

import click

from secretarie.site import postgres


@contextmanager
def explained() -> Iterator[None]:
    """An error of the set-up is a message and exit code 1, not a traceback."""
    try:
        yield
    except (postgres.ServerError, postgres.PowerfulRoleError) as error:
        raise click.ClickException(str(error)) from error


@contextmanager
def database(*, owner: bool = False) -> Iterator[postgres.Addresses]:
    """A running server meanwhile, with the environment that Django's settings read.

    Args:
        owner: log in as the owner of the tables, to migrate.
    """
    with explained(), postgres.serving() as addresses:
        settle(addresses, owner=owner)
        yield addresses


def settle(addresses: postgres.Addresses, *, owner: bool = False) -> None:
    """Tell the settings, and the processes we start, where the database is."""
    if owner:
        os.environ.setdefault("SECRETARIE_APP_ROLE", role_of(addresses.app_url))
    os.environ["DATABASE_URL"] = addresses.to_migrate() if owner else addresses.app_url
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "secretarie.site.settings")


def role_of(url: str) -> str:
    """The log-in that an address names."""
    from psycopg.conninfo import conninfo_to_dict  # noqa: PLC0415  # `--help` need not wait for it

    return str(conninfo_to_dict(url).get("user", ""))


def with_django(module: str, name: str) -> click.Command:
    """A room's command, with the models loaded now and the database running while it works."""
    import django  # noqa: PLC0415  # slow to import; `--help` of the whole need not wait for it

    with explained():
        server = postgres.serving()  # before settling, which makes the embedded server look like a given one
        settle(postgres.addresses())
    django.setup()
    command = getattr(importlib.import_module(module), name)
    serve_while_working(command, server)
    return command  # type: ignore[no-any-return]  # a click command by the list's own promise


def serve_while_working(command: click.Command, server: AbstractContextManager[object]) -> None:
    """Wrap a command, or each command of a group, so that it works on a running server."""
    if isinstance(command, click.Group):
        for part in command.commands.values():
            serve_while_working(part, server)
    elif command.callback is not None:
        command.callback = on_a_server(command.callback, server)


def on_a_server(work: Callable[..., Any], server: AbstractContextManager[object]) -> Callable[..., Any]:
    @functools.wraps(work)
    def working(*args: Any, **kwargs: Any) -> Any:
        with explained(), server:
            return work(*args, **kwargs)

    return working
