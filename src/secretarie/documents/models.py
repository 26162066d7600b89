"""Files by content, formal secrecies, and outgoing papers with the signatures they need."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from secretarie.access.models import Municipal, Part, Walled


class File(Municipal):
    """Immutable bytes, addressed by their SHA-256; the bytes lie in the file storage under that name.

    A file has no name or reader of its own: it is reached through what it is attached to.
    """

    sha256 = models.CharField(max_length=64)
    media_type = models.CharField(max_length=100)
    size = models.PositiveIntegerField()
    pages = models.PositiveIntegerField(null=True, blank=True)
    stored_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint("municipality", "sha256", name="one_file_per_content")]

    def __str__(self) -> str:
        return self.sha256

    @property
    def path(self) -> str:
        return f"{self.municipality_id}/{self.sha256[:2]}/{self.sha256}"


class Secrecy(Walled):
    """Secrecy imposed by a body on a ground of art. 5.1(1)-(2) Woo (art. 87 Gemeentewet), with who lifts it.

    ``scope``: what it covers, as ``"label:key"`` of each record. Only who may read that, knows that there is a secrecy.
    """

    about = models.CharField(max_length=80)
    scope = models.JSONField(default=list)
    ground = models.CharField(max_length=20)
    imposed_by = models.CharField(max_length=20)
    lifted_by = models.CharField(max_length=20)
    imposed_on = models.DateField()
    review_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    lifted_on = models.DateField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.ground} {self.imposed_on}"


class SignatureKind(models.TextChoices):
    """What kind of outgoing paper a decision makes; ``none``: the decision needs no paper."""

    NONE = "none", _("No outgoing paper")
    COLLEGE_LETTER = "college_letter", _("Letter of the college")
    AGREEMENT = "agreement", _("Agreement")
    MAYOR_DECISION = "mayor_decision", _("Mayor's decision")
    UNDER_MANDATE = "under_mandate", _("Under mandate")
    COUNCIL_PROPOSAL = "council_proposal", _("Council proposal")


class Paper(Walled):
    """An outgoing paper born from a decision.

    ``delegate`` signs in the mayor's place: with leave of the college (art. 59a), or by power of attorney (art. 171).
    """

    class Stage(models.TextChoices):
        TO_SIGN = "to_sign", _("To be signed")
        TO_COUNTERSIGN = "to_countersign", _("To be countersigned")
        SIGNED = "signed", _("Signed")

    kind = models.CharField(max_length=20, choices=SignatureKind)
    title = models.CharField(max_length=400)
    text = models.TextField(blank=True)
    text_sha256 = models.CharField(max_length=64, blank=True)
    dated = models.DateField()
    stage = models.CharField(max_length=20, choices=Stage, default=Stage.TO_SIGN)
    delegate = models.ForeignKey("people.Person", models.PROTECT, null=True, blank=True, related_name="+")
    delegate_office = models.CharField(max_length=20, blank=True)
    signers = models.JSONField(default=list)
    form = models.CharField(max_length=200, blank=True)

    def __str__(self) -> str:
        return self.title


class Signature(Part):
    """One act of signing, in its order, with the process check that stood on the page."""

    ROOT: ClassVar[str] = "paper"

    paper = models.ForeignKey(Paper, models.PROTECT, related_name="signatures")
    order = models.PositiveSmallIntegerField()
    office = models.CharField(max_length=20)
    person = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    form = models.CharField(max_length=200, blank=True)
    signed_at = models.DateTimeField()
    check_shown = models.JSONField(default=list)

    class Meta:
        constraints = [models.UniqueConstraint("municipality", "paper", "order", name="one_signature_per_place")]

    def __str__(self) -> str:
        return f"{self.office} {self.signed_at:%Y-%m-%d}"
