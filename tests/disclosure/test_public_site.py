"""The public site: what was published and nothing else, at addresses that stay, without log-in or cookie."""

from __future__ import annotations

import io
from typing import Any
from xml.etree import ElementTree as ET

import pikepdf
import pypdfium2
import pytest
from django.test import Client
from django.urls import reverse

from secretarie.disclosure import actions as disclosure
from secretarie.disclosure.models import PublishedList
from secretarie.meetings import actions
from secretarie.meetings.models import AgendaItem, DecisionList, ItemPoint
from tests.cast import Cast
from tests.records import PRIVACY, a_closed_meeting, adopted, make_secret, tuning

ATOM = {"a": "http://www.w3.org/2005/Atom"}
SECRET, WITHHELD = "Geheime zaak Zilverberg", "Gezinszaak Koperdal"


@pytest.fixture
def published(cast: Cast) -> PublishedList:
    """A published list of four decisions, of which one secret and one withheld."""
    with cast.acting_as("secretariat") as actor:
        meeting = a_closed_meeting(cast, actor, decisions=4)
        with tuning(meeting):
            for number, title in [("10.2", SECRET), ("10.3", WITHHELD)]:
                AgendaItem.objects.filter(meeting=meeting, number=number).update(title=title)
                ItemPoint.objects.filter(item__meeting=meeting, item__number=number).update(text=title)
        make_secret(actor, meeting, "10.2")
        AgendaItem.objects.filter(meeting=meeting, number="10.3").update(openness="not_public", withheld_ground=PRIVACY)
        done = adopted(cast, actor, meeting)
        return disclosure.publish(actor, DecisionList.objects.get(pk=done.pk))


def get(path: str, **query: str) -> Any:
    return Client().get(path, query)


def url(view: str, *args: object) -> str:
    return reverse(f"public:{view}", args=["proefstad", *args])


def test_every_public_page_opens_without_log_in_and_sets_no_cookie(published: PublishedList) -> None:
    number = published.record["items"][0]["blocks"][0]["decision"].lower()
    addresses = [
        url("home"),
        url("feed"),
        url("lists", published.held_on.year),
        url("list", published.slug),
        url("list-pdf", published.slug),
        url("decisions"),
        url("decision", number),
    ]
    for address in addresses:
        page = get(address)
        assert page.status_code == 200, address
        assert not page.cookies, address


def test_nothing_secret_or_withheld_shows_anywhere(published: PublishedList) -> None:
    pages = [
        url("home"),
        url("feed"),
        url("list", published.slug),
        url("decisions"),
        url("lists", published.held_on.year),
    ]
    shown = " ".join(get(p).content.decode() for p in pages)
    shown += " ".join(get(url("decisions"), q=word).content.decode() for word in ("Zilverberg", "Koperdal"))
    assert "Onderwerp" in shown
    for hidden in ("Geheime", "Gezinszaak", PRIVACY, "art. 87"):
        assert hidden not in shown


def test_the_pdf_is_tagged_titled_and_says_no_secret(published: PublishedList) -> None:
    content = get(url("list-pdf", published.slug)).content
    text = " ".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(content))
    assert "Onderwerp" in text
    assert "Vastgesteld in de vergadering van" in text
    assert SECRET not in text
    assert WITHHELD not in text
    with pikepdf.open(io.BytesIO(content)) as paper:
        assert paper.Root.MarkInfo.Marked
        assert paper.Root.Lang == "nl"
        assert paper.Root.ViewerPreferences.DisplayDocTitle
        with paper.open_metadata() as about:
            assert about["pdfuaid:part"] == "1"
            assert about["dc:title"] == published.title


def test_the_same_reading_gives_the_same_pdf_from_the_store(published: PublishedList) -> None:
    first, second = (get(url("list-pdf", published.slug)).content for _ in range(2))
    assert first == second


