"""What was advised on a proposal, and how disagreement was settled."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from secretarie.access.models import NarrowPart, Part
from secretarie.people.disciplines import Discipline
from secretarie.proposals.models.paper import Proposal, Version


class Verdict(models.TextChoices):
    AGREE = "agree", _("Agree")
    AGREE_WITH_REMARKS = "agree_with_remarks", _("Agree with remarks")
    DISAGREE = "disagree", _("Disagree")


class Silence(models.TextChoices):
    """What it means that the term passed without an advice."""

    NOTHING = "nothing", _("Nothing: the advice is still needed")
    CONSENT = "consent", _("Consent")


class SettledIn(models.TextChoices):
    """Where a disagreement was settled."""

    MANAGEMENT_TEAM = "management_team", _("In the management team")
    SECRETARY = "secretary", _("By the secretary")


class Advice(NarrowPart):
    """Asked of an adviser, given on a version; disagreement stays visible until it is settled, with how.

    A renewed advice is a row of its own, the earlier one ``superseded``; a question may be withdrawn with a reason.
    ``wave`` is its place on the route of the house, 0 when asked by hand; ``rule`` why the route asked it. Facts stand
    apart from views: a dissent may become public (art. 5.2 Woo). With ``readers`` it is confidential.
    """

    ROOT: ClassVar[str] = "proposal"

    proposal = models.ForeignKey(Proposal, models.PROTECT, related_name="advices")
    discipline = models.CharField(max_length=20, choices=Discipline)
    adviser = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    asked_by = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    due_on = models.DateField(null=True, blank=True)
    question = models.TextField(blank=True)
    wave = models.PositiveSmallIntegerField(default=0)
    rule = models.CharField(max_length=200, blank=True)
    silence = models.CharField(max_length=10, choices=Silence, default=Silence.NOTHING)
    deputy = models.ForeignKey("people.Person", models.PROTECT, null=True, blank=True, related_name="+")
    unit = models.ForeignKey("people.Unit", models.PROTECT, null=True, blank=True, related_name="+")
    matter = models.CharField(max_length=30, blank=True)
    consulted_on = models.DateField(null=True, blank=True)
    verdict = models.CharField(max_length=20, choices=Verdict, blank=True)
    facts = models.TextField(blank=True)
    text = models.TextField(blank=True)
    version = models.ForeignKey(Version, models.PROTECT, null=True, blank=True, related_name="+")
    given_at = models.DateTimeField(null=True, blank=True)
    given_by = models.ForeignKey("people.Person", models.PROTECT, null=True, blank=True, related_name="+")
    confirmed = models.ForeignKey(Version, models.PROTECT, null=True, blank=True, related_name="+")
    confirmed_at = models.DateTimeField(null=True, blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by = models.ForeignKey("people.Person", models.PROTECT, null=True, blank=True, related_name="+")
    settled_in = models.CharField(max_length=20, choices=SettledIn, blank=True)
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

    @property
    def holds_for(self) -> int:
        """The newest version that the adviser saw: on which it was given, or for which it was confirmed."""
        seen = self.confirmed or self.version
        return seen.number if seen else 0

    def has_lapsed(self, day: date) -> bool:
        """The term passed without an answer, and the house takes that for consent."""
        late = self.due_on is not None and self.due_on < day
        return self.is_pending and late and self.silence == Silence.CONSENT


class Exemption(Part):
    """The secretary let a compulsory advice be left out of one proposal, with the reason: a deviation of the route."""

    ROOT: ClassVar[str] = "proposal"

    proposal = models.ForeignKey(Proposal, models.PROTECT, related_name="exemptions")
    discipline = models.CharField(max_length=20, choices=Discipline)
    reason = models.TextField()
    by = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                "municipality", "proposal", "discipline", name="one_exemption_per_discipline_of_a_proposal"
            )
        ]

    def __str__(self) -> str:
        return self.discipline
