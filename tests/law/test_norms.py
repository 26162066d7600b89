"""The values themselves: dated, cited, in force or not; and the house rules over them."""

from dataclasses import replace
from datetime import date, time, timedelta
from fractions import Fraction
from itertools import pairwise

import pytest

from secretarie.law import (
    Certainty,
    FixedByLawError,
    HouseRules,
    Norm,
    NotInForceError,
    WeeklyTime,
    YearDay,
    all_norms,
    history,
    house_rule,
    norm,
    sentence_en,
    sentence_nl,
    subjects,
)
from secretarie.law.norms import Value

DAY = date(2026, 10, 6)


def flaw(one: Norm) -> str:
    """What is wrong with a value as data, or nothing."""
    if not (one.statute and one.source and (one.article or one.statute == "huisregel")):
        return f"{one.key} lacks its ground or source"
    if one.valid_until and one.valid_until < one.valid_from:
        return f"{one.key} ends before it begins"
    return f"{one.key} is none of its choices" if one.choices and one.value not in one.choices else ""


def test_every_value_has_its_ground_source_and_period() -> None:
    assert [found for values in all_norms().values() for one in values if (found := flaw(one))] == []


def test_every_value_says_in_both_languages_what_it_means() -> None:
    """A page shows each norm as a sentence: `nl` and `en` stand in the data, {value} where the value goes."""
    for one in (one for values in all_norms().values() for one in values):
        for said in (sentence_nl(one), sentence_en(one)):
            end = "?" if one.unit == "question" else "."
            assert (said[0].isupper(), said[-1], "{" in said.replace("{body}", "")) == (True, end, False), one.key
        assert one.nl != one.en, one.key


def test_every_file_of_values_says_what_it_is_about() -> None:
    assert {one.subject for values in all_norms().values() for one in values} == set(subjects())
    assert subjects()["terms"] == ("Termijnen", "Terms")


def said_as(value: Value) -> tuple[str, str]:
    example = replace(norm("college.quorum", DAY), value=value, nl="{value}", en="{value}")
    return sentence_nl(example), sentence_en(example)


def test_values_in_words() -> None:
    said = {key: (sentence_nl(norm(key, DAY)), sentence_en(norm(key, DAY))) for key in all_norms()}
    assert said["college.quorum"][0] == (
        "Het college beraadslaagt en besluit alleen als ten minste de helft van de zittende leden aanwezig is."
    )
    assert "by Thursday 12:00." in said["house.closing_time"][1]
    assert "uiterlijk donderdag 12.00 uur" in said["house.closing_time"][0]
    assert said["house.list_publication_working_days"][0].endswith("binnen 2 werkdagen.")
    assert "110 procent" in said["aldermen.joint_time"][0]
    assert "vanaf 3.001: 11," in said["council.seats"][0]
    assert "from 3,001: 11," in said["council.seats"][1]
    assert said["recusal.excluded_from"][0].endswith("de beraadslaging, de stemming.")
    assert said["house.agenda_numbering"][1] == "Numbering of the agenda: with letters (5.c.1)."
    assert said_as(YearDay(9, 15)) == ("15 september", "15 September")
    assert said_as(date(2027, 1, 1)) == ("1 januari 2027", "1 January 2027")
    assert sentence_nl(history("terms.equated_days")[-1]).endswith(": geen.")


def test_values_of_one_norm_follow_each_other_without_gap_or_overlap() -> None:
    for values in all_norms().values():
        assert all(a.valid_until and b.valid_from == a.valid_until + timedelta(days=1) for a, b in pairwise(values))
        assert values[-1].valid_until is None


def test_a_norm_is_refused_before_its_first_value() -> None:
    with pytest.raises(NotInForceError, match=r"secrecy.grounds has no value on 2023-03-31"):
        norm("secrecy.grounds", date(2023, 3, 31))


def test_an_unknown_norm_is_an_error() -> None:
    with pytest.raises(KeyError):
        norm("college.nothing", DAY)


def test_values_are_read_as_what_they_are() -> None:
    assert norm("college.quorum", DAY).share == Fraction(1, 2)
    assert norm("college.quorum", DAY).as_json()["value"] == "1/2"
    assert norm("house.closing_time", DAY).weekly_time == WeeklyTime(3, time(12))
    assert norm("house.closing_time", DAY).as_json()["value"] == "thursday 12:00"
    assert norm("council.seats", DAY).steps[0] == (0, 9)
    with pytest.raises(TypeError, match=r"college.quorum is share, not int"):
        _ = norm("college.quorum", DAY).number


def test_art_28_excluded_only_from_the_vote_before_2023() -> None:
    before, since = history("recusal.excluded_from")
    assert (before.items, since.items) == (("vote",), ("deliberation", "vote"))
    assert since.valid_from == date(2023, 1, 1)


def test_art_29_for_the_college_is_unconfirmed_since_article_58_no_longer_names_it() -> None:
    assert norm("college.valid_vote", date(2022, 12, 31)).certainty is Certainty.CONFIRMED
    assert norm("college.valid_vote", date(2023, 1, 1)).certainty is Certainty.UNCONFIRMED


def test_usual_house_rules() -> None:
    usual = HouseRules()
    assert str(usual.on("house.closing_time", DAY).weekly_time) == "thursday 12:00"
    assert str(usual.on("house.release_time", DAY).weekly_time) == "friday 12:00"
    assert usual.on("house.meeting_minutes_available", DAY).number == 120
    assert usual.on("house.list_published", DAY).text == "after-adoption"
    assert usual.on("house.formality_word", DAY).text == "hamerstuk"


def test_own_house_rule_holds_from_its_day_until_the_next() -> None:
    own = HouseRules.of(
        [
            house_rule("house.closing_time", "wednesday 17:00", date(2026, 1, 1), source="Besluit van 9 december 2025"),
            house_rule("house.closing_time", "wednesday 12:00", date(2026, 9, 1)),
            house_rule("house.advice_model", "B", date(2026, 1, 1), valid_until=date(2026, 6, 30)),
        ]
    )
    assert str(own.on("house.closing_time", date(2025, 12, 31)).weekly_time) == "thursday 12:00"
    assert str(own.on("house.closing_time", date(2026, 8, 31)).weekly_time) == "wednesday 17:00"
    assert str(own.on("house.closing_time", DAY).weekly_time) == "wednesday 12:00"
    assert own.on("house.advice_model", date(2026, 6, 30)).text == "B"
    assert own.on("house.advice_model", DAY).text == "A"


def test_the_law_is_no_house_rule() -> None:
    with pytest.raises(FixedByLawError):
        house_rule("college.quorum", "1/3", DAY)
    with pytest.raises(FixedByLawError):
        HouseRules().on("college.quorum", DAY)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("house.advice_model", "C"),
        ("house.closing_time", "donderdag 12:00"),
        ("house.meeting_minutes_available", "lang"),
    ],
)
def test_a_house_rule_outside_its_choices_or_unit_is_refused(key: str, value: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        house_rule(key, value, DAY)
