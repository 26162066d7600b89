"""What the law says to a college and its secretary: dated values and pure functions over them.

No Django, no clock, no database: facts and the day go in, an outcome with its receipt comes out. A value that is not
known to hold on that day raises; what the law leaves to judgement is not computed.
"""

from secretarie.law.agreements import AgreementFacts, agreement
from secretarie.law.aldermen import Composition, Seats, composition, seats
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
from secretarie.law.checklists import Checklist, checklist
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
from secretarie.law.crisis import (
    MORE_THAN_LOCAL,
    Commander,
    CrisisCommand,
    CrisisPlan,
    CrisisTeam,
    Grip,
    Readiness,
    Renewal,
    TeamHead,
    crisis_command,
    next_exercise,
    next_plan,
    obstacles_to_municipal_order,
    policy_team,
    ready_by,
)
from secretarie.law.decision_terms import Application, StatutoryTerm, decision_term
from secretarie.law.deputies import Acting, Councillor, Office, Standby, acting, council_chair, longest_sitting
from secretarie.law.elections import (
    CouncilOn,
    Election,
    SittingCouncil,
    seat_acceptance,
    council_leaves,
    council_on,
    election,
    first_weekday,
    nomination_day,
)
from secretarie.law.formation import FormationStep, formation_steps, obstacles_to_appoint_aldermen
from secretarie.law.former_aldermen import Benefit, benefit, benefit_paid
from secretarie.law.house import USUAL, FixedByLawError, HouseRules, house_rule
from secretarie.law.informing import Power, PriorFacts, information_to_give, prior_consultation, refusal_of_information
from secretarie.law.joint_arrangements import (
    DraftBudget,
    Sending,
    accounts_to_province,
    budget_change,
    budget_to_province,
    draft_budget,
    framework_letter,
)
from secretarie.law.joint_consent import (
    ArrangementField,
    ArrangementPart,
    ConsentRefusal,
    Joining,
    arrangement_contents,
    obstacles_to_join,
    obstacles_to_refuse,
    register_entry,
    views_on_draft,
)
from secretarie.law.mandates import MandateForm, under_mandate_form
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
from secretarie.law.questions import Answerer, Question, question
from secretarie.law.receipts import Receipt, receipt
from secretarie.law.recusals import Recusal, RecusalReason, recusal
from secretarie.law.redivision import (
    BorderChange,
    BorderChangeOutcome,
    PopulationShift,
    RedivisionRoute,
    RedivisionStep,
    draft_inspection,
    kind_of_change,
    municipal_route,
    provincial_route,
    redivision_date,
    under_supervision,
)
from secretarie.law.redivision_election import (
    InterimElection,
    RegularElection,
    StandIn,
    bill_in_force_by,
    interim_election,
    regular_election,
    stand_in,
)
from secretarie.law.redivision_transfer import (
    RedivisionAsset,
    RedivisionTransfer,
    SecretaryAtRedivision,
    Splitting,
    secretary_at_redivision,
    splitting,
    transfer_days,
)
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

# Names side by side: one a line would make a page that nobody reads.
# fmt: off
__all__ = [
    "MORE_THAN_LOCAL", "USUAL", "Acceptance", "Acting", "AgreementFacts", "Answerer", "Application",
    "ArrangementField", "ArrangementPart", "Ballot", "BannedAct", "Benefit", "Body", "BorderChange",
    "BorderChangeOutcome", "CallBy", "Candidate", "Certainty", "Checklist", "ClosedMeeting", "ClosedSubject",
    "Commander", "Composition", "ConsentRefusal", "CouncilOn", "CouncilOutcome", "CouncilVote", "CouncilVoteFacts",
    "Councillor", "CrisisCommand", "CrisisPlan", "CrisisTeam", "Deadline", "DecisionOnObjection", "Deferral",
    "DeliberationFacts", "DraftBudget", "Election", "Finance", "FixedByLawError", "FormationStep", "Governing",
    "Grip", "Handover", "Holder", "HouseRules", "ImpossibleFactsError", "InterimElection", "Joining", "LateFacts",
    "Lifting", "ListLine", "MandateForm", "Norm", "NotInForceError", "ObjectionFacts", "Obstacle", "Office",
    "Penalty", "PopulationShift", "PositionDuties", "Power", "PriorFacts", "Question", "Quorum", "Readiness",
    "Receipt", "Recipient", "Recusal", "RecusalReason", "RedivisionAsset", "RedivisionRoute", "RedivisionStep",
    "RedivisionTransfer", "RegularElection", "Renewal", "Seats", "SecondMeeting", "SecrecyByLaw", "SecrecyFacts",
    "SecretaryAtRedivision", "SendBy", "Sending", "Side", "SignatureKind", "Signer", "Signing", "SittingCouncil",
    "Splitting", "StandIn", "Standby", "StatutoryTerm", "Suspension", "TeamHead", "Term", "Unit", "Verdict",
    "Vote", "VoteFacts", "VoteOutcome", "WeeklyTime", "Window", "Withheld", "WooGround", "YearDay", "acceptance",
    "acceptance_term", "accounts_to_province", "acting", "adopted_in_time", "agreement", "aldermans_acceptance",
    "all_norms", "appointable", "arrangement_contents", "ask_postponement", "banned", "behind_closed_doors",
    "benefit", "benefit_paid", "bill_in_force_by", "budget_change", "budget_to_province", "checklist",
    "complaint_not_handled", "complaint_term", "composition", "council_chair", "council_leaves", "council_on",
    "council_quorum", "council_vote", "counted_back", "crisis_command", "deadline", "decision_on_objection",
    "decision_term", "dismissal_call", "dismissal_window", "draft_budget", "draft_inspection", "due_suspended",
    "earliest_deliberation", "election", "estimate_years", "excluded_until", "extend", "first_day_owed",
    "first_weekday", "formation_steps", "framework_letter", "governing", "handover", "history", "hours_after",
    "house_rule", "income_published_by", "indemnity_proposal", "information_to_give", "interim_election",
    "is_working_day", "kind_of_change", "lapses_unless_ratified", "longest_sitting", "may_deliberate",
    "mayors_residence", "mayors_term", "municipal_route", "next_exercise", "next_plan", "nomination_day", "norm",
    "objection_in_time", "objection_term", "obstacles_to_appoint_aldermen", "obstacles_to_combine",
    "obstacles_to_impose", "obstacles_to_join", "obstacles_to_municipal_order", "obstacles_to_refuse",
    "obstacles_to_share", "obstacles_to_withhold", "penalty", "penalty_amount", "policy_team", "position_duties",
    "postponement_decided", "prior_consultation", "provincial_route", "public_holidays", "public_lines",
    "question", "quorum", "ready_by", "reappointment", "receipt", "recommendation", "recusal", "redivision_date",
    "refusal_of_information", "register_entry", "regular_election", "residence_waiver", "resignation", "seats",
    "second_council_meeting", "secret_by_law", "secretary_at_redivision", "send_accounts", "send_budget",
    "send_change", "sentence_en", "sentence_nl", "signing", "splitting", "stand_in", "subjects", "transfer_days",
    "under_mandate_form", "under_supervision", "urgent_meeting", "views_on_draft", "vote", "weeks_from_day_after",
    "who_may_lift", "working_days_after",
]
# fmt: on
