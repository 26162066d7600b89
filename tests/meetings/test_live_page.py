"""The live meeting page: what each reader sees, its acts, two at one item, and a fixed number of queries."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from secretarie.meetings.models import AgendaItem, Attendance, Decision, FeedbackNote, ItemPoint, Meeting, Recusal
from tests.cast import EVERYBODY, PUBLIC, STRANGER, Cast
from tests.make import a_session, an_agenda, at_item, items_of, meeting_now

TITLE = "Voorstel 1"
INSIDE = [k for k in EVERYBODY if k not in {PUBLIC, STRANGER}]
MEMBERS = ("mayor", "alderman", "alderman_space", "alderman_care", "alderman_school")


def get(cast: Cast, key: str, name: str, *args: object, status: int = 200, **query: str) -> str:
    answer = cast.client(key).get(reverse(f"meetings:{name}", args=args), query)
    assert answer.status_code == status
    return answer.content.decode()


def send(cast: Cast, name: str, *args: object, status: int = 302, key: str = "minute_taker", **data: Any) -> str:
    answer = cast.client(key).post(reverse(f"meetings:{name}", args=args), data)
    assert answer.status_code == status, answer.content.decode()
    return answer.content.decode()


def place(cast: Cast, meeting: Meeting, title: str = TITLE) -> tuple[AgendaItem, list[ItemPoint]]:
    with at_item(cast, meeting, title) as (_actor, item, points):
        return item, points


def decisions(cast: Cast, meeting: Meeting) -> list[Decision]:
    with cast.acting_as("secretary"):
        return list(Decision.objects.filter(meeting=meeting))


def test_before_the_opening_it_says_who_is_expected_and_opens_in_one_act(cast: Cast) -> None:
    meeting = an_agenda(cast, ["discussion"], stage="frozen")
    html = get(cast, "minute_taker", "live", meeting.pk)
    assert "Wie wordt verwacht" in html
    assert "Open de vergadering" in html
    send(cast, "open", meeting.pk, revision=meeting.revision)
    assert meeting_now(cast, meeting).stage == Meeting.Stage.OPEN
    assert "Open de vergadering" not in get(cast, "alderman", "live", meeting.pk)


def test_a_meeting_that_is_not_released_says_why_it_cannot_be_opened(cast: Cast) -> None:
    meeting = an_agenda(cast, [])
    assert "nog niet vrijgegeven" in get(cast, "minute_taker", "live", meeting.pk)
    assert "nog niet vrijgegeven" in send(cast, "open", meeting.pk, revision=meeting.revision, status=409)


def test_the_agenda_the_item_and_the_members_stand_beside_each_other(cast: Cast) -> None:
    meeting = a_session(cast, ("discussion", "formality", "not_public"), points=2)
    item, _points = place(cast, meeting)
    html = get(cast, "minute_taker", "live_item", meeting.pk, item.pk)
    assert 'aria-current="step"><span class="sec-num">5.a.1</span>' in html
    assert "B Besloten deel" in html
    assert "Quorum: 5 van 5" in html
    assert "Secretaris aanwezig" in html
    assert html.count('class="sec-seg"') == 4, "two points, each with frequent and other outcomes"
    assert "Beslispunt 1 en 2 hebben nog geen uitkomst" in html
    assert "3 punten open" in html


def test_one_click_lays_an_item_down_as_proposed_and_goes_on(cast: Cast) -> None:
    meeting = a_session(cast, ("discussion", "formality"))
    item, _points = place(cast, meeting)
    answer = cast.client("minute_taker").post(
        reverse("meetings:as_proposed", args=[meeting.pk, item.pk]), {"revision": item.revision}, follow=True
    )
    html = answer.content.decode()
    assert "vastgelegd als B-2026-0001" in html
    assert [d.number for d in decisions(cast, meeting)] == ["B-2026-0001"]
    assert answer.redirect_chain[-1][0] != reverse("meetings:live_item", args=[meeting.pk, item.pk])


def test_outcomes_are_kept_and_laid_down_by_the_same_form(cast: Cast) -> None:
    meeting = a_session(cast, points=2)
    item, (one, two) = place(cast, meeting)
    first = {f"punt{one.pk}-outcome": "amended", f"punt{one.pk}-decided_text": "Anders te doen."}
    send(cast, "outcomes", meeting.pk, item.pk, do="keep", revision=item.revision, **first)
    item, _points = place(cast, meeting)
    html = get(cast, "minute_taker", "live_item", meeting.pk, item.pk)
    assert "<ins>" in html
    assert decisions(cast, meeting) == []
    both = {**first, f"punt{two.pk}-outcome": "noted"}
    send(cast, "outcomes", meeting.pk, item.pk, do="record", revision=item.revision, **both)
    [decision] = decisions(cast, meeting)
    assert [p["text"] for p in decision.points] == ["Anders te doen.", two.text]


def test_what_an_outcome_misses_stands_beside_its_field_and_the_text_is_kept(cast: Cast) -> None:
    meeting = a_session(cast)
    item, (point,) = place(cast, meeting)
    typed = {
        f"punt{point.pk}-outcome": "amended",
        f"punt{point.pk}-reason": "Een lange reden.",
        f"punt{point.pk}-contrary": "on",
    }
    html = send(cast, "outcomes", meeting.pk, item.pk, do="record", revision=item.revision, status=409, **typed)
    assert f'href="#id_punt{point.pk}-decided_text"' in html
    assert "Bij gewijzigd hoort de tekst" in html
    assert "Een lange reden." in html


def test_the_second_minute_taker_is_told_and_gets_the_own_text_back(cast: Cast) -> None:
    meeting = a_session(cast)
    item, (point,) = place(cast, meeting)
    name = f"punt{point.pk}-outcome"
    send(cast, "outcomes", meeting.pk, item.pk, do="keep", revision=item.revision, **{name: "noted"})
    text = {name: "amended", f"punt{point.pk}-decided_text": "Mijn tekst."}
    html = send(
        cast, "outcomes", meeting.pk, item.pk, do="keep", revision=item.revision, status=409, key="secretary", **text
    )
    assert "Trudy Vennegoor" in html
    assert "Mijn tekst." in html
    hidden = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)">', html))
    hidden.pop("csrfmiddlewaretoken", None)
    send(cast, "outcomes", meeting.pk, item.pk, key="secretary", **hidden)
    _item, (point,) = place(cast, meeting)
    assert point.decided_text == "Mijn tekst."


def test_a_vote_a_tie_and_the_vote_again(cast: Cast) -> None:
    meeting = a_session(cast, away=("alderman_school",))
    item, _points = place(cast, meeting)
    assert "Een lid vraagt om stemming" in get(cast, "minute_taker", "live_item", meeting.pk, item.pk)
    votes = {f"stem-lid{cast.people[k].pk}": "for" if n % 2 else "against" for n, k in enumerate(MEMBERS[:4])}
    send(cast, "ballot", meeting.pk, item.pk, do="vote", revision=item.revision, **votes)
    item, _points = place(cast, meeting)
    html = get(cast, "minute_taker", "live_item", meeting.pk, item.pk)
    assert "De stemmen staken: stem opnieuw" in html
    assert "Leg de tweede stemming vast" in html
    send(cast, "ballot", meeting.pk, item.pk, do="again", revision=item.revision, **votes)
    html = get(cast, "alderman", "live_item", meeting.pk, item.pk)
    assert "Verworpen door de stem van de voorzitter, 2 voor, 2 tegen" in html


def test_an_invalid_outcome_says_so_with_its_article(cast: Cast) -> None:
    meeting = a_session(cast, away=MEMBERS[1:4])
    item, (point,) = place(cast, meeting)
    send(
        cast,
        "outcomes",
        meeting.pk,
        item.pk,
        do="record",
        revision=item.revision,
        **{f"punt{point.pk}-outcome": "as_proposed"},
    )
    html = get(cast, "alderman", "live_item", meeting.pk, item.pk)
    assert "Ongeldig: er is geen besluit" in html
    assert "art. 56 lid 1 Gemeentewet" in html
    assert decisions(cast, meeting) == []


def test_recusal_absence_against_note_and_feedback_from_the_page(cast: Cast) -> None:
    meeting = a_session(cast)
    item, _points = place(cast, meeting)
    person = cast.people["alderman_care"].pk

    def act(name: str, *more: object, **data: Any) -> None:
        now, _ = place(cast, meeting)
        send(cast, name, meeting.pk, item.pk, *more, revision=now.revision, **data)

    act("recusal", **{"niet-person": person, "niet-reason": "personal_direct", "niet-explanation": "Woont er."})
    html = get(cast, "alderman", "live_item", meeting.pk, item.pk)
    assert "Woont er." in html
    assert "Neemt niet deel" in html
    with cast.acting_as("secretary"):
        recusal = Recusal.objects.get(item=item)
    act("recusal_back", recusal.pk)
    act("absent", **{"afwezig-absent": [person]})
    assert "Niet bij dit punt" in get(cast, "alderman", "live_item", meeting.pk, item.pk)
    act("against", **{"tegen-person": cast.people["mayor"].pk, "tegen-reason": "Te snel."})
    act("notes", internal_note="Kort besproken.", announcement="")
    act("feedback", **{"terug-text": "Het college wil tempo."})
    member, clerk = (get(cast, key, "live_item", meeting.pk, item.pk) for key in ("alderman", "clerk"))
    assert "Te snel." in member
    assert "Kort besproken." in member
    assert "Te snel." not in clerk
    assert "Kort besproken." not in clerk
    with cast.acting_as("author"):
        assert FeedbackNote.objects.get().text == "Het college wil tempo."


def test_attendance_on_its_page_and_somebody_from_outside(cast: Cast) -> None:
    meeting = a_session(cast)
    with cast.acting_as("secretary"):
        rows = list(Attendance.objects.filter(meeting=meeting))
    data = {f"wie{r.person_id}-present": "on" for r in rows if r.person_id != cast.people["alderman"].pk}
    data |= {
        f"wie{cast.people['alderman'].pk}-reason": "griep",
        "nieuw-name": "Pia Bezoeker",
        "nieuw-capacity": "guest",
    }
    send(cast, "attendance", meeting.pk, revision=meeting_now(cast, meeting).revision, **data)
    html = get(cast, "alderman_care", "live", meeting.pk)
    assert "griep" in html
    assert "Pia Bezoeker" in html
    assert "Quorum: 4 van 5" in html


def test_formality_items_conform_list_and_the_rest_in_one_act(cast: Cast) -> None:
    meeting = a_session(cast, ["formality", "formality", "discussion"])
    html = get(cast, "minute_taker", "formality", meeting.pk)
    chosen = re.findall(r'name="items" value="(\d+:\d+)"', html)
    assert len(chosen) == 2
    send(cast, "formality", meeting.pk, items=chosen)
    assert len(decisions(cast, meeting)) == 2
    left = re.findall(r'name="items" value="(\d+:\d+)"', get(cast, "minute_taker", "rest", meeting.pk))
    send(cast, "rest", meeting.pk, items=left, requested_for="2026-12-08")
    assert "Hier wacht niets" in get(cast, "minute_taker", "conform_list", meeting.pk)
    send(cast, "close", meeting.pk, revision=meeting_now(cast, meeting).revision)
    assert meeting_now(cast, meeting).stage == Meeting.Stage.CLOSED
    assert "Besluitenlijst" in get(cast, "alderman", "live", meeting.pk)


def test_nothing_chosen_is_told(cast: Cast) -> None:
    meeting = a_session(cast, ["formality"])
    assert "data-errsum" in send(cast, "formality", meeting.pk, status=409)


def test_the_alarm_is_acknowledged_on_the_page(cast: Cast) -> None:
    meeting = a_session(cast, (), away=("secretary",))
    assert "Secretaris en loco-secretaris zijn beiden afwezig" in get(cast, "mayor", "live", meeting.pk)
    send(cast, "alarm", meeting.pk, status=409, key="mayor", revision=meeting_now(cast, meeting).revision)
    now = meeting_now(cast, meeting)
    send(cast, "alarm", meeting.pk, key="mayor", revision=now.revision, **{"alarm-text": "Beiden ziek."})
    assert meeting_now(cast, meeting).alarm_reason == "Beiden ziek."


def test_secrecy_from_the_page(cast: Cast) -> None:
    meeting = a_session(cast, points=2)
    item, (_one, two) = place(cast, meeting)
    get(cast, "alderman", "secrecy", meeting.pk, item.pk, status=404)
    html = send(cast, "secrecy", meeting.pk, item.pk, status=409, revision=item.revision)
    assert "Opnieuw bezien op" in html
    typed = {"ground": "5.1 lid 2 onder b", "review_on": "2027-03-01", "points": [two.pk]}
    send(cast, "secrecy", meeting.pk, item.pk, revision=item.revision, **typed)
    assert two.text not in get(cast, "director", "live_item", meeting.pk, item.pk)
    assert two.text in get(cast, "alderman", "live_item", meeting.pk, item.pk)


def test_who_only_reads_gets_no_acts_and_a_closed_item_does_not_exist(cast: Cast) -> None:
    meeting = a_session(cast, ("discussion", "not_public"))
    item, (point,) = place(cast, meeting)
    for key in ("alderman", "author", "director", "clerk"):
        html = get(cast, key, "live_item", meeting.pk, item.pk)
        assert "<fieldset" not in html
        assert "Leg besluit vast" not in html
    send(
        cast,
        "outcomes",
        meeting.pk,
        item.pk,
        status=403,
        key="alderman",
        revision=item.revision,
        **{f"punt{point.pk}-outcome": "noted"},
    )
    closed = items_of(cast, meeting)["Voorstel 2"]
    assert "Voorstel 2" not in get(cast, "clerk", "live", meeting.pk)
    get(cast, "clerk", "live_item", meeting.pk, closed.pk, status=404)
    get(cast, STRANGER, "live", meeting.pk, status=404)


@pytest.mark.parametrize("key", INSIDE)
def test_the_page_opens_for_everybody_inside_and_for_the_clerk(cast: Cast, key: str) -> None:
    meeting = a_session(cast, ("discussion",))
    get(cast, key, "live", meeting.pk, status=404 if key in {"councillor", "administrator"} else 200)


@pytest.mark.parametrize("name", ["live", "formality", "rest", "attendance"])
def test_the_number_of_queries_does_not_grow_with_the_items(cast: Cast, name: str) -> None:
    counts = []
    few = a_session(cast, ["formality"] * 2)
    counts.append(queries(cast, name, few))
    with cast.acting_as("secretary") as actor:
        meeting = Meeting.objects.get(pk=few.pk)
        for n in range(40):
            row = AgendaItem.objects.get(meeting=meeting, title=TITLE)
            row.pk, row.position, row.title = None, 1_000_000 + n, f"Punt {n}"
            row._state.adding = True
            row.save()
            ItemPoint.objects.create(
                municipality_id=actor.municipality, item=row, position=1, number="1", text="Iets te doen."
            )
    counts.append(queries(cast, name, few))
    assert counts[0] == counts[1] <= 60


def queries(cast: Cast, name: str, meeting: Meeting) -> int:
    client = cast.client("minute_taker")
    address = reverse(f"meetings:{name}", args=[meeting.pk])
    client.get(address)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


def test_a_final_text_is_given_on_its_page(cast: Cast) -> None:
    meeting = a_session(cast, ("discussion",))
    item, (point,) = place(cast, meeting)
    holder = cast.people["alderman"].pk
    name = f"punt{point.pk}"
    given = {
        f"{name}-outcome": "final_text_mandated",
        f"{name}-final_text_by": holder,
        f"{name}-final_text_due": "2026-12-08",
    }
    send(cast, "outcomes", meeting.pk, item.pk, do="record", revision=item.revision, **given)
    assert "De eindtekst moet nog komen" in get(cast, "alderman", "live_item", meeting.pk, item.pk)
    _item, (point,) = place(cast, meeting)
    html = send(
        cast, "final_text", point.pk, key="alderman_care", status=409, text="Niet aan mij.", revision=point.revision
    )
    assert "aan een ander lid" in html
    assert "Niet aan mij." in html
    send(cast, "final_text", point.pk, key="alderman", text="De brief.", revision=point.revision)
    assert "De brief." in get(cast, "author", "final_text", point.pk)
