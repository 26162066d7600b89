"""`secretarie law redivision …`."""

import pytest

from tests.law.asking import answer, run


def test_redivision_preparation() -> None:
    assert answer("redivision kind --shift 30000:3000:0 --on 2026-10-01")["outcome"] == "redivision"
    assert answer("redivision date --in-force 2026-12-31")["outcome"] == "2027-01-01"
    assert answer("redivision inspection --opened 2026-09-01")["outcome"] == "2026-10-26"
    municipal = answer("redivision municipal-route --opened 2026-09-01 --advice-received 2026-12-01")
    assert municipal["outcome"]["to_cabinet"] == "2027-04-01"
    provincial = answer("redivision provincial-route --talks-started 2026-01-15 --talks-ended 2026-03-02")
    assert provincial["outcome"]["draft"] == "2026-06-02"
    asked = "redivision supervision --named 2026-03-01 --redivided 2027-01-01 --on 2026-03-01"
    assert answer(asked)["outcome"] is True


def test_redivision_election() -> None:
    found = answer("redivision interim-election --redivided 2027-01-01")
    assert (found["outcome"], found["nomination"], found["first_meeting"]) == ("2026-11-18", "2026-10-05", "2027-01-04")
    assert answer("redivision stand-in --seats 19 --approved 9 --on 2027-01-01")["outcome"] is True
    assert answer("redivision regular-election --poll 2030-03-20 --redivided 2028-01-01")["outcome"] is False
    filed = answer("redivision regular-election --poll 2030-03-20 --bill-filed 2029-11-01")
    assert filed["council_stays_until"] == "2031-01-01"


def test_redivision_transfer() -> None:
    assert answer("redivision after --redivided 2027-01-01")["outcome"]["bylaws"] == "2029-01-01"
    assert answer("redivision secretary --redivided 2027-01-01")["temporary_by"] == "2026-12-01"
    found = answer("redivision splitting --territory-to A --territory-to B --named archives=B --redivided 2027-01-01")
    assert found["outcome"] == {"archives": "B"}
    assert found["obstacles"][0]["ground"].startswith("art. 44 lid 1")


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        ("redivision kind --on 2026-10-01", 1, "inhabitants, gained and lost: none"),
        ("redivision kind --shift veel", 2, "a shift is written as"),
        ("redivision splitting --territory-to A --named alles=A --redivided 2027-01-01", 2, "a taker is written as"),
        ("redivision splitting --territory-to A --named archives=B --redivided 2027-01-01", 1, "no territory to B"),
        ("redivision interim-election --redivided 2027-01-02", 1, "is a 1 January"),
        ("redivision inspection", 2, "Missing option"),
    ],
)
def test_redivision_without_an_answer(words: str, code: int, says: str) -> None:
    result = run(words)
    assert (result.exit_code, says in result.output) == (code, True), result.output
