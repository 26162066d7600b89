"""What a proposal belongs to."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from secretarie.access.models import Part
from secretarie.proposals.models.paper import Proposal


class Relation(Part):
    """What a proposal belongs to: a commitment, motion, question, objective or earlier decision."""

    ROOT: ClassVar[str] = "proposal"

    class Kind(models.TextChoices):
        COMMITMENT = "commitment", _("Commitment")
        MOTION = "motion", _("Motion")
        QUESTION = "question", _("Question")
        DECISION = "decision", _("Earlier decision")
        OBJECTIVE = "objective", _("Objective")

    proposal = models.ForeignKey(Proposal, models.PROTECT, related_name="relations")
    kind = models.CharField(max_length=12, choices=Kind)
    reference = models.CharField(max_length=60)
    title = models.CharField(max_length=300, blank=True)
    ended = models.BooleanField(default=False)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.kind} {self.reference}"
