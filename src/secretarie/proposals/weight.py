"""How heavy a proposal weighs: whether the director signs it off, and whether the management team sees it first."""

from __future__ import annotations

from collections.abc import Iterable

from secretarie.access.wall import Actor
from secretarie.house.reading import settled, value
from secretarie.law import Receipt
from secretarie.proposals import rules_route
from secretarie.proposals.advice_keys import DIRECTOR_WHEN, MANAGEMENT_TEAM_WHEN
from secretarie.proposals.facts import case_of
from secretarie.proposals.models import DecisionPoint, Proposal


def director(actor: Actor, proposal: Proposal, points: Iterable[DecisionPoint]) -> Receipt:
    """The receipt of whether the director signs: by kind, minutes or one of the conditions of the house."""
    threshold = settled(actor, actor.today).on(rules_route.DIRECTOR_FROM_MINUTES, actor.today)
    conditions, case = value(actor, DIRECTOR_WHEN, actor.today), case_of(proposal, points)
    met = [condition.words() for condition in conditions if condition.holds(case)]
    return rules_route.director_needed(
        proposal.kind, proposal.minutes, threshold, formality=proposal.formality, conditions=met
    )


def management_team(actor: Actor, proposal: Proposal, points: Iterable[DecisionPoint]) -> Receipt:
    """The receipt of whether the management team sees it before its holder."""
    conditions, case = value(actor, MANAGEMENT_TEAM_WHEN, actor.today), case_of(proposal, points)
    return rules_route.team_needed([condition.words() for condition in conditions if condition.holds(case)])
