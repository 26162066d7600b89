"""Where an act meets a page: refusals become messages beside the form, a stale page becomes two texts side by side."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.translation import gettext as _

from secretarie.access.models import Municipal
from secretarie.access.performing import Forbidden, Gone, Refused, Stale
from secretarie.access.wall import Actor, visible
from secretarie.law import Obstacle

WHOLE = re.compile(r"[0-9]{1,18}")


def whole(text: str) -> int | None:
    """The number that came in an address or a hidden field; None for anything else, however much it looks like one."""
    return int(text) if WHOLE.fullmatch(text) else None


def actor_of(request: HttpRequest) -> Actor:
    """Who acts in this request; pages outside the acting transaction have nobody (AttributeError)."""
    actor: Actor = request.actor  # type: ignore[attr-defined]  # set by the acting middleware
    return actor


def posted(request: HttpRequest) -> QueryDict | None:
    """What was sent, also when it is empty; None for a page that is only asked for."""
    return request.POST if request.method == "POST" else None


@dataclass(frozen=True, slots=True)
class Done[R]:
    """The act was performed; ``value`` is what it returned."""

    value: R


def attempt[R](form: forms.BaseForm | None, call: Callable[[], R]) -> Done[R] | None:
    """Perform an act for a page.

    Refused or stale: every obstacle stands in ``form`` (shown again with what was typed) and None is returned; without
    a form the exception goes on to ``refusals`` below. Forbidden is 403; Gone is 404.
    """
    try:
        return Done(call())
    except Forbidden:
        raise PermissionDenied from None
    except Gone:
        raise Http404 from None
    except Refused as refused:
        if form is None:
            raise
        for obstacle in refused.obstacles:
            form.add_error(None, forms.ValidationError(str(obstacle.message), code="obstacle", params={"o": obstacle}))
    except Stale:
        if form is None:
            raise
        message = _("Somebody changed this after you opened it. Your text is still here; compare and save again.")
        form.add_error(None, forms.ValidationError(message, code="stale"))
    return None


def obstacles_of(form: forms.BaseForm) -> list[Obstacle]:
    """The obstacles that ``attempt`` left in a form, for the error summary."""
    errors = form.non_field_errors().as_data()
    return [e.params["o"] for e in errors if e.code == "obstacle" and e.params]


def is_stale(form: forms.BaseForm) -> bool:
    """Whether somebody else was first."""
    return any(e.code == "stale" for e in form.non_field_errors().as_data())


def seen[M: Municipal](model: type[M], actor: Actor, pk: int, revision: str | int | None) -> M:
    """The object as the person saw it: found with sight (else 404), carrying the revision that came with the form."""
    row = visible(model, actor).filter(pk=pk).first()
    if row is None:
        raise Http404
    known = whole(str(revision))
    if known is not None:
        row.revision = known
    return row


def refusals(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """For one-button acts without a form: show a refusal or a stale page as a page of its own, with the way back."""

    def shown(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except Refused as refused:
            context = {"obstacles": refused.obstacles, "back": request.META.get("HTTP_REFERER", "")}
            return render(request, "refused.html", context, status=409)
        except Stale as stale:
            context = {"rows": stale.rows, "back": request.META.get("HTTP_REFERER", "")}
            return render(request, "stale.html", context, status=409)

    shown.__name__, shown.__doc__ = view.__name__, view.__doc__
    return shown
