"""The components of the interface as template tags: ``{% load sec %}``.

How to use each stands in templates/components/README.md. Tags take any object or mapping with the named attributes,
so that rooms need not know this package.
"""

import re
from functools import cache
from pathlib import Path
from typing import Any

from django import template
from django.contrib.messages.storage.base import Message
from django.forms.boundfield import BoundField
from django.template import TemplateSyntaxError
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from . import _dates, _drawings, _forms

register = template.Library()

SPRITE = Path(__file__).parent.parent / "static" / "secretarie" / "icons.svg"
CHIP_ICONS = {
    "ok": "check", "busy": "half", "warn": "warn", "bad": "bad", "now": "dot", "conf": "shield", "secret": "lock",
}  # fmt: skip
ALERTS = {"error": ("error", "bad"), "warning": ("warning", "warn"), "success": ("ok", "check")}
BODIES = {"college": "", "mayor": " sec-body-tag--bm", "council": " sec-body-tag--raad"}

for name in ("nl_day", "nl_short", "nl_date", "nl_long", "nl_clock", "nl_time", "nl_moment"):
    register.filter(name, getattr(_dates, name))


@cache
def icons() -> frozenset[str]:
    """The names in the sprite."""
    return frozenset(re.findall(r'<symbol id="([a-z]+)"', SPRITE.read_text(encoding="utf-8")))


@register.simple_tag
def icon(name: str, label: str = "", **options: str) -> SafeString:
    """Draw an icon of the sprite; with a ``label`` it speaks, without it is decoration. ``class`` adds a class."""
    if name not in icons():
        raise TemplateSyntaxError(f"No icon {name!r} in {SPRITE.name}")
    voice = format_html('role="img" aria-label="{}"', label) if label else SafeString('aria-hidden="true"')
    return format_html(
        '<svg class="sec-icon {}" {} focusable="false"><use href="{}#{}"/></svg>',
        options.get("class", ""), voice, static("secretarie/icons.svg"), name,
    )  # fmt: skip


@register.simple_tag
def chip(text: object, kind: str = "", icon_name: str = "", **options: str) -> SafeString:
    """A state as shape and word. Kinds: ok, busy, warn, bad, now, conf, secret, bare, or none; ``icon`` overrides."""
    drawn = options.get("icon", icon_name) or CHIP_ICONS.get(kind, "circle")
    name = f" sec-chip--{kind}" if kind else ""
    return format_html('<span class="utrecht-status-badge sec-chip{}">{}{}</span>', name, icon(drawn), text)


@register.simple_tag
def body_tag(body: str, label: str = "") -> SafeString:
    """The body that decides, by shape: ``college`` round, ``mayor`` square, ``council`` double line."""
    words = {"college": _("College"), "mayor": _("Mayor"), "council": _("Council")}
    return format_html('<span class="sec-body-tag{}">{}</span>', BODIES[body], label or words[body])


@register.filter
def initials(name: object) -> str:
    """Two letters for the round of a person: first and last word with a capital."""
    capitals = [word[0] for word in str(name).split() if word[:1].isupper()] or [str(name)[:1].upper()]
    return capitals[0] + (capitals[-1] if len(capitals) > 1 else "")


@register.filter
def alert_kind(message: Message) -> str:
    """The alert class for a message of Django."""
    return ALERTS.get(message.level_tag, ("info", "info"))[0]


@register.filter
def alert_icon(message: Message) -> str:
    """The icon that goes with it."""
    return ALERTS.get(message.level_tag, ("info", "info"))[1]


@register.inclusion_tag("components/field.html")
def field(bound: BoundField, **options: Any) -> dict[str, Any]:
    """One field: label, message, help, control.

    Options: help, label, row, short, write, seg, two, hide_label, optional.
    """
    drawn = _forms.kind(bound)
    advice = options.get("help") or bound.help_text
    ids = [f"{bound.auto_id}-error"] * bool(bound.errors) + [f"{bound.auto_id}-help"] * bool(advice)
    extra = " ".join(name for option, name in (("short", "sec-short"), ("write", "sec-write")) if options.get(option))
    return {
        **options,
        "bound": bound,
        "kind": drawn,
        "help": advice,
        "label": options.get("label") or bound.label,
        "row": options.get("row", True),
        "described": " ".join(ids),
        "control": "" if drawn == "group" else _forms.control(bound, " ".join(ids), extra),
    }


@register.inclusion_tag("components/errsum.html")
def errsum(*forms: _forms.Formlike) -> dict[str, Any]:
    """The summary on top of one or more forms that could not be sent; nothing when all is well."""
    return {"mistakes": [mistake for form in forms if form for mistake in _forms.mistakes(form)]}


@register.filter
def in_words(obstacle: Any, part: str) -> str:
    """A text of an obstacle in the language of the reader, where the law data gives both."""
    english = _drawings.get(obstacle, f"{part}_en") if get_language() == "en" else ""
    return str(english or _drawings.get(obstacle, part))


@register.filter
def unpointed(sentence: str) -> str:
    """A sentence without its full stop, so that its ground can follow between brackets."""
    return sentence.rstrip().removesuffix(".")


@register.inclusion_tag("components/blocked.html")
def blocked(obstacles: Any, label: str, ident: str = "", **options: Any) -> dict[str, Any]:
    """A button that cannot be used now, with the reasons: message, ground, way out."""
    key = ident or re.sub(r"\W+", "-", label.lower())
    return {
        **options,
        "obstacles": obstacles,
        "label": label,
        "ident": key,
        "kind": options.get("kind", "secondary-action"),
    }


@register.inclusion_tag("components/act.html")
def act(label: str, obstacles: Any = (), **options: Any) -> dict[str, Any]:
    """A button of a form; with obstacles it is the blocked button.

    Options: name, value, kind, icon, form, row, full, ident, of (what it acts on, spoken).
    """
    return {**options, "obstacles": obstacles, "label": label, "kind": options.get("kind", "secondary-action")}


@register.simple_block_tag
def panel(content: str, title: str = "", **options: Any) -> SafeString:
    """A panel around content. Options: id, level, count, meta, url and url_label, body (default true), class."""
    return render_to_string(
        "components/panel.html", {"level": 2, "body": True, **options, "title": title, "content": content}
    )


@register.inclusion_tag("components/route.html")
def route(stations: Any, ident: str = "route", title: str = "") -> dict[str, Any]:
    """The route line of a file: stations with label, date, state (done, now, todo, warn), note."""
    return {"ident": ident, "title": title or _("Route of this proposal"), **_drawings.route(stations)}


@register.inclusion_tag("components/load.html")
def load_chart(
    meetings: Any, room: int = 120, ident: str = "load", title: str = "", *, wide: bool = True
) -> dict[str, Any]:
    """The minutes of coming meetings against the room: label, discuss, formality, note, current, absent (reason)."""
    words = title or _("Load of the coming meetings in minutes")
    return {"ident": ident, "title": words, "room": room, **_drawings.load(meetings, room, wide=wide)}


@register.simple_tag
def diff(html: str) -> SafeString:
    """Text with ``ins`` and ``del``, spoken as well as seen. Unsafe text is escaped."""
    text = str(conditional_escape(html))
    for tag, words in (("ins", _("added:")), ("del", _("deleted:"))):
        text = re.sub(rf"<{tag}\b[^>]*>", rf'<{tag}><span class="sec-vh">{words} </span>', text)
    return mark_safe(text)  # noqa: S308  escaped above unless the caller vouched for it
