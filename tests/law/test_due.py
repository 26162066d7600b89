"""A statute's own term: counted, extended or not, with its article."""

from datetime import date

import pytest

from secretarie.law import Norm, YearDay, norm
from secretarie.law.due import due, due_before, due_unmoved, safe_day, term_of
from secretarie.law.norms import parse

WEEKS = """
[[norm]]
key = "test.weeks"
nl = "Binnen {value}."
en = "Within {value}."
value = 6
unit = "weeks"
article = "art. 1"
statute = "Proefwet"
valid_from = 2020-01-01
source = "proef"
certainty = "confirmed"
"""


def six_weeks() -> Norm:
    return next(iter(parse(WEEKS)))


def test_a_term_runs_from_the_day_after_and_is_extended() -> None:
    found = due(six_weeks(), date(2026, 3, 16), nl="Klaar uiterlijk {day}", en="Ready by {day}")
    assert (found.last_day, found.counted) == (date(2026, 4, 28), date(2026, 4, 27))
    assert found.receipt.explanation_nl == "Klaar uiterlijk dinsdag 28 april 2026 (art. 1 Proefwet)."
    assert found.receipt.explanation_en == "Ready by Tuesday 28 April 2026 (art. 1 Proefwet)."
    assert [n.key for n in found.receipt.norms] == ["test.weeks", "terms.extension", "terms.equated_days"]


def test_a_term_counted_back_or_outside_the_act_is_not_moved() -> None:
    back = due_before(six_weeks(), date(2026, 6, 8), nl="{day}", en="{day}")
    assert back.last_day == date(2026, 4, 27)
    plain = due_unmoved(six_weeks(), date(2026, 3, 16), nl="{day}", en="{day}")
    assert plain.last_day == date(2026, 4, 27)
    assert [n.key for n in plain.receipt.norms] == ["test.weeks"]


def test_the_safe_day_is_the_last_working_day() -> None:
    assert safe_day(date(2026, 11, 14)) == date(2026, 11, 13)
    assert safe_day(date(2026, 11, 13)) == date(2026, 11, 13)


def test_only_whole_days_make_a_term() -> None:
    with pytest.raises(ValueError, match=r"count"):
        term_of(norm("aldermen.least", date(2026, 1, 1)))


def test_a_day_of_the_year_and_a_fixed_day_are_read_as_such() -> None:
    text = WEEKS.replace("value = 6", 'value = "09-15"').replace('"weeks"', '"day of the year"')
    one = next(iter(parse(text)))
    assert one.year_day == YearDay(9, 15)
    assert one.year_day.in_year(2027) == date(2027, 9, 15)
    assert one.as_json()["value"] == "09-15"
    fixed = next(iter(parse(text.replace("day of the year", "date").replace("09-15", "2024-07-01"))))
    assert fixed.fixed_day == date(2024, 7, 1)
    assert fixed.as_json()["value"] == "2024-07-01"
