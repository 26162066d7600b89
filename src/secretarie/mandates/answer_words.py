"""How a page says who decides, and what would change that."""

from __future__ import annotations

from django.utils.translation import gettext as _

from secretarie.access.euro import euro
from secretarie.law.wording import day_nl
from secretarie.mandates.changing import By, Change
from secretarie.mandates.competence import Answer, Who
from secretarie.mandates.saying import BODY_NL


def decider(answer: Answer) -> str:
    """Who decides, as a sentence names him."""
    if answer.who is Who.OFFICER:
        return ", ".join(w.holder.words for w in answer.under)
    return BODY_NL[answer.body]


def change_words(change: Change) -> str:
    """What would change it, and who decides then."""
    words = {"who": decider(change.then)}
    if change.by is By.MORE and change.amount is not None:
        return _("From %(amount)s on: %(who)s.") % {**words, "amount": euro(change.amount)}
    if change.by is By.LESS and change.amount is not None:
        return _("Up to and including %(amount)s: %(who)s.") % {**words, "amount": euro(change.amount)}
    if change.by is By.LATER and change.day is not None:
        return _("From %(day)s on: %(who)s.") % {**words, "day": day_nl(change.day)}
    if change.by is By.RISK:
        return _("With a political, financial or publicity risk: %(who)s.") % words
    return _("Without the risk: %(who)s.") % words
