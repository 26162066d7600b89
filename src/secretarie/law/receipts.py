"""The receipt: which norms, of which version, with which inputs, gave this outcome."""

from collections.abc import Iterable
from dataclasses import dataclass

from secretarie.law.norms import Certainty, Norm

type Plain = str | int | bool | tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Receipt:
    """Why an outcome is what it is; kept with the act and shown on the screen, in both languages."""

    norms: tuple[Norm, ...]
    inputs: tuple[tuple[str, Plain], ...]
    outcome: str
    explanation_nl: str
    explanation_en: str

    @property
    def unconfirmed(self) -> tuple[Norm, ...]:
        """The norms not read in the statute itself; a screen says so beside the outcome."""
        return tuple(n for n in self.norms if n.certainty is Certainty.UNCONFIRMED)

    def as_json(self) -> dict[str, object]:
        return {
            "norms": [n.as_json() for n in self.norms],
            "inputs": {name: list(v) if isinstance(v, tuple) else v for name, v in self.inputs},
            "outcome": self.outcome,
            "explanation_nl": self.explanation_nl,
            "explanation_en": self.explanation_en,
        }


def receipt(norms: Iterable[Norm], outcome: str, *, nl: str, en: str, **inputs: Plain) -> Receipt:
    """A receipt with its inputs by name."""
    return Receipt(tuple(norms), tuple(inputs.items()), outcome, nl, en)
