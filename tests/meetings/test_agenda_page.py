"""The agenda page: the tree as each reader sees it, the same number of queries for ten items and for eighty."""

import re
from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from secretarie.access.wall import intern_circle
from secretarie.documents.models import Secrecy
from secretarie.law import WooGround
from secretarie.meetings import actions
from secretarie.meetings.agenda_page import AgendaPage
from secretarie.meetings.models import AgendaItem, Mark, Meeting, Outcome
from secretarie.people.models import Absence
from secretarie.proposals import actions as proposal_actions
from secretarie.proposals import sight as papers
from secretarie.proposals.models import Proposal, SignOff, Stage
from secretarie.proposals.texts import PointText
from tests.cast import EVERYBODY, PUBLIC, STRANGER, TODAY, Cast
from tests.make import (
    MEETING_DAY,
    a_meeting,
    a_passed_proposal,
    a_proposal_at,
    a_text,
    an_agenda,
    items_of,
    meeting_now,
    place,
    release,
    sign_holder,
)

INSIDE = [k for k in EVERYBODY if k not in {PUBLIC, STRANGER}]
KINDS = ("discussion", "formality", "discussion:mayor", "not_public")


def page(cast: Cast, key: str, meeting: Meeting, show: str = "", status: int = 200) -> str:
    answer = cast.client(key).get(reverse("meetings:agenda", args=[meeting.pk]), {"toon": show} if show else {})
    assert answer.status_code == status
    return answer.content.decode()


def shown(html: str) -> list[str]:
    """The numbers in the agenda, in order."""
    agenda = html[html.index('class="sec-agenda"') : html.index("</ol>", html.index('class="sec-agenda"'))]
    return re.findall(r'class="sec-(?:item|agenda)__no">([^<]*)<', agenda)


def test_the_tree_with_headings_holders_marks_and_minutes(cast: Cast) -> None:
    meeting = an_agenda(cast, KINDS, stage="released")
    with cast.acting_as("alderman") as actor:
        actions.mark(actor, [items_of_now(meeting, "Voorstel 1")], value="discuss", note="Waarom nu?")
    html = page(cast, "alderman", meeting)
    assert shown(html)[4:10] == ["5", "5.a", "5.a.1", "5.b", "5.c", "5.d"]
    assert shown(html)[-2:] == ["B", "B.1"]
    assert "Financiën · Bram Uiterwaal" in html
    assert "1 bespreken" in html
    assert "Jij: bespreken" in html
    assert "Niet openbaar" in html


def items_of_now(meeting: Meeting, title: str) -> AgendaItem:
    return AgendaItem.objects.get(meeting=meeting, title=title)


def test_for_who_may_not_read_it_a_closed_item_does_not_exist(cast: Cast) -> None:
    meeting = an_agenda(cast, ["discussion", "not_public"], stage="released")
    member, clerk = page(cast, "alderman", meeting), page(cast, "clerk", meeting)
    assert "Voorstel 2" in member
    assert "Voorstel 2" not in clerk
    assert "Besloten deel" not in clerk
    assert shown(clerk) == [n for n in shown(member) if not n.startswith("B")]


def test_minutes_and_counts_are_those_of_the_reader(cast: Cast) -> None:
    meeting = an_agenda(cast, ["discussion", "not_public"], stage="released")
    with cast.acting_as("alderman") as actor:
        member = AgendaPage(actor, meeting).load
    with cast.acting_as("clerk") as actor:
        clerk = AgendaPage(actor, meeting).load
    assert (member.discuss - clerk.discuss, member.rest - clerk.rest) == (10, 0)


def test_closed_items_number_from_one_for_each_reader(cast: Cast) -> None:
    meeting = an_agenda(cast, ["not_public", "not_public"])
    with cast.acting_as("secretary"):
        secret = intern_circle(cast.municipality.pk, papers.SECRET)
        AgendaItem.objects.filter(meeting=meeting, title="Voorstel 1").update(secrecy=secret)
    release(cast, meeting)
    with cast.acting_as("alderman") as actor:
        both = AgendaPage(actor, meeting).numbers
    with cast.acting_as("director") as actor:
        one = AgendaPage(actor, meeting).numbers
    assert [n for n in both.values() if n.startswith("B")] == ["B.1", "B.2"]
    assert [n for n in one.values() if n.startswith("B")] == ["B.1"]


