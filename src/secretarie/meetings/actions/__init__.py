"""The acts on meetings, one file per verb; the only writers."""

from secretarie.meetings.actions.add import add
from secretarie.meetings.actions.freeze import freeze
from secretarie.meetings.actions.mark import mark
from secretarie.meetings.actions.move import move
from secretarie.meetings.actions.place import place
from secretarie.meetings.actions.plan import Plan, plan
from secretarie.meetings.actions.point import point
from secretarie.meetings.actions.propose_conform import propose_conform
from secretarie.meetings.actions.release import release
from secretarie.meetings.actions.remove import remove

__all__ = [
    "Plan",
    "add",
    "freeze",
    "mark",
    "move",
    "place",
    "plan",
    "point",
    "propose_conform",
    "release",
    "remove",
]
