"""What the law says to a college and its secretary: dated values and pure functions over them.

No Django, no clock, no database: facts and the day go in, an outcome with its receipt comes out. A value that is not
known to hold on that day raises; what the law leaves to judgement is not computed.
"""

from secretarie.law.ballots import Ballot, Side, Vote, VoteFacts, VoteOutcome, vote
from secretarie.law.bodies import Body
from secretarie.law.mandates import MandateForm, under_mandate_form
from secretarie.law.meetings import Quorum, quorum
from secretarie.law.norms import Certainty, Norm, NotInForceError, all_norms, history, norm
from secretarie.law.obstacles import ImpossibleFactsError, Obstacle
from secretarie.law.receipts import Receipt, receipt
from secretarie.law.signatures import SignatureKind, Signer, Signing, signing

__all__ = [
    "Ballot",
    "Body",
    "Certainty",
    "ImpossibleFactsError",
    "MandateForm",
    "Norm",
    "NotInForceError",
    "Obstacle",
    "Quorum",
    "Receipt",
    "Side",
    "SignatureKind",
    "Signer",
    "Signing",
    "Vote",
    "VoteFacts",
    "VoteOutcome",
    "all_norms",
    "history",
    "norm",
    "quorum",
    "receipt",
    "signing",
    "under_mandate_form",
    "vote",
]
