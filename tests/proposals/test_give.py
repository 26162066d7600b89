"""Giving and renewing advice, on the version that was read."""

import pytest

from secretarie.access.performing import Forbidden, Gone, Stale
from secretarie.proposals import actions
from secretarie.proposals.models import Advice, Proposal, Stage, Verdict
from tests.cast import Cast
from tests.make import a_proposal_at, a_text, ask_advice, give_advice
from tests.proposals.acts import do, entries, now, refused


@pytest.fixture
def advice(cast: Cast) -> Advice:
    """Finance was asked about version 1."""
    proposal = a_proposal_at(cast, Stage.IN_ADVICE)
    with cast.acting_as("author"):
        return Advice.objects.select_related("proposal").get(proposal=proposal)


def rewrite(cast: Cast, proposal: Proposal) -> None:
    do(cast, "author", actions.save, proposal, text=a_text("Herinrichting en riolering"))


def test_given_on_the_version_that_was_read(cast: Cast, advice: Advice) -> None:
    given = give_advice(cast, advice, Verdict.AGREE_WITH_REMARKS, " Noem de reserve. ")
    assert (given.verdict, given.text) == (Verdict.AGREE_WITH_REMARKS, "Noem de reserve.")
    stood = now(cast, given)
    with cast.acting_as("author"):
        assert stood.version is not None
        assert stood.version.number == 1
    assert stood.given_at is not None
    assert [e["actor"] for e in entries(cast, "advice.give")] == [cast.people["adviser_finance"].pk]


def test_renewed_after_the_text_changed_and_the_earlier_one_is_kept(cast: Cast, advice: Advice) -> None:
    first = give_advice(cast, advice, Verdict.DISAGREE, "Geen dekking.")
    rewrite(cast, advice.proposal)
    second = give_advice(cast, advice, Verdict.AGREE)
    assert second.pk != first.pk
    kept = now(cast, first)
    assert (kept.text, kept.superseded, kept.is_open_dissent) == ("Geen dekking.", True, False)
    with cast.acting_as("author"):
        standing = Advice.objects.select_related("version").get(pk=second.pk)
        assert standing.version is not None
        assert (standing.version.number, standing.is_standing) == (2, True)


def test_the_text_that_changed_while_writing_is_told(cast: Cast, advice: Advice) -> None:
    rewrite(cast, advice.proposal)
    codes = refused(cast, "adviser_finance", actions.give, advice, verdict=Verdict.AGREE, on_version=1)
    assert codes == {"advice.text-changed"}


@pytest.mark.parametrize(
    ("verdict", "code"),
    [
        (Verdict.DISAGREE, "advice.no-text"),
        (Verdict.AGREE_WITH_REMARKS, "advice.no-text"),
        ("maybe", "advice.no-verdict"),
    ],
)
def test_refused_without_verdict_or_text(cast: Cast, advice: Advice, verdict: str, code: str) -> None:
    given = {"verdict": verdict, "text": "  ", "on_version": 1}
    assert refused(cast, "adviser_finance", actions.give, advice, **given) == {code}


def test_refused_to_whom_it_was_not_asked(cast: Cast, advice: Advice) -> None:
    ask_advice(cast, advice.proposal, "adviser_legal", "legal")
    given = {"verdict": Verdict.AGREE, "on_version": 1}
    assert refused(cast, "adviser_legal", actions.give, advice, **given) == {"advice.not-asked-of-you"}


def test_refused_when_the_question_was_withdrawn(cast: Cast, advice: Advice) -> None:
    do(cast, "author", actions.withdraw_question, advice, reason="Niet meer nodig.")
    given = {"verdict": Verdict.AGREE, "on_version": 1}
    assert refused(cast, "adviser_finance", actions.give, advice, **given) == {"advice.withdrawn"}


def test_refused_when_there_is_nothing_left_to_advise_on(cast: Cast, advice: Advice) -> None:
    with cast.acting_as("author"):
        Proposal.objects.filter(pk=advice.proposal_id).update(stage=Stage.DECIDED)
    given = {"verdict": Verdict.AGREE, "on_version": 1}
    assert refused(cast, "adviser_finance", actions.give, advice, **given) == {"advice.too-late"}


def test_others_cannot_and_twice_is_told(cast: Cast, advice: Advice) -> None:
    with cast.acting_as("author") as actor, pytest.raises(Forbidden):
        actions.give(actor, advice, verdict=Verdict.AGREE, on_version=1)
    with cast.acting_as("adviser_legal") as actor, pytest.raises(Gone):
        actions.give(actor, advice, verdict=Verdict.AGREE, on_version=1)
    with cast.acting_as("adviser_finance") as actor:
        actions.give(actor, advice, verdict=Verdict.AGREE, on_version=1)
        with pytest.raises(Stale):
            actions.give(actor, advice, verdict=Verdict.DISAGREE, text="Toch niet.", on_version=1)
