"""A proposal, its versions with decision points, and what was advised, signed off and found on its way."""

from secretarie.mandates.matters import Matter
from secretarie.proposals.models.advice import Advice, Exemption, SettledIn, Silence, Verdict
from secretarie.proposals.models.comments import Comment
from secretarie.proposals.models.gate import (
    Conversation,
    ErrorType,
    Finding,
    GateAnswer,
    GateReview,
    LateLeave,
    Reply,
)
from secretarie.proposals.models.hearing import Hearing
from secretarie.proposals.models.paper import (
    RISKS,
    Aside,
    Attachment,
    CoHolder,
    DecidingBody,
    DecisionPoint,
    Kind,
    Proposal,
    Stage,
    Trait,
    Version,
)
from secretarie.proposals.models.relations import Relation
from secretarie.proposals.models.route import Assignment, HolderView, SignOff, StaffTalkNote
from secretarie.proposals.models.writing import Acceptance

__all__ = [
    "RISKS",
    "Acceptance",
    "Advice",
    "Aside",
    "Assignment",
    "Attachment",
    "CoHolder",
    "Comment",
    "Conversation",
    "DecidingBody",
    "DecisionPoint",
    "ErrorType",
    "Exemption",
    "Finding",
    "GateAnswer",
    "GateReview",
    "Hearing",
    "HolderView",
    "Kind",
    "LateLeave",
    "Matter",
    "Proposal",
    "Relation",
    "Reply",
    "SettledIn",
    "SignOff",
    "Silence",
    "StaffTalkNote",
    "Stage",
    "Trait",
    "Verdict",
    "Version",
]
