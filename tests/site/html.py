"""A page as the tests look at it: its elements, ids and references, without a browser."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

REFERENCES = ("for", "aria-describedby", "aria-labelledby", "popovertarget", "form")


@dataclass
class Page(HTMLParser):
    """Collects what can be wrong in a page whatever it shows."""

    elements: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    @classmethod
    def of(cls, html: str) -> Page:
        page = cls()
        page.feed(html)
        return page

    @property
    def ids(self) -> list[str]:
        return [attrs["id"] for _, attrs in self.elements if attrs.get("id")]

    def dangling(self) -> set[str]:
        """References to ids that are not on the page."""
        named = {name for _, attrs in self.elements for key in REFERENCES for name in attrs.get(key, "").split()}
        return named - set(self.ids)

    def against_policy(self) -> list[str]:
        """What the content security policy would refuse: inline styles, inline handlers, inline scripts."""
        refused = [
            f"{tag} {name}"
            for tag, attrs in self.elements
            for name in attrs
            if name == "style" or name.startswith("on")
        ]
        refused += [tag for tag, attrs in self.elements if tag == "style" or (tag == "script" and "src" not in attrs)]
        return refused

    def found(self, tag: str, **wanted: str) -> list[dict[str, str]]:
        pairs = {name.replace("_", "-"): value for name, value in wanted.items()}
        return [a for t, a in self.elements if t == tag and all(a.get(name) == value for name, value in pairs.items())]
