"""What the public reads: rows of their own with the reader ``public``; no public page touches an internal row."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from secretarie.access.models import Part, Walled
from secretarie.proposals.models import DecidingBody


class PublishedList(Walled):
    """A decision list as the public reads it; ``record`` is the public reading, ``slug`` its permanent address."""

    decision_list = models.ForeignKey("meetings.DecisionList", models.PROTECT, related_name="+")
    slug = models.CharField(max_length=60)
    body = models.CharField(max_length=10, choices=DecidingBody)
    held_on = models.DateField()
    title = models.CharField(max_length=200)
    draft = models.BooleanField(default=False)
    adopted_on = models.DateField(null=True, blank=True)
    record = models.JSONField()
    errata = models.JSONField(default=list)
    sha256 = models.CharField(max_length=64)
    published_at = models.DateTimeField()
    replaced_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                "municipality", "slug", name="one_public_list_per_address", condition=Q(replaced_at=None)
            )
        ]
        indexes = [
            models.Index(F("municipality"), F("held_on").desc(), F("id").desc(), name="public_list_newest_first")
        ]

    def __str__(self) -> str:
        return self.title


class PublishedDecision(Walled):
    """A decision as the public reads it, with its permanent address."""

    list = models.ForeignKey(PublishedList, models.PROTECT, related_name="decisions")
    slug = models.CharField(max_length=60)
    number = models.CharField(max_length=20)
    item_number = models.CharField(max_length=20, blank=True)
    body = models.CharField(max_length=10, choices=DecidingBody)
    decided_on = models.DateField()
    title = models.CharField(max_length=400)
    portfolio = models.CharField(max_length=120, blank=True)
    points = models.JSONField()
    published_at = models.DateTimeField()
    replaced_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                "municipality", "slug", name="one_public_decision_per_address", condition=Q(replaced_at=None)
            )
        ]
        indexes = [
            models.Index(
                F("municipality"), F("decided_on").desc(), F("id").desc(), name="public_decision_newest_first"
            ),
            models.Index(
                F("municipality"), F("portfolio"), F("decided_on").desc(), name="public_decision_by_portfolio"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.title}"


class LeftOut(Part):
    """What a publication leaves out and on which ground (art. 60(3) Gemeentewet, art. 5.1-5.2 Woo).

    A part of the internal reading: it names what is secret, so only its readers may know.
    """

    ROOT: ClassVar[str] = "reading__list__meeting"

    reading = models.ForeignKey("meetings.Reading", models.PROTECT, related_name="left_out")
    published = models.ForeignKey(PublishedList, models.PROTECT, null=True, blank=True, related_name="+")
    item_number = models.CharField(max_length=20, blank=True)
    what = models.CharField(max_length=400)
    ground = models.CharField(max_length=40)
    reason = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"{self.item_number} {self.ground}"
