"""What the author decided about the remarks of the writing check."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from secretarie.access.models import Part
from secretarie.proposals.models.paper import Proposal, Version


class Acceptance(Part):
    """A remark of the writing check that the author leaves as it is, with a reason.

    It holds for the words it was about (``key``), wherever they move to, and falls away when they change. The words
    themselves stand in the ``version`` at ``place``; they are not kept twice, for they may be secret.
    """

    ROOT: ClassVar[str] = "proposal"

    proposal = models.ForeignKey(Proposal, models.PROTECT, related_name="acceptances")
    version = models.ForeignKey(Version, models.PROTECT, related_name="+")
    rule = models.CharField(max_length=40)
    list_version = models.CharField(max_length=20)
    place = models.CharField(max_length=80)
    key = models.CharField(max_length=64)
    reason = models.TextField()
    by = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint("municipality", "proposal", "key", name="one_acceptance_per_remark_and_words")
        ]

    def __str__(self) -> str:
        return f"{self.rule} {self.place}"
