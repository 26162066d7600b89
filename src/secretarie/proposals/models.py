"""A proposal, its versions with decision points, and what was advised, signed off and found on its way."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from secretarie.access.models import Municipal, Part, SecretPart, Walled
from secretarie.documents.models import SignatureKind
from secretarie.documents.openness import Proposed
from secretarie.people.disciplines import Discipline


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


class Proposal(Walled, Proposed):
    """A paper on its way to a decision. Its text lives in versions; ``readers`` follow its stage and openness.

    ``shown``: a released agenda has shown it to the table, which goes on reading it wherever it stands. Each sending
    on the route begins a new ``round`` of sign-offs; those of earlier rounds are history.
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

    class Meta:
        constraints = [models.UniqueConstraint("municipality", "number", name="one_proposal_per_number")]
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
    ``{"kind": "argument"|"remark", "point": 1, "number": "1.1", "title": …, "text": html}``.
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

    class Meta:
        constraints = [models.UniqueConstraint("municipality", "proposal", "number", name="one_version_per_number")]

    def __str__(self) -> str:
        return f"{self.proposal_id} v{self.number}"


class DecisionPoint(SecretPart, Proposed):
    """One numbered decision of a version: what is asked of which body, on what ground (article or mandate as typed)."""

    ROOT: ClassVar[str] = "version__proposal"

    version = models.ForeignKey(Version, models.PROTECT, related_name="points")
    number = models.PositiveSmallIntegerField()
    text = models.TextField()
    body = models.CharField(max_length=10, choices=DecidingBody, default=DecidingBody.COLLEGE)
    ground = models.CharField(max_length=200, blank=True)

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


class Verdict(models.TextChoices):
    AGREE = "agree", _("Agree")
    AGREE_WITH_REMARKS = "agree_with_remarks", _("Agree with remarks")
    DISAGREE = "disagree", _("Disagree")


class Advice(Part):
    """Asked of an adviser, given on a version; disagreement stays visible until it is settled, with how.

    A renewed advice is a row of its own, the earlier one ``superseded``; a question may be withdrawn with a reason.
    """

    ROOT: ClassVar[str] = "proposal"

    proposal = models.ForeignKey(Proposal, models.PROTECT, related_name="advices")
    discipline = models.CharField(max_length=20, choices=Discipline)
    adviser = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    asked_by = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    due_on = models.DateField(null=True, blank=True)
    verdict = models.CharField(max_length=20, choices=Verdict, blank=True)
    text = models.TextField(blank=True)
    version = models.ForeignKey(Version, models.PROTECT, null=True, blank=True, related_name="+")
    given_at = models.DateTimeField(null=True, blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by = models.ForeignKey("people.Person", models.PROTECT, null=True, blank=True, related_name="+")
    settlement = models.TextField(blank=True)
    superseded = models.BooleanField(default=False)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_reason = models.TextField(blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "proposal", "adviser", "discipline"],
                condition=Q(verdict="", withdrawn_at=None),
                name="one_open_question_per_adviser",
            ),
            ExclusionConstraint(
                name="one_standing_advice_per_adviser",
                expressions=[(name, "=") for name in ("municipality", "proposal", "adviser", "discipline")],
                condition=Q(superseded=False) & ~Q(verdict=""),
                deferrable=models.Deferrable.DEFERRED,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.discipline} {self.verdict}"

    @property
    def is_pending(self) -> bool:
        """Asked, not withdrawn, not given yet."""
        return not self.verdict and self.withdrawn_at is None

    @property
    def is_standing(self) -> bool:
        """Given, and not renewed since."""
        return bool(self.verdict) and not self.superseded

    @property
    def is_open_dissent(self) -> bool:
        """A standing disagreement of which nobody said how it was settled."""
        return self.is_standing and self.verdict == Verdict.DISAGREE and self.settled_at is None


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


class ErrorType(Municipal):
    """A kind of fault for which the gate returns proposals: a maintained list."""

    code = models.CharField(max_length=40)
    label = models.CharField(max_length=120)
    active = models.BooleanField(default=True)

    class Meta:
        ordering = ["label"]
        constraints = [models.UniqueConstraint("municipality", "code", name="one_error_type_per_code")]

    def __str__(self) -> str:
        return self.label


class GateReview(Part):
    """One act at the gate, by the secretary or on the secretary's behalf, with its reason.

    What is tabled over a holder's ``objection`` says who was told first.
    """

    ROOT: ClassVar[str] = "proposal"

    class Outcome(models.TextChoices):
        PASSED = "passed", _("Passed")
        PASSED_WITH_REMARKS = "passed_with_remarks", _("Passed with remarks")
        RETURNED = "returned", _("Returned to the author")
        HELD = "held", _("Held")
        RELEASED = "released", _("Released from hold")
        FAST_TRACKED = "fast_tracked", _("Fast-tracked")
        TABLED_OVER_OBJECTION = "tabled_over_objection", _("Tabled over objection")
        DEMANDED = "demanded", _("Placement demanded")

    proposal = models.ForeignKey(Proposal, models.PROTECT, related_name="reviews")
    outcome = models.CharField(max_length=24, choices=Outcome)
    text = models.TextField(blank=True)
    by = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    behalf = models.ForeignKey("people.Person", models.PROTECT, null=True, blank=True, related_name="+")
    version = models.ForeignKey(Version, models.PROTECT, related_name="+")
    meeting_date = models.DateField(null=True, blank=True)
    objection = models.ForeignKey(SignOff, models.PROTECT, null=True, blank=True, related_name="+")
    holder_told = models.BooleanField(default=False)
    mayor_told = models.BooleanField(default=False)
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.outcome


class Finding(Part):
    """A remark of the gate of one error type, at a place in the text."""

    ROOT: ClassVar[str] = "review__proposal"

    review = models.ForeignKey(GateReview, models.PROTECT, related_name="findings")
    error_type = models.ForeignKey(ErrorType, models.PROTECT, related_name="+")
    place = models.CharField(max_length=60, blank=True)
    text = models.TextField(blank=True)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.place


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
