"""What the law says to a college and its secretary: dated values and pure functions over them.

No Django, no clock, no database: facts and the day go in, an outcome with its receipt comes out. A value that is not
known to hold on that day raises; what the law leaves to judgement is a question.

What college and council need each week stands here by name. Other subjects are modules to import from:
`joint_arrangements` and `joint_consent`; `elections` and `formation`; `redivision`, `redivision_election` and
`redivision_transfer`; `former_aldermen`; `crisis`; `works_council`; `reports`; `privacy`; `archives`; `participation`;
`council_instruments`; `powers`.
"""

from secretarie.law.agreements import AgreementFacts, agreement
from secretarie.law.aldermen import Composition, Seats, composition, seats
from secretarie.law.announcing import MadeKnown, in_force_by_announcement
from secretarie.law.ballots import Ballot, Side, Vote, VoteFacts, VoteOutcome, vote
from secretarie.law.bodies import Body
from secretarie.law.budget import (
    DeliberationFacts,
    Finance,
    SendBy,
    adopted_in_time,
    ask_postponement,
    earliest_deliberation,
    estimate_years,
    indemnity_proposal,
    may_deliberate,
    postponement_decided,
    send_accounts,
    send_budget,
    send_change,
)
from secretarie.law.by_laws import by_law_in_force_from
from secretarie.law.college_rules import may_add_item, may_empower_member, rules_of_order, secretary_present
from secretarie.law.complaints import complaint_not_handled, complaint_term
from secretarie.law.council import (
    ClosedSubject,
    SecondMeeting,
    behind_closed_doors,
    council_quorum,
    second_council_meeting,
    urgent_meeting,
)
from secretarie.law.council_votes import CouncilOutcome, CouncilVote, CouncilVoteFacts, council_vote
from secretarie.law.decision_terms import Application, StatutoryTerm, decision_term
from secretarie.law.delegation import Delegated, Delegation, delegated_decision, may_decide_itself, may_delegate
from secretarie.law.deputies import Acting, Councillor, Office, Standby, acting, council_chair, longest_sitting
from secretarie.law.house import USUAL, FixedByLawError, HouseRules, house_rule
from secretarie.law.incidents import IncidentClock, incident_clock, trained_by
from secretarie.law.informing import Power, PriorFacts, information_to_give, prior_consultation, refusal_of_information
from secretarie.law.mandates import MandateForm, under_mandate_form
from secretarie.law.mandating import Grant, Mandate, Mandated, MandateKind, Use, may_grant, may_use, may_withdraw
from secretarie.law.mayor_terms import (
    CallBy,
    Window,
    dismissal_call,
    dismissal_window,
    mayors_residence,
    mayors_term,
    reappointment,
    recommendation,
)
from secretarie.law.meetings import Quorum, quorum
from secretarie.law.norms import (
    Certainty,
    Norm,
    NotInForceError,
    WeeklyTime,
    YearDay,
    all_norms,
    history,
    norm,
    subjects,
)
from secretarie.law.objections import (
    DecisionOnObjection,
    ObjectionFacts,
    decision_on_objection,
    objection_in_time,
    objection_term,
)
from secretarie.law.obstacles import ImpossibleFactsError, Obstacle
from secretarie.law.outcomes import Verdict
from secretarie.law.penalties import LateFacts, Penalty, first_day_owed, penalty, penalty_amount
from secretarie.law.positions import BannedAct, Holder, PositionDuties, banned, income_published_by, position_duties
from secretarie.law.publication import (
    Category,
    Duty,
    best_effort,
    publication_duty,
    publish_by,
    publish_not_before,
    views_on_publication_by,
    withholding_announced,
)
from secretarie.law.questions import Answerer, Question, question
from secretarie.law.receipts import Receipt, receipt
from secretarie.law.recusals import Recusal, RecusalReason, recusal
from secretarie.law.refusals import Refusal, may_refuse
from secretarie.law.saying import sentence_en, sentence_nl
from secretarie.law.secrecy import (
    Lifting,
    Recipient,
    SecrecyFacts,
    obstacles_to_impose,
    obstacles_to_share,
    who_may_lift,
)
from secretarie.law.secrecy_by_law import (
    ClosedMeeting,
    SecrecyByLaw,
    excluded_until,
    lapses_unless_ratified,
    secret_by_law,
)
from secretarie.law.signatures import SignatureKind, Signer, Signing, signing
from secretarie.law.suspensions import Deferral, Suspension, due_suspended
from secretarie.law.taking_office import (
    Acceptance,
    Candidate,
    Governing,
    Handover,
    acceptance_term,
    aldermans_acceptance,
    appointable,
    governing,
    handover,
    residence_waiver,
    resignation,
)
from secretarie.law.term_sources import Coverage, TermSource, under_the_act
from secretarie.law.terms import (
    Deadline,
    Term,
    Unit,
    counted_back,
    deadline,
    extend,
    hours_after,
    is_working_day,
    public_holidays,
    weeks_from_day_after,
    working_days_after,
)
from secretarie.law.withholding import (
    ListLine,
    Withheld,
    WooGround,
    obstacles_to_combine,
    obstacles_to_withhold,
    public_lines,
)
from secretarie.law.woo_requests import (
    WooRequest,
    ask_precision_by,
    information_given_on,
    leave_aside_by,
    request_term,
    while_heard,
)

