"""Which sections stand on the form of a proposal: those of the template that are asked, and what was filled before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from secretarie.access.wall import Actor, visible
from secretarie.proposals import facts_template
from secretarie.proposals.conditions import Case
from secretarie.proposals.models import Proposal, Version
from secretarie.proposals.template import Section
from secretarie.proposals.texts import section_key
from secretarie.proposals.typed import Typed

FIELD = "section_"
COMMUNITY = "best_for_community"


@dataclass(frozen=True, slots=True)
class Layout:
    """Every section that has a field, in order; ``case`` tells which are asked, ``ground`` on what the template rests.

    A section of an older template stays as long as something is written in it.
    """

    sections: tuple[Section, ...]
    older: frozenset[str]
    filled: frozenset[str]
    case: Case
    ground: str

    @property
    def begins_with_community(self) -> bool:
        """Whether the question about the community stands on top, before the decision points."""
        return self.sections[0].key == COMMUNITY and self.is_shown(self.sections[0])

    def is_shown(self, one: Section) -> bool:
        """Whether it stands on the page: asked of a proposal like this, or filled already."""
        return one.key in self.filled or one.asked(self.case)

    def required(self, one: Section) -> str:
        """Why it is compulsory now, with its ground; empty when it is not."""
        if one.key in self.older or not one.required(self.case):
            return ""
        why = one.because()
        told = _("Compulsory") if why == "altijd" else _("Compulsory: %(when)s") % {"when": why}
        return f"{told} · {self.ground}"

    def shown(self, one: Section) -> Mapping[str, object]:
        """As the page takes it."""
        return {
            "key": one.key,
            "title": one.title,
            "label": one.question,
            "help": _("No longer part of the template.") if one.key in self.older else one.help,
            "shown": self.is_shown(one),
            "aside": one.aside and one.key not in self.filled,
            "required": self.required(one),
            "missing": one.key not in self.filled,
            "ready": one.ready if one.key not in self.filled else "",
        }


def layout(actor: Actor, typed: Typed, proposal: Proposal | None = None) -> Layout:
    """The form of what is being typed."""
    house = facts_template.template(actor)
    filled = frozenset(
        name.removeprefix(FIELD)
        for name, values in typed.fields.items()
        if name.startswith(FIELD) and section_key(name.removeprefix(FIELD)) and any(v.strip() for v in values)
    )
    older = filled - set(house.known)
    kept = _kept_titles(actor, proposal) if older and proposal else {}
    extra = tuple(Section(key, house.title(key, kept)) for key in sorted(older))
    case = facts_template.case_typed(actor, typed)
    return Layout((*house.sections, *extra), older, filled, case, facts_template.ground(actor))


def _kept_titles(actor: Actor, proposal: Proposal) -> Mapping[str, str]:
    """How sections of its own were called in the latest version."""
    version = visible(Version, actor).filter(proposal=proposal, number=proposal.version).first()
    titles: Mapping[str, str] = version.template.get("titles", {}) if version else {}
    return titles
