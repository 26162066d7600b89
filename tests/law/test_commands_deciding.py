"""`secretarie law mandate`, `delegation`, `decision-term`, `penalty`, `objection`, `complaint`, `woo`, `secrecy` …"""

import pytest

from tests.law.asking import answer, run

ON = "--on 2026-10-06"


def test_mandate_and_delegation() -> None:
    assert answer(f"mandate grant --nature-allows {ON}")["outcome"] is True
    assert answer(f"mandate grant by_laws --spoken --outside {ON}")["outcome"] is False
    used = answer(f"mandate use --holder hoofd --starts 2026-01-01 --primary-decider hoofd {ON}")
    assert used["obstacles"][0]["ground"] == "art. 10:3 lid 3 Algemene wet bestuursrecht"
    assert answer(f"mandate use --holder hoofd --by hoofd --starts 2026-01-01 --limit 5 --amount 5 {ON}")["outcome"]
    assert answer(f"mandate withdraw --spoken {ON}")["outcome"] is False
    assert answer(f"mandate form --body mayor {ON}")["outcome"] == "namens de burgemeester"
    assert answer(f"delegation transfer --to-subordinate {ON}")["outcome"] is False
    assert answer(f"delegation cite --decision D12 --found-at gmb-2026-1 {ON}")["outcome"] is True


def test_deciding_in_time_or_paying_for_it() -> None:
    assert answer("decision-term --received 2026-11-20")["outcome"] == "2027-01-15"
    suspended = answer("decision-term --received 2026-11-20 --suspended 2026-12-01/2026-12-11")
    assert suspended["counted"] == "2027-01-24"
    own = answer("decision-term --received 2026-11-20 --statutory 2 weeks --article art.2:5")
    assert own["outcome"] == "2026-12-04"
    owed = answer("penalty --term-ended 2026-05-29 --notice 2026-06-01 --decided 2026-06-30 --not-excepted")
    assert (owed["outcome"], owed["first_day"], owed["days"]) == (322, "2026-06-16", 14)
    assert owed["fixed_by"] == "2026-07-13"
    none = answer("penalty --term-ended 2026-05-29 --notice 2026-06-01 --under-woo")
    assert (none["outcome"], none["first_day"], none["fixed_by"]) == (0, None, None)


def test_objections_and_complaints() -> None:
    assert answer("objection term --published 2026-03-16")["outcome"] == "2026-04-28"
    assert answer("objection in-time --published 2026-03-16 --received 2026-04-29")["questions"]
    assert answer("objection decide --published 2026-03-16 --committee")["outcome"] == "2026-07-21"
    assert answer("complaint --received 2026-10-06")["outcome"] == "2026-11-17"
    assert answer("complaint --received 2026-10-06 --not-handled")["outcome"] == "2026-11-03"


def test_woo_publication_by_laws_and_incidents() -> None:
    assert answer("woo request --received 2026-03-30")["outcome"] == "2026-04-28"
    heard = answer("woo request --received 2026-03-30 --heard 2026-04-07/2026-04-21")
    assert heard["outcome"] == "2026-05-11"
    assert answer("woo give --decided 2026-10-06 --objector")["outcome"] == "2026-10-20"
    assert answer(f"woo refuse 5.1-2-e --of 2020-01-01 --reasons privé {ON}")["outcome"] is False
    assert answer("publish duty college_decision_list --on 2027-01-05")["outcome"] == "prepare"
    assert answer("publish duty by_laws --on 2027-01-05")["outcome"] == "in force"
    assert answer("publish by by_laws --adopted 2027-01-05")["outcome"] == "2027-01-19"
    assert answer("publish objector --asked 2027-01-05")["published_after"] == "2027-02-02"
    assert answer("by-law --published 2026-10-02")["outcome"] == "2026-10-10"
    clock = answer("incident clock --known 2026-10-09T16:30 --reported 2026-10-10T09:00")
    assert (clock["outcome"], clock["final_by"]) == ("2026-10-10T16:30:00+02:00", "2026-11-10")
    assert answer("incident clock --known 2026-10-09T16:30")["final_by"] is None
    assert answer(f"incident training {ON}")["outcome"] == "2028-08-15"


def test_secrecy_imposed_shared_lifted() -> None:
    imposed = answer(f"secrecy impose college --ground 5.1-2-b --review 2027-06-01 {ON}")
    assert imposed["outcome"] is True
    assert answer(f"secrecy impose college {ON}")["outcome"] is False
    assert answer(f"secrecy share college councillors {ON}")["obstacles"][0]["ground"] == "art. 88 lid 2 Gemeentewet"
    assert answer(f"secrecy lift college --given-to-council {ON}")["outcome"] == ["council"]
    assert answer(f"secrecy lift committee --committee-of mayor {ON}")["outcome"] == ["committee", "mayor"]
    assert answer(f"secrecy closed-meeting council {ON}")["outcome"] is True
    assert answer("secrecy ratification --imposed 2023-03-31")["outcome"] is True
    assert answer("secrecy exclusion --decided 2026-10-06")["outcome"] == "2027-01-06"


def test_holidays_with_the_days_equated_to_them() -> None:
    found = answer("holidays 2026")
    assert len(found["outcome"]) == 9
    assert found["equated"] == ["2026-01-02", "2026-05-15"]
    assert "gelijkgesteld" not in run("holidays 2031").output


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        ("mandate use --holder hoofd --starts 2026-01-01 --amount -1", 1, "-1 euros"),
        ("decision-term --received 2026-11-20 --suspended 2026-12-01", 2, "a suspension is written as"),
        ("decision-term --received 2026-11-20 --suspended 2026-12-11/2026-12-01", 1, "ended before"),
        ("penalty --term-ended 2026-05-29 --notice 2009-09-30", 1, "no value on 2009-09-30"),
        ("woo refuse --of 2026-01-01", 2, "Missing argument"),
        ("by-law --published 2026-10-02 --stated 2026-10-01", 1, "before it was published"),
        ("incident clock --known 2026-08-14T10:00", 1, "no value on 2026-08-14"),
    ],
)
def test_no_answer_and_wrong_usage(words: str, code: int, says: str) -> None:
    result = run(words)
    assert (result.exit_code, says in result.output) == (code, True), result.output
