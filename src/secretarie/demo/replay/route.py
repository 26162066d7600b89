"""A paper of the replay on its route: drafted, advised on, signed off, passed. Each act by who may, on its day."""

from __future__ import annotations

from datetime import date, timedelta

from secretarie.access.wall import Actor, visible
from secretarie.demo.replay.script import Row
from secretarie.demo.replay.town import ADVISERS, Town
from secretarie.proposals import actions
from secretarie.proposals.models import Advice, GateReview, Proposal, SignOff, Stage, Verdict
from secretarie.proposals.particulars import Particulars
from secretarie.proposals.rules_advice import Question
from secretarie.proposals.texts import SECTIONS, ProposalText

DRAFTED, ADVISED, SENT, LINE, HELD, GATE = (timedelta(days=days) for days in (21, 18, 15, 14, 13, 8))


def through_the_gate(town: Town, row: Row, day: date) -> int:
    """The paper of this row, passed for the meeting of ``day``; its key."""
    key = _draft(town, row, day)
    _advise(town, key, day)
    _send(town, key, day)
    _sign_off(town, key, row, day)
    with town.acting_as("secretary", day - GATE) as actor:
        actions.review(actor, seen(actor, key), outcome=GateReview.Outcome.PASSED, meeting_date=day)
    return key


def seen(actor: Actor, key: int) -> Proposal:
    """The paper as this person sees it now."""
    return visible(Proposal, actor).select_related("unit", "portfolio").get(pk=key)


def text_of(row: Row) -> ProposalText:
    """The printed decision points; the other sections only say what this is."""
    said = f"<p>Naspel van een vastgestelde besluitenlijst, punt {row.number}.</p>"
    return ProposalText(row.title, dict.fromkeys(SECTIONS, said), row.points)


def _draft(town: Town, row: Row, day: date) -> int:
    particulars = Particulars(
        kind=row.kind,
        portfolio=town.portfolios[row.letter],
        requested_for=day,
        formality=row.formality,
        signature_kind=row.signature,
    )
    with town.acting_as("author", day - DRAFTED) as actor:
        proposal = actions.draft(actor, town.unit, text=text_of(row), particulars=particulars)
        questions = [Question(town.people[who].pk, field, day - SENT) for who, field in ADVISERS.items()]
        actions.ask(actor, proposal, questions=questions)
    return proposal.pk


def _advise(town: Town, key: int, day: date) -> None:
    for who in ADVISERS:
        with town.acting_as(who, day - ADVISED) as actor:
            asked = visible(Advice, actor).select_related("proposal").get(proposal=key, adviser=actor.person)
            actions.give(actor, asked, verdict=Verdict.AGREE, on_version=asked.proposal.version)


def _send(town: Town, key: int, day: date) -> None:
    with town.acting_as("author", day - SENT) as actor:
        actions.submit(actor, seen(actor, key))


def _sign_off(town: Town, key: int, row: Row, day: date) -> None:
    """Team manager; the director when the weight asks for one; the portfolio holder."""
    with town.acting_as("team_manager", day - LINE) as actor:
        actions.sign_off_line(actor, seen(actor, key), mark=SignOff.Mark.AGREED)
    with town.acting_as("director", day - LINE) as actor:
        proposal = seen(actor, key)
        if proposal.stage == Stage.DIRECTOR:
            actions.sign_off_line(actor, proposal, mark=SignOff.Mark.AGREED)
    with town.acting_as(town.holders[row.letter], day - HELD) as actor:
        actions.sign_off_holder(actor, seen(actor, key), mark=SignOff.Mark.AGREED)
