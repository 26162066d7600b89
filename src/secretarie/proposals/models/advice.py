"""What was advised on a proposal, and how disagreement was settled."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from secretarie.access.models import Part
from secretarie.people.disciplines import Discipline
from secretarie.proposals.models.paper import Proposal, Version


class Verdict(models.TextChoices):
    AGREE = "agree", _("Agree")
    AGREE_WITH_REMARKS = "agree_with_remarks", _("Agree with remarks")
    DISAGREE = "disagree", _("Disagree")


class Advice(Part):
    """Asked of an adviser, given on a version; disagreement stays visible until it is settled, with how.

    A renewed advice is a row of its own, the earlier one ``superseded``; a question may be withdrawn with a reason.
    """

    ROOT: ClassVar[str] = "proposal"

    proposal = models.ForeignKey(Proposal, models.PROTECT, related_name="advices")
    discipline = models.CharField(max_length=20, choices=Discipline)
    adviser = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    asked_by = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    due_on = models.DateField(null=True, blank=True)
    verdict = models.CharField(max_length=20, choices=Verdict, blank=True)
    text = models.TextField(blank=True)
    version = models.ForeignKey(Version, models.PROTECT, null=True, blank=True, related_name="+")
    given_at = models.DateTimeField(null=True, blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by = models.ForeignKey("people.Person", models.PROTECT, null=True, blank=True, related_name="+")
    settlement = models.TextField(blank=True)
    superseded = models.BooleanField(default=False)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_reason = models.TextField(blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "proposal", "adviser", "discipline"],
                condition=Q(verdict="", withdrawn_at=None),
                name="one_open_question_per_adviser",
            ),
            ExclusionConstraint(
                name="one_standing_advice_per_adviser",
                expressions=[(name, "=") for name in ("municipality", "proposal", "adviser", "discipline")],
                condition=Q(superseded=False) & ~Q(verdict=""),
                deferrable=models.Deferrable.DEFERRED,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.discipline} {self.verdict}"

    @property
    def is_pending(self) -> bool:
        """Asked, not withdrawn, not given yet."""
        return not self.verdict and self.withdrawn_at is None

    @property
    def is_standing(self) -> bool:
        """Given, and not renewed since."""
        return bool(self.verdict) and not self.superseded

    @property
    def is_open_dissent(self) -> bool:
        """A standing disagreement of which nobody said how it was settled."""
        return self.is_standing and self.verdict == Verdict.DISAGREE and self.settled_at is None
