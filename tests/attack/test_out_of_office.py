"""The day after an office or a role ends it opens nothing any more, whatever was addressed to the person."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from secretarie.access.performing import Forbidden
from secretarie.access.wall import visible
from secretarie.people.models import RoleGrant, Term
from secretarie.proposals import actions
from secretarie.proposals.models import Advice, Proposal, Stage, Verdict
from tests.cast import TODAY, Cast
from tests.make import a_draft, a_proposal_at, ask_advice

TOMORROW = TODAY + timedelta(days=1)


def ends(cast: Cast, key: str, day: date = TOMORROW) -> None:
    """Office and role of this person end; portfolios stay behind, as they do when nobody thinks of them."""
    with cast.acting_as("secretary"):
        for model in (RoleGrant, Term):
            model.objects.filter(person=cast.people[key]).update(valid_until=day)


def seen(cast: Cast, key: str, day: date) -> set[str]:
    with cast.acting_as(key, day) as actor:
        return set(visible(Proposal, actor).values_list("number", flat=True))


@pytest.mark.parametrize("key", ["author", "adviser_finance", "alderman", "aide", "team_manager", "secretary"])
def test_on_the_last_day_everything_and_the_day_after_nothing(cast: Cast, key: str) -> None:
    proposal = a_proposal_at(cast, Stage.PORTFOLIO_HOLDER)
    ends(cast, key)
    assert seen(cast, key, TODAY) == {proposal.number}
    assert seen(cast, key, TOMORROW) == set()


def test_the_aide_of_an_alderman_who_left_reads_no_portfolio(cast: Cast) -> None:
    a_proposal_at(cast, Stage.PORTFOLIO_HOLDER)
    ends(cast, "alderman")
    assert seen(cast, "aide", TODAY)
    assert seen(cast, "aide", TOMORROW) == set()


def test_the_pages_of_who_left_are_empty_and_the_proposal_is_not_there(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    with cast.acting_as("author") as actor:
        proposal = a_draft(cast, actor)
    ends(cast, "author", TODAY)
    client = cast.client("author")
    assert client.get(f"/voorstellen/{proposal.number}/").status_code == 404
    assert proposal.number not in client.get("/voorstellen/?toon=alle").content.decode()


def test_who_left_does_nothing_with_what_was_opened_before(cast: Cast) -> None:
    with cast.acting_as("author") as actor:
        proposal = a_draft(cast, actor)
    advice = ask_advice(cast, proposal)
    ends(cast, "adviser_finance")
    with cast.acting_as("adviser_finance"):
        opened = Advice.objects.select_related("proposal").get(pk=advice.pk)
    with cast.acting_as("adviser_finance", TOMORROW) as actor, pytest.raises(Forbidden):
        actions.give(actor, opened, verdict=Verdict.AGREE, on_version=1)
