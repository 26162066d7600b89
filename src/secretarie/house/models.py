"""Regulations with their versions and paragraphs, the values that rest on them, and what was done otherwise."""

from __future__ import annotations

import re
from datetime import date
from typing import ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import Q

from secretarie.access.models import Municipal
from secretarie.house.kinds import RegulationKind
from secretarie.people.models import Body, Dated, Period, Person


class Regulation(Municipal):
    """What lays down how the house works; its text stands in versions. ``ground``: by which article it is adopted."""

    kind = models.CharField(max_length=24, choices=RegulationKind)
    title = models.CharField(max_length=120)
    body = models.ForeignKey(Body, models.PROTECT, related_name="regulations")
    ground = models.CharField(max_length=120, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint("municipality", "title", name="one_regulation_of_a_title"),
            models.UniqueConstraint(
                "municipality",
                "kind",
                "body",
                name="one_regulation_of_a_kind_and_body",
                condition=~Q(kind=RegulationKind.OTHER),
            ),
        ]

    def __str__(self) -> str:
        return self.title


class RegulationVersion(Municipal):
    """One text of a regulation: a draft until a decision adopts it, in force on ``[valid_from, valid_until)``.

    What was adopted is never changed; it is followed by a next version or withdrawn, and reviewed from time to time.
    """

    ROOT: ClassVar[str] = "regulation"

    regulation = models.ForeignKey(Regulation, models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField()
    note = models.CharField(max_length=300, blank=True)
    adopted_on = models.DateField(null=True, blank=True)
    adopted_by = models.CharField(max_length=120, blank=True)
    valid_from = models.DateField(null=True, blank=True)
    valid_until = models.DateField(null=True, blank=True)
    review_on = models.DateField(null=True, blank=True)
    withdrawn_on = models.DateField(null=True, blank=True)
    withdrawn_by = models.CharField(max_length=120, blank=True)
    withdrawn_reason = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint("regulation", "number", name="one_version_of_a_regulation_per_number"),
            models.UniqueConstraint(
                "regulation",
                name="one_draft_of_a_regulation_at_a_time",
                condition=Q(adopted_on=None, withdrawn_on=None),
            ),
            models.CheckConstraint(
                name="what_is_adopted_has_its_decision_and_its_first_day",
                condition=Q(adopted_on=None, valid_from=None)
                | (Q(adopted_on__isnull=False, valid_from__isnull=False) & ~Q(adopted_by="")),
            ),
            models.CheckConstraint(
                name="a_regulation_is_in_force_before_it_ends",
                condition=Q(valid_until=None) | Q(valid_until__gte=models.F("valid_from")),
            ),
            ExclusionConstraint(
                name="one_version_of_a_regulation_in_force_at_a_time",
                expressions=[("municipality", "="), ("regulation", "="), (Period(), RangeOperators.OVERLAPS)],
                condition=Q(adopted_on__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}"

    @property
    def is_draft(self) -> bool:
        return self.adopted_on is None and self.withdrawn_on is None

    def in_force(self, day: date) -> bool:
        """Whether it holds on that day."""
        begun = self.valid_from is not None and self.valid_from <= day
        return begun and (self.valid_until is None or day < self.valid_until)


class Paragraph(Municipal):
    """One numbered part of a version. ``settles``: the values it lays down, by key, in force with the version."""

    ROOT: ClassVar[str] = "version__regulation"

    version = models.ForeignKey(RegulationVersion, models.PROTECT, related_name="paragraphs")
    number = models.CharField(max_length=12)
    heading = models.CharField(max_length=160)
    text = models.TextField(blank=True)
    settles = models.JSONField(default=dict, blank=True)
    withdrawn = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                "version", "number", name="one_paragraph_of_a_number_in_a_version", condition=Q(withdrawn=False)
            )
        ]

    def __str__(self) -> str:
        return f"§ {self.number}"

    @property
    def place(self) -> tuple[tuple[int, str], ...]:
        """Where it stands by its number: 4.2 before 4.10, and 4.2a between 4.2 and 4.3."""
        parts = re.findall(r"(\d*)([^.\d]*)(?:\.|$)", self.number)
        return tuple((int(digits or 0), letters) for digits, letters in parts if digits or letters)


class HouseRule(Dated):
    """A value of a key over time, and the paragraph on which it rests; the default holds where there is none.

    ``source``: by which decision, where the paragraph's own version did not bring it.
    """

    key = models.CharField(max_length=60)
    value = models.JSONField()
    source = models.CharField(max_length=200, blank=True)
    paragraph = models.ForeignKey(Paragraph, models.PROTECT, null=True, blank=True, related_name="rules")

    class Meta:
        constraints = [
            ExclusionConstraint(
                name="one_value_of_a_house_rule_at_a_time",
                expressions=[("municipality", "="), ("key", "="), (Period(), RangeOperators.OVERLAPS)],
            )
        ]

    def __str__(self) -> str:
        return self.key


class Deviation(Municipal):
    """Something was done otherwise than the house settled: of what, in which case, what instead, and why."""

    key = models.CharField(max_length=60, blank=True)
    paragraph = models.ForeignKey(Paragraph, models.PROTECT, null=True, blank=True, related_name="deviations")
    about = models.CharField(max_length=120)
    instead = models.TextField()
    reason = models.TextField()
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    on = models.DateField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="a_deviation_is_of_a_rule_or_a_paragraph", condition=~Q(key="") | Q(paragraph__isnull=False)
            ),
            models.CheckConstraint(
                name="a_deviation_has_its_reason", condition=~Q(reason="") & ~Q(instead="") & ~Q(about="")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.about} {self.on}"
