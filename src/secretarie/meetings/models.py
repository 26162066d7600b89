"""The meeting, its one agenda tree, what was recorded per point, the decisions born from it and their list."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from secretarie.access.models import Part, SecretPart, Walled
from secretarie.documents.models import SignatureKind
from secretarie.documents.openness import Handled
from secretarie.proposals.models import DecidingBody


class Meeting(Walled):
    """A meeting of a body. Times are planned; what happened is in attendance and outcomes."""

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
    registration = models.CharField(max_length=40, blank=True)
    stage = models.CharField(max_length=10, choices=Stage, default=Stage.PLANNED)
    closing_at = models.DateTimeField(null=True, blank=True)
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
    """A heading or item of the agenda's tree: ``number`` as shown (may repeat), ``position`` orders the whole."""

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
    kind = models.CharField(max_length=12, choices=Kind)
    standing = models.CharField(max_length=20, choices=Standing, blank=True)
    title = models.CharField(max_length=400)
    portfolio = models.ForeignKey("people.Portfolio", models.PROTECT, null=True, blank=True, related_name="+")
    proposal = models.ForeignKey("proposals.Proposal", models.PROTECT, null=True, blank=True, related_name="items")
    version = models.ForeignKey("proposals.Version", models.PROTECT, null=True, blank=True, related_name="+")
    adopts = models.ForeignKey("meetings.DecisionList", models.PROTECT, null=True, blank=True, related_name="+")
    minutes = models.PositiveSmallIntegerField(default=0)
    late = models.BooleanField(default=False)
    late_reason = models.CharField(max_length=300, blank=True)
    added_after_release = models.BooleanField(default=False)
    conform = models.BooleanField(default=False)
    taken_off = models.BooleanField(default=False)
    taken_off_reason = models.CharField(max_length=300, blank=True)
    secretary_remark = models.TextField(blank=True)
    internal_note = models.TextField(blank=True)
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
    """A decision point under an item, and what came of it. ``valid`` is the law's; an invalid one decides nothing."""

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
    final_text_by = models.ForeignKey("people.Person", models.PROTECT, null=True, blank=True, related_name="+")
    final_text_at = models.DateTimeField(null=True, blank=True)
    valid = models.BooleanField(null=True, blank=True)
    invalid_ground = models.CharField(max_length=120, blank=True)
    receipt = models.JSONField(default=dict, blank=True)
    recorded_at = models.DateTimeField(null=True, blank=True)
    decision = models.ForeignKey("meetings.Decision", models.PROTECT, null=True, blank=True, related_name="lines")

    class Meta:
        ordering = ["position"]
        constraints = [models.UniqueConstraint("municipality", "item", "position", name="one_point_per_position")]

    def __str__(self) -> str:
        return f"{self.number} {self.text[:60]}".strip()


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
    """One round of voting on a point: ``votes`` maps a person's key to ``for`` or ``against`` (art. 29, 30, 58, 59)."""

    ROOT: ClassVar[str] = "point__item__meeting"

    point = models.ForeignKey(ItemPoint, models.PROTECT, related_name="ballots")
    round = models.PositiveSmallIntegerField()
    on_persons = models.BooleanField(default=False)
    votes = models.JSONField(default=dict)
    result = models.CharField(max_length=40, blank=True)
    receipt = models.JSONField(default=dict, blank=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ["round"]
        constraints = [models.UniqueConstraint("municipality", "point", "round", name="one_ballot_per_round")]

    def __str__(self) -> str:
        return f"{self.round} {self.result}"


class RecordedAgainst(Part):
    """Aantekening: a member wishes to be recorded as against; internal list only."""

    ROOT: ClassVar[str] = "item__meeting"

    item = models.ForeignKey(AgendaItem, models.PROTECT, related_name="recorded_against")
    person = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    reason = models.TextField(blank=True)

    class Meta:
        constraints = [models.UniqueConstraint("municipality", "item", "person", name="one_note_of_against_per_item")]

    def __str__(self) -> str:
        return f"{self.person_id}"


class FeedbackNote(Part):
    """Terugkoppeling: what was decided and why, to the author."""

    ROOT: ClassVar[str] = "item__meeting"

    item = models.ForeignKey(AgendaItem, models.PROTECT, related_name="feedback")
    text = models.TextField()
    by = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    def __str__(self) -> str:
        return self.text[:60]


class Decision(Walled):
    """The immutable fact: what one body decided under one item.

    ``points`` are frozen with it: a list of ``{"number", "text", "outcome", "contrary", "openness", "ground"}``.
    """

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="decisions")
    item = models.ForeignKey(AgendaItem, models.PROTECT, related_name="decisions")
    body = models.CharField(max_length=10, choices=DecidingBody)
    number = models.CharField(max_length=20)
    decided_on = models.DateField()
    title = models.CharField(max_length=400)
    points = models.JSONField(default=list)
    conform = models.BooleanField(default=False)
    contrary = models.BooleanField(default=False)
    proposal = models.ForeignKey("proposals.Proposal", models.PROTECT, null=True, blank=True, related_name="decisions")
    version = models.ForeignKey("proposals.Version", models.PROTECT, null=True, blank=True, related_name="+")
    portfolio = models.ForeignKey("people.Portfolio", models.PROTECT, null=True, blank=True, related_name="+")
    signature_kind = models.CharField(max_length=20, choices=SignatureKind, default=SignatureKind.NONE)
    paper = models.ForeignKey("documents.Paper", models.PROTECT, null=True, blank=True, related_name="decisions")

    class Meta:
        ordering = ["item__position", "body"]
        constraints = [models.UniqueConstraint("municipality", "number", name="one_decision_per_number")]
        indexes = [
            models.Index(F("municipality"), F("decided_on").desc(), F("id").desc(), name="decision_newest_first")
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.title}"


