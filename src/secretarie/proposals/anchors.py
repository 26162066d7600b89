"""Where in a text a remark stands: the parts of a version by key, the words of each, and a quote marked in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from html import escape, unescape

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import override

from secretarie.proposals.models import DecisionPoint, Version
from secretarie.proposals.texts import SECTIONS

WHOLE = ""
SUBJECT = "subject"
ON_PAGE = {WHOLE: "inhoud", SUBJECT: "inhoud"}
LONGEST_PLACE = 60
TAGS = re.compile(r"(<[^>]*>)")
SPACE = re.compile(r"\s+")
QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'"})


def parts(version: Version, points: Iterable[DecisionPoint]) -> dict[str, str]:
    """Each part of this text by key, as HTML, in reading order."""
    found = {SUBJECT: f"<p>{escape(version.subject)}</p>"}
    found |= {f"point-{p.number}": f"<p>{escape(p.text)}</p>" for p in points}
    found |= {key: version.sections[key] for key in (*SECTIONS, *version.sections) if version.sections.get(key)}
    return found | {argument_key(a["number"]): f"<p>{escape(a['title'])}</p>{a['text']}" for a in version.arguments}


def argument_key(number: str) -> str:
    """The key of an argument or remark, as it is numbered: ``argument-K-2.1``."""
    return f"argument-{number.replace(' ', '-')}"


def label(part: str) -> str:
    """What a part is called."""
    if part.startswith("point-"):
        return _("Decision point %(number)s") % {"number": part.removeprefix("point-")}
    if part.startswith("argument-"):
        return _("Argument %(number)s") % {"number": part.removeprefix("argument-").replace("-", " ")}
    if part in SECTIONS:
        return str(SECTIONS[part])
    return {SUBJECT: _("Subject"), WHOLE: _("The whole")}.get(part, part.replace("_", " ").capitalize())


def place_of(part: str) -> str:
    """The part in the words of the record, which are Dutch whoever reads it."""
    with override("nl"):
        return label(part)[:LONGEST_PLACE] if part else ""


def found_at(part: str, quote: str, words: Mapping[str, str]) -> str:
    """The part meant: the one that was named, else the first in which the quote stands."""
    if part or not quote:
        return part
    return next((key for key, text in words.items() if stands_in(quote, text)), part)


def point_of(part: str, version: Version) -> int | None:
    """The number of the decision point that a part is, or belongs to."""
    if part.startswith("point-"):
        return int(part.removeprefix("point-"))
    return next((a["point"] for a in version.arguments if argument_key(a["number"]) == part), None)


def anchor(part: str) -> str:
    """The id at which the file shows this part."""
    if part in ON_PAGE:
        return ON_PAGE[part]
    return f"punt-{part.removeprefix('point-')}" if part.startswith("point-") else part


def stands_in(quote: str, html: str) -> bool:
    """Whether these words stand in a part, whatever the spaces, quotation marks and capitals."""
    return _alike(quote) in _alike(plain(html))


def plain(html: str) -> str:
    """A part as words."""
    return SPACE.sub(" ", unescape(TAGS.sub(" ", html))).strip()


def _alike(text: str) -> str:
    return SPACE.sub(" ", text).strip().translate(QUOTES).casefold()


def marked(html: str, quotes: Iterable[str]) -> SafeString:
    """A part with each quote marked where it stands; a quote that runs over a tag stays as it is."""
    pieces = TAGS.split(html)
    for quote in filter(str.strip, quotes):
        words = r"\s+".join(re.escape(escape(word)) for word in quote.split())
        pieces = [p if p.startswith("<") else re.sub(f"({words})", r"<mark>\1</mark>", p, count=1) for p in pieces]
        pieces = TAGS.split("".join(pieces))
    return mark_safe("".join(pieces))  # noqa: S308 - cleaned when it was saved; only marks were added


def plain_parts(version: Version, points: Iterable[DecisionPoint]) -> Mapping[str, str]:
    """Each part as words."""
    return {key: plain(html) for key, html in parts(version, points).items()}
