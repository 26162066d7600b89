"""Sign papers, and countersign them: in the order of the law, each with the process check that stood on the page."""

from __future__ import annotations

from secretarie.access.clock import moment
from secretarie.access.performing import Act, performs_on_all
from secretarie.access.table import Action
from secretarie.access.wall import visible
from secretarie.documents.models import Paper, Signature
from secretarie.law import Signer
from secretarie.meetings import papers, process_check, rules_papers
from secretarie.meetings.models import Decision
from secretarie.proposals import moving
from secretarie.proposals.models import Stage


@performs_on_all(Action.PAPER_SIGN)
def sign(act: Act, signed: list[Paper]) -> None:
    """Set the first signature under each paper: all or none.

    Raises:
        Refused: for each paper that is not the actor's to sign, why.
    """
    _sign(act, signed, first=True)


@performs_on_all(Action.PAPER_COUNTERSIGN)
def countersign(act: Act, signed: list[Paper]) -> None:
    """Set the second signature under each paper, after the first signer's (art. 59a lid 1 Gemeentewet): all or none.

    Raises:
        Refused: for each paper that is not the actor's to countersign, why.
    """
    _sign(act, signed, first=False)


def _sign(act: Act, signed: list[Paper], *, first: bool) -> None:
    known = {p.pk: list(p.signatures.order_by("order")) for p in signed}
    act.check([o for p in signed for o in rules_papers.obstacles_to_sign(facts(act, p, known[p.pk], first=first))])
    for paper in signed:
        _set(act, paper, len(known[paper.pk]))


def facts(act: Act, paper: Paper, signatures: list[Signature], *, first: bool) -> rules_papers.SigningNow:
    turn = papers.turn(act.actor, paper, len(signatures))
    return rules_papers.SigningNow(
        paper=paper.pk,
        complete=turn is None,
        first_place=not signatures,
        asks_first=first,
        his_turn=turn is not None and turn[1] == act.actor.person,
        whose=turn[0].nl if turn else "",
        signed_before=any(s.person_id == act.actor.person for s in signatures),
    )


def _set(act: Act, paper: Paper, place: int) -> None:
    decision = visible(Decision, act.actor).filter(paper=paper).select_related("proposal").first()
    shown = process_check.checks(act.actor, paper, decision) if decision else ()
    act.make(
        Signature(
            paper=paper,
            order=place + 1,
            office=Signer(paper.signers[place]).value,
            person_id=act.actor.person,
            form=paper.form,
            signed_at=moment(act.actor),
            check_shown=[check.as_json() for check in shown],
        )
    )
    complete = place + 1 == len(paper.signers)
    paper.stage = Paper.Stage.SIGNED if complete else Paper.Stage.TO_COUNTERSIGN
    if complete and decision is not None and decision.proposal is not None:
        _follow(act, decision)


def _follow(act: Act, decision: Decision) -> None:
    """The author's file comes one station further; two when the decision is public already."""
    proposal = decision.proposal
    if proposal is not None and proposal.stage == Stage.DECIDED:
        proposal = moving.signed(act, proposal)
        if decision.published_at is not None:
            moving.published(act, proposal)
