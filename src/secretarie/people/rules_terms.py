"""What stands in the way of giving and ending roles, offices, portfolios, units and deputies. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from secretarie.access.roles import Role
from secretarie.law import Obstacle
from secretarie.law.wording import day_nl

HOUSE = "huisregel beheer"
NEVER_ONE_PERSON = "art. 100 lid 2 Gemeentewet"
DEPUTY_NEITHER = "art. 106 jo. 100 lid 2 Gemeentewet"
DEPUTY_MAYOR = "art. 77 lid 1 Gemeentewet"
SECRETARIES = frozenset({"secretary", "deputy_secretary"})
CLERKS = frozenset({"clerk", "deputy_clerk"})
OF_A_UNIT = frozenset({Role.DIRECTOR, Role.TEAM_MANAGER, Role.AUTHOR})
HEADS = frozenset({Role.DIRECTOR, Role.TEAM_MANAGER})


@dataclass(frozen=True, slots=True)
class Span:
    """The days ``[first, until)``; without an end they go on."""

    first: date
    until: date | None = None

    def overlaps(self, other: Span) -> bool:
        return (self.until is None or other.first < self.until) and (other.until is None or self.first < other.until)

    @property
    def nl(self) -> str:
        return f"vanaf {day_nl(self.first)}" + (f" tot {day_nl(self.until)}" if self.until else "")


@dataclass(frozen=True, slots=True)
class Held:
    """Somebody holds something on these days; ``kind`` is the office's."""

    who: str
    span: Span
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Grant:
    """A role to be given: with what belongs to it, to whom, and who has it already."""

    role: str
    span: Span
    today: date
    unit: str = ""
    discipline: bool = False
    member: bool = False
    to_oneself: bool = False
    heads: tuple[Held, ...] = ()
    same: tuple[Held, ...] = ()


@dataclass(frozen=True, slots=True)
class Appointment:
    """An office to be filled: who holds it, and what this person holds himself."""

    kind: str
    title: str
    span: Span
    plural: bool = False
    to_oneself: bool = False
    holders: tuple[Held, ...] = ()
    own: tuple[Held, ...] = ()


@dataclass(frozen=True, slots=True)
class Assignment:
    """A portfolio to be given: the terms of who sits in the college, and what was arranged for later days."""

    first: date
    holder: int
    substitute: int | None
    members: dict[int, tuple[Span, ...]]
    later: tuple[Held, ...] = ()


@dataclass(frozen=True, slots=True)
class Deputies:
    """An order of deputies to be laid down for the mayor or the secretary."""

    kind: str
    first: date
    order: tuple[int, ...]
    holder: int | None
    names: dict[int, str]
    offices: dict[int, frozenset[str]]
    later: bool = False


def obstacles_to_grant(facts: Grant) -> tuple[Obstacle, ...]:
    """A role is given from today on, with what belongs to it, once, and never to oneself."""
    found = [*_period(facts.span)]
    if facts.span.first < facts.today:
        found.append(_house("grant.past", "Een rol geef je niet met terugwerkende kracht.", "Kies vandaag of later."))
    if facts.to_oneself:
        found.append(_house("grant.self", "Je geeft jezelf geen rol.", "Vraag een andere beheerder."))
    found += _belongings(facts)
    rivals = facts.heads if facts.role in HEADS else ()
    for held in _during(rivals, facts.span):
        message = f"{held.who} heeft deze rol bij {facts.unit} al, {held.span.nl}."
        found.append(_house("grant.head", message, "Beëindig die rol eerst, of kies andere dagen."))
    for held in _during(facts.same, facts.span):
        found.append(_house("grant.twice", f"Deze rol is er al, {held.span.nl}.", "Kies andere dagen."))
    return tuple(found)


def _belongings(facts: Grant) -> Iterable[Obstacle]:
    if facts.role in OF_A_UNIT and not facts.unit:
        yield _house("grant.unit", "Bij deze rol hoort een eenheid.", "Kies de eenheid.")
    if facts.role == Role.ADVISER and not facts.discipline:
        yield _house("grant.discipline", "Bij een adviseur hoort een vakgebied.", "Kies het vakgebied.")
    if facts.role == Role.MEMBER_AIDE and not facts.member:
        yield _house("grant.member", "Een bestuursadviseur werkt voor een bestuurder.", "Kies voor wie.")


def obstacles_to_end(span: Span, until: date, today: date, *, last_administrator: bool = False) -> tuple[Obstacle, ...]:
    """Something ends after it began, not before today, and one administrator remains."""
    found = []
    if until < today:
        found.append(_house("end.past", "Wat geweest is, blijft staan.", "Kies gisteren als laatste dag, of later."))
    if until < span.first:
        found.append(_house("end.early", f"Het begint pas op {day_nl(span.first)}.", "Kies een latere laatste dag."))
    if span.until is not None and span.until <= today:
        found.append(_house("end.over", f"Het eindigde al op {day_nl(span.until)}.", "Er is niets te beëindigen."))
    if last_administrator:
        way_out = "Maak eerst iemand anders beheerder."
        found.append(_house("end.administrator", "Dit is de enige beheerder; niemand kan dan nog beheren.", way_out))
    return tuple(found)


