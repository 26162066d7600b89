"""``secretarie municipality``: let a municipality begin, and show those there are."""

import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import click

from secretarie.console import answer, json_option
from secretarie.site.environment import database

SHORT_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
LONGEST = 50


@click.group()
def municipality() -> None:
    """The municipalities of this instance, each behind its own wall."""


@municipality.command()
@click.argument("name")
@click.argument("slug")
@json_option
def add(*, name: str, slug: str, as_json: bool) -> None:
    """Begin municipality NAME with its bodies and offices; SLUG is its short name in addresses."""
    name = " ".join(name.split())
    if not name or len(name) > 80:  # noqa: PLR2004  # the length of the field
        raise click.BadParameter("a name has 1 to 80 characters", param_hint="NAME")
    if not SHORT_NAME.fullmatch(slug) or len(slug) > LONGEST:
        raise click.BadParameter("use small letters, figures and single hyphens, at most 50", param_hint="SLUG")
    with database(owner=True), tables():
        place = begin(name, slug)
    answer({"name": name, "slug": slug}, f"{place} begins, with the short name {slug}.", as_json=as_json)


@municipality.command()
@click.argument("slug")
@click.argument("name")
@click.argument("email")
@json_option
def administrator(*, slug: str, name: str, email: str, as_json: bool) -> None:
    """Let NAME with address EMAIL administer municipality SLUG, as its first; a password is told once.

    Administrators let all others in on the page Beheer. Exit code 1 when there is an administrator already.
    """
    name, password = " ".join(name.split()), secrets.token_urlsafe(12)
    if not name or len(name) > 120 or "@" not in email or len(email) > 150:  # noqa: PLR2004  # lengths of the fields
        raise click.BadParameter("give a name and an e-mail address", param_hint="NAME EMAIL")
    with database(owner=True), tables():
        told = appoint(slug, name, email, password)
    shown = f"{name} signs in as {email} with {told}; change it after signing in." if told else f"{name} administers."
    answer({"slug": slug, "name": name, "email": email, "password": told}, shown, as_json=as_json)


@municipality.command("list")
@json_option
def list_them(*, as_json: bool) -> None:
    """Name the municipalities there are."""
    with database(), tables():
        rows = every()
    lines = [f"{row['slug']}: {row['name']}{' (demo)' if row['demo'] else ''}" for row in rows]
    answer({"municipalities": rows}, "\n".join(lines) or "There is none yet.", as_json=as_json)


@contextmanager
def tables() -> Iterator[None]:
    """Models to work with; without tables the way to get them."""
    import django  # noqa: PLC0415  # after the environment is settled

    django.setup()
    from django.db import ProgrammingError  # noqa: PLC0415  # idem

    try:
        yield
    except ProgrammingError as error:
        raise click.ClickException("The tables are not there yet: run `secretarie migrate` first.") from error


def begin(name: str, slug: str) -> str:
    """Make it as the owner of the tables, who alone may."""
    from secretarie.people.founding import ExistsError, found  # noqa: PLC0415  # after django.setup

    try:
        return found(name, slug).name
    except ExistsError as error:
        raise click.ClickException(f"A municipality with the short name {slug!r} exists already.") from error


def appoint(slug: str, name: str, email: str, password: str) -> str:
    """Make it as the owner, before anybody can act; the password when the account is new."""
    from secretarie.people import founding  # noqa: PLC0415  # after django.setup
    from secretarie.people.models import Municipality  # noqa: PLC0415  # idem

    try:
        place = Municipality.objects.get(slug=slug)
        person = founding.first_administrator(place, name, email, password, date.today())  # noqa: DTZ011  # of this machine
    except Municipality.DoesNotExist as error:
        raise click.ClickException(f"There is no municipality {slug!r}: `secretarie municipality list`.") from error
    except founding.AdministeredError as error:
        message = f"{slug!r} has an administrator already, who adds others on the page Beheer."
        raise click.ClickException(message) from error
    return password if person.account is not None and person.account.check_password(password) else ""


def every() -> list[dict[str, object]]:
    """All of them: which there are is no secret inside the instance."""
    from secretarie.people.models import Municipality  # noqa: PLC0415  # after django.setup

    return [{"name": m.name, "slug": m.slug, "demo": m.demo} for m in Municipality.objects.order_by("name")]
