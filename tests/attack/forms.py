"""The forms of a page as a browser would send them, and what a hostile person sends in their place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

MARK = "Onvervangbaar <b>&</b> lang getypt"
SCRIPT = '"\'><script>alert(1)</script><img src=x onerror=alert(2)>{{7*7}}#import("/etc/passwd")'
LONG = "woord " * 5_000
NUL = "voor\x00na\x0b\u202e\ufeff"
ENDLESS = "9" * 30

FIRST = {"date": "0001-01-01", "datetime-local": "0001-01-01T00:00"}
LAST = {"date": "9999-12-31", "datetime-local": "9999-12-31T23:59"}

type Sent = dict[str, list[str]]


@dataclass
class Control:
    """One field: what kind it is, what the page sends for it, and what can be chosen."""

    name: str
    kind: str
    values: list[str] = field(default_factory=list)
    offered: list[str] = field(default_factory=list)

    @property
    def is_text(self) -> bool:
        return self.kind in {"text", "textarea", "search"}

    @property
    def is_day(self) -> bool:
        return self.kind in {"date", "datetime-local", "time"}

    def good(self) -> list[str]:
        """As somebody would fill it in who means well."""
        if self.is_text:
            return [MARK]
        if self.values:
            return self.values
        if self.offered:
            return next(([o] for o in self.offered if o), [""])
        return {"date": ["2026-12-24"], "datetime-local": ["2026-12-24T10:00"], "number": ["1"]}.get(self.kind, [""])


@dataclass
class Form:
    """Where it is sent, and its fields by name."""

    action: str
    controls: dict[str, Control] = field(default_factory=dict)

    def sent(self, change: Callable[[Control], list[str] | None]) -> Sent:
        """Every field as it is, or as ``change`` says; what it leaves empty is not sent."""
        found = {name: change(control) for name, control in self.controls.items()}
        return {name: values for name, values in found.items() if values is not None}

    @property
    def tells_its_revision(self) -> bool:
        """Whether it says what its reader saw; what makes something new need not."""
        return any(c.values for name, c in self.controls.items() if name in {"revision", "items"})

    @property
    def has_text(self) -> bool:
        return any(c.is_text for c in self.controls.values())


def forms_of(html: str, here: str) -> list[Form]:
    """The forms that post."""
    reader = _Reader(here)
    reader.feed(html)
    return reader.posting()


class _Reader(HTMLParser):
    def __init__(self, here: str) -> None:
        super().__init__()
        self.here = here
        self.forms: list[tuple[str, str, Form]] = []
        self.by_id: dict[str, Form] = {}
        self.elsewhere: list[tuple[str, Form]] = []
        self.form: Form | None = None
        self.select: Control | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value if value is not None else name for name, value in attrs}
        if tag == "form":
            self.form = Form((given.get("action") or self.here).partition("?")[0])
            self.forms.append((given.get("method", "get").lower(), given.get("id", ""), self.form))
            self.by_id[given.get("id", "")] = self.form
        elif tag == "option" and self.select is not None:
            self.select.offered.append(given.get("value", ""))
            self.select.values += [given.get("value", "")] if "selected" in given else []
        elif tag in {"input", "select", "textarea", "button"}:
            self._control(tag, given)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self.form = None
        elif tag == "select":
            self.select = None

    def _control(self, tag: str, given: dict[str, str]) -> None:
        form = self.by_id.get(given["form"]) if "form" in given else self.form
        if form is None:
            return
        if "formaction" in given:
            form = self._sent_elsewhere(form, given["formaction"].partition("?")[0])
        name, kind = given.get("name", ""), given.get("type", "text") if tag == "input" else tag
        if not name or name == "csrfmiddlewaretoken" or "disabled" in given:
            return
        control = form.controls.setdefault(name, Control(name, kind))
        self.select = control if tag == "select" else None
        if kind in {"radio", "checkbox", "button"}:
            control.offered.append(given.get("value", "on"))
            control.values += [given.get("value", "on")] if "checked" in given else []
        elif tag == "input" and given.get("value"):
            control.values.append(given["value"])

    def _sent_elsewhere(self, form: Form, action: str) -> Form:
        other = Form(action, form.controls)
        self.elsewhere.append((action, other))
        return other

    def posting(self) -> list[Form]:
        return [form for method, _id, form in self.forms if method == "post"] + [form for _a, form in self.elsewhere]


def rounds(elsewhere: int) -> Iterator[tuple[str, Callable[[Control], list[str] | None]]]:
    """What is sent in turn; ``elsewhere`` is the key of something of another municipality."""
    odd = (ENDLESS, "²", str(elsewhere), f"{elsewhere}:0")

    def texts(text: str) -> Callable[[Control], list[str]]:
        return lambda c: [text] if c.is_text else c.good()

    def keys(control: Control) -> list[str]:
        return control.good() if control.is_text or control.is_day else [odd[len(control.name) % len(odd)]]

    def days(control: Control) -> list[str]:
        return [(FIRST, LAST)[len(control.name) % 2][control.kind]] if control.kind in FIRST else control.good()

    yield "nothing", lambda _c: None
    yield "script", texts(SCRIPT + NUL)
    yield "long", texts(LONG)
    yield "keys", keys
    yield "days", days
    yield "stale", stale


def stale(control: Control) -> list[str]:
    """The form of a page that was opened before anything happened."""
    if control.name == "revision":
        return ["999"] if control.values else [""]
    return [f"{v.partition(':')[0]}:999" if ":" in v and v[0].isdigit() else v for v in control.good()]
