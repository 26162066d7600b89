"""What the columns of a table mean: guessed from head and content, corrected by who takes it over."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

from secretarie.mandates.reading import money
from secretarie.mandates.reading.tables import Table


class Field(StrEnum):
    """What a cell can say about a mandate; several columns may hold limits."""

    NOTHING = ""
    NUMBER = "number"
    POWER = "power"
    HOLDER = "holder"
    LIMIT = "limit"
    GROUND = "ground"
    CONDITION = "condition"
    EXCEPTION = "exception"
    SUB = "sub"
    KIND = "kind"
    SUBJECT = "subject"
    GIVER = "giver"
    ARTICLE = "article"
    INSTRUCTION = "instruction"


SEVERAL = frozenset({Field.LIMIT, Field.CONDITION, Field.EXCEPTION, Field.NOTHING})
HEADS: tuple[tuple[Field, str], ...] = (
    (Field.NUMBER, r"^(?:nr|nummer|volgnummer|volgnr|code|#)\b"),
    (Field.SUB, r"ondermandaat|doormandat|ondervolmacht"),
    (Field.CONDITION, r"voorwaard|bepaling|beperking|opmerking|bijzonder|toelichting"),
    (Field.EXCEPTION, r"uitzonder|behalve|uitgezonderd"),
    (Field.LIMIT, r"€|\beur\b|bedrag|grens|limiet|maxim|plafond|waarde"),
    (Field.GROUND, r"grondslag|wettelijk|regeling|wetsartikel"),
    (Field.HOLDER, r"functionaris|gemandateerd|functie|houder|aan wie|medewerker|bevoegde"),
    (Field.GIVER, r"orgaan|mandaatgever|namens|verlener"),
    (Field.KIND, r"^soort|^type|mandaat.{0,3}volmacht|^m\W+v\W+m"),
    (Field.SUBJECT, r"onderwerp|rubriek|categorie|domein|werkveld"),
    (Field.POWER, r"bevoegdheid|omschrijving|besluit|taak|handeling|mandaat"),
    (Field.ARTICLE, r"^artikel|^art\b"),
    (Field.INSTRUCTION, r"instructie"),
)


def guessed(table: Table) -> tuple[Field, ...]:
    """A field for each column; one that cannot be told is left out, and every left-out cell is shown."""
    found: list[Field] = []
    for place, head in enumerate(table.head):
        field = Field.LIMIT if _is_money([row[place] for row in table.rows]) else _of_head(head) or Field.NOTHING
        found.append(Field.NOTHING if field in found and field not in SEVERAL else field)
    if Field.SUBJECT in found and Field.POWER not in found:
        found[found.index(Field.SUBJECT)] = Field.POWER
    return tuple(found)


def _of_head(head: str) -> Field | None:
    return next((field for field, words in HEADS if re.search(words, head, re.IGNORECASE)), None)


def _is_money(cells: Sequence[str]) -> bool:
    filled = [cell for cell in cells if cell]
    return bool(filled) and 2 * sum(bool(money.amounts(cell)) for cell in filled) > len(filled)
