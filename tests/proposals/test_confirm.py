"""An advice on an older text: confirmed in one act, or renewed."""

from __future__ import annotations

import pytest

from secretarie.access.performing import Forbidden
from secretarie.proposals import actions
from secretarie.proposals.models import Advice, Stage, Verdict
from secretarie.proposals.waiting import What, waiting_for
from secretarie.proposals.words import changed_since
from tests.cast import Cast
from tests.make import a_proposal_at, a_text, ask_advice, give_advice
from tests.proposals.acts import away, do, entries, now, refused


@pytest.fixture
def older(cast: Cast) -> Advice:
    """Given on version 1; the text is at version 2."""
    proposal = a_proposal_at(cast, Stage.IN_ADVICE)
    with cast.acting_as("author"):
        asked = Advice.objects.select_related("proposal").get(proposal=proposal)
    given = give_advice(cast, asked, Verdict.AGREE_WITH_REMARKS, "Noem de reserve.")
    do(cast, "author", actions.save, proposal, text=a_text("Herinrichting en riolering"))
    return given


def whats(cast: Cast) -> list[str]:
    with cast.acting_as("adviser_finance") as actor:
        return [row.what for row in waiting_for(actor)]


def test_confirmed_it_holds_for_the_text_as_it_stands(cast: Cast, older: Advice) -> None:
    assert whats(cast) == [What.ADVISE_AGAIN]
    do(cast, "adviser_finance", actions.confirm, older, on_version=2)
    with cast.acting_as("author"):
        kept = Advice.objects.select_related("version", "confirmed").get(pk=older.pk)
        assert kept.version is not None
        assert (kept.version.number, kept.holds_for, kept.text) == (1, 2, "Noem de reserve.")
        assert not changed_since(kept, 2)
        assert changed_since(kept, 3)
    assert whats(cast) == []
    assert [e["fields"] for e in entries(cast, "advice.confirm")] == [["confirmed_at", "confirmed_id"]]


def test_refused_twice_on_another_text_or_by_another(cast: Cast, older: Advice) -> None:
    assert refused(cast, "adviser_finance", actions.confirm, older, on_version=1) == {"advice.text-changed"}
    ask_advice(cast, older.proposal, "controller", "control")
    assert refused(cast, "controller", actions.confirm, older, on_version=2) == {"advice.not-asked-of-you"}
    do(cast, "adviser_finance", actions.confirm, older, on_version=2)
    assert refused(cast, "adviser_finance", actions.confirm, older, on_version=2) == {"advice.holds-already"}
    for key in ("author", "alderman", "secretary", "director"):
        with cast.acting_as(key) as actor, pytest.raises(Forbidden):
            actions.confirm(actor, older, on_version=2)


def test_nothing_to_confirm_without_an_advice_that_stands(cast: Cast, older: Advice) -> None:
    renewed = give_advice(cast, older, Verdict.AGREE)
    assert "advice.not-given" in refused(cast, "adviser_finance", actions.confirm, older, on_version=2)
    assert refused(cast, "adviser_finance", actions.confirm, renewed, on_version=2) == {"advice.holds-already"}


def test_the_deputy_confirms_only_for_who_is_away(cast: Cast, older: Advice) -> None:
    assert older.deputy_id is None
    away(cast, "adviser_finance")
    do(cast, "adviser_finance", actions.confirm, older, on_version=2)
    assert now(cast, older).confirmed_at is not None
