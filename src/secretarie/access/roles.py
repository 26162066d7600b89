"""The roles of the secretary's office: they open screens; who is competent to decide is the law's and the mandates'."""

from enum import StrEnum


class Role(StrEnum):
    """A role opens screens and acts; the value is the key stored with a grant or given by an office."""

    SECRETARY = "secretary"
    DEPUTY_SECRETARY = "deputy_secretary"
    MAYOR = "mayor"
    ALDERMAN = "alderman"
    MEMBER_AIDE = "member_aide"
    DIRECTOR = "director"
    TEAM_MANAGER = "team_manager"
    AUTHOR = "author"
    ADVISER = "adviser"
    CONTROLLER = "controller"
    SECRETARIAT = "secretariat"
    GATE_TEAM = "gate_team"
    MINUTE_TAKER = "minute_taker"
    CLERK = "clerk"
    COUNCILLOR = "councillor"
    ADMINISTRATOR = "administrator"
    PUBLIC = "public"
    SYSTEM = "system"


MEMBERS = frozenset({Role.MAYOR, Role.ALDERMAN})
COLLEGE = MEMBERS | {Role.MEMBER_AIDE, Role.CLERK, Role.COUNCILLOR}
"""Who reads as the college does, and those beside it: they know a dissent by its role."""
SECRETARIES = frozenset({Role.SECRETARY, Role.DEPUTY_SECRETARY})
OFFICE = SECRETARIES | {Role.SECRETARIAT}
GATE = SECRETARIES | {Role.GATE_TEAM}
INTERNAL = frozenset(Role) - {Role.CLERK, Role.COUNCILLOR, Role.ADMINISTRATOR, Role.PUBLIC}
