"""What stands in the way of drafting, adopting and publishing a decree, and of subjects and budget holders. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from secretarie.law import Obstacle
from secretarie.mandates.facts import Limit, MandateFact
from secretarie.mandates.rules import Granting, Span, about, house, obstacles_to_grant


@dataclass(frozen=True, slots=True)
class Adopting:
    """A decree that is to be adopted, with every row as it would then hold from ``first``."""

    rows: tuple[Granting, ...]
    reference: str
    adopted_on: date
    today: date
    adopted: bool = False


def obstacles_to_adopt(facts: Adopting) -> tuple[Obstacle, ...]:
    """One decision adopts all rows or none: each is looked at, and all obstacles come at once."""
    if facts.adopted:
        return (house("decree.adopted", "Dit besluit is al vastgesteld.", "Wijzig een mandaat met een nieuw besluit."),)
    numbers = [g.row.number for g in facts.rows]
    twice = sorted({n for n in numbers if numbers.count(n) > 1})
    checks = (
        ("decree.empty", not facts.rows, "Er staan geen mandaten in dit besluit.", "Voeg ze eerst toe."),
        (
            "decree.reference",
            not facts.reference.strip(),
            "Het vaststellende besluit ontbreekt.",
            "Noem het besluitnummer.",
        ),
        (
            "decree.later",
            facts.adopted_on > facts.today,
            "Het is dan nog niet vastgesteld.",
            "Leg het vast na het besluit.",
        ),
        ("decree.twice", twice, f"Nummers staan dubbel: {', '.join(twice)}.", "Geef elk mandaat een eigen nummer."),
    )
    found = [house(code, message, way_out) for code, stands, message, way_out in checks if stands]
    return (*found, *(o for granting in facts.rows for o in obstacles_to_grant(granting)))


def obstacles_to_publish(adopted_on: date | None, day: date, today: date, where: str) -> tuple[Obstacle, ...]:
    """What is adopted can be published, from that day on."""
    checks = (
        ("publish.draft", adopted_on is None, "Het besluit is nog niet vastgesteld.", "Stel het eerst vast."),
        (
            "publish.early",
            adopted_on and day < adopted_on,
            "Toen was het nog niet vastgesteld.",
            "Kies een latere dag.",
        ),
        ("publish.later", day > today, "Die dag is nog niet geweest.", "Leg het vast na de bekendmaking."),
        ("publish.where", not where.strip(), "De vindplaats ontbreekt.", "Noem het gemeenteblad of het adres."),
    )
    return tuple(house(code, message, way_out) for code, stands, message, way_out in checks if stands)


def obstacles_to_draft(row: MandateFact) -> tuple[Obstacle, ...]:
    """A draft row may be unfinished; it has a number and says what it is about."""
    checks = (
        ("mandate.number", not row.number, "Het nummer ontbreekt.", "Geef het mandaat een nummer."),
        ("mandate.power", not row.power, "De bevoegdheid ontbreekt.", "Schrijf op wat mag worden besloten."),
        (
            "mandate.period",
            row.until and row.until <= row.first,
            "Het eindigt voordat het begint.",
            "Kies een later einde.",
        ),
    )
    found = [house(code, message, way_out) for code, stands, message, way_out in checks if stands]
    return about(found, row.number)


def obstacles_to_import(count: int, *, adopted: bool) -> tuple[Obstacle, ...]:
    """Rows come into a draft, for one decision adopts them."""
    checks = (
        ("import.adopted", adopted, "Dit besluit is al vastgesteld.", "Begin een nieuw besluit."),
        ("import.empty", not count, "Er is geen rij om over te nemen.", "Wijs de kolommen aan."),
    )
    return tuple(house(code, message, way_out) for code, stands, message, way_out in checks if stands)


def obstacles_to_name(title: str) -> tuple[Obstacle, ...]:
    """A decree has a title."""
    return () if title.strip() else (house("decree.title", "De titel ontbreekt.", "Geef het besluit een titel."),)


def obstacles_to_add_subject(code: str, label: str, *, known: bool) -> tuple[Obstacle, ...]:
    """A code is something and stands once; so does what it is called."""
    checks = (
        ("subject.code", not code, "De code ontbreekt.", "Geef het onderwerp een korte code."),
        ("subject.label", not label, "De naam ontbreekt.", "Geef het onderwerp een naam."),
        ("subject.known", known, f"Code {code} is al gegeven.", "Kies een andere code."),
    )
    return tuple(house(code, message, way_out) for code, stands, message, way_out in checks if stands)


def obstacles_to_name_budget_holder(budget: str, limit: Limit | None, span: Span) -> tuple[Obstacle, ...]:
    """A budget has a name, a limit is an amount, a period ends after it begins."""
    backwards = span.until is not None and span.until <= span.first
    checks = (
        ("budget.name", not budget.strip(), "Het budget ontbreekt.", "Noem het budget of de kostenplaats."),
        (
            "budget.limit",
            limit is not None and limit.amount <= 0,
            "De grens is geen bedrag.",
            "Noem een bedrag boven nul.",
        ),
        ("budget.period", backwards, "Het eindigt voordat het begint.", "Kies een later einde."),
    )
    return tuple(house(code, message, way_out) for code, stands, message, way_out in checks if stands)


def obstacles_to_end_budget(span: Span, until: date) -> tuple[Obstacle, ...]:
    """It ends after it began, and once."""
    over = span.until is not None and span.until <= until
    checks = (
        ("budget.begun", until < span.first, "Dan is het nog niet begonnen.", "Kies een latere dag."),
        ("budget.over", over, "Het is dan al beëindigd.", "Kies een eerdere dag."),
    )
    return tuple(house(code, message, way_out) for code, stands, message, way_out in checks if stands)
