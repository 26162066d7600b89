"""Whose power a decision is: articles 147, 160, 165, 171, 172, 189 and 192 Gemeentewet; 7:11 and 10:3 Awb."""

from datetime import date
from decimal import Decimal

import pytest

from secretarie.law import Body, Mandate, Mandated, MandateKind, Power, Use, may_use
from secretarie.law.powers import Matter, whose_power

DAY = date(2026, 10, 6)


@pytest.mark.parametrize("matter", Matter)
def test_every_matter_has_its_article(matter: Matter) -> None:
    owner = whose_power(matter, DAY)
    assert owner.rule.ground.startswith("art. ")
    assert owner.rule.nl.endswith(".")


@pytest.mark.parametrize(
    ("body", "matters"),
    [
        (Body.COUNCIL, {Matter.BY_LAW, Matter.BUDGET}),
        (Body.MAYOR, {Matter.REPRESENTATION, Matter.PUBLIC_ORDER}),
        (
            Body.COLLEGE,
            {
                Matter.PRIVATE_LAW_ACT,
                Matter.FOUND_OR_JOIN,
                Matter.LITIGATION,
                Matter.MARKETS,
                Matter.CIVIL_DEFENCE,
            },
        ),
        (
            None,
            {
                Matter.DECISION,
                Matter.OBJECTION,
                Matter.TO_COMMITTEE,
                Matter.SPECIAL_PROCEDURE,
                Matter.ANNUL,
                Matter.FACTUAL,
            },
        ),
    ],
)
def test_whose_it_is_and_what_differs_by_power(body: Body | None, matters: set[Matter]) -> None:
    assert {m for m in Matter if whose_power(m, DAY).body is body} == matters


def test_what_a_mandate_for_it_would_be_about() -> None:
    special = {m: m.mandated for m in Matter if m.mandated is not Mandated.ORDINARY}
    assert special == {
        Matter.BY_LAW: Mandated.BY_LAWS,
        Matter.SPECIAL_PROCEDURE: Mandated.SPECIAL_PROCEDURE,
        Matter.ANNUL: Mandated.ANNUL,
    }
    assert Matter.FACTUAL.kinds == {MandateKind.AUTHORISATION}
    assert Matter.REPRESENTATION.kinds == {MandateKind.POWER_OF_ATTORNEY}
    assert MandateKind.MANDATE in Matter.PRIVATE_LAW_ACT.kinds & Matter.DECISION.kinds


def test_for_what_the_council_is_told_or_heard_first() -> None:
    asked = {m: m.prior(Body.COLLEGE) for m in Matter if m.prior(Body.COLLEGE)}
    assert set(asked.values()) == set(Power) - {Power.MAYOR_DELEGATES}
    assert {m for m in Matter if m.prior(Body.MAYOR)} == {Matter.TO_COMMITTEE}
    assert Matter.TO_COMMITTEE.prior(Body.MAYOR) is Power.MAYOR_DELEGATES


@pytest.mark.parametrize(("amount", "allowed"), [("50000", True), ("50000.00", True), ("50000.01", False)])
def test_art_10_2_a_limit_holds_to_the_cent(amount: str, *, allowed: bool) -> None:
    found = may_use(Mandate("hoofd", DAY, limit=Decimal(50_000)), Use("hoofd", Decimal(amount)), DAY)
    assert found.allowed is allowed
    assert dict(found.receipt.inputs)["limit"] == "50000.00"
