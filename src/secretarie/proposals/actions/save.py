"""Save a text: a new version of the whole proposal, sections and decision points."""

from __future__ import annotations

from django.utils import timezone

from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.proposals import rules
from secretarie.proposals.models import Aside, DecisionPoint, Proposal, Version
from secretarie.proposals.texts import ProposalText


@performs(Action.PROPOSAL_SAVE)
def save(act: Act, proposal: Proposal, *, text: ProposalText, note: str = "") -> Version | None:
    """A new version, or None when nothing differs from the last.

    Raises:
        Refused: the proposal is on its way, retracted, or not the actor's to write.
    """
    act.check(rules.obstacles_to_save(facts_for_saving(act, proposal)))
    text = text.cleaned()
    last = proposal.versions.order_by("-number").first()
    if last is not None and last.sha256 == text.digest():
        return None
    return keep_version(act, proposal, text, note=note)


def facts_for_saving(act: Act, proposal: Proposal) -> rules.Saving:
    unit = proposal.unit_id
    in_unit = not act.actor.keys.isdisjoint({f"author:{unit}", f"team_manager:{unit}", "role:secretariat"})
    return rules.Saving(proposal.stage, proposal.aside, proposal.author_id == act.actor.person, in_unit)


def keep_version(act: Act, proposal: Proposal, text: ProposalText, *, note: str = "") -> Version:
    """The next version with its points; the proposal takes its subject."""
    now = timezone.now()
    proposal.version += 1
    proposal.subject, proposal.changed_at = text.subject, now
    if proposal.aside == Aside.RETURNED:
        proposal.aside = ""
    version = act.make(
        Version(
            proposal=proposal,
            number=proposal.version,
            subject=text.subject,
            sections=text.sections,
            arguments=text.numbered_arguments(),
            sha256=text.digest(),
            saved_by_id=act.actor.person,
            saved_at=now,
            note=note,
        )
    )
    for number, point in enumerate(text.points, start=1):
        act.make(
            DecisionPoint(
                version=version,
                number=number,
                text=point.text.strip(),
                body=point.body,
                ground=point.ground.strip(),
                openness=point.openness,
                withheld_ground=point.withheld_ground,
            )
        )
    return version
