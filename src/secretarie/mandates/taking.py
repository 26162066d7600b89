"""From what a file says to what the register holds: holders and subjects are found, the rest is left to people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from secretarie.access.roles import Role
from secretarie.access.wall import Actor, visible
from secretarie.law import MandateKind
from secretarie.mandates import queries
from secretarie.mandates.facts import Condition, ConditionKind, HolderKind, Scope, Subjects
from secretarie.mandates.particulars import Given, Particulars
from secretarie.mandates.reading.placing import Read
from secretarie.people.models import Body, Office, Unit, valid_on

HEADS = ((Role.DIRECTOR, "directeur"), (Role.TEAM_MANAGER, "teammanager"), (Role.TEAM_MANAGER, "afdelingsmanager"))
EACH = {
    Role.DIRECTOR: re.compile(r"(?:de |ieder[e]? |elke )?directeur(?:en)?", re.IGNORECASE),
    Role.TEAM_MANAGER: re.compile(r"(?:de |ieder[e]? |elke )?(?:team|afdelings)manager(?:s)?", re.IGNORECASE),
}
OFFICES = {
    "gemeentesecretaris": Office.Kind.SECRETARY,
    "secretaris": Office.Kind.SECRETARY,
    "burgemeester": Office.Kind.MAYOR,
    "griffier": Office.Kind.CLERK,
}
BODIES = (
    ("burgemeester en wethouders", "college"),
    ("college", "college"),
    ("burgemeester", "mayor"),
    ("raad", "council"),
)
CONDITIONS = (
    (ConditionKind.CONSULT_HOLDER, r"portefeuillehouder|wethouder"),
    (ConditionKind.REPORT_AFTERWARDS, r"achteraf|meld|overzicht|rapporte"),
    (ConditionKind.HEAR_ADVISER, r"advies|gehoord"),
    (ConditionKind.WITHIN_BUDGET, r"budget|begroting|krediet"),
    (ConditionKind.WITHIN_POLICY, r"beleid|verordening|kader"),
    (ConditionKind.TWO_TOGETHER, r"\bsamen\b|tezamen|gezamenlijk"),
)


@dataclass(frozen=True)
class House:
    """What holders and subjects are looked up in."""

    units: dict[str, Unit]
    offices: dict[str, Office]
    subjects: Subjects

    @classmethod
    def of(cls, actor: Actor) -> House:
        units = visible(Unit, actor).filter(valid_on(actor.today))
        offices = visible(Office, actor)
        return cls({u.name.casefold(): u for u in units}, {o.kind: o for o in offices}, queries.subjects(actor))

    def holder(self, words: str) -> Given:
        """Whom the words mean: an office, the head of a unit, each head; or a function, which nobody holds yet."""
        plain = re.sub(r"^(?:de|het|een) ", "", words.strip(), flags=re.IGNORECASE)
        kind = OFFICES.get(plain.casefold())
        if kind is not None and kind in self.offices:
            return Given(HolderKind.OFFICE, words, office=self.offices[kind])
        for role, each in EACH.items():
            if each.fullmatch(plain):
                return Given(HolderKind.UNIT_HEAD, words, role=role.value)
        for role, title in HEADS:
            unit = self._unit(plain, title)
            if unit is not None:
                return Given(HolderKind.UNIT_HEAD, words, role=role.value, unit=unit)
        return Given(HolderKind.FUNCTION, words)

    def _unit(self, words: str, title: str) -> Unit | None:
        found = re.fullmatch(
            rf"{title}(?: van)?(?: de| het)?(?: (?:team|afdeling|directie))? (.+)", words, re.IGNORECASE
        )
        if found is None:
            return None
        name = found.group(1).casefold()
        return self.units.get(name) or (self.units.get(f"directie {name}") if title == "directeur" else None)

    def subject(self, words: str) -> str:
        """The code of the subject that is called or coded so; empty when there is none."""
        asked = words.strip().casefold()
        for code, row in self.subjects.every.items():
            if asked and asked in {code.casefold(), row.label.casefold(), self.subjects.path(code).casefold()}:
                return code
        return ""


def taken_over(
    rows: tuple[Read, ...], house: House, *, giver: Body.Kind, first: date, general: str = ""
) -> list[Particulars]:
    """Rows for a draft decree; ``general``: the subject of a row that names none of ours."""
    return [_particulars(row, house, giver, first, general) for row in rows]


def _particulars(row: Read, house: House, giver: Body.Kind, first: date, general: str) -> Particulars:
    subject = house.subject(row.subject) or general
    return Particulars(
        number=row.number[:30],
        power=row.power or row.holder,
        giver=body(row.giver) or giver,
        holder=house.holder(row.holder[:200]),
        first=first,
        kinds=row.kinds or (MandateKind.MANDATE,),
        ground=row.ground[:300],
        scope=Scope(subjects=(subject,) if subject else (), exceptions=row.exceptions),
        limit=row.limit,
        conditions=tuple(conditions(row.conditions)),
        sub_mandate_allowed=row.sub,
        article=row.article[:60],
        instruction=row.instruction,
    )


def body(words: str) -> Body.Kind | None:
    """The body that a cell names."""
    return next((Body.Kind(kind) for name, kind in BODIES if name in words.casefold()), None)


def conditions(texts: tuple[str, ...]) -> Iterator[Condition]:
    """Conditions with their kind, told by their words."""
    for text in texts:
        found = (kind for kind, words in CONDITIONS if re.search(words, text, re.IGNORECASE))
        yield Condition(next(found, ConditionKind.OTHER), text)
