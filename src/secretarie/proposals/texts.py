"""What is typed in a proposal: its sections, its points and arguments, cleaned, counted and digested."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from hashlib import sha256

import nh3
from django.utils.translation import gettext_lazy as _

from secretarie.documents.openness import Openness
from secretarie.proposals.models import DecidingBody

SECTIONS = {
    "key_message": _("Key message for residents"),
    "best_for_community": _("What is best for the community"),
    "introduction": _("Introduction"),
    "intended_effect": _("Intended effect"),
    "finance": _("Finance"),
    "law": _("Law"),
    "participation": _("Participation of residents"),
    "communication": _("Communication"),
    "execution": _("Execution and planning"),
}
TAGS = {"p", "br", "strong", "em", "u", "ul", "ol", "li", "h3", "h4", "table", "thead", "tbody", "tr", "th", "td", "a"}
ATTRIBUTES = {"a": {"href"}, "td": {"colspan", "rowspan"}, "th": {"colspan", "rowspan", "scope"}}


def clean(html: str) -> str:
    """Rich text with nothing in it but text, lists, tables and links to http(s) or mail."""
    return nh3.clean(html, tags=TAGS, attributes=ATTRIBUTES, url_schemes={"http", "https", "mailto"}).strip()


@dataclass(frozen=True, slots=True)
class PointText:
    """One decision point as typed."""

    text: str
    body: str = DecidingBody.COLLEGE
    ground: str = ""
    openness: str = Openness.PUBLIC
    withheld_ground: str = ""


@dataclass(frozen=True, slots=True)
class ArgumentText:
    """An argument or remark, tied to the number of a decision point."""

    kind: str
    point: int
    title: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class ProposalText:
    """Everything that one saving keeps."""

    subject: str
    sections: dict[str, str] = field(default_factory=dict)
    points: tuple[PointText, ...] = ()
    arguments: tuple[ArgumentText, ...] = ()

    def cleaned(self) -> ProposalText:
        sections = {k: clean(v) for k, v in self.sections.items() if k in SECTIONS}
        arguments = tuple(ArgumentText(a.kind, a.point, a.title.strip(), clean(a.text)) for a in self.arguments)
        return ProposalText(self.subject.strip(), sections, self.points, arguments)

    def numbered_arguments(self) -> list[dict[str, object]]:
        """Arguments numbered to their point: 1.1, 1.2, K 2.1 for a remark."""
        counts: dict[tuple[str, int], int] = {}
        rows: list[dict[str, object]] = []
        for argument in self.arguments:
            place = (argument.kind, argument.point)
            counts[place] = counts.get(place, 0) + 1
            prefix = "K " if argument.kind == "remark" else ""
            rows.append({**asdict(argument), "number": f"{prefix}{argument.point}.{counts[place]}"})
        return rows

    def digest(self) -> str:
        text = json.dumps(asdict(self), sort_keys=True, ensure_ascii=False)
        return sha256(text.encode()).hexdigest()
