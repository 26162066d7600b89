"""The real meeting of 27 May 2025, told again from draft to public list as the people of a test municipality."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from secretarie.access.wall import SYSTEM_PERSON, acting
from secretarie.demo.replay.script import Script, script_of
from secretarie.demo.replay.telling import Told, tell
from secretarie.meetings.reading import ReadList, read_list
from secretarie.people import founding
from secretarie.people.models import Municipality
from tests.owner import owner_connection


@pytest.fixture
def lists(shared: Path) -> Path:
    """The real lists, where they are."""
    folder = shared / "real" / "college-lists"
    if not any(folder.glob("*.pdf")):
        pytest.skip("the real college lists are not beside this checkout")
    return folder


@pytest.fixture
def read(lists: Path) -> ReadList:
    return read_list(next(lists.glob("*_27_mei_2025.pdf")).read_bytes())


@pytest.fixture
def script(read: ReadList) -> Script:
    return script_of(read)


def a_town(script: Script, slug: str = "naspel") -> int:
    """An empty municipality with its bodies and offices."""
    with owner_connection() as own:
        own.execute(
            "INSERT INTO people_municipality (name, slug, tooi, rsin, theme, demo)"
            " VALUES ('Naspel', %s, '', '', '', false) ON CONFLICT DO NOTHING",
            [slug],
        )
    place = Municipality.objects.get(slug=slug)
    with acting(SYSTEM_PERSON, place.pk, script.day):
        founding.furnish(place)
    return place.pk


@pytest.fixture
def told(transactional_db: None, script: Script) -> Told:
    return tell(a_town(script), script)


def test_a_list_of_which_something_has_no_place_is_not_told(read: ReadList) -> None:
    with pytest.raises(ValueError, match="has its place"):
        script_of(replace(read, date=None))


def test_the_public_list_is_the_list_that_was_read(told: Told, lists: Path) -> None:
    truth = json.loads((lists / "expected_27_mei_2025.json").read_text())
    assert told.differences == ()
    assert told.decisions == {"college": truth["besluiten_college"], "mayor": truth["beslispunt_burgemeester"]}
    college = [i["number"] for i in told.record["items"] for b in i["blocks"] if b["body"] == "college"]
    assert college == truth["nummers_met_besluit"]
    assert told.record["held_on"] == truth["datum"]
    assert told.record["adopted_on"] == truth["vastgesteld_op"]
    assert told.papers == 17
    assert told.signed > 0
    assert told.chain == "whole"
