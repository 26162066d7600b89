"""A proposal, its versions with decision points, and what was advised, signed off and found on its way."""

from secretarie.proposals.models.advice import Advice, Verdict
from secretarie.proposals.models.gate import ErrorType, Finding, GateReview
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
from secretarie.proposals.models.route import SignOff
from secretarie.proposals.models.writing import Acceptance

__all__ = [
    "RISKS",
    "Acceptance",
    "Advice",
    "Aside",
    "Attachment",
    "CoHolder",
    "DecidingBody",
    "DecisionPoint",
    "ErrorType",
    "Finding",
    "GateReview",
    "Kind",
    "Proposal",
    "Relation",
    "SignOff",
    "Stage",
    "Trait",
    "Verdict",
    "Version",
]
