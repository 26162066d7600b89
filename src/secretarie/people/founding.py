"""How a municipality begins: by the owner of the tables, before there is anybody who can act in it."""

from __future__ import annotations

from django.db import transaction

from secretarie.people.models import Body, Municipality, Office

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
