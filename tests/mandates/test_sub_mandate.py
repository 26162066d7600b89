"""Passing a mandate on: by who has it, where it is allowed, never wider (art. 10:9 Awb)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from secretarie.law import MandateKind
from secretarie.mandates import actions
from secretarie.mandates.facts import Limit, Scope, Vat
from secretarie.people.models import Body
from tests.cast import Cast
from tests.mandates.acts import a_mandate, a_row, a_sub_decree, each_manager, holding
from tests.proposals.acts import do, refused

PASSED_ON = {"power": "Idem, voor het eigen team.", "sub_mandate_allowed": False}


def test_the_director_passes_on_less(cast: Cast) -> None:
    parent, decree = a_mandate(cast), a_sub_decree(cast)
    row = a_row(cast, "1.1.a", holder=each_manager(), limit=Limit(Decimal(10_000)), **PASSED_ON)
    do(cast, "director", actions.sub_mandate, parent, decree=decree, given=row, nature_opposes=False)
    register = holding(cast)
    sub = next(m for m in register.mandates if m.number == "1.1.a")
    assert [m.number for m in register.chain(sub)] == ["1.1.a", "1.1"]
    assert [one.amount for one in register.limits(sub)] == [Decimal(10_000), Decimal(50_000)]


@pytest.mark.parametrize(
    ("chosen", "code"),
    [
        ({"limit": Limit(Decimal("50000.01"))}, "sub.limit"),
        ({"limit": None}, "sub.limit"),
        ({"limit": Limit(Decimal(100), Vat.INCLUSIVE)}, "sub.limit"),
        ({"scope": Scope(subjects=("personeel",))}, "sub.subject"),
        ({"scope": Scope(general=True)}, "sub.subject"),
        ({"kinds": (MandateKind.AUTHORISATION,)}, "sub.kind"),
        ({"giver": Body.Kind.MAYOR}, "sub.giver"),
        ({"first": date(2025, 12, 31)}, "sub.period"),
    ],
)
def test_it_is_never_wider(cast: Cast, chosen: dict[str, object], code: str) -> None:
    parent, decree = a_mandate(cast), a_sub_decree(cast)
    row = a_row(cast, "1.1.a", holder=each_manager(), **{**PASSED_ON, **chosen})
    given = {"decree": decree, "given": row, "nature_opposes": False}
    assert code in refused(cast, "director", actions.sub_mandate, parent, **given)


def test_the_limit_itself_may_be_passed_on(cast: Cast) -> None:
    parent, decree = a_mandate(cast), a_sub_decree(cast)
    row = a_row(cast, "1.1.a", holder=each_manager(), **PASSED_ON)
    assert (
        do(cast, "director", actions.sub_mandate, parent, decree=decree, given=row, nature_opposes=False).limit
        == 50_000
    )


def test_only_where_the_giver_allows_it_and_by_who_has_it(cast: Cast) -> None:
    parent = a_mandate(cast, sub_mandate_allowed=False, holder=each_manager())
    decree = a_sub_decree(cast)
    row = a_row(cast, "1.1.a", **PASSED_ON)
    given = {"decree": decree, "given": row, "nature_opposes": False}
    assert refused(cast, "director", actions.sub_mandate, parent, **given) == {"sub.not-own", "sub.allowed"}
    assert refused(cast, "secretariat", actions.sub_mandate, parent, **given) == {"sub.allowed"}
