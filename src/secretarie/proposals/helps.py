"""What the form asks under each section, and the help beside it."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

QUESTIONS: Mapping[str, Promise] = {
    "key_message": _("What changes for residents?"),
    "best_for_community": _("What is best for the community here?"),
    "introduction": _("Why does this come now?"),
    "intended_effect": _("What must be different afterwards?"),
    "finance": _("What does it cost and who pays?"),
    "law": _("By what right does the body decide this?"),
    "information": _("Which data and systems, how safe, and does it fit Common Ground?"),
    "personnel": _("What changes for staff, and what says the works council?"),
    "participation_level": _("How far could residents take part?"),
    "participation": _("How were residents heard?"),
    "partnership": _("What do partners think, and what do they need?"),
    "sustainability": _("What does it do for climate, nature and reuse?"),
    "communication": _("Who must hear of it, when and how?"),
    "execution": _("Who does what, and when?"),
}
HELPS: Mapping[str, Promise] = {
    "key_message": _("Ordinary words, two or three sentences. After the decision this stands on the public page."),
    "best_for_community": _("One or two sentences. Not what suits us, but what serves those it is about."),
    "introduction": _(
        "The occasion, earlier decisions, who was involved. About ten lines; details belong in an attachment."
    ),
    "intended_effect": _("The aim behind the decision, as measurable as it can be."),
    "finance": _("Amount, incidental or structural, coverage, and how the amount was reached. Arguments go elsewhere."),
    "law": _("Name the act, by-law or decision with its article, and a procedure the law prescribes."),
    "information": _("Data, systems, security, an assessment of privacy; new systems fit Common Ground."),
    "personnel": _("Who is affected, the advice or consent of the works council (art. 25 and 27 WOR), and its date."),
    "participation_level": _("From being told to deciding together; say under it what that came to."),
    "partnership": _("The common aim, the interest of each partner, and what was agreed."),
    "sustainability": _("Only where it matters for the decision."),
    "participation": _("With whom you spoke, what they thought, and what was done with it."),
    "communication": _("Means and moments; how the decision is promulgated when it only then takes effect."),
    "execution": _("Steps with dates, and who answers for them."),
}
