"""The disciplines that advise on proposals."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Discipline(models.TextChoices):
    """From which field an adviser advises."""

    FINANCE = "finance", _("Finance")
    LEGAL = "legal", _("Legal")
    PERSONNEL = "personnel", _("Personnel")
    INFORMATION = "information", _("Information")
    PRIVACY = "privacy", _("Privacy")
    COMMUNICATION = "communication", _("Communication")
    CONTROL = "control", _("Concern control")
    WORKS_COUNCIL = "works_council", _("Works council")
    OTHER_UNIT = "other_unit", _("Other unit")
