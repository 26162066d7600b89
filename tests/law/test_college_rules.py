"""Articles 52 to 54, 100 to 106 and 168 Gemeentewet: the college's own order."""

from datetime import date

import pytest

from secretarie.law import (
    ImpossibleFactsError,
    may_add_item,
    may_empower_member,
    norm,
    rules_of_order,
    secretary_present,
)

DAY = date(2026, 10, 6)


def test_art_53a_lid_2_the_mayor_adds_an_item_even_after_closing_and_it_is_flagged() -> None:
    found = may_add_item(DAY, by_mayor=True, after_closing=True)
    assert found.allowed
    assert found.receipt.explanation_nl == "Het punt kan op de agenda; het is nagezonden (art. 53a lid 2 Gemeentewet)."
    assert "nagezonden" not in may_add_item(DAY, by_mayor=True, after_closing=False).receipt.explanation_nl


def test_anybody_else_is_bound_by_the_house_rule_on_closing() -> None:
    assert may_add_item(DAY, by_mayor=False, after_closing=False).allowed
    refused = may_add_item(DAY, by_mayor=False, after_closing=True)
    assert [o.ground for o in refused.obstacles] == ["huisregel"]


def test_art_54_the_college_meets_behind_closed_doors_unless_it_decides_otherwise() -> None:
    assert norm("college.doors", DAY).text == "closed"


def test_art_52_a_version_not_sent_to_the_council_stays_open() -> None:
    assert rules_of_order(date(2026, 9, 1), None).obstacles[0].ground == "art. 52 Gemeentewet"
    assert rules_of_order(date(2026, 9, 1), date(2026, 9, 1)).allowed
    assert rules_of_order(date(2026, 9, 1), date(2026, 9, 3)).allowed
    with pytest.raises(ImpossibleFactsError, match="before they were adopted"):
        rules_of_order(date(2026, 9, 1), date(2026, 8, 31))


def test_art_104_and_106_the_secretary_or_the_deputy_is_there() -> None:
    assert secretary_present(DAY, secretary=True, deputy=False).receipt.norms[0].article == "art. 104"
    deputy = secretary_present(DAY, secretary=False, deputy=True)
    assert deputy.allowed
    assert deputy.receipt.norms[0].article == "art. 106 lid 1"
    nobody = secretary_present(DAY, secretary=False, deputy=False)
    assert [o.ground for o in nobody.obstacles] == ["art. 104 Gemeentewet"]


def test_art_100_lid_2_the_secretary_is_never_the_clerk() -> None:
    found = secretary_present(DAY, secretary=True, deputy=False, also_clerk=True)
    assert [o.ground for o in found.obstacles] == ["art. 100 lid 2 Gemeentewet"]


@pytest.mark.parametrize("opposes", [True, False])
def test_art_168_a_member_is_empowered_unless_the_power_itself_opposes_it(opposes: bool) -> None:
    assert may_empower_member(DAY, regulation_opposes=opposes).allowed != opposes
