"""The decisions born from outcomes, and the list that records them: two readings, frozen when adopted, with errata."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from secretarie.access.models import Part, Walled
from secretarie.documents.models import SignatureKind
from secretarie.documents.openness import Handled
from secretarie.meetings.models.agenda import AgendaItem, Meeting
from secretarie.proposals.models import DecidingBody


class Standing(models.Manager["Decision"]):
    """The decisions that stand: without those whose block turned out, before the meeting closed, to decide nothing."""

    def get_queryset(self) -> models.QuerySet[Decision]:
        return super().get_queryset().filter(void=False)


class Series(models.TextChoices):
    """Decisions number apart by who may know of them: nobody sees a gap where a closed one stands."""

    OPEN = "", _("Open")
    CLOSED = "closed", _("Not public")
    SECRET = "secret", _("Secret")


class Decision(Walled, Handled):
    """What one body decided under one item: immutable from the closing of its meeting (a trigger says so too).

    ``points`` are frozen with it, a list of rows with ``number, position, text, proposed, outcome, contrary, reason,
    ground, body, openness, receipt``. All points of a decision are handled alike: what is not public or secret under
    the same item is a decision of its own. ``void``: its block decided nothing in the end; the number stays used.
    """

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="decisions")
    item = models.ForeignKey(AgendaItem, models.PROTECT, related_name="decisions")
    body = models.CharField(max_length=10, choices=DecidingBody)
    block = models.PositiveSmallIntegerField(default=1)
    series = models.CharField(max_length=10, choices=Series, blank=True)
    number = models.CharField(max_length=20)
    decided_on = models.DateField()
    title = models.CharField(max_length=400)
    points = models.JSONField(default=list)
    conform = models.BooleanField(default=False)
    contrary = models.BooleanField(default=False)
    void = models.BooleanField(default=False)
    proposal = models.ForeignKey("proposals.Proposal", models.PROTECT, null=True, blank=True, related_name="decisions")
    version = models.ForeignKey("proposals.Version", models.PROTECT, null=True, blank=True, related_name="+")
    portfolio = models.ForeignKey("people.Portfolio", models.PROTECT, null=True, blank=True, related_name="+")
    signature_kind = models.CharField(max_length=20, choices=SignatureKind, default=SignatureKind.NONE)
    paper = models.ForeignKey("documents.Paper", models.PROTECT, null=True, blank=True, related_name="decisions")
    published_at = models.DateTimeField(null=True, blank=True)

    objects = Standing()
    every = models.Manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint("municipality", "number", name="one_decision_per_number"),
            models.UniqueConstraint(
                "municipality", "item", "body", "block", "series", name="one_decision_per_block_and_series"
            ),
        ]
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
