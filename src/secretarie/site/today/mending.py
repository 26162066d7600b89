"""What an administrator has to put right, in words and with its page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from secretarie.access.wall import Actor
from secretarie.people.gaps import Gap, gaps

WORDS: dict[str, Promise] = {
    "office": _("Nobody holds this office"),
    "holder": _("Portfolio without holder"),
    "substitute": _("Portfolio without substitute"),
    "head": _("Unit without head"),
    "deputies": _("No order of who stands in"),
    "term": _("Term ends"),
    "grant": _("Role ends"),
}


@dataclass(frozen=True, slots=True)
class Mending:
    """One line: what, on what, where to do it, and the day from which it is felt."""

    what: Promise
    about: str
    url: str
    due: date | None


def mendings(actor: Actor) -> list[Mending]:
    """The gaps of the register as lines of the board."""
    return [Mending(WORDS[g.kind], g.about, _url(g), g.due) for g in gaps(actor)]


def _url(gap: Gap) -> str:
    return reverse(gap.page, args=[gap.person] if gap.person else [])
