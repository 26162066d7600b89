"""What stands in the way of drafting, adopting, reviewing and withdrawing a regulation. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from secretarie.law import Obstacle
from secretarie.law.wording import day_nl

HOUSE = "huisregel regelingen"
NUMBER = re.compile(r"\d{1,3}(\.\d{1,3}){0,3}[a-z]?")


@dataclass(frozen=True, slots=True)
class Adoption:
    """A draft as it is about to be adopted, with what holds now.

    ``elsewhere``: its keys whose value rests on another regulation, with the words of that place. ``later``: its keys
    that have a value from a later day already. ``youngest``: the first day of the last version adopted before.
    """

    decision: str
    adopted_on: date
    first: date
    today: date
    draft: bool
    paragraphs: int
    review_on: date | None = None
    youngest: date | None = None
    elsewhere: tuple[tuple[str, str], ...] = ()
    later: tuple[tuple[str, date], ...] = ()


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """A version to be withdrawn from ``first`` on (the first day without it)."""

    adopted: bool
    withdrawn: bool
    first: date
    today: date
    reason: str
    decision: str = ""
    valid_from: date | None = None
    valid_until: date | None = None


def obstacles_to_name(title: str, taken: frozenset[str], *, same_kind: bool) -> tuple[Obstacle, ...]:
    """A regulation has a title of its own; of each kind a body has one."""
    return tuple(_of_the_name(title, taken, same_kind=same_kind))


def _of_the_name(title: str, taken: frozenset[str], *, same_kind: bool) -> Iterator[Obstacle]:
    if not title.strip():
        yield Obstacle("regulation.no-title", "Er is geen titel.", HOUSE, "Geef de regeling een titel.")
    elif title.strip().casefold() in taken:
        yield Obstacle(
            "regulation.title", "Er is al een regeling met deze titel.", HOUSE, "Maak daarvan een nieuwe versie."
        )
    if same_kind:
        message = "Dit orgaan heeft al een regeling van deze soort."
        yield Obstacle("regulation.kind", message, HOUSE, "Maak daarvan een nieuwe versie, of kies een andere soort.")


def obstacles_to_draft(open_number: int | None) -> tuple[Obstacle, ...]:
    """One draft at a time: two would not know of each other."""
    if open_number is None:
        return ()
    message = f"Versie {open_number} is nog een concept."
    return (Obstacle("regulation.draft", message, HOUSE, "Werk verder aan dat concept, of trek het in."),)


def obstacles_to_change(*, draft: bool) -> tuple[Obstacle, ...]:
    """What was adopted is never changed."""
    if draft:
        return ()
    message = "Deze versie is geen concept meer; de tekst ligt vast."
    return (Obstacle("regulation.frozen", message, HOUSE, "Maak een nieuwe versie: die begint als kopie."),)


def obstacles_to_number(number: str, heading: str, taken: frozenset[str]) -> tuple[Obstacle, ...]:
    """A paragraph has a number of its own, such as 4.2, and a heading."""
    return tuple(_of_the_number(number.strip(), heading, taken))


def _of_the_number(number: str, heading: str, taken: frozenset[str]) -> Iterator[Obstacle]:
    if not NUMBER.fullmatch(number):
        message = f"“{number[:12]}” is geen nummer van een paragraaf."
        yield Obstacle("paragraph.number", message, HOUSE, "Schrijf het als 4, 4.2 of 4.2a.")
    elif number in taken:
        message = f"Paragraaf {number} staat er al."
        yield Obstacle("paragraph.taken", message, HOUSE, "Kies een ander nummer, of wijzig die paragraaf.")
    if not heading.strip():
        yield Obstacle("paragraph.no-heading", "Er is geen kop.", HOUSE, "Zeg in een paar woorden waarover dit gaat.")


def obstacles_to_remove(settles: tuple[str, ...]) -> tuple[Obstacle, ...]:
    """A paragraph on which values rest stays until they stand elsewhere."""
    if not settles:
        return ()
    message = f"Op deze paragraaf rusten waarden: {', '.join(settles)}."
    return (Obstacle("paragraph.settles", message, HOUSE, "Haal die waarden hier eerst weg."),)


def obstacles_to_adopt(facts: Adoption) -> tuple[Obstacle, ...]:
    """Adopting records what a body decided: which decision, when, and from which day it holds."""
    return (
        *obstacles_to_change(draft=facts.draft),
        *_of_the_decision(facts),
        *_of_the_days(facts),
        *_of_the_values(facts),
    )


def _of_the_decision(facts: Adoption) -> Iterator[Obstacle]:
    if not facts.paragraphs:
        yield Obstacle("regulation.empty", "Er staat nog niets in.", HOUSE, "Voeg ten minste één paragraaf toe.")
    if not facts.decision.strip():
        message = "Het besluit ontbreekt waarmee de regeling is vastgesteld."
        yield Obstacle("regulation.no-decision", message, HOUSE, "Geef het nummer van het besluit.")
    if facts.adopted_on > facts.today:
        message = f"Op {day_nl(facts.adopted_on)} is nog niets vastgesteld."
        yield Obstacle("regulation.not-yet", message, HOUSE, "Leg de vaststelling vast als het besluit is genomen.")


def _of_the_days(facts: Adoption) -> Iterator[Obstacle]:
    if facts.first < facts.adopted_on:
        message = "Een regeling werkt niet terug tot vóór haar vaststelling."
        yield Obstacle("regulation.backdated", message, HOUSE, f"Kies {day_nl(facts.adopted_on)} of later.")
    if facts.youngest and facts.youngest >= facts.first:
        message = f"Er is al een versie die geldt vanaf {day_nl(facts.youngest)}."
        yield Obstacle("regulation.overlap", message, HOUSE, "Kies een latere eerste dag, of trek die versie in.")
    if facts.review_on and facts.review_on <= facts.first:
        message = "De beoordeling valt niet na de eerste dag."
        yield Obstacle("regulation.review", message, HOUSE, "Kies een latere dag om haar te beoordelen.")


def _of_the_values(facts: Adoption) -> Iterator[Obstacle]:
    for key, place in facts.elsewhere:
        message = f"De waarde van {key} rust op {place}."
        yield Obstacle("regulation.elsewhere", message, HOUSE, "Haal haar daar eerst weg met een nieuwe versie.", key)
    for key, day in facts.later:
        message = f"Voor {key} staat al een waarde klaar vanaf {day_nl(day)}."
        yield Obstacle("regulation.later", message, HOUSE, "Kies een eerste dag daarna.", key)


def obstacles_to_review(*, in_force: bool, next_on: date, today: date, outcome: str) -> tuple[Obstacle, ...]:
    """A review is of what holds, says what came of it, and sets the next."""
    found = []
    if not in_force:
        message, way_out = "Deze versie geldt niet.", "Beoordeel de versie die geldt."
        found.append(Obstacle("review.not-in-force", message, HOUSE, way_out))
    if next_on <= today:
        message = "De volgende beoordeling ligt niet in de toekomst."
        found.append(Obstacle("review.day", message, HOUSE, "Kies een latere dag."))
    if not outcome.strip():
        found.append(Obstacle("review.outcome", "De uitkomst ontbreekt.", HOUSE, "Zeg in een zin wat de uitkomst was."))
    return tuple(found)


def obstacles_to_withdraw(facts: Withdrawal) -> tuple[Obstacle, ...]:
    """A draft is taken back; what is adopted ends by a decision. Neither is deleted."""
    over = facts.withdrawn or (facts.valid_until is not None and facts.valid_until <= facts.first)
    if over:
        return (Obstacle("withdraw.over", "Deze versie is al beëindigd.", HOUSE, "Kies de versie die geldt."),)
    return tuple(_of_the_end(facts))


def _of_the_end(facts: Withdrawal) -> Iterator[Obstacle]:
    if not facts.reason.strip():
        yield Obstacle("withdraw.reason", "De reden ontbreekt.", HOUSE, "Zeg waarom de versie wordt ingetrokken.")
    if not facts.adopted:
        return
    if not facts.decision.strip():
        message = "Een vastgestelde regeling wordt bij besluit ingetrokken."
        yield Obstacle("withdraw.no-decision", message, HOUSE, "Geef het nummer van dat besluit.")
    if facts.first < facts.today or (facts.valid_from and facts.first < facts.valid_from):
        message = "Een intrekking werkt niet terug."
        yield Obstacle("withdraw.backdated", message, HOUSE, f"Kies {day_nl(facts.today)} of later.")
