"""Who acts for the mayor (articles 77, 78) and for the secretary (article 106 Gemeentewet)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from secretarie.law.norms import norm
from secretarie.law.receipts import Plain, Receipt, receipt


class Office(StrEnum):
    MAYOR = "mayor"
    SECRETARY = "secretary"

    @property
    def nl(self) -> str:
        return {Office.MAYOR: "burgemeester", Office.SECRETARY: "secretaris"}[self]


@dataclass(frozen=True, slots=True)
class Standby:
    """A person by the caller's id, whether the person can act now, and the name that a reader knows."""

    person: str
    available: bool = True
    name: str = ""


@dataclass(frozen=True, slots=True)
class Councillor:
    person: str
    sitting_since: date
    born: date
    available: bool = True


@dataclass(frozen=True, slots=True)
class Acting:
    """Who acts, or None: then nobody is appointed to, and `receipt` names the article under which somebody must be."""

    person: str | None
    receipt: Receipt


def acting(
    office: Office,
    order: Sequence[Standby],
    day: date,
    *,
    councillors: Sequence[Councillor] = (),
    council_chose: str = "",
    commissioner_chose: str = "",
) -> Acting:
    """The first available: the holder stands first in `order`, then the deputies as the college ranked them.

    For the mayor only: when all aldermen are absent, the longest-sitting councillor or whom the council picks (art. 77
    lid 2); whom the King's Commissioner provides goes before all others (art. 78).
    """
    key, person = f"deputies.{office}", next((s.person for s in order if s.available), None)
    if office is Office.MAYOR and commissioner_chose:
        key, person = "deputies.mayor.commissioner", commissioner_chose
    elif office is Office.MAYOR and person is None and (councillors or council_chose):
        key, person = "deputies.mayor.no_aldermen", council_chose or longest_sitting(councillors)
    name = next((s.name for s in order if s.person == person and s.name), person)
    return _acting(
        key,
        office.nl,
        office,
        person,
        day,
        name=name,
        order=tuple(map(_present, order)),
        councillors=tuple(map(_present, councillors)),
        council_chose=council_chose or None,
        commissioner_chose=commissioner_chose or None,
    )


def council_chair(councillors: Sequence[Councillor], day: date, *, council_chose: str = "") -> Acting:
    """Who chairs the council when the mayor cannot: the longest-sitting councillor, or whom the council picks."""
    person = council_chose or longest_sitting(councillors)
    return _acting(
        "deputies.council_chair",
        "voorzitter van de raad",
        "chair of the council",
        person,
        day,
        order=tuple(map(_present, councillors)),
        council_chose=council_chose or None,
    )


def longest_sitting(councillors: Sequence[Councillor]) -> str | None:
    """The available councillor who sits longest; of equals the eldest."""
    able = sorted((c for c in councillors if c.available), key=lambda c: (c.sitting_since, c.born))
    return able[0].person if able else None


def _present(one: Standby | Councillor) -> str:
    return one.person if one.available else f"{one.person} (absent)"


def _acting(
    key: str, role_nl: str, role_en: str, person: str | None, day: date, *, name: str | None = None, **inputs: Plain
) -> Acting:
    rule, called = norm(key, day), name or person
    return Acting(
        person,
        receipt(
            [rule],
            person or "nobody",
            nl=f"{called or 'Niemand'} treedt op als {role_nl} ({rule.ground}).",
            en=f"{called or 'Nobody'} acts as {role_en} ({rule.ground}).",
            day=day.isoformat(),
            **inputs,
        ),
    )
