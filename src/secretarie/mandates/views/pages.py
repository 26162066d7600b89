"""One act on the register as a page: its form in sections, and back to where one was."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from secretarie.access.http import actor_of, attempt
from secretarie.access.models import Municipal
from secretarie.access.performing import permitted
from secretarie.access.table import Action
from secretarie.access.wall import Actor
from secretarie.mandates.views.register import room
from secretarie.people.forms import Revised

both = require_http_methods(["GET", "POST"])
type Section = tuple[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Page[R]:
    """One act: its form, what it does with it, and the words around it; ``back``: where to, from what the act made."""

    title: str
    verb: str
    form: Revised
    act: Callable[[], R]
    done: str
    back: Callable[[R | None], str]
    lead: str = ""
    help: dict[str, str] = field(default_factory=dict)
    sections: tuple[Section, ...] = ()
    upload: bool = False

    def answer(self, request: HttpRequest) -> HttpResponse:
        """The form, again with what was typed when it was refused; after the act on to what it made."""
        if self.form.is_bound and self.form.is_valid():
            made = attempt(self.form, self.act)
            if made is not None:
                messages.success(request, self.done)
                return redirect(self.back(made.value))
        return self.shown(request)

    def shown(self, request: HttpRequest) -> HttpResponse:
        """The form as it stands, with its mistakes."""
        crumbs = [room(), (self.title, "")]
        context = {"page": self, "parts": self._parts(), "crumbs": crumbs, "form": self.form, "back": self.back(None)}
        return render(request, "mandates/act.html", context, status=422 if self.form.errors else 200)

    def _parts(self) -> list[tuple[str, list[tuple[Any, str]]]]:
        names = [bound.name for bound in self.form.visible_fields()]
        sections = self.sections or (("", tuple(names)),)
        return [(title, [(self.form[n], self.help.get(n, "")) for n in some if n in names]) for title, some in sections]


def may(request: HttpRequest, action: Action) -> Actor:
    """Who acts, when the table lets him; for others the page is not there."""
    actor = actor_of(request)
    if not permitted(actor, action):
        raise Http404
    return actor


def start(row: Municipal, **more: Any) -> dict[str, Any]:
    """What the form begins with: the revision that its reader saw, and these."""
    return {"revision": row.revision, **more}
