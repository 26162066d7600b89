"""The fixed cast: everybody a story needs, in one municipality, and a stranger's secretary in another."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date

from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.test import Client

from secretarie.access.roles import Role
from secretarie.access.wall import PUBLIC_PERSON, SYSTEM_PERSON, Actor, act_as, acting
from secretarie.people.models import (
    Account,
    Body,
    DeputyOrder,
    Municipality,
    Office,
    Person,
    Portfolio,
    PortfolioTerm,
    RoleGrant,
    Term,
    Unit,
)
from secretarie.proposals.models import ErrorType
from tests.owner import owner_connection

TODAY = date(2026, 11, 23)
SINCE = date(2024, 1, 1)
PUBLIC = "citizen"

OFFICES = {
    "mayor": ("Aleid Zonderland", Office.Kind.MAYOR),
    "alderman": ("Bram Uiterwaal", Office.Kind.ALDERMAN),
    "alderman_space": ("Chris Meerhuizen", Office.Kind.ALDERMAN),
    "alderman_care": ("Dineke Poolland", Office.Kind.ALDERMAN),
    "alderman_school": ("Evert Ruigrok", Office.Kind.ALDERMAN),
    "secretary": ("Froukje Lindeboom", Office.Kind.SECRETARY),
    "deputy_secretary": ("Gijs Almekinder", Office.Kind.DEPUTY_SECRETARY),
    "clerk": ("Hilde Wagemaker", Office.Kind.CLERK),
    "councillor": ("Ivo Kraaijeveld", Office.Kind.COUNCILLOR),
}
TITLES = {
    Office.Kind.MAYOR: "Burgemeester",
    Office.Kind.ALDERMAN: "Wethouder",
    Office.Kind.SECRETARY: "Gemeentesecretaris",
    Office.Kind.DEPUTY_SECRETARY: "Locosecretaris",
    Office.Kind.CLERK: "Griffier",
    Office.Kind.COUNCILLOR: "Raadslid",
}
GRANTS: dict[str, tuple[str, Role, str, str]] = {
    "director": ("Josien Terpstra", Role.DIRECTOR, "directorate", ""),
    "team_manager": ("Koen Slotboom", Role.TEAM_MANAGER, "team", ""),
    "author": ("Lotte Wiersma", Role.AUTHOR, "team", ""),
    "colleague": ("Menno Blaauwgeers", Role.AUTHOR, "team", ""),
    "other_author": ("Noor Hazelaar", Role.AUTHOR, "other", ""),
    "adviser_finance": ("Otto Brinkgreve", Role.ADVISER, "", "finance"),
    "adviser_legal": ("Paula Eggink", Role.ADVISER, "", "legal"),
    "controller": ("Quirijn Stolwerk", Role.CONTROLLER, "", "control"),
    "secretariat": ("Rian Duivenvoorde", Role.SECRETARIAT, "", ""),
    "gate_team": ("Stijn Oldekamp", Role.GATE_TEAM, "", ""),
    "minute_taker": ("Trudy Vennegoor", Role.MINUTE_TAKER, "", ""),
    "aide": ("Umar Haddouchi", Role.MEMBER_AIDE, "", ""),
    "administrator": ("Vera Kistemaker", Role.ADMINISTRATOR, "", ""),
}
PORTFOLIOS = {
    "mayor": ("Bestuur en veiligheid", "e", "alderman"),
    "alderman": ("Financiën", "a", "alderman_space"),
    "alderman_space": ("Ruimte", "c", "alderman"),
    "alderman_care": ("Zorg", "b", "alderman_school"),
    "alderman_school": ("Onderwijs", "d", "alderman_care"),
}
STRANGER = "stranger"
EVERYBODY = [*OFFICES, *GRANTS, STRANGER, PUBLIC]


@dataclass
class Cast:
    """The people by role name; ``acting_as`` opens their transaction, ``client`` their browser."""

    municipality: Municipality
    other: Municipality
    people: dict[str, Person] = field(default_factory=dict)
    units: dict[str, Unit] = field(default_factory=dict)
    portfolios: dict[str, Portfolio] = field(default_factory=dict)
    bodies: dict[str, Body] = field(default_factory=dict)

    @classmethod
    def find(cls) -> Cast | None:
        found = Municipality.objects.filter(slug="proefstad").first()
        if found is None:
            return None
        cast = cls(found, Municipality.objects.get(slug="elders"))
        with acting(SYSTEM_PERSON, found.pk, TODAY):
            names = {name: key for key, (name, *_) in [*OFFICES.items(), *GRANTS.items()]}
            cast.people = {names[p.name]: p for p in Person.objects.filter(municipality=found)}
            cast.units = {u.name: u for u in Unit.objects.filter(municipality=found)}
            held = PortfolioTerm.objects.filter(municipality=found).select_related("portfolio", "holder")
            cast.portfolios = {names[t.holder.name]: t.portfolio for t in held}
            cast.bodies = {b.kind: b for b in Body.objects.filter(municipality=found)}
        with acting(SYSTEM_PERSON, cast.other.pk, TODAY):
            cast.people[STRANGER] = Person.objects.get(municipality=cast.other)
        return cast

    @classmethod
    def make(cls) -> Cast:
        with owner_connection() as own:
            for name in ("Proefstad", "Elders"):
                own.execute(
                    "INSERT INTO people_municipality (name, slug, tooi, rsin, theme, demo)"
                    " VALUES (%s, %s, '', '', '', false) ON CONFLICT DO NOTHING",
                    [name, name.lower()],
                )
        cast = cls(Municipality.objects.get(slug="proefstad"), Municipality.objects.get(slug="elders"))
        with acting(SYSTEM_PERSON, cast.municipality.pk, TODAY):
            cast._furnish()
        with acting(SYSTEM_PERSON, cast.other.pk, TODAY):
            office = Office.objects.create(municipality=cast.other, kind=Office.Kind.SECRETARY, title="Secretaris")
            cast.people[STRANGER] = cast._person(STRANGER, "Wanda Elderson", cast.other)
            person = cast.people[STRANGER]
            Term.objects.create(municipality=cast.other, office=office, person=person, valid_from=SINCE)
        return cast

    def _person(self, key: str, name: str, municipality: Municipality) -> Person:
        account = Account.objects.create(username=key, email=f"{key}@example.org", password=make_password(None))
        return Person.objects.create(municipality=municipality, name=name, account=account)

    def _furnish(self) -> None:
        here = self.municipality
        for kind in Body.Kind:
            self.bodies[kind] = Body.objects.create(municipality=here, kind=kind, name=str(kind.label))
        directorate = Unit.objects.create(municipality=here, name="directorate", valid_from=SINCE)
        self.units["directorate"] = directorate
        for name in ("team", "other"):
            self.units[name] = Unit.objects.create(municipality=here, name=name, parent=directorate, valid_from=SINCE)
        offices: dict[str, Office] = {}
        for key, (name, kind) in OFFICES.items():
            plural = kind in {Office.Kind.ALDERMAN, Office.Kind.COUNCILLOR}
            if kind not in offices:
                offices[kind] = Office.objects.create(municipality=here, kind=kind, title=TITLES[kind], plural=plural)
            person = self.people[key] = self._person(key, name, here)
            Term.objects.create(
                municipality=here, office=offices[kind], person=person, valid_from=SINCE, exclusive=not plural
            )
        for key, (name, role, unit, discipline) in GRANTS.items():
            person = self.people[key] = self._person(key, name, here)
            RoleGrant.objects.create(
                municipality=here,
                person=person,
                role=role,
                unit=self.units[unit] if unit else None,
                discipline=discipline,
                aide_of=self.people["alderman"] if role == Role.MEMBER_AIDE else None,
                valid_from=SINCE,
            )
        for rank, key in enumerate(["alderman", "alderman_space", "alderman_care", "alderman_school"], start=1):
            DeputyOrder.objects.create(
                municipality=here, office=offices["mayor"], person=self.people[key], rank=rank, valid_from=SINCE
            )
        deputy = self.people["deputy_secretary"]
        DeputyOrder.objects.create(
            municipality=here, office=offices["secretary"], person=deputy, rank=1, valid_from=SINCE
        )
        for key, (name, letter, substitute) in PORTFOLIOS.items():
            portfolio = Portfolio.objects.create(municipality=here, name=name, letter=letter, of_mayor=key == "mayor")
            self.portfolios[key] = portfolio
            PortfolioTerm.objects.create(
                municipality=here,
                portfolio=portfolio,
                holder=self.people[key],
                substitute=self.people[substitute],
                valid_from=SINCE,
            )
        for code, label in [("decision-point", "Beslispunt onduidelijk"), ("advice-missing", "Advies ontbreekt")]:
            ErrorType.objects.create(municipality=here, code=code, label=label)

    @contextmanager
    def acting_as(self, key: str, today: date = TODAY) -> Iterator[Actor]:
        """The acting transaction of this person."""
        with acting(self.key(key), self.place(key).pk, today) as actor:
            yield actor

    def become(self, key: str, today: date = TODAY) -> Actor:
        """Act as this person from here on, in the test's own transaction."""
        assert transaction.get_connection().in_atomic_block
        return act_as(self.key(key), self.place(key).pk, today)

    def key(self, key: str) -> int:
        return PUBLIC_PERSON if key == PUBLIC else self.people[key].pk

    def place(self, key: str) -> Municipality:
        return self.other if key == STRANGER else self.municipality

    def client(self, key: str) -> Client:
        """A browser in which this person is signed in (a citizen's is not)."""
        client = Client()
        if key != PUBLIC:
            client.force_login(Account.objects.get(username=key))
        return client
