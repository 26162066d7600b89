"""What people call the roles, in the order of the house."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from secretarie.access.roles import Role

ROLE_LABELS: dict[str, Promise] = {
    Role.SECRETARY: _("Secretary"),
    Role.DEPUTY_SECRETARY: _("Deputy secretary"),
    Role.MAYOR: _("Mayor"),
    Role.ALDERMAN: _("Alderman"),
    Role.DIRECTOR: _("Director"),
    Role.CONTROLLER: _("Concern controller"),
    Role.TEAM_MANAGER: _("Team manager"),
    Role.ADVISER: _("Adviser"),
    Role.AUTHOR: _("Author"),
    Role.SECRETARIAT: _("Secretariat"),
    Role.GATE_TEAM: _("Gate team"),
    Role.MINUTE_TAKER: _("Minute-taker"),
    Role.MEMBER_AIDE: _("Member's aide"),
    Role.CLERK: _("Clerk"),
    "deputy_clerk": _("Deputy clerk"),
    Role.COUNCILLOR: _("Councillor"),
    Role.ADMINISTRATOR: _("Administrator"),
}
GRANTABLE = (
    Role.DIRECTOR,
    Role.TEAM_MANAGER,
    Role.AUTHOR,
    Role.ADVISER,
    Role.CONTROLLER,
    Role.SECRETARIAT,
    Role.GATE_TEAM,
    Role.MINUTE_TAKER,
    Role.MEMBER_AIDE,
    Role.ADMINISTRATOR,
)
"""Roles that are given; the others come with an office."""


def role_label(role: str) -> Promise | str:
    """A role as people call it."""
    return ROLE_LABELS.get(role, role)
