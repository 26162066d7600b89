"""The mandate register: subjects, decrees, mandates over time, and budget holders as the second limit.

A change is a new row that ends the former one, so that every day has one answer; nothing is deleted.
"""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, RangeOperators
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q

from secretarie.access.models import Municipal
from secretarie.law import Mandated, MandateKind
from secretarie.mandates.facts import HolderKind, Vat
from secretarie.people.models import Body, Dated, Period

CODE = 40


def _of(words: type[StrEnum]) -> list[tuple[str, str]]:
    """The values of a column; what a page calls them stands in ``words``."""
    return [(word.value, word.value) for word in words]


class Subject(Municipal):
    """What mandates are about, as a tree: "Inkoop: leveringen en diensten"; a code is never given twice."""

    code = models.CharField(max_length=CODE)
    label = models.CharField(max_length=200)
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="subjects")

    class Meta:
        constraints = [models.UniqueConstraint("municipality", "code", name="one_subject_of_a_code")]

    def __str__(self) -> str:
        return self.label


class Decree(Municipal):
    """A decree that grants mandates: one decision adopts all its rows; until then they are a draft.

    ``bodies``: whose powers it grants (a college and a mayor may decide together, each for its own). ``decided_by``:
    as the decree names who gave it; a sub-mandate is given by an officer. ``reference``: the decision that adopted it.
    """

    title = models.CharField(max_length=200)
    bodies = ArrayField(models.CharField(max_length=20, choices=Body.Kind))
    decided_by = models.CharField(max_length=200)
    instruction = models.TextField(blank=True)
    reference = models.CharField(max_length=60, blank=True)
    adopted_on = models.DateField(null=True, blank=True)
    published_on = models.DateField(null=True, blank=True)
    published_where = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(adopted_on=None) | ~Q(reference=""), name="an_adopted_decree_names_its_decision"
            ),
            models.CheckConstraint(
                condition=Q(published_on=None) | Q(adopted_on__lte=F("published_on")),
                name="a_decree_is_published_after_its_adoption",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Held(Dated):
    """What is given to a holder for a period, up to a limit.

    ``holder_words``: as the decree names the holder. A unit's head without a unit is each head, for his own unit.
    """

    holder_kind = models.CharField(max_length=20, choices=_of(HolderKind))
    holder_words = models.CharField(max_length=200)
    office = models.ForeignKey("people.Office", models.PROTECT, null=True, blank=True, related_name="+")
    role = models.CharField(max_length=20, blank=True)
    unit = models.ForeignKey("people.Unit", models.PROTECT, null=True, blank=True, related_name="+")
    person = models.ForeignKey("people.Person", models.PROTECT, null=True, blank=True, related_name="+")
    portfolio = models.ForeignKey("people.Portfolio", models.PROTECT, null=True, blank=True, related_name="+")
    limit = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)
    limit_vat = models.CharField(max_length=20, choices=_of(Vat), default=Vat.EXCLUSIVE.value)
    limit_per = models.CharField(max_length=100, blank=True)

    class Meta:
        abstract = True


class Mandate(Held):
    """One row of the register; what each field means stands with ``facts.MandateFact``.

    ``draft``: its decree is not adopted, it holds on no day. ``consent``: of a holder outside the organisation and of
    whoever he works under (art. 10:4 Awb). ``basis``: the statute that provides for mandating by-laws (art. 10:3).
    """

    ROOT: ClassVar[str] = "decree"

    decree = models.ForeignKey(Decree, models.PROTECT, related_name="mandates")
    article = models.CharField(max_length=60, blank=True)
    number = models.CharField(max_length=30)
    power = models.TextField()
    kinds = ArrayField(models.CharField(max_length=20, choices=_of(MandateKind)))
    giver = models.CharField(max_length=20, choices=Body.Kind)
    nature = models.CharField(max_length=20, choices=_of(Mandated), default=Mandated.ORDINARY.value)
    ground = models.CharField(max_length=300)
    general = models.BooleanField(default=False)
    subjects = ArrayField(models.CharField(max_length=CODE), default=list)
    excepted = ArrayField(models.CharField(max_length=CODE), default=list)
    exceptions = models.JSONField(default=list)
    conditions = models.JSONField(default=list)
    sub_mandate_allowed = models.BooleanField(default=False)
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="sub_mandates")
    replaces = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="later")
    signing_only = models.BooleanField(default=False)
    one_off = models.CharField(max_length=100, blank=True)
    outside = models.BooleanField(default=False)
    consent = models.BooleanField(default=False)
    basis = models.CharField(max_length=200, blank=True)
    instruction = models.TextField(blank=True)
    draft = models.BooleanField(default=True)
    withdrawn_on = models.DateField(null=True, blank=True)
    withdrawn_reason = models.CharField(max_length=300, blank=True)

    class Meta:
        indexes = [GinIndex(fields=["subjects"], name="mandate_by_subject")]
        constraints = [
            ExclusionConstraint(
                name="one_mandate_of_a_number_at_a_time",
                expressions=[("municipality", "="), ("number", "="), (Period(), RangeOperators.OVERLAPS)],
                condition=Q(draft=False),
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_on=None) | ~Q(withdrawn_reason=""), name="a_withdrawal_has_its_reason"
            ),
            models.CheckConstraint(
                condition=Q(valid_until=None) | Q(valid_until__gte=F("valid_from")),
                name="a_mandate_ends_after_it_began",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.power[:60]}"


class BudgetHolder(Held):
    """Who may spend from a budget or cost centre: the second limit beside a mandate."""

    budget = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_until=None) | Q(valid_until__gte=F("valid_from")),
                name="a_budget_holder_ends_after_he_began",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.budget}: {self.holder_words}"


from secretarie.mandates.models_decisions import MandatedDecision  # noqa: E402, F401 - found here by Django
