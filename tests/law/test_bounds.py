"""Exactly at the bound: the day itself, the least number, the first and the last that the article lets through."""

from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from secretarie.law import (
    Application,
    Body,
    Certainty,
    FixedByLawError,
    ImpossibleFactsError,
    Office,
    Recipient,
    RecusalReason,
    Standby,
    StatutoryTerm,
    Term,
    Unit,
    acting,
    composition,
    decision_term,
    house_rule,
    mayors_term,
    norm,
    obstacles_to_share,
    recusal,
    resignation,
    sentence_en,
    sentence_nl,
)
from secretarie.law.archives import archive_transfer
from secretarie.law.council_instruments import WrittenQuestions, council_call, written_questions
from secretarie.law.elections import council_leaves, council_on, election, nomination_day
from secretarie.law.former_aldermen import benefit
from secretarie.law.joint_arrangements import budget_change, budget_to_province, draft_budget
from secretarie.law.joint_consent import Joining, may_join
from secretarie.law.norms import parse
from secretarie.law.privacy import breach_until
from secretarie.law.redivision import PopulationShift, kind_of_change, provincial_route
from secretarie.law.redivision_election import regular_election, stand_in
from secretarie.law.redivision_transfer import transfer_days
from secretarie.law.reports import report_days
from secretarie.law.saying import EN, NL, said

DAY = date(2026, 10, 6)
CHOICES = f"is one of {', '.join(norm('house.advice_model', DAY).choices)}, not Z"


def d(text: str) -> date:
    return date.fromisoformat(text)


def test_art_36_a_council_of_one_seat_is_no_council_but_no_error_of_form() -> None:
    assert composition(1, [Decimal(1), Decimal(1)], DAY).fits
    with pytest.raises(ImpossibleFactsError, match=r"0 seats, time norms 1, 0\.5"):
        composition(0, [Decimal(1), Decimal("0.5")], DAY)


def test_art_12_archiefwet_a_record_of_today_is_due_in_twenty_years() -> None:
    assert archive_transfer(DAY, DAY).due_from == d("2046-10-07")


def test_art_155_questions_may_be_answered_or_deferred_on_the_day_they_came() -> None:
    same = written_questions(WrittenQuestions(DAY, answered=DAY), DAY)
    assert not same.late
    assert ("answered", "2026-10-06") in same.receipt.inputs
    with pytest.raises(ImpossibleFactsError, match="then 2026-10-05, 2026-10-04, seen on"):
        written_questions(
            WrittenQuestions(DAY, answered=d("2026-10-05"), deferred_on=d("2026-10-04"), deferred_until=DAY), DAY
        )


def test_art_19_a_call_on_the_day_of_the_meeting_is_late_but_possible() -> None:
    assert council_call(DAY, sent=DAY).days_short == 10


def test_art_4_13_the_term_of_another_statute_says_that_it_was_given() -> None:
    rule = decision_term(Application(DAY, StatutoryTerm(Term(8, Unit.WEEKS), "art. 16.64 Omgevingswet"))).receipt.norms[
        0
    ]
    assert sentence_nl(rule) == "De termijn van het wettelijk voorschrift zelf: 8 weken."
    assert sentence_en(rule) == "The statute's own term: 8 weeks."
    assert (rule.source, rule.subject) == ("Opgegeven bij de berekening", "decisions")


def test_art_77_a_deputy_without_a_known_name_is_told_by_who_he_is() -> None:
    assert "p2 treedt op" in acting(Office.MAYOR, [Standby("p2")], DAY).receipt.explanation_nl


@pytest.mark.parametrize("nomination", ["2026-01-26", "2026-01-30"])
def test_art_f_1_lid_3_a_decree_chooses_a_working_day_of_the_week_before(nomination: str) -> None:
    assert election(2026, nomination=d(nomination)).nomination == d(nomination)


@pytest.mark.parametrize("nomination", ["2026-01-25", "2026-01-23", "2026-02-01"])
def test_art_f_1_lid_3_a_decree_chooses_no_weekend_and_no_week_before_that(nomination: str) -> None:
    with pytest.raises(ImpossibleFactsError, match="not on a working day of the week before"):
        election(2026, nomination=d(nomination))


