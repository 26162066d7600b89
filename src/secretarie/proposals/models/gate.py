"""What the secretary's gate found and said."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from secretarie.access.models import Municipal, Part, Walled
from secretarie.proposals.models.paper import DecisionPoint, Proposal, Version
from secretarie.proposals.models.route import SignOff


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


class GateAnswer(Part):
    """How a question of the test list was answered at a review; kept with the question as it was asked then.

    A compulsory question that stayed open is kept too, with no answer.
    """

    ROOT: ClassVar[str] = "review__proposal"

    class Answer(models.TextChoices):
        YES = "yes", _("Yes")
        NO = "no", _("No")
        NOT_APPLICABLE = "not_applicable", _("Not applicable")

    review = models.ForeignKey(GateReview, models.PROTECT, related_name="answers")
    test = models.CharField(max_length=40)
    question = models.CharField(max_length=300)
    answer = models.CharField(max_length=16, choices=Answer, blank=True)
    remark = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint("municipality", "review", "test", name="one_answer_per_test_at_a_review")
        ]

    def __str__(self) -> str:
        return f"{self.test} {self.answer}"

    @property
    def kind(self) -> str:
        """How it weighs, as chips have it."""
        return {self.Answer.YES: "ok", self.Answer.NO: "bad"}.get(self.Answer(self.answer), "bare")


class Finding(Part):
    """A remark of the gate of one error type, anchored in the text that was judged.

    ``part``: the key of ``proposals.anchors`` (a section, point or argument; empty: the whole); ``place``: that part in
    the words of then; ``quote``: the words that it is about, as they stood there. ``point``: the decision point that
    it quotes, itself or in an argument: who may not see that does not see the finding (``gate_remarks.findings``).
    """

    ROOT: ClassVar[str] = "review__proposal"

    review = models.ForeignKey(GateReview, models.PROTECT, related_name="findings")
    error_type = models.ForeignKey(ErrorType, models.PROTECT, related_name="+")
    part = models.CharField(max_length=40, blank=True)
    point = models.ForeignKey(DecisionPoint, models.PROTECT, null=True, blank=True, related_name="+")
    place = models.CharField(max_length=60, blank=True)
    quote = models.CharField(max_length=300, blank=True)
    text = models.TextField(blank=True)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.place


class Reply(Part):
    """What the author answered to a finding, with the text as it stood then; a later one takes its place, none goes."""

    ROOT: ClassVar[str] = "finding__review__proposal"

    finding = models.ForeignKey(Finding, models.PROTECT, related_name="replies")
    text = models.TextField()
    by = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    version = models.ForeignKey(Version, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.text[:60]


class LateLeave(Part):
    """Leave for a paper to come after the closing time of one meeting: of the mayor, or of the secretary."""

    ROOT: ClassVar[str] = "proposal"

    class Office(models.TextChoices):
        MAYOR = "mayor", _("Mayor")
        SECRETARY = "secretary", _("Secretary")

    proposal = models.ForeignKey(Proposal, models.PROTECT, related_name="leaves")
    meeting_date = models.DateField()
    office = models.CharField(max_length=10, choices=Office)
    by = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    reason = models.TextField()
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                "municipality", "proposal", "meeting_date", "office", name="one_leave_per_office_and_meeting"
            )
        ]

    def __str__(self) -> str:
        return f"{self.office} {self.meeting_date}"


class Conversation(Walled):
    """A talk with a director about errors that keep coming back in a unit; read by the secretary and that director.

    ``figures``: what was seen then (``papers``, ``found``, ``others``, ``found_elsewhere``, ``day``).
    """

    unit = models.ForeignKey("people.Unit", models.PROTECT, related_name="+")
    error_type = models.ForeignKey(ErrorType, models.PROTECT, related_name="+")
    director = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    held_on = models.DateField()
    agreed = models.TextField()
    review_on = models.DateField(null=True, blank=True)
    figures = models.JSONField(default=dict)
    by = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["-held_on", "-id"]

    def __str__(self) -> str:
        return f"{self.unit_id} {self.error_type_id} {self.held_on}"
