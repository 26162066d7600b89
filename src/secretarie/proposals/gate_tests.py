"""The test list of the gate: questions per kind of proposal, a house rule, answered and kept with each review."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from secretarie.proposals.conditions import ALWAYS, Case, Condition

USUAL: list[dict[str, Any]] = [
    {
        "id": "besluit",
        "question": "Staat in de beslispunten precies wat wordt besloten?",
        "help": "Eerst de inhoud, dan het geld, dan de procedure.",
        "compulsory": True,
    },
    {
        "id": "afweging",
        "question": "Zijn nadelen en alternatieven eerlijk benoemd?",
        "help": "Ook het alternatief om niets te doen.",
        "compulsory": True,
    },
    {
        "id": "advies",
        "question": "Ligt er één ambtelijk advies, en is te zien wie ervan afwijkt?",
        "help": "Een afwijkend advies is besproken of blijft zichtbaar.",
        "compulsory": True,
    },
    {
        "id": "geld",
        "question": "Kloppen bedrag, dekking en begroting met elkaar?",
        "help": "Ook de volgende jaren, en de btw.",
        "when": {"amount_from": "0.01"},
        "compulsory": True,
    },
    {
        "id": "personeel",
        "question": "Is de ondernemingsraad gevraagd, of staat er waarom niet?",
        "help": "Advies (art. 25 WOR) of instemming (art. 27 WOR), met de termijn.",
        "when": {"traits_any": ["staff_effects", "reorganisation"]},
        "compulsory": True,
    },
    {
        "id": "privacy",
        "question": "Is getoetst wat dit voor persoonsgegevens betekent?",
        "help": "En staan er geen namen in wat openbaar wordt.",
        "when": {"traits_any": ["personal_data", "new_system"]},
        "compulsory": True,
    },
    {
        "id": "raad",
        "question": "Is de raad bevoegd of gehoord waar dat moet, en op tijd?",
        "help": "Wensen en bedenkingen vragen alleen bij een grond in de wet (art. 160 lid 2, 169 lid 4 Gemeentewet).",
        "when": {"kinds": ["council", "information_letter"]},
        "compulsory": True,
    },
    {
        "id": "pers",
        "question": "Is met de woordvoerder afgesproken wie wat wanneer hoort?",
        "help": "Betrokkenen, raad, pers, site: in die volgorde.",
        "when": {"traits_any": ["publicity_risk", "political_risk"]},
        "compulsory": False,
    },
    {
        "id": "taal",
        "question": "Begrijpt een inwoner de kernboodschap?",
        "help": "Lees haar hardop voor.",
        "when": {"kinds": ["college", "council"]},
        "compulsory": False,
    },
]


@dataclass(frozen=True, slots=True)
class GateTest:
    """One question of the list; ``compulsory``: that it was left open stays visible."""

    key: str
    question: str
    help: str = ""
    when: Condition = ALWAYS
    compulsory: bool = False


@dataclass(frozen=True, slots=True)
class AnswerText:
    """How a question was answered."""

    test: str
    answer: str = ""
    remark: str = ""


def read(told: Any) -> tuple[GateTest, ...]:
    """The list from the value of its house rule.

    Raises:
        ValueError: a question without id or words, an id twice, or an impossible condition.
    """
    found = tuple(_one(row) for row in told)
    if len({test.key for test in found}) < len(found):
        raise ValueError("elke vraag heeft een eigen id")
    return found


def _one(row: Mapping[str, Any]) -> GateTest:
    key, question = str(row["id"]), str(row["question"]).strip()
    if not key.isidentifier() or not question:
        raise ValueError("een vraag heeft een id (letters, cijfers) en een tekst")
    when = Condition.read(row.get("when", {}))
    return GateTest(key, question, str(row.get("help", "")), when, bool(row.get("compulsory", False)))


def asked(tests: Iterable[GateTest], case: Case) -> tuple[GateTest, ...]:
    """The questions for this proposal."""
    return tuple(test for test in tests if test.when.holds(case))
