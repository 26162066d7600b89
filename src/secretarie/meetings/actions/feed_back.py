"""Terugkoppeling: tell the author what was decided and why."""

from __future__ import annotations

from secretarie.access.clock import moment
from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.access.wall import intern_circle
from secretarie.meetings import decision_sight, recording, rules_item
from secretarie.meetings.models import AgendaItem, FeedbackNote


@performs(Action.FEEDBACK_GIVE)
def feed_back(act: Act, item: AgendaItem, *, text: str) -> FeedbackNote:
    """A note to the author and the unit, also after the meeting closed. The table reads it too.

    Raises:
        Refused: nothing is written, or the item has no proposal and so no author.
    """
    act.check(rules_item.obstacles_to_feed_back(has_author=item.proposal_id is not None, text=text))
    recording.touch(act, item)
    keys = decision_sight.table(item.meeting)
    keys |= decision_sight.of_author(item.proposal) if item.proposal else frozenset()
    note = FeedbackNote(item=item, text=text.strip(), by_id=act.actor.person, at=moment(act.actor))
    note.readers_id, note.secrecy_id = intern_circle(act.actor.municipality, keys), item.secrecy_id
    return act.make(note)
