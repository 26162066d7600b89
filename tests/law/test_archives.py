"""Records (Archiefwet 1995) and the by-law on participation (article 150 Gemeentewet)."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secretarie.law import ImpossibleFactsError, NotInForceError
from secretarie.law.archives import Record, RecordKind, archive_transfer, may_destroy, selection_list
from secretarie.law.participation import ParticipationPart, participation_by_law

DAY = date(2026, 10, 6)


@pytest.mark.parametrize(
    ("created", "named"),
    [
        (date(2017, 1, 1), "2017"),
        (date(2019, 12, 31), "2017"),
        (date(2020, 1, 1), "2020, 11143"),
        (date(2026, 10, 6), "2020, 11143"),
    ],
)
def test_art_5_the_selection_list_goes_by_the_day_of_creation(created: date, named: str) -> None:
    assert named in selection_list(created).name


def test_art_5_older_lists_are_not_known_here() -> None:
    with pytest.raises(NotInForceError):
        selection_list(date(2016, 12, 31))


@pytest.mark.parametrize(
    ("created", "due_from", "outcome"),
    [
        (date(2006, 10, 6), date(2026, 10, 7), "not_yet"),  # older than twenty years, not twenty years old
        (date(2006, 10, 5), date(2026, 10, 6), "due"),
        (date(2004, 2, 29), date(2024, 3, 1), "due"),
    ],
)
def test_art_12_older_than_twenty_years(created: date, due_from: date, outcome: str) -> None:
    found = archive_transfer(created, DAY)
    assert (found.due_from, found.years, found.receipt.outcome) == (due_from, 20, outcome)


def test_the_proposed_act_makes_it_ten_from_the_day_it_holds() -> None:
    assert archive_transfer(date(2010, 1, 1), DAY, new_act_from=date(2027, 1, 1)).years == 20
    found = archive_transfer(date(2010, 1, 1), date(2027, 1, 1), new_act_from=date(2027, 1, 1))
    assert (found.years, found.due_from) == (10, date(2020, 1, 2))
    assert found.receipt.unconfirmed


def test_art_13_suspension_for_at_most_ten_years_at_a_time() -> None:
    assert archive_transfer(date(2004, 2, 28), DAY, suspended_years=1).due_from == date(2025, 3, 1)
    assert archive_transfer(date(2004, 2, 28), DAY, suspended_years=10).years == 30
    for years in (-1, 11):
        with pytest.raises(ImpossibleFactsError, match="at most 10"):
            archive_transfer(date(2004, 2, 28), DAY, suspended_years=years)
    with pytest.raises(ImpossibleFactsError, match="after 2026-10-06"):
        archive_transfer(date(2026, 10, 7), DAY)


@pytest.mark.parametrize("kind", [RecordKind.COLLEGE_DECISION, RecordKind.DECISION_LIST, RecordKind.COUNCIL_DECISION])
def test_art_5_decisions_and_decision_lists_are_never_destroyed(kind: RecordKind) -> None:
    found = may_destroy(Record(kind, date(2000, 1, 1), "p1"), DAY)
    assert [(o.code, o.about) for o in found.obstacles] == [("archive.permanent", "p1")]


@pytest.mark.parametrize(
    ("destroy_from", "codes"),
    [
        (None, ["archive.not-listed"]),
        (date(2026, 10, 7), ["archive.too-early"]),
        (date(2026, 10, 6), []),
        (date(2020, 1, 1), []),
    ],
)
def test_art_5_a_case_goes_only_by_the_list_and_not_before_its_day(destroy_from: date | None, codes: list[str]) -> None:
    assert [o.code for o in may_destroy(Record(RecordKind.CASE, destroy_from), DAY).obstacles] == codes


@given(st.dates(date(2001, 9, 1), DAY), st.integers(0, 10))
@settings(max_examples=40)
def test_art_12_a_later_record_is_never_transferred_earlier(created: date, suspended: int) -> None:
    """Article 12 lid 1 and 13: suspension only puts it off."""
    plain, later = archive_transfer(created, DAY), archive_transfer(created, DAY, suspended_years=suspended)
    assert plain.due_from <= later.due_from
    assert plain.due_from > created


def test_art_150_the_by_law_covers_execution_and_evaluation_too() -> None:
    found = participation_by_law([ParticipationPart.PREPARATION], date(2027, 1, 1))
    assert found.missing == ("execution", "evaluation", "tasks_of_residents")
    assert (found.overdue, found.adapted_by) == (False, date(2027, 1, 1))
    assert "Zij moet uiterlijk op vrijdag 1 januari 2027 zijn aangepast." in found.receipt.explanation_nl
    assert participation_by_law([], date(2027, 1, 2)).receipt.outcome == "overdue"


def test_art_150_complete_and_before_its_time() -> None:
    done = participation_by_law(list(ParticipationPart), date(2027, 6, 1))
    assert (done.missing, done.overdue, done.receipt.outcome) == ((), False, "complete")
    with pytest.raises(NotInForceError):
        participation_by_law([], date(2024, 12, 31))
