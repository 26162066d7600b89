"""The test municipality of a replay: people with invented names in the offices and roles that the list needs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta

from secretarie.access.models import Municipal
from secretarie.access.roles import Role
from secretarie.access.wall import SYSTEM_PERSON, Actor, acting
from secretarie.demo.replay.script import Part, Script
from secretarie.house.models import HouseRule
from secretarie.people.disciplines import Discipline
from secretarie.people.models import (
    Absence,
    Body,
    DeputyOrder,
    Office,
    Person,
    Portfolio,
    PortfolioTerm,
    RoleGrant,
    Term,
    Unit,
)

NAMES = {
    "mayor": "Robin Akkerveld",
    "secretary": "Charlie Kruidvoort",
    "deputy": "Romy Lindenhage",
    "secretariat": "Quinn Oeverhof",
    "author": "Renske Pijlkruid",
    "team_manager": "Sascha Rietakker",
    "director": "Teun Schuttersveld",
    "finance": "Ulla Tarwehoeve",
    "legal": "Vera Uilenburgt",
}
ALDERMEN = ("Sam Beukenhorst", "Alex Doornwijk", "Jip Elzenburg", "Noa Fluitekamp", "Kim Grevelhout", "Bo Hazelmeer")
MINUTE_TAKERS = ("Fenna Moerdal", "Puck Noordereind", "Liv Olmenstein")
ADVISERS = {"finance": Discipline.FINANCE, "legal": Discipline.LEGAL}
BEFORE = timedelta(days=400)
AFTERWARDS = timedelta(days=3)


@dataclass
class Town:
    """Who and what there is, by name; ``acting_as`` opens a person's transaction on a day."""

    place: int
    people: dict[str, Person] = field(default_factory=dict)
    portfolios: dict[str, Portfolio] = field(default_factory=dict)
    holders: dict[str, str] = field(default_factory=dict)
    aldermen: list[str] = field(default_factory=list)
    minute_takers: list[str] = field(default_factory=list)
    unit: Unit = field(default_factory=Unit)
    college: Body = field(default_factory=Body)

    @property
    def members(self) -> list[str]:
        return ["mayor", *self.aldermen]

    @contextmanager
    def acting_as(self, who: str, day: date) -> Iterator[Actor]:
        """This person's transaction on that day."""
        with acting(self.people[who].pk, self.place, day) as actor:
            yield actor


def furnish(place: int, script: Script) -> Town:
    """People, portfolios, a team and roles in a municipality that has only its bodies and offices.

    Raises:
        IndexError: the list names more members or minute-takers than there are invented names.
    """
    town = Town(place)
    with acting(SYSTEM_PERSON, place, script.day):
        _people(town, script)
        since = script.day - BEFORE
        _offices(town, since)
        _portfolios(town, script.parts, since)
        _roles(town, since)
        _away(town, script)
        opening = [{"standing": "opening", "title": script.rows[0].title}]
        _keep(town, HouseRule(key="house.standing_items", value=opening, valid_from=since, source="naspel"))
    return town


def _keep[M: Municipal](town: Town, row: M) -> M:
    row.municipality_id = town.place
    row.save(force_insert=True)
    return row


def _people(town: Town, script: Script) -> None:
    town.aldermen = [f"alderman {n}" for n in range(1, len(script.table.aldermen) + 1)]
    town.minute_takers = [f"minute_taker {n}" for n in range(1, script.table.minute_takers + 1)]
    names = NAMES | {key: ALDERMEN[n] for n, key in enumerate(town.aldermen)}
    names |= {key: MINUTE_TAKERS[n] for n, key in enumerate(town.minute_takers)}
    town.people = {key: _keep(town, Person(name=name)) for key, name in names.items()}


def _offices(town: Town, since: date) -> None:
    offices = {office.kind: office for office in Office.objects.filter(municipality=town.place)}
    town.college = Body.objects.get(municipality=town.place, kind=Body.Kind.COLLEGE)
    held = [("mayor", Office.Kind.MAYOR), ("secretary", Office.Kind.SECRETARY)]
    held += [("deputy", Office.Kind.DEPUTY_SECRETARY), *((key, Office.Kind.ALDERMAN) for key in town.aldermen)]
    for key, kind in held:
        office = offices[kind]
        term = Term(office=office, person=town.people[key], exclusive=not office.plural, valid_from=since)
        _keep(town, term)
    orders = [(Office.Kind.MAYOR, town.aldermen), (Office.Kind.SECRETARY, ["deputy"])]
    for kind, order in orders:
        for rank, key in enumerate(order, start=1):
            _keep(town, DeputyOrder(office=offices[kind], person=town.people[key], rank=rank, valid_from=since))


def _portfolios(town: Town, parts: tuple[Part, ...], since: date) -> None:
    """The mayor's own with the mayor, the others in turn with the aldermen; the next member substitutes."""
    turn = 0
    for part in parts:
        holder = "mayor" if part.of_mayor else town.aldermen[turn % len(town.aldermen)]
        turn += not part.of_mayor
        row = _keep(town, Portfolio(name=part.name[:120], letter=part.letter, of_mayor=part.of_mayor))
        town.portfolios[part.letter], town.holders[part.letter] = row, holder
        others = [key for key in town.aldermen if key != holder]
        substitute = others[turn % len(others)] if others else "mayor"
        term = PortfolioTerm(portfolio=row, holder=town.people[holder], substitute=town.people[substitute])
        term.valid_from = since
        _keep(town, term)
    if "" not in town.portfolios:
        own = next(part for part in parts if part.of_mayor)
        town.portfolios[""], town.holders[""] = town.portfolios[own.letter], "mayor"


def _roles(town: Town, since: date) -> None:
    town.unit = _keep(town, Unit(name="Beleid", valid_from=since))
    in_unit = {"author": Role.AUTHOR, "team_manager": Role.TEAM_MANAGER, "director": Role.DIRECTOR}
    for key, role in in_unit.items():
        _keep(town, RoleGrant(person=town.people[key], role=role, unit=town.unit, valid_from=since))
    for key, discipline in ADVISERS.items():
        grant = RoleGrant(person=town.people[key], role=Role.ADVISER, discipline=discipline, valid_from=since)
        _keep(town, grant)
    plain = [("secretariat", Role.SECRETARIAT), *((key, Role.MINUTE_TAKER) for key in town.minute_takers)]
    for key, role in plain:
        _keep(town, RoleGrant(person=town.people[key], role=role, valid_from=since))


def _away(town: Town, script: Script) -> None:
    """Who was not in the meeting has said so before, until after the next one."""
    table = script.table
    there = {"mayor": table.mayor, "secretary": table.secretary}
    there |= dict(zip(town.aldermen, table.aldermen, strict=True))
    until = script.adopted_on + AFTERWARDS
    for key, present in there.items():
        if not present:
            row = Absence(person=town.people[key], valid_from=script.day, valid_until=until, reason="verlof")
            _keep(town, row)
