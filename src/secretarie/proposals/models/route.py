"""Who signed off on the route of a proposal."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from secretarie.access.models import Part
from secretarie.proposals.models.paper import Proposal, Version


class SignOff(Part):
    """A paraaf on the route, on a version: team manager, director, and per portfolio its holder (or substitute)."""

    ROOT: ClassVar[str] = "proposal"

    class Step(models.TextChoices):
        TEAM_MANAGER = "team_manager", _("Team manager")
        DIRECTOR = "director", _("Director")
        PORTFOLIO_HOLDER = "portfolio_holder", _("Portfolio holder")

    class Mark(models.TextChoices):
        AGREED = "agreed", _("Agreed")
        DISCUSS = "discuss", _("Discuss")
        NOT_AGREED = "not_agreed", _("Not agreed")

    proposal = models.ForeignKey(Proposal, models.PROTECT, related_name="sign_offs")
    step = models.CharField(max_length=20, choices=Step)
    portfolio = models.ForeignKey("people.Portfolio", models.PROTECT, null=True, blank=True, related_name="+")
    mark = models.CharField(max_length=12, choices=Mark)
    reason = models.TextField(blank=True)
    person = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    as_substitute = models.BooleanField(default=False)
    round = models.PositiveSmallIntegerField(default=1)
    version = models.ForeignKey(Version, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.step} {self.mark}"
