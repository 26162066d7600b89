"""What the author's file tells after the meeting: its day, the decision with the text it was taken on."""

from __future__ import annotations

import re

from secretarie.disclosure import following
from secretarie.meetings import actions
from secretarie.meetings.outcomes import Given
from secretarie.proposals.models import Proposal
from secretarie.proposals.stations import Place
from tests.cast import Cast
from tests.make import MEETING_DAY, a_session, at_item, close_session

ITEM = "Voorstel 1"


def test_the_file_names_the_decision_and_the_text_it_was_taken_on(cast: Cast) -> None:
    meeting = a_session(cast, ("discussion",), points=2)
    with at_item(cast, meeting, ITEM) as (actor, item, points):
        given = {points[0].pk: Given("as_proposed"), points[1].pk: Given("amended", decided_text="Anders.")}
        actions.record(actor, item, given=given)
    with cast.acting_as("author") as actor:
        proposal = Proposal.objects.get()
        assert [f.title for f in following.followed(actor, proposal)] == [], "provisional until the meeting closes"
    close_session(cast, meeting)
    with cast.acting_as("author") as actor:
        proposal = Proposal.objects.get()
        assert following.later(actor, proposal)[Place.MEETING].day == MEETING_DAY
        decided = following.followed(actor, proposal)[0]
        assert decided.title.endswith("B-2026-0001")
        assert decided.day == MEETING_DAY
        assert re.search(r" 1, 1 \w+, 2 \w+", decided.words), "on version 1: point 1 so, point 2 otherwise"
