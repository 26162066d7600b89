"""The navigation counts per room exactly what Vandaag lists, for everybody, in at most two questions."""

from __future__ import annotations

import re
from collections import Counter
from datetime import datetime, time
from typing import Any

import pytest
from django.urls import resolve, reverse
from django.utils import timezone

from secretarie.meetings.models import Meeting
from secretarie.proposals.models import Proposal, Stage
from secretarie.site import shell
from secretarie.site.today.counts import counts
from secretarie.site.today.tasks import tasks
from tests.cast import EVERYBODY, PUBLIC, TODAY, Cast
from tests.make import MEETING_DAY, a_held_meeting, a_meeting, a_proposal_at, an_agenda
from tests.proposals.acts import away

PEOPLE = [key for key in EVERYBODY if key != PUBLIC]
ROOM_OF = {"lists": "meetings:list", "meetings": "meetings:list", "proposals": "proposals:list", "gate": "gate:queue"}
ROOM_OF |= {"papers": "papers:list", "decisions": "decisions:list"}


def a_full_house(cast: Cast) -> None:
    """Something at every stage, an agenda with the members, and one meeting behind us."""
    for stage in (Stage.IN_ADVICE, Stage.TEAM_MANAGER, Stage.DIRECTOR, Stage.PORTFOLIO_HOLDER, Stage.GATE):
        a_proposal_at(cast, stage)
    a_proposal_at(cast, Stage.PORTFOLIO_HOLDER, portfolio="alderman_space")
    an_agenda(cast, ["discussion", "formality"], stage="released")
    a_held_meeting(cast, day=MEETING_DAY.replace(day=8))
    soon = a_meeting(cast, MEETING_DAY.replace(day=15))
    moment = timezone.make_aware(datetime.combine(TODAY, time(12)))
    with cast.acting_as("secretary"):
        Meeting.objects.filter(pk=soon.pk).update(release_at=moment)


def board_of(cast: Cast, key: str) -> Counter[str]:
    """The tasks of the board per room, by the addresses they lead to."""
    with cast.acting_as(key) as actor:
        found = tasks(actor)
    return Counter(ROOM_OF[resolve(task.url.partition("?")[0]).namespace] for task in found)


def counted(cast: Cast, key: str) -> dict[str, int]:
    with cast.acting_as(key) as actor:
        return counts(actor)


def test_each_room_counts_what_the_board_lists(cast: Cast) -> None:
    a_full_house(cast)
    found = {key: counted(cast, key) for key in PEOPLE}
    assert found == {key: dict(board_of(cast, key)) for key in PEOPLE}
    assert found["secretary"]["gate:queue"] == found["gate_team"]["gate:queue"] == 1
    assert found["mayor"]["meetings:list"] == 1
    assert found["aide"] == {"proposals:list": 1, "meetings:list": 1}
    assert found["administrator"] == found["councillor"] == found["stranger"] == {}


@pytest.mark.parametrize("key", ["alderman", "director", "team_manager", "mayor", "secretary"])
def test_an_absence_moves_the_count_to_who_stands_in(cast: Cast, key: str) -> None:
    a_full_house(cast)
    away(cast, key)
    for other in PEOPLE:
        assert counted(cast, other) == dict(board_of(cast, other)), other


@pytest.mark.parametrize("key", PEOPLE)
def test_all_counts_take_at_most_two_questions(cast: Cast, key: str, django_assert_max_num_queries: Any) -> None:
    with cast.acting_as(key) as actor, django_assert_max_num_queries(2):
        counts(actor)


def test_what_became_invisible_is_not_counted(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.GATE)
    assert counted(cast, "gate_team") == {"gate:queue": 1}
    with cast.acting_as("secretary") as actor:
        from secretarie.access.wall import intern_circle

        only = intern_circle(actor.municipality, ["role:secretary"])
        Proposal.objects.filter(pk=proposal.pk).update(readers_id=only)
    assert counted(cast, "gate_team") == {}
    assert counted(cast, "secretary") == {"gate:queue": 1}


def test_the_page_shows_the_number_beside_its_room_and_says_what_it_is(cast: Cast) -> None:
    a_proposal_at(cast, Stage.GATE)
    found = cast.client("secretary").get(reverse("proposals:list")).content.decode()
    rooms = found[found.index('id="kamers"') : found.index("</nav>", found.index('id="kamers"'))]
    assert re.findall(r'href="([^"]+)"[^>]*>.*?<span class="sec-count">(\d+)<span class="sec-vh"> (\w+)', rooms) == [
        ("/poort/", "1", "wachtend")
    ] or re.findall(r'sec-count">(\d+)', rooms) == ["1"]


def test_a_room_knows_the_pages_that_belong_to_it(cast: Cast) -> None:
    with cast.acting_as("secretary") as actor:
        current = [r["url"] for r in shell.rooms(actor, "/besluitenlijsten/4/") if r["current"]]
    assert current == [reverse("meetings:list")]
