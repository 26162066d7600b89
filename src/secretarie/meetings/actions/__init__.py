"""The acts on meetings, one file per verb; the only writers."""

from secretarie.meetings.actions.add import add
from secretarie.meetings.actions.adopt import adopt
from secretarie.meetings.actions.draft_list import draft_list
from secretarie.meetings.actions.errata import adopt_erratum, propose_erratum
from secretarie.meetings.actions.freeze import freeze
from secretarie.meetings.actions.mark import mark
from secretarie.meetings.actions.move import move
from secretarie.meetings.actions.place import place
from secretarie.meetings.actions.plan import Plan, plan
from secretarie.meetings.actions.point import point
from secretarie.meetings.actions.propose_conform import propose_conform
from secretarie.meetings.actions.release import release
from secretarie.meetings.actions.remove import remove
from secretarie.meetings.actions.withhold import withhold

__all__ = [
    "Plan",
    "add",
    "adopt",
    "adopt_erratum",
    "draft_list",
    "freeze",
    "mark",
    "move",
    "place",
    "plan",
    "point",
    "propose_conform",
    "propose_erratum",
    "release",
    "remove",
    "withhold",
]
