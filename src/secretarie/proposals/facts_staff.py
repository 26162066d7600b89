"""What the rules of the holder's view, the weekly talk and assignments ask, read where things stand now."""

from __future__ import annotations

from collections.abc import Iterable

from secretarie.access.roles import SECRETARIES, Role
from secretarie.access.wall import Actor
from secretarie.house.keys import KEYS
from secretarie.house.reading import settled, source, value
from secretarie.people.models import Portfolio, Unit
from secretarie.people.queries import units_up
from secretarie.proposals import rules_staff, sight
from secretarie.proposals.advice_keys import ASSIGNMENT_HOURS
from secretarie.proposals.dossier import Dossier
from secretarie.proposals.facts_advice import directs
from secretarie.proposals.facts_route import holder_signing
from secretarie.proposals.models import Assignment, Proposal, SignOff

MODEL = "house.advice_model"
ANSWERS_FOR = "house.secretary_answers_for"
ADVICE = "advice"


def advice_model(actor: Actor) -> str:
    """A: one advice to the whole college; B: to the holder, whose view stands beside it."""
    return settled(actor, actor.today).on(MODEL, actor.today).text


def answers_for_advice(actor: Actor) -> bool:
    """Whether the secretary answers for the advice itself, and not for its process only."""
    return settled(actor, actor.today).on(ANSWERS_FOR, actor.today).text == ADVICE


def source_of(actor: Actor, key: str) -> str:
    """On what a house rule of the law's own rests."""
    return source(actor, KEYS[key], actor.today)


def differing(
    actor: Actor, proposal: Proposal, text: str, reason: str, about: Dossier | None = None
) -> rules_staff.Differing:
    return rules_staff.Differing(
        model=advice_model(actor),
        source=source_of(actor, MODEL),
        stage=proposal.stage,
        aside=proposal.aside,
        answers=bool(answered_portfolios(actor, proposal, about)),
        text=text,
        reason=reason,
    )


def answered_portfolios(actor: Actor, proposal: Proposal, about: Dossier | None = None) -> tuple[int, ...]:
    """The proposal's portfolios for which the actor answers: holder, or substitute of one who is away."""
    signing = holder_signing(actor, proposal, SignOff.Mark.AGREED, "", about)
    return tuple(sorted(signing.holds | signing.substitutes_while_away))


def talk_keys(portfolio: int, units: Iterable[Unit]) -> frozenset[str]:
    """Who is at the weekly talk over a proposal: holder, substitute and aide, the directors and the secretary."""
    own = {f"portfolio:{portfolio}", "role:secretary", "role:deputy_secretary"}
    return frozenset(own | {f"director:{unit.pk}" for unit in units})


def noting(actor: Actor, proposal: Proposal, portfolio: int, words: str) -> rules_staff.Noting:
    return rules_staff.Noting(
        stage=proposal.stage,
        aside=proposal.aside,
        of_proposal=portfolio in sight.portfolios(proposal),
        at_talk=not actor.keys.isdisjoint(talk_keys(portfolio, units_up(actor, proposal.unit))),
        empty=not words.strip(),
    )


def assigning(actor: Actor, portfolio: Portfolio, subject: str, hours: int) -> rules_staff.Assigning:
    return rules_staff.Assigning(
        subject=subject,
        hours=hours,
        from_hours=value(actor, ASSIGNMENT_HOURS, actor.today),
        source=source(actor, ASSIGNMENT_HOURS, actor.today),
        holds=f"portfolio:{portfolio.pk}" in actor.keys and actor.has(Role.MAYOR, Role.ALDERMAN),
    )


def answering(actor: Actor, assignment: Assignment, answer: str, *, accepted: bool) -> rules_staff.Answering:
    leads = actor.has(*SECRETARIES) or directs(actor, units_up(actor, assignment.unit))
    return rules_staff.Answering(assignment.stage, leads, accepted, answer)
