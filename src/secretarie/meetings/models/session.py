"""What was recorded in the meeting: per point its outcome, who was there, who took no part, how was voted."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from secretarie.access.models import Part, SecretPart, Walled
from secretarie.documents.openness import Handled
from secretarie.meetings.models.agenda import AgendaItem, Meeting
from secretarie.proposals.models import DecidingBody


class Outcome(models.TextChoices):
    """What the meeting did with a point (practice); ``contrary`` to the official advice is a flag beside it."""

    AS_PROPOSED = "as_proposed", _("As proposed")
    AMENDED = "amended", _("Amended")
    FINAL_TEXT_MANDATED = "final_text_mandated", _("As proposed, final text mandated")
    HELD_OVER = "held_over", _("Held over")
    WITHDRAWN = "withdrawn", _("Withdrawn")
    TAKEN_OFF = "taken_off", _("Taken off")
    REJECTED = "rejected", _("Rejected")
    NOTED = "noted", _("Noted")


DECIDING = frozenset(
    {Outcome.AS_PROPOSED, Outcome.AMENDED, Outcome.FINAL_TEXT_MANDATED, Outcome.NOTED, Outcome.REJECTED}
)


class ItemPoint(SecretPart, Handled):
    """A decision point under an item, and what came of it. ``valid`` is the law's; an invalid one decides nothing.

    ``valid`` is empty where the outcome decides nothing (held over, withdrawn, taken off) and where a vote is tied.
    ``requested_for``: held over without a meeting, asked again for that day. ``imposes``: the secrecy that this point
    decides on (art. 87 Gemeentewet).
    """

    ROOT: ClassVar[str] = "item__meeting"

    item = models.ForeignKey(AgendaItem, models.PROTECT, related_name="points")
    source = models.ForeignKey("proposals.DecisionPoint", models.PROTECT, null=True, blank=True, related_name="+")
    position = models.PositiveSmallIntegerField()
    number = models.CharField(max_length=10, blank=True)
    text = models.TextField()
    body = models.CharField(max_length=10, choices=DecidingBody, default=DecidingBody.COLLEGE)
    ground = models.CharField(max_length=200, blank=True)
    block = models.PositiveSmallIntegerField(default=1)
    outcome = models.CharField(max_length=20, choices=Outcome, blank=True)
    decided_text = models.TextField(blank=True)
    contrary = models.BooleanField(default=False)
    reason = models.TextField(blank=True)
    held_over_to = models.ForeignKey(Meeting, models.PROTECT, null=True, blank=True, related_name="+")
    requested_for = models.DateField(null=True, blank=True)
    final_text_by = models.ForeignKey("people.Person", models.PROTECT, null=True, blank=True, related_name="+")
    final_text_due = models.DateField(null=True, blank=True)
    final_text_at = models.DateTimeField(null=True, blank=True)
    valid = models.BooleanField(null=True, blank=True)
    invalid_ground = models.CharField(max_length=120, blank=True)
    receipt = models.JSONField(default=dict, blank=True)
    recorded_at = models.DateTimeField(null=True, blank=True)
    decision = models.ForeignKey("meetings.Decision", models.PROTECT, null=True, blank=True, related_name="lines")
    imposes = models.ForeignKey("documents.Secrecy", models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["position"]
        constraints = [models.UniqueConstraint("municipality", "item", "position", name="one_point_per_position")]

    def __str__(self) -> str:
        return f"{self.number} {self.text[:60]}".strip()


class Attendance(Part):
    """Who was there in which capacity, or absent."""

    ROOT: ClassVar[str] = "meeting"

    class Capacity(models.TextChoices):
        MEMBER = "member", _("Member")
        SECRETARY = "secretary", _("Secretary")
        DEPUTY_SECRETARY = "deputy_secretary", _("Deputy secretary")
        MINUTE_TAKER = "minute_taker", _("Minute-taker")
        GUEST = "guest", _("Guest")

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="attendances")
    person = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    capacity = models.CharField(max_length=20, choices=Capacity)
    office_title = models.CharField(max_length=80, blank=True)
    present = models.BooleanField(default=True)
    reason = models.CharField(max_length=120, blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint("municipality", "meeting", "person", name="one_attendance_per_person")]

    def __str__(self) -> str:
        return f"{self.person_id} {'+' if self.present else '-'}"


class ItemAbsence(Part):
    """A person who was in the meeting but not at this item."""

    ROOT: ClassVar[str] = "item__meeting"

    item = models.ForeignKey(AgendaItem, models.PROTECT, related_name="absences")
    person = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    ended = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint("municipality", "item", "person", name="one_absence_per_person_and_item")
        ]

    def __str__(self) -> str:
        return f"{self.person_id}"


class Recusal(Part):
    """A member personally involved: no deliberation, no vote (art. 28 and 58 Gemeentewet)."""

    ROOT: ClassVar[str] = "item__meeting"

    item = models.ForeignKey(AgendaItem, models.PROTECT, related_name="recusals")
    person = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    reason_class = models.CharField(max_length=30)
    explanation = models.TextField(blank=True)
    ended = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint("municipality", "item", "person", name="one_recusal_per_person_and_item")
        ]

    def __str__(self) -> str:
        return f"{self.person_id} {self.reason_class}"


class Ballot(Part):
    """One round of voting on a point: ``votes`` maps a person's key to for, against or blank (art. 29, 30, 58, 59).

    ``casting``: the side of the chair that decided a second tie. ``ended``: taken back, there was no such vote.
    """

    ROOT: ClassVar[str] = "point__item__meeting"

    point = models.ForeignKey(ItemPoint, models.PROTECT, related_name="ballots")
    round = models.PositiveSmallIntegerField()
    on_persons = models.BooleanField(default=False)
    votes = models.JSONField(default=dict)
    casting = models.CharField(max_length=10, blank=True)
    ended = models.BooleanField(default=False)
    result = models.CharField(max_length=40, blank=True)
    receipt = models.JSONField(default=dict, blank=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ["round"]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "point", "round"], condition=Q(ended=False), name="one_ballot_per_round"
            )
        ]

    def __str__(self) -> str:
        return f"{self.round} {self.result}"


class RecordedAgainst(Part):
    """Aantekening: a member wishes to be recorded as against; internal list only."""

    ROOT: ClassVar[str] = "item__meeting"

    item = models.ForeignKey(AgendaItem, models.PROTECT, related_name="recorded_against")
    person = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    reason = models.TextField(blank=True)
    ended = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint("municipality", "item", "person", name="one_note_of_against_per_item")]

    def __str__(self) -> str:
        return f"{self.person_id}"


class FeedbackNote(Walled):
    """Terugkoppeling: what was decided and why, to the author and those who worked on the paper."""

    ROOT: ClassVar[str] = "item__meeting"

    item = models.ForeignKey(AgendaItem, models.PROTECT, related_name="feedback")
    text = models.TextField()
    by = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    def __str__(self) -> str:
        return self.text[:60]
