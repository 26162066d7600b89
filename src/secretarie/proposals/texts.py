"""What is typed in a proposal: its sections, its points and arguments, cleaned, counted and digested."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from decimal import Decimal
from hashlib import sha256

import nh3
from django.utils.translation import gettext_lazy as _

from secretarie.documents.openness import Openness
from secretarie.proposals.models import DecidingBody, Matter

SECTIONS = {
    "key_message": _("Key message for residents"),
    "best_for_community": _("What is best for the community"),
    "introduction": _("Introduction"),
    "intended_effect": _("Intended effect"),
    "finance": _("Finance"),
    "law": _("Law"),
    "information": _("Information, ICT and privacy"),
    "personnel": _("Personnel and works council"),
    "participation_level": _("Level of involvement"),
    "participation": _("Participation of residents"),
    "partnership": _("Working with partners"),
    "sustainability": _("Sustainability"),
    "communication": _("Communication"),
    "execution": _("Execution and planning"),
}
TAGS = {"p", "br", "strong", "em", "u", "ul", "ol", "li", "h3", "h4", "table", "thead", "tbody", "tr", "th", "td", "a"}
SCHEMES = {"http", "https", "mailto"}
ATTRIBUTES = {
    "a": {"href"},
    "ol": {"start", "type"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
}


SPACE = re.compile(r"[ \t\r\n\f]+")
EDGES = re.compile(r" ?(</?(?:p|br|ul|ol|li|h3|h4|table|thead|tbody|tr|th|td)(?: [^>]*)?>) ?")
EMPTY = re.compile(r"<(p|li|h3|h4)></\1>")


KEY = re.compile(r"[a-z][a-z0-9_]{0,39}")


def section_key(name: str) -> bool:
    """Whether a section may be called so: a usual one, or one of a house's own template."""
    return KEY.fullmatch(name) is not None


def clean(html: str) -> str:
    """Rich text with nothing in it but text, lists, tables and links to http(s) or mail; always written one way."""
    safe = nh3.clean(html.replace("\x00", ""), tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES)
    return EMPTY.sub("", EDGES.sub(r"\1", SPACE.sub(" ", safe))).strip()


def plain(text: str) -> str:
    """A line of text: no control signs, no space around it."""
    return re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "", text).replace("\r\n", "\n").strip()


@dataclass(frozen=True, slots=True)
class PointText:
    """One decision point as typed."""

    text: str
    body: str = DecidingBody.COLLEGE
    ground: str = ""
    openness: str = Openness.PUBLIC
    withheld_ground: str = ""
    embargo_until: datetime | None = None
    secrecy_asked: bool = False
    matter: str = Matter.DECISION
    topic: str = ""
    amount: Decimal | None = None


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
        """The same, safe and written one way; sections without text fall away."""
        sections = {key: clean(html) for key, html in self.sections.items() if section_key(key)}
        return ProposalText(
            plain(self.subject),
            {key: html for key, html in sections.items() if html},
            tuple(replace(p, text=plain(p.text), ground=plain(p.ground)) for p in self.points),
            tuple(replace(a, title=plain(a.title), text=clean(a.text)) for a in self.arguments),
        )

    def numbered(self) -> Iterator[tuple[int, PointText]]:
        """The decision points with their numbers."""
        return enumerate(self.points, start=1)

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
        """What tells one text from another; equal for what was saved and what is saved again."""
        text = json.dumps(asdict(self), sort_keys=True, ensure_ascii=False, default=str)
        return sha256(text.encode()).hexdigest()
