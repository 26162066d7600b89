"""A decree: drafted, adopted with all its rows by one decision, published, and replaced by the next."""

from __future__ import annotations

from datetime import date

import pytest

from secretarie.access.performing import Forbidden
from secretarie.law import MandateKind
from secretarie.law.mandating import Mandated
from secretarie.mandates import actions
from secretarie.mandates.facts import HolderKind, Scope
from secretarie.mandates.models import Decree, Mandate
from secretarie.mandates.particulars import Given
from secretarie.people.models import Body, Office
from tests.cast import TODAY, Cast
from tests.mandates.acts import FIRST, a_decree, a_mandate, a_row, a_tree, adopted, holding
from tests.proposals.acts import do, entries, now, refused

ADOPTED = {"reference": "BW-2025-0912", "adopted_on": date(2025, 12, 16), "first": FIRST, "nature_opposes": False}


def test_one_decision_makes_every_row_hold(cast: Cast) -> None:
    a_tree(cast)
    decree = a_decree(cast)
    for number in ("1.1", "1.2"):
        do(cast, "secretariat", actions.grant, decree, given=a_row(cast, number))
    assert holding(cast).mandates == ()
    do(cast, "secretariat", actions.adopt_decree, decree, **ADOPTED)
    assert [m.number for m in holding(cast).mandates] == ["1.1", "1.2"]
    assert holding(cast, date(2025, 12, 31)).mandates == ()
    assert holding(cast).mandates[0].adoption.reference == "BW-2025-0912"
    assert "mandate.unless" in str(entries(cast, "decree.adopt")[0]["receipts"])


def test_all_obstacles_come_at_once_with_the_row_they_are_about(cast: Cast) -> None:
    decree = a_decree(cast, bodies=["college"])
    rows = [
        a_row(cast, "1.1", ground="", giver=Body.Kind.MAYOR),
        a_row(cast, "1.2", nature=Mandated.BY_LAWS),
        a_row(cast, "1.2", nature=Mandated.ANNUL, kinds=(), scope=Scope()),
    ]
    for row in rows:
        do(cast, "secretariat", actions.grant, decree, given=row)
    found = refused(cast, "secretariat", actions.adopt_decree, decree, **{**ADOPTED, "reference": " "})
    assert found == {
        "decree.reference",
        "decree.twice",
        "mandate.ground",
        "mandate.giver",
        "mandate.subject",
        "mandate.never.by_laws",
        "mandate.kind",
        "mandate.about",
    }


@pytest.mark.parametrize(
    ("chosen", "code"),
    [
        ({"nature": Mandated.BY_LAWS}, "mandate.never.by_laws"),
        ({"nature": Mandated.SPECIAL_PROCEDURE}, "mandate.never.special_procedure"),
        ({"nature": Mandated.ANNUL}, "mandate.never.annul"),
        ({"outside": True}, "mandate.outside"),
        ({"giver": Body.Kind.COUNCIL}, "mandate.outside"),
    ],
)
def test_what_the_law_does_not_let_anybody_mandate(cast: Cast, chosen: dict[str, object], code: str) -> None:
    """Art. 10:3 and 10:4 Awb; an official does not work under the council."""
    a_tree(cast)
    decree = a_decree(cast, bodies=["college", "council"])
    do(cast, "secretariat", actions.grant, decree, given=a_row(cast, **chosen))
    assert refused(cast, "secretariat", actions.adopt_decree, decree, **ADOPTED) == {code}


def test_consent_and_a_statute_take_those_obstacles_away(cast: Cast) -> None:
    a_tree(cast)
    rows = adopted(
        cast,
        a_row(cast, "1.1", outside=True, consent=True),
        a_row(cast, "1.2", nature=Mandated.BY_LAWS, basis="art. 10:3 lid 2 onder a Awb jo. de verordening"),
    )
    assert len(rows) == 2


