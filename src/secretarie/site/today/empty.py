"""What a board without tasks says: what will stand there for this role, and where to look meanwhile."""

from __future__ import annotations

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from secretarie.access.roles import GATE, MEMBERS, SECRETARIES, Role
from secretarie.access.wall import Actor
from secretarie.people.models import Municipality
from secretarie.site.today.rows import Empty

SAID: tuple[tuple[frozenset[Role], Promise, str, Promise], ...] = (
    (
        SECRETARIES,
        _("Here stands what waits at the gate, for an agenda, a list or your signature."),
        "gate:queue",
        _("Open the gate"),
    ),
    (
        MEMBERS,
        _("Here stand papers for your sign-off, items to mark and letters to sign."),
        "meetings:list",
        _("To the meetings"),
    ),
    (
        frozenset({Role.DIRECTOR, Role.TEAM_MANAGER}),
        _("Here stand proposals of your unit that wait for your sign-off."),
        "proposals:list",
        _("All proposals"),
    ),
    (
        frozenset({Role.ADVISER, Role.CONTROLLER}),
        _("Here stands who asks your advice, and before which day."),
        "proposals:list",
        _("All proposals"),
    ),
    (
        frozenset({Role.AUTHOR}),
        _("Here a proposal comes back when all advice is in, or when somebody returns it."),
        "proposals:new",
        _("New proposal"),
    ),
    (GATE, _("Here stand proposals that wait at the gate."), "gate:queue", _("Open the gate")),
    (
        frozenset({Role.SECRETARIAT, Role.MINUTE_TAKER}),
        _("Here stand agendas to release, meetings to record and lists to make."),
        "meetings:list",
        _("To the meetings"),
    ),
    (
        frozenset({Role.MEMBER_AIDE}),
        _("Here stand the papers and items that wait for your member."),
        "meetings:list",
        _("To the meetings"),
    ),
    (
        frozenset({Role.CLERK}),
        _("Nobody asks anything of you here. You read released agendas and the decisions."),
        "decisions:list",
        _("To the decisions"),
    ),
    (
        frozenset({Role.ADMINISTRATOR}),
        _("Nobody asks anything of you here. What is missing in the register stands below it."),
        "people:list",
        _("To the administration"),
    ),
)


def empty(actor: Actor) -> Empty:
    """The words for the first role that fits; a councillor reads on the public site."""
    for roles, text, view, label in SAID:
        if actor.has(*roles):
            return Empty(text, reverse(view), label)
    if actor.has(Role.COUNCILLOR):
        slug = Municipality.objects.values_list("slug", flat=True).get(pk=actor.municipality)
        text = _("Nobody asks anything of you here. You read the college's decisions on the public site.")
        return Empty(text, reverse("public:home", args=[slug]), _("To the public site"))
    return Empty(_("You have no role here yet. Ask your administrator for one."))
