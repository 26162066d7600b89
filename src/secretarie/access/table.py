"""The one table: which roles may do which act. Nuance per object is an obstacle, because that explains itself."""

from __future__ import annotations

from enum import StrEnum

from secretarie.access.roles import GATE, INTERNAL, MEMBERS, OFFICE, SECRETARIES, Role

AUTHORING = frozenset({Role.AUTHOR, Role.TEAM_MANAGER, Role.DIRECTOR, Role.SECRETARIAT}) | SECRETARIES
ADVISING = frozenset({Role.ADVISER, Role.CONTROLLER})
COMMENTING = AUTHORING | ADVISING | {Role.GATE_TEAM}
RECORDING = OFFICE | {Role.MINUTE_TAKER}
SYSTEM = frozenset({Role.SYSTEM})
ADMINISTRATORS = frozenset({Role.ADMINISTRATOR})


class Action(StrEnum):
    """Every act of the system, as a domain verb; each has one row in ``MAY`` and one performer."""

    # Drafting a proposal
    PROPOSAL_DRAFT = "proposal.draft"
    PROPOSAL_SAVE = "proposal.save"
    PROPOSAL_ATTACH = "proposal.attach"
    PROPOSAL_DETACH = "proposal.detach"
    PROPOSAL_RETRACT = "proposal.retract"
    PROPOSAL_RELATE = "proposal.relate"
    REMARK_ACCEPT = "remark.accept"
    PROPOSAL_SHARE = "proposal.share"
    PROPOSAL_UNSHARE = "proposal.unshare"
    PROPOSAL_COPY = "proposal.copy"
    COMMENT_MAKE = "comment.make"
    COMMENT_RESOLVE = "comment.resolve"
    # Advice and sign-off
    ADVICE_SEEK = "advice.seek"
    ADVICE_ASK = "advice.ask"
    ADVICE_GIVE = "advice.give"
    ADVICE_CONFIRM = "advice.confirm"
    ADVICE_HAND_ON = "advice.hand_on"
    ADVICE_EXEMPT = "advice.exempt"
    ADVICE_WITHDRAW_QUESTION = "advice.withdraw_question"
    ADVICE_SETTLE = "advice.settle"
    PROPOSAL_SUBMIT = "proposal.submit"
    SIGN_OFF_LINE = "sign_off.line"
    SIGN_OFF_MANAGEMENT_TEAM = "sign_off.management_team"
    SIGN_OFF_HOLDER = "sign_off.holder"
    HOLDER_DIFFER = "holder.differ"
    STAFF_TALK_NOTE = "staff_talk.note"
    ASSIGNMENT_GIVE = "assignment.give"
    ASSIGNMENT_ANSWER = "assignment.answer"
    # The gate
    GATE_REVIEW = "gate.review"
    GATE_HOLD = "gate.hold"
    GATE_RELEASE = "gate.release"
    GATE_FAST_TRACK = "gate.fast_track"
    GATE_TABLE_OVER_OBJECTION = "gate.table_over_objection"
    PLACEMENT_DEMAND = "placement.demand"
    FINDING_REPLY = "finding.reply"
    PROPOSAL_SEND_BACK = "proposal.send_back"
    LATE_ALLOW = "late.allow"
    CONVERSATION_NOTE = "conversation.note"
    ERROR_TYPE_ADD = "error_type.add"
    ERROR_TYPE_CHANGE = "error_type.change"
    # The agenda
    MEETING_PLAN = "meeting.plan"
    AGENDA_PLACE = "agenda.place"
    AGENDA_ADD = "agenda.add"
    AGENDA_EDIT = "agenda.edit"
    AGENDA_MOVE = "agenda.move"
    AGENDA_REMOVE = "agenda.remove"
    AGENDA_RELEASE = "agenda.release"
    AGENDA_FREEZE = "agenda.freeze"
    AGENDA_POINT = "agenda.point"
    CONFORM_PROPOSE = "conform.propose"
    ITEM_MARK = "item.mark"
    # The meeting
    MEETING_OPEN = "meeting.open"
    MEETING_SUSPEND = "meeting.suspend"
    ATTENDANCE_RECORD = "attendance.record"
    ATTENDANCE_RECORD_AT_ITEM = "attendance.record_at_item"
    RECUSAL_RECORD = "recusal.record"
    BALLOT_RECORD = "ballot.record"
    OUTCOME_RECORD = "outcome.record"
    ITEM_NOTE = "item.note"
    ITEM_RECORD = "item.record"
    ITEMS_DECIDE_AS_PROPOSED = "items.decide_as_proposed"
    ITEMS_HOLD_OVER = "items.hold_over"
    CONFORM_DECIDE = "conform.decide"
    AGAINST_RECORD = "against.record"
    FEEDBACK_GIVE = "feedback.give"
    ALARM_ACKNOWLEDGE = "alarm.acknowledge"
    MEETING_CLOSE = "meeting.close"
    FINAL_TEXT_GIVE = "final_text.give"
    MAYOR_DECIDE = "mayor.decide"
    # The record
    LIST_DRAFT = "list.draft"
    LIST_ADOPT = "list.adopt"
    ERRATUM_PROPOSE = "erratum.propose"
    ERRATUM_ADOPT = "erratum.adopt"
    MEETING_IMPORT = "meeting.import"
    # Papers and publication
    PAPER_PREPARE = "paper.prepare"
    PAPER_SIGN = "paper.sign"
    PAPER_COUNTERSIGN = "paper.countersign"
    LIST_PUBLISH = "list.publish"
    DECISION_WITHHOLD = "decision.withhold"
    SECRECY_IMPOSE = "secrecy.impose"
    # Mandates
    DECREE_DRAFT = "decree.draft"
    DECREE_ADOPT = "decree.adopt"
    DECREE_PUBLISH = "decree.publish"
    MANDATE_GRANT = "mandate.grant"
    MANDATE_IMPORT = "mandate.import"
    MANDATE_CHANGE = "mandate.change"
    MANDATE_WITHDRAW = "mandate.withdraw"
    SUB_MANDATE_GRANT = "sub_mandate.grant"
    PROPOSAL_DECIDE_UNDER_MANDATE = "proposal.decide_under_mandate"
    HEARING_ANSWER = "hearing.answer"
    SUBJECT_ADD = "subject.add"
    BUDGET_HOLDER_NAME = "budget_holder.name"
    BUDGET_HOLDER_END = "budget_holder.end"
    # The house
    REGULATION_ADD = "regulation.add"
    REGULATION_DRAFT = "regulation.draft"
    REGULATION_ADOPT = "regulation.adopt"
    REGULATION_REVIEW = "regulation.review"
    REGULATION_WITHDRAW = "regulation.withdraw"
    PARAGRAPH_ADD = "paragraph.add"
    PARAGRAPH_CHANGE = "paragraph.change"
    PARAGRAPH_REMOVE = "paragraph.remove"
    RULE_LAY_DOWN = "rule.lay_down"
    RULE_LIFT = "rule.lift"
    RULE_SETTLE = "rule.settle"
    DEVIATION_LOG = "deviation.log"
    # People
    ABSENCE_RECORD = "absence.record"
    ABSENCE_END = "absence.end"
    PERSON_NAME = "person.name"
    PERSON_ADD = "person.add"
    PERSON_CHANGE = "person.change"
    ROLE_GRANT = "role.grant"
    ROLE_END = "role.end"
    OFFICE_APPOINT = "office.appoint"
    OFFICE_LEAVE = "office.leave"
    DEPUTIES_ORDER = "deputies.order"
    PORTFOLIO_ADD = "portfolio.add"
    PORTFOLIO_ASSIGN = "portfolio.assign"
    UNIT_ADD = "unit.add"
    UNIT_CLOSE = "unit.close"


