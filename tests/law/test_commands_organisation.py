"""`secretarie law works-council …`, `report …`, `privacy …` and `archive …`."""

import pytest

from tests.law.asking import answer, run


def test_works_council() -> None:
    found = answer("works-council involvement organisation --on 2026-10-06")
    assert (found["outcome"], found["questions"][0]["code"]) == ("advice", "works_council.important")
    asked = "works-council involvement organisation --public-task --no-staff-effects --on 2026-10-06"
    assert answer(asked)["outcome"] == "none"
    assert answer("works-council request reasons --on 2026-10-06")["missing"][0] == "in_writing"
    assert answer("works-council advise --meetings 0 --on 2026-10-06")["outcome"] is False
    assert answer("works-council execution --notified 2026-03-01")["outcome"] == "2026-04-01"
    assert answer("works-council appeal --notified 2026-03-01")["outcome"] == "2026-04-01"
    assert answer("works-council nullity --known 2026-03-01")["outcome"] == "2026-04-01"
    assert answer("works-council general-state --held 1 --on 2026-10-06")["outcome"] == 1
    assert answer("works-council director secretary --on 2026-10-06")["outcome"] is True


def test_report() -> None:
    found = answer("report days --received 2026-03-01 --receipt-sent 2026-03-05")
    assert (found["receipt_by"], found["outcome"]) == ("2026-03-08", "2026-06-05")
    assert answer("report needed --staff 49 --on 2026-10-06")["outcome"] is False
    assert answer("report procedure handling --on 2026-10-06")["outcome"] is False


def test_privacy() -> None:
    extended = answer("privacy request --received 2026-09-01 --extended-on 2026-10-01")
    assert (extended["outcome"], len(extended["questions"])) == ("2026-12-01", 1)
    assert answer("privacy request --received 2026-09-01")["questions"] == []
    found = answer("privacy breach --aware 2026-10-06T09:00 --notified 2026-10-09T09:01")
    assert (found["outcome"], found["late"]) == ("2026-10-09T09:00:00+02:00", True)
    assert answer("privacy breach --aware 2026-10-06T09:00")["late"] is False


def test_archive() -> None:
    assert "2020, 11143" in answer("archive list --created 2026-10-06")["outcome"]
    assert answer("archive transfer --created 2006-10-05 --on 2026-10-06")["outcome"] == "2026-10-06"
    assert answer("archive destroy decision_list --on 2026-10-06")["outcome"] is False
    assert answer("archive destroy case --destroy-from 2026-10-06 --on 2026-10-06")["outcome"] is True
    assert answer("archive participation preparation --on 2027-01-02")["overdue"] is True


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        ("works-council involvement coffee --on 2026-10-06", 1, "coffee is no matter"),
        ("works-council director king", 2, "is not one of"),
        ("report days --received 2026-03-01 --receipt-sent 2026-02-01", 1, "a receipt sent on"),
        ("report needed", 2, "Missing option"),
        ("privacy breach --aware gisteren", 2, "a moment is written as"),
        ("privacy request --received 2018-01-01", 1, "no value on 2018-01-01"),
        ("archive list --created 2016-01-01", 1, "no value on 2016-01-01"),
        ("archive destroy boek", 2, "is not one of"),
    ],
)
def test_organisation_without_an_answer(words: str, code: int, says: str) -> None:
    result = run(words)
    assert (result.exit_code, says in result.output) == (code, True), result.output
