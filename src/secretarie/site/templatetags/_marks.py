"""Icons, chips and the other small marks: always a shape and a word, colour only repeats."""

import re
from functools import cache
from pathlib import Path

from django.contrib.messages.storage.base import Message
from django.template import TemplateSyntaxError
from django.templatetags.static import static
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

SPRITE = Path(__file__).parent.parent / "static" / "secretarie" / "icons.svg"
CHIP_ICONS = {
    "ok": "check",
    "busy": "half",
    "warn": "warn",
    "bad": "bad",
    "now": "dot",
    "conf": "shield",
    "secret": "lock",
}
ALERTS = {"error": ("error", "bad"), "warning": ("warning", "warn"), "success": ("ok", "check")}
BODIES = {"college": "", "mayor": " sec-body-tag--bm", "council": " sec-body-tag--raad"}


@cache
def icons() -> frozenset[str]:
    """The names in the sprite."""
    return frozenset(re.findall(r'<symbol id="([a-z]+)"', SPRITE.read_text(encoding="utf-8")))


def icon(name: str, label: str = "", **options: str) -> SafeString:
    """An icon of the sprite; with a ``label`` it speaks, without it is decoration. ``class`` adds a class.

    Raises:
        TemplateSyntaxError: the sprite has no such icon.
    """
    if name not in icons():
        raise TemplateSyntaxError(f"No icon {name!r} in {SPRITE.name}")
    voice = format_html('role="img" aria-label="{}"', label) if label else SafeString('aria-hidden="true"')
    names = f"sec-icon {options['class']}" if options.get("class") else "sec-icon"
    shape = format_html('<use href="{}#{}"/>', static("secretarie/icons.svg"), name)
    return format_html('<svg class="{}" {} focusable="false">{}</svg>', names, voice, shape)


def chip(text: object, kind: str = "", **options: str) -> SafeString:
    """A state as shape and word. Kinds: ok, busy, warn, bad, now, conf, secret, bare or none; ``icon`` overrides."""
    drawn = icon(options.get("icon") or CHIP_ICONS.get(kind, "circle"))
    name = f" sec-chip--{kind}" if kind else ""
    return format_html('<span class="utrecht-status-badge sec-chip{}">{}{}</span>', name, drawn, text)


def body_tag(body: str, label: str = "") -> SafeString:
    """The body that decides, by shape: ``college`` round, ``mayor`` square, ``council`` double line."""
    words = {"college": _("College"), "mayor": _("Mayor"), "council": _("Council")}
    return format_html('<span class="sec-body-tag{}">{}</span>', BODIES[body], label or words[body])


def initials(name: object) -> str:
    """Two letters for the round of a person: first and last word with a capital."""
    capitals = [word[0] for word in str(name).split() if word[:1].isupper()] or [str(name)[:1].upper()]
    return capitals[0] + (capitals[-1] if len(capitals) > 1 else "")


def alert_kind(message: Message) -> str:
    """The class of the alert for a message of Django."""
    return ALERTS.get(message.level_tag, ("info", "info"))[0]


def alert_icon(message: Message) -> str:
    """The icon that goes with it."""
    return ALERTS.get(message.level_tag, ("info", "info"))[1]


def diff(html: str) -> SafeString:
    """Text with ``ins`` and ``del``, spoken as well as seen. Text not marked safe is escaped."""
    text = str(conditional_escape(html))
    for tag, words in (("ins", _("added:")), ("del", _("deleted:"))):
        text = re.sub(rf"<{tag}\b[^>]*>", f'<{tag}><span class="sec-vh">{words} </span>', text)
    return mark_safe(text)  # noqa: S308  escaped above unless the caller vouched for it