def test_art_f_1_lid_1_in_a_leap_year_the_seven_days_begin_on_31_january() -> None:
    assert nomination_day(2028) == d("2028-01-31")
    assert nomination_day(2032) == d("2032-02-02")
    assert nomination_day(2040) == d("2040-02-06")


def test_art_c_4_the_council_of_2022_left_by_the_text_of_its_year() -> None:
    assert council_leaves(2022) == d("2022-03-24")
    assert election(2022).new_council == d("2022-03-24")


def test_art_v_15_and_53_arhi_one_seat_suffices_and_half_does_not() -> None:
    assert council_on(d("2026-04-01"), 2026, seats=1, approved=1).council == "new"
    assert not stand_in(1, 1, DAY).stands_in
    assert stand_in(18, 9, DAY).stands_in
    assert not stand_in(18, 10, DAY).stands_in


def test_art_132_appa_until_the_day_before_the_pension_and_that_day_included() -> None:
    last = benefit(d("2014-05-01"), d("2026-05-01"), d("2031-05-01"), ten_of_twelve=True)
    assert last.last_day == d("2031-04-30")
    assert last.runs_on(d("2031-04-30"), d("2026-05-01"))
    assert not last.runs_on(d("2031-05-01"), d("2026-05-01"))


def test_art_132_appa_who_leaves_a_day_before_the_pension_has_no_day_of_benefit() -> None:
    assert benefit(d("2021-05-01"), d("2026-05-01"), d("2026-05-02")).last_day is None
    assert benefit(d("2021-05-01"), d("2026-05-01"), d("2026-05-03")).last_day == d("2026-05-02")


@pytest.mark.parametrize(("served_from", "months"), [("2023-05-02", 35), ("2023-05-01", 36), ("2023-04-30", 36)])
def test_art_132_appa_only_whole_months_are_counted(served_from: str, months: int) -> None:
    assert benefit(d(served_from), d("2026-05-01"), d("2045-01-01")).months == months


def test_a_house_rule_is_chosen_from_its_choices_and_says_nothing_of_its_source_unless_told() -> None:
    assert house_rule("house.advice_model", "B", DAY).source == ""
    with pytest.raises(ValueError, match=CHOICES):
        house_rule("house.advice_model", "Z", DAY)
    with pytest.raises(FixedByLawError, match=r"college\.quorum"):
        house_rule("college.quorum", "1/4", DAY)


def test_art_34_wgr_adopted_on_the_last_day_is_not_past_it() -> None:
    found = budget_to_province(d("2027-09-14"), 2028)
    assert found.last_day == d("2027-09-14")
    assert "voorbij" not in found.receipt.explanation_nl


def test_art_35_wgr_a_change_goes_the_budgets_way_with_its_days_short() -> None:
    assert budget_change(d("2027-07-02"), exempted=False, sent=d("2027-04-10")).days_short == 1
    assert draft_budget(d("2027-07-02"), sent=d("2027-07-02")).days_short == 84


def test_art_1_wgr_a_draft_received_today_is_possible_and_waits() -> None:
    found = may_join(Joining(draft_received=DAY, consent_given=True), DAY)
    assert [o.code for o in found.obstacles] == ["joint.views-open"]


def test_art_61_and_61a_appointed_and_reappointed_each_by_its_own_article() -> None:
    assert mayors_term(DAY).receipt.norms[0].article == "art. 61 lid 1"
    assert mayors_term(DAY, reappointed=True).receipt.norms[0].article == "art. 61a lid 1"


def test_a_norm_without_an_article_of_its_own_takes_the_files_and_else_none() -> None:
    row = '[[norm]]\nkey = "a.b"\nvalue = 1\nunit = "count"\nnl = ""\nen = ""\nstatute = "S"\n'
    row += 'valid_from = 2020-01-01\nsource = ""\n'
    (bare,) = parse(row + 'certainty = "confirmed"\n')
    assert (bare.article, bare.subject, bare.choices, bare.ground) == ("", "", (), "S")
    (filled,) = parse(f'[defaults]\narticle = "art. 1"\ncertainty = "unconfirmed"\n{row}', "x")
    assert (filled.article, filled.subject, filled.certainty) == ("art. 1", "x", Certainty.UNCONFIRMED)


