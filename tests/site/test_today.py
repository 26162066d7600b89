"""Vandaag: everybody finds what waits for him, and nothing of another's."""

from __future__ import annotations

from datetime import date, timedelta
from html import unescape
from typing import Any

import pytest
from django.urls import reverse

from secretarie.meetings import actions as meetings
from secretarie.meetings.models import Decision, Mark
from secretarie.people import actions as people
from secretarie.people.gaps import gaps
from secretarie.people.models import Body, Portfolio, PortfolioTerm, Term
from secretarie.people.queries import body
from secretarie.proposals.models import Stage
from secretarie.site.today import board
from secretarie.site.today.tasks import tasks
from tests.cast import TODAY, Cast
from tests.make import MEETING_DAY, a_meeting, a_proposal_at, an_agenda
from tests.proposals.acts import away
from tests.records import a_closed_meeting, tuning

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


EMPTY = {
    "mayor": ("stukken voor je paraaf", "/vergaderingen/"),
    "alderman": ("stukken voor je paraaf", "/vergaderingen/"),
    "aide": ("die op je bestuurder wachten", "/vergaderingen/"),
    "secretary": ("wacht op de toets", "/poort/"),
    "deputy_secretary": ("wacht op de toets", "/poort/"),
    "director": ("voorstellen van je eenheid", "/voorstellen/"),
    "team_manager": ("voorstellen van je eenheid", "/voorstellen/"),
    "author": ("Hier komt een voorstel terug", "/voorstellen/nieuw/"),
    "adviser_finance": ("wie je advies vraagt", "/voorstellen/"),
    "adviser_legal": ("wie je advies vraagt", "/voorstellen/"),
    "controller": ("wie je advies vraagt", "/voorstellen/"),
    "secretariat": ("vrij te geven", "/vergaderingen/"),
    "minute_taker": ("vrij te geven", "/vergaderingen/"),
    "gate_team": ("op de toets wachten", "/poort/"),
    "clerk": ("vrijgegeven agenda", "/besluiten/"),
    "councillor": ("op de openbare site", "/openbaar/proefstad/"),
    "administrator": ("Wat in het beheer ontbreekt", "/beheer/"),
}


@pytest.mark.parametrize("key", EMPTY)
def test_an_empty_board_says_what_will_stand_there_and_where_to_look(cast: Cast, key: str) -> None:
    words, url = EMPTY[key]
    answer = cast.client(key).get(reverse("today"))
    found = unescape(answer.content.decode())
    assert "Er wacht niets op je" in found
    assert words in found
    assert f'<a href="{url}">' in found
    assert cast.client(key).get(url).status_code == 200


def test_the_board_is_in_the_order_of_the_days(cast: Cast) -> None:
    for day in (8, 1, 15):
        a_proposal_at(cast, "gate", requested_for=date(2026, 12, day))
    an_agenda(cast, ["discussion"], day=date(2026, 12, 3), stage="released")
    for key in ("secretary", "mayor"):
        with cast.acting_as(key) as actor:
            days = [task.due for task in tasks(actor) if task.due]
        assert days == sorted(days)
        assert days


def test_what_one_follows_stands_there_with_where_it_lies(cast: Cast) -> None:
    proposal = a_proposal_at(cast, "gate")
    follow = ("author", "team_manager", "director", "alderman", "alderman_space", "aide", "adviser_finance")
    for key in follow:
        with cast.acting_as(key) as actor:
            assert [row.number for row in board(actor).underway] == [proposal.number], key
    for key in ("other_author", "adviser_legal", "clerk", "administrator", "stranger", "councillor"):
        with cast.acting_as(key) as actor:
            assert board(actor).underway == [], key


def test_the_next_meeting_is_told_when_it_is_near(cast: Cast) -> None:
    a_meeting(cast, TODAY + timedelta(days=1))
    assert "Het college vergadert di 24 nov om 09.30 uur." in page(cast, "alderman")
    assert "Het college vergadert" not in page(cast, "administrator")


def test_an_absence_is_told_to_who_is_away_and_to_who_stands_in(cast: Cast) -> None:
    away(cast, "alderman")
    assert "Je bent afwezig gemeld" in page(cast, "alderman")
    assert "Bram Uiterwaal is er niet; jij neemt waar." in page(cast, "alderman_space")
    assert "is er niet; jij neemt waar" not in page(cast, "alderman_school")