# Names side by side: one a line would make a page that nobody reads.
# fmt: off
__all__ = [
    "USUAL", "Acceptance", "Acting", "AgreementFacts", "Answerer", "Application", "Ballot", "BannedAct", "Body",
    "CallBy", "Candidate", "Category", "Certainty", "ClosedMeeting", "ClosedSubject", "Composition",
    "CouncilOutcome", "CouncilVote", "CouncilVoteFacts", "Councillor", "Coverage", "Deadline",
    "DecisionOnObjection", "Deferral", "Delegated", "Delegation", "DeliberationFacts", "Duty", "Finance",
    "FixedByLawError", "Governing", "Grant", "Handover", "Holder", "HouseRules", "ImpossibleFactsError",
    "IncidentClock", "LateFacts", "Lifting", "ListLine", "MadeKnown", "Mandate", "MandateForm", "MandateKind",
    "Mandated", "Norm", "NotInForceError", "ObjectionFacts", "Obstacle", "Office", "Penalty", "PositionDuties",
    "Power", "PriorFacts", "Question", "Quorum", "Receipt", "Recipient", "Recusal", "RecusalReason", "Refusal",
    "Seats", "SecondMeeting", "SecrecyByLaw", "SecrecyFacts", "SendBy", "Side", "SignatureKind", "Signer",
    "Signing", "Standby", "StatutoryTerm", "Suspension", "Term", "TermSource", "Unit", "Use", "Verdict", "Vote",
    "VoteFacts", "VoteOutcome", "WeeklyTime", "Window", "Withheld", "WooGround", "WooRequest", "YearDay",
    "acceptance_term", "acting", "adopted_in_time", "agreement", "aldermans_acceptance", "all_norms",
    "appointable", "ask_postponement", "ask_precision_by", "banned", "behind_closed_doors", "best_effort",
    "by_law_in_force_from", "complaint_not_handled", "complaint_term", "composition", "council_chair",
    "council_quorum", "council_vote", "counted_back", "deadline", "decision_on_objection", "decision_term",
    "delegated_decision", "dismissal_call", "dismissal_window", "due_suspended", "earliest_deliberation",
    "estimate_years", "excluded_until", "extend", "first_day_owed", "governing", "handover", "history",
    "hours_after", "house_rule", "in_force_by_announcement", "incident_clock", "income_published_by",
    "indemnity_proposal", "information_given_on", "information_to_give", "is_working_day",
    "lapses_unless_ratified", "leave_aside_by", "longest_sitting", "may_add_item", "may_decide_itself",
    "may_delegate", "may_deliberate", "may_empower_member", "may_grant", "may_refuse", "may_use", "may_withdraw",
    "mayors_residence", "mayors_term", "norm", "objection_in_time", "objection_term", "obstacles_to_combine",
    "obstacles_to_impose", "obstacles_to_share", "obstacles_to_withhold", "penalty", "penalty_amount",
    "position_duties", "postponement_decided", "prior_consultation", "public_holidays", "public_lines",
    "publication_duty", "publish_by", "publish_not_before", "question", "quorum", "reappointment", "receipt",
    "recommendation", "recusal", "refusal_of_information", "request_term", "residence_waiver", "resignation",
    "rules_of_order", "seats", "second_council_meeting", "secret_by_law", "secretary_present", "send_accounts",
    "send_budget", "send_change", "sentence_en", "sentence_nl", "signing", "subjects", "trained_by",
    "under_mandate_form", "under_the_act", "urgent_meeting", "views_on_publication_by", "vote",
    "weeks_from_day_after", "while_heard", "who_may_lift", "withholding_announced", "working_days_after",
]
# fmt: on
