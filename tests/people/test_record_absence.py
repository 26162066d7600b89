"""Away: for oneself, or by the secretariat; the substitute's turn follows."""

from datetime import date

import pytest

from secretarie.access.performing import Refused
from secretarie.people.actions import record_absence
from secretarie.people.models import Person
from secretarie.people.queries import is_absent
from tests.cast import TODAY, Cast


def test_one_says_to_be_away_and_is(cast: Cast) -> None:
    with cast.acting_as("mayor") as actor:
        record_absence(
            actor, Person.objects.get(pk=actor.person), first=TODAY, until=date(2026, 11, 27), reason="verlof"
        )
        assert is_absent(actor, actor.person, TODAY)
        assert not is_absent(actor, actor.person, date(2026, 11, 27))


def test_another_is_reported_by_the_secretariat_only(cast: Cast) -> None:
    with cast.acting_as("author") as actor, pytest.raises(Refused) as refused:
        record_absence(actor, Person.objects.get(pk=cast.people["mayor"].pk), first=TODAY, until=TODAY)
    assert {o.code for o in refused.value.obstacles} == {"absence.another", "absence.ends-first"}
    with cast.acting_as("secretariat") as actor:
        record_absence(actor, Person.objects.get(pk=cast.people["mayor"].pk), first=TODAY)
        assert is_absent(actor, cast.people["mayor"].pk, TODAY)
