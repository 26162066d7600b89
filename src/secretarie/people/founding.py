"""How a municipality begins: by the owner of the tables, before there is anybody who can act in it."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from secretarie.access.roles import Role
from secretarie.people.models import Account, Body, Municipality, Office, Person, RoleGrant

BODIES = {
    Body.Kind.COLLEGE: "College van burgemeester en wethouders",
    Body.Kind.COUNCIL: "Gemeenteraad",
    Body.Kind.MAYOR: "Burgemeester",
    Body.Kind.MANAGEMENT_TEAM: "Directieteam",
}
OFFICES = {
    Office.Kind.MAYOR: ("Burgemeester", Body.Kind.COLLEGE),
    Office.Kind.ALDERMAN: ("Wethouder", Body.Kind.COLLEGE),
    Office.Kind.SECRETARY: ("Gemeentesecretaris", Body.Kind.MANAGEMENT_TEAM),
    Office.Kind.DEPUTY_SECRETARY: ("Loco-gemeentesecretaris", Body.Kind.MANAGEMENT_TEAM),
    Office.Kind.CLERK: ("Griffier", Body.Kind.COUNCIL),
    Office.Kind.DEPUTY_CLERK: ("Plaatsvervangend griffier", Body.Kind.COUNCIL),
    Office.Kind.DIRECTOR: ("Directeur", Body.Kind.MANAGEMENT_TEAM),
    Office.Kind.COUNCILLOR: ("Raadslid", Body.Kind.COUNCIL),
}
PLURAL = frozenset({Office.Kind.ALDERMAN, Office.Kind.COUNCILLOR, Office.Kind.DIRECTOR})


class AdministeredError(Exception):
    """Somebody administers here already; the next administrator is made by that one, on the page."""


class ExistsError(Exception):
    """A municipality with this short name is there already; it was not touched."""


@transaction.atomic
def found(name: str, slug: str) -> Municipality:
    """A municipality with its bodies and its offices, nobody in them yet.

    Raises:
        ExistsError: the short name is taken.
    """
    if Municipality.objects.filter(slug=slug).exists():
        raise ExistsError(slug)
    place = Municipality.objects.create(name=name, slug=slug)  # writes: by the owner, nobody can act here yet
    furnish(place)
    return place


def furnish(place: Municipality) -> None:
    """The bodies and offices that the law gives every municipality."""
    bodies = {kind: Body(municipality=place, kind=kind, name=title) for kind, title in BODIES.items()}
    Body.objects.bulk_create(bodies.values())  # writes: idem
    offices = [
        Office(municipality=place, kind=kind, title=title, body=bodies[body], plural=kind in PLURAL)
        for kind, (title, body) in OFFICES.items()
    ]
    Office.objects.bulk_create(offices)  # writes: idem


@transaction.atomic
def first_administrator(place: Municipality, name: str, email: str, password: str, today: date) -> Person:
    """Somebody who can let the others in; an account with that address is used as it is, its password included.

    Raises:
        AdministeredError: there is an administrator.
    """
    grants = RoleGrant.objects.filter(municipality=place, role=Role.ADMINISTRATOR)
    if grants.exclude(valid_until__lte=today).exists():
        raise AdministeredError(place.slug)
    account = Account.objects.filter(email__iexact=email).first()
    if account is None:
        account = Account.objects.create_user(email.lower(), email, password)  # writes: by the owner, idem
    person = Person(municipality=place, name=name, email=email, account=account)
    person.save()  # writes: idem
    RoleGrant(municipality=place, person=person, role=Role.ADMINISTRATOR, valid_from=today).save()  # writes: idem
    return person
