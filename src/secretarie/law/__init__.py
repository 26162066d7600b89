"""What the law says to a college and its secretary: dated values and pure functions over them.

No Django, no clock, no database: facts and the day go in, an outcome with its receipt comes out. A value that is not
known to hold on that day raises; what the law leaves to judgement is not computed.
"""

from secretarie.law.aldermen import Composition, Seats, composition, seats
from secretarie.law.ballots import Ballot, Side, Vote, VoteFacts, VoteOutcome, vote
from secretarie.law.bodies import Body
from secretarie.law.checklists import Checklist, checklist
from secretarie.law.complaints import complaint_not_handled, complaint_term
from secretarie.law.decision_terms import Application, StatutoryTerm, decision_term
from secretarie.law.deputies import Acting, Councillor, Office, Standby, acting, council_chair, longest_sitting
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
from secretarie.law.questions import Answerer, Question, question
from secretarie.law.receipts import Receipt, receipt
from secretarie.law.recusals import Recusal, RecusalReason, recusal
from secretarie.law.saying import sentence_en, sentence_nl
from secretarie.law.secrecy import (
    Lifting,
    Recipient,
    SecrecyFacts,
    obstacles_to_impose,
    obstacles_to_share,
    who_may_lift,
)
from secretarie.law.signatures import SignatureKind, Signer, Signing, signing
from secretarie.law.suspensions import Deferral, Suspension, due_suspended
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

__all__ = [
    "USUAL",
    "Acting",
    "Answerer",
    "Application",
    "ArrangementField",
    "ArrangementPart",
    "Ballot",
    "Body",
    "Certainty",
    "Checklist",
    "Composition",
    "ConsentRefusal",
    "Councillor",
    "Deadline",
    "DecisionOnObjection",
    "Deferral",
    "DraftBudget",
    "FixedByLawError",
    "HouseRules",
    "ImpossibleFactsError",
    "Joining",
    "LateFacts",
    "Lifting",
    "ListLine",
    "MandateForm",
    "Norm",
    "NotInForceError",
    "ObjectionFacts",
    "Obstacle",
    "Office",
    "Penalty",
    "Power",
    "PriorFacts",
    "Question",
    "Quorum",
    "Receipt",
    "Recipient",
    "Recusal",
    "RecusalReason",
    "Seats",
    "SecrecyFacts",
    "Sending",
    "Side",
    "SignatureKind",
    "Signer",
    "Signing",
    "Standby",
    "StatutoryTerm",
    "Suspension",
    "Term",
    "Unit",
    "Verdict",
    "Vote",
    "VoteFacts",
    "VoteOutcome",
    "WeeklyTime",
    "Withheld",
    "WooGround",
    "YearDay",
    "accounts_to_province",
    "acting",
    "all_norms",
    "arrangement_contents",
    "budget_change",
    "budget_to_province",
    "checklist",
    "complaint_not_handled",
    "complaint_term",
    "composition",
    "council_chair",
    "counted_back",
    "deadline",
    "decision_on_objection",
    "decision_term",
    "draft_budget",
    "due_suspended",
    "extend",
    "first_day_owed",
    "framework_letter",
    "history",
    "hours_after",
    "house_rule",
    "information_to_give",
    "is_working_day",
    "longest_sitting",
    "norm",
    "objection_in_time",
    "objection_term",
    "obstacles_to_combine",
    "obstacles_to_impose",
    "obstacles_to_join",
    "obstacles_to_refuse",
    "obstacles_to_share",
    "obstacles_to_withhold",
    "penalty",
    "penalty_amount",
    "prior_consultation",
    "public_holidays",
    "public_lines",
    "question",
    "quorum",
    "receipt",
    "recusal",
    "refusal_of_information",
    "register_entry",
    "seats",
    "sentence_en",
    "sentence_nl",
    "signing",
    "subjects",
    "under_mandate_form",
    "views_on_draft",
    "vote",
    "weeks_from_day_after",
    "who_may_lift",
    "working_days_after",
]
