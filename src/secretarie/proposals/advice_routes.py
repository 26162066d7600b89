"""Which advice a proposal needs: the route of the house, per discipline when, in which wave, how long, and silence.

Pure: a house rule's JSON becomes steps, and a case finds those that apply to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from secretarie.law import all_norms, working_days_after
from secretarie.law.works_council import Involvement
from secretarie.people.disciplines import Discipline
from secretarie.proposals.conditions import Case, Condition, ImpossibleConditionError
from secretarie.proposals.models import Silence

LONGEST = 60
NEVER_BY_SILENCE = frozenset({Discipline.CONTROL, Discipline.WORKS_COUNCIL})
"""Whose consent is never read in silence: the controller's by the house, the works council's by its own act."""
WORKS_COUNCIL_KEYS = ("works_council.advice", "works_council.consent", "works_council.director_advice")
KEYS = frozenset({"discipline", "wave", "days", "silence", "when", "question", "unit", "matter"})


class ImpossibleRouteError(ValueError):
    """A route that cannot be; the words say which step, and what may stand there."""


@dataclass(frozen=True, slots=True)
class Step:
    """One compulsory advice: from which discipline (of which ``unit``), when, in which wave, within how many days.

    ``matter``: of the works council, as article 25, 27 or 30 WOR name it.
    """

    discipline: str
    when: Condition
    wave: int = 1
    days: int = 5
    silence: str = Silence.NOTHING
    question: str = ""
    unit: str = ""
    matter: str = ""

    @property
    def words(self) -> str:
        """When it is compulsory, as one line for a reader."""
        return self.when.words()

    def due(self, asked: date) -> date:
        """The last day to answer what was asked on this day."""
        return working_days_after(asked, self.days)


def read(told: object) -> tuple[Step, ...]:
    """The steps of a house rule, in their order.

    Raises:
        ImpossibleRouteError: no list, an unknown part, or consent by silence of who must speak.
    """
    if not isinstance(told, Sequence) or isinstance(told, str):
        raise ImpossibleRouteError("een adviesroute is een lijst van stappen")
    return tuple(_step(number, one) for number, one in enumerate(told, start=1))


def applying(steps: Iterable[Step], case: Case) -> tuple[Step, ...]:
    """What this case needs: per discipline (and unit) the first step that applies, by wave."""
    found: dict[tuple[str, str], Step] = {}
    for step in steps:
        if step.when.holds(case):
            found.setdefault((step.discipline, step.unit), step)
    return tuple(sorted(found.values(), key=lambda step: step.wave))


def _step(number: int, told: object) -> Step:
    if not isinstance(told, Mapping):
        raise _wrong(number, "een stap noemt ten minste een discipline")
    if strange := set(told) - KEYS:
        raise _wrong(number, f"onbekend: {', '.join(map(str, sorted(strange)))}; bekend: {', '.join(sorted(KEYS))}")
    discipline = _one_of(number, told, "discipline", Discipline.values)
    silence = _one_of(number, {"silence": Silence.NOTHING, **told}, "silence", Silence.values)
    if discipline in NEVER_BY_SILENCE and silence == Silence.CONSENT:
        label = str(Discipline(discipline).label).lower()
        raise _wrong(number, f"stilte geldt nooit als instemming bij {label}; kies silence: nothing")
    return Step(
        discipline,
        _when(number, told.get("when", {})),
        _count(number, told, "wave", 1, 9),
        _count(number, told, "days", 5, LONGEST),
        silence,
        _text(number, told, "question"),
        _text(number, told, "unit"),
        _matter(number, told, discipline),
    )


def _wrong(number: int, words: str) -> ImpossibleRouteError:
    return ImpossibleRouteError(f"stap {number}: {words}")


def _one_of(number: int, told: Mapping[str, Any], key: str, known: Sequence[str]) -> str:
    if (value := told.get(key)) not in known:
        raise _wrong(number, f"{key}: kies uit {', '.join(known)}")
    return str(value)


def _when(number: int, told: object) -> Condition:
    try:
        return Condition.read(told)
    except ImpossibleConditionError as error:
        raise _wrong(number, str(error)) from error


def _count(number: int, told: Mapping[str, Any], key: str, usual: int, most: int) -> int:
    value = told.get(key, usual)
    if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= most:
        raise _wrong(number, f"{key}: een getal van 1 tot en met {most}")
    return value


def _text(number: int, told: Mapping[str, Any], key: str) -> str:
    if not isinstance(value := told.get(key, ""), str):
        raise _wrong(number, f"{key}: hier hoort een tekst")
    return value.strip()


def matters() -> dict[str, Involvement]:
    """What the works council has to say on which matter: advice (art. 25 and 30 WOR) or consent (art. 27)."""
    kinds = (Involvement.ADVICE, Involvement.CONSENT, Involvement.ADVICE)
    return {
        str(matter): kind
        for key, kind in zip(WORKS_COUNCIL_KEYS, kinds, strict=True)
        for norm in all_norms()[key]
        for matter in norm.items
    }


def _matter(number: int, told: Mapping[str, Any], discipline: str) -> str:
    matter = _text(number, told, "matter")
    if discipline == Discipline.WORKS_COUNCIL and matter not in matters():
        raise _wrong(number, f"matter: kies een onderwerp van de WOR: {', '.join(matters())}")
    if discipline != Discipline.WORKS_COUNCIL and matter:
        raise _wrong(number, "matter hoort alleen bij de ondernemingsraad")
    return matter
