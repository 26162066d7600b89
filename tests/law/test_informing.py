"""Articles 160, 165, 169, 178 and 180 Gemeentewet: what the council hears beforehand, and what it may be refused."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretarie.law import (
    Answerer,
    Body,
    ImpossibleFactsError,
    NotInForceError,
    Power,
    PriorFacts,
    Verdict,
    information_to_give,
    prior_consultation,
    refusal_of_information,
)
from secretarie.law.informing import ALWAYS_HEARD

DAY = date(2026, 10, 6)
ON_CONSEQUENCES = sorted(set(Power) - ALWAYS_HEARD)
LOAN = PriorFacts(Power.PRIVATE_LAW_ACT)


def codes(found: Verdict) -> list[str]:
    return [o.code for o in found.obstacles] + [q.code for q in found.questions]


def test_art_160_lid_2_joining_without_consulting_the_council_is_refused() -> None:
    found = prior_consultation(PriorFacts(Power.FOUND_OR_JOIN, particularly_indicated=True), DAY)
    assert codes(found) == ["inform.not-informed", "inform.not-heard"]
    assert {o.ground for o in found.obstacles} == {"art. 160 lid 2 Gemeentewet"}
    assert (found.allowed, found.open, found.receipt.outcome) == (False, False, "refused")
    assert found.obstacles[0].message == "De raad heeft nog geen ontwerpbesluit."
    assert not prior_consultation(PriorFacts(Power.FOUND_OR_JOIN), DAY).open


def test_art_160_lid_2_whether_it_is_particularly_indicated_is_asked_of_the_college() -> None:
    heard = PriorFacts(Power.FOUND_OR_JOIN, informed=True, heard=True)
    found = prior_consultation(heard, DAY)
    assert found.open
    assert found.receipt.outcome == "ask"
    assert found.questions[0].answered_by is Answerer.COLLEGE
    assert codes(prior_consultation(replace(heard, particularly_indicated=False), DAY)) == ["inform.not-indicated"]
    assert prior_consultation(replace(heard, particularly_indicated=True), DAY).allowed


@pytest.mark.parametrize(
    ("power", "article"),
    [(Power.DELEGATE_TO_COMMITTEE, "art. 165 lid 3"), (Power.MAYOR_DELEGATES, "art. 178 lid 4")],
)
def test_art_165_and_178_delegation_to_a_committee_waits_for_the_council(power: Power, article: str) -> None:
    found = prior_consultation(PriorFacts(power, informed=True), DAY)
    assert [(o.code, o.ground) for o in found.obstacles] == [("inform.not-heard", f"{article} Gemeentewet")]
    assert prior_consultation(PriorFacts(power, informed=True, heard=True), DAY).allowed


def test_art_169_lid_4_serious_consequences_are_a_question_for_the_college() -> None:
    found = prior_consultation(LOAN, DAY)
    assert found.open
    assert codes(found) == ["inform.serious_consequences"]
    assert [n.key for n in found.receipt.norms] == ["inform.private_law_act", "inform.serious_consequences"]
    assert found.receipt.explanation_nl == (
        "Kan dit ingrijpende gevolgen hebben voor de gemeente (art. 169 lid 4 Gemeentewet)?"
    )


def test_art_169_lid_4_a_serious_loan_guarantee_waits_for_wishes_and_objections() -> None:
    found = prior_consultation(replace(LOAN, serious=True, informed=True), DAY)
    assert codes(found) == ["inform.not-heard"]
    unasked = prior_consultation(replace(LOAN, serious=True), DAY)
    assert unasked.obstacles[0].message == "De raad is nog niet vooraf geïnformeerd."
    assert found.obstacles[0].ground == "art. 169 lid 4 jo. 160 lid 1 onder d Gemeentewet"
    assert prior_consultation(replace(LOAN, serious=True, informed=True, heard=True), DAY).allowed


def test_art_169_lid_4_when_the_council_asks_it_is_informed_but_not_waited_for() -> None:
    asked = replace(LOAN, serious=False, council_asked=True)
    assert codes(prior_consultation(asked, DAY)) == ["inform.not-informed"]
    assert prior_consultation(replace(asked, informed=True), DAY).allowed


def test_art_169_lid_4_without_serious_consequences_the_college_decides() -> None:
    found = prior_consultation(replace(LOAN, serious=False), DAY)
    assert found.allowed
    assert found.receipt.explanation_en == (
        "The decision may be taken (art. 169 lid 4 jo. 160 lid 1 onder d Gemeentewet)."
    )


def test_art_169_lid_5_an_urgent_lawsuit_is_allowed_and_the_council_informed_as_soon_as_possible() -> None:
    found = prior_consultation(PriorFacts(Power.LITIGATION, serious=True, urgent=True), DAY)
    assert found.allowed
    assert "informeer de raad zo spoedig mogelijk (art. 169 lid 5" in found.receipt.explanation_nl
    informed = PriorFacts(Power.LITIGATION, informed=True, serious=True, urgent=True)
    assert "zo spoedig mogelijk" in prior_consultation(informed, DAY).receipt.explanation_nl
    assert "mogelijk" not in prior_consultation(replace(informed, heard=True), DAY).receipt.explanation_nl


@pytest.mark.parametrize("power", sorted(set(Power) - {Power.LITIGATION}))
def test_art_169_lid_5_urgency_helps_no_other_power(power: Power) -> None:
    assert not prior_consultation(PriorFacts(power, serious=True, urgent=True), DAY).allowed


@given(st.builds(PriorFacts, st.sampled_from(ON_CONSEQUENCES), st.booleans(), st.booleans(), st.none() | st.booleans()))
def test_art_169_lid_4_no_decision_with_serious_consequences_before_the_council_was_heard(facts: PriorFacts) -> None:
    """'In het laatste geval neemt het college geen besluit dan nadat de raad in de gelegenheid is gesteld …'."""
    if prior_consultation(facts, DAY).allowed and not facts.heard:
        assert facts.serious is False


def test_before_the_first_value_read_nothing_is_said() -> None:
    with pytest.raises(NotInForceError):
        prior_consultation(LOAN, date(2022, 4, 30))


def test_art_169_lid_2_whether_the_council_needs_it_is_asked() -> None:
    assert information_to_give(DAY).article == "art. 169 lid 2 Gemeentewet"


@pytest.mark.parametrize(("by", "article"), [(Body.COLLEGE, "art. 169 lid 3"), (Body.MAYOR, "art. 180 lid 3")])
def test_art_169_lid_3_information_is_refused_only_on_a_ground(by: Body, article: str) -> None:
    refused = refusal_of_information(by, "  ", DAY)
    assert [(o.code, o.ground) for o in refused.obstacles] == [("inform.no-ground", f"{article} Gemeentewet")]
    assert refusal_of_information(by, "Lopende onderhandeling", DAY).allowed


def test_only_college_and_mayor_answer_the_council() -> None:
    with pytest.raises(ImpossibleFactsError, match="for college and mayor"):
        refusal_of_information(Body.COUNCIL, "", DAY)
