"""Articles 4.1, 4.4, 4.6 and 5.1 to 5.3 Woo: deciding on a request, giving the information, refusing it."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretarie.law import (
    ImpossibleFactsError,
    NotInForceError,
    Refusal,
    Suspension,
    Verdict,
    WooGround,
    WooRequest,
    ask_precision_by,
    information_given_on,
    leave_aside_by,
    may_refuse,
    request_term,
    while_heard,
)

DAY = date(2026, 10, 6)
REQUEST = WooRequest(date(2026, 3, 30))


def d(text: str) -> date:
    return date.fromisoformat(text)


def codes(found: Verdict) -> list[str]:
    return [o.code for o in found.obstacles] + [q.code for q in found.questions]


def test_art_4_4_lid_1_received_on_30_march_ends_on_kings_day_so_on_the_28th() -> None:
    found = request_term(REQUEST)
    assert (found.counted, found.last_day) == (d("2026-04-27"), d("2026-04-28"))


def test_art_4_4_lid_2_two_weeks_more_when_told_before_the_term_ends() -> None:
    assert request_term(replace(REQUEST, deferred_on=d("2026-04-28"))).last_day == d("2026-05-11")
    assert request_term(replace(REQUEST, deferred_on=d("2026-04-29"))).last_day == d("2026-04-28")


def test_art_4_4_lid_3_it_stands_still_while_third_parties_are_heard_the_last_day_included() -> None:
    heard = request_term(replace(REQUEST, suspensions=(while_heard(d("2026-04-07"), d("2026-04-21")),)))
    completed = request_term(replace(REQUEST, suspensions=(Suspension(d("2026-04-07"), d("2026-04-21")),)))
    assert (heard.counted, completed.counted) == (d("2026-05-11"), d("2026-05-10"))


def test_art_4_1_lid_5_and_4_6_two_weeks_to_ask_precision_or_leave_aside() -> None:
    assert ask_precision_by(d("2026-03-30")).last_day == d("2026-04-13")
    assert leave_aside_by(d("2026-03-30")).last_day == d("2026-04-13")


def test_art_4_4_lid_5_with_the_decision_or_two_weeks_later() -> None:
    assert information_given_on(d("2026-10-06"), objector_expected=False).last_day == d("2026-10-06")
    assert information_given_on(d("2026-10-06"), objector_expected=True).last_day == d("2026-10-20")


def test_before_the_woo_nothing_is_computed() -> None:
    with pytest.raises(NotInForceError):
        request_term(WooRequest(d("2022-04-30")))


PRIVACY = Refusal((WooGround.PRIVACY,), d("2026-01-05"), reasons="Het gaat om privégegevens")
VIEWS = Refusal((WooGround.POLICY_VIEWS,), d("2026-01-05"))


def test_art_5_1_lid_3_a_weighed_ground_needs_express_reasons_an_absolute_one_does_not() -> None:
    assert may_refuse(PRIVACY, DAY).allowed
    assert may_refuse(replace(PRIVACY, information_of=DAY), DAY).allowed
    assert codes(may_refuse(replace(PRIVACY, reasons=" "), DAY)) == ["woo.no-reasons"]
    assert may_refuse(Refusal((WooGround.CONFIDENTIAL_BUSINESS_DATA,), d("2026-01-05")), DAY).allowed


def test_art_5_3_older_than_five_years_needs_extra_reasons() -> None:
    old = replace(PRIVACY, information_of=d("2021-10-05"))
    assert codes(may_refuse(old, DAY)) == ["woo.old-information"]
    assert may_refuse(replace(old, reasons_after_years="Betrokkene is nog herkenbaar"), DAY).allowed
    assert may_refuse(replace(PRIVACY, information_of=d("2021-10-06")), DAY).allowed
    absolute = Refusal((WooGround.CONFIDENTIAL_BUSINESS_DATA,), d("2001-01-01"))
    assert may_refuse(absolute, DAY).allowed


def test_art_5_1_lid_5_never_beside_another_ground_nor_for_environmental_information() -> None:
    both = replace(PRIVACY, grounds=(WooGround.PRIVACY, WooGround.EXCEPTIONAL_HARM))
    assert codes(may_refuse(both, DAY)) == ["woo.grounds-exclude"]
    harm = Refusal((WooGround.EXCEPTIONAL_HARM,), d("2026-01-05"), environmental=True)
    assert codes(may_refuse(harm, DAY)) == ["woo.environment"]
    assert may_refuse(replace(harm, environmental=False), DAY).allowed


def test_art_5_1_lid_7_emissions_are_not_refused_on_absolute_or_weighed_grounds() -> None:
    assert codes(may_refuse(replace(PRIVACY, environmental=True, emissions=True), DAY)) == ["woo.emissions"]


def test_art_5_2_lid_3_views_from_papers_for_a_formal_decision_unless_deliberation_is_harmed() -> None:
    assert may_refuse(VIEWS, DAY).allowed
    formal = replace(VIEWS, formal_decision=True)
    assert codes(may_refuse(formal, DAY)) == ["woo.deliberation_harmed"]
    refused = may_refuse(replace(formal, harms_deliberation=False), DAY)
    assert [o.ground for o in refused.obstacles] == ["art. 5.2 lid 3 Woo"]
    assert may_refuse(replace(formal, harms_deliberation=True), DAY).allowed


def test_art_5_2_lid_4_views_in_environmental_information_are_weighed() -> None:
    environmental = replace(VIEWS, environmental=True)
    assert codes(may_refuse(environmental, DAY)) == ["woo.views_environment"]
    refused = may_refuse(replace(environmental, views_outweigh=False), DAY)
    assert [o.ground for o in refused.obstacles] == ["art. 5.2 lid 4 Woo"]
    assert may_refuse(replace(environmental, views_outweigh=True), DAY).allowed


def test_impossible_facts_are_errors_of_form() -> None:
    with pytest.raises(ImpossibleFactsError, match="without a ground"):
        Refusal((), DAY)
    with pytest.raises(ImpossibleFactsError, match="environmental"):
        replace(PRIVACY, emissions=True)
    with pytest.raises(ImpossibleFactsError, match="after"):
        may_refuse(replace(PRIVACY, information_of=d("2026-10-07")), DAY)


@given(st.sets(st.sampled_from(WooGround), min_size=1), st.dates(date(2000, 1, 1), DAY))
def test_art_5_3_old_information_is_never_refused_without_extra_reasons(grounds: set[WooGround], of: date) -> None:
    """'motiveert … waarom de … belangen ondanks het tijdsverloop zwaarder wegen'."""
    found = may_refuse(Refusal(tuple(grounds), of, reasons="omdat"), DAY)
    absolute = all(g.falls_under(("5.1 lid 1",)) for g in grounds)
    if found.allowed and of < date(2021, 10, 6):
        assert absolute
