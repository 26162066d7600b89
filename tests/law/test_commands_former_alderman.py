"""`secretarie law former-alderman …`."""

import pytest

from tests.law.asking import answer, run

ASKED = "former-alderman benefit --served-from 2021-05-01 --left 2026-05-01 --pension-day 2045-01-01"
PAID = "former-alderman paid --left 2026-05-01 --on 2026-06-01"


def test_former_alderman_length_and_amount() -> None:
    found = answer(ASKED)
    assert (found["outcome"], found["months"], found["job_search_from"]) == ("2029-07-01", 38, "2026-08-02")
    assert answer(f"{PAID} --pay 10000 --income 2500")["outcome"] == "7500"
    assert "Onbevestigd: art. 132 Algemene pensioenwet politieke ambtsdragers (" in run(ASKED).output


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (f"{PAID} --pay veel", 2, "an amount is written as"),
        (f"{PAID} --pay nan", 2, "an amount is written as"),
        (f"{PAID} --pay -1", 1, "pay -1"),
        (ASKED.replace("2021", "2027"), 1, "served from 2027-05-01"),
    ],
)
def test_former_alderman_without_an_answer(words: str, code: int, says: str) -> None:
    result = run(words)
    assert (result.exit_code, says in result.output) == (code, True), result.output
