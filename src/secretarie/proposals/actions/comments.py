"""Comments beside the text: made by who reads along, resolved by who writes."""

from __future__ import annotations

from secretarie.access.clock import moment
from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.access.wall import intern_circle
from secretarie.proposals import facts_together, rules_together
from secretarie.proposals.facts_route import current
from secretarie.proposals.models import Comment, Proposal

LONGEST_QUOTE = 300


@performs(Action.COMMENT_MAKE)
def comment(act: Act, proposal: Proposal, *, text: str, place: str = "", quote: str = "") -> Comment:
    """A comment at a place of the text as it stands.

    Raises:
        Refused: nobody writes at it now, there is no text, or no such place.
    """
    version = current(proposal)
    act.check(rules_together.obstacles_to_comment(facts_together.commenting(proposal, version, text, place)))
    return act.make(
        Comment(
            proposal=proposal,
            version=version,
            place=place,
            quote=quote.strip()[:LONGEST_QUOTE],
            text=text.strip(),
            by_id=act.actor.person,
            at=moment(act.actor),
            secrecy_id=intern_circle(act.actor.municipality, facts_together.CIRCLE),
        )
    )


@performs(Action.COMMENT_RESOLVE)
def resolve(act: Act, made: Comment, *, answer: str = "") -> None:
    """What was done with it; without an answer it is simply seen.

    Raises:
        Refused: resolved already, or not the actor's to resolve.
    """
    act.check(rules_together.obstacles_to_resolve(facts_together.resolving(act.actor, made.proposal, made)))
    made.answer, made.resolved_by_id, made.resolved_at = answer.strip(), act.actor.person, moment(act.actor)
