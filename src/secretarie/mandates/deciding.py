"""A decision under mandate as it is kept: with the words the law demands, its receipts and its conditions confirmed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from secretarie.access.clock import moment
from secretarie.access.performing import Act
from secretarie.law import Obstacle, Receipt, under_mandate_form
from secretarie.mandates.asking import Asked
from secretarie.mandates.facts import Condition, ConditionKind
from secretarie.mandates.models_decisions import MandatedDecision
from secretarie.mandates.weighing import Weighed

SERIES = "mandated decision"
AFTERWARDS = frozenset({ConditionKind.REPORT_AFTERWARDS})


@dataclass(frozen=True, slots=True)
class Confirmed:
    """A condition of the mandate, with whom it was met and on which day."""

    text: str
    who: str = ""
    on: date | None = None

    @property
    def whole(self) -> bool:
        return bool(self.who.strip()) and self.on is not None


@dataclass(frozen=True, slots=True)
class Line:
    """One point that is decided, under which mandate, and why that may be."""

    number: int
    text: str
    ground: str
    asked: Asked
    under: Weighed
    receipt: Receipt

    def as_json(self) -> dict[str, Any]:
        amount = self.asked.amount
        return {
            "number": self.number,
            "text": self.text,
            "ground": self.ground,
            "topic": self.asked.subject,
            "matter": self.asked.matter.value,
            "amount": None if amount is None else f"{amount:.2f}",
            "mandates": [link.number for link in self.under.chain],
        }


@dataclass(frozen=True, slots=True)
class About:
    """What the decision is about: its title, where it comes from, and who may read it."""

    title: str
    readers: int
    secrecy: int | None = None
    reference: str = ""
    portfolio: int | None = None
    unit: int | None = None


def before(conditions: Sequence[Condition]) -> tuple[Condition, ...]:
    """The conditions that are to be met before the decision; a report afterwards comes after it."""
    return tuple(c for c in conditions if c.kind not in AFTERWARDS)


def obstacles_to_confirm(
    conditions: Sequence[Condition], confirmed: Sequence[Confirmed], day: date
) -> Iterator[Obstacle]:
    """Each condition was met, with whom and on a day that has come."""
    met = {c.text for c in confirmed if c.whole and c.on is not None and c.on <= day}
    for condition in before(conditions):
        if condition.text not in met:
            yield Obstacle(
                "mandate.condition",
                f"Nog niet bevestigd: {condition.text}.",
                "voorwaarde van het mandaat (art. 10:6 Awb)",
                "Vul in met wie en op welke dag.",
                condition.text,
            )


def keep(act: Act, about: About, lines: Sequence[Line], confirmed: Sequence[Confirmed]) -> MandatedDecision:
    """The decision with the next number of its own series; who calls this has checked what stands in the way."""
    day, first = act.actor.today, lines[0].under
    for line in lines:
        act.receipt(line.receipt)
    form = under_mandate_form(first.mandate.giver, day)
    act.receipt(form.receipt)
    return act.make(
        MandatedDecision(
            number=f"M-{day.year}-{act.number(f'{SERIES} {day.year}'):04d}",
            title=about.title,
            body=first.mandate.giver.value,
            lines=[line.as_json() for line in lines],
            mandate_id=first.mandate.key,
            decided_by_id=act.actor.person,
            capacity=first.holder.words,
            decided_on=day,
            at=moment(act.actor),
            wording=form.text,
            confirmed=[{"text": c.text, "who": c.who.strip(), "on": str(c.on)} for c in confirmed if c.whole],
            receipts=[line.receipt.as_json() for line in lines],
            reference=about.reference,
            portfolio_id=about.portfolio,
            unit_id=about.unit,
            readers_id=about.readers,
            secrecy_id=about.secrecy,
        )
    )
