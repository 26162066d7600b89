"""Articles 8, 28, 36, 77, 78 and 106 Gemeentewet: seats, aldermen, recusal, deputies."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretarie.law import (
    Councillor,
    ImpossibleFactsError,
    Office,
    RecusalReason,
    Standby,
    acting,
    composition,
    council_chair,
    recusal,
    seats,
)

DAY = date(2026, 10, 6)
FULL = Decimal(1)
OLD = Councillor("Old", date(2014, 3, 27), date(1950, 1, 1))
YOUNG = Councillor("Young", date(2014, 3, 27), date(1980, 1, 1))
NEW = Councillor("New", date(2022, 3, 30), date(1940, 1, 1))


@pytest.mark.parametrize(("inhabitants", "number"), [(15_000, 15), (15_001, 17), (200_001, 45), (0, 9), (200_000, 39)])
def test_art_8_seats_by_inhabitants(inhabitants: int, number: int) -> None:
    assert seats(inhabitants, DAY).seats == number


@given(st.integers(0, 1_000_000))
def test_art_8_seats_are_always_odd_between_9_and_45(inhabitants: int) -> None:
    """From '9 leden in een gemeente beneden de 3 001 inwoners' to '45 leden … boven de 200 000 inwoners'."""
    number = seats(inhabitants, DAY).seats
    assert number % 2 == 1
    assert 9 <= number <= 45
    assert seats(inhabitants + 1, DAY).seats >= number


@pytest.mark.parametrize(("council", "most"), [(9, 2), (13, 3), (19, 4), (23, 5), (33, 7), (45, 9)])
def test_art_36_lid_1_full_time_aldermen_at_most_a_fifth(council: int, most: int) -> None:
    found = composition(council, [FULL] * most, DAY)
    assert found.most_aldermen == most
    assert found.fits
    assert not composition(council, [FULL] * (most + 1), DAY).fits


def test_art_36_lid_3_nineteen_seats_part_time_at_most_five_persons_and_4_4_full_time() -> None:
    found = composition(19, [Decimal("0.88")] * 5, DAY)
    assert (found.most_aldermen, float(found.most_time)) == (5, 4.4)
    assert found.fits
    assert found.receipt.unconfirmed
    assert not composition(19, [Decimal("0.9")] * 5, DAY).fits
    assert not composition(19, [Decimal("0.7")] * 6, DAY).fits


def test_art_36_lid_1_never_fewer_than_two() -> None:
    assert not composition(9, [FULL], DAY).fits


def test_impossible_sizes_are_errors_of_form() -> None:
    for council, time in [(0, FULL), (19, Decimal(0)), (19, Decimal("1.1"))]:
        with pytest.raises(ImpossibleFactsError):
            composition(council, [time], DAY)
    with pytest.raises(ImpossibleFactsError):
        seats(-1, DAY)


def test_art_28_alderman_on_the_board_may_not_vote_on_its_accounts() -> None:
    found = recusal(RecusalReason.ACCOUNTS, DAY)
    assert not found.may_vote
    assert found.article == "art. 28 lid 1 onder b jo. 58 Gemeentewet"


@pytest.mark.parametrize("reason", RecusalReason)
def test_art_28_recused_neither_deliberates_nor_votes_but_counts_for_quorum(reason: RecusalReason) -> None:
    found = recusal(reason, DAY)
    assert not found.may_deliberate
    assert not found.may_vote
    assert not found.counts_for_validity
    assert found.counts_for_quorum
    assert reason.nl in found.receipt.explanation_nl


def test_art_28_before_2023_only_the_vote_was_barred() -> None:
    found = recusal(RecusalReason.REPRESENTATIVE, date(2022, 12, 31))
    assert found.may_deliberate
    assert not found.may_vote


def test_art_77_mayor_and_first_deputy_absent_second_deputy_acts() -> None:
    order = [
        Standby("Mayor", available=False),
        Standby("Loco 1", available=False),
        Standby("Loco 2"),
        Standby("Loco 3"),
    ]
    found = acting(Office.MAYOR, order, DAY)
    assert found.person == "Loco 2"
    assert found.receipt.norms[0].ground == "art. 77 lid 1 Gemeentewet"


def test_art_77_a_reader_is_told_a_name_where_the_caller_gives_one() -> None:
    order = [Standby("12", available=False, name="Aleid Zonderland"), Standby("34", name="Bram Uiterwaal")]
    found = acting(Office.MAYOR, order, DAY)
    assert found.person == "34"
    assert found.receipt.explanation_nl.startswith("Bram Uiterwaal treedt op als burgemeester (art. 77")


def test_art_77_lid_2_no_alderman_left_the_longest_sitting_councillor_acts() -> None:
    gone = [Standby("Mayor", available=False), Standby("Loco 1", available=False)]
    found = acting(Office.MAYOR, gone, DAY, councillors=[NEW, YOUNG, OLD])
    assert found.person == "Old"
    assert found.receipt.norms[0].ground == "art. 77 lid 2 Gemeentewet"
    assert acting(Office.MAYOR, gone, DAY).person is None
    assert acting(Office.MAYOR, gone, DAY, councillors=[NEW, OLD], council_chose="New").person == "New"


def test_art_78_the_kings_commissioner_may_provide_otherwise() -> None:
    found = acting(Office.MAYOR, [Standby("Loco 1")], DAY, commissioner_chose="Acting mayor")
    assert found.person == "Acting mayor"
    assert found.receipt.norms[0].ground == "art. 78 lid 1 Gemeentewet"


def test_art_77_lid_1_the_council_has_its_own_order_for_the_chair() -> None:
    assert council_chair([NEW, YOUNG, OLD], DAY).person == "Old"
    assert council_chair([NEW, YOUNG, OLD], DAY, council_chose="New").person == "New"
    assert council_chair([], DAY).person is None


def test_art_106_the_deputy_secretary_acts_when_the_secretary_is_absent() -> None:
    found = acting(Office.SECRETARY, [Standby("Secretary", available=False), Standby("Deputy")], DAY)
    assert found.person == "Deputy"
    assert found.receipt.explanation_nl == "Deputy treedt op als secretaris (art. 106 lid 1 Gemeentewet)."
    nobody = acting(Office.SECRETARY, [Standby("Secretary", available=False)], DAY, councillors=[OLD])
    assert nobody.person is None
    assert nobody.receipt.explanation_nl.startswith("Niemand treedt op")
