"""The meeting and its one agenda tree, with what members marked beforehand and what changed after it was released."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from secretarie.access.models import Part, Walled
from secretarie.documents.openness import Handled


class Meeting(Walled):
    """A meeting of a body.

    Planned: ``closing_at``, ``release_at`` and ``freeze_at`` (by then the members' marks are in). Happened:
    ``released_at``, ``frozen_at``, ``opened_at``, ``closed_at``; what was done is in attendance and outcomes.
    """

    class Kind(models.TextChoices):
        REGULAR = "regular", _("Regular meeting")
        DUTY = "duty", _("Duty meeting")
        EXTRA = "extra", _("Extra meeting")
        SECOND = "second", _("Second meeting after no quorum")
        MAYOR = "mayor", _("Mayor's decisions")

    class Stage(models.TextChoices):
        PLANNED = "planned", _("Planned")
        RELEASED = "released", _("Released")
        FROZEN = "frozen", _("Frozen")
        OPEN = "open", _("In session")
        CLOSED = "closed", _("Closed")
        ADOPTED = "adopted", _("List adopted")

    body = models.ForeignKey("people.Body", models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=Kind, default=Kind.REGULAR)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField(null=True, blank=True)
    place = models.CharField(max_length=120, blank=True)
    note = models.CharField(max_length=200, blank=True)
    registration = models.CharField(max_length=40, blank=True)
    stage = models.CharField(max_length=10, choices=Stage, default=Stage.PLANNED)
    closing_at = models.DateTimeField(null=True, blank=True)
    release_at = models.DateTimeField(null=True, blank=True)
    freeze_at = models.DateTimeField(null=True, blank=True)
    released_at = models.DateTimeField(null=True, blank=True)
    frozen_at = models.DateTimeField(null=True, blank=True)
    opened_at = models.DateTimeField(null=True, blank=True)
    suspended = models.BooleanField(default=False)
    closed_at = models.DateTimeField(null=True, blank=True)
    chair = models.ForeignKey("people.Person", models.PROTECT, null=True, blank=True, related_name="+")
    chair_office = models.CharField(max_length=20, blank=True)
    sitting = models.PositiveSmallIntegerField(default=0)
    minutes_available = models.PositiveSmallIntegerField(default=120)
    first_meeting = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="second_meetings")
    alarm_acknowledged_by = models.ForeignKey("people.Person", models.PROTECT, null=True, blank=True, related_name="+")
    alarm_reason = models.TextField(blank=True)
    source = models.CharField(max_length=100, blank=True)

    class Meta:
        ordering = ["starts_at"]
        constraints = [
            models.UniqueConstraint("municipality", "body", "starts_at", name="one_meeting_of_a_body_at_a_time"),
            models.UniqueConstraint("municipality", "source", name="an_imported_meeting_once", condition=~Q(source="")),
        ]

    def __str__(self) -> str:
        return f"{self.body} {self.starts_at:%Y-%m-%d}"


class AgendaItem(Walled, Handled):
    """A heading or item of the agenda's tree: ``number`` as shown (may repeat), ``position`` orders the whole.

    ``conform``: on the conform route; ``conform_on``: decided there, outside the table, on that day.
    ``recordings`` counts the acts of recording under it, so that two minute-takers at one item meet each other;
    ``recorded_at`` and ``recorded_by`` say when and by whom the last was. ``handled_at``: laid down ("leg vast").
    """

    ROOT: ClassVar[str] = "meeting"

    class Kind(models.TextChoices):
        HEADING = "heading", _("Heading")
        STANDING = "standing", _("Standing item")
        ANNOUNCEMENT = "announcement", _("Announcement")
        FORMALITY = "formality", _("Formality item")
        DISCUSSION = "discussion", _("Discussion item")

    class Standing(models.TextChoices):
        """The standing items of a college meeting, as practice knows them."""

        OPENING = "opening", _("Opening")
        ANNOUNCEMENTS = "announcements", _("Announcements")
        DIARY_PREVIEW = "diary_preview", _("Preview of the diaries")
        LAST_LIST = "last_list", _("Adoption of the last decision list")
        PORTFOLIOS = "portfolios", _("Proposals per portfolio")
        COUNCIL = "council", _("Council")
        COUNCIL_QUESTIONS = "council_questions", _("Questions of the council")
        LONG_TERM_AGENDA = "long_term_agenda", _("Long-term agenda")
        ACTION_LIST = "action_list", _("Action list")
        REGION = "region", _("Region")
        INVITATIONS = "invitations", _("Invitations and absence")
        FORMALITY_ITEMS = "formality_items", _("Formality items")
        ORIENTING = "orienting", _("Orienting discussion")
        PRESENTATION = "presentation", _("Presentation")
        SUSPENSION = "suspension", _("Suspension")
        ANY_OTHER_BUSINESS = "any_other_business", _("Any other business")
        CLOSING = "closing", _("Closing")

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="items")
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="children")
    position = models.PositiveIntegerField()
    number = models.CharField(max_length=20, blank=True)
    typed = models.BooleanField(default=False)
    kind = models.CharField(max_length=12, choices=Kind)
    standing = models.CharField(max_length=20, choices=Standing, blank=True)
    title = models.CharField(max_length=400)
    portfolio = models.ForeignKey("people.Portfolio", models.PROTECT, null=True, blank=True, related_name="+")
    proposal = models.ForeignKey("proposals.Proposal", models.PROTECT, null=True, blank=True, related_name="items")
    version = models.ForeignKey("proposals.Version", models.PROTECT, null=True, blank=True, related_name="+")
    adopts = models.ForeignKey("meetings.DecisionList", models.PROTECT, null=True, blank=True, related_name="+")
    carried_from = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="carried_to")
    minutes = models.PositiveSmallIntegerField(default=0)
    late = models.BooleanField(default=False)
    late_reason = models.CharField(max_length=300, blank=True)
    added_after_release = models.BooleanField(default=False)
    conform = models.BooleanField(default=False)
    conform_on = models.DateField(null=True, blank=True)
    taken_off = models.BooleanField(default=False)
    taken_off_reason = models.CharField(max_length=300, blank=True)
    secretary_remark = models.TextField(blank=True)
    internal_note = models.TextField(blank=True)
    announcement = models.TextField(blank=True)
    recordings = models.PositiveIntegerField(default=0)
    recorded_at = models.DateTimeField(null=True, blank=True)
    recorded_by = models.ForeignKey("people.Person", models.PROTECT, null=True, blank=True, related_name="+")
    handled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "meeting", "position"],
                name="one_item_per_position",
                deferrable=models.Deferrable.DEFERRED,
            )
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.title}".strip()


class Mark(Part):
    """A member's mark beforehand: agreed (akkoord) or discuss (bespreken), with a question or note."""

    ROOT: ClassVar[str] = "item__meeting"

    class Value(models.TextChoices):
        AGREED = "agreed", _("Agreed")
        DISCUSS = "discuss", _("Discuss")

    item = models.ForeignKey(AgendaItem, models.PROTECT, related_name="marks")
    person = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    value = models.CharField(max_length=10, choices=Value)
    note = models.TextField(blank=True)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint("municipality", "item", "person", name="one_mark_per_member_and_item")]

    def __str__(self) -> str:
        return self.value


class AgendaChange(Part):
    """A change of a released agenda, and a late item of any agenda: what, by whom, when and why.

    ``was``: of what moved or went its number, of what changed the words that changed.
    """

    ROOT: ClassVar[str] = "item__meeting"

    class Kind(models.TextChoices):
        ADDED = "added", _("Added")
        MOVED = "moved", _("Moved")
        TAKEN_OFF = "taken_off", _("Taken off")
        CHANGED = "changed", _("Changed")

    item = models.ForeignKey(AgendaItem, models.PROTECT, related_name="changes")
    kind = models.CharField(max_length=10, choices=Kind)
    was = models.CharField(max_length=600, blank=True)
    reason = models.CharField(max_length=300, blank=True)
    by = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.kind} {self.was}".strip()
