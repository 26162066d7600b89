"""What is written: a proposal, its versions with decision points, its co-holders and attachments."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from secretarie.access.models import Part, SecretPart, Walled
from secretarie.documents.models import SignatureKind
from secretarie.documents.openness import Proposed
from secretarie.mandates.matters import Matter


class Kind(models.TextChoices):
    COLLEGE = "college", _("College proposal")
    COUNCIL = "council", _("Council proposal")
    INFORMATION_LETTER = "information_letter", _("Information letter to the council")
    NOTE = "note", _("Note for information")


class Stage(models.TextChoices):
    """Where a proposal stands on its route."""

    DRAFT = "draft", _("Draft")
    IN_ADVICE = "in_advice", _("In advice")
    TEAM_MANAGER = "team_manager", _("With the team manager")
    DIRECTOR = "director", _("With the director")
    MANAGEMENT_TEAM = "management_team", _("With the management team")
    PORTFOLIO_HOLDER = "portfolio_holder", _("With the portfolio holder")
    GATE = "gate", _("At the gate")
    PASSED = "passed", _("Passed")
    ON_AGENDA = "on_agenda", _("On an agenda")
    DECIDED = "decided", _("Decided")
    SIGNED = "signed", _("Signed")
    PUBLISHED = "published", _("Published")
    CARRIED_OUT = "carried_out", _("Carried out")


class Aside(models.TextChoices):
    """What can be said of a proposal beside its stage."""

    RETURNED = "returned", _("Returned")
    ON_HOLD = "on_hold", _("On hold")
    RETRACTED = "retracted", _("Retracted")


class DecidingBody(models.TextChoices):
    COLLEGE = "college", _("College")
    MAYOR = "mayor", _("Mayor")
    COUNCIL = "council", _("Council")


class Trait(models.TextChoices):
    """What a proposal touches: house rules on sections, advice and weight ask for it."""

    PERSONAL_DATA = "personal_data", _("Processes personal data")
    STAFF_EFFECTS = "staff_effects", _("Affects staff")
    NEW_SYSTEM = "new_system", _("New or changed information system")
    REORGANISATION = "reorganisation", _("Reorganisation")
    PLANNING_AND_CONTROL = "planning_and_control", _("Planning-and-control product")
    MULTIDISCIPLINARY = "multidisciplinary", _("Several disciplines or units")
    CONCERN = "concern", _("Concerns the whole organisation")
    POLITICAL_RISK = "political_risk", _("Political risk")
    FINANCIAL_RISK = "financial_risk", _("Financial risk")
    PUBLICITY_RISK = "publicity_risk", _("Publicity risk")


RISKS = frozenset({Trait.POLITICAL_RISK, Trait.FINANCIAL_RISK, Trait.PUBLICITY_RISK})


class Proposal(Walled, Proposed):
    """A paper on its way to a decision. Its text lives in versions; ``readers`` follow its stage and openness.

    ``shown``: a released agenda has shown it to the table, which goes on reading it wherever it stands. Each sending
    on the route begins a new ``round`` of sign-offs; those of earlier rounds are history. ``amount``: in euro,
    exclusive of VAT, the most that is obliged; ``traits``: see ``Trait``. ``co_authors``: persons who write at it too;
    they stand on the root, as its readers do, so that who writes is known without another question.
    """

    number = models.CharField(max_length=20)
    kind = models.CharField(max_length=20, choices=Kind, default=Kind.COLLEGE)
    subject = models.CharField(max_length=300)
    stage = models.CharField(max_length=20, choices=Stage, default=Stage.DRAFT)
    aside = models.CharField(max_length=12, choices=Aside, blank=True)
    author = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    unit = models.ForeignKey("people.Unit", models.PROTECT, related_name="+")
    portfolio = models.ForeignKey("people.Portfolio", models.PROTECT, related_name="+")
    requested_for = models.DateField(null=True, blank=True)
    formality = models.BooleanField(default=False)
    minutes = models.PositiveSmallIntegerField(default=10)
    signature_kind = models.CharField(max_length=20, choices=SignatureKind, default=SignatureKind.NONE)
    fast_track = models.BooleanField(default=False)
    demanded_by = models.ForeignKey("people.Person", models.PROTECT, null=True, blank=True, related_name="+")
    serves_no_objective = models.BooleanField(default=False)
    retracted_because = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    stage_since = models.DateTimeField()
    round = models.PositiveSmallIntegerField(default=0)
    shown = models.BooleanField(default=False)
    co_authors = ArrayField(models.BigIntegerField(), default=list, blank=True)
    amount = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)
    traits = ArrayField(models.CharField(max_length=24, choices=Trait), default=list, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint("municipality", "number", name="one_proposal_per_number"),
            models.CheckConstraint(condition=Q(amount=None) | Q(amount__gte=0), name="an_amount_is_never_negative"),
        ]
        indexes = [
            models.Index(F("municipality"), F("changed_at").desc(), F("id").desc(), name="proposal_newest_first"),
            models.Index(F("municipality"), F("stage"), F("stage_since"), name="proposal_by_stage"),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.subject}"


class CoHolder(Part):
    """A second portfolio of a proposal; one of them may coordinate."""

    ROOT: ClassVar[str] = "proposal"

    proposal = models.ForeignKey(Proposal, models.PROTECT, related_name="co_holders")
    portfolio = models.ForeignKey("people.Portfolio", models.PROTECT, related_name="+")
    coordinating = models.BooleanField(default=False)
    ended = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                "municipality", "proposal", "portfolio", name="one_place_per_portfolio_in_a_proposal"
            )
        ]

    def __str__(self) -> str:
        return f"{self.portfolio_id}"


class Version(Part):
    """The whole text as it was saved once; never changed.

    ``sections``: key to sanitised HTML; ``arguments``: a list of
    ``{"kind": "argument"|"remark", "point": 1, "number": "1.1", "title": …, "text": html}``; ``template``: on which
    template it was written, with the titles its sections had: ``{"since": "2026-11-01", "titles": {key: title}}``.
    """

    ROOT: ClassVar[str] = "proposal"

    proposal = models.ForeignKey(Proposal, models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    subject = models.CharField(max_length=300)
    sections = models.JSONField(default=dict)
    arguments = models.JSONField(default=list)
    sha256 = models.CharField(max_length=64)
    saved_by = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    saved_at = models.DateTimeField()
    note = models.CharField(max_length=200, blank=True)
    template = models.JSONField(default=dict)

    class Meta:
        constraints = [models.UniqueConstraint("municipality", "proposal", "number", name="one_version_per_number")]

    def __str__(self) -> str:
        return f"{self.proposal_id} v{self.number}"


class DecisionPoint(SecretPart, Proposed):
    """One numbered decision of a version: what is asked of which body, on what ground (article or mandate as typed).

    ``matter``, ``topic`` (a subject of the mandate register) and ``amount`` (in euro without VAT; none: that of the
    proposal) are what the question who is competent asks for.
    """

    ROOT: ClassVar[str] = "version__proposal"

    version = models.ForeignKey(Version, models.PROTECT, related_name="points")
    number = models.PositiveSmallIntegerField()
    text = models.TextField()
    body = models.CharField(max_length=10, choices=DecidingBody, default=DecidingBody.COLLEGE)
    ground = models.CharField(max_length=200, blank=True)
    matter = models.CharField(max_length=20, choices=Matter, default=Matter.DECISION)
    topic = models.CharField(max_length=40, blank=True)
    amount = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint("municipality", "version", "number", name="one_decision_point_per_number")
        ]

    def __str__(self) -> str:
        return f"{self.number}. {self.text[:60]}"


class Attachment(SecretPart, Proposed):
    """A document annexed to a proposal; withdrawn, never deleted."""

    ROOT: ClassVar[str] = "proposal"

    proposal = models.ForeignKey(Proposal, models.PROTECT, related_name="attachments")
    file = models.ForeignKey("documents.File", models.PROTECT, null=True, blank=True, related_name="+")
    title = models.CharField(max_length=200)
    file_name = models.CharField(max_length=200, blank=True)
    position = models.PositiveSmallIntegerField(default=1)
    withdrawn = models.BooleanField(default=False)

    class Meta:
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return self.title
