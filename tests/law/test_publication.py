"""Articles 3.3 and 10.2a Woo, 8 and 10 Bekendmakingswet: publishing actively and putting by-laws into force."""

from datetime import date

import pytest

from secretarie.law import (
    Category,
    ImpossibleFactsError,
    NotInForceError,
    by_law_in_force_from,
    publication_duty,
    publish_by,
    publish_not_before,
    views_on_publication_by,
    withholding_announced,
)

DAY = date(2027, 1, 5)
IN_FORCE = {Category.BY_LAWS, Category.GENERAL_DECISIONS, Category.ORGANISATION, Category.CONTACT}


def d(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize("category", Category)
def test_art_3_3_switched_on_per_category_since_1_november_2024(category: Category) -> None:
    assert publication_duty(category, d("2024-11-01")).in_force == (category in IN_FORCE)
    assert not publication_duty(category, d("2024-10-31")).in_force


def test_art_3_3_lid_2_onder_d_agendas_and_decision_lists_are_not_in_force_yet() -> None:
    found = publication_duty(Category.COLLEGE_DECISION_LIST, DAY)
    assert found.receipt.explanation_nl == (
        "Actieve openbaarmaking is nog niet verplicht; bereid haar voor (art. 3.3 lid 2 onder d Woo)."
    )
    assert "bereid dat nu al voor" in publish_by(Category.COLLEGE_DECISION_LIST, DAY).receipt.explanation_nl


def test_art_10_2a_documents_from_before_are_not_covered() -> None:
    older = publication_duty(Category.BY_LAWS, d("2024-10-31"))
    assert [n.article for n in older.receipt.norms] == ["art. 3.3 lid 1 onder a", "art. 10.2a"]


def test_art_3_3_lid_4_adopted_on_5_january_published_by_the_19th() -> None:
    found = publish_by(Category.BY_LAWS, DAY)
    assert found.last_day == d("2027-01-19")
    assert found.receipt.explanation_nl == "Maak openbaar uiterlijk op dinsdag 19 januari 2027 (art. 3.3 lid 4 Woo)."


@pytest.mark.parametrize(
    ("category", "last", "letter"),
    [
        (Category.COUNCIL_PAPERS, "2027-01-05", "c"),
        (Category.COLLEGE_AGENDA, "2027-01-05", "d"),
        (Category.WOO_REQUESTS, "2027-01-05", "e"),
        (Category.RESEARCH, "2027-02-02", "f"),
    ],
)
def test_art_3_3_lid_5_its_own_moment(category: Category, last: str, letter: str) -> None:
    found = publish_by(category, DAY)
    assert found.last_day == d(last)
    assert found.receipt.norms[0].article == f"art. 3.3 lid 5 onder {letter}"


def test_art_3_3_lid_5_an_expected_objector_gets_two_weeks_and_publication_waits_two_more() -> None:
    assert views_on_publication_by(DAY).last_day == d("2027-01-19")
    assert publish_not_before(d("2027-01-19")).last_day == d("2027-02-02")


def test_art_3_3_lid_8_what_is_withheld_is_announced() -> None:
    assert withholding_announced(DAY).ground == "art. 3.3 lid 8 Woo"


def test_bekendmakingswet_10_lid_2_a_by_law_enters_into_force_on_the_eighth_day_also_on_a_saturday() -> None:
    found = by_law_in_force_from(d("2026-10-02"))
    assert (found.last_day, found.last_day.weekday()) == (d("2026-10-10"), 5)


def test_bekendmakingswet_8_another_day_may_be_stated_but_not_before_publication() -> None:
    assert by_law_in_force_from(d("2026-10-02"), stated=d("2027-01-01")).last_day == d("2027-01-01")
    assert by_law_in_force_from(d("2026-10-02"), stated=d("2026-10-02")).last_day == d("2026-10-02")
    with pytest.raises(ImpossibleFactsError, match="before it was published"):
        by_law_in_force_from(d("2026-10-02"), stated=d("2026-10-01"))
    with pytest.raises(NotInForceError):
        by_law_in_force_from(d("2021-06-30"))
