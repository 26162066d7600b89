"""The editor of the template: rows that move, a look beforehand, and a new version through the house's own act."""

from __future__ import annotations

from typing import Any

import pytest

from secretarie.house.models import HouseRule
from secretarie.proposals.house_keys import TEMPLATE
from secretarie.proposals.template import USUAL, Template
from tests.cast import EVERYBODY, PUBLIC, STRANGER, TODAY, Cast
from tests.house.regulations import in_force, paragraph

PAGE = "/voorstellen/format/"


def as_sent(cast: Cast) -> dict[str, Any]:
    """What a browser would send of the page as it is shown."""
    response = cast.client("secretary").get(PAGE)
    sent: dict[str, Any] = {}
    for form in (response.context["form"], *(one["form"] for one in response.context["rows"])):
        for bound in form:
            value = bound.value()
            if value not in (None, "", False, []):
                sent[bound.html_name] = value
    return sent


@pytest.mark.parametrize("key", EVERYBODY)
def test_the_secretary_edits_it(cast: Cast, key: str) -> None:
    allowed = {"secretary", "deputy_secretary", STRANGER}
    assert cast.client(key).get(PAGE).status_code == (302 if key == PUBLIC else 200 if key in allowed else 404)


def test_opening_and_looking_gives_back_what_holds(cast: Cast) -> None:
    response = cast.client("secretary").post(PAGE, as_sent(cast) | {"act": "preview"})
    assert response.status_code == 200
    html = response.content.decode()
    assert "Zo zou een collegevoorstel eruitzien" in html
    assert "komt bij: verwerkt persoonsgegevens of nieuw of gewijzigd informatiesysteem" in html


def test_a_new_template_is_settled_on_a_paragraph_by_a_decision(cast: Cast) -> None:
    version = in_force(cast)
    rests = paragraph(cast, version)
    number = len(USUAL)
    own = {
        f"sections-{number}-key": "neighbourhood",
        f"sections-{number}-title": "Gebiedsgericht werken",
        f"sections-{number}-compulsory": "when",
        f"sections-{number}-compulsory_amount": "50.000",
        "paragraph": rests.pk,
        "first_day": TODAY.isoformat(),
        "decision": "B-2026-0200",
        "act": "settle",
    }
    response = cast.client("secretary").post(PAGE, as_sent(cast) | own)
    assert response.status_code == 302
    with cast.acting_as("secretary"):
        kept = HouseRule.objects.get(key=TEMPLATE.name)
    held = Template.read(kept.value)
    assert held.sections[:-1] == Template.read(USUAL).sections
    assert held.sections[-1].because() == "vanaf € 50.000"
    assert (kept.paragraph_id, kept.source) == (rests.pk, "B-2026-0200")
    assert "Gebiedsgericht werken" in cast.client("author").get("/voorstellen/nieuw/").content.decode()


def test_without_a_paragraph_it_is_not_settled_and_nothing_is_lost(cast: Cast) -> None:
    response = cast.client("secretary").post(
        PAGE, as_sent(cast) | {"sections-0-title": "Zeg het kort", "act": "settle"}
    )
    assert response.status_code == 422
    assert "Zeg het kort" in response.content.decode()
    with cast.acting_as("secretary"):
        assert not HouseRule.objects.filter(key=TEMPLATE.name).exists()


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"sections-0-key": "Groot!"}, "geldige waarde"),
        ({"sections-0-key": "finance"}, "tweemaal"),
        ({"sections-0-key": "own_thing"}, "een titel"),
        ({"sections-0-most_words": "0"}, " 1"),
    ],
)
def test_what_cannot_be_is_told(cast: Cast, changed: dict[str, str], told: str) -> None:
    response = cast.client("secretary").post(PAGE, as_sent(cast) | changed | {"act": "preview"})
    assert response.status_code == 422
    assert told in response.content.decode()


@pytest.mark.parametrize(
    ("act", "expected"),
    [
        ("sections:0:down", ["key_message", "best_for_community", "introduction"]),
        ("sections:1:up", ["key_message", "best_for_community", "introduction"]),
        ("sections:0:remove", ["key_message", "introduction", "intended_effect"]),
        ("sections:99:up", ["best_for_community", "key_message", "introduction"]),
        ("nonsense", ["best_for_community", "key_message", "introduction"]),
    ],
)
def test_rows_move_and_go(cast: Cast, act: str, expected: list[str]) -> None:
    response = cast.client("secretary").post(PAGE, as_sent(cast) | {"row": act})
    assert [one["form"]["key"].value() for one in response.context["rows"]][:3] == expected


def test_a_row_is_added(cast: Cast) -> None:
    response = cast.client("secretary").post(PAGE, as_sent(cast) | {"row": "sections:add"})
    assert len(response.context["rows"]) == len(USUAL) + 1
    assert response.context["rows"][-1]["title"] == "Nieuwe rubriek"
