"""What is typed or read about one mandate, before it is a row of the register."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from secretarie.law import Mandated, MandateKind
from secretarie.mandates.facts import Condition, ConditionKind, HolderKind, Limit, Scope, Vat
from secretarie.mandates.models import Held, Mandate
from secretarie.people.models import Body, Office, Person, Portfolio, Unit


@dataclass(frozen=True, slots=True)
class Given:
    """To whom: the words of the decree, and what in the house they stand for."""

    kind: HolderKind
    words: str
    office: Office | None = None
    role: str = ""
    unit: Unit | None = None
    person: Person | None = None
    portfolio: Portfolio | None = None

    def put_on(self, row: Held) -> None:
        """Set the fields of the holder."""
        row.holder_kind, row.holder_words, row.role = self.kind.value, self.words, self.role
        row.office, row.unit, row.person, row.portfolio = self.office, self.unit, self.person, self.portfolio

    @classmethod
    def of(cls, row: Held) -> Given:
        kind = HolderKind(row.holder_kind)
        return cls(kind, row.holder_words, row.office, row.role, row.unit, row.person, row.portfolio)


def put_limit(row: Held, limit: Limit | None) -> None:
    """Set the fields of the limit."""
    row.limit = limit.amount if limit else None
    row.limit_vat = limit.vat.value if limit else Vat.EXCLUSIVE.value
    row.limit_per = limit.per if limit else ""


@dataclass(frozen=True, slots=True)
class Particulars:
    """Everything one row says; what each means stands with ``facts.MandateFact`` and ``models.Mandate``."""

    number: str
    power: str
    giver: Body.Kind
    holder: Given
    first: date
    kinds: tuple[MandateKind, ...] = (MandateKind.MANDATE,)
    ground: str = ""
    scope: Scope = field(default_factory=Scope)
    limit: Limit | None = None
    conditions: tuple[Condition, ...] = ()
    sub_mandate_allowed: bool = False
    signing_only: bool = False
    one_off: str = ""
    article: str = ""
    instruction: str = ""
    nature: Mandated = Mandated.ORDINARY
    outside: bool = False
    consent: bool = False
    basis: str = ""
    until: date | None = None

    def put_on(self, row: Mandate) -> Mandate:
        """Set every field but the decree and the row's place among its versions."""
        self.holder.put_on(row)
        put_limit(row, self.limit)
        row.number, row.power, row.giver = self.number.strip(), self.power.strip(), self.giver
        row.kinds, row.ground, row.nature = [k.value for k in self.kinds], self.ground.strip(), self.nature.value
        row.general, row.subjects = self.scope.general, list(self.scope.subjects)
        row.excepted, row.exceptions = list(self.scope.excepted), list(self.scope.exceptions)
        row.conditions = [{"kind": c.kind.value, "text": c.text} for c in self.conditions]
        row.sub_mandate_allowed, row.signing_only = self.sub_mandate_allowed, self.signing_only
        row.one_off, row.article, row.instruction = self.one_off.strip(), self.article.strip(), self.instruction
        row.outside, row.consent, row.basis = self.outside, self.consent, self.basis.strip()
        row.valid_from, row.valid_until = self.first, self.until
        return row

    @classmethod
    def of(cls, row: Mandate) -> Particulars:
        """What a row says."""
        return cls(
            number=row.number,
            power=row.power,
            giver=Body.Kind(row.giver),
            holder=Given.of(row),
            first=row.valid_from,
            kinds=tuple(MandateKind(k) for k in row.kinds),
            ground=row.ground,
            scope=Scope(row.general, tuple(row.subjects), tuple(row.excepted), tuple(row.exceptions)),
            limit=Limit(row.limit, Vat(row.limit_vat), row.limit_per) if row.limit is not None else None,
            conditions=tuple(Condition(ConditionKind(c["kind"]), c["text"]) for c in row.conditions),
            sub_mandate_allowed=row.sub_mandate_allowed,
            signing_only=row.signing_only,
            one_off=row.one_off,
            article=row.article,
            instruction=row.instruction,
            nature=Mandated(row.nature),
            outside=row.outside,
            consent=row.consent,
            basis=row.basis,
            until=row.valid_until,
        )
