"""Articles 60 and 87 to 89 Gemeentewet, 5.1 and 5.2 Woo: the public list, secrecy, withholding."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretarie.law import (
    Body,
    HouseRules,
    ListLine,
    NotInForceError,
    Recipient,
    SecrecyFacts,
    Withheld,
    WooGround,
    house_rule,
    obstacles_to_combine,
    obstacles_to_impose,
    obstacles_to_share,
    obstacles_to_withhold,
    public_lines,
    who_may_lift,
)

DAY = date(2026, 10, 6)
FACTS = SecrecyFacts(Body.COLLEGE, WooGround.FINANCIAL_INTERESTS, date(2027, 10, 6), about="item-3")
ABSOLUTE_OR_WEIGHED = [g for g in WooGround if g.value.startswith(("5.1 lid 1", "5.1 lid 2"))]


def codes(facts: SecrecyFacts) -> list[str]:
    return [o.code for o in obstacles_to_impose(facts, DAY)]


@pytest.mark.parametrize("body", [Body.COUNCIL, Body.COLLEGE, Body.MAYOR, Body.COMMITTEE])
def test_art_87_council_college_mayor_and_committee_may_impose(body: Body) -> None:
    assert codes(replace(FACTS, by=body)) == []


def test_art_87_the_chair_of_a_committee_may_not_impose_alone() -> None:
    found = obstacles_to_impose(replace(FACTS, by=Body.COMMITTEE, by_committee_chair_alone=True), DAY)
    assert [(o.code, o.ground, o.about) for o in found] == [("secrecy.who", "art. 87 Gemeentewet", "item-3")]


@pytest.mark.parametrize("ground", WooGround)
def test_art_87_only_on_an_interest_of_5_1_lid_1_or_2_woo(ground: WooGround) -> None:
    allowed = ground not in {WooGround.EXCEPTIONAL_HARM, WooGround.POLICY_VIEWS}
    assert (codes(replace(FACTS, ground=ground)) == []) == allowed


def test_art_87_free_text_is_no_ground() -> None:
    assert codes(replace(FACTS, ground=None)) == ["secrecy.ground"]


def test_art_87_only_what_the_body_holds() -> None:
    assert codes(replace(FACTS, held_by_body=False)) == ["secrecy.not-held"]


def test_every_secrecy_has_a_review_date_within_the_house_rule() -> None:
    assert codes(replace(FACTS, review_on=None)) == ["secrecy.review"]
    assert codes(replace(FACTS, review_on=date(2027, 10, 7))) == ["secrecy.review"]
    assert codes(replace(FACTS, review_on=DAY)) == ["secrecy.review"]
    longer = HouseRules.of([house_rule("house.secrecy_review", 24, date(2026, 1, 1))])
    assert obstacles_to_impose(replace(FACTS, review_on=date(2028, 10, 6)), DAY, longer) == ()


def test_all_obstacles_at_once_each_with_a_way_out_in_both_languages() -> None:
    found = obstacles_to_impose(SecrecyFacts(Body.COMMITTEE, None, None, by_committee_chair_alone=True), DAY)
    assert [o.code for o in found] == ["secrecy.who", "secrecy.ground", "secrecy.review"]
    assert all(o.way_out and o.message_en and o.way_out_en for o in found)


def test_art_87_not_before_april_2023() -> None:
    with pytest.raises(NotInForceError):
        obstacles_to_impose(FACTS, date(2023, 3, 31))


def shared(by: Body, *to: Recipient, marked: bool = True, council_has_it: bool = False) -> list[str]:
    return [o.code for o in obstacles_to_share(by, to, DAY, marked=marked, council_has_it=council_has_it)]


def test_art_88_the_college_may_share_with_the_whole_council() -> None:
    assert shared(Body.COLLEGE, Recipient.COUNCIL) == []


def test_art_88_sharing_with_one_councillor_is_blocked() -> None:
    assert shared(Body.COLLEGE, Recipient.COUNCILLORS) == ["secrecy.single-councillor"]
    assert shared(Body.COLLEGE, Recipient.COUNCILLORS, Recipient.COUNCIL) == ["secrecy.single-councillor"]


@given(st.sampled_from(Body), st.sets(st.sampled_from(Recipient)), st.booleans(), st.booleans())
def test_art_88_secrecy_shared_with_one_councillor_is_refused(
    by: Body, to: set[Recipient], marked: bool, has_it: bool
) -> None:
    """Lid 2: 'verstrekken aan de raad'; lid 6: 'kan de raad die informatie verstrekken aan anderen'."""
    refused = shared(by, *to, Recipient.COUNCILLORS, marked=marked, council_has_it=has_it) != []
    assert refused or (by is Body.COUNCIL and has_it)


def test_art_88_lid_5_a_committee_with_councillors_means_the_council_too() -> None:
    committee = Recipient.COMMITTEE_WITH_COUNCILLORS
    assert shared(Body.COLLEGE, committee) == ["secrecy.council-too"]
    assert shared(Body.COLLEGE, committee, Recipient.COUNCIL) == []
    assert shared(Body.COLLEGE, committee, council_has_it=True) == []
    assert shared(Body.COLLEGE, Recipient.COMMITTEE) == []


def test_art_88_lid_6_only_the_council_passes_on_what_it_was_given() -> None:
    assert shared(Body.COLLEGE, Recipient.OTHERS, council_has_it=True) == ["secrecy.recipient"]
    assert shared(Body.COUNCIL, Recipient.OTHERS, council_has_it=True) == []
    assert shared(Body.COUNCIL, Recipient.OTHERS) == ["secrecy.recipient"]


def test_art_89_lid_1_the_paper_must_show_the_secrecy_before_it_is_shared() -> None:
    assert shared(Body.MAYOR, Recipient.COLLEGE, marked=False) == ["secrecy.not-marked"]


def test_art_89_lid_3_the_imposing_body_lifts() -> None:
    found = who_may_lift(Body.COLLEGE, DAY, given_to_council=False)
    assert found.bodies == (Body.COLLEGE,)
    assert found.receipt.explanation_nl == (
        "De geheimhouding kan worden opgeheven door burgemeester en wethouders (art. 89 lid 3 Gemeentewet)."
    )


def test_art_89_lid_3_of_a_committee_also_the_body_that_instituted_it() -> None:
    found = who_may_lift(Body.COMMITTEE, DAY, given_to_council=False, committee_of=Body.MAYOR)
    assert found.bodies == (Body.COMMITTEE, Body.MAYOR)


@pytest.mark.parametrize("body", Body)
def test_art_89_lid_4_the_council_once_given_to_the_council(body: Body) -> None:
    """'duurt die verplichting in afwijking van het derde lid voort totdat de raad haar opheft'."""
    assert who_may_lift(body, DAY, given_to_council=True, committee_of=Body.COLLEGE).bodies == (Body.COUNCIL,)


def test_art_60_lid_3_ten_decisions_one_secret_gives_a_list_of_nine() -> None:
    lines = [ListLine(str(n)) for n in range(9)] + [ListLine("9", Withheld.SECRECY, secrecy_holds=True)]
    assert [line.item for line in public_lines(lines)] == [str(n) for n in range(9)]


def test_art_60_lid_3_public_interest_needs_a_reason() -> None:
    line = ListLine("4", Withheld.PUBLIC_INTEREST, reason=" ")
    (found,) = obstacles_to_withhold(line, DAY)
    assert (found.code, found.ground, found.about) == ("list.no-reason", "art. 60 lid 3 Gemeentewet", "4")
    assert obstacles_to_withhold(replace(line, reason="Onderhandelingspositie"), DAY) == ()


def test_art_60_lid_3_secrecy_must_hold() -> None:
    assert [o.code for o in obstacles_to_withhold(ListLine("4", Withheld.SECRECY), DAY)] == ["list.no-secrecy"]
    assert obstacles_to_withhold(ListLine("4", Withheld.SECRECY, secrecy_holds=True), DAY) == ()
    assert obstacles_to_withhold(ListLine("4"), DAY) == ()


def test_woo_grounds_have_dutch_names_and_articles() -> None:
    assert len({g.nl for g in WooGround}) == len(WooGround)
    assert WooGround.PRIVACY.article == "art. 5.1 lid 2 onder e Woo"
    assert Withheld.PUBLIC_INTEREST.nl == "strijd met het openbaar belang"


@pytest.mark.parametrize("ground", ABSOLUTE_OR_WEIGHED)
def test_woo_5_1_lid_5_never_beside_another_ground(ground: WooGround) -> None:
    found = obstacles_to_combine({WooGround.EXCEPTIONAL_HARM, ground}, DAY)
    assert [o.ground for o in found] == ["art. 5.1 lid 5 Woo"]


def test_woo_other_grounds_combine() -> None:
    assert obstacles_to_combine(ABSOLUTE_OR_WEIGHED, DAY) == ()
    assert obstacles_to_combine({WooGround.EXCEPTIONAL_HARM, WooGround.POLICY_VIEWS}, DAY) == ()
