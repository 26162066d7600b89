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
