"""One act on a page of its own: what is asked, what it is about, and back to where one was."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from secretarie.access.http import actor_of, attempt
from secretarie.access.performing import permitted
from secretarie.access.table import Action
from secretarie.access.wall import Actor


@dataclass(frozen=True, slots=True)
class ActPage:
    """One act as a page: its form, what it does with it, and the words around it.

    ``crumbs`` lead here from its room; ``shown`` is what a ``template`` of the room's own shows above the form.
    """

    title: str
    verb: str
    form: forms.Form
    act: Callable[[], object]
    done: str
    back: str
    lead: str = ""
    help: Mapping[str, str] = field(default_factory=dict)
    crumbs: Sequence[tuple[str, str]] = ()
    template: str = "act.html"
    shown: Mapping[str, Any] = field(default_factory=dict)

    def answer(self, request: HttpRequest) -> HttpResponse:
        """The form, again with what was typed when it was refused; after the act back to where one was."""
        if self.form.is_bound and self.form.is_valid() and attempt(self.form, self.act):
            messages.success(request, self.done)
            return redirect(self.back)
        fields = [(bound, self.help.get(bound.name, "")) for bound in self.form.visible_fields()]
        crumbs = [*self.crumbs, (self.title, "")]
        context = {"page": self, "fields": fields, "crumbs": crumbs, "form": self.form, **self.shown}
        return render(request, self.template, context, status=422 if self.form.errors else 200)


def may(request: HttpRequest, action: Action) -> Actor:
    """Who acts, when the table lets him; for others the page is not there."""
    actor = actor_of(request)
    if not permitted(actor, action):
        raise Http404
    return actor
