"""What colleagues say beside the text while it is written."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from secretarie.access.models import SecretPart
from secretarie.proposals.models.paper import Proposal, Version


class Comment(SecretPart):
    """A comment beside a draft, at a place of a version, until it is resolved with what was done with it.

    ``place``: ``point-2``, ``finance`` (a section), ``argument-1.2``; empty for the whole. ``secrecy`` holds the
    circle of the organisation: who decides about the proposal reads the text, not how it was written.
    """

    ROOT: ClassVar[str] = "proposal"

    proposal = models.ForeignKey(Proposal, models.PROTECT, related_name="comments")
    version = models.ForeignKey(Version, models.PROTECT, related_name="+")
    place = models.CharField(max_length=60, blank=True)
    quote = models.CharField(max_length=300, blank=True)
    text = models.TextField()
    by = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    at = models.DateTimeField()
    resolved_by = models.ForeignKey("people.Person", models.PROTECT, null=True, blank=True, related_name="+")
    resolved_at = models.DateTimeField(null=True, blank=True)
    answer = models.TextField(blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(resolved_at=None, resolved_by=None)
                | Q(resolved_at__isnull=False, resolved_by__isnull=False),
                name="who_resolved_a_comment_is_known",
            )
        ]

    def __str__(self) -> str:
        return f"{self.place} {self.text[:40]}".strip()

    @property
    def is_open(self) -> bool:
        """Nobody said yet what was done with it."""
        return self.resolved_at is None
