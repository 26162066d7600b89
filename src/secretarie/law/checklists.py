"""What must be there and what is missing, by one article."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from secretarie.law.norms import Norm
from secretarie.law.obstacles import ImpossibleFactsError
from secretarie.law.receipts import Receipt, receipt

NL, EN = 0, 1


@dataclass(frozen=True, slots=True)
class Checklist:
    """The parts that are missing, in the order of the law."""

    missing: tuple[str, ...]
    receipt: Receipt

    @property
    def complete(self) -> bool:
        return not self.missing


def checklist(
    rule: Norm, found: Collection[str], day: date, *, subject: tuple[str, str], names: Mapping[str, tuple[str, str]]
) -> Checklist:
    """Which parts of `rule` are missing; `subject` names the whole in both languages, `names` each part."""
    if strange := sorted(set(found) - set(rule.items)):
        raise ImpossibleFactsError(f"{', '.join(strange)} is no part of {rule.key}")
    missing = tuple(item for item in rule.items if item not in found)
    state_nl, state_en = "volledig", "complete"
    if missing:
        lacking_nl, lacking_en = (", ".join(names[part][language] for part in missing) for language in (NL, EN))
        state_nl, state_en = f"nog niet volledig: {lacking_nl}", f"not complete yet: {lacking_en}"
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