def test_the_feed_is_atom_with_permanent_addresses(published: PublishedList) -> None:
    feed = ET.fromstring(get(url("feed")).content)  # noqa: S314 - our own feed
    entries = feed.findall("a:entry", ATOM)
    links = [e.find("a:link", ATOM).attrib["href"] for e in entries]  # type: ignore[union-attr]
    assert len(entries) == 1 + 2
    assert any(link.endswith(url("list", published.slug)) for link in links)


def test_decisions_are_found_by_word_number_portfolio_and_year(published: PublishedList) -> None:
    one = published.record["items"][0]
    number = one["blocks"][0]["decision"]
    for query in ({"q": one["title"]}, {"q": number}, {"jaar": str(published.held_on.year)}):
        assert one["title"] in get(url("decisions"), **query).content.decode()
    for query in ({"q": "bestaatniet"}, {"jaar": "2019"}, {"portefeuille": "Geen"}):
        assert "Niets gevonden" in get(url("decisions"), **query).content.decode()


@pytest.mark.parametrize(
    "query",
    [
        {"jaar": "0000"},
        {"jaar": "abcd"},
        {"na": "2026-13-99_x"},
        {"na": "_"},
        {"q": "\x00' OR 1=1 --"},
        {"q": "%" * 5000},
    ],
)
def test_a_hostile_question_gets_a_plain_answer(published: PublishedList, query: dict[str, str]) -> None:
    assert get(url("decisions"), **query).status_code == 200


@pytest.mark.parametrize("path", ["besluitenlijst/1999-01-01/", "besluit/b-0000-0000/", "besluitenlijsten/1999/"])
def test_what_was_never_published_is_not_found(published: PublishedList, path: str) -> None:
    assert get(f"/openbaar/proefstad/{path}").status_code == 404
    assert get(f"/openbaar/elders/besluitenlijst/{published.slug}/").status_code == 404


def test_an_unchanged_list_is_not_sent_twice(published: PublishedList) -> None:
    page = get(url("list", published.slug))
    again = Client().get(url("list", published.slug), headers={"if-none-match": page["ETag"]})
    assert again.status_code == 304
    assert "max-age=300" in page["Cache-Control"]


def test_pages_ask_the_same_number_of_questions_however_much_there_is(
    published: PublishedList, cast: Cast, django_assert_max_num_queries: Any
) -> None:
    for address in (url("home"), url("decisions"), url("list", published.slug)):
        with django_assert_max_num_queries(14):
            get(address)
    with cast.acting_as("secretariat") as actor:
        for days in (30, 40, 50):
            done = adopted(cast, actor, a_closed_meeting(cast, actor, days_ago=days, decisions=12))
            disclosure.publish(actor, DecisionList.objects.get(pk=done.pk))
    for address in (url("home"), url("decisions"), url("list", published.slug)):
        with django_assert_max_num_queries(14):
            get(address)


def test_decisions_come_a_page_at_a_time_and_none_twice(published: PublishedList, cast: Cast) -> None:
    with cast.acting_as("secretariat") as actor:
        for days in (30, 40, 50):
            done = adopted(cast, actor, a_closed_meeting(cast, actor, days_ago=days, decisions=12))
            disclosure.publish(actor, DecisionList.objects.get(pk=done.pk))
    found, page = [], get(url("decisions"))
    while True:
        found += [d.number for d in page.context["decisions"]]
        if not page.context["next"]:
            break
        page = Client().get(url("decisions") + page.context["next"])
    assert len(found) == len(set(found)) == 2 + 36


def test_after_an_erratum_the_original_and_the_correction_stand_side_by_side(
    published: PublishedList, cast: Cast
) -> None:
    with cast.acting_as("secretariat") as actor:
        done = published.decision_list
        erratum = actions.propose_erratum(
            actor, DecisionList.objects.get(pk=done.pk), number="10.1", was="a", becomes="€ 657.000", reason="Tikfout."
        )
        actions.adopt_erratum(actor, erratum, meeting=a_closed_meeting(cast, actor, days_ago=1, decisions=1))
        disclosure.publish(actor, DecisionList.objects.get(pk=done.pk))
    page = get(url("list", published.slug)).content.decode()
    assert "€ 657.000" in page
    assert published.record["items"][0]["title"] in page
