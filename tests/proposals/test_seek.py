"""Going by the advice route: waves, deputies, terms, silence, exemption; and nothing left out by the line."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from secretarie.access.performing import Forbidden
from secretarie.access.roles import Role
from secretarie.people.models import RoleGrant
from secretarie.proposals import actions
from secretarie.proposals.models import Advice, Exemption, Proposal, Stage, Verdict
from secretarie.proposals.rules_advice import Question
from tests.cast import SINCE, TODAY, Cast
from tests.make import a_draft, as_seen, give_advice
from tests.proposals.acts import away, do, now, refused, sees

LATER = TODAY + timedelta(days=14)


def a_case(cast: Cast, amount: int | None = None, *traits: str) -> Proposal:
    with cast.acting_as("author") as actor:
        money = Decimal(amount) if amount is not None else None
        return a_draft(cast, actor, amount=money, traits=frozenset(traits))


def advises(cast: Cast, key: str, discipline: str) -> None:
    with cast.acting_as("administrator") as actor:
        RoleGrant.objects.create(
            municipality_id=actor.municipality,
            person=cast.people[key],
            role=Role.ADVISER,
            discipline=discipline,
            valid_from=SINCE,
        )


def rows(cast: Cast, proposal: Proposal) -> dict[str, Advice]:
    with cast.acting_as("author"):
        found = Advice.objects.filter(proposal=proposal).select_related("proposal", "version").order_by("pk")
        return {row.discipline: row for row in found}


def on(cast: Cast, key: str, act: Any, thing: Any, day: date, **given: Any) -> Any:
    with cast.acting_as(key, day) as actor:
        return act(actor, type(thing).objects.get(pk=thing.pk), **given)


def test_the_first_wave_is_asked_and_the_next_comes_by_itself(cast: Cast) -> None:
    proposal = a_case(cast, 300_000)
    do(cast, "author", actions.seek, proposal)
    first = rows(cast, proposal)
    assert set(first) == {"finance", "legal"}
    assert {row.due_on for row in first.values()} == {date(2026, 11, 30)}
    assert first["finance"].rule == "vanaf € 0,01"
    assert now(cast, proposal).stage == Stage.IN_ADVICE
    assert sees(cast, "adviser_legal", proposal)
    give_advice(cast, first["finance"])
    assert set(rows(cast, proposal)) == {"finance", "legal"}
    give_advice(cast, first["legal"])
    third = rows(cast, proposal)["control"]
    assert (third.adviser_id, third.wave, third.asked_by_id) == (
        cast.people["controller"].pk,
        2,
        cast.people["author"].pk,
    )
    assert sees(cast, "controller", proposal)
    assert refused(cast, "author", actions.submit, proposal) == {"proposal.advice-pending"}
    give_advice(cast, third)
    do(cast, "author", actions.submit, proposal)


def test_nothing_compulsory_is_skipped_by_sending_at_once(cast: Cast) -> None:
    proposal = a_case(cast, 300_000)
    assert refused(cast, "author", actions.submit, proposal) == {"proposal.advice-compulsory"}
    do(cast, "author", actions.seek, proposal)
    legal = rows(cast, proposal)["legal"]
    codes = refused(cast, "author", actions.withdraw_question, legal, reason="Geen tijd.")
    assert codes == {"advice.compulsory"}


def test_without_amount_or_traits_the_route_asks_nobody(cast: Cast) -> None:
    proposal = a_case(cast)
    assert refused(cast, "author", actions.seek, proposal) == {"advice.nothing-to-seek"}
    do(cast, "author", actions.submit, proposal)


def test_a_discipline_without_adviser_is_told(cast: Cast) -> None:
    proposal = a_case(cast, None, "personal_data")
    assert refused(cast, "author", actions.seek, proposal) == {"advice.nothing-to-seek"}
    assert "proposal.advice-compulsory" in refused(cast, "author", actions.submit, proposal)


def test_silence_after_the_term_is_consent_only_where_the_house_says_so(cast: Cast) -> None:
    advises(cast, "adviser_legal", "communication")
    proposal = a_case(cast, 5000, "publicity_risk")
    do(cast, "author", actions.seek, proposal)
    give_advice(cast, rows(cast, proposal)["finance"])
    assert refused(cast, "author", actions.submit, proposal) == {"proposal.advice-pending"}
    on(cast, "author", actions.submit, proposal, LATER)
    assert now(cast, proposal).stage == Stage.TEAM_MANAGER
    assert not rows(cast, proposal)["communication"].verdict


def test_silence_of_finance_stays_silence(cast: Cast) -> None:
    proposal = a_case(cast, 5000)
    do(cast, "author", actions.seek, proposal)
    with cast.acting_as("author", LATER) as actor, pytest.raises(Exception, match="is er nog niet"):
        actions.submit(actor, Proposal.objects.get(pk=proposal.pk))


def test_who_is_away_is_passed_by_and_the_deputy_answers(cast: Cast) -> None:
    advises(cast, "colleague", "finance")
    proposal = a_case(cast, 5000)
    do(cast, "author", actions.seek, proposal)
    asked = rows(cast, proposal)["finance"]
    assert (asked.adviser_id, asked.deputy_id) == (cast.people["adviser_finance"].pk, cast.people["colleague"].pk)
    given = {"verdict": Verdict.AGREE, "on_version": 1}
    assert refused(cast, "colleague", actions.give, asked, **given) == {"advice.not-asked-of-you"}
    away(cast, "adviser_finance")
    do(cast, "colleague", actions.give, asked, **given)
    stood = now(cast, asked)
    assert (stood.adviser_id, stood.given_by_id) == (cast.people["adviser_finance"].pk, cast.people["colleague"].pk)
    other = a_case(cast, 6000)
    do(cast, "author", actions.seek, other)
    assert rows(cast, other)["finance"].adviser_id == cast.people["colleague"].pk


def test_only_the_secretary_leaves_one_out_and_that_stays_readable(cast: Cast) -> None:
    proposal = a_case(cast, 150_000)
    do(cast, "author", actions.seek, proposal)
    for key in ("author", "team_manager", "director", "alderman", "controller"):
        with cast.acting_as(key) as actor, pytest.raises(Forbidden):
            actions.exempt(actor, proposal, discipline="legal", reason="Spoed.")
    codes = refused(cast, "secretary", actions.exempt, proposal, discipline="legal", reason="")
    assert codes == {"advice.no-reason"}
    do(cast, "secretary", actions.exempt, proposal, discipline="legal", reason="Modelovereenkomst.")
    assert rows(cast, proposal)["legal"].withdrawn_at is not None
    give_advice(cast, rows(cast, proposal)["finance"])
    do(cast, "author", actions.submit, proposal)
    with cast.acting_as("team_manager"):
        kept = Exemption.objects.get(proposal=proposal)
    assert (kept.discipline, kept.reason, kept.by_id) == ("legal", "Modelovereenkomst.", cast.people["secretary"].pk)


def test_a_question_is_handed_on_within_its_discipline_and_never_by_a_member(cast: Cast) -> None:
    advises(cast, "colleague", "finance")
    proposal = a_case(cast, 5000)
    do(cast, "author", actions.seek, proposal)
    asked = rows(cast, proposal)["finance"]
    with cast.acting_as("alderman") as actor, pytest.raises(Forbidden):
        actions.hand_on(actor, asked, to=cast.people["colleague"].pk)
    wrong = refused(cast, "adviser_finance", actions.hand_on, asked, to=cast.people["adviser_legal"].pk)
    assert wrong == {"advice.not-an-adviser"}
    do(cast, "adviser_finance", actions.hand_on, asked, to=cast.people["colleague"].pk)
    moved = now(cast, asked)
    assert (moved.adviser_id, moved.deputy_id) == (cast.people["colleague"].pk, cast.people["adviser_finance"].pk)
    assert sees(cast, "colleague", proposal)
    assert sees(cast, "adviser_finance", proposal)


def test_a_member_with_an_advisers_role_still_does_not_advise(cast: Cast) -> None:
    advises(cast, "alderman_space", "finance")
    advises(cast, "alderman_space", "legal")
    proposal = as_seen(cast, "author", a_case(cast, 5000))
    question = Question(cast.people["alderman_space"].pk, "legal")
    assert refused(cast, "author", actions.ask, proposal, questions=[question]) == {"advice.not-an-adviser"}
    do(cast, "author", actions.seek, proposal)
    asked = rows(cast, proposal)["finance"]
    assert cast.people["alderman_space"].pk not in {asked.adviser_id, asked.deputy_id}


def test_the_works_council_is_consulted_before_it_advises(cast: Cast) -> None:
    """Art. 25 lid 4 WOR: one consultation meeting on the matter comes first."""
    advises(cast, "colleague", "works_council")
    advises(cast, "adviser_legal", "personnel")
    proposal = a_case(cast, None, "staff_effects")
    do(cast, "author", actions.seek, proposal)
    give_advice(cast, rows(cast, proposal)["personnel"])
    asked = rows(cast, proposal)["works_council"]
    assert (asked.matter, asked.wave, asked.due_on) == ("organisation", 2, date(2026, 12, 21))
    given = {"verdict": Verdict.AGREE, "on_version": 1}
    assert refused(cast, "colleague", actions.give, asked, **given) == {"works_council.no-meeting"}
    future = refused(cast, "colleague", actions.give, asked, **given, consulted_on=TODAY + timedelta(days=1))
    assert future == {"works_council.no-meeting"}
    do(cast, "colleague", actions.give, asked, **given, consulted_on=TODAY)
    assert now(cast, asked).consulted_on == TODAY
