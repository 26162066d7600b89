"""What must be there and what is missing, by one article."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from secretarie.law.norms import Norm
from secretarie.law.obstacles import ImpossibleFactsError
from secretarie.law.receipts import Receipt, receipt


@dataclass(frozen=True, slots=True)
class Checklist:
    """The parts that are missing, in the order of the law."""

    missing: tuple[str, ...]
    receipt: Receipt

    @property
    def complete(self) -> bool:
        return not self.missing


def checklist(
    rule: Norm, found: Collection[str], day: date, *, subject: tuple[str, str], nl: Mapping[str, str]
) -> Checklist:
    """Which parts of `rule` are missing; `subject` names the whole in both languages, `nl` each part in Dutch."""
    if strange := sorted(set(found) - set(rule.items)):
        raise ImpossibleFactsError(f"{', '.join(strange)} is no part of {rule.key}")
    missing = tuple(item for item in rule.items if item not in found)
    state_nl, state_en = "volledig", "complete"
    if missing:
        state_nl = f"nog niet volledig: {', '.join(name for part, name in nl.items() if part in missing)}"
        state_en = f"not complete yet: {', '.join(missing)}"
    return Checklist(
        missing,
        receipt(
            [rule],
            "complete" if not missing else "incomplete",
            nl=f"{subject[0]} is {state_nl} ({rule.ground}).",
            en=f"{subject[1]} is {state_en} ({rule.ground}).",
            day=day.isoformat(),
            found=tuple(sorted(found)),
        ),
    )
