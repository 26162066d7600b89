"""*Wet en huisregels*: every norm with its ground, for every role; terms and votes computed by `law`."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.html import escape
from pytest_django import DjangoAssertNumQueries

from secretarie.access.wall import SYSTEM_PERSON, acting
from secretarie.house.models import HouseRule
from secretarie.law import all_norms, sentence_nl
from secretarie.site.rulebook.usage import rooms_using
from tests.cast import EVERYBODY, PUBLIC, TODAY, Cast

NORMS = "rulebook:norms"
TERM = {"aantal": "6", "eenheid": "weeks", "richting": "na", "dag": "2026-11-13"}
VOTE = {"zittend": "5", "aanwezig": "4", "voor": "2", "tegen": "2"}


def page(cast: Cast, name: str, question: dict[str, str] | None = None, *, who: str = "secretary", **parts: str) -> str:
    answer = cast.client(who).get(reverse(name, kwargs=parts), question or {})
    assert answer.status_code == 200
    return answer.content.decode()


def test_every_norm_in_force_stands_there_with_its_ground(cast: Cast) -> None:
    told = page(cast, NORMS)
    today = [value for values in all_norms().values() for value in values if value.holds_on(TODAY)]
    assert [one.key for one in today if escape(sentence_nl(one)) not in told or escape(one.ground) not in told] == []


@pytest.mark.parametrize("key", [key for key in EVERYBODY if key != PUBLIC])
def test_every_role_may_read_it(cast: Cast, key: str) -> None:
    assert "art. 56 lid 1 Gemeentewet" in page(cast, NORMS, who=key)


def test_a_citizen_signs_in_first(cast: Cast) -> None:
    assert Client().get(reverse(NORMS)).status_code == 302


def test_the_rules_of_another_day(cast: Cast) -> None:
    assert "alleen als ten minste de helft" in page(cast, NORMS, {"dag": "2010-01-01"})
    old = page(cast, NORMS, {"dag": "2022-06-01"})
    assert "Wie zich moet onthouden, doet niet mee aan: de stemming." in old
    assert "artikel 5.1 lid 1 of lid 2 Woo" not in old


def test_words_and_articles_are_found_and_nothing_says_what_to_do(cast: Cast) -> None:
    assert "Eén regel geldig op" in page(cast, NORMS, {"zoek": "college.ties_before_casting_vote"})
    assert "ten minste de helft van de zittende leden" in page(cast, NORMS, {"zoek": "art. 56 lid 1"})
    assert "Geen regel gevonden." in page(cast, NORMS, {"zoek": "zeppelin"})
    assert "<script>alert" not in page(cast, NORMS, {"zoek": "<script>alert(1)</script>", "dag": "ooit"})


def test_a_day_that_is_none_is_told_at_its_field(cast: Cast) -> None:
    told = page(cast, NORMS, {"dag": "30 februari", "zoek": "quorum"})
    assert 'value="30 februari"' in told
    assert 'value="quorum"' in told
    assert "sec-error" in told


def test_a_norm_shows_its_values_over_time_and_where_it_counts(cast: Cast) -> None:
    told = page(cast, "rulebook:norm", key="recusal.excluded_from")
    assert "tot en met 31 december 2022" in told
    assert "geldt nog" in told
    assert "Vergaderingen" in told
    assert cast.client("secretary").get(reverse("rulebook:norm", args=["college.nothing"])).status_code == 404


def test_the_municipality_own_value_stands_in_place_of_the_usual_one(cast: Cast) -> None:
    with acting(SYSTEM_PERSON, cast.municipality.pk, TODAY):
        rule = HouseRule.objects.create(
            municipality=cast.municipality,
            key="house.list_publication_working_days",
            value=5,
            source="Reglement van orde 2025",
            valid_from=date(2025, 1, 1),
        )
    assert "binnen 5 werkdagen." in page(cast, NORMS)
    told = page(cast, "rulebook:norm", key=rule.key)
    assert "Reglement van orde 2025" in told
    assert "binnen 5 werkdagen." not in page(cast, NORMS, who="stranger")


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ({}, "maandag 28 december 2026"),
        ({"dag": "2026-03-16"}, "dinsdag 28 april 2026"),
        ({"aantal": "12", "richting": "voor", "dag": "2027-07-02"}, "vrijdag 9 april 2027"),
        ({"huisregel": "on"}, "vrijdag 25 december 2026"),
    ],
)
def test_a_term_is_computed_by_the_act(cast: Cast, question: dict[str, str], answer: str) -> None:
    assert answer in page(cast, "rulebook:term", TERM | question)


@pytest.mark.parametrize(
    ("question", "complaint"),
    [
        ({"aantal": "0"}, "minstens 1 is"),
        ({"aantal": "veel"}, "sec-error"),
        ({"dag": ""}, "Vul dit in."),
        ({"dag": "1200-01-01"}, "sec-error"),
        ({"dag": "1989-12-31"}, "tussen 1990 en 2200"),
        ({"eenheid": "eeuwen"}, "sec-error"),
    ],
)
def test_a_term_that_cannot_be_is_told_at_its_field(cast: Cast, question: dict[str, str], complaint: str) -> None:
    told = page(cast, "rulebook:term", TERM | question)
    assert complaint in told
    assert "Berekend met" not in told


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ({}, "gestaakt, stem opnieuw"),
        ({"voor2": "2", "tegen2": "2", "voorzitter": "for"}, "aangenomen door de stem van de voorzitter"),
        ({"aanwezig": "2", "voor": "", "tegen": ""}, "geen quorum"),
        ({"zittend": "4", "aanwezig": "2", "tegen": ""}, "ongeldig, 2 van 4 leden stemden"),
        ({"zittend": "4", "aanwezig": "3", "onthoudt": "1", "tegen": ""}, "aangenomen, 2 voor, 0 tegen"),
        ({"voor": "", "tegen": ""}, "aangenomen, 4 voor"),
    ],
)
def test_a_vote_is_computed_by_the_law(cast: Cast, question: dict[str, str], answer: str) -> None:
    assert answer in page(cast, "rulebook:vote", VOTE | question)


@pytest.mark.parametrize(
    ("question", "complaint"),
    [
        ({"aanwezig": "6"}, "meer leden aanwezig dan er zijn"),
        ({"voor": "3"}, "meer stemmen dan leden die mogen stemmen: 4"),
        ({"onthoudt": "5"}, "zijn er niet aanwezig"),
        ({"onthoudt": "6"}, "Meer leden moeten zich onthouden"),
        ({"onthoudt": "1", "onthoudt_afwezig": "2"}, "kunnen niet afwezig zijn"),
        ({"zittend": "0"}, "minstens 1 is"),
        ({"zittend": "1e9"}, "sec-error"),
    ],
)
def test_a_vote_that_cannot_have_been_is_told_at_its_field(
    cast: Cast, question: dict[str, str], complaint: str
) -> None:
    told = page(cast, "rulebook:vote", VOTE | question)
    assert complaint in told
    assert "Berekend met" not in told


def test_where_a_norm_counts_is_read_from_the_program() -> None:
    used = rooms_using()
    assert used["college.quorum"] == ("meetings",)
    assert "proposals" in used["house.director_from_minutes"]
    assert set(used) == set(all_norms())


def test_the_page_asks_the_database_little(cast: Cast, django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    client = cast.client("secretary")
    client.get(reverse(NORMS))
    with django_assert_max_num_queries(12):
        client.get(reverse(NORMS))