class DecisionList(Part):
    """The record of a meeting's decisions, adopted as an item of a next meeting and then frozen."""

    ROOT: ClassVar[str] = "meeting"

    meeting = models.OneToOneField(Meeting, models.PROTECT, related_name="decision_list")
    drafted_at = models.DateTimeField()
    adopted_in = models.ForeignKey(Meeting, models.PROTECT, null=True, blank=True, related_name="adopted_lists")
    adopted_on = models.DateField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.meeting_id}"


class Reading(Walled):
    """One reading of a list, internal or public: ``record`` is what is shown and printed; frozen at adoption."""

    ROOT: ClassVar[str] = "list__meeting"

    class Kind(models.TextChoices):
        INTERNAL = "internal", _("Internal")
        PUBLIC = "public", _("Public")

    list = models.ForeignKey(DecisionList, models.PROTECT, related_name="readings")
    kind = models.CharField(max_length=10, choices=Kind)
    record = models.JSONField(default=dict)
    sha256 = models.CharField(max_length=64)
    chain_head = models.CharField(max_length=64, blank=True)
    frozen_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint("municipality", "list", "kind", name="one_reading_of_a_kind_per_list")]

    def __str__(self) -> str:
        return f"{self.list_id} {self.kind}"


class Erratum(Walled):
    """A dated correction of an adopted list, itself adopted by a next meeting; the original stays visible."""

    ROOT: ClassVar[str] = "list__meeting"

    list = models.ForeignKey(DecisionList, models.PROTECT, related_name="errata")
    number = models.CharField(max_length=20, blank=True)
    was = models.TextField()
    becomes = models.TextField()
    reason = models.TextField()
    public = models.BooleanField(default=True)
    proposed_at = models.DateTimeField()
    adopted_in = models.ForeignKey(Meeting, models.PROTECT, null=True, blank=True, related_name="+")
    adopted_on = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "errata"

    def __str__(self) -> str:
        return f"{self.number} {self.reason[:60]}"
