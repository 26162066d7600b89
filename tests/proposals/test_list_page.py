"""The list: chips, search and paging, per reader."""

from datetime import timedelta

import pytest
from django.test import Client

from secretarie.proposals.models import Proposal, Stage
from tests.cast import EVERYBODY, PUBLIC, Cast
from tests.make import a_draft, a_proposal_at, a_text

LIST = "/voorstellen/"


def subjects(client: Client, query: str = "?toon=alle") -> list[str]:
    response = client.get(LIST + query)
    assert response.status_code == 200
    return [row["proposal"].subject for row in response.context["rows"]]


def drafts(cast: Cast, *names: str) -> None:
    with cast.acting_as("author") as actor:
        for name in names:
            a_draft(cast, actor, text=a_text(name))


def test_everybody_sees_only_what_he_may_read(cast: Cast) -> None:
    drafts(cast, "Straat")
    seen = {key for key in EVERYBODY if key != PUBLIC and subjects(cast.client(key))}
    assert seen == {"author", "colleague", "team_manager"}
    assert cast.client(PUBLIC).get(LIST).status_code == 302


def test_a_writer_begins_with_his_own_and_a_reader_with_all(cast: Cast) -> None:
    drafts(cast, "Straat")
    assert cast.client("author").get(LIST).context["chosen"].key == "mijn"
    assert cast.client("clerk").get(LIST).context["chosen"].key == "alle"


def test_each_chip_shows_its_stage_and_counts_for_this_reader(cast: Cast) -> None:
    a_proposal_at(cast, Stage.GATE)
    drafts(cast, "Straat", "Plein")
    response = cast.client("author").get(LIST)
    counts = {f["url"].split("toon=")[1]: f["count"] for f in response.context["filters"]}
    assert (counts["mijn"], counts["concept"], counts["toets"], counts["paraaf"]) == (3, 2, 1, "")
    assert len(subjects(cast.client("author"), "?toon=concept")) == 2
    assert len(subjects(cast.client("secretary"), "?toon=wacht")) == 1
    assert subjects(cast.client("secretary"), "?toon=concept") == []
    secretary = {f["url"]: f["count"] for f in cast.client("secretary").get(LIST).context["filters"]}
    assert secretary["?toon=wacht"] == 1


def test_search_by_number_and_by_words_of_the_title(cast: Cast) -> None:
    drafts(cast, "Herinrichting Kadeweg", "Verkoop kavels Kolkweide")
    client = cast.client("author")
    assert subjects(client, "?toon=alle&zoek=kade+HERIN") == ["Herinrichting Kadeweg"]
    with cast.acting_as("author"):
        number = Proposal.objects.get(subject__startswith="Verkoop").number
    assert subjects(client, f"?toon=alle&zoek={number}") == ["Verkoop kavels Kolkweide"]
    assert subjects(client, "?toon=alle&zoek=niets") == []
    assert subjects(client, "?toon=alle&zoek=%25") == []


@pytest.mark.parametrize(
    "query", ["?vanaf=o9_9_9", "?vanaf=%00", "?toon=x", "?zoek=%00", "?zoek=%27%3B", "?zoek=" + "a" * 3000]
)
def test_hostile_addresses_are_just_a_list(cast: Cast, query: str) -> None:
    assert cast.client("author").get(LIST + query).status_code == 200


def test_paging_forth_and_back_shows_each_once_newest_first(cast: Cast) -> None:
    with cast.acting_as("author") as actor:
        made = [a_draft(cast, actor, text=a_text(f"Voorstel {n}")) for n in range(3)]
        template = made[0]
        at = template.changed_at
        Proposal.objects.bulk_create(copy_of(template, n, at - timedelta(minutes=n)) for n in range(1, 118))
    client = cast.client("author")
    pages, query = [], "?toon=alle"
    while query:
        response = client.get(LIST + query)
        pages.append([row["proposal"].pk for row in response.context["rows"]])
        query = response.context["older_url"]
    assert [len(p) for p in pages] == [50, 50, 20]
    assert len({pk for p in pages for pk in p}) == 120
    back = client.get(LIST + client.get(LIST + "?toon=alle").context["older_url"]).context["newer_url"]
    assert [row["proposal"].pk for row in client.get(LIST + back).context["rows"]] == pages[0]
    assert client.get(LIST + back).context["newer_url"] == ""


def copy_of(proposal: Proposal, number: int, at: object) -> Proposal:
    fields = {f.attname: getattr(proposal, f.attname) for f in Proposal._meta.concrete_fields if f.attname != "id"}
    return Proposal(**{**fields, "number": f"2025-{number:04d}", "changed_at": at})


def test_the_list_asks_as_much_for_fifty_rows_as_for_five(cast: Cast, django_assert_max_num_queries) -> None:
    with cast.acting_as("author") as actor:
        proposal = a_draft(cast, actor)
        Proposal.objects.bulk_create(copy_of(proposal, n, proposal.changed_at) for n in range(1, 5))
    client = cast.client("author")
    few = queries_of(client, LIST + "?toon=alle", django_assert_max_num_queries)
    with cast.acting_as("author"):
        Proposal.objects.bulk_create(copy_of(proposal, n, proposal.changed_at) for n in range(5, 60))
    assert queries_of(client, LIST + "?toon=alle", django_assert_max_num_queries) == few


def queries_of(client: Client, url: str, budget) -> int:
    with budget(20) as seen:
        assert client.get(url).status_code == 200
    return len(seen.captured_queries)
