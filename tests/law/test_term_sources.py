"""Articles 4 and 5 Algemene termijnenwet and 145 Gemeentewet: which terms follow the Act."""

from datetime import date

import pytest

from secretarie.law import Term, TermSource, Unit, deadline, under_the_act

DAY = date(2026, 10, 6)
OUTSIDE = {TermSource.LEGISLATION, TermSource.CUSTODY}


@pytest.mark.parametrize("source", TermSource)
def test_art_4_and_5_all_but_legislation_and_custody_unless_it_says_otherwise(source: TermSource) -> None:
    assert under_the_act(source, DAY).act_applies == (source not in OUTSIDE)
    assert not under_the_act(source, DAY, says_otherwise=True).act_applies


def test_gemeentewet_145_a_by_law_follows_the_act() -> None:
    found = under_the_act(TermSource.BY_LAW, DAY)
    assert found.receipt.explanation_nl == "Deze termijn volgt de Algemene termijnenwet (art. 145 Gemeentewet)."


def test_a_house_rule_chooses_for_itself_and_that_is_a_reading() -> None:
    assert under_the_act(TermSource.HOUSE_RULE, DAY).receipt.unconfirmed


def test_art_4_onder_b_the_answer_feeds_the_count() -> None:
    covered = under_the_act(TermSource.LEGISLATION, DAY).act_applies
    assert deadline(Term(8, Unit.DAYS), date(2026, 10, 2), act_applies=covered).last_day == date(2026, 10, 10)
