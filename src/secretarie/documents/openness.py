"""Openness is a handling step; secrecy is a formal decision (art. 87-89 Gemeentewet): two fields, four steps."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Openness(models.TextChoices):
    """How a text is handled; secret is not one of these (see ``Secrecy``)."""

    PUBLIC = "public", _("Public")
    EMBARGO = "embargo", _("Under embargo")
    NOT_PUBLIC = "not_public", _("Not public")


class Handled(models.Model):
    """A text with its handling step; until when an embargo lasts, and on what ground it is withheld."""

    openness = models.CharField(max_length=12, choices=Openness, default=Openness.PUBLIC)
    embargo_until = models.DateTimeField(null=True, blank=True)
    withheld_ground = models.CharField(max_length=40, blank=True)

    class Meta:
        abstract = True


class Step(models.TextChoices):
    """The four steps as they are shown and chosen; the last asks for a decision of its own."""

    PUBLIC = "public", _("Public")
    EMBARGO = "embargo", _("Under embargo")
    NOT_PUBLIC = "not_public", _("Not public")
    SECRET = "secret", _("Secret: ask the college to impose secrecy")


class Proposed(Handled):
    """A text on its way to a decision, whose author may ask the body to impose secrecy on it (art. 87 Gemeentewet).

    Until that is decided it is only not public; ``withheld_ground`` then names the interest that is put forward.
    """

    secrecy_asked = models.BooleanField(default=False)

    class Meta:
        abstract = True

    @property
    def step(self) -> str:
        """The handling as its author chose it, in four steps."""
        return Step.SECRET.value if self.secrecy_asked else self.openness
