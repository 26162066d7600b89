"""What the college has not seen: every way to stop, in whose words; late papers per portfolio, never a ranking."""

from datetime import date
from typing import Any

import pytest

from secretarie.proposals import actions, unseen
from secretarie.proposals.models import ErrorType, GateReview, SignOff, Stage
from secretarie.proposals.rules_remarks import FindingText
from tests.cast import EVERYBODY, PUBLIC, STRANGER, Cast
from tests.make import a_meeting, a_passed_proposal, a_proposal_at, allow_late, place, sign_holder
from tests.proposals.acts import do

THIS_WEEK = date(2026, 11, 24)
URL = "/poort/niet-in-college/"


@pytest.mark.parametrize("key", EVERYBODY)
def test_it_is_there_for_secretary_and_mayor(cast: Cast, key: str) -> None:
    expected = {"secretary": 200, "deputy_secretary": 200, "mayor": 200, STRANGER: 200, PUBLIC: 302}.get(key, 404)
    assert cast.client(key).get(URL).status_code == expected


def test_every_way_to_stop_is_there_with_its_words(cast: Cast) -> None:
    held, back, sent = (a_proposal_at(cast, s) for s in (Stage.GATE, Stage.GATE, Stage.PASSED))
    objected, retracted = a_proposal_at(cast, Stage.PORTFOLIO_HOLDER), a_proposal_at(cast, Stage.IN_ADVICE)
    a_proposal_at(cast, Stage.GATE)
    do(cast, "secretary", actions.hold, held, reason="Wacht op de raad.")
    with cast.acting_as("secretary"):
        kind = ErrorType.objects.values_list("pk", flat=True)[0]
    given = {"outcome": GateReview.Outcome.RETURNED, "findings": [FindingText(kind, text="Wat kost het?")]}
    do(cast, "secretary", actions.review, back, **given)
    do(cast, "secretary", actions.send_back, sent, reason="Nieuwe cijfers.")
    sign_holder(cast, "alderman", objected, SignOff.Mark.NOT_AGREED, "De wijk wil het niet.")
    do(cast, "author", actions.retract, retracted, reason="Achterhaald.")
    with cast.acting_as("secretary") as actor:
        found = {row.proposal.pk: (row.why, row.reason) for row in unseen.unseen(actor)}
    assert found == {
        held.pk: ("held", "Wacht op de raad."),
        back.pk: ("returned", "Wat kost het?"),
        sent.pk: ("returned", "Nieuwe cijfers."),
        objected.pk: ("objected", "De wijk wil het niet."),
        retracted.pk: ("retracted", "Achterhaald."),
    }
    assert "Wacht op de raad." in cast.client("mayor").get(URL).content.decode()


def test_late_papers_are_counted_per_portfolio_in_their_own_order(cast: Cast) -> None:
    meeting, proposal = a_meeting(cast, THIS_WEEK), a_passed_proposal(cast)
    allow_late(cast, proposal, THIS_WEEK)
    place(cast, meeting, proposal)
    with cast.acting_as("mayor") as actor:
        found = unseen.late_per_portfolio(actor)
    assert [one.count for one in found if one.portfolio == cast.portfolios["alderman"].name] == [1]
    assert sum(one.count for one in found) == 1


def test_the_page_asks_no_more_for_many(cast: Cast, django_assert_max_num_queries: Any) -> None:
    for _ in range(3):
        do(cast, "secretary", actions.hold, a_proposal_at(cast, Stage.GATE), reason="Wacht.")
    client = cast.client("secretary")
    client.get(URL)
    with django_assert_max_num_queries(22):
        client.get(URL)


def test_today_leads_there(cast: Cast) -> None:
    assert URL in cast.client("secretary").get("/").content.decode()
    assert URL not in cast.client("alderman").get("/").content.decode()
