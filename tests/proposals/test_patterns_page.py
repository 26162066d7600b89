"""The page of patterns: who sees it, what it shows, the talk that is noted, and figures about nobody in person."""

from datetime import date, timedelta
from typing import Any

import pytest

from secretarie.access.performing import Forbidden, Refused
from secretarie.people.models import Unit
from secretarie.proposals import actions, patterns
from secretarie.proposals.house_keys import PERSON_FIGURES_SINCE
from secretarie.proposals.models import Conversation, ErrorType
from secretarie.proposals.recurring import FEWEST
from tests.cast import EVERYBODY, PUBLIC, STRANGER, TODAY, Cast
from tests.proposals.pattern import a_history

READERS = {"secretary", "deputy_secretary", "director"}


def page(cast: Cast, key: str = "secretary") -> Any:
    return cast.client(key).get("/poort/patronen/")


@pytest.mark.parametrize("key", EVERYBODY)
def test_it_is_there_for_the_secretary_and_for_directors(cast: Cast, key: str) -> None:
    expected = 302 if key == PUBLIC else 200 if key in {*READERS, STRANGER} else 404
    assert page(cast, key).status_code == expected


def test_what_stands_out_is_a_reason_to_talk_with_its_papers(cast: Cast) -> None:
    team, kind = a_history(cast)
    shown = page(cast)
    [reason] = shown.context["reasons"]
    assert (reason["unit"].pk, reason["kind"].pk, len(reason["papers"])) == (team, kind, 12)
    assert reason["cell"].elsewhere == (0, 80)
    assert reason["authors"] == [], "no figures per person without the works council"
    text = shown.content.decode()
    assert 'role="img"' in text
    assert text.count('<svg class="sec-draw"') == len(shown.context["pictures"][0]["rows"])
    assert "2026-8000" in text


def test_a_handful_or_fewer_is_no_reason(cast: Cast) -> None:
    a_history(cast, wrong=FEWEST - 1)
    assert page(cast).context["reasons"] == []


def test_a_unit_in_which_few_write_shows_no_figures(cast: Cast) -> None:
    a_history(cast, writers=("author", "team_manager"))
    shown = page(cast).context
    assert (shown["reasons"], shown["cells"]) == ([], [])
    assert cast.units["team"].name in shown["apart"]


def test_the_page_asks_no_more_for_many_papers(cast: Cast, django_assert_max_num_queries: Any) -> None:
    a_history(cast)
    client = cast.client("secretary")
    client.get("/poort/patronen/")
    with django_assert_max_num_queries(30):
        client.get("/poort/patronen/")


def noted(cast: Cast, key: str = "secretary", **more: Any) -> Conversation:
    given = {"held_on": TODAY, "agreed": "We lopen de cijfers vooraf na.", **more}
    with cast.acting_as(key) as actor:
        unit, kind = Unit.objects.get(pk=cast.units["team"].pk), ErrorType.objects.order_by("pk")[0]
        return actions.note_conversation(actor, unit, error_type=kind, **given)


def test_the_talk_is_read_by_the_secretary_and_that_director_alone(cast: Cast) -> None:
    a_history(cast)
    made = noted(cast, review_on=TODAY + timedelta(days=90))
    assert made.figures["found"] == 12
    assert made.director_id == cast.people["director"].pk
    seen = {}
    for key in set(EVERYBODY) - {PUBLIC}:
        with cast.acting_as(key) as actor:
            seen[key] = patterns.conversations(actor).count()
    assert {key for key, count in seen.items() if count} == READERS
    assert "We lopen de cijfers vooraf na." in page(cast, "director").content.decode()
    assert "reasons" not in page(cast, "director").context, "a director sees no figures of other units"


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"held_on": TODAY + timedelta(days=1)}, "conversation.to-come"),
        ({"agreed": " "}, "conversation.no-words"),
        ({"review_on": TODAY}, "conversation.review-before"),
    ],
)
def test_a_talk_that_was_not_held_or_says_nothing_is_refused(cast: Cast, more: dict[str, Any], code: str) -> None:
    with pytest.raises(Refused) as refusal:
        noted(cast, **more)
    assert [o.code for o in refusal.value.obstacles] == [code]
    with pytest.raises(Forbidden):
        noted(cast, "director")


def test_noted_from_the_page_and_what_was_typed_stays_when_refused(cast: Cast) -> None:
    team, kind = a_history(cast)
    client, url = cast.client("secretary"), f"/poort/patronen/{team}/{kind}/"
    kept = client.post(url, {"held_on": "2026-11-23", "agreed": " ", "review_on": "2026-11-01"})
    assert kept.status_code == 422
    assert "2026-11-01" in kept.content.decode()
    assert client.post(url, {"held_on": "2026-11-23", "agreed": "Afgesproken."}).status_code == 302
    assert len(client.get("/poort/patronen/").context["conversations"]) == 1
    assert cast.client("director").post(url, {"agreed": "x"}).status_code == 404


def test_figures_per_person_wait_for_the_works_council(cast: Cast) -> None:
    assert PERSON_FIGURES_SINCE.usual is None
    assert PERSON_FIGURES_SINCE.checked("2026-10-01") == date(2026, 10, 1)