def test_who_sees_a_secret_item_reads_by_whom_and_on_what_ground(cast: Cast) -> None:
    """Art. 87 Gemeentewet: secrecy is a decision, with its ground and who lifts it."""
    meeting = an_agenda(cast, ["not_public", "not_public"], stage="released")
    with cast.acting_as("secretary"):
        secret = intern_circle(cast.municipality.pk, papers.SECRET)
        item = items_of_now(meeting, "Voorstel 1")
        AgendaItem.objects.filter(pk=item.pk).update(secrecy=secret)
        Secrecy.objects.create(
            municipality=cast.municipality,
            about=f"meetings.agendaitem:{item.pk}",
            scope=[f"meetings.agendaitem:{item.pk}"],
            ground=WooGround.FINANCIAL_INTERESTS,
            imposed_by="college",
            lifted_by="college",
            imposed_on=date(2026, 11, 10),
            review_on=date(2027, 2, 1),
            readers_id=secret,
        )
    assert "Opgelegd door het college op 10 november, art. 87 Gemeentewet" in page(cast, "alderman", meeting)
    html = cast.client("alderman").get(reverse("meetings:item", args=[meeting.pk, item.pk])).content.decode()
    assert "art. 5.1 lid 2 onder b Woo" in html
    assert "10 november" not in page(cast, "director", meeting)


def test_before_the_release_a_member_is_told_when(cast: Cast) -> None:
    meeting = an_agenda(cast, ["formality"])
    html = page(cast, "alderman_care", meeting)
    assert "Hier komt de agenda" in html
    assert "vr 27 nov 12.00" in html
    assert "Voorstel 1" not in html


@pytest.mark.parametrize("key", INSIDE)
def test_the_page_opens_for_everybody_inside_and_for_the_clerk(cast: Cast, key: str) -> None:
    meeting = an_agenda(cast, KINDS, stage="released")
    page(cast, key, meeting, status=404 if key in {"councillor", "administrator"} else 200)


def test_outside_it_does_not_exist(cast: Cast) -> None:
    meeting = an_agenda(cast, [], stage="released")
    page(cast, STRANGER, meeting, status=404)
    assert cast.client(PUBLIC).get(reverse("meetings:agenda", args=[meeting.pk])).status_code == 302


def test_chips_show_a_part(cast: Cast) -> None:
    meeting = an_agenda(cast, KINDS, stage="released")
    assert shown(page(cast, "alderman", meeting, "hamer")) == ["10.1"]
    assert shown(page(cast, "alderman", meeting, "bespreken")) == ["5.a.1", "5.e.1", "B.1"]
    assert shown(page(cast, "alderman", meeting, "mijn")) == ["5.a.1", "5.e.1", "10.1", "B.1"]


def test_who_is_expected_and_whether_that_is_a_quorum(cast: Cast) -> None:
    """Art. 56 lid 1 Gemeentewet: at least half of the sitting members."""
    meeting = an_agenda(cast, [], stage="released")
    with cast.acting_as("secretary"):
        for key in ("alderman", "alderman_care", "mayor"):
            Absence.objects.create(
                municipality=cast.municipality, person=cast.people[key], valid_from=TODAY, valid_until=date(2027, 1, 1)
            )
    html = page(cast, "alderman", meeting)
    assert "2 van 5 verwacht" in html
    assert "Geen quorum verwacht" in html


def test_what_changed_after_the_release_is_listed(cast: Cast) -> None:
    meeting = an_agenda(cast, ["discussion", "formality"], stage="frozen")
    with cast.acting_as("secretary") as actor:
        actions.move(actor, items_of_now(meeting, "Voorstel 2"), under=items_of_now(meeting, "Financiën"))
        actions.remove(actor, items_of_now(meeting, "Voorstel 1"), reason="Wacht op de raad.")
    html = page(cast, "alderman", meeting)
    assert "was 10.1" in html
    assert "Wacht op de raad." in html
    assert shown(page(cast, "alderman", meeting, "gewijzigd")) == ["5.a.1", "5.a.2"]


def test_marks_are_for_the_table_not_for_the_clerk(cast: Cast) -> None:
    meeting = an_agenda(cast, ["discussion"], stage="released")
    with cast.acting_as("alderman") as actor:
        actions.mark(actor, [items_of_now(meeting, "Voorstel 1")], value="discuss", note="Lastig.")
    item = items_of(cast, meeting)["Voorstel 1"]
    address = reverse("meetings:item", args=[meeting.pk, item.pk])
    for key, sees in {"aide": True, "secretary": True, "clerk": False, "author": False, "director": False}.items():
        html = cast.client(key).get(address).content.decode()
        assert ("Lastig." in html) is sees, key
        assert ("1 bespreken" in page(cast, key, meeting)) is sees, key


def test_a_reader_of_nothing_on_it_is_told_so(cast: Cast) -> None:
    meeting = an_agenda(cast, ["discussion"], stage="released")
    assert "Op deze agenda staat niets van jou" in page(cast, "other_author", meeting)


def test_what_came_of_an_item_shows_at_the_table_first(cast: Cast) -> None:
    meeting = an_agenda(cast, ["discussion"], stage="released")
    with cast.acting_as("secretary"):
        item = items_of_now(meeting, "Voorstel 1")
        AgendaItem.objects.filter(pk=item.pk).update(handled_at=meeting.starts_at)
        item.points.update(outcome=Outcome.AMENDED)
    assert "Gewijzigd vastgesteld" in page(cast, "alderman", meeting)
    assert "Gewijzigd vastgesteld" not in page(cast, "clerk", meeting)
    with cast.acting_as("secretary"):
        Meeting.objects.filter(pk=meeting.pk).update(stage=Meeting.Stage.CLOSED)
    assert "Gewijzigd vastgesteld" in page(cast, "clerk", meeting)