def test_the_administrator_sees_what_is_missing_and_what_ends(cast: Cast) -> None:
    with cast.acting_as("administrator") as actor:
        assert gaps(actor) == []
        term = Term.objects.get(office__kind="clerk")
        people.leave_office(actor, term, until=TODAY + timedelta(days=10))
        people.add_unit(actor, body(actor, Body.Kind.MANAGEMENT_TEAM), name="Nieuw", first=TODAY)
    with cast.acting_as("administrator") as actor:
        assert {(g.kind, g.due) for g in gaps(actor)} == {("term", TODAY + timedelta(days=10)), ("head", None)}
    with cast.acting_as("administrator") as actor:
        old = Portfolio.objects.create(municipality=cast.municipality, name="Oud")
        begun, ended = TODAY - timedelta(days=400), TODAY - timedelta(days=90)
        term = PortfolioTerm(municipality=cast.municipality, portfolio=old, holder=cast.people["alderman"])
        term.valid_from, term.valid_until = begun, ended
        term.save()
        Portfolio.objects.create(municipality=cast.municipality, name="Nog van niemand")
        assert [g.about for g in gaps(actor) if g.kind == "holder"] == ["Nog van niemand"]
    with cast.acting_as("administrator", TODAY + timedelta(days=10)) as actor:
        assert ("office", None) in {(g.kind, g.due) for g in gaps(actor)}
    assert "Zitting loopt af" in page(cast, "administrator")
    assert "Op orde te brengen" not in page(cast, "secretary")


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


def to_mark(cast: Cast, key: str) -> list[str]:
    """The titles under "Door jou te markeren"."""
    board = cast.client(key).get(reverse("today")).context["board"]
    return [one.title for one in board.marks]


def test_a_member_marks_from_the_board_itself(cast: Cast) -> None:
    meeting = an_agenda(cast, ["discussion", "formality", "not_public"], stage="released")
    titles = ["Voorstel 1", "Voorstel 2", "Voorstel 3"]
    for key in ("alderman", "alderman_care", "mayor"):
        assert sorted(to_mark(cast, key)) == titles, key
    for key in ("secretary", "author", "aide", "clerk", "stranger"):
        assert to_mark(cast, key) == [], key
    client = cast.client("alderman_care")
    one = client.get(reverse("today")).context["board"].marks[0]
    sent = {"items": one.seen, "value": "agreed", "next": "/#markeren"}
    answer = client.post(reverse("meetings:mark", args=[meeting.pk]), sent)
    assert (answer.status_code, answer.url) == (302, "/#markeren")
    assert one.title not in to_mark(cast, "alderman_care")
    with cast.acting_as("alderman_care"):
        assert Mark.objects.get().value == "agreed"


def test_before_the_release_nothing_is_to_mark(cast: Cast) -> None:
    an_agenda(cast, ["discussion"])
    assert to_mark(cast, "alderman") == []


def test_the_board_of_a_member_asks_as_much_for_many_marks_as_for_few(
    cast: Cast, django_assert_max_num_queries: Any
) -> None:
    an_agenda(cast, ["discussion"], stage="released")
    client = cast.client("alderman")
    client.get(reverse("today"))
    with django_assert_max_num_queries(60) as few:
        client.get(reverse("today"))
    an_agenda(cast, ["discussion"] * 5, day=MEETING_DAY.replace(day=8), stage="released")
    with django_assert_max_num_queries(len(few.captured_queries)):
        client.get(reverse("today"))


def test_what_came_of_a_paper_is_news_before_what_came_of_a_standing_item(cast: Cast) -> None:
    paper = a_proposal_at(cast, Stage.DRAFT)
    with cast.acting_as("secretariat") as actor:
        meeting = a_closed_meeting(cast, actor, days_ago=4, decisions=8)
        first = Decision.objects.filter(meeting=meeting).order_by("pk").first()
        assert first is not None
        with tuning(meeting):
            Decision.objects.filter(pk=first.pk).update(proposal=paper)
    assert first.number in [one.what for one in board(cast.become("secretary")).news]
