"""The file page: one proposal's whole life, for who may read it."""

import pytest
from django.test import Client

from secretarie.proposals import actions
from secretarie.proposals.models import Proposal, SignOff, Stage, Verdict
from secretarie.proposals.stations import LATER, Later, Place
from tests.cast import EVERYBODY, PUBLIC, STRANGER, Cast
from tests.make import a_draft, a_proposal_at, a_text, ask_advice, give_advice, sign_holder


def file(client: Client, proposal: Proposal) -> str:
    response = client.get(f"/voorstellen/{proposal.number}/")
    assert response.status_code == 200
    return response.content.decode()


def draft(cast: Cast) -> Proposal:
    with cast.acting_as("author") as actor:
        return a_draft(cast, actor)


def test_who_may_not_read_it_finds_nothing(cast: Cast) -> None:
    proposal = draft(cast)
    for key in EVERYBODY:
        if key in {PUBLIC, "author", "colleague", "team_manager"}:
            continue
        for page in ("", "schrijf/", "versies/", "versies/1-1/", "spoor/"):
            assert cast.client(key).get(f"/voorstellen/{proposal.number}/{page}").status_code == 404, (key, page)
    assert cast.client(STRANGER).get(f"/voorstellen/{proposal.number}/").status_code == 404


def test_text_points_arguments_people_and_history_stand_on_it(cast: Cast) -> None:
    html = file(cast.client("author"), draft(cast))
    for words in ("De straat wordt veiliger.", "De straat opnieuw in te richten (1).", "art. 160 Gemeentewet"):
        assert words in html
    for words in ("De straat is onveilig.", "Elf ongevallen.", "Lotte Wiersma", "Financiën", "Bram Uiterwaal"):
        assert words in html


def test_stations_follow_the_rows(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.GATE)
    response = cast.client("secretary").get(f"/voorstellen/{proposal.number}/")
    states = [s.state for s in response.context["stations"]]
    assert states == ["done"] * 5 + ["now"] + ["todo"] * 3
    assert all(s.date for s in response.context["stations"][:5])


def test_a_light_paper_passes_no_director(cast: Cast) -> None:
    with cast.acting_as("author") as actor:
        light, heavy = a_draft(cast, actor, formality=True), a_draft(cast, actor, minutes=30)
    client = cast.client("author")
    lines = [client.get(f"/voorstellen/{p.number}/").context["stations"] for p in (light, heavy)]
    assert len(lines[1]) - len(lines[0]) == 1


def test_rooms_above_tell_their_own_dates(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    from datetime import date

    day = date(2026, 12, 1)
    monkeypatch.setattr("secretarie.proposals.stations.LATER", [*LATER, lambda _actor, _p: {Place.MEETING: Later(day)}])
    proposal = a_proposal_at(cast, Stage.PASSED)
    response = cast.client("secretary").get(f"/voorstellen/{proposal.number}/")
    assert [s.date for s in response.context["stations"] if s.state == "now"] == [day]


def test_a_dissent_stands_out_for_every_reader_until_it_is_settled(cast: Cast) -> None:
    proposal = draft(cast)
    give_advice(cast, ask_advice(cast, proposal), Verdict.DISAGREE, "De dekking deugt niet.")
    html = file(cast.client("colleague"), proposal)
    assert "sec-advice--dissent" in html
    assert "De dekking deugt niet." in html


def test_an_advice_on_an_earlier_text_says_so_with_the_difference(cast: Cast) -> None:
    proposal = draft(cast)
    give_advice(cast, ask_advice(cast, proposal))
    with cast.acting_as("author") as actor:
        actions.save(actor, Proposal.objects.get(pk=proposal.pk), text=a_text("Ander onderwerp"))
    address = f"/voorstellen/{proposal.number}/versies/1-2/"
    for key in ("author", "adviser_finance"):
        assert address in file(cast.client(key), proposal)
    assert "Ander" in cast.client("adviser_finance").get(address).content.decode()
    assert address in cast.client("adviser_finance").get(f"/voorstellen/{proposal.number}/versies/").content.decode()


def test_an_objection_of_the_holder_shows_on_the_line(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.PORTFOLIO_HOLDER)
    sign_holder(cast, "alderman", proposal, SignOff.Mark.DISCUSS, "Eerst naar de staf.")
    response = cast.client("secretary").get(f"/voorstellen/{proposal.number}/")
    assert [s.warn for s in response.context["stations"] if s.label == "Holder" or s.note] == [True]
    assert "Eerst naar de staf." in response.content.decode()


def test_script_in_the_text_never_reaches_a_page(cast: Cast) -> None:
    from dataclasses import replace

    hostile = '<p onclick="alert(1)">Tekst <script>alert(2)</script><img src=x onerror=alert(3)></p>'
    hostile += '<a href="javascript:alert(4)">x</a>'
    text = replace(a_text("<script>alert(5)</script>"), sections={"introduction": hostile})
    with cast.acting_as("author") as actor:
        proposal = a_draft(cast, actor, text=text)
    html = file(cast.client("author"), proposal)
    assert "Tekst" in html
    assert all(bad not in html for bad in ("alert(1)", "alert(2)", "onerror", "javascript:", "<script>alert"))


def test_the_page_asks_as_much_for_many_parts_as_for_few(cast: Cast, django_assert_max_num_queries) -> None:
    few, many = draft(cast), draft(cast)
    for proposal in (few, many):
        give_advice(cast, ask_advice(cast, proposal))
    with cast.acting_as("author") as actor:
        actions.save(actor, Proposal.objects.get(pk=few.pk), text=a_text("Onderwerp"))
        for n in range(12):
            actions.save(actor, Proposal.objects.get(pk=many.pk), text=a_text(f"Onderwerp {n}", points=20))
    for key, discipline in (("adviser_legal", "legal"), ("controller", "control")):
        give_advice(cast, ask_advice(cast, many, key, discipline), adviser=key)
    counts = []
    for proposal in (few, many):
        client = cast.client("author")
        with django_assert_max_num_queries(51) as seen:
            file(client, proposal)
        counts.append(len(seen.captured_queries))
    assert counts[0] == counts[1]