def test_the_secretarys_reason_stands_beside_the_objection(cast: Cast) -> None:
    """Practice: tabled over a holder's objection, both are seen side by side."""
    proposal = a_proposal_at(cast, Stage.PORTFOLIO_HOLDER, text=a_text("Hoger beroep windmolen"))
    sign_holder(cast, "alderman", proposal, SignOff.Mark.NOT_AGREED, "Het beroep is kansloos.")
    told = {"holder_told": True, "mayor_told": True}
    with cast.acting_as("secretary") as actor:
        seen = Proposal.objects.get(pk=proposal.pk)
        proposal_actions.table_over_objection(actor, seen, reason="De termijn verloopt.", **told)
    meeting = a_meeting(cast)
    [item] = place(cast, meeting, proposal)
    assert item.secretary_remark == "De termijn verloopt."
    release(cast, meeting)
    assert "Kanttekening van de secretaris" in page(cast, "alderman_care", meeting)
    html = cast.client("alderman_care").get(reverse("meetings:item", args=[meeting.pk, item.pk])).content.decode()
    assert html.index("Het beroep is kansloos.") < html.index("De termijn verloopt.")


def test_what_was_asked_for_this_day_is_chosen_beforehand(cast: Cast) -> None:
    meeting = a_meeting(cast)
    for subject, day in {"Voor nu": MEETING_DAY, "Voor later": date(2026, 12, 8)}.items():
        proposal = a_passed_proposal(cast, subject)
        with cast.acting_as("author"):
            Proposal.objects.filter(pk=proposal.pk).update(requested_for=day)
    answer = cast.client("secretary").get(reverse("meetings:agenda", args=[meeting.pk]))
    form = answer.context["place_form"]
    assert len(form.initial["proposals"]) == 1
    assert "Voor nu · Financiën · gevraagd voor 1 december" in answer.content.decode()


def full(cast: Cast, meeting: Meeting, number: int) -> None:
    """So many items more, each with a point and a mark."""
    with cast.acting_as("secretary") as actor:
        for n in range(number):
            portfolio = list(cast.portfolios.values())[n % 5]
            point = (PointText("Vast te stellen."),)
            item = actions.add(
                actor,
                meeting,
                title=f"Punt {n}",
                kind="formality" if n % 3 else "discussion",
                portfolio=portfolio,
                points=point,
            )
            when = meeting.starts_at
            person = cast.people["alderman_space"]
            Mark.objects.create(municipality=cast.municipality, item=item, person=person, value="agreed", at=when)


@pytest.mark.parametrize("key", ["secretary", "alderman", "clerk"])
def test_the_page_reads_as_much_for_eighty_items_as_for_ten(
    cast: Cast, key: str, django_assert_max_num_queries: Any
) -> None:
    meeting = an_agenda(cast, KINDS, stage="released")
    a_passed_proposal(cast, "Wacht")
    full(cast, meeting, 6)
    client = cast.client(key)
    address = reverse("meetings:agenda", args=[meeting.pk])
    with django_assert_max_num_queries(28) as few:
        client.get(address)
    full(cast, meeting, 70)
    for n in range(3):
        a_passed_proposal(cast, f"Wacht {n}")
    with django_assert_max_num_queries(28) as many:
        assert client.get(address).status_code == 200
    assert len(many) == len(few)


def test_the_list_has_coming_and_past_with_the_load_and_its_budget(
    cast: Cast, django_assert_max_num_queries: Any
) -> None:
    first = an_agenda(cast, ["discussion"])
    client = cast.client("secretary")
    with django_assert_max_num_queries(15) as few:
        html = client.get(reverse("meetings:list")).content.decode()
    assert "Dinsdag 1 december 2026" in html
    assert "van 120 min" in html
    past = [a_meeting(cast, date(2026, month, day)) for month in (9, 10, 11) for day in (3, 10, 17)]
    with cast.acting_as("secretary"):
        Meeting.objects.filter(pk__in=[m.pk for m in past]).update(stage=Meeting.Stage.CLOSED)
    with django_assert_max_num_queries(15) as many:
        html = client.get(reverse("meetings:list")).content.decode()
    assert len(many) == len(few)
    assert html.index("Geweest") < html.index("Dinsdag 17 november 2026") < html.index("Dinsdag 10 november 2026")
    assert meeting_now(cast, first).stage == "planned"


def test_the_load_on_the_list_is_that_of_the_reader(cast: Cast) -> None:
    an_agenda(cast, ["discussion", "not_public"], stage="released")
    member = cast.client("alderman").get(reverse("meetings:list")).context["coming"][0]["filled"]
    clerk = cast.client("clerk").get(reverse("meetings:list")).context["coming"][0]["filled"]
    assert member - clerk == 10
