"""The kinds of regulations in which a municipality lays down how its college and its organisation work."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class RegulationKind(models.TextChoices):
    GOVERNANCE_PHILOSOPHY = "governance_philosophy", _("Governance philosophy")
    RULES_OF_ORDER = "rules_of_order", _("Rules of order")
    ORGANISATION = "organisation", _("Organisation regulation")
    INSTRUCTION = "instruction", _("Instruction of the secretary")
    MANDATE_RULES = "mandate_rules", _("Mandate rules")
    BUDGET_RULES = "budget_rules", _("Budget rules")
    OTHER = "other", _("Other regulation")
