"""What the demo's gate found: one pattern that is real, and none that is not, on any day of the months to come."""

from datetime import date, timedelta

import pytest

from secretarie.demo.content import DEMO_SEED
from secretarie.demo.content.gate_history import KIND, SAID, TEAM, remarked
from secretarie.demo.content.history import history
from secretarie.demo.content.week import ERROR_TYPES
from secretarie.proposals.recurring import PERIOD, Judged, look, look_day

DAYS = [date(2026, 11, 24), date(2026, 12, 15), date(2027, 1, 20), date(2027, 2, 10)]


@pytest.mark.parametrize("day", DAYS)
def test_one_pattern_shows_and_no_false_one(day: date) -> None:
    kinds = {kind: place for place, kind in enumerate(SAID)}
    seen, verdicts = look_day(day), []
    units: dict[str, int] = {}
    for meeting in history(DEMO_SEED, day):
        if meeting.day >= seen - PERIOD - timedelta(days=30):
            for item in meeting.items:
                if item.reference and item.subject is None:
                    found = remarked(item.reference, item.unit)
                    unit = units.setdefault(item.unit, len(units))
                    wrong = frozenset({kinds[found.kind]}) if found else frozenset()
                    verdicts.append(Judged(meeting.day, hash(item.reference), unit, wrong))
    out = [(cell.group, cell.kind) for cell in look(verdicts, seen).standing_out]
    assert out == [(units[TEAM], kinds[KIND])]


def test_it_speaks_of_kinds_that_are_on_the_list() -> None:
    assert SAID.keys() <= {code for code, _label in ERROR_TYPES}
