"""What every page of the tool shows around its own content."""

from __future__ import annotations

from django.http import HttpRequest


def shell(request: HttpRequest) -> dict[str, object]:
    """Who acts, where, and which rooms that person may enter."""
    actor = getattr(request, "actor", None)
    if actor is None:
        return {}
    return {
        "actor": actor,
        "municipality": request.municipality,  # type: ignore[attr-defined]  # set by the acting middleware
        "membership": request.membership,  # type: ignore[attr-defined]
    }
