"""A thousand seeded histories of 2,000 gate outcomes: how many raise a false alarm, how soon a real pattern shows."""

from __future__ import annotations

from statistics import median

import pytest

from tests.proposals.histories import FIRST, Shape, alarms, history, upper

pytestmark = pytest.mark.soak
HISTORIES = 1000


@pytest.fixture(scope="session")
def django_db_setup() -> None:
    """Pure: no database."""


@pytest.mark.parametrize(
    "shape",
    [
        pytest.param(Shape({}), id="nothing planted"),
        pytest.param(Shape({}, drift=2.0), id="the whole house errs twice as often from half way"),
        pytest.param(Shape({}, again=0.4), id="papers come back with the same fault"),
    ],
)
def test_at_most_one_in_twenty_histories_raises_a_false_alarm(shape: Shape) -> None:
    false = sum(bool(alarms(history(seed, shape))) for seed in range(HISTORIES))
    highest = upper(false, HISTORIES)
    print(f"{false} of {HISTORIES} histories raised a false alarm; at most {highest:.2%} (95%)")  # noqa: T201 - the figure
    assert highest <= 0.05


def test_what_was_planted_is_found() -> None:
    planted = {(1, 0): 0.30, (3, 2): 0.25}
    found = [alarms(history(seed, Shape(planted))) for seed in range(HISTORIES)]
    for cell in planted:
        days = [(one[cell] - FIRST).days for one in found if cell in one]
        print(f"{cell}: found in {len(days)} of {HISTORIES}, half of them within {median(days):.0f} days")  # noqa: T201
        assert len(days) >= 0.95 * HISTORIES
    false = sum(bool(one.keys() - planted.keys()) for one in found)
    print(f"{false} of {HISTORIES} named something else as well")  # noqa: T201
    assert upper(false, HISTORIES) <= 0.05
