"""Reports of suspected wrongdoing (Wet bescherming klokkenluiders)."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secretarie.law import ImpossibleFactsError, NotInForceError
from secretarie.law.reports import (
    ProcedurePart,
    may_name_reporter,
    may_see,
    procedure_needed,
    report_days,
    report_procedure,
)

DAY = date(2026, 10, 6)


def test_art_2_receipt_by_8_march_and_information_three_months_after_sending_it() -> None:
    found = report_days(date(2026, 3, 1), receipt_sent=date(2026, 3, 5))
    assert (found.receipt_by, found.information_by, found.receipt_late) == (
        date(2026, 3, 8),
        date(2026, 6, 5),
        False,
    )
    assert not found.receipt.unconfirmed


def test_art_2_a_late_receipt_is_late_and_the_three_months_run_from_it() -> None:
    found = report_days(date(2026, 3, 1), receipt_sent=date(2026, 3, 9))
    assert (found.receipt_late, found.information_by) == (True, date(2026, 6, 9))
    assert "(dat gebeurde te laat)" in found.receipt.explanation_nl


def test_art_2_without_a_receipt_the_three_months_run_from_its_last_day() -> None:
    found = report_days(date(2026, 3, 1))
    assert found.information_by == date(2026, 6, 8)
    assert [n.key for n in found.receipt.unconfirmed] == ["report.without_receipt"]


def test_art_2_a_receipt_cannot_precede_the_report() -> None:
    with pytest.raises(ImpossibleFactsError, match="sent on 2026-02-28"):
        report_days(date(2026, 3, 1), receipt_sent=date(2026, 2, 28))
    assert not report_days(date(2026, 3, 1), receipt_sent=date(2026, 3, 1)).receipt_late
    with pytest.raises(NotInForceError):
        report_days(date(2023, 2, 17))


@pytest.mark.parametrize(("staff", "needed"), [(0, False), (49, False), (50, True), (800, True)])
def test_art_2_lid_1_a_procedure_from_fifty_staff(staff: int, needed: bool) -> None:
    assert procedure_needed(staff, DAY)[0] is needed


def test_art_2_lid_1_impossible_staff() -> None:
    with pytest.raises(ImpossibleFactsError, match="-1 staff"):
        procedure_needed(-1, DAY)


def test_art_2_lid_2_what_the_procedure_settles() -> None:
    found = report_procedure([ProcedurePart.HANDLING], DAY)
    assert found.missing[0] == "definition"
    assert report_procedure(list(ProcedurePart), DAY).complete


def test_art_1a_named_readers_only_and_the_identity_masked() -> None:
    assert may_see("p1", ["p1", "p2"], DAY).allowed
    assert [o.code for o in may_see("p3", ["p1", "p2"], DAY).obstacles] == ["report.not-named"]
    assert [o.code for o in may_see("p3", [], DAY).obstacles] == ["report.not-named"]
    assert may_name_reporter(DAY, consents=True).allowed
    assert may_name_reporter(DAY, consents=False).obstacles[0].ground == "art. 1a lid 3 Wet bescherming klokkenluiders"


@given(st.dates(date(2023, 2, 18), date(2060, 12, 31)), st.integers(0, 60))
@settings(max_examples=40)
def test_art_2_information_never_comes_due_before_the_receipt(received: date, days: int) -> None:
    """Article 2 lid 2 onder h and i: seven days exactly; a later receipt never gives an earlier last day."""
    found = report_days(received, receipt_sent=received + timedelta(days=days))
    assert found.receipt_by == received + timedelta(days=7)
    assert found.receipt_late == (days > 7)
    assert found.information_by > found.receipt_by


def test_art_1a_what_a_recipient_is_told() -> None:
    seen, named = may_see("p1", ["p1"], DAY).receipt, may_name_reporter(DAY, consents=True).receipt
    assert seen.explanation_nl == "Deze ontvanger ziet de melding (art. 1a lid 1 Wet bescherming klokkenluiders)."
    assert seen.explanation_en == "This recipient sees the report (art. 1a lid 1 Wet bescherming klokkenluiders)."
    assert dict(seen.inputs) == {"day": "2026-10-06", "reader": "p1"}
    assert named.explanation_nl.startswith("De melder stemde ermee in te worden genoemd (")
    assert named.explanation_en.startswith("The reporter consented to being named (")
    assert dict(named.inputs) == {"day": "2026-10-06", "consents": True}
    assert may_name_reporter(DAY, consents=False).obstacles[0].code == "report.identity"
