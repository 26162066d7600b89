"""What the council heard before the decision: the answers on record (art. 160 lid 2, 165 lid 3, 169 lid 4 and 5)."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from secretarie.access.models import Part
from secretarie.proposals.models.paper import Proposal


class Hearing(Part):
    """One answer to whether the council must be informed or heard first; the last of a power stands.

    ``serious`` (169 lid 4) and ``indicated`` (160 lid 2) empty: not judged yet. ``informed_on``: the council had the
    information or the draft; ``heard_on``: it gave its wishes and objections, or its time for them had passed.
    """

    ROOT: ClassVar[str] = "proposal"

    class Power(models.TextChoices):
        """For what (``law.Power``)."""

        FOUND_OR_JOIN = "found_or_join", _("Founding or joining a legal person")
        DELEGATE_TO_COMMITTEE = "delegate_to_committee", _("Transfer of powers to a committee")
        MAYOR_DELEGATES = "mayor_delegates", _("Transfer of the mayor's powers to a committee")
        PRIVATE_LAW_ACT = "private_law_act", _("Private-law act")
        LITIGATION = "litigation", _("Litigation, objection or appeal by the municipality")
        CIVIL_DEFENCE = "civil_defence", _("Civil defence")
        MARKETS = "markets", _("Markets")

    proposal = models.ForeignKey(Proposal, models.PROTECT, related_name="hearings")
    power = models.CharField(max_length=24, choices=Power)
    serious = models.BooleanField(null=True, blank=True)
    indicated = models.BooleanField(null=True, blank=True)
    council_asked = models.BooleanField(default=False)
    urgent = models.BooleanField(default=False)
    informed_on = models.DateField(null=True, blank=True)
    heard_on = models.DateField(null=True, blank=True)
    reason = models.TextField()
    by = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.power
