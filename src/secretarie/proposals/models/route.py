"""Who signed off on the route of a proposal, what its holder would rather see, and what the weekly talk said of it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from secretarie.access.models import NarrowPart, Part, Walled
from secretarie.proposals.models.paper import Proposal, Version


class SignOff(Part):
    """A paraaf on the route, on a version: team manager, director, and per portfolio its holder (or substitute).

    Of the management team it is what that advised, recorded in ``reason`` by who keeps its record.
    """

    ROOT: ClassVar[str] = "proposal"

    class Step(models.TextChoices):
        TEAM_MANAGER = "team_manager", _("Team manager")
        DIRECTOR = "director", _("Director")
        MANAGEMENT_TEAM = "management_team", _("Management team")
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


class HolderView(Part):
    """What a portfolio holder would rather decide than the official advice says; the college reads both (model B)."""

    ROOT: ClassVar[str] = "proposal"

    proposal = models.ForeignKey(Proposal, models.PROTECT, related_name="holder_views")
    portfolio = models.ForeignKey("people.Portfolio", models.PROTECT, related_name="+")
    text = models.TextField()
    reason = models.TextField()
    person = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    as_substitute = models.BooleanField(default=False)
    version = models.ForeignKey(Version, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "proposal", "portfolio"],
                condition=Q(ended_at=None),
                name="one_view_per_portfolio_of_a_proposal",
            )
        ]

    def __str__(self) -> str:
        return self.text[:60]


class StaffTalkNote(NarrowPart):
    """What is noted of a proposal before and after the weekly talk of a portfolio holder (staf), for those at it."""

    ROOT: ClassVar[str] = "proposal"

    proposal = models.ForeignKey(Proposal, models.PROTECT, related_name="talk_notes")
    portfolio = models.ForeignKey("people.Portfolio", models.PROTECT, related_name="+")
    day = models.DateField()
    before = models.TextField(blank=True)
    outcome = models.TextField(blank=True)
    by = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["day", "id"]
        constraints = [
            models.UniqueConstraint(
                "municipality", "proposal", "portfolio", "day", name="one_note_per_proposal_and_staff_talk"
            )
        ]

    def __str__(self) -> str:
        return f"{self.proposal_id} {self.day}"


class Assignment(Walled):
    """Work that a member asks of officials above the set effort: through the director or the secretary, with answer."""

    class Stage(models.TextChoices):
        ASKED = "asked", _("Asked")
        ACCEPTED = "accepted", _("Accepted")
        REFUSED = "refused", _("Not accepted")

    member = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    portfolio = models.ForeignKey("people.Portfolio", models.PROTECT, related_name="+")
    unit = models.ForeignKey("people.Unit", models.PROTECT, related_name="+")
    subject = models.CharField(max_length=200)
    text = models.TextField(blank=True)
    hours = models.PositiveIntegerField()
    asked_at = models.DateTimeField()
    stage = models.CharField(max_length=10, choices=Stage, default=Stage.ASKED)
    answer = models.TextField(blank=True)
    answered_by = models.ForeignKey("people.Person", models.PROTECT, null=True, blank=True, related_name="+")
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.subject
