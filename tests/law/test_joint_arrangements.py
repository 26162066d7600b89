"""Joint arrangements (Wgr): papers to councils and province, consent, contents and register."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secretarie.law import ImpossibleFactsError, NotInForceError
from secretarie.law.joint_arrangements import (
    accounts_to_province,
    budget_change,
    budget_to_province,
    draft_budget,
    framework_letter,
)
from secretarie.law.joint_consent import (
    ArrangementField,
    ArrangementPart,
    ConsentRefusal,
    Joining,
    arrangement_contents,
    may_join,
    may_withhold_consent,
    register_entry,
    views_on_draft,
)


def d(text: str) -> date:
    return date.fromisoformat(text)


def test_art_34b_frames_and_provisional_accounts_go_before_30_april() -> None:
    found = framework_letter(2028)
    assert found.last_day == d("2027-04-29")
    assert found.receipt.explanation_nl == (
        "Zend de kaders en de voorlopige jaarrekening uiterlijk op donderdag 29 april 2027 naar de raden "
        "(art. 34b Wet gemeenschappelijke regelingen)."
    )


def test_art_34b_was_before_15_april_until_the_change_of_2022() -> None:
    assert framework_letter(2023).last_day == d("2022-04-14")
    assert framework_letter(2024).last_day == d("2023-04-29")


def test_art_34b_a_saturday_before_the_day_is_not_extended_so_the_working_day_before_is_safe() -> None:
    found = framework_letter(2024)
    assert (found.last_day.isoweekday(), found.safe_day) == (
        6,
        d("2023-04-26"),
    )  # 27 and 28 closed
    assert "reken niet op verlenging" in found.receipt.explanation_nl


def test_art_35_lid_1_board_on_2_july_2027_means_sent_by_9_april() -> None:
    found = draft_budget(d("2027-07-02"))
    assert (found.latest, found.views_until) == (d("2027-04-09"), d("2027-07-01"))
    assert found.in_time
    late = draft_budget(d("2027-07-02"), sent=d("2027-04-10"))
    assert (late.days_short, late.in_time) == (1, False)
    assert "zij ging 1 dag te laat (art. 35 lid 1" in late.receipt.explanation_nl
    assert draft_budget(d("2027-07-02"), sent=d("2027-04-09")).in_time


@pytest.mark.parametrize(
    ("offered", "latest", "weeks"),
    [
        ("2014-07-04", "2014-05-23", 6),
        ("2015-07-03", "2015-05-08", 8),
        ("2022-07-07", "2022-05-12", 8),  # the value in force when it had to be sent
        ("2022-09-30", "2022-07-08", 12),
        ("2023-07-06", "2023-04-13", 12),
    ],
)
def test_art_35_lid_1_was_eight_weeks_and_before_2015_six(offered: str, latest: str, weeks: int) -> None:
    found = draft_budget(d(offered))
    assert found.latest == d(latest)
    assert found.receipt.norms[0].value == weeks


def test_art_35_lid_1_sent_after_it_was_offered_cannot_be() -> None:
    with pytest.raises(ImpossibleFactsError, match="after it was offered"):
        draft_budget(d("2027-07-02"), sent=d("2027-07-03"))
    with pytest.raises(NotInForceError):
        draft_budget(d("1999-07-02"))


def test_art_34_lid_2_adopted_budget_goes_within_two_weeks() -> None:
    assert budget_to_province(d("2027-07-02"), 2028).last_day == d("2027-07-16")


def test_art_34_lid_2_and_in_any_case_before_15_september() -> None:
    found = budget_to_province(d("2027-09-10"), 2028)
    assert found.last_day == d("2027-09-14")
    assert found.receipt.norms[0].key == "joint.budget_to_province_before"


def test_art_34_lid_2_was_before_1_august_until_2022() -> None:
    assert budget_to_province(d("2021-07-25"), 2022).last_day == d("2021-07-31")
    assert budget_to_province(d("2021-07-25"), 2022).safe_day == d("2021-07-30")


def test_art_34_lid_2_a_budget_adopted_after_the_day_is_too_late() -> None:
    found = budget_to_province(d("2027-10-01"), 2028)
    assert found.last_day == d("2027-09-14")
    assert "dat is al voorbij" in found.receipt.explanation_nl


def test_art_34_lid_1_a_budget_is_adopted_in_the_year_before() -> None:
    with pytest.raises(ImpossibleFactsError, match="not in the year before it"):
        budget_to_province(d("2026-07-01"), 2028)


@pytest.mark.parametrize("year", [1, 9999, 0, -5])
def test_a_budget_year_has_a_year_before_and_after_it(year: int) -> None:
    with pytest.raises(ImpossibleFactsError, match="no budget year"):
        framework_letter(year)


def test_art_34_lid_4_accounts_go_within_two_weeks_and_before_15_july() -> None:
    assert accounts_to_province(d("2027-06-10"), 2026).last_day == d("2027-06-24")
    assert accounts_to_province(d("2027-07-07"), 2026).last_day == d("2027-07-14")
    with pytest.raises(ImpossibleFactsError, match="before that year was over"):
        accounts_to_province(d("2026-12-31"), 2026)


def test_art_35_lid_6_a_change_goes_the_budgets_way_unless_exempted() -> None:
    assert budget_change(d("2027-07-02"), exempted=False).latest == d("2027-04-09")
    exempt = budget_change(d("2027-07-02"), exempted=True)
    assert (exempt.latest, exempt.views_until, exempt.in_time) == (None, None, True)
    assert exempt.receipt.norms[0].article == "art. 35 lid 6"
    assert budget_change(d("2021-07-02"), exempted=True).receipt.norms[0].article == "art. 35 lid 5"


def test_art_1_lid_3_the_council_has_eight_weeks() -> None:
    assert views_on_draft(d("2026-09-01")).last_day == d("2026-10-27")


def test_art_1_lid_4_no_joining_without_draft_term_and_consent() -> None:
    asked = Joining(draft_received=None)
    assert [o.code for o in may_join(asked, d("2026-10-01")).obstacles] == ["joint.no-draft", "joint.no-consent"]
    open_ = Joining(draft_received=d("2026-09-01"), consent_given=True)
    assert [o.code for o in may_join(open_, d("2026-10-27")).obstacles] == ["joint.views-open"]
    assert "27 oktober 2026" in may_join(open_, d("2026-10-27")).receipt.explanation_nl
    assert may_join(open_, d("2026-10-28")).allowed


def test_art_1_lid_3_a_view_given_ends_the_wait() -> None:
    facts = Joining(draft_received=d("2026-09-01"), view_given=True, consent_given=True)
    assert may_join(facts, d("2026-09-02")).receipt.outcome == "allowed"
    with pytest.raises(ImpossibleFactsError, match="after 2026-08-31"):
        may_join(facts, d("2026-08-31"))


def test_art_1_lid_4_consent_is_withheld_only_on_law_or_general_interest() -> None:
    assert may_withhold_consent(ConsentRefusal.LAW, d("2026-10-01")).allowed
    asked = may_withhold_consent(ConsentRefusal.GENERAL_INTEREST, d("2026-10-01"))
    assert (asked.open, asked.questions[0].code) == (True, "joint.general_interest")
    assert (
        may_withhold_consent(ConsentRefusal.OTHER, d("2026-10-01")).obstacles[0].ground
        == "art. 1 lid 4 Wet gemeenschappelijke regelingen"
    )


def test_contents_had_to_be_there_by_1_july_2024() -> None:
    found = arrangement_contents([ArrangementPart.VIEWS, ArrangementPart.EVALUATION], d("2024-07-01"))
    assert found.missing == ("participation", "withdrawal", "information")
    assert found.receipt.outcome == "incomplete"
    later = arrangement_contents([ArrangementPart.VIEWS, ArrangementPart.EVALUATION], d("2024-07-02"))
    assert later.receipt.outcome == "overdue"
    assert "Dat had uiterlijk op maandag 1 juli 2024 gemoeten." in later.receipt.explanation_nl
    assert [n.key for n in later.receipt.unconfirmed] == ["joint.contents_by"]
    assert arrangement_contents(list(ArrangementPart), d("2026-10-01")).complete


def test_register_fields_of_article_136_and_before_of_article_27() -> None:
    assert register_entry(list(ArrangementField), d("2026-10-01")).complete
    found = register_entry([ArrangementField.PARTICIPANTS, ArrangementField.POWERS], d("2020-10-01"))
    assert found.missing == ("seat",)
    with pytest.raises(ImpossibleFactsError, match="changes is no part"):
        register_entry([ArrangementField.CHANGES], d("2020-10-01"))


@given(st.dates(d("2023-01-01"), d("2060-12-31")))
@settings(max_examples=40)
def test_art_35_lid_1_twelve_weeks_keep_the_weekday(offered: date) -> None:
    """Article 35 lid 1 with article 1 lid 2 Algemene termijnenwet: counted back, never moved."""
    assert draft_budget(offered).latest == offered - timedelta(weeks=12)


@given(st.integers(2016, 2060), st.integers(0, 700))
@settings(max_examples=60)
def test_art_34_the_province_never_waits_longer_for_later_adoption(year: int, days: int) -> None:
    """Article 34 lid 2 and 4: never later than the fixed day, never more than the two weeks as extended."""
    adopted = date(year, 1, 1) + timedelta(days=days)
    budget, accounts = budget_to_province(adopted, adopted.year + 1), accounts_to_province(adopted, adopted.year - 1)
    assert budget.last_day < date(adopted.year, 9, 15)
    assert accounts.last_day < date(adopted.year, 7, 15)
    assert budget.safe_day <= budget.last_day <= adopted + timedelta(days=21)
