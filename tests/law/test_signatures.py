"""Articles 32a, 59a and 171 Gemeentewet, 10:10 and 10:11 Awb: who signs and in whose name."""

from datetime import date
from itertools import product

import pytest

from secretarie.law import Body, SignatureKind, Signer, signing, under_mandate_form

DAY = date(2026, 10, 6)
LETTER, PROPOSAL = SignatureKind.COLLEGE_LETTER, SignatureKind.COUNCIL_PROPOSAL
MAYOR, SECRETARY, MEMBER, OFFICIAL = Signer.MAYOR, Signer.SECRETARY, Signer.MEMBER, Signer.OFFICIAL


def test_art_59a_lid_1_mayor_needs_the_secretary() -> None:
    found = signing(LETTER, DAY)
    assert found.signers == (MAYOR, SECRETARY)
    assert found.form == "burgemeester en wethouders"
    assert not found.countersign_lapses
    assert not found.obstacles


def test_art_59a_lid_2_another_member_as_delegate_needs_the_secretary() -> None:
    found = signing(LETTER, DAY, delegate=MEMBER, empowered=True)
    assert found.signers == (MEMBER, SECRETARY)
    assert not found.countersign_lapses


@pytest.mark.parametrize("delegate", [SECRETARY, OFFICIAL])
def test_art_59a_lid_3_secretary_or_official_as_delegate_signs_alone(delegate: Signer) -> None:
    found = signing(LETTER, DAY, delegate=delegate, empowered=True)
    assert found.signers == (delegate,)
    assert found.countersign_lapses
    assert "medeondertekening vervalt" in found.receipt.explanation_nl
    assert "art. 59a lid 3" in found.receipt.explanation_nl


def test_art_59a_lid_2_delegate_without_leave_of_the_college_is_an_obstacle() -> None:
    found = signing(LETTER, DAY, delegate=MEMBER)
    assert [o.code for o in found.obstacles] == ["signing.not-empowered"]
    assert found.obstacles[0].ground == "art. 59a lid 2 Gemeentewet"
    assert found.receipt.outcome == "refused"


def test_art_59a_council_proposal_is_signed_by_mayor_and_secretary() -> None:
    assert signing(PROPOSAL, DAY).signers == (MAYOR, SECRETARY)


def test_art_32a_council_decision_is_signed_by_mayor_and_clerk() -> None:
    assert signing(SignatureKind.COUNCIL_DECISION, DAY).signers == (MAYOR, Signer.CLERK)


def test_art_171_agreement_mayor_signs_without_countersign() -> None:
    found = signing(SignatureKind.AGREEMENT, DAY)
    assert found.signers == (MAYOR,)
    assert not found.countersign_lapses


def test_art_171_lid_2_alderman_under_power_of_attorney_may_sign_an_agreement() -> None:
    found = signing(SignatureKind.AGREEMENT, DAY, delegate=MEMBER, empowered=True)
    assert found.signers == (MEMBER,)
    assert not found.obstacles


def test_art_171_lid_2_alderman_without_power_of_attorney_is_refused() -> None:
    found = signing(SignatureKind.AGREEMENT, DAY, delegate=MEMBER)
    assert "volmacht" in found.obstacles[0].message
    assert found.obstacles[0].ground == "art. 171 lid 2 Gemeentewet"


def test_mayors_decision_is_signed_by_the_mayor_alone() -> None:
    assert signing(SignatureKind.MAYOR_DECISION, DAY).signers == (MAYOR,)
    refused = signing(SignatureKind.MAYOR_DECISION, DAY, delegate=MEMBER, empowered=True)
    assert [o.code for o in refused.obstacles] == ["signing.delegate-not-allowed"]


@pytest.mark.parametrize(
    ("body", "text"), [(Body.COLLEGE, "namens burgemeester en wethouders"), (Body.MAYOR, "namens de burgemeester")]
)
def test_awb_10_10_mandated_decision_names_the_body(body: Body, text: str) -> None:
    found = signing(SignatureKind.UNDER_MANDATE, DAY, empowered=True, body=body)
    assert found.signers == (OFFICIAL,)
    assert found.form == text == under_mandate_form(body, DAY).text
    assert not found.obstacles


def test_under_mandate_without_mandate_is_an_obstacle() -> None:
    assert "mandaat" in signing(SignatureKind.UNDER_MANDATE, DAY, delegate=SECRETARY).obstacles[0].message


def test_awb_10_11_signed_for_shows_that_the_body_itself_decided() -> None:
    found = under_mandate_form(Body.COLLEGE, DAY, decided_by_body=True)
    assert found.text == "overeenkomstig het besluit van burgemeester en wethouders"
    assert found.receipt.norms[0].ground == "art. 10:11 lid 2 Algemene wet bestuursrecht"


def test_art_32a_lid_2_clerk_as_delegate_signs_alone() -> None:
    found = signing(SignatureKind.COUNCIL_DECISION, DAY, delegate=Signer.CLERK, empowered=True)
    assert found.signers == (Signer.CLERK,)
    assert found.countersign_lapses
    assert signing(SignatureKind.COUNCIL_DECISION, DAY, delegate=MEMBER, empowered=True).obstacles


@pytest.mark.parametrize("kind", [LETTER, PROPOSAL])
def test_art_59a_lid_3_the_countersign_lapses_only_for_secretary_and_officials(kind: SignatureKind) -> None:
    """'indien de ondertekening … is opgedragen aan de secretaris of een of meer andere gemeenteambtenaren'."""
    for delegate in [None, *Signer]:
        found = signing(kind, DAY, delegate=delegate, empowered=True)
        assert found.countersign_lapses == (delegate in {SECRETARY, OFFICIAL})
        assert found.countersign_lapses or found.signers[1] is SECRETARY


def test_every_kind_has_an_answer_for_every_delegate_and_says_why_not() -> None:
    for kind, delegate in product(SignatureKind, [None, *Signer]):
        found = signing(kind, DAY, delegate=delegate)
        assert found.signers
        assert found.form
        assert all(o.message and o.ground and o.way_out and o.message_en for o in found.obstacles)
        assert bool(found.obstacles) == (found.receipt.outcome == "refused")


def test_a_screen_names_each_signer_in_dutch() -> None:
    named = "burgemeester, secretaris, een ander lid van het college, een ambtenaar, griffier, een ander"
    assert ", ".join(signer.nl for signer in Signer) == named
