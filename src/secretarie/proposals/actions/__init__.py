"""The acts on a proposal, one file per verb; the only writers."""

from secretarie.proposals.actions.accept import accept
from secretarie.proposals.actions.allow_late import allow_late
from secretarie.proposals.actions.answer_hearing import answer_hearing
from secretarie.proposals.actions.ask import ask
from secretarie.proposals.actions.assignments import answer_assignment, give_assignment
from secretarie.proposals.actions.attach import attach
from secretarie.proposals.actions.comments import comment, resolve
from secretarie.proposals.actions.confirm import confirm
from secretarie.proposals.actions.copy import copy
from secretarie.proposals.actions.decide_under_mandate import decide_under_mandate
from secretarie.proposals.actions.demand_placement import demand_placement
from secretarie.proposals.actions.detach import detach
from secretarie.proposals.actions.differ import differ
from secretarie.proposals.actions.draft import draft
from secretarie.proposals.actions.error_types import add_error_type, change_error_type
from secretarie.proposals.actions.exempt import exempt
from secretarie.proposals.actions.fast_track import fast_track
from secretarie.proposals.actions.give import give
from secretarie.proposals.actions.hand_on import hand_on
from secretarie.proposals.actions.hold import hold
from secretarie.proposals.actions.note_conversation import note_conversation
from secretarie.proposals.actions.note_talk import note_talk
from secretarie.proposals.actions.relate import relate
from secretarie.proposals.actions.release import release
from secretarie.proposals.actions.reply import reply
from secretarie.proposals.actions.retract import retract
from secretarie.proposals.actions.review import review
from secretarie.proposals.actions.save import save
from secretarie.proposals.actions.seek import seek
from secretarie.proposals.actions.send_back import send_back
from secretarie.proposals.actions.settle import settle
from secretarie.proposals.actions.share import share, unshare
from secretarie.proposals.actions.sign_off_holder import sign_off_holder
from secretarie.proposals.actions.sign_off_line import sign_off_line
from secretarie.proposals.actions.sign_off_team import sign_off_team
from secretarie.proposals.actions.submit import submit
from secretarie.proposals.actions.table_over_objection import table_over_objection
from secretarie.proposals.actions.withdraw_question import withdraw_question

__all__ = [
    "accept",
    "add_error_type",
    "allow_late",
    "answer_assignment",
    "answer_hearing",
    "ask",
    "attach",
    "change_error_type",
    "comment",
    "confirm",
    "copy",
    "decide_under_mandate",
    "demand_placement",
    "detach",
    "differ",
    "draft",
    "exempt",
    "fast_track",
    "give",
    "give_assignment",
    "hand_on",
    "hold",
    "note_conversation",
    "note_talk",
    "relate",
    "release",
    "reply",
    "resolve",
    "retract",
    "review",
    "save",
    "seek",
    "send_back",
    "settle",
    "share",
    "sign_off_holder",
    "sign_off_line",
    "sign_off_team",
    "submit",
    "table_over_objection",
    "unshare",
    "withdraw_question",
]
