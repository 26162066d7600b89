"""Give the final text that the body left to one of its members."""

from __future__ import annotations

from secretarie.access.clock import moment
from secretarie.access.performing import Act, performs
from secretarie.access.roles import OFFICE
from secretarie.access.table import Action
from secretarie.meetings import rules_item
from secretarie.meetings.models import ItemPoint, Outcome


@performs(Action.FINAL_TEXT_GIVE)
def give_final_text(act: Act, point: ItemPoint, *, text: str) -> None:
    """By the member, or on the member's behalf by the office; also after the meeting closed. Given once.

    The decision itself stays as it was taken; the extract carries this text.

    Raises:
        Refused: no final text is due here, it was given already, it is another member's, or nothing is written.
    """
    act.check(
        rules_item.obstacles_to_final_text(
            rules_item.FinalText(
                due=point.outcome == Outcome.FINAL_TEXT_MANDATED,
                given=point.final_text_at is not None,
                own=point.final_text_by_id == act.actor.person or act.actor.has(*OFFICE),
                text=text,
            )
        )
    )
    point.decided_text, point.final_text_at = text.strip(), moment(act.actor)
    if point.final_text_by_id != act.actor.person:
        act.behalf = point.final_text_by_id
