"""Annex a document to a proposal."""

from __future__ import annotations

from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.documents import storage
from secretarie.documents.media import safe_name
from secretarie.proposals import facts, rules
from secretarie.proposals.models import Attachment, Proposal
from secretarie.proposals.particulars import Handling


@performs(Action.PROPOSAL_ATTACH)
def attach(
    act: Act, proposal: Proposal, *, file: storage.Checked, title: str, name: str = "", handling: Handling | None = None
) -> Attachment:
    """The document as the last one; its bytes are kept once by their content.

    Raises:
        Refused: the papers lie fast, or are not the actor's to add; what is withheld has no ground.
    """
    how = handling or Handling()
    obstacles = rules.obstacles_to_attach(facts.saving(act.actor, proposal))
    act.check(obstacles + rules.obstacles_to_handle(facts.handled_as(how), act.actor.today))
    last = proposal.attachments.order_by("-position").values_list("position", flat=True).first() or 0
    return act.make(
        Attachment(
            proposal=proposal,
            file=storage.keep(act, file),
            title=title.strip(),
            file_name=safe_name(name or title, file.media_type),
            position=last + 1,
            openness=how.openness,
            embargo_until=how.embargo_until,
            withheld_ground=how.withheld_ground,
            secrecy_asked=how.secrecy_asked,
        )
    )
