"""`secretarie law council`, `composition`, `aldermen`, `mayor`, `positions`, `budget`, `inform`, `agreement`."""

import pytest

from tests.law.asking import answer, run

ON = "--on 2026-10-06"


def test_council_meets_and_votes() -> None:
    assert answer(f"council quorum --sitting 21 --on-list 11 {ON}")["outcome"] is True
    assert answer(f"council quorum --sitting 21 --on-list 2 --second-meeting --new-item {ON}")["needed"] == 11
    later = answer("council second-meeting --delivered 2026-10-08T21:30")
    assert later["outcome"] == "2026-10-09T21:30:00+02:00"
    voted = answer(f"council vote --seats 21 --sitting 21 --on-list 21 --ballot 10-10 {ON}")
    assert (voted["outcome"], voted["decided"], voted["article"]) == (
        "next_meeting",
        False,
        "art. 32 lid 4 Gemeentewet",
    )
    assert answer(f"council urgent --seats 21 --asking 5 {ON}")["outcome"] is True
    assert answer(f"council urgent --seats 21 --asking 5 --spoken {ON}")["obstacles"][0]["ground"].startswith("art. 17")
    assert answer(f"council closed budget {ON}")["outcome"] is False


def test_composition_of_council_and_college() -> None:
    assert answer(f"composition --inhabitants 15001 {ON}")["outcome"] == 17
    found = answer(f"composition --seats 19 --time 0.88 --time 0.88 --time 0.88 --time 0.88 --time 0.88 {ON}")
    assert (found["outcome"], found["most_aldermen"], found["most_time"]) == (True, 5, 4.4)


def test_aldermen_come_and_go() -> None:
    assert answer(f"aldermen appoint --certificate 2026-09-01 {ON}")["outcome"] is True
    assert answer(f"aldermen appoint --not-resident {ON}")["outcome"] is False
    assert answer("aldermen acceptance --notified 2026-04-01")["outcome"] == "2026-04-13"
    found = answer(f"aldermen handover --number 3 --accepted 2026-05-20 --accepted 2026-05-21 {ON}")
    assert (found["outcome"], found["in_office_from"]) == ("2026-05-21", ["2026-05-21", "2026-05-21"])
    assert answer(f"aldermen governing --number 4 --in-office 1 {ON}")["outcome"] == "mayor"
    assert answer(f"aldermen governing --number 4 --in-office 2 {ON}")["outcome"] == "college"
    assert answer("aldermen resignation --resigned 2026-03-10")["outcome"] == "2026-04-10"
    assert answer("aldermen residence --starts 2026-06-01")["outcome"] == "2027-05-31"


def test_the_colleges_own_order_and_its_decisions_made_known() -> None:
    assert answer(f"college add-item --by-mayor --after-closing {ON}")["outcome"] is True
    assert answer(f"college add-item --after-closing {ON}")["outcome"] is False
    assert answer(f"college secretary --absent {ON}")["outcome"] is False
    assert answer(f"college secretary --absent --deputy {ON}")["outcome"] is True
    assert answer("college rules-of-order --adopted 2026-09-01")["outcome"] is False
    assert answer(f"college empower --opposed {ON}")["outcome"] is False
    assert answer(f"announce --sent --remedy-named {ON}")["outcome"] is True
    assert answer(f"announce --general --no-remedy {ON}")["outcome"] is False


def test_the_mayors_terms() -> None:
    assert answer("mayor term --starts 2026-10-15")["outcome"] == "2032-10-14"
    assert answer("mayor recommendation --opened 2026-08-28")["outcome"] == "2026-12-28"
    assert answer("mayor reappointment --starts 2026-10-15")["outcome"] == "2026-06-01"
    assert answer("mayor dismissal --declared 2026-10-06")["last"] == "2027-01-06"
    assert answer("mayor dismissal-call --begins 2026-10-08T20:00")["outcome"] == "2026-10-06T20:00:00+02:00"
    assert answer("mayor residence --starts 2026-09-01 --extensions 2")["outcome"] == "2029-08-31"


def test_positions_income_and_bans() -> None:
    assert answer(f"positions duties alderman {ON}")["income"] is True
    assert answer("positions income mayor --year 2026")["outcome"] == "2027-04-01"
    assert answer(f"positions banned secretary d {ON}")["outcome"] is False


def test_budget_waits_and_goes_out() -> None:
    assert answer("budget earliest budget --notice 2026-10-15")["outcome"] == "2026-10-29"
    assert answer("budget deliberate change --notice 2026-10-15 --on 2026-10-15")["questions"]
    assert answer("budget deliberate change --notice 2026-10-15 --urgent --on 2026-10-15")["outcome"] is True
    assert answer("budget adopt change --year 2026 --adopted 2027-01-05")["outcome"] is False
    sent = answer("budget send budget --year 2027 --adopted 2026-11-05")
    assert (sent["outcome"], sent["safe_day"], sent["late"]) == ("2026-11-14", "2026-11-13", False)
    assert answer("budget send accounts --year 2025 --adopted 2026-07-07")["outcome"] == "2026-07-14"
    assert answer("budget send change --adopted 2026-12-15")["outcome"] == "2026-12-29"
    assert answer("budget indemnity --received 2026-06-20")["outcome"] == "2026-08-20"
    assert answer("budget postponement --term-ends 2026-11-14")["outcome"] == "2026-10-31"


def test_the_council_is_informed_and_agreements_are_signed() -> None:
    asked = answer(f"inform prior private_law_act {ON}")
    assert [q["article"] for q in asked["questions"]] == ["art. 169 lid 4 Gemeentewet"]
    assert answer(f"inform prior private_law_act --not-serious {ON}")["outcome"] is True
    assert answer(f"inform refuse mayor {ON}")["obstacles"][0]["ground"] == "art. 180 lid 3 Gemeentewet"
    assert answer(f"agreement --not-serious {ON}")["outcome"] is True
    assert answer(f"agreement --founding --indicated {ON}")["outcome"] is False


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        ("council quorum --sitting 21 --on-list 22", 1, "on the list"),
        ("council second-meeting --delivered gisteren", 2, "a moment is written as"),
        ("council vote --seats 21 --sitting 21 --on-list 21 --ballot elf", 2, "a ballot is written as"),
        ("composition", 2, "give --inhabitants"),
        ("composition --seats 19 --time heel", 2, "a time norm is written as"),
        ("aldermen handover --number 3 --accepted morgen", 2, "a day is written as"),
        ("mayor residence --starts 2026-09-01 --extensions 3", 1, "at most 2"),
        ("positions income councillor --year 2026", 1, "publishes no income"),
        ("budget send budget --adopted 2026-11-05", 2, "give --year"),
        ("inform prior private_law_act --on 2022-04-30", 1, "no value on 2022-04-30"),
    ],
)
def test_no_answer_and_wrong_usage(words: str, code: int, says: str) -> None:
    result = run(words)
    assert (result.exit_code, says in result.output) == (code, True), result.output
