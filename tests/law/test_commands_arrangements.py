"""`secretarie law joint …`."""

import pytest

from tests.law.asking import answer, run


def test_joint_papers_with_their_days() -> None:
    assert answer("joint framework-letter --year 2028")["outcome"] == "2027-04-29"
    assert answer("joint draft-budget --offered 2027-07-02 --sent 2027-04-10")["days_short"] == 1
    assert answer("joint budget-change --offered 2027-07-02 --exempted")["outcome"] is None
    assert answer("joint budget-to-province --adopted 2027-09-10 --year 2028")["outcome"] == "2027-09-14"
    assert answer("joint accounts-to-province --adopted 2027-07-07 --year 2026")["safe_day"] == "2027-07-14"


def test_joint_consent_and_contents() -> None:
    assert answer("joint views --received 2026-09-01")["outcome"] == "2026-10-27"
    refused = answer("joint join --on 2026-10-01")
    assert [o["ground"][:12] for o in refused["obstacles"]] == ["art. 1 lid 3", "art. 1 lid 4"]
    assert answer("joint join --on 2026-10-01 --view-given --consent")["outcome"] is True
    assert answer("joint refuse-consent other --on 2026-10-01")["outcome"] is False
    assert answer("joint contents views --on 2026-10-01")["missing"][0] == "participation"
    assert answer("joint register participants --on 2020-10-01")["missing"] == ["powers", "seat"]


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        ("joint framework-letter --year 1", 1, "no budget year"),
        ("joint draft-budget --offered 1999-01-01", 1, "no value on 1999-01-01"),
        ("joint draft-budget", 2, "Missing option '--offered'"),
        ("joint contents nonsense", 2, "is not one of"),
    ],
)
def test_joint_without_an_answer(words: str, code: int, says: str) -> None:
    result = run(words)
    assert (result.exit_code, says in result.output) == (code, True), result.output