MAY: dict[Action, frozenset[Role]] = {
    Action.PROPOSAL_DRAFT: AUTHORING,
    Action.PROPOSAL_SAVE: AUTHORING,
    Action.PROPOSAL_ATTACH: AUTHORING,
    Action.PROPOSAL_DETACH: AUTHORING,
    Action.PROPOSAL_RETRACT: AUTHORING,
    Action.PROPOSAL_RELATE: AUTHORING,
    Action.REMARK_ACCEPT: AUTHORING,
    Action.ADVICE_SEEK: AUTHORING,
    Action.PROPOSAL_SHARE: AUTHORING,
    Action.PROPOSAL_UNSHARE: AUTHORING,
    Action.PROPOSAL_COPY: AUTHORING,
    Action.COMMENT_MAKE: COMMENTING,
    Action.COMMENT_RESOLVE: COMMENTING,
    Action.ADVICE_ASK: AUTHORING,
    Action.ADVICE_GIVE: ADVISING,
    Action.ADVICE_CONFIRM: ADVISING,
    Action.ADVICE_HAND_ON: ADVISING | AUTHORING,
    Action.ADVICE_EXEMPT: SECRETARIES,
    Action.ADVICE_WITHDRAW_QUESTION: AUTHORING,
    Action.ADVICE_SETTLE: SECRETARIES | {Role.DIRECTOR},
    Action.PROPOSAL_SUBMIT: AUTHORING,
    Action.SIGN_OFF_LINE: frozenset({Role.TEAM_MANAGER, Role.DIRECTOR}) | SECRETARIES,
    Action.SIGN_OFF_MANAGEMENT_TEAM: OFFICE,
    Action.SIGN_OFF_HOLDER: MEMBERS,
    Action.HOLDER_DIFFER: MEMBERS,
    Action.STAFF_TALK_NOTE: MEMBERS | SECRETARIES | {Role.MEMBER_AIDE, Role.DIRECTOR},
    Action.ASSIGNMENT_GIVE: MEMBERS,
    Action.ASSIGNMENT_ANSWER: SECRETARIES | {Role.DIRECTOR},
    Action.GATE_REVIEW: GATE,
    Action.GATE_HOLD: SECRETARIES,
    Action.GATE_RELEASE: SECRETARIES,
    Action.GATE_FAST_TRACK: SECRETARIES,
    Action.GATE_TABLE_OVER_OBJECTION: SECRETARIES,
    Action.PLACEMENT_DEMAND: MEMBERS,
    Action.FINDING_REPLY: AUTHORING,
    Action.PROPOSAL_SEND_BACK: SECRETARIES,
    Action.LATE_ALLOW: SECRETARIES | {Role.MAYOR},
    Action.CONVERSATION_NOTE: SECRETARIES,
    Action.ERROR_TYPE_ADD: OFFICE,
    Action.ERROR_TYPE_CHANGE: OFFICE,
    Action.MEETING_PLAN: OFFICE,
    Action.AGENDA_PLACE: OFFICE,
    Action.AGENDA_ADD: OFFICE | {Role.MAYOR},
    Action.AGENDA_EDIT: OFFICE,
    Action.AGENDA_MOVE: OFFICE,
    Action.AGENDA_REMOVE: OFFICE,
    Action.AGENDA_RELEASE: OFFICE,
    Action.AGENDA_FREEZE: OFFICE,
    Action.AGENDA_POINT: RECORDING,
    Action.CONFORM_PROPOSE: OFFICE,
    Action.ITEM_MARK: MEMBERS,
    Action.MEETING_OPEN: RECORDING | {Role.MAYOR},
    Action.MEETING_SUSPEND: RECORDING | {Role.MAYOR},
    Action.ATTENDANCE_RECORD: RECORDING,
    Action.ATTENDANCE_RECORD_AT_ITEM: RECORDING,
    Action.RECUSAL_RECORD: RECORDING,
    Action.BALLOT_RECORD: RECORDING,
    Action.OUTCOME_RECORD: RECORDING,
    Action.ITEM_NOTE: RECORDING,
    Action.ITEM_RECORD: RECORDING,
    Action.ITEMS_DECIDE_AS_PROPOSED: RECORDING,
    Action.ITEMS_HOLD_OVER: RECORDING,
    Action.CONFORM_DECIDE: RECORDING,
    Action.AGAINST_RECORD: RECORDING,
    Action.FEEDBACK_GIVE: RECORDING,
    Action.ALARM_ACKNOWLEDGE: RECORDING | {Role.MAYOR},
    Action.MEETING_CLOSE: RECORDING | {Role.MAYOR},
    Action.FINAL_TEXT_GIVE: RECORDING | MEMBERS,
    Action.MAYOR_DECIDE: frozenset({Role.MAYOR}),
    Action.LIST_DRAFT: RECORDING,
    Action.LIST_ADOPT: RECORDING,
    Action.ERRATUM_PROPOSE: RECORDING,
    Action.ERRATUM_ADOPT: RECORDING,
    Action.MEETING_IMPORT: SYSTEM,
    Action.PAPER_PREPARE: RECORDING,
    Action.PAPER_SIGN: MEMBERS | SECRETARIES | {Role.DIRECTOR, Role.TEAM_MANAGER},
    Action.PAPER_COUNTERSIGN: SECRETARIES,
    Action.LIST_PUBLISH: OFFICE | SYSTEM,
    Action.DECISION_WITHHOLD: OFFICE,
    Action.SECRECY_IMPOSE: RECORDING,
    Action.DECREE_DRAFT: OFFICE,
    Action.DECREE_ADOPT: OFFICE,
    Action.DECREE_PUBLISH: OFFICE,
    Action.MANDATE_GRANT: OFFICE,
    Action.MANDATE_IMPORT: OFFICE,
    Action.MANDATE_CHANGE: OFFICE,
    Action.MANDATE_WITHDRAW: OFFICE,
    Action.SUB_MANDATE_GRANT: OFFICE | {Role.DIRECTOR},
    Action.PROPOSAL_DECIDE_UNDER_MANDATE: INTERNAL - {Role.SYSTEM, Role.MEMBER_AIDE},
    Action.HEARING_ANSWER: AUTHORING | GATE,
    Action.SUBJECT_ADD: OFFICE,
    Action.BUDGET_HOLDER_NAME: OFFICE,
    Action.BUDGET_HOLDER_END: OFFICE,
    Action.REGULATION_ADD: OFFICE,
    Action.REGULATION_DRAFT: OFFICE,
    Action.REGULATION_ADOPT: SECRETARIES,
    Action.REGULATION_REVIEW: SECRETARIES,
    Action.REGULATION_WITHDRAW: SECRETARIES,
    Action.PARAGRAPH_ADD: OFFICE,
    Action.PARAGRAPH_CHANGE: OFFICE,
    Action.PARAGRAPH_REMOVE: OFFICE,
    Action.RULE_LAY_DOWN: OFFICE,
    Action.RULE_LIFT: OFFICE,
    Action.RULE_SETTLE: SECRETARIES,
    Action.DEVIATION_LOG: OFFICE,
    Action.ABSENCE_RECORD: INTERNAL - {Role.SYSTEM},
    Action.ABSENCE_END: INTERNAL - {Role.SYSTEM},
    Action.PERSON_NAME: SYSTEM,
    Action.PERSON_ADD: ADMINISTRATORS,
    Action.PERSON_CHANGE: ADMINISTRATORS,
    Action.ROLE_GRANT: ADMINISTRATORS,
    Action.ROLE_END: ADMINISTRATORS,
    Action.OFFICE_APPOINT: ADMINISTRATORS,
    Action.OFFICE_LEAVE: ADMINISTRATORS,
    Action.DEPUTIES_ORDER: ADMINISTRATORS | SECRETARIES,
    Action.PORTFOLIO_ADD: ADMINISTRATORS,
    Action.PORTFOLIO_ASSIGN: ADMINISTRATORS | SECRETARIES,
    Action.UNIT_ADD: ADMINISTRATORS,
    Action.UNIT_CLOSE: ADMINISTRATORS,
}
