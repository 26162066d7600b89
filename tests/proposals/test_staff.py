"""The weekly talk with its notes, a holder's own proposal, and assignments of members to officials."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.urls import reverse

from secretarie.access.performing import Forbidden, Gone
from secretarie.access.wall import visible
from secretarie.audit.models import Entry
from secretarie.house.models import HouseRule
from secretarie.people.models import Portfolio
from secretarie.proposals import actions, staff_talk
from secretarie.proposals.models import Assignment, HolderView, Proposal, StaffTalkNote, Stage
from tests.cast import EVERYBODY, PUBLIC, SINCE, STRANGER, TODAY, Cast
from tests.make import a_proposal_at
from tests.proposals.acts import away, do, entries, refused

AT_TABLE = {"alderman", "alderman_space", "aide", "director", "secretary", "deputy_secretary"}


def noted(cast: Cast, key: str, proposal: Proposal, **words: str) -> Any:
    return do(cast, key, actions.note_talk, proposal, portfolio=cast.portfolios["alderman"], day=TODAY, **words)


@pytest.fixture
def proposal(cast: Cast) -> Proposal:
    return a_proposal_at(cast, Stage.PORTFOLIO_HOLDER)


def test_before_and_after_on_one_note_read_at_the_table_only(cast: Cast, proposal: Proposal) -> None:
    noted(cast, "aide", proposal, before="Waarom nu al?")
    noted(cast, "alderman", proposal, outcome="Akkoord, met de brief erbij.")
    for key in [k for k in EVERYBODY if k != PUBLIC]:
        with cast.acting_as(key) as actor:
            found = [(n.before, n.outcome) for n in visible(StaffTalkNote, actor)]
            with connection.cursor() as cursor:
                cursor.execute("SELECT count(*) FROM proposals_stafftalknote")
                assert cursor.fetchone() == (int(key in AT_TABLE),)
        expected = [("Waarom nu al?", "Akkoord, met de brief erbij.")] if key in AT_TABLE else []
        assert found == expected, key


def test_refused_away_from_the_table_of_another_portfolio_empty_or_too_early(cast: Cast, proposal: Proposal) -> None:
    given = {"portfolio": cast.portfolios["alderman"], "day": TODAY}
    assert refused(cast, "mayor", actions.note_talk, a_proposal_at(cast, Stage.GATE), **given, before="x") == {
        "staff_talk.not-there"
    }
    other = given | {"portfolio": cast.portfolios["alderman_care"]}
    assert refused(cast, "secretary", actions.note_talk, proposal, **other, before="x") == {
        "staff_talk.other-portfolio"
    }
    assert refused(cast, "secretary", actions.note_talk, proposal, **given) == {"staff_talk.nothing"}
    early = a_proposal_at(cast, Stage.IN_ADVICE)
    assert refused(cast, "secretary", actions.note_talk, early, **given, before="x") == {"staff_talk.not-on-its-way"}
    with cast.acting_as("author") as actor, pytest.raises(Forbidden):
        actions.note_talk(actor, proposal, **given, before="x")


def test_the_list_shows_per_holder_what_comes(cast: Cast, proposal: Proposal) -> None:
    a_proposal_at(cast, Stage.TEAM_MANAGER)
    a_proposal_at(cast, Stage.PORTFOLIO_HOLDER, portfolio="alderman_care")
    noted(cast, "aide", proposal, before="Waarom nu al?")
    with cast.acting_as("aide") as actor:
        [talk] = staff_talk.talks(actor, TODAY)
        assert [i.proposal.stage for i in talk.items] == [Stage.PORTFOLIO_HOLDER, Stage.TEAM_MANAGER]
        assert talk.items[0].note is not None
    with cast.acting_as("secretary") as actor:
        held = {t.term.holder.name: len(t.items) for t in staff_talk.talks(actor, TODAY)}
    assert held == {"Bram Uiterwaal": 2, "Dineke Poolland": 1}


@pytest.mark.parametrize("key", [k for k in EVERYBODY if k not in {PUBLIC, STRANGER}])
def test_the_page_exists_for_who_has_a_place_at_a_table(cast: Cast, proposal: Proposal, key: str) -> None:
    answer = cast.client(key).get(reverse("staff:talks"))
    members = {"mayor", "alderman", "alderman_space", "alderman_care", "alderman_school"}
    there = key in members | {"aide", "director", "secretary", "deputy_secretary"}
    assert answer.status_code == (200 if there else 404)
    if key == "alderman":
        assert proposal.number in answer.content.decode()


def test_a_note_from_the_page(cast: Cast, proposal: Proposal) -> None:
    with cast.acting_as("director"):
        revision = Proposal.objects.get(pk=proposal.pk).revision
    typed = {"revision": revision, "portfolio": cast.portfolios["alderman"].pk, "day": TODAY.isoformat()}
    url = reverse("staff:note", args=[proposal.number])
    assert cast.client("director").post(url, {**typed, "before": ""}).status_code == 422
    told = cast.client("director").post(url, {**typed, "before": "Is dit rijp?"}, follow=True)
    assert "Is dit rijp?" in told.content.decode()


def model_b(cast: Cast) -> None:
    with cast.acting_as("secretary") as actor:
        own = {"municipality_id": actor.municipality, "valid_from": SINCE}
        HouseRule.objects.create(key="house.advice_model", value="B", **own)


def test_with_one_advice_there_is_no_own_proposal(cast: Cast, proposal: Proposal) -> None:
    codes = refused(cast, "alderman", actions.differ, proposal, text="Alleen noord.", reason="Draagvlak.")
    assert codes == {"holder.one-advice"}


def test_with_two_layers_the_college_reads_both(cast: Cast, proposal: Proposal) -> None:
    model_b(cast)
    given = {"text": "Alleen de noordkant.", "reason": "Daar is draagvlak."}
    assert refused(cast, "alderman", actions.differ, proposal, text=" ", reason=" ") == {
        "holder.no-text",
        "holder.no-reason",
    }
    assert refused(cast, "alderman_space", actions.differ, proposal, **given) == {"sign_off.other-portfolio"}
    do(cast, "alderman", actions.differ, proposal, **given)
    do(cast, "alderman", actions.differ, proposal, text="Alleen de zuidkant.", reason="Bij nader inzien.")
    with cast.acting_as("alderman"):
        views = list(HolderView.objects.order_by("pk"))
        assert [v.ended_at is None for v in views] == [False, True]
    page = cast.client("secretary").get(reverse("proposals:file", args=[proposal.number])).content.decode()
    assert "De portefeuillehouder stelt iets anders voor" in page
    assert "Alleen de zuidkant." in page
    assert "Alleen de noordkant." not in page


def test_the_substitute_differs_only_for_who_is_away(cast: Cast, proposal: Proposal) -> None:
    model_b(cast)
    away(cast, "alderman")
    do(cast, "alderman_space", actions.differ, proposal, text="Alleen noord.", reason="Namens.")
    with cast.acting_as("alderman_space"):
        assert HolderView.objects.get().as_substitute


def ask(cast: Cast, key: str = "alderman", **given: Any) -> Assignment:
    usual = {"unit": cast.units["team"], "subject": "Notitie parkeren", "hours": 12}
    with cast.acting_as(key) as actor:
        portfolio = Portfolio.objects.get(pk=cast.portfolios["alderman"].pk)
        return actions.give_assignment(actor, portfolio, **usual | given)


def test_above_the_effort_it_runs_through_the_channel(cast: Cast) -> None:
    asked = ask(cast)
    for key in EVERYBODY:
        with cast.acting_as(key) as actor:
            seen = visible(Assignment, actor).filter(pk=asked.pk).exists()
        assert seen == (key in AT_TABLE), key
    assert refused(cast, "director", actions.answer_assignment, asked, accepted=False) == {"assignment.no-reason"}
    do(cast, "director", actions.answer_assignment, asked, accepted=False, answer="Na de begroting.")
    assert refused(cast, "secretary", actions.answer_assignment, asked, accepted=True) == {"assignment.answered"}
    with cast.acting_as("alderman") as actor, pytest.raises(Forbidden):
        actions.answer_assignment(actor, asked, accepted=True)
    with cast.acting_as("alderman"):
        kept = Assignment.objects.get(pk=asked.pk)
    assert (kept.stage, kept.answer) == (Assignment.Stage.REFUSED, "Na de begroting.")
    assert [e["kind"] for e in entries(cast, "assignment.answer")] == ["proposals.assignment"]


def test_below_the_effort_nothing_is_kept(cast: Cast) -> None:
    portfolio = cast.portfolios["alderman"]
    given = {"unit": cast.units["team"], "subject": "Belletje", "hours": 7}
    assert refused(cast, "alderman", actions.give_assignment, portfolio, **given) == {"assignment.below-effort"}
    with cast.acting_as("secretary"):
        assert not Assignment.objects.exists()
        assert not Entry.objects.filter(act="assignment.give").exists()


def test_nobody_but_a_member_of_that_portfolio_asks(cast: Cast) -> None:
    for key in ("director", "aide", "secretary"):
        with pytest.raises(Forbidden):
            ask(cast, key)
    portfolio = cast.portfolios["alderman"]
    given = {"unit": cast.units["team"], "subject": "Notitie", "hours": 9}
    assert refused(cast, "alderman_care", actions.give_assignment, portfolio, **given) == {"assignment.other-portfolio"}
    with cast.acting_as("alderman_care") as actor, pytest.raises(Gone):
        actions.give_assignment(actor, Portfolio(pk=10**9), **given)


def test_assignments_from_the_page(cast: Cast) -> None:
    client = cast.client("alderman")
    typed = {"portfolio": cast.portfolios["alderman"].pk, "unit": cast.units["team"].pk, "subject": "Notitie"}
    low = client.post(reverse("staff:assign"), {**typed, "hours": 3})
    assert low.status_code == 422
    assert "Onder 8 uur vraag je het de ambtenaar zelf" in low.content.decode()
    assert "Notitie" in client.post(reverse("staff:assign"), {**typed, "hours": 30}, follow=True).content.decode()
    with cast.acting_as("secretary"):
        asked = Assignment.objects.get()
    url = reverse("staff:answer", args=[asked.pk])
    sent = {"revision": asked.revision, "accepted": "yes", "answer": "Klaar in maart."}
    assert "Klaar in maart." in cast.client("secretary").post(url, sent, follow=True).content.decode()


def test_the_agenda_item_shows_both_layers(cast: Cast) -> None:
    from secretarie.meetings.models import AgendaItem
    from tests.make import a_meeting, place

    model_b(cast)
    passed = a_proposal_at(cast, Stage.PASSED)
    do(cast, "alderman", actions.differ, passed, text="Alleen noord.", reason="Draagvlak.")
    meeting = a_meeting(cast)
    place(cast, meeting, passed)
    with cast.acting_as("secretary"):
        item = AgendaItem.objects.get(proposal=passed)
    url = reverse("meetings:item", args=[meeting.pk, item.pk])
    assert "Alleen noord." in cast.client("secretary").get(url).content.decode()
