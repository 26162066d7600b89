"""Who is competent: exact at every bound, with the article, and asked rather than guessed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from secretarie.law import Body
from secretarie.law.powers import Matter
from secretarie.mandates.asking import HouseWays
from secretarie.mandates.changing import By, changes
from secretarie.mandates.competence import Who, may_decide, under_which, who
from secretarie.mandates.facts import Register, Scope, Vat
from tests.mandates.registers import (
    ALDERMAN,
    BUDGET,
    BUDGETS,
    BUYING,
    CONSULT,
    DAY,
    DIRECTOR,
    FIRST,
    MANAGER,
    OFFICERS,
    REGISTER,
    UNTIL,
    a_mandate,
    asked,
    euro,
    up_to,
)

RISK = frozenset({"political_risk"})
CENT = "0.01"


def numbers(found: object) -> list[str]:
    return [w.mandate.number for w in found.under]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("amount", "under"),
    [
        ("0", ["1.3"]),
        ("50000.00", ["1.3"]),
        ("50000.01", ["1.2"]),
        ("100000.00", ["1.2"]),
        ("100000.01", ["1.1"]),
        ("250000.00", ["1.1"]),
        ("250000.01", []),
    ],
)
def test_the_lowest_competent_officer_to_the_cent(amount: str, under: list[str]) -> None:
    answer = who(asked(amount=amount), REGISTER)
    assert numbers(answer) == under
    assert answer.who is (Who.OFFICER if under else Who.COLLEGE)


@pytest.mark.parametrize(
    ("day", "competent"),
    [
        (FIRST - timedelta(days=1), False),
        (FIRST, True),
        (UNTIL - timedelta(days=1), True),
        (UNTIL, False),
    ],
)
def test_from_the_first_day_to_the_last_and_not_the_day_after(day: date, *, competent: bool) -> None:
    answer = who(asked(day=day), REGISTER)
    assert (answer.who is Who.OFFICER) is competent


@pytest.mark.parametrize(
    ("amount", "vat", "outcome"),
    [
        ("100000.00", None, "officer"),  # with the highest rate it is 121.000,00: within whatever the rate
        ("100000.01", None, "ask"),  # with the highest rate it is a cent too much: it depends on the rate
        ("100000.01", "9000", "officer"),
        ("100000.01", "20999.99", "officer"),
        ("100000.01", "21000.00", "college"),
        ("121000.00", None, "ask"),
        ("121000.01", None, "college"),  # too much before any VAT
    ],
)
def test_a_limit_with_vat_is_exact_and_unknown_vat_is_asked(amount: str, vat: str | None, outcome: str) -> None:
    answer = who(asked(subject="subsidie", amount=amount, vat=euro(vat) if vat else None), REGISTER)
    if outcome == "ask":
        assert [q.code for q in answer.questions] == ["competence.vat"]
        assert not answer.certain
    else:
        assert (answer.who.value, answer.questions) == (outcome, ())


def test_a_sub_mandate_reaches_no_further_than_what_it_rests_on() -> None:
    wide = a_mandate(3, "1.3", MANAGER, scope=BUYING, parent=2)
    register = replace(REGISTER, mandates=(*REGISTER.mandates[:2], wide))
    assert numbers(who(asked(amount="100000.00"), register)) == ["1.3"]
    assert numbers(who(asked(amount="100000.01"), register)) == ["1.1"]
    assert [m.number for m in who(asked(), register).under[0].chain] == ["1.3", "1.2", "1.1"]


def test_a_sub_mandate_without_leave_or_without_its_giver_is_none() -> None:
    without_leave = a_mandate(6, "4.1", MANAGER, scope=Scope(subjects=("personeel",)), parent=5)
    found = who(asked(subject="personeel"), replace(REGISTER, mandates=(*REGISTER.mandates, without_leave)))
    assert numbers(found) == ["3.1"]
    assert [o.code for w in found.missed for o in w.obstacles] == ["mandate.sub"]
    hanging = a_mandate(6, "4.1", MANAGER, scope=BUYING, parent=99)
    found = who(asked(), replace(REGISTER, mandates=(hanging,)))
    assert found.who is Who.COLLEGE
    assert "mandate.chain" in [o.code for w in found.missed for o in w.obstacles]


def test_the_budget_holder_rule_is_a_second_limit() -> None:
    bound = replace(REGISTER.mandates[2], conditions=(BUDGET,))
    register = replace(REGISTER, mandates=(*REGISTER.mandates[:2], bound), budget_holders=BUDGETS)
    assert numbers(who(asked(amount="20000.00"), register)) == ["1.3"]
    assert numbers(who(asked(amount="20000.01"), register)) == ["1.2"]
    refused = may_decide(OFFICERS["manager"], asked(amount="20000.01"), register)
    assert [o.code for o in refused.obstacles] == ["mandate.budget"]


def test_a_general_mandate_covers_all_but_its_exceptions() -> None:
    general = a_mandate(
        7, "0.1", DIRECTOR, scope=Scope(general=True, excepted=("inkoop",), exceptions=("wat gevoelig ligt",))
    )
    register = replace(REGISTER, mandates=(general,))
    assert numbers(who(asked(subject="personeel"), register)) == ["0.1"]
    assert who(asked(subject="personeel"), register).under[0].exceptions == ("wat gevoelig ligt",)
    assert who(asked(), register).who is Who.COLLEGE


def test_risk_goes_to_the_college_even_when_mandated_by_house_rule() -> None:
    risky = asked(risks=RISK)
    assert who(risky, REGISTER).who is Who.COLLEGE
    assert who(risky, REGISTER).risks == ("political_risk",)
    assert [o.code for o in may_decide(OFFICERS["manager"], risky, REGISTER).obstacles] == ["competence.risk"]
    off = HouseWays(risks_to_body=False)
    assert numbers(who(risky, REGISTER, off)) == ["1.3"]
    assert may_decide(OFFICERS["manager"], risky, REGISTER, off).allowed


def test_on_objection_never_who_took_the_contested_decision() -> None:
    contested = asked(matter=Matter.OBJECTION, decider=OFFICERS["manager"])
    assert numbers(who(contested, REGISTER)) == ["1.2"]
    refused = may_decide(OFFICERS["manager"], contested, REGISTER)
    assert [o.ground for o in refused.obstacles] == ["art. 10:3 lid 3 Algemene wet bestuursrecht"]
    assert may_decide(OFFICERS["director"], contested, REGISTER).allowed
    fined = asked(reporter=OFFICERS["manager"])
    assert [o.ground for o in may_decide(OFFICERS["manager"], fined, REGISTER).obstacles] == [
        "art. 10:3 lid 4 Algemene wet bestuursrecht"
    ]


@pytest.mark.parametrize(
    ("matter", "body", "article"),
    [
        (Matter.BUDGET, Body.COUNCIL, "art. 189 lid 1 en 192 lid 1 Gemeentewet"),
        (Matter.BY_LAW, Body.COUNCIL, "art. 147 lid 1 Gemeentewet"),
        (Matter.PUBLIC_ORDER, Body.MAYOR, "art. 172 lid 1 Gemeentewet"),
        (Matter.REPRESENTATION, Body.MAYOR, "art. 171 lid 1 Gemeentewet"),
    ],
)
def test_what_is_another_bodys_is_told_with_the_article(matter: Matter, body: Body, article: str) -> None:
    answer = who(asked(matter=matter), REGISTER)
    assert (answer.body, answer.wrong_body) == (body, True)
    assert answer.receipt.norms[0].ground == article
    codes = [o.code for o in may_decide(OFFICERS["manager"], asked(matter=matter), REGISTER).obstacles]
    assert "competence.other-body" in codes


@pytest.mark.parametrize("matter", [Matter.SPECIAL_PROCEDURE, Matter.ANNUL])
def test_what_is_never_mandated(matter: Matter) -> None:
    answer = who(asked(matter=matter), REGISTER)
    assert (answer.who, len(answer.obstacles)) == (Who.COLLEGE, 1)
    refused = may_decide(OFFICERS["secretary"], asked(matter=matter), REGISTER)
    assert refused.obstacles[0].ground.startswith("art. 10:3 lid 2")


def test_without_subject_or_amount_the_answer_is_asked() -> None:
    assert [q.code for q in who(asked(subject=""), REGISTER).questions] == ["competence.subject"]
    assert [q.code for q in who(asked(amount=None), REGISTER).questions] == ["competence.amount"]
    assert numbers(who(asked(subject="personeel", amount=None), REGISTER)) == ["3.1"]
    assert may_decide(OFFICERS["manager"], asked(amount=None), REGISTER).open


def test_two_equally_low_are_ambiguous_and_told_so() -> None:
    twin = a_mandate(8, "1.4", replace(MANAGER, unit=12, words="de teammanager Groen"), scope=BUYING)
    answer = who(asked(), replace(REGISTER, mandates=(*REGISTER.mandates, twin)))
    assert numbers(answer) == ["1.3", "1.4"]
    assert answer.ambiguous
    assert "even bevoegd (mandaat 1.3 en 1.4); spreek af wie besluit." in answer.receipt.explanation_nl


def test_officials_decide_before_members_unless_the_house_says_otherwise() -> None:
    member = a_mandate(9, "5.1", ALDERMAN, scope=BUYING)
    register = replace(REGISTER, mandates=(REGISTER.mandates[0], member))
    assert numbers(who(asked(), register)) == ["1.1"]
    equal = who(asked(), register, HouseWays(officials_first=False))
    assert (numbers(equal), equal.ambiguous) == (["1.1", "5.1"], True)
    assert numbers(who(asked(amount=300_000), register)) == ["5.1"]


def test_who_stands_higher_in_the_chain_may_decide_too_and_another_may_not() -> None:
    assert [name for name, o in OFFICERS.items() if may_decide(o, asked(), REGISTER).allowed] == [
        "secretary",
        "director",
        "manager",
    ]
    refused = may_decide(OFFICERS["author"], asked(), REGISTER)
    assert [(o.code, o.ground) for o in refused.obstacles] == [
        ("competence.no-mandate", "art. 10:2 Algemene wet bestuursrecht")
    ]
    assert refused.obstacles[0].way_out == "Laat besluiten: de teammanager Beheer."
    found = under_which(OFFICERS["director"], asked(), REGISTER)
    assert found is not None
    assert found.mandate.number == "1.2"
    assert under_which(OFFICERS["author"], asked(), REGISTER) is None


def test_beyond_the_limit_an_officer_is_told_how_far() -> None:
    refused = may_decide(OFFICERS["manager"], asked(amount="50000.01"), REGISTER)
    assert [o.message for o in refused.obstacles] == ["€ 50.000,01 is meer dan de grens van mandaat 1.3: € 50.000."]
    assert refused.obstacles[0].ground == "art. 10:2 Algemene wet bestuursrecht"


def test_conditions_of_the_whole_chain_remain() -> None:
    assert who(asked(), REGISTER).conditions == (CONSULT,)
    assert who(asked(amount=60_000), REGISTER).conditions == ()


def test_the_receipt_says_it_all_in_both_languages() -> None:
    found = who(asked(), REGISTER).receipt
    assert found.outcome == "officer"
    assert found.explanation_nl == (
        "Dit vraagt geen besluit van het college zelf: de teammanager Beheer mag besluiten"
        " (mandaat 1.3, op grond van 1.2 en 1.1)."
    )
    assert found.explanation_en == (
        "This needs no decision of the college itself: de teammanager Beheer may decide"
        " (mandate 1.3, under 1.2 and 1.1)."
    )
    assert [n.key for n in found.norms] == [
        "power.decision",
        "mandate.within",
        "mandate.giver_stays",
        "mandate.sub",
    ]
    assert dict(found.inputs)["amount"] == "10000.00"
    beyond = who(asked(amount="250000.01"), REGISTER).receipt
    assert beyond.explanation_nl == (
        "Het college besluit (art. 160 lid 1 onder a Gemeentewet). Dit gaat het mandaat van de gemeentesecretaris te"
        " boven: € 250.000,01 is meer dan de grens van mandaat 1.1: € 250.000."
    )


def test_what_would_change_the_answer() -> None:
    found = {c.by: c for c in changes(asked(amount="40000"), REGISTER)}
    assert set(found) == {By.MORE, By.LATER, By.RISK}
    assert (found[By.MORE].amount, numbers(found[By.MORE].then)) == (euro("50000.01"), ["1.2"])
    assert (found[By.LATER].day, found[By.LATER].then.who) == (UNTIL, Who.COLLEGE)
    assert found[By.RISK].then.who is Who.COLLEGE
    less = {c.by: c for c in changes(asked(amount="250000.01"), REGISTER)}
    assert (less[By.LESS].amount, numbers(less[By.LESS].then)) == (euro("250000.00"), ["1.1"])
    calm = {c.by: c for c in changes(asked(risks=RISK), REGISTER)}
    assert numbers(calm[By.NO_RISK].then) == ["1.3"]


def test_an_empty_register_leaves_it_with_the_body() -> None:
    answer = who(asked(), Register())
    assert (answer.who, answer.certain) == (Who.COLLEGE, True)
    assert answer.receipt.explanation_nl.endswith("Het mandaatregister kent hiervoor geen mandaat.")
    assert changes(asked(), Register()) == ()


def test_a_limit_with_vat_gives_its_cent_without_it() -> None:
    found = {c.by: c for c in changes(asked(subject="subsidie", amount=100), REGISTER)}
    assert found[By.MORE].amount == euro("100000.01")
    assert REGISTER.mandates[3].limit == up_to(121_000, Vat.INCLUSIVE)
    assert DAY < UNTIL
