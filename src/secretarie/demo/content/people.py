"""Who is who: the shapes, shared by both municipalities. `lindervoort` and `veldrade` hold the rows."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


def slug(text: str) -> str:
    """Lower-case ASCII letters and digits only, as a log-in name wants them."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return "".join(character for character in plain.lower() if character.isalnum())


@dataclass(frozen=True)
class Period:
    """From the first day until (not including) the last; open when `until` is None."""

    start: date
    until: date | None = None

    def holds(self, day: date) -> bool:
        return self.start <= day and (self.until is None or day < self.until)


@dataclass(frozen=True)
class Person:
    """Someone of the demo. `title` is what stands under the name on a page."""

    key: str
    first_name: str
    surname: str
    title: str
    unit: str = ""
    initials: str = ""
    may_log_in: bool = True

    @property
    def name(self) -> str:
        return f"{self.first_name} {self.surname}"

    @property
    def formal(self) -> str:
        """As a decision list writes it: *R. Tadema*."""
        return f"{self.initials or self.first_name[0] + '.'} {self.surname}"

    @property
    def after_title(self) -> str:
        """The surname behind a title: *wethouder El Ouahdani*, *controller Van Rhemen*."""
        return self.surname[0].upper() + self.surname[1:]

    @property
    def login(self) -> str:
        return f"{slug(self.first_name)}.{slug(self.surname)}"


@dataclass(frozen=True)
class Office:
    """An office (*ambt*): `plural` when several persons may hold it at once."""

    key: str
    name: str
    body: str = ""
    plural: bool = False


@dataclass(frozen=True)
class Term:
    """A person in an office during a period; `party` for members of council and college."""

    person: str
    office: str
    period: Period
    party: str = ""
    leader: bool = False


@dataclass(frozen=True)
class Deputy:
    """The place of a person in the order of replacement for an office (*loco*)."""

    office: str
    person: str
    order: int
    period: Period


@dataclass(frozen=True)
class Portfolio:
    """A portfolio with its holder; `letter` is its place under heading 5 of the agenda, `topics` what falls in it."""

    key: str
    name: str
    letter: str
    holder: str
    substitute: str
    topics: tuple[str, ...]
    period: Period


@dataclass(frozen=True)
class Unit:
    """A directorate (no parent) or a team, with the person who answers for it."""

    key: str
    name: str
    manager: str
    parent: str = ""


@dataclass(frozen=True)
class Grant:
    """What someone may do in the application beyond the office: a role, with a scope when it is limited."""

    person: str
    role: str
    scope: str = ""


@dataclass(frozen=True)
class Party:
    key: str
    name: str
    seats: int
    coalition: bool = False


@dataclass(frozen=True)
class Municipality:
    """A municipality with everyone in it; look-ups answer for one day."""

    key: str
    name: str
    inhabitants: int
    seats: int
    villages: tuple[str, ...]
    meeting_place: str
    formality_label: str
    persons: tuple[Person, ...]
    offices: tuple[Office, ...]
    terms: tuple[Term, ...]
    deputies: tuple[Deputy, ...]
    portfolios: tuple[Portfolio, ...]
    units: tuple[Unit, ...]
    grants: tuple[Grant, ...]
    parties: tuple[Party, ...]

    def person(self, key: str) -> Person:
        """The person with this key. Raises KeyError when there is none."""
        for person in self.persons:
            if person.key == key:
                return person
        raise KeyError(key)

    def unit(self, key: str) -> Unit:
        for unit in self.units:
            if unit.key == key:
                return unit
        raise KeyError(key)

    def holders(self, office: str, day: date) -> tuple[str, ...]:
        """Keys of those who hold the office on that day, in the order of the rows."""
        return tuple(term.person for term in self.terms if term.office == office and term.period.holds(day))

    def holder(self, office: str, day: date) -> str:
        """The one holder of a singular office. Raises IndexError when it is vacant."""
        return self.holders(office, day)[0]

    def college(self, day: date) -> tuple[str, ...]:
        """Mayor and aldermen, the mayor first."""
        return (*self.holders("mayor", day), *self.holders("alderman", day))

    def portfolios_on(self, day: date) -> tuple[Portfolio, ...]:
        """The portfolios of that day by their letter."""
        return tuple(sorted((row for row in self.portfolios if row.period.holds(day)), key=lambda row: row.letter))

    def portfolio_for(self, topic: str, day: date) -> Portfolio:
        """The portfolio in which a topic falls on that day. Raises KeyError when none claims it."""
        for portfolio in self.portfolios_on(day):
            if topic in portfolio.topics:
                return portfolio
        raise KeyError(topic)

    def deputy_order(self, office: str, day: date) -> tuple[str, ...]:
        rows = sorted((row for row in self.deputies if row.office == office), key=lambda row: row.order)
        return tuple(row.person for row in rows if row.period.holds(day))

    def councillors(self, day: date) -> tuple[Term, ...]:
        return tuple(term for term in self.terms if term.office == "councillor" and term.period.holds(day))

    def with_role(self, role: str) -> tuple[str, ...]:
        return tuple(grant.person for grant in self.grants if grant.role == role)


def table(rows: str) -> Iterable[tuple[str, ...]]:
    """Lines of cells parted by bars, as our content is written; empty lines are left out."""
    for line in rows.strip().splitlines():
        if line.strip():
            yield tuple(cell.strip() for cell in line.split("|"))
