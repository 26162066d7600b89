"""The list of error types is maintained by the secretary's office: add, rename, end."""

import pytest

from secretarie.access.performing import Forbidden, Gone, Stale
from secretarie.people.models import Office
from secretarie.proposals import actions
from secretarie.proposals.models import ErrorType
from tests.cast import Cast
from tests.proposals.acts import do, entries, now, refused


@pytest.fixture
def office(cast: Cast) -> Office:
    with cast.acting_as("secretary"):
        return Office.objects.get(kind=Office.Kind.SECRETARY)


@pytest.mark.parametrize("key", ["secretary", "deputy_secretary", "secretariat"])
def test_added_renamed_and_ended(cast: Cast, office: Office, key: str) -> None:
    made = do(cast, key, actions.add_error_type, office, label=" Cijfers kloppen niet ")
    assert (made.label, made.active) == ("Cijfers kloppen niet", True)
    do(cast, key, actions.change_error_type, made, label="Bedragen verschillen", active=False)
    changed = now(cast, made)
    assert (changed.label, changed.active, changed.code) == ("Bedragen verschillen", False, made.code)
    assert [e["fields"] for e in entries(cast, "error_type.change")] == [["active", "label"]]


def test_refused_without_a_name_or_with_one_of_the_list(cast: Cast, office: Office) -> None:
    assert refused(cast, "secretary", actions.add_error_type, office, label=" ") == {"error_type.no-label"}
    given = {"label": "ADVIES ontbreekt"}
    assert refused(cast, "secretary", actions.add_error_type, office, **given) == {"error_type.exists"}
    with cast.acting_as("secretary"):
        other = ErrorType.objects.get(code="decision-point")
    codes = refused(cast, "secretary", actions.change_error_type, other, **given, active=True)
    assert codes == {"error_type.exists"}
    do(cast, "secretary", actions.change_error_type, other, label="beslispunt onduidelijk", active=True)


def test_nobody_else_and_twice_is_told(cast: Cast, office: Office) -> None:
    for key in ("gate_team", "mayor", "author"):
        with cast.acting_as(key) as actor, pytest.raises(Forbidden):
            actions.add_error_type(actor, office, label="x")
    with cast.acting_as("stranger") as actor, pytest.raises(Gone):
        actions.add_error_type(actor, office, label="x")
    with cast.acting_as("secretary") as actor:
        seen = ErrorType.objects.get(code="decision-point")
        actions.change_error_type(actor, seen, label="Beslispunt", active=True)
        with pytest.raises(Stale):
            actions.change_error_type(actor, seen, label="Punt", active=True)