def test_somebody_judges_the_nature_of_the_power(cast: Cast) -> None:
    a_tree(cast)
    decree = a_decree(cast)
    do(cast, "secretariat", actions.grant, decree, given=a_row(cast))
    assert refused(cast, "secretariat", actions.adopt_decree, decree, **{**ADOPTED, "nature_opposes": None}) == {
        "mandate.nature"
    }
    assert refused(cast, "secretariat", actions.adopt_decree, decree, **{**ADOPTED, "nature_opposes": True}) == {
        "mandate.unless"
    }


def test_the_mayor_mandates_not_himself(cast: Cast) -> None:
    a_tree(cast)
    decree = a_decree(cast)
    with cast.acting_as("secretariat"):
        office = Office.objects.get(kind="mayor")
    himself = Given(HolderKind.OFFICE, "de burgemeester", office=office)
    do(cast, "secretariat", actions.grant, decree, given=a_row(cast, giver=Body.Kind.MAYOR, holder=himself))
    assert refused(cast, "secretariat", actions.adopt_decree, decree, **ADOPTED) == {"mandate.itself"}


def test_a_decree_is_adopted_once_and_after_its_decision(cast: Cast) -> None:
    mandate = a_mandate(cast)
    assert refused(cast, "secretariat", actions.adopt_decree, mandate.decree, **ADOPTED) == {"decree.adopted"}
    empty = a_decree(cast, "Leeg")
    late = {**ADOPTED, "adopted_on": date(2026, 12, 1)}
    assert refused(cast, "secretariat", actions.adopt_decree, empty, **late) == {"decree.empty", "decree.later"}


def test_a_number_holds_once_a_day(cast: Cast) -> None:
    a_mandate(cast)
    decree = a_decree(cast, "Tweede")
    do(cast, "secretariat", actions.grant, decree, given=a_row(cast))
    assert refused(cast, "secretariat", actions.adopt_decree, decree, **ADOPTED) == {"mandate.taken"}


def test_the_next_decree_replaces_the_former_from_its_first_day(cast: Cast) -> None:
    former = a_mandate(cast)
    decree = a_decree(cast, "Mandaatbesluit 2027")
    do(cast, "secretariat", actions.grant, decree, given=a_row(cast, sub_mandate_allowed=False))
    day = date(2026, 7, 1)
    given = {**ADOPTED, "adopted_on": date(2026, 6, 16), "first": day}
    do(cast, "secretariat", actions.adopt_decree, decree, **given, replaces=now(cast, former.decree))
    before, after = holding(cast, date(2026, 6, 30)), holding(cast, day)
    assert [m.sub_mandate_allowed for m in (*before.mandates, *after.mandates)] == [True, False]
    assert "Mandaatbesluit 2027" in now(cast, former).withdrawn_reason


def test_it_is_published_after_its_adoption(cast: Cast) -> None:
    draft = a_decree(cast, "Concept")
    assert refused(cast, "secretariat", actions.publish_decree, draft, on=TODAY, where="Gemeenteblad") == {
        "publish.draft"
    }
    decree = a_mandate(cast).decree
    assert refused(cast, "secretariat", actions.publish_decree, decree, on=date(2025, 1, 1), where="") == {
        "publish.early",
        "publish.where",
    }
    do(cast, "secretariat", actions.publish_decree, decree, on=date(2025, 12, 23), where="Gemeenteblad 2025, 5412")
    assert holding(cast).mandates[0].adoption.published_where == "Gemeenteblad 2025, 5412"


def test_only_the_secretarys_office_keeps_the_register(cast: Cast) -> None:
    for key in ("author", "alderman", "administrator"):
        with cast.acting_as(key) as actor, pytest.raises(Forbidden):
            actions.draft_decree(actor, Body.objects.get(kind="college"), title="X")


def test_nobody_elsewhere_sees_it(cast: Cast) -> None:
    a_mandate(cast)
    with cast.acting_as("stranger"):
        assert not Mandate.objects.exists()
        assert not Decree.objects.exists()


def test_every_kind_of_the_law_can_be_granted(cast: Cast) -> None:
    a_tree(cast)
    rows = adopted(cast, *(a_row(cast, f"1.{n}", kinds=(kind,)) for n, kind in enumerate(MandateKind)))
    assert [row.kinds for row in rows] == [[kind.value] for kind in MandateKind]
