"""`secretarie law council-instrument …`."""

import pytest

from tests.law.asking import answer, run

ON = "--on 2026-10-06"


def test_questions() -> None:
    asked = "council-instrument written-questions --received 2026-03-01 --on 2026-03-25"
    assert answer(asked)["outcome"] == "2026-03-31"
    own = answer(f"{asked} --days 28")
    assert (own["outcome"], own["receipt"]["norms"][1]["value"]) == ("2026-03-29", 28)
    deferred = f"{asked} --deferred-on 2026-03-20 --deferred-until 2026-05-01 --reasoned"
    assert answer(deferred)["deferred"] is True
    oral = "council-instrument oral-questions --asked 2026-10-06 --meeting 2026-10-08"
    assert answer(oral)["outcome"] == "2026-10-08"


def test_instruments() -> None:
    assert answer(f"council-instrument interpellation --leave {ON}")["outcome"] is True
    assert answer(f"council-instrument initiative {ON}")["outcome"] is False
    assert answer(f"council-instrument initiative --reply-by 2026-10-05 {ON}")["outcome"] is True
    assert answer(f"council-instrument amendment {ON}")["obstacles"][0]["ground"] == "art. 147b lid 1 Gemeentewet"
    assert answer(f"council-instrument effect motion --adopted {ON}")["outcome"] == "political"
    assert answer(f"council-instrument motion {ON}")["outcome"] is False
    assert answer("council-instrument motion-list --last 2026-08-31")["outcome"] == "2026-11-30"
    assert answer(f"council-instrument commitment college {ON}")["outcome"] is False


def test_call_and_extra_meeting() -> None:
    assert answer("council-instrument call --meeting 2026-10-22 --sent 2026-10-14")["days_short"] == 2
    assert answer("council-instrument call --meeting 2026-10-22 --days 14")["outcome"] == "2026-10-08"
    called = "council-instrument extra-college-meeting --called 2026-10-06T16:00"
    assert answer(called)["outcome"] == "2026-10-07T16:00:00+02:00"


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        ("council-instrument call --meeting 2026-10-22 --days 0", 2, "is not in the range"),
        ("council-instrument call --meeting 2026-10-22 --sent 2026-10-23", 1, "a call sent on"),
        ("council-instrument oral-questions --asked 2026-10-06 --meeting morgen", 2, "a day is written as"),
        ("council-instrument oral-questions --asked 2026-10-06 --meeting 2026-10-05", 2, "no meeting on or after"),
        ("council-instrument written-questions --received 2001-01-01 --on 2001-02-01", 1, "no value on 2001-01-01"),
    ],
)
def test_instruments_without_an_answer(words: str, code: int, says: str) -> None:
    result = run(words)
    assert (result.exit_code, says in result.output) == (code, True), result.output
