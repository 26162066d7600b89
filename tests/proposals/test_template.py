"""The template of a house: what it asks of which proposal, what is compulsory when, and how it is kept."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretarie.house.keys import UnreadableError
from secretarie.house.models import HouseRule
from secretarie.proposals import actions
from secretarie.proposals.conditions import Case
from secretarie.proposals.house_keys import TEMPLATE
from secretarie.proposals.models import Kind, Proposal, Trait, Version
from secretarie.proposals.template import USUAL, Template, lines
from secretarie.proposals.texts import SECTIONS, PointText, ProposalText
from tests.cast import TODAY, Cast
from tests.make import a_draft
from tests.proposals.acts import do, now, refused

HOUSE = Template.read(USUAL)
EARLIER = TODAY - timedelta(days=10)
PAPER = {"key_message", "introduction", "intended_effect", "finance", "communication", "execution"}
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["key", "when", "title"]) | st.text(), inner),
)
OWN = [
    {"key": "introduction", "first": True, "compulsory": {}},
    {
        "key": "neighbourhood",
        "title": "Gebiedsgericht werken",
        "question": "Wat betekent dit voor de wijk?",
        "help": "Noem de wijk en de gebiedsregisseur.",
        "compulsory": {"amount_from": "50000"},
        "most_words": 80,
    },
]


def settle(cast: Cast, value: Any, since: date = EARLIER) -> None:
    """The municipality has a template of its own from this day on."""
    with cast.acting_as("secretary") as actor:
        HouseRule.objects.filter(key=TEMPLATE.name).update(valid_until=since)
        HouseRule.objects.create(
            municipality_id=actor.municipality, key=TEMPLATE.name, value=value, source="C-1", valid_from=since
        )


def draft(cast: Cast, text: ProposalText, **chosen: Any) -> Proposal:
    with cast.acting_as("author") as actor:
        return a_draft(cast, actor, text=text, **chosen)


def a_text(**sections: str) -> ProposalText:
    return ProposalText("Wijk", sections, (PointText("De wijk op te knappen.", ground="art. 160 Gemeentewet"),))


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (Kind.COLLEGE, {"key_message", "introduction", "intended_effect", "finance", "communication", "execution"}),
        (
            Kind.COUNCIL,
            {"key_message", "introduction", "intended_effect", "finance", "law", "communication", "execution"},
        ),
        (Kind.INFORMATION_LETTER, {"key_message", "introduction"}),
        (Kind.NOTE, {"introduction"}),
    ],
)
def test_every_kind_has_its_compulsory_sections(kind: Kind, expected: set[str]) -> None:
    assert {one.key for one in HOUSE.missing(Case(kind), ())} == expected
    assert HOUSE.missing(Case(kind), expected) == ()


@pytest.mark.parametrize(
    ("trait", "section"),
    [
        (Trait.PERSONAL_DATA, "information"),
        (Trait.NEW_SYSTEM, "information"),
        (Trait.STAFF_EFFECTS, "personnel"),
        (Trait.REORGANISATION, "personnel"),
        (Trait.MULTIDISCIPLINARY, "partnership"),
    ],
)
def test_a_theme_is_asked_only_where_it_is_touched(trait: Trait, section: str) -> None:
    assert section not in {one.key for one in HOUSE.asked(Case(Kind.COLLEGE))}
    assert section in {one.key for one in HOUSE.asked(Case(Kind.COLLEGE, traits=frozenset({trait})))}


def test_what_is_best_for_the_community_stands_on_top() -> None:
    assert HOUSE.asked(Case(Kind.COLLEGE))[0].key == "best_for_community"


def test_an_amount_makes_compulsory_at_the_bound_and_not_a_cent_below() -> None:
    own = Template.read(OWN)
    below, at = (Case(Kind.COLLEGE, amount=Decimal(amount)) for amount in ("49999.99", "50000"))
    assert [one.key for one in own.missing(below, {"introduction"})] == []
    assert [one.key for one in own.missing(at, {"introduction"})] == ["neighbourhood"]
    assert own.known["neighbourhood"].because() == "vanaf € 50.000"


@pytest.mark.parametrize(
    "value",
    [
        [],
        {},
        ["finance"],
        [{"key": "Own"}],
        [{"key": "own"}],
        [{"key": "finance"}, {"key": "finance"}],
        [{"key": "finance", "colour": "red"}],
        [{"key": "finance", "when": {"moon": "full"}}],
        [{"key": "finance", "most_words": -1}],
        [{"key": "finance", "choices": [1]}],
        [{"key": "finance", "help": "x" * 700}],
        [{"title": "Zonder sleutel"}],
    ],
)
def test_a_template_that_cannot_be_is_refused_with_words(value: Any) -> None:
    with pytest.raises(UnreadableError, match=r"\w"):
        TEMPLATE.checked(value)


def test_a_template_reads_back_what_it_keeps() -> None:
    for value in (USUAL, OWN):
        house = Template.read(value)
        assert Template.read([one.as_json() for one in house.sections]) == house
    assert len(list(lines(HOUSE))) == len(USUAL)


@given(JSON)
def test_whatever_is_kept_as_a_template_is_read_or_refused(value: Any) -> None:
    with suppress(UnreadableError):
        assert TEMPLATE.checked(value).sections


def test_a_section_of_the_house_is_asked_kept_and_sent(cast: Cast) -> None:
    settle(cast, OWN)
    proposal = draft(cast, a_text(introduction="<p>Tekst.</p>"), amount=Decimal(50_000))
    assert "proposal.section-missing" in refused(cast, "author", actions.submit, proposal)
    html = cast.client("author").get(f"/voorstellen/{proposal.number}/schrijf/").content.decode()
    assert "Gebiedsgericht werken" in html
    assert "Verplicht: vanaf € 50.000" in html
    file = cast.client("author").get(f"/voorstellen/{proposal.number}/").content.decode()
    assert "Gebiedsgericht werken (vanaf € 50.000)" in file
    text = a_text(introduction="<p>Tekst.</p>", neighbourhood="<p>De wijk wil dit.</p>")
    do(cast, "author", actions.save, proposal, text=text)
    assert "proposal.section-missing" not in refused(cast, "author", actions.submit, proposal)


def test_saving_a_draft_is_never_stopped_by_what_is_missing(cast: Cast) -> None:
    settle(cast, OWN)
    proposal = draft(cast, a_text(), amount=Decimal(50_000))
    do(cast, "author", actions.save, proposal, text=ProposalText("Leeg"))
    assert now(cast, proposal).version == 2


def test_a_section_of_an_older_template_stays_readable_under_its_own_title(cast: Cast) -> None:
    settle(cast, OWN)
    proposal = draft(cast, a_text(neighbourhood="<p>De wijk wil dit.</p>"))
    with cast.acting_as("author"):
        kept = Version.objects.get(proposal=proposal)
    assert kept.template == {"since": EARLIER.isoformat(), "titles": {"neighbourhood": "Gebiedsgericht werken"}}
    settle(cast, USUAL, TODAY)
    client = cast.client("author")
    for path in ("", "schrijf/"):
        assert "Gebiedsgericht werken" in client.get(f"/voorstellen/{proposal.number}/{path}").content.decode()
    do(cast, "author", actions.save, proposal, text=a_text(finance="<p>Niets.</p>"))
    html = client.get(f"/voorstellen/{proposal.number}/versies/1-2/").content.decode()
    assert "Gebiedsgericht werken" in html


def test_the_script_is_told_which_sections_are_asked_and_why(cast: Cast) -> None:
    answer = cast.client("author").post("/voorstellen/controle/", {"kind": "college", "traits": ["personal_data"]})
    shown = {one["key"]: one["shown"] for one in answer.context["sections"]}
    assert shown["information"] is True
    assert shown["personnel"] is False
    html = answer.content.decode()
    assert '<div data-section="personnel" hidden>' in html
    assert "Verplicht: verwerkt persoonsgegevens" in html


def test_a_level_of_involvement_is_chosen_from_the_list(cast: Cast) -> None:
    client = cast.client("author")
    html = client.get("/voorstellen/nieuw/").content.decode()
    assert all(f">{level}<" in html for level in ("Informeren", "Raadplegen", "Meebeslissen"))
    proposal = draft(cast, a_text(participation_level="<p>Raadplegen</p>"))
    again = client.get(f"/voorstellen/{proposal.number}/schrijf/").content.decode()
    assert '<option value="Raadplegen" selected>' in again
    assert "Niveau van betrokkenheid" in client.get(f"/voorstellen/{proposal.number}/").content.decode()


def test_every_usual_section_has_words() -> None:
    assert {one["key"] for one in USUAL} == set(SECTIONS)
    assert all(one.title and one.question and one.help for one in HOUSE.sections)
