"""`secretarie law crisis …`."""

import pytest

from tests.law.asking import answer, run


def test_crisis_command_and_teams() -> None:
    found = answer("crisis command grip_4 --on 2026-10-06")
    assert (found["outcome"], found["mayor_may_order"]) == ("region_chair", False)
    assert answer("crisis order grip_4 --on 2026-10-06")["obstacles"][0]["ground"].startswith("art. 39")
    assert answer("crisis order grip_2 --on 2026-10-06")["questions"][0]["answered_by"] == "region_chair"
    assert answer("crisis order grip_2 --local-only --on 2026-10-06")["outcome"] is True
    assert answer("crisis ready policy_team --called 2026-10-06T10:00")["outcome"] == "2026-10-06T11:00:00+02:00"
    assert answer("crisis ready policy_team --called 2026-10-06T10:00Z")["outcome"] == "2026-10-06T11:00:00+00:00"
    assert answer("crisis policy-team fire --on 2026-10-06")["missing"] == ["medical", "police", "population_care"]


def test_crisis_renewals() -> None:
    assert answer("crisis exercise --last 2025-10-05 --on 2026-10-06")["overdue"] is True
    assert answer("crisis plan crisis_plan --adopted 2023-01-01 --on 2026-10-06")["outcome"] == "2027-01-01"


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        ("crisis command grip_6", 2, "is not one of"),
        ("crisis command grip_1 --on 2001-01-01", 1, "no value on 2001-01-01"),
        ("crisis ready policy_team --called tien", 2, "a moment is written as"),
        ("crisis exercise --last 2026-10-07 --on 2026-10-06", 1, "last done on"),
    ],
)
def test_crisis_without_an_answer(words: str, code: int, says: str) -> None:
    result = run(words)
    assert (result.exit_code, says in result.output) == (code, True), result.output
