"""What the gate found in the papers of the last months: here and there something, in one team the same each time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

SINCE = timedelta(days=230)
"""How far back the gate's verdicts are told; before that the system before this one kept them."""
USUAL, PLANTED = 0.10, 0.42
TEAM, KIND = "public_space", "finance"
SAID = {
    "finance": (
        "Het bedrag in het beslispunt staat niet in de financiële paragraaf.",
        "De dekking ontbreekt voor de jaren na dit jaar.",
        "Onduidelijk of het bedrag met of zonder btw is.",
    ),
    "decision_point": ("Het beslispunt zegt niet wat wordt besloten.", "Twee besluiten in één beslispunt."),
    "attachment": ("De kaart waarnaar de tekst verwijst, zit er niet bij.", "De bijlage is een eerdere versie."),
    "key_message": ("De kernboodschap is niet te volgen zonder voorkennis.",),
    "participation": ("Niet te zien wie is gevraagd en wat ermee is gedaan.",),
    "planning": ("De planning rekent niet met het reces.",),
}


@dataclass(frozen=True)
class Remarked:
    """One kind of error with what was said of it."""

    kind: str
    text: str


def remarked(reference: str, unit: str) -> Remarked | None:
    """What the gate returned this paper for before it passed, the same for every later day; mostly nothing."""
    chance = Random(f"poort:{reference}")
    drawn = chance.random()
    if unit == TEAM and drawn < PLANTED:
        return Remarked(KIND, chance.choice(SAID[KIND]))
    if unit != TEAM and drawn < USUAL:
        kind = chance.choice([kind for kind in SAID if kind != KIND] + ([KIND] if drawn < USUAL / 4 else []))
        return Remarked(kind, chance.choice(SAID[kind]))
    return None


def told(day: date, until: date) -> bool:
    """Whether the gate's verdicts on the papers of this day are told."""
    return day >= until - SINCE
