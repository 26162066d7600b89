"""What the secretary's gate found and said."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from secretarie.access.models import Municipal, Part
from secretarie.proposals.models.paper import Proposal, Version
from secretarie.proposals.models.route import SignOff


class ErrorType(Municipal):
    """A kind of fault for which the gate returns proposals: a maintained list."""

    code = models.CharField(max_length=40)
    label = models.CharField(max_length=120)
    active = models.BooleanField(default=True)

    class Meta:
        ordering = ["label"]
        constraints = [models.UniqueConstraint("municipality", "code", name="one_error_type_per_code")]

    def __str__(self) -> str:
        return self.label


class GateReview(Part):
    """One act at the gate, by the secretary or on the secretary's behalf, with its reason.

    What is tabled over a holder's ``objection`` says who was told first.
    """

    ROOT: ClassVar[str] = "proposal"

    class Outcome(models.TextChoices):
        PASSED = "passed", _("Passed")
        PASSED_WITH_REMARKS = "passed_with_remarks", _("Passed with remarks")
        RETURNED = "returned", _("Returned to the author")
        HELD = "held", _("Held")
        RELEASED = "released", _("Released from hold")
        FAST_TRACKED = "fast_tracked", _("Fast-tracked")
        TABLED_OVER_OBJECTION = "tabled_over_objection", _("Tabled over objection")
        DEMANDED = "demanded", _("Placement demanded")

    proposal = models.ForeignKey(Proposal, models.PROTECT, related_name="reviews")
    outcome = models.CharField(max_length=24, choices=Outcome)
    text = models.TextField(blank=True)
    by = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    behalf = models.ForeignKey("people.Person", models.PROTECT, null=True, blank=True, related_name="+")
    version = models.ForeignKey(Version, models.PROTECT, related_name="+")
    meeting_date = models.DateField(null=True, blank=True)
    objection = models.ForeignKey(SignOff, models.PROTECT, null=True, blank=True, related_name="+")
    holder_told = models.BooleanField(default=False)
    mayor_told = models.BooleanField(default=False)
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.outcome


class Finding(Part):
    """A remark of the gate of one error type, at a place in the text."""

    ROOT: ClassVar[str] = "review__proposal"

    review = models.ForeignKey(GateReview, models.PROTECT, related_name="findings")
    error_type = models.ForeignKey(ErrorType, models.PROTECT, related_name="+")
    place = models.CharField(max_length=60, blank=True)
    text = models.TextField(blank=True)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.place
