"""The acts on meetings, one file per verb; the only writers."""

from secretarie.meetings.actions.acknowledge import acknowledge
from secretarie.meetings.actions.add import add
from secretarie.meetings.actions.adopt import adopt
from secretarie.meetings.actions.close_meeting import close_meeting
from secretarie.meetings.actions.decide_as_mayor import decide_as_mayor
from secretarie.meetings.actions.decide_as_proposed import decide_as_proposed
from secretarie.meetings.actions.decide_conform import decide_conform
from secretarie.meetings.actions.draft_list import draft_list
from secretarie.meetings.actions.edit import edit
from secretarie.meetings.actions.errata import adopt_erratum, propose_erratum
from secretarie.meetings.actions.feed_back import feed_back
from secretarie.meetings.actions.freeze import freeze
from secretarie.meetings.actions.give_final_text import give_final_text
from secretarie.meetings.actions.hold_over import hold_over
from secretarie.meetings.actions.import_meeting import import_meeting
from secretarie.meetings.actions.impose_secrecy import impose_secrecy
from secretarie.meetings.actions.mark import mark
from secretarie.meetings.actions.move import move
from secretarie.meetings.actions.note import note
from secretarie.meetings.actions.open_meeting import open_meeting
from secretarie.meetings.actions.place import place
from secretarie.meetings.actions.plan import Plan, plan
from secretarie.meetings.actions.point import point
from secretarie.meetings.actions.prepare_paper import prepare_paper
from secretarie.meetings.actions.propose_conform import propose_conform
from secretarie.meetings.actions.record import record
from secretarie.meetings.actions.record_absence_at_item import record_absence_at_item
from secretarie.meetings.actions.record_against import record_against
from secretarie.meetings.actions.record_attendance import Present, record_attendance
from secretarie.meetings.actions.record_ballot import record_ballot
from secretarie.meetings.actions.record_outcomes import record_outcomes
from secretarie.meetings.actions.recuse import recuse
from secretarie.meetings.actions.release import release
from secretarie.meetings.actions.remove import remove
from secretarie.meetings.actions.sign import countersign, sign
from secretarie.meetings.actions.suspend import suspend
from secretarie.meetings.actions.withhold import withhold

__all__ = [
    "Plan",
    "Present",
    "acknowledge",
    "add",
    "adopt",
    "adopt_erratum",
    "close_meeting",
    "countersign",
    "decide_as_mayor",
    "decide_as_proposed",
    "decide_conform",
    "draft_list",
    "edit",
    "feed_back",
    "freeze",
    "give_final_text",
    "hold_over",
    "import_meeting",
    "impose_secrecy",
    "mark",
    "move",
    "note",
    "open_meeting",
    "place",
    "plan",
    "point",
    "prepare_paper",
    "propose_conform",
    "propose_erratum",
    "record",
    "record_absence_at_item",
    "record_against",
    "record_attendance",
    "record_ballot",
    "record_outcomes",
    "recuse",
    "release",
    "remove",
    "sign",
    "suspend",
    "withhold",
]
