"""Articles 3:40 to 3:45 Awb and 3.1 Woo: making a decision known."""

from datetime import date

from secretarie.law import Answerer, MadeKnown, best_effort, in_force_by_announcement

DAY = date(2026, 10, 6)


def codes(facts: MadeKnown) -> list[str]:
    return [o.code for o in in_force_by_announcement(facts, DAY).obstacles]


def test_art_3_41_an_addressed_decision_is_sent() -> None:
    assert codes(MadeKnown(addressed=True, remedy_named=True)) == ["announce.not-sent"]
    assert codes(MadeKnown(addressed=True, sent=True, remedy_named=True)) == []
    unsent = in_force_by_announcement(MadeKnown(addressed=True, remedy_named=True), DAY)
    assert unsent.obstacles[0].ground == "art. 3:41 lid 1 Algemene wet bestuursrecht"


def test_art_3_42_a_general_decision_stands_in_the_gazette() -> None:
    assert codes(MadeKnown(addressed=False, sent=True, remedy_open=False)) == ["announce.no-gazette"]
    assert codes(MadeKnown(addressed=False, in_gazette=True, remedy_open=False)) == []


def test_art_3_45_the_remedy_is_named() -> None:
    assert codes(MadeKnown(addressed=True, sent=True)) == ["announce.no-remedy"]


def test_art_3_40_before_that_it_is_not_in_force() -> None:
    found = in_force_by_announcement(MadeKnown(addressed=True), DAY)
    assert not found.allowed
    assert "art. 3:40" in [n.article for n in found.receipt.norms]


def test_woo_3_1_beyond_the_categories_best_effort_is_judged_by_a_person() -> None:
    assert best_effort(DAY).answered_by is Answerer.DECIDER
