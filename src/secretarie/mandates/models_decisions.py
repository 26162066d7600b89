"""What was decided under a mandate: recorded once, never changed (art. 10:2 and 10:10 Awb)."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from secretarie.access.models import Walled
from secretarie.people.models import Body


class MandatedDecision(Walled):
    """One decision of an officer in a body's name.

    ``lines``: a list of ``{"number", "text", "topic", "matter", "amount", "ground", "mandates"}``, the mandates with
    the chain they stand in. ``wording``: as art. 10:10 asks it above the signature. ``confirmed``: the conditions with
    who was consulted and when. ``reference``: the proposal it came from, by number. ``told_on``: announced to the body.
    """

    number = models.CharField(max_length=20)
    title = models.CharField(max_length=300)
    body = models.CharField(max_length=20, choices=Body.Kind)
    lines = models.JSONField(default=list)
    mandate = models.ForeignKey("mandates.Mandate", models.PROTECT, related_name="decisions")
    decided_by = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    capacity = models.CharField(max_length=200)
    decided_on = models.DateField()
    at = models.DateTimeField()
    wording = models.CharField(max_length=200)
    confirmed = models.JSONField(default=list)
    receipts = models.JSONField(default=list)
    reference = models.CharField(max_length=20, blank=True)
    portfolio = models.ForeignKey("people.Portfolio", models.PROTECT, null=True, blank=True, related_name="+")
    unit = models.ForeignKey("people.Unit", models.PROTECT, null=True, blank=True, related_name="+")
    told_on = models.DateField(null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(F("municipality"), F("decided_on").desc(), F("id").desc(), name="mandated_newest_first"),
        ]
        constraints = [
            models.UniqueConstraint("municipality", "number", name="one_mandated_decision_per_number"),
            models.UniqueConstraint(
                fields=["municipality", "reference"], condition=~Q(reference=""), name="one_mandated_per_proposal"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.title}"
