"""The rows that were made, by the keys of the content."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from secretarie.access.wall import SYSTEM_PERSON, acting
from secretarie.demo.content.people import Municipality as Content
from secretarie.people.models import Body, Office, Person, Portfolio, Unit
from secretarie.proposals.models import ErrorType


@dataclass
class Known:
    """One municipality while it is filled: its content and what stands in the database of it."""

    place: int
    content: Content
    people: dict[str, Person] = field(default_factory=dict)
    units: dict[str, Unit] = field(default_factory=dict)
    portfolios: dict[str, Portfolio] = field(default_factory=dict)
    bodies: dict[str, Body] = field(default_factory=dict)
    offices: dict[str, Office] = field(default_factory=dict)
    error_types: dict[str, ErrorType] = field(default_factory=dict)

    @classmethod
    def read(cls, place: int, content: Content, day: date) -> Known:
        """What ``people.furnish`` and ``habits.settle`` made."""
        known = cls(place, content)
        with acting(SYSTEM_PERSON, place, day):
            by_name = {person.name: person for person in Person.objects.all()}
            known.people = {one.key: by_name[one.name] for one in content.persons}
            units = {unit.name: unit for unit in Unit.objects.all()}
            known.units = {one.key: units[one.name] for one in content.units}
            known.portfolios = {row.name: row for row in Portfolio.objects.all()}
            known.bodies = {row.kind: row for row in Body.objects.all()}
            known.offices = {row.kind: row for row in Office.objects.all()}
            known.error_types = {row.code: row for row in ErrorType.objects.all()}
        return known

    def person(self, key: str) -> int:
        """The key of a person's row."""
        return self.people[key].pk

    def portfolio(self, topic: str, day: date) -> Portfolio:
        """The portfolio in which a topic falls on that day."""
        return self.portfolios[self.content.portfolio_for(topic, day).name]

    def title(self, key: str, day: date) -> str:
        """What somebody is called on an attendance list: the office of that day, or else the title."""
        for office in ("mayor", "alderman", "secretary", "deputy_secretary"):
            if key in self.content.holders(office, day):
                return next(row.name for row in self.content.offices if row.key == office)
        return self.content.person(key).title
