"""Before the door: the demo's people with one click each, an account without a place, and the health of the house."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth import login, logout
from django.contrib.auth.decorators import login_not_required
from django.db import connection
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from secretarie.access.wall import PUBLIC_PERSON, acting
from secretarie.people.models import Account, Municipality, Person, RoleGrant, Term, valid_on
from secretarie.people.role_words import role_label
from secretarie.site.shell import ROLE_ORDER

DEMO_SESSION = "demo"
BACKEND = "django.contrib.auth.backends.ModelBackend"


@dataclass(frozen=True, slots=True)
class Entrant:
    """Somebody of the demo, with what he is."""

    person: Person
    role: str
    roles: str


@login_not_required
@never_cache
@require_GET
def people(request: HttpRequest) -> HttpResponse:
    """Everybody of the demo municipalities, one click each; does not exist outside the demo."""
    _only_in_the_demo()
    places = [(place, _entrants(place)) for place in Municipality.objects.filter(demo=True).order_by("id")]
    return render(request, "entrance/people.html", {"places": places})


@login_not_required
@require_POST
def enter(request: HttpRequest, municipality: str, account: int) -> HttpResponseRedirect:
    """Sign in as somebody of the demo."""
    _only_in_the_demo()
    place = get_object_or_404(Municipality, slug=municipality, demo=True)
    with acting(PUBLIC_PERSON, place.pk, timezone.localdate()):
        person = get_object_or_404(Person, account=account)
    user = get_object_or_404(Account, pk=person.account_id)
    logout(request)
    login(request, user, backend=BACKEND)
    request.session[DEMO_SESSION] = True
    request.session["municipality"] = place.pk
    return redirect(settings.LOGIN_REDIRECT_URL)


@never_cache
def nowhere(request: HttpRequest) -> HttpResponse:
    """An account that is nobody in any municipality (any more)."""
    return render(request, "entrance/nowhere.html", status=403)


@login_not_required
@never_cache
@require_GET
def health(request: HttpRequest) -> JsonResponse:  # noqa: ARG001 - Django's signature
    """Whether pages and database answer; for load balancers."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return JsonResponse({"ok": True})


def _only_in_the_demo() -> None:
    if not settings.DEMO:
        raise Http404


def _entrants(place: Municipality) -> list[Entrant]:
    today = timezone.localdate()
    with acting(PUBLIC_PERSON, place.pk, today):
        roles: dict[int, list[str]] = {}
        for person, kind in Term.objects.filter(valid_on(today)).values_list("person", "office__kind"):
            roles.setdefault(person, []).append(kind)
        for person, role in RoleGrant.objects.filter(valid_on(today)).order_by("id").values_list("person", "role"):
            roles.setdefault(person, []).append(role)
        persons = [p for p in Person.objects.exclude(account=None) if p.pk in roles]
    entrants = [_entrant(person, roles[person.pk]) for person in persons]
    return sorted(entrants, key=lambda e: (ROLE_ORDER.index(e.role) if e.role in ROLE_ORDER else 99, e.person.pk))


def _entrant(person: Person, roles: list[str]) -> Entrant:
    ordered = sorted(dict.fromkeys(roles), key=lambda r: ROLE_ORDER.index(r) if r in ROLE_ORDER else 99)
    return Entrant(person, ordered[0], ", ".join(str(role_label(r)) for r in ordered))
