"""The decisions born from outcomes, and the list that records them: two readings, frozen when adopted, with errata."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from secretarie.access.models import Part, Walled
from secretarie.documents.models import SignatureKind
from secretarie.meetings.models.agenda import AgendaItem, Meeting
from secretarie.proposals.models import DecidingBody


class Decision(Walled):
    """The immutable fact: what one body decided under one item.

    ``points`` are frozen with it: a list of ``{"number", "text", "outcome", "contrary", "openness", "ground"}``.
    """

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="decisions")
    item = models.ForeignKey(AgendaItem, models.PROTECT, related_name="decisions")
    body = models.CharField(max_length=10, choices=DecidingBody)
    number = models.CharField(max_length=20)
    decided_on = models.DateField()
    title = models.CharField(max_length=400)
    points = models.JSONField(default=list)
    conform = models.BooleanField(default=False)
    contrary = models.BooleanField(default=False)
    proposal = models.ForeignKey("proposals.Proposal", models.PROTECT, null=True, blank=True, related_name="decisions")
    version = models.ForeignKey("proposals.Version", models.PROTECT, null=True, blank=True, related_name="+")
    portfolio = models.ForeignKey("people.Portfolio", models.PROTECT, null=True, blank=True, related_name="+")
    signature_kind = models.CharField(max_length=20, choices=SignatureKind, default=SignatureKind.NONE)
    paper = models.ForeignKey("documents.Paper", models.PROTECT, null=True, blank=True, related_name="decisions")
    published_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["item__position", "body"]
        constraints = [models.UniqueConstraint("municipality", "number", name="one_decision_per_number")]
        indexes = [
            models.Index(F("municipality"), F("decided_on").desc(), F("id").desc(), name="decision_newest_first")
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.title}"


class DecisionList(Part):
    """The record of a meeting's decisions, adopted as an item of a next meeting and then frozen."""

    ROOT: ClassVar[str] = "meeting"

    meeting = models.OneToOneField(Meeting, models.PROTECT, related_name="decision_list")
    drafted_at = models.DateTimeField()
    adopted_in = models.ForeignKey(Meeting, models.PROTECT, null=True, blank=True, related_name="adopted_lists")
    adopted_on = models.DateField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.meeting_id}"


class Reading(Walled):
    """One reading of a list, internal or public: ``record`` is what is shown and printed; frozen at adoption."""

    ROOT: ClassVar[str] = "list__meeting"

    class Kind(models.TextChoices):
        INTERNAL = "internal", _("Internal")
        PUBLIC = "public", _("Public")

    list = models.ForeignKey(DecisionList, models.PROTECT, related_name="readings")
    kind = models.CharField(max_length=10, choices=Kind)
    record = models.JSONField(default=dict)
    sha256 = models.CharField(max_length=64)
    chain_head = models.CharField(max_length=64, blank=True)
    frozen_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint("municipality", "list", "kind", name="one_reading_of_a_kind_per_list")]

    def __str__(self) -> str:
        return f"{self.list_id} {self.kind}"


class Erratum(Walled):
    """A dated correction of an adopted list, itself adopted by a next meeting; the original stays visible."""

    ROOT: ClassVar[str] = "list__meeting"

    list = models.ForeignKey(DecisionList, models.PROTECT, related_name="errata")
    number = models.CharField(max_length=20, blank=True)
    was = models.TextField()
    becomes = models.TextField()
    reason = models.TextField()
    public = models.BooleanField(default=True)
    proposed_at = models.DateTimeField()
    adopted_in = models.ForeignKey(Meeting, models.PROTECT, null=True, blank=True, related_name="+")
    adopted_on = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "errata"

    def __str__(self) -> str:
        return f"{self.number} {self.reason[:60]}"
