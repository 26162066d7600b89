"""Search: by number or words, and never a hint of what the reader may not see."""

from __future__ import annotations

import pytest
from django.urls import reverse

from secretarie.proposals.models import Stage
from tests.cast import Cast
from tests.make import a_proposal_at, a_text
from tests.records import a_closed_meeting


def found(cast: Cast, key: str, words: str) -> str:
    return cast.client(key).get(reverse("search"), {"q": words}).content.decode()


def test_a_number_goes_straight_to_its_file(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.GATE)
    page = cast.client("secretary").get(reverse("search"), {"q": f" {proposal.number} "})
    assert page["Location"] == reverse("proposals:file", args=[proposal.number])


def test_words_find_proposals_and_decisions_in_any_order(cast: Cast) -> None:
    a_proposal_at(cast, Stage.GATE, text=a_text("Vervanging Sluisbrug"))
    with cast.acting_as("secretariat") as actor:
        meeting = a_closed_meeting(cast, actor, decisions=1)
    assert "Vervanging Sluisbrug" in found(cast, "secretary", "sluisbrug vervang")
    assert f"Onderwerp {meeting.pk}.1" in found(cast, "secretary", f"onderwerp {meeting.pk}.1")


def test_what_the_reader_may_not_see_does_not_exist(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.DRAFT, text=a_text("Stille Zaak"))
    for key in ("alderman", "clerk", "other_author", "stranger", "administrator"):
        assert "Niets gevonden" in found(cast, key, "stille zaak"), key
        assert "Niets gevonden" in found(cast, key, proposal.number), key


@pytest.mark.parametrize("words", ["", "   ", "\x00", "%", "_" * 3000, "' OR 1=1 --", "<script>alert(1)</script>"])
def test_any_words_get_a_plain_answer(cast: Cast, words: str) -> None:
    page = found(cast, "secretary", words)
    assert "<script>alert" not in page
    assert "Zoek" in page