def obstacles_to_appoint(facts: Appointment) -> tuple[Obstacle, ...]:
    """One holder at a time; secretary and clerk are never one person (art. 100 lid 2 Gemeentewet)."""
    found = [*_period(facts.span)]
    if facts.to_oneself:
        found.append(_house("appoint.self", "Je legt je eigen benoeming niet vast.", "Vraag een andere beheerder."))
    for held in _during(() if facts.plural else facts.holders, facts.span):
        message = f"{held.who} bekleedt het ambt {facts.title.lower()} al, {held.span.nl}."
        found.append(_house("appoint.taken", message, "Beëindig die zitting eerst, of kies andere dagen."))
    for held in _during(facts.own, facts.span):
        if held.kind == facts.kind:
            message = f"{held.who} bekleedt dit ambt al, {held.span.nl}."
            found.append(_house("appoint.twice", message, "Kies andere dagen."))
        elif _rivals(held.kind, facts.kind):
            message = f"{held.who} is {held.span.nl} {'griffier' if held.kind in CLERKS else 'secretaris'}."
            way_out = "Secretaris en griffier zijn nooit een en dezelfde persoon: kies iemand anders."
            found.append(Obstacle("appoint.secretary-clerk", message, NEVER_ONE_PERSON, way_out))
    return tuple(found)


def _rivals(one: str, other: str) -> bool:
    return (one in SECRETARIES and other in CLERKS) or (one in CLERKS and other in SECRETARIES)


def obstacles_to_assign(facts: Assignment) -> tuple[Obstacle, ...]:
    """Holder and substitute are two sitting members of the college."""
    found = []
    for role, person in (("houder", facts.holder), ("vervanger", facts.substitute)):
        spans = facts.members.get(person, ()) if person is not None else None
        if spans is not None and not any(s.overlaps(Span(facts.first)) and s.first <= facts.first for s in spans):
            message = f"De {role} is op {day_nl(facts.first)} geen lid van het college."
            found.append(_house(f"assign.{role}", message, "Kies een lid van het college, of een andere dag."))
    if facts.substitute == facts.holder:
        found.append(_house("assign.same", "Niemand vervangt zichzelf.", "Kies een ander lid als vervanger."))
    for held in facts.later:
        message = f"Vanaf {day_nl(held.span.first)} is al geregeld dat {held.who} de portefeuille heeft."
        found.append(_house("assign.later", message, "Kies die dag of een latere."))
    return tuple(found)


def obstacles_to_deputize(facts: Deputies) -> tuple[Obstacle, ...]:
    """The mayor's deputies are aldermen (art. 77); the secretary's is never a clerk (art. 106 jo. 100 lid 2)."""
    found = []
    if len(set(facts.order)) < len(facts.order):
        found.append(_house("deputies.twice", "Iemand staat er twee keer in.", "Geef ieder één plaats."))
    if facts.holder in facts.order:
        found.append(_house("deputies.holder", "Niemand vervangt zichzelf.", "Laat de ambtsdrager zelf weg."))
    if facts.later:
        found.append(
            _house("deputies.later", "Voor latere dagen is al een volgorde vastgelegd.", "Kies een latere dag.")
        )
    for person in dict.fromkeys(facts.order):
        offices, name = facts.offices.get(person, frozenset()), facts.names[person]
        if facts.kind == "mayor" and "alderman" not in offices:
            message, way_out = f"{name} is op die dag geen wethouder.", "Het college wijst een wethouder aan."
            found.append(Obstacle("deputies.alderman", message, DEPUTY_MAYOR, way_out))
        if facts.kind == "secretary" and offices & CLERKS:
            message, way_out = f"{name} is griffier.", "Kies iemand anders: de vervanger is niet tevens griffier."
            found.append(Obstacle("deputies.clerk", message, DEPUTY_NEITHER, way_out))
    return tuple(found)


def obstacles_to_close_unit(units: Sequence[str], roles: Sequence[str]) -> tuple[Obstacle, ...]:
    """A unit closes when nothing and nobody is left in it."""
    found = [_house("unit.under", f"Hieronder valt nog {name}.", "Sluit die eenheid eerst.") for name in units]
    if roles:
        message = f"Er zijn nog rollen: {', '.join(roles)}."
        found.append(_house("unit.roles", message, "Beëindig die eerst, of kies een latere dag."))
    return tuple(found)


def obstacles_to_name_once(name: str, what: str, *, taken: bool) -> tuple[Obstacle, ...]:
    """Two of one name cannot be told apart."""
    message = f"Er is al een {what} met de naam {name}."
    return (_house("name.taken", message, "Kies een andere naam."),) if taken else ()


def obstacles_to_address(*, known_here: bool) -> tuple[Obstacle, ...]:
    """An address signs in as one person in a municipality."""
    message = "Er is hier al iemand met dit e-mailadres."
    return (_house("person.address", message, "Zoek die persoon op, of geef een ander adres."),) if known_here else ()


def _period(span: Span) -> tuple[Obstacle, ...]:
    backwards = span.until is not None and span.until <= span.first
    message = "Het eindigt voordat het begint."
    return (_house("span.backwards", message, "Kies een latere laatste dag."),) if backwards else ()


def _during(held: Iterable[Held], span: Span) -> list[Held]:
    return [h for h in held if h.span.overlaps(span)]


def _house(code: str, message: str, way_out: str) -> Obstacle:
    return Obstacle(code, message, HOUSE, way_out)
