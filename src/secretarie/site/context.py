"""What every page of the tool shows around its own content."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject as lazy  # noqa: N813 - a value made only when a page shows it

from secretarie.access.performing import permitted
from secretarie.access.table import Action
from secretarie.people.queries import Membership
from secretarie.site import shell as frame


def shell(request: HttpRequest) -> dict[str, object]:
    """Who acts, where, and which rooms that person may enter."""
    actor = getattr(request, "actor", None)
    if actor is None:
        return {"demo": settings.DEMO}
    membership: Membership | None = request.membership  # type: ignore[attr-defined]  # set by the acting middleware
    many = len(request.memberships) > 1  # type: ignore[attr-defined]  # idem
    return {
        "demo": settings.DEMO,
        "actor": actor,
        "municipality": request.municipality,  # type: ignore[attr-defined]  # idem
        "municipality_switch_url": reverse("municipality") if many else "",
        "person": {"pk": membership.person, "name": membership.person_name} if membership else None,
        "person_role": frame.main_role(actor) if membership else "",
        "may_be_away": membership is not None and permitted(actor, Action.ABSENCE_RECORD),
        "rooms": lazy(lambda: frame.rooms(actor, request.path)) if membership else [],
    }
