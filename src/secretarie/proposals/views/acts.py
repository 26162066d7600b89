"""The acts that can be done from a proposal's file: each room or page registers its own panel here.

A panel function is given the request, the proposal and the facts of the page (so that it reads nothing twice) and
answers with its panel, or with None when the act is not for this reader. An act that cannot be done *now* is still
shown, blocked, with the reasons of the same rules that guard it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from django import forms
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise

from secretarie.access.http import obstacles_of
from secretarie.proposals.dossier import Dossier
from secretarie.proposals.models import Proposal


class Slot(StrEnum):
    """Where on the file page a panel stands."""

    NEXT = "next"  # in the box under the route line: what the reader is asked to do now
    ADVICE = "advice"  # under the advices; with ``about`` inside that advice
    COMPETENCE = "competence"  # under the question who is competent
    TEXT = "text"  # under the text
    GATE = "gate"  # under the findings of the gate
    BELONGS = "belongs"  # in the panel of what the proposal belongs to
    SIDE = "side"  # a panel in the right column


@dataclass(frozen=True, slots=True)
class ActPanel:
    """One act on the page: the template ``proposals/acts/<name>.html``, given ``panel``, ``proposal`` and ``facts``.

    ``headline`` stands in bold in the next-step box; ``waits``: it is this reader's turn. ``about``: the key of the
    advice it belongs to.
    """

    name: str
    slot: Slot = Slot.NEXT
    title: str | Promise = ""
    headline: str | Promise = ""
    waits: bool = False
    about: int | None = None
    context: Mapping[str, object] = field(default_factory=dict)

    @property
    def template(self) -> str:
        return f"proposals/acts/{self.name}.html"


type Panel = Callable[[HttpRequest, Proposal, Dossier], ActPanel | None]
type Panels = Callable[[HttpRequest, Proposal, Dossier], list[ActPanel]]

ACT_PANELS: list[Panel] = []
ACT_PANELS_PER_PART: list[Panels] = []


def panels(request: HttpRequest, proposal: Proposal, facts: Dossier) -> list[ActPanel]:
    """Every panel of this page, in the order of registration."""
    single = (panel(request, proposal, facts) for panel in ACT_PANELS)
    several = (found for make in ACT_PANELS_PER_PART for found in make(request, proposal, facts))
    return [*filter(None, single), *several]


def shown(form: forms.BaseForm, url: str, proposal: Proposal, *args: object) -> dict[str, object]:
    """What each template of an act is given: its form, where it goes, and the obstacles it came back with."""
    return {
        "form": form,
        "url": reverse(url, args=[proposal.number, *args]),
        "refused": obstacles_of(form) if form.is_bound else [],
    }
