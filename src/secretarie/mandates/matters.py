"""What kind of decision it is, in the words of a form."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Matter(models.TextChoices):
    """What kind of decision a point asks (``law.powers.Matter``): whose power it is follows from it."""

    DECISION = "decision", _("Decision of its own")
    OBJECTION = "objection", _("Decision on an objection")
    BY_LAW = "by_law", _("By-law")
    BUDGET = "budget", _("Budget or change of the budget")
    PRIVATE_LAW_ACT = "private_law_act", _("Private-law act: buying, selling, renting, agreeing")
    FOUND_OR_JOIN = "found_or_join", _("Founding or joining a legal person")
    LITIGATION = "litigation", _("Litigation, objection or appeal by the municipality")
    MARKETS = "markets", _("Markets")
    CIVIL_DEFENCE = "civil_defence", _("Civil defence")
    TO_COMMITTEE = "to_committee", _("Transfer of powers to a committee")
    REPRESENTATION = "representation", _("Representing the municipality: signing an agreement")
    PUBLIC_ORDER = "public_order", _("Public order")
    SPECIAL_PROCEDURE = "special_procedure", _("Qualified majority or special procedure")
    ANNUL = "annul", _("Annulling, or withholding approval")
    FACTUAL = "factual", _("Factual act")
