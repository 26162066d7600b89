"""Changing and withdrawing: a new row from a day on, and every day keeps its one answer."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.db import IntegrityError, ProgrammingError, connection, transaction

from secretarie.mandates import actions
from secretarie.mandates.facts import Limit, Scope
from secretarie.mandates.models import Mandate
from tests.cast import TODAY, Cast
from tests.mandates.acts import FIRST, a_decree, a_mandate, a_row, a_sub_decree, each_manager, holding
from tests.proposals.acts import do, entries, now, refused

JULY = date(2026, 7, 1)


def with_sub(cast: Cast) -> tuple[Mandate, Mandate]:
    parent, decree = a_mandate(cast), a_sub_decree(cast)
    row = a_row(cast, "1.1.a", holder=each_manager(), limit=Limit(Decimal(10_000)), sub_mandate_allowed=False)
    return parent, do(cast, "director", actions.sub_mandate, parent, decree=decree, given=row, nature_opposes=False)


def limits(cast: Cast, day: date) -> dict[str, list[int]]:
    register = holding(cast, day)
    return {m.number: [int(one.amount) for one in register.limits(m)] for m in register.mandates if m.number != "O.0"}


def test_a_change_is_a_new_row_and_every_day_keeps_its_answer(cast: Cast) -> None:
    parent, sub = with_sub(cast)
    given = a_row(cast, first=JULY, limit=Limit(Decimal(75_000)))
    made = do(cast, "secretariat", actions.change, parent, given=given, nature_opposes=False)
    assert made.pk != parent.pk
    assert limits(cast, date(2026, 6, 30)) == {"1.1": [50_000], "1.1.a": [10_000, 50_000]}
    assert limits(cast, JULY) == {"1.1": [75_000], "1.1.a": [10_000, 75_000]}
    assert now(cast, sub).valid_until == JULY


def test_a_sub_mandate_may_not_become_wider_by_a_change_above_it(cast: Cast) -> None:
    parent, _sub = with_sub(cast)
    given = a_row(cast, first=JULY, limit=Limit(Decimal(9_999)))
    assert refused(cast, "secretariat", actions.change, parent, given=given, nature_opposes=False) == {"sub.limit"}
    closed = a_row(cast, first=JULY, scope=Scope(subjects=("personeel",)), sub_mandate_allowed=False)
    found = refused(cast, "secretariat", actions.change, parent, given=closed, nature_opposes=False)
    assert found == {"sub.subject", "sub.allowed"}


def test_it_changes_on_a_day_on_which_it_holds_by_an_adopted_decree(cast: Cast) -> None:
    parent = a_mandate(cast)
    before = a_row(cast, first=date(2025, 6, 1))
    assert refused(cast, "secretariat", actions.change, parent, given=before, nature_opposes=False) == {"change.day"}
    draft = a_decree(cast, "Wijziging")
    given = {"given": a_row(cast, first=JULY), "decree": draft, "nature_opposes": False}
    assert refused(cast, "secretariat", actions.change, parent, **given) == {"change.decree"}


def test_a_draft_row_is_simply_corrected(cast: Cast) -> None:
    decree = a_decree(cast)
    row = do(cast, "secretariat", actions.grant, decree, given=a_row(cast))
    do(cast, "secretariat", actions.change, row, given=a_row(cast, power="Anders."))
    assert now(cast, row).power == "Anders."
    assert refused(cast, "secretariat", actions.change, row, given=a_row(cast, "", power="")) == {
        "mandate.number",
        "mandate.power",
    }


def test_what_is_withdrawn_ends_with_its_reason_and_so_does_what_rests_on_it(cast: Cast) -> None:
    parent, sub = with_sub(cast)
    assert refused(cast, "secretariat", actions.withdraw, parent, on=JULY, reason=" ") == {"withdraw.reason"}
    do(cast, "secretariat", actions.withdraw, parent, on=JULY, reason="Inkoop gaat naar de regio.")
    assert limits(cast, date(2026, 6, 30)).keys() == {"1.1", "1.1.a"}
    assert limits(cast, JULY) == {}
    assert "1.1" in now(cast, sub).withdrawn_reason
    assert refused(cast, "secretariat", actions.withdraw, parent, on=TODAY, reason="Nog eens.") == {"withdraw.over"}
    assert entries(cast, "mandate.withdraw")[0]["note"] == "Inkoop gaat naar de regio."


def test_what_begins_later_only_moves_to_the_new_row(cast: Cast) -> None:
    parent, decree = a_mandate(cast), a_sub_decree(cast)
    later = a_row(cast, "1.1.b", holder=each_manager(), first=date(2027, 1, 1), sub_mandate_allowed=False)
    sub = do(cast, "director", actions.sub_mandate, parent, decree=decree, given=later, nature_opposes=False)
    made = do(cast, "secretariat", actions.change, parent, given=a_row(cast, first=JULY), nature_opposes=False)
    assert now(cast, sub).parent_id == made.pk
    assert now(cast, sub).valid_from == date(2027, 1, 1)


def test_the_database_holds_one_row_of_a_number_a_day(cast: Cast) -> None:
    row = a_mandate(cast)
    with cast.acting_as("secretariat"):
        again = Mandate.objects.get(pk=row.pk)
        again.pk, again.valid_from = None, FIRST
        with pytest.raises(IntegrityError, match="one_mandate_of_a_number_at_a_time"), transaction.atomic():
            again.save()


def test_nothing_is_ever_deleted(cast: Cast) -> None:
    row = a_mandate(cast)
    refusal = pytest.raises(ProgrammingError, match="permission denied")
    with cast.acting_as("secretariat"), connection.cursor() as cursor, refusal, transaction.atomic():
        cursor.execute("DELETE FROM mandates_mandate WHERE id = %s", [row.pk])
