"""Who may read a decision: the table while the meeting lasts, from its closing whoever its openness admits."""

from __future__ import annotations

from secretarie.access.wall import Actor, intern_circle
from secretarie.documents.openness import Openness
from secretarie.meetings import sight
from secretarie.meetings.models import Decision, Meeting
from secretarie.proposals import sight as papers
from secretarie.proposals.models import Proposal


def keys(decision: Decision, *, final: bool = False) -> frozenset[str]:
    """Until the meeting closes the table. ``final``: everybody inside and the clerk, when it is public.

    What is not public stays with the table and those whose paper it was; the mayor's own with the mayor, the office
    and the author's unit, until it is published.
    """
    own = decision.meeting.kind == Meeting.Kind.MAYOR
    found = table(decision.meeting)
    if not final:
        return found
    if decision.proposal is not None:
        found |= of_author(decision.proposal)
    if own:
        return found
    if decision.proposal is not None:
        found |= {f"portfolio:{p}" for p in papers.portfolios(decision.proposal)}
    if decision.openness == Openness.PUBLIC and not decision.secrecy_id:
        found |= {"internal", "role:clerk"}
    return found


def table(meeting: Meeting) -> frozenset[str]:
    """Who sits at a meeting or serves it; the mayor's own is closed to the aldermen."""
    return sight.MAYORS_OWN if meeting.kind == Meeting.Kind.MAYOR else papers.TABLE


def of_author(proposal: Proposal) -> frozenset[str]:
    """Those who wrote the paper: the author, and the unit with its head."""
    unit = proposal.unit_id
    return frozenset({f"person:{proposal.author_id}", f"author:{unit}", f"team_manager:{unit}"})


def readers(actor: Actor, decision: Decision, *, final: bool = False) -> int:
    """The circle of ``keys``, interned."""
    return intern_circle(actor.municipality, keys(decision, final=final))
