"""What is done from the agenda's pages: works, is refused with the reason and the text kept, is forbidden, is stale."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from secretarie.meetings.models import AgendaItem, Mark, Meeting
from secretarie.proposals.models import Proposal
from tests.cast import TODAY, Cast
from tests.make import a_meeting, a_passed_proposal, allow_late, an_agenda, items_of

THIS_WEEK = date(2026, 11, 24)


def post(client: Client, name: str, meeting: Meeting, item: AgendaItem | None = None, **data: Any) -> Any:
    keys = [meeting.pk, item.pk] if item else [meeting.pk]
    return client.post(reverse(f"meetings:{name}", args=keys), data)


def seen(row: AgendaItem | Proposal) -> str:
    return f"{row.pk}:{row.revision}"


def now(cast: Cast, meeting: Meeting, title: str) -> AgendaItem:
    return items_of(cast, meeting)[title]


def test_release_and_freeze_by_a_button(cast: Cast) -> None:
    meeting, client = an_agenda(cast), cast.client("secretary")
    assert "Geef vrij aan de leden" in client.get(reverse("meetings:agenda", args=[meeting.pk])).content.decode()
    assert post(client, "release", meeting, revision=meeting.revision).status_code == 302
    stale = post(client, "freeze", meeting, revision=meeting.revision)
    assert stale.status_code == 409
    assert "Iemand was je voor" in stale.content.decode()
    assert post(client, "freeze", meeting, revision=meeting.revision + 1).status_code == 302
    refused = post(client, "freeze", meeting, revision=meeting.revision + 2)
    assert refused.status_code == 409
    assert "De agenda ligt al vast" in refused.content.decode()
    assert post(cast.client("alderman"), "release", meeting, revision=0).status_code == 403
    assert post(cast.client("stranger"), "release", meeting, revision=0).status_code == 404


def test_place_from_the_queue(cast: Cast) -> None:
    meeting, client = a_meeting(cast), cast.client("secretariat")
    one, two = a_passed_proposal(cast, "Eerste"), a_passed_proposal(cast, "Tweede", "formality")
    html = client.get(reverse("meetings:agenda", args=[meeting.pk])).content.decode()
    assert "Eerste" in html
    answer = post(
        client, "place", meeting, **{"plaats-proposals": [seen(one), seen(two)], "revision": meeting.revision}
    )
    assert answer.status_code == 302
    assert (now(cast, meeting, "Eerste").number, now(cast, meeting, "Tweede").number) == ("5.a.1", "10.1")


def test_a_late_one_is_refused_with_the_reasons_and_keeps_what_was_chosen(cast: Cast) -> None:
    meeting, client = a_meeting(cast, THIS_WEEK), cast.client("secretary")
    proposal = a_passed_proposal(cast, "Spoedstuk")
    chosen = {"plaats-proposals": seen(proposal), "revision": meeting.revision}
    html = post(client, "place", meeting, **chosen).content.decode()
    assert "het verlof van burgemeester en secretaris ontbreekt" in html
    assert "checked" in html
    allow_late(cast, proposal, THIS_WEEK)
    assert post(client, "place", meeting, **chosen).status_code == 302
    assert "Nagezonden" in client.get(reverse("meetings:agenda", args=[meeting.pk])).content.decode()


@pytest.mark.parametrize("value", ["", "x", "1", "999999:0", "1:x", "1:2:3"])
def test_a_hostile_choice_is_an_error_of_form(cast: Cast, value: str) -> None:
    meeting = a_meeting(cast)
    a_passed_proposal(cast)
    answer = post(cast.client("secretary"), "place", meeting, **{"plaats-proposals": value})
    assert answer.status_code == 409


def test_a_new_item_by_the_mayor_and_its_errors(cast: Cast) -> None:
    meeting, client = a_meeting(cast, THIS_WEEK), cast.client("mayor")
    typed = {"title": "Sluiting kade", "kind": "discussion", "minutes": "5", "openness": "public", "body": "mayor"}
    wrong = post(client, "add", meeting, **{**typed, "title": "", "points": "De kade te sluiten."})
    assert wrong.status_code == 409
    assert "De kade te sluiten." in wrong.content.decode()
    right = post(client, "add", meeting, **typed, points="De kade te sluiten.\n\nDe sluiting te melden.")
    assert right.status_code == 302
    item = now(cast, meeting, "Sluiting kade")
    with cast.acting_as("secretary"):
        assert [(p.text, p.body) for p in item.points.all()] == [
            ("De kade te sluiten.", "mayor"),
            ("De sluiting te melden.", "mayor"),
        ]
    assert item.late
    assert cast.client("alderman").get(reverse("meetings:add", args=[meeting.pk])).status_code == 403


def test_a_member_marks_from_the_agenda_and_from_the_item(cast: Cast) -> None:
    meeting, client = an_agenda(cast, ["discussion", "formality"], stage="released"), cast.client("alderman_care")
    rows = items_of(cast, meeting)
    assert "Akkoord met 1 hamerstuk" in client.get(reverse("meetings:agenda", args=[meeting.pk])).content.decode()
    assert post(client, "mark", meeting, items=seen(rows["Voorstel 2"]), value="agreed").status_code == 302
    note = {"value": "discuss", "note": "Wat kost het?", "next": "/"}
    answer = post(client, "mark", meeting, items=seen(rows["Voorstel 1"]), **note)
    assert (answer.status_code, answer["Location"]) == (302, "/")
    elsewhere = post(
        client, "mark", meeting, items=seen(rows["Voorstel 1"]), value="agreed", next="https://elders.example/"
    )
    assert elsewhere["Location"] == reverse("meetings:agenda", args=[meeting.pk])
    with cast.acting_as("secretary"):
        assert set(Mark.objects.values_list("value", flat=True)) == {"agreed"}
    assert post(cast.client("aide"), "mark", meeting, items=seen(rows["Voorstel 1"]), value="agreed").status_code == 403


def test_a_mark_on_a_changed_item_keeps_the_question(cast: Cast) -> None:
    meeting, client = an_agenda(cast, ["discussion"], stage="released"), cast.client("alderman_care")
    row = items_of(cast, meeting)["Voorstel 1"]
    post(cast.client("secretary"), "conform", meeting, items=seen(row), conform="on")
    answer = post(client, "mark", meeting, items=seen(row), value="discuss", note="Wat kost het?")
    assert answer.status_code == 409
    assert "Wat kost het?" in answer.content.decode()


def test_the_conform_route_from_the_heading_and_off_again(cast: Cast) -> None:
    meeting, client = an_agenda(cast, ["formality", "formality"], stage="released"), cast.client("secretary")
    rows = items_of(cast, meeting)
    items = [seen(rows["Voorstel 1"]), seen(rows["Voorstel 2"])]
    assert post(client, "conform", meeting, items=items, conform="on").status_code == 302
    assert now(cast, meeting, "Voorstel 1").conform
    assert "Conformroute" in client.get(reverse("meetings:agenda", args=[meeting.pk])).content.decode()
    post(client, "conform", meeting, items=seen(now(cast, meeting, "Voorstel 1")))
    assert not now(cast, meeting, "Voorstel 1").conform


def test_move_and_take_off_from_the_item_page(cast: Cast) -> None:
    meeting, client = an_agenda(cast, ["discussion", "formality"], stage="released"), cast.client("secretary")
    rows = items_of(cast, meeting)
    row = rows["Voorstel 2"]
    assert client.get(reverse("meetings:item", args=[meeting.pk, row.pk])).status_code == 200
    moved = post(client, "move", meeting, row, **{"verplaats-under": rows["Financiën"].pk, "revision": row.revision})
    assert moved.status_code == 302
    assert now(cast, meeting, "Voorstel 2").number == "5.a.2"
    stale = post(client, "remove", meeting, row, **{"afvoeren-reason": "Niet rijp.", "revision": row.revision})
    assert stale.status_code == 409
    assert "Niet rijp." in stale.content.decode()
    row = now(cast, meeting, "Voorstel 2")
    assert (
        post(client, "remove", meeting, row, **{"afvoeren-reason": "Niet rijp.", "revision": row.revision}).status_code
        == 302
    )
    html = client.get(reverse("meetings:item", args=[meeting.pk, row.pk])).content.decode()
    assert "Dit punt is al afgevoerd" in html


def test_a_number_is_typed_and_points_are_added(cast: Cast) -> None:
    meeting, client = an_agenda(cast, ["discussion"]), cast.client("secretary")
    row = now(cast, meeting, "Voorstel 1")
    post(client, "move", meeting, row, **{"verplaats-number": "5.1", "revision": row.revision})
    assert now(cast, meeting, "Voorstel 1").number == "5.1"
    region = now(cast, meeting, "Regionale samenwerking")
    added = {"punt-points": "Kennis te nemen.", "punt-body": "college", "revision": region.revision}
    assert post(client, "point", meeting, region, **added).status_code == 302
    assert "Kennis te nemen." in client.get(reverse("meetings:item", args=[meeting.pk, region.pk])).content.decode()


def test_an_item_nobody_showed_is_not_found(cast: Cast) -> None:
    meeting = an_agenda(cast, ["not_public"], stage="released")
    row = now(cast, meeting, "Voorstel 1")
    assert cast.client("clerk").get(reverse("meetings:item", args=[meeting.pk, row.pk])).status_code == 404
    other = a_meeting(cast, date(2026, 12, 8))
    assert cast.client("secretary").get(reverse("meetings:item", args=[other.pk, row.pk])).status_code == 404


def test_plan_ahead_and_one_by_itself(cast: Cast) -> None:
    client, address = cast.client("secretary"), reverse("meetings:plan")
    html = client.get(address, {"until": "2026-12-15"}).content.decode()
    assert "Plan deze 4 vergaderingen" in html
    assert client.post(address, {"until": "2026-12-15", "revision": 0}).status_code == 302
    with cast.acting_as("secretary"):
        days = [m.starts_at.date().isoformat() for m in Meeting.objects.order_by("starts_at")]
        assert days == ["2026-11-24", "2026-12-01", "2026-12-08", "2026-12-15"]
        first = Meeting.objects.get(starts_at__date=date(2026, 12, 1))
    assert "gepland" in client.get(address, {"until": "2026-12-15"}).content.decode()
    single = {"single": "1", "los-kind": "extra", "los-starts": "2026-12-05T10:00", "los-closing": "2026-12-04T17:00"}
    assert client.post(address, {**single, "los-note": "Spoed"}).status_code == 302
    taken = client.post(address, {**single, "los-note": "Nog eens"})
    assert taken.status_code == 409
    assert "Nog eens" in taken.content.decode()
    second = {"single": "1", "los-kind": "second", "los-starts": "2026-12-03T09:00", "los-first": first.pk}
    assert client.post(address, second).status_code == 302
    with cast.acting_as("secretary"):
        assert Meeting.objects.filter(first_meeting=first).count() == 1


@pytest.mark.parametrize("until", ["", "gisteren", "2026-01-01", "2036-01-01"])
def test_a_wrong_day_is_told(cast: Cast, until: str) -> None:
    client = cast.client("secretary")
    answer = client.post(reverse("meetings:plan"), {"until": until, "revision": 0})
    assert answer.status_code == 409
    assert TODAY.year == 2026


def test_only_the_office_plans(cast: Cast) -> None:
    for key in ("mayor", "alderman", "clerk", "author"):
        assert cast.client(key).get(reverse("meetings:plan")).status_code == 403
