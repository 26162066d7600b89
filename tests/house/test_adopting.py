"""A decision adopts a draft: its values hold from that day, what held before ends; reviewed, withdrawn, followed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from secretarie.access.performing import Forbidden
from secretarie.house import actions
from secretarie.house.keys import KEYS
from secretarie.house.kinds import RegulationKind
from secretarie.house.models import HouseRule
from secretarie.house.queries import to_review
from secretarie.house.reading import source, value
from tests.cast import SINCE, TODAY, Cast
from tests.house.regulations import (
    DECISION,
    NEXT_YEAR,
    a_draft,
    a_regulation,
    adopt,
    in_force,
    lay_down,
    paragraph,
)
from tests.proposals.acts import do, entries, now, refused

MODEL, MINUTES = "house.advice_model", "house.director_from_minutes"
TOMORROW = TODAY + timedelta(days=1)
NEXT_WEEK = TODAY + timedelta(days=7)


def held(cast: Cast, key: str, day: date) -> tuple[object, str]:
    with cast.acting_as("author") as actor:
        return value(actor, KEYS[key], day), source(actor, KEYS[key], day)


def test_the_values_hold_from_the_first_day_with_their_paragraph(cast: Cast) -> None:
    with cast.acting_as("secretary"):
        HouseRule.objects.create(municipality=cast.municipality, key=MODEL, value="B", source="oud", valid_from=SINCE)
    draft = a_draft(cast)
    lay_down(cast, draft, MODEL, "A")
    lay_down(cast, draft, MINUTES, 20, "4.10")
    adopt(cast, draft, TOMORROW)
    assert held(cast, MODEL, TODAY) == ("B", "huisregel: oud")
    assert held(cast, MODEL, TOMORROW) == ("A", "huisregel: Besturingsfilosofie § 4.2")
    assert held(cast, MINUTES, TODAY)[1] == "huisregel (gangbare waarde)"
    assert held(cast, MINUTES, TOMORROW) == (20, "huisregel: Besturingsfilosofie § 4.10")
    assert {e["kind"] for e in entries(cast, "regulation.adopt")} == {"house.regulationversion", "house.houserule"}


def test_the_next_version_ends_the_one_before_and_the_values_it_drops(cast: Cast) -> None:
    first = in_force(cast, {MODEL: "B", MINUTES: 20})
    draft = a_draft(cast, first.regulation)
    do(cast, "secretary", actions.lift, paragraph(cast, draft), key=MINUTES)
    adopt(cast, draft, NEXT_WEEK, decision="B-2026-0202")
    assert now(cast, first).valid_until == NEXT_WEEK
    assert (held(cast, MINUTES, TODAY)[0], held(cast, MINUTES, NEXT_WEEK)[0]) == (20, 10)
    assert held(cast, MODEL, NEXT_WEEK)[0] == "B"


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"decision": " "}, "regulation.no-decision"),
        ({"adopted_on": TOMORROW, "first": TOMORROW}, "regulation.not-yet"),
        ({"first": TODAY - timedelta(days=1)}, "regulation.backdated"),
        ({"review_on": TODAY}, "regulation.review"),
    ],
)
def test_what_no_body_can_have_decided_is_refused(cast: Cast, given: dict[str, object], code: str) -> None:
    told = {"decision": DECISION, "adopted_on": TODAY, "first": TODAY} | given
    assert refused(cast, "secretary", actions.adopt, a_draft(cast), **told) == {code}


def test_not_empty_not_twice_and_not_over_a_later_one(cast: Cast) -> None:
    told = {"decision": DECISION, "adopted_on": TODAY, "first": TODAY}
    empty = do(cast, "secretary", actions.draft_version, a_regulation(cast, "Leeg", kind=RegulationKind.OTHER))
    assert refused(cast, "secretary", actions.adopt, empty, **told) == {"regulation.empty"}
    version = in_force(cast)
    assert refused(cast, "secretary", actions.adopt, version, **told) == {"regulation.frozen", "regulation.overlap"}
    draft = a_draft(cast, version.regulation)
    assert refused(cast, "secretary", actions.adopt, draft, **told) == {"regulation.overlap"}


def test_a_value_that_rests_on_another_regulation_or_waits_for_a_day_is_told(cast: Cast) -> None:
    in_force(cast, {MODEL: "B"})
    other = a_draft(cast, a_regulation(cast, "Organisatieregeling", kind=RegulationKind.ORGANISATION))
    lay_down(cast, other, MODEL, "A")
    lay_down(cast, other, MINUTES, 5, "4.10")
    with cast.acting_as("secretary"):
        HouseRule.objects.create(municipality=cast.municipality, key=MINUTES, value=7, valid_from=NEXT_WEEK)
    told = {"decision": DECISION, "adopted_on": TODAY, "first": TODAY}
    assert refused(cast, "secretary", actions.adopt, other, **told) == {"regulation.elsewhere", "regulation.later"}


@pytest.mark.parametrize("key", ["secretariat", "administrator", "mayor", "gate_team"])
def test_only_the_secretaries_record_an_adoption(cast: Cast, key: str) -> None:
    draft = a_draft(cast)
    with cast.acting_as(key) as actor, pytest.raises(Forbidden):
        actions.adopt(actor, draft, decision=DECISION, adopted_on=TODAY, first=TODAY)


def test_a_value_between_two_versions_has_its_own_decision(cast: Cast) -> None:
    version = in_force(cast, {MODEL: "B"})
    row = paragraph(cast, version)
    given = {"key": MODEL, "value": "A", "first": NEXT_WEEK, "decision": "B-2026-0300"}
    do(cast, "secretary", actions.settle_rule, row, **given)
    assert (held(cast, MODEL, TODAY)[0], held(cast, MODEL, NEXT_WEEK)[0]) == ("B", "A")
    assert refused(cast, "secretary", actions.settle_rule, row, **given) == {"rule.later", "rule.same"}
    nothing = given | {"decision": "", "value": "C", "first": NEXT_YEAR}
    assert refused(cast, "secretary", actions.settle_rule, row, **nothing) == {"rule.no-decision", "rule.value"}
    early = given | {"key": MINUTES, "value": 5, "first": SINCE}
    assert refused(cast, "secretary", actions.settle_rule, row, **early) == {"rule.not-in-force"}
    with cast.acting_as("secretariat") as actor, pytest.raises(Forbidden):
        actions.settle_rule(actor, row, **given)


def test_a_value_is_settled_where_it_rests(cast: Cast) -> None:
    in_force(cast, {MODEL: "B"})
    other = in_force(cast, title="Organisatieregeling", kind=RegulationKind.ORGANISATION)
    given = {"key": MODEL, "value": "A", "first": NEXT_WEEK, "decision": "B-2026-0300"}
    assert refused(cast, "secretary", actions.settle_rule, paragraph(cast, other), **given) == {"rule.elsewhere"}


def test_a_copy_takes_the_values_of_today(cast: Cast) -> None:
    version = in_force(cast, {MODEL: "B"})
    given = {"key": MINUTES, "value": 30, "first": TODAY, "decision": "B-2026-0300"}
    do(cast, "secretary", actions.settle_rule, paragraph(cast, version), **given)
    assert paragraph(cast, a_draft(cast, version.regulation)).settles == {MODEL: "B", MINUTES: 30}


def test_reviewed_with_an_outcome_and_a_next_day(cast: Cast) -> None:
    version = in_force(cast)
    with cast.acting_as("secretary") as actor:
        assert list(to_review(actor)) == []
    with cast.acting_as("secretary", NEXT_YEAR - timedelta(days=30)) as actor:
        assert list(to_review(actor)) == [version]
    later = NEXT_YEAR + timedelta(days=365)
    do(cast, "secretary", actions.review, version, outcome="Blijft zo.", next_on=later)
    assert now(cast, version).review_on == later
    assert [e["note"] for e in entries(cast, "regulation.review")] == ["Blijft zo."]
    wrong = {"outcome": " ", "next_on": TODAY}
    assert refused(cast, "secretary", actions.review, version, **wrong) == {"review.outcome", "review.day"}
    draft = a_draft(cast, version.regulation)
    assert refused(cast, "secretary", actions.review, draft, outcome="x", next_on=later) == {"review.not-in-force"}


def test_a_draft_is_taken_back_and_the_number_is_not_given_again(cast: Cast) -> None:
    draft = a_draft(cast)
    assert refused(cast, "secretary", actions.withdraw, draft, reason="") == {"withdraw.reason"}
    do(cast, "secretary", actions.withdraw, draft, reason="Te vroeg.")
    assert refused(cast, "secretary", actions.withdraw, draft, reason="x") == {"withdraw.over"}
    assert (now(cast, draft).is_draft, now(cast, draft).withdrawn_reason) == (False, "Te vroeg.")
    assert a_draft(cast, draft.regulation).number == 2


def test_what_was_adopted_ends_by_a_decision_with_its_values(cast: Cast) -> None:
    version = in_force(cast, {MODEL: "B"})
    given = {"key": MODEL, "value": "A", "first": NEXT_YEAR, "decision": "B-2026-0300"}
    do(cast, "secretary", actions.settle_rule, paragraph(cast, version), **given)
    bare = {"reason": "Vervallen.", "first": TODAY - timedelta(days=1)}
    codes = {"withdraw.no-decision", "withdraw.backdated"}
    assert refused(cast, "secretary", actions.withdraw, version, **bare) == codes
    told = {"reason": "Vervallen.", "decision": "B-2026-0400", "first": NEXT_WEEK}
    do(cast, "secretary", actions.withdraw, version, **told)
    assert [held(cast, MODEL, day)[0] for day in (TODAY, NEXT_WEEK)] == ["B", "A"]
    assert held(cast, MODEL, NEXT_YEAR)[1] == "huisregel (gangbare waarde)"
    assert refused(cast, "secretary", actions.withdraw, version, **told) == {"withdraw.over"}
