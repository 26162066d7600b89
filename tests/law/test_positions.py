"""Articles 12, 15, 41b, 41c, 67, 69 and 101 Gemeentewet: other positions, their income, and banned acts."""

from datetime import date

import pytest

from secretarie.law import (
    BannedAct,
    Holder,
    ImpossibleFactsError,
    banned,
    income_published_by,
    position_duties,
)

DAY = date(2026, 10, 6)


def test_art_41b_a_full_time_alderman_publishes_tells_and_publishes_income() -> None:
    found = position_duties(Holder.ALDERMAN, DAY)
    assert (found.how, found.tell_intention, found.publish_income) == (
        ("at once", "electronically", "by inspection"),
        True,
        True,
    )
    assert [n.article for n in found.receipt.norms] == ["art. 41b lid 3", "art. 41b lid 2", "art. 41b lid 4"]


def test_art_41b_lid_4_a_part_timer_publishes_no_income() -> None:
    assert not position_duties(Holder.ALDERMAN, DAY, part_time=True).publish_income


def test_art_12_a_councillor_only_publishes_and_art_67_the_mayor_does_all() -> None:
    councillor, mayor = (position_duties(h, DAY) for h in (Holder.COUNCILLOR, Holder.MAYOR))
    assert (bool(councillor.how), councillor.tell_intention, councillor.publish_income) == (True, False, False)
    assert (bool(mayor.how), mayor.tell_intention, mayor.publish_income) == (True, True, True)


def test_before_2023_publication_was_not_yet_at_once_and_electronic() -> None:
    assert position_duties(Holder.ALDERMAN, date(2022, 12, 31)).how == ("by inspection",)


@pytest.mark.parametrize("holder", [Holder.SECRETARY, Holder.CLERK])
def test_the_gemeentewet_asks_secretary_and_clerk_nothing_here(holder: Holder) -> None:
    found = position_duties(holder, DAY)
    assert found.how == ()
    assert found.receipt.outcome == "nothing"
    assert found.receipt.explanation_nl == f"{holder.nl.capitalize()}: niets op grond van de Gemeentewet."
    assert found.receipt.explanation_en == f"{holder.value.capitalize()}: nothing under the Gemeentewet."


def test_art_41b_lid_4_income_of_2026_by_1_april_2027() -> None:
    assert income_published_by(Holder.ALDERMAN, 2026).last_day == date(2027, 4, 1)
    saturday = income_published_by(Holder.MAYOR, 2027)
    assert (saturday.last_day, saturday.extended) == (date(2028, 4, 1), False)
    with pytest.raises(ImpossibleFactsError, match="publishes no income"):
        income_published_by(Holder.COUNCILLOR, 2026)


@pytest.mark.parametrize("holder", Holder)
@pytest.mark.parametrize("act", BannedAct)
def test_art_15_the_bans_hold_for_every_office_and_only_contracts_know_an_exemption(
    holder: Holder, act: BannedAct
) -> None:
    refused = banned(holder, act, DAY)
    assert len(refused.obstacles) == 1
    assert ("vraag om ontheffing" in refused.obstacles[0].way_out) == (act is BannedAct.CONTRACT)
    exempted = banned(holder, act, DAY, exempted=True)
    assert exempted.allowed == (act is BannedAct.CONTRACT)
    assert (exempted.receipt.norms[0].key == "banned.exemption") == (act is BannedAct.CONTRACT)


def test_art_101_covers_the_secretary() -> None:
    assert banned(Holder.SECRETARY, BannedAct.CONTRACT, DAY).obstacles[0].ground == (
        "art. 101 jo. 15 lid 1 Gemeentewet"
    )
