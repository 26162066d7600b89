"""Vandaag: everybody finds what waits for him, and nothing of another's."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse

from secretarie.meetings import actions as meetings
from tests.cast import Cast
from tests.make import a_proposal_at
from tests.records import a_closed_meeting

STAGES = {"team_manager": "team_manager", "director": "director", "portfolio_holder": "alderman", "gate": "secretary"}


def page(cast: Cast, key: str) -> str:
    return cast.client(key).get(reverse("today")).content.decode()


@pytest.mark.parametrize(("stage", "key"), STAGES.items())
def test_what_waits_stands_on_top_for_whom_it_waits(cast: Cast, stage: str, key: str) -> None:
    proposal = a_proposal_at(cast, stage)
    assert proposal.subject in page(cast, key)
    for other in ("adviser_legal", "other_author", "clerk", "administrator", "stranger"):
        assert proposal.subject not in page(cast, other), other


def test_a_closed_meeting_asks_for_its_list(cast: Cast) -> None:
    with cast.acting_as("secretariat") as actor:
        meeting = a_closed_meeting(cast, actor)
    asked = "de lijst is nog niet opgesteld"
    assert asked in page(cast, "secretariat")
    assert asked not in page(cast, "author")
    with cast.acting_as("secretariat") as actor:
        meetings.draft_list(actor, type(meeting).objects.get(pk=meeting.pk))
    assert asked not in page(cast, "minute_taker")


def test_an_empty_board_says_what_will_stand_there(cast: Cast) -> None:
    found = page(cast, "administrator")
    assert "Er wacht niets op je" in found
    assert "Hier staat wat anderen van je vragen" in found


def test_the_board_asks_the_same_number_of_questions_however_much_waits(
    cast: Cast, django_assert_max_num_queries: Any
) -> None:
    a_proposal_at(cast, "gate")
    client = cast.client("secretary")
    client.get(reverse("today"))
    with django_assert_max_num_queries(60) as few:
        client.get(reverse("today"))
    for _ in range(4):
        a_proposal_at(cast, "gate")
    with django_assert_max_num_queries(len(few.captured_queries)):
        client.get(reverse("today"))
