"""Parts that stand around content of the page."""

from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString


def _trimmed(content: str) -> SafeString:
    """Rendered content without the white space around it, so that a template can see that there is none."""
    return SafeString(content.strip())


def panel(content: str, title: str = "", **options: Any) -> SafeString:
    """A panel. Options: id, level, count, meta, url with url_label, body (default true), class."""
    return render_to_string(
        "components/panel.html", {"level": 2, "body": True, **options, "title": title, "content": content}
    )


def advice(content: str, given: Any) -> SafeString:
    """One advice; the content is what can be done with it.

    ``given``: name, role, when (words), chips (text, kind, icon), text, note, dissent (stands out for every reader).
    """
    return render_to_string("components/advice.html", {"advice": given, "content": _trimmed(content)})


def agenda_item(content: str, item: Any) -> SafeString:
    """One row of an agenda, an item or a heading; the content is what can be done with it.

    Heading: heading (2 or 3), number, title, aside, secret. Item: number, title, url, holder, minutes, chips
    (text, kind, icon), note, discuss and agreed (numbers of marks), late, openness (``conf``, ``secret``), plain.
    """
    return render_to_string("components/agenda_item.html", {"item": item, "content": _trimmed(content)})


def secrecy(content: str, kind: str = "conf", label: str = "") -> SafeString:
    """The banner above what is not public (``conf``) or secret (``secret``): until when, on what ground, for whom."""
    return render_to_string("components/secrecy.html", {"kind": kind, "label": label, "content": content})


def empty(content: str, title: str, text: str = "") -> SafeString:
    """An empty place: what will stand here, when, and how to begin."""
    return render_to_string("components/empty.html", {"title": title, "text": text, "content": _trimmed(content)})


def alert(content: str, kind: str = "info", title: str = "") -> SafeString:
    """A message in the page: ``info``, ``ok``, ``warning`` or ``error``; what happened, why, what now."""
    return render_to_string("components/alert.html", {"kind": kind, "title": title, "content": content})
