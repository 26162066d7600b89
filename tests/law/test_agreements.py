"""Articles 160, 169 and 171 Gemeentewet: who decides on, hears of and signs an agreement."""

from dataclasses import replace
from datetime import date

import pytest

from secretarie.law import AgreementFacts, ImpossibleFactsError, Power, PriorFacts, Signer, agreement

DAY = date(2026, 10, 6)
PLAIN = AgreementFacts(PriorFacts(Power.PRIVATE_LAW_ACT, serious=False), decided=True)


def test_art_160_and_171_decided_by_the_college_and_signed_by_the_mayor() -> None:
    assert agreement(PLAIN, DAY).allowed


def test_art_160_lid_1_onder_d_without_a_decision_it_is_not_signed() -> None:
    found = agreement(replace(PLAIN, decided=False), DAY)
    assert [o.ground for o in found.obstacles] == ["art. 160 lid 1 onder d Gemeentewet"]


def test_art_171_lid_2_an_alderman_signs_only_with_the_mayors_power_of_attorney() -> None:
    alderman = replace(PLAIN, signer=Signer.MEMBER)
    assert [o.ground for o in agreement(alderman, DAY).obstacles] == ["art. 171 lid 2 Gemeentewet"]
    assert agreement(replace(alderman, power_of_attorney=True), DAY).allowed


def test_art_169_lid_4_serious_consequences_are_asked_and_then_waited_for() -> None:
    assert agreement(replace(PLAIN, prior=PriorFacts(Power.PRIVATE_LAW_ACT)), DAY).open
    serious = replace(PLAIN, prior=PriorFacts(Power.PRIVATE_LAW_ACT, serious=True, informed=True))
    assert [o.code for o in agreement(serious, DAY).obstacles] == ["inform.not-heard"]


def test_a_lawsuit_is_no_agreement() -> None:
    with pytest.raises(ImpossibleFactsError, match="an agreement is a private-law act, not litigation"):
        AgreementFacts(PriorFacts(Power.LITIGATION), decided=True)
