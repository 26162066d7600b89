"""Where pages keep what is being typed."""

from __future__ import annotations

import json
import re

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.timezone import localtime
from django.views.decorators.http import require_POST

from secretarie.access import scratch
from secretarie.access.http import actor_of

NAME = re.compile(r"[\w.-]{1,60}")
NOT_TYPED = frozenset({"csrfmiddlewaretoken"})


@require_POST
def keep(request: HttpRequest) -> HttpResponse:
    """Keep the typed fields of a form about a record: ``?form=voorstel&over=2026-0417``, as a form or as JSON."""
    form, about = request.GET.get("form", ""), request.GET.get("over", "")
    fields = _fields(request)
    if not NAME.fullmatch(form) or (about and not NAME.fullmatch(about)) or fields is None:
        return JsonResponse({"kept": False}, status=400)
    revision = (fields.get("revision") or [""])[0]
    base = int(revision) if re.fullmatch(r"\d{1,9}", revision) else 0
    try:
        moment = scratch.keep(actor_of(request), form, about, fields, base_revision=base)
    except scratch.TooLargeError:
        return JsonResponse({"kept": False}, status=413)
    return JsonResponse({"kept": True, "at": localtime(moment).isoformat(timespec="seconds")})


def _fields(request: HttpRequest) -> dict[str, list[str]] | None:
    """The typed fields, or None when what came is neither a form nor a JSON object of texts."""
    if request.content_type != "application/json":
        return {name: values for name, values in request.POST.lists() if name not in NOT_TYPED}
    try:
        sent = json.loads(request.body)
    except (ValueError, RecursionError):
        return None
    if not isinstance(sent, dict):
        return None
    fields = {name: value if isinstance(value, list) else [value] for name, value in sent.items()}
    return fields if all(isinstance(v, str) for values in fields.values() for v in values) else None
