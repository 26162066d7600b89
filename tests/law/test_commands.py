"""`secretarie law …`: every answer with its receipt, in words or as JSON."""

import json
from typing import Any

import pytest
from click.testing import CliRunner, Result

from secretarie.law.commands import law


def run(*words: str) -> Result:
    return CliRunner().invoke(law, words)


def answer(*words: str) -> dict[str, Any]:
    result = run(*words, "--json")
    assert result.exit_code == 0, result.output
    found: dict[str, Any] = json.loads(result.output)
    return found


def test_quorum_in_words_and_as_json() -> None:
    asked = ("quorum", "--sitting", "5", "--present", "3", "--on", "2026-10-06")
    assert run(*asked).output == (
        "Quorum: 3 van 5 zittende leden aanwezig; ten minste 3 is vereist (art. 56 lid 1 Gemeentewet).\n"
    )
    found = answer(*asked)
    assert (found["outcome"], found["needed"]) == (True, 3)
    assert found["receipt"]["norms"][0]["valid_from"] == "2002-03-07"


def test_quorum_today_and_in_a_second_meeting() -> None:
    assert answer("quorum", "--sitting", "5", "--present", "2", "--second-meeting")["outcome"] is True
    assert answer("quorum", "--sitting", "5", "--present", "2", "--second-meeting", "--new-item")["outcome"] is False


def test_vote_with_two_ties_and_the_chair() -> None:
    found = answer(
        *("vote", "--sitting", "5", "--present", "4", "--ballot", "2-2", "--ballot", "2-2", "--chair", "for"),
        *("--on", "2026-10-06"),
    )
    assert found["outcome"] == "carried_by_casting_vote"
    assert found["article"] == "art. 59 Gemeentewet"


def test_vote_names_what_is_unconfirmed() -> None:
    shown = run("vote", "--sitting", "4", "--present", "2", "--consensus", "--on", "2026-10-06").output
    assert shown.startswith("Stemming: ongeldig, 2 van 4 leden stemden; meer dan de helft is vereist: 3 (art. 29")
    assert "Onbevestigd: art. 29 lid 1 jo. 58 Gemeentewet (" in shown


def test_sign_lists_signers_and_obstacles() -> None:
    assert answer("sign", "college_letter")["outcome"] == ["mayor", "secretary"]
    refused = answer("sign", "agreement", "--delegate", "member")
    assert refused["obstacles"][0]["ground"] == "art. 171 lid 2 Gemeentewet"
    assert answer("sign", "under_mandate", "--empowered", "--body", "mayor")["form"] == "namens de burgemeester"


def test_term_forward_back_and_outside_the_act() -> None:
    assert answer("term", "6", "weeks", "--after", "2026-03-16")["outcome"] == "2026-04-28"
    assert answer("term", "12", "weeks", "--before", "2027-07-02")["outcome"] == "2027-04-09"
    assert answer("term", "8", "days", "--after", "2026-10-02", "--act-does-not-apply")["outcome"] == "2026-10-10"


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (("quorum", "--sitting", "5", "--present", "6"), 1, "6 present of 5"),
        (("quorum", "--sitting", "5", "--present", "3", "--on", "1999-01-01"), 1, "has no value on 1999-01-01"),
        (("quorum", "--sitting", "5", "--present", "3", "--on", "6 oktober"), 2, "a day is written as"),
        (("vote", "--sitting", "5", "--present", "3", "--ballot", "drie"), 2, "a ballot is written as"),
        (("vote", "--sitting", "5", "--present", "3", "--ballot", "3"), 2, "a ballot is written as"),
        (("term", "6", "weeks"), 2, "give either"),
        (("term", "6", "weeks", "--after", "2026-03-16", "--before", "2026-03-16"), 2, "give either"),
        (("term", "0", "weeks", "--after", "2026-03-16"), 1, "a term of 0 weeks"),
        (("term", "6", "weeks", "--after", "9999-12-31"), 1, "no such day on the calendar"),
        (("holidays", "99999"), 1, "no such day on the calendar"),
    ],
)
def test_no_answer_and_wrong_usage_have_their_own_exit_codes(words: tuple[str, ...], code: int, says: str) -> None:
    result = run(*words)
    assert result.exit_code == code
    assert says in result.output
