"""`secretarie law election …` and `formation …`."""

import pytest

from tests.law.asking import answer, run


def test_election_days_acceptance_and_council() -> None:
    found = answer("election days --year 2026")
    assert (found["outcome"], found["nomination"], found["new_council"]) == ("2026-03-18", "2026-02-02", "2026-04-01")
    assert found["fixtures"]["count"] == "2026-03-19"
    assert answer("election days --year 2026 --nomination 2026-01-29 --poll-later 4")["outcome"] == "2026-03-18"
    assert answer("election acceptance --notified 2026-09-01 --midterm")["outcome"] == "2026-09-29"
    assert answer("election council --year 2026 --seats 19 --approved 19 --on 2026-04-01")["outcome"] == "new"


def test_formation_appoint_and_steps() -> None:
    refused = answer("formation appoint --year 2026 --seats 19 --approved 19 --on 2026-03-31")
    assert refused["obstacles"][0]["ground"] == "art. 37 Gemeentewet"
    assert refused["receipt"]["outcome"] == "refused"
    vacancy = "formation appoint --year 2026 --seats 19 --approved 19 --for-vacancy --on 2026-03-31"
    assert answer(vacancy)["receipt"]["explanation_nl"] == "De raad kan wethouders benoemen (art. 37 Gemeentewet)."
    assert answer("formation steps oath --on 2026-05-01")["missing"][0] == "mayor_heard"


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        ("election days --year 2027", 1, "no regular council election in 2027"),
        ("election days --year tien", 2, "not a valid integer"),
        ("election council --year 2026 --seats 19 --approved 20", 1, "credentials approved"),
        ("formation steps nonsense", 2, "is not one of"),
    ],
)
def test_elections_without_an_answer(words: str, code: int, says: str) -> None:
    result = run(words)
    assert (result.exit_code, says in result.output) == (code, True), result.output
