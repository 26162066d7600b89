"""Whether a term is counted by the Algemene termijnenwet, by where it stands (articles 4 and 5, 145 Gemeentewet)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from secretarie.law.norms import norm
from secretarie.law.receipts import Receipt, receipt


class TermSource(StrEnum):
    """Where the term stands; the last three are outside the Act, a house rule chooses for itself."""

    STATUTE = "statute"
    REGULATION = "regulation"
    BY_LAW = "by_law"
    HOUSE_RULE = "house_rule"
    LEGISLATION = "legislation"
    CUSTODY = "custody"


@dataclass(frozen=True, slots=True)
class Coverage:
    """Whether the Act applies to a term from this source: `deadline(…, act_applies=…)`."""

    act_applies: bool
    receipt: Receipt


def under_the_act(source: TermSource, day: date, *, says_otherwise: bool = False) -> Coverage:
    """Does the Act apply? Orders and by-laws may say otherwise (5, 145); for a house rule that is the choice itself.

    A house rule follows the Act unless it says otherwise; a statute's own exception counts as saying otherwise too.
    """
    rule = norm(f"terms.{source}", day)
    applies = source not in {TermSource.LEGISLATION, TermSource.CUSTODY} and not says_otherwise
    nl = "volgt de Algemene termijnenwet" if applies else "volgt de Algemene termijnenwet niet"
    en = "follows the General Terms Act" if applies else "does not follow the General Terms Act"
    why = receipt(
        [rule],
        "applies" if applies else "does_not_apply",
        nl=f"Deze termijn {nl} ({rule.ground}).",
        en=f"This term {en} ({rule.ground}).",
        day=day.isoformat(),
        source=source,
        says_otherwise=says_otherwise,
    )
    return Coverage(applies, why)
