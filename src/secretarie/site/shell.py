"""The frame around every page: who acts, in which role, and which rooms that person may enter."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from secretarie.access.roles import GATE, INTERNAL, MEMBERS, OFFICE, SECRETARIES, Role
from secretarie.access.wall import Actor
from secretarie.people.role_words import ROLE_LABELS, role_label
from secretarie.site.today.counts import counts

ROLE_ORDER = list(ROLE_LABELS)
READERS = INTERNAL | {Role.CLERK}


def main_role(actor: Actor) -> Promise | str:
    """The first of the actor's roles, in the order of the house."""
    mine = [r for r in ROLE_ORDER if r in actor.roles]
    return role_label(mine[0]) if mine else ""


@dataclass(frozen=True, slots=True)
class Room:
    """A room in the navigation on the left."""

    label: Promise
    view: str
    icon: str
    roles: frozenset[Role]
    separator: bool = False
    also: tuple[str, ...] = ()  # where else its pages stand

    def url(self) -> str | None:
        try:
            return reverse(self.view)
        except NoReverseMatch:
            return None


ROOMS = (
    Room(_("Today"), "today", "sun", frozenset(Role)),
    Room(_("Proposals"), "proposals:list", "doc", READERS),
    Room(_("Staff talk"), "staff:talks", "talk", MEMBERS | SECRETARIES | {Role.MEMBER_AIDE, Role.DIRECTOR}),
    Room(_("Gate"), "gate:queue", "gate", GATE),
    Room(_("Meetings"), "meetings:list", "cal", READERS, also=("/besluitenlijsten/",)),
    Room(_("Decisions"), "decisions:list", "gavel", READERS),
    Room(_("Signing"), "papers:list", "pen", MEMBERS | SECRETARIES | {Role.SECRETARIAT}),
    Room(_("Mandates"), "mandates:list", "key", INTERNAL),
    Room(_("Law and house rules"), "rulebook:norms", "book", frozenset(Role), separator=True),
    Room(_("House rules"), "house:list", "list", READERS),
    Room(_("Administration"), "people:list", "people", OFFICE | {Role.ADMINISTRATOR}),
)


def rooms(actor: Actor, path: str) -> list[dict[str, object]]:
    """The rooms this person may enter, each with what waits there for him, the one he is in marked."""
    found: list[dict[str, object]] = []
    waiting = counts(actor)
    for room in ROOMS:
        url = room.url()
        if url is None or actor.roles.isdisjoint(room.roles):
            continue
        current = path == url if url == "/" else path.startswith((url, *room.also))
        found.append(
            {
                "label": room.label,
                "url": url,
                "icon": room.icon,
                "count": waiting.get(room.view, 0),
                "current": current,
                "separator": room.separator,
            }
        )
    return found