def test_art_33_avg_a_breach_notified_at_once_is_in_time() -> None:
    aware = datetime(2026, 10, 6, 9, tzinfo=ZoneInfo("Europe/Amsterdam"))
    assert not breach_until(aware, notified=aware).late


@pytest.mark.parametrize("day", [date(2020, 1, 1), DAY])
def test_art_28_who_must_abstain_never_votes_and_is_left_out_of_article_29_only(day: date) -> None:
    found = recusal(RecusalReason.ACCOUNTS, day)
    assert found.may_vote is False
    assert (found.counts_for_validity, found.counts_for_quorum) == (False, True)


def test_art_1_arhi_a_municipality_of_one_and_one_that_loses_all() -> None:
    assert kind_of_change([PopulationShift(1, lost=1)], DAY).change == "redivision"
    with pytest.raises(ImpossibleFactsError, match=r"5 \+0 -6, 7 \+1 -0"):
        kind_of_change([PopulationShift(5, lost=6), PopulationShift(7, gained=1)], DAY)


@pytest.mark.parametrize(
    "later",
    [
        {"draft_received": "2026-02-01"},
        {"talks_ended": "2026-06-01", "inspection_opened": "2026-05-01"},
        {"draft_received": "2026-09-01", "advice_received": "2026-08-01"},
        {"advice_received": "2026-02-01"},
    ],
)
def test_art_8_arhi_no_step_comes_before_the_one_before_it(later: dict[str, str]) -> None:
    with pytest.raises(ImpossibleFactsError, match="not in this order"):
        provincial_route(d("2026-03-01"), **{name: d(day) for name, day in later.items()})


def test_art_56e_a_redivision_on_the_day_of_the_poll_skips_it_and_the_receipt_has_both_days() -> None:
    found = regular_election(d("2030-03-20"), redivided=d("2030-03-20"), bill_filed=d("2029-01-01"))
    assert not found.held
    assert dict(found.receipt.inputs) == {"poll": "2030-03-20", "redivided": "2030-03-20", "bill_filed": "2029-01-01"}
    billed = regular_election(d("2030-03-20"), redivided=d("2031-01-01"), bill_filed=d("2029-11-01"))
    assert dict(billed.receipt.inputs)["redivided"] == "2031-01-01"


def test_art_34_arhi_the_environment_plan_is_one_from_the_first_day_of_that_article() -> None:
    assert "environment_plan" in [step.code for step in transfer_days(d("2024-01-01")).steps]


def test_art_2_wbk_a_receipt_on_the_last_day_is_not_late() -> None:
    assert not report_days(d("2026-03-01"), receipt_sent=d("2026-03-08")).receipt_late


def test_shares_counts_and_lists_are_written_out() -> None:
    assert " 110 per cent " in sentence_en(norm("aldermen.joint_time", DAY)).replace(".", " ")
    assert sentence_en(norm("terms.equated_days", d("2029-06-01"))) == "Days put on a par with a holiday: none."
    assert " 2 " in sentence_nl(norm("aldermen.least", DAY)).replace(".", " ")
    assert (said(("a", "b"), "list", EN), said(7, "count", NL)) == ("a, b", "7")


def test_art_88_a_council_that_does_not_have_it_yet_must_be_given_it() -> None:
    committee = [Recipient.COMMITTEE_WITH_COUNCILLORS]
    (found,) = obstacles_to_share(Body.COLLEGE, committee, DAY, marked=True, about="item-7")
    assert (found.code, found.about) == ("secrecy.council-too", "item-7")


def test_art_43_a_successor_may_accept_on_the_day_of_the_resignation() -> None:
    assert resignation(DAY, successor_accepted=DAY).last_day == DAY
