"""Make the outgoing paper of a decision."""

from __future__ import annotations

from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.documents.models import Paper, SignatureKind
from secretarie.meetings import papers, rules_papers, rules_session
from secretarie.meetings.models import Decision


@performs(Action.PAPER_PREPARE)
def prepare_paper(act: Act, decision: Decision, *, delegation: papers.Delegation | None = None) -> Paper:
    """The paper with its signers in the order of the law.

    Raises:
        Refused: the decision sends no paper out, has one, or the delegate may not sign it.
    """
    sends = decision.signature_kind != SignatureKind.NONE
    final = decision.meeting.stage in rules_session.OVER
    act.check(rules_papers.obstacles_to_prepare(rules_papers.Preparing(sends, decision.paper_id is not None, final)))
    found = papers.by_law(decision.signature_kind, decision.decided_on, decision.body, delegation)
    act.check(found.obstacles)
    return papers.prepare(act, decision, found, delegation)
