"""Recurring errors at the gate: exact arithmetic, no alarm on small numbers, whole histories without a false one."""

from datetime import date, timedelta
from fractions import Fraction
from math import comb

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secretarie.proposals import recurring
from secretarie.proposals.recurring import Judged, at_least, look, look_day, months, spread
from tests.proposals.histories import FIRST, LAST, Shape, alarms, history, upper

DAY = date(2026, 11, 1)
ERR, OTHER = 1, 2
NONE: frozenset[int] = frozenset()


def verdicts(*groups: tuple[int, int], day: date = DAY - timedelta(days=30)) -> list[Judged]:
    """Per group so many papers, of which so many with the error."""
    found: list[Judged] = []
    for group, (papers, wrong) in enumerate(groups):
        found += [Judged(day, len(found) + n, group, frozenset({ERR}) if n < wrong else NONE) for n in range(papers)]
    return found


def by_definition(found: int, papers: int, wrong: int, house: int) -> Fraction:
    ways = sum(comb(wrong, n) * comb(house - wrong, papers - n) for n in range(found, papers + 1))
    return Fraction(ways, comb(house, papers))


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_the_chance_is_that_of_fishers_exact_test(data: st.DataObject) -> None:
    house = data.draw(st.integers(1, 400))
    papers, wrong = data.draw(st.integers(0, house)), data.draw(st.integers(0, house))
    found = data.draw(st.integers(0, papers))
    assert at_least(found, papers, wrong, house) == pytest.approx(
        float(by_definition(found, papers, wrong, house)), rel=1e-9, abs=1e-300
    )


def test_a_worked_example() -> None:
    """Fisher's own lady tasting tea: all four of eight cups right is one in seventy."""
    assert at_least(4, 4, 4, 8) == pytest.approx(1 / 70)
    assert at_least(3, 4, 4, 8) == pytest.approx(17 / 70)


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_the_spread_leaves_one_in_forty_on_each_side(data: st.DataObject) -> None:
    house = data.draw(st.integers(1, 300))
    papers, wrong = data.draw(st.integers(0, house)), data.draw(st.integers(0, house))
    low, high = spread(papers, wrong, house)
    assert 1 - at_least(low, papers, wrong, house) <= 0.025 + 1e-9
    assert at_least(high + 1, papers, wrong, house) <= 0.025 + 1e-9
    assert low - 1 <= papers * wrong / house <= high + 1


def test_a_unit_that_errs_far_more_often_stands_out() -> None:
    seen = look(verdicts((60, 18), (100, 4), (100, 5)), DAY)
    [cell] = seen.standing_out
    assert (cell.group, cell.kind, cell.papers, cell.found, cell.elsewhere) == (0, ERR, 60, 18, (9, 200))
    assert cell.expected == pytest.approx(60 * 27 / 260)
    assert cell.found > cell.spread[1]


@pytest.mark.parametrize(
    "groups",
    [
        pytest.param([(3, 3), (100, 0)], id="three of three, and nobody else: too few to talk about"),
        pytest.param([(4, 4), (400, 0)], id="four of four is very rare, and still only four"),
        pytest.param([(20, 5), (200, 20)], id="a quarter against a tenth, in twenty papers"),
        pytest.param([(60, 12), (60, 12), (60, 12)], id="the whole house alike"),
        pytest.param([(100, 90)], id="one unit has nothing to be held against"),
        pytest.param([], id="nothing judged"),
    ],
)
def test_small_numbers_and_equal_ones_raise_no_alarm(groups: list[tuple[int, int]]) -> None:
    assert look(verdicts(*groups), DAY).standing_out == ()


def test_only_the_period_counts() -> None:
    groups = ((60, 18), (100, 4), (100, 5))
    for day, papers in [
        (DAY, 0),
        (DAY - timedelta(days=1), 260),
        (DAY - recurring.PERIOD, 260),
        (DAY - recurring.PERIOD - timedelta(days=1), 0),
    ]:
        assert look(verdicts(*groups, day=day), DAY).papers == papers


def test_a_paper_counts_once_however_often_it_came_back() -> None:
    once = verdicts((60, 5), (100, 5))
    again = [*once, *(Judged(v.day + timedelta(days=n), v.paper, v.group, v.kinds) for v in once for n in range(1, 9))]
    assert look(again, DAY) == look(once, DAY)


def test_what_can_never_stand_out_costs_the_others_nothing() -> None:
    """Hundred kinds of error seen once each do not make the one that recurs harder to find."""
    base = verdicts((40, 14), (160, 8))
    odd = [Judged(base[0].day, 60 + n, 1, frozenset({100 + n})) for n in range(100)]
    assert [(c.group, c.kind) for c in look(base, DAY).standing_out] == [(0, ERR)]
    assert [(c.group, c.kind) for c in look([*base, *odd], DAY).standing_out] == [(0, ERR)]


def test_two_patterns_at_once_are_both_found() -> None:
    base = verdicts((80, 24), (120, 4), (120, 6))
    second = [
        Judged(v.day, v.paper, v.group, v.kinds | {OTHER}) if v.group == 2 and v.paper % 3 == 0 else v for v in base
    ]
    assert {(c.group, c.kind) for c in look(second, DAY).standing_out} == {(0, ERR), (2, OTHER)}


def test_a_look_is_taken_on_the_first_of_each_month() -> None:
    assert look_day(date(2026, 11, 24)) == DAY
    assert list(months(date(2026, 10, 2), date(2027, 1, 1))) == [DAY, date(2026, 12, 1), date(2027, 1, 1)]
    assert len(list(months(FIRST, LAST))) == 25


def test_planted_errors_are_found_within_half_a_year_or_so() -> None:
    """Three times the base rate in a large unit, five times in a middling one: found in each of twenty histories."""
    planted = {(1, 0): 0.30, (3, 2): 0.25}
    found = [alarms(history(seed, Shape(planted))) for seed in range(20)]
    assert all(planted.keys() <= one.keys() for one in found)
    assert sum(len(one) - len(planted) for one in found) <= 1


def test_without_any_nearly_no_history_raises_an_alarm() -> None:
    """The thousand are in `make soak`; these hundred and fifty leave no more than one in twenty standing."""
    false = sum(bool(alarms(history(seed))) for seed in range(150))
    assert upper(false, 150) <= 0.05
