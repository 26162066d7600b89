"""Who reads a proposal when its unit, its portfolio or its place changes: what was read stays readable."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from secretarie.access.performing import Refused, Stale
from secretarie.audit.models import Entry
from secretarie.people.models import RoleGrant, Unit
from secretarie.proposals import actions, moving
from secretarie.proposals.models import Kind, Proposal, SignOff, Stage
from secretarie.proposals.particulars import Particulars
from tests.cast import SINCE, Cast
from tests.make import a_draft, a_meeting, a_passed_proposal, a_proposal_at, a_text, place, release, sign_holder
from tests.proposals.test_write_page import address, as_sent, stands


def reads(cast: Cast, key: str, proposal: Proposal) -> bool:
    with cast.acting_as(key):
        return Proposal.objects.filter(pk=proposal.pk).exists()


def save(cast: Cast, proposal: Proposal, *, portfolio: str = "alderman", unit: Unit | None = None) -> None:
    with cast.acting_as("author") as actor:
        seen = Proposal.objects.get(pk=proposal.pk)
        chosen = Particulars(Kind.COLLEGE, cast.portfolios[portfolio], unit=unit)
        actions.save(actor, seen, text=a_text("Anders"), particulars=chosen)


def also_writes_elsewhere(cast: Cast) -> None:
    """The author has a place in the other unit too."""
    with cast.acting_as("administrator") as actor:
        RoleGrant.objects.create(
            municipality_id=actor.municipality,
            person=cast.people["author"],
            role="author",
            unit=cast.units["other"],
            valid_from=SINCE,
        )


def came_back(cast: Cast) -> Proposal:
    """A proposal that the members read on a released agenda, and that its holder then withdrew."""
    proposal, meeting = a_passed_proposal(cast), a_meeting(cast)
    place(cast, meeting, proposal)
    release(cast, meeting)
    with cast.acting_as("secretary") as actor:
        from secretarie.access.performing import performing
        from secretarie.access.table import Action

        with performing(actor, Action.MEETING_CLOSE, [Proposal.objects.get(pk=proposal.pk)]) as (act, [row]):
            moving.return_to_author(act, row, released=True)
    return proposal


def test_a_text_that_the_table_has_read_stays_readable_when_its_author_saves_it_again(cast: Cast) -> None:
    proposal = came_back(cast)
    assert reads(cast, "alderman_care", proposal)
    save(cast, proposal, portfolio="alderman_space")
    assert stands(cast, proposal).shown
    assert {key: reads(cast, key, proposal) for key in ("alderman_care", "aide", "clerk", "mayor")} == dict.fromkeys(
        ("alderman_care", "aide", "clerk", "mayor"), True
    )


def test_it_stays_readable_all_along_its_next_route(cast: Cast) -> None:
    proposal = came_back(cast)
    with cast.acting_as("author") as actor:
        actions.submit(actor, Proposal.objects.get(pk=proposal.pk))
    assert stands(cast, proposal).stage == Stage.TEAM_MANAGER
    assert reads(cast, "alderman_care", proposal)


def test_what_no_agenda_has_shown_is_not_for_the_table(cast: Cast) -> None:
    with cast.acting_as("author") as actor:
        proposal = a_draft(cast, actor)
    save(cast, proposal, portfolio="alderman_space")
    assert not stands(cast, proposal).shown
    assert not reads(cast, "alderman_care", proposal)


def test_another_portfolio_brings_its_holder_and_who_judged_goes_on_reading(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.PORTFOLIO_HOLDER)
    sign_holder(cast, "alderman", proposal, SignOff.Mark.NOT_AGREED, "Niet zo.")
    save(cast, proposal, portfolio="alderman_care")
    assert reads(cast, "alderman_care", proposal)
    assert reads(cast, "alderman", proposal)


def test_the_form_moves_a_proposal_to_another_unit_of_its_writer(cast: Cast) -> None:
    also_writes_elsewhere(cast)
    with cast.acting_as("author") as actor:
        proposal = a_draft(cast, actor)
    assert reads(cast, "colleague", proposal)
    assert not reads(cast, "other_author", proposal)
    client = cast.client("author")
    sent = as_sent(client, proposal) | {"unit": cast.units["other"].pk}
    assert client.post(address(proposal), sent).status_code == 302
    assert stands(cast, proposal).unit_id == cast.units["other"].pk
    assert reads(cast, "other_author", proposal)
    assert not reads(cast, "colleague", proposal)
    with cast.acting_as("author"):
        last = Entry.objects.filter(body__contains="proposal.save").latest("pk")
        assert "unit_id" in json.loads(last.body)["fields"]


def test_a_unit_one_does_not_write_for_is_refused_with_the_text_kept(cast: Cast) -> None:
    with cast.acting_as("author") as actor:
        proposal = a_draft(cast, actor)
    client = cast.client("author")
    sent = as_sent(client, proposal) | {"unit": cast.units["other"].pk, "section_finance": "Lang getypt."}
    response = client.post(address(proposal), sent)
    assert response.status_code == 409
    assert "Je schrijft niet voor deze eenheid" in response.content.decode()
    assert "Lang getypt." in response.content.decode()
    assert stands(cast, proposal).unit_id == cast.units["team"].pk


def test_a_unit_is_changed_on_what_was_seen_only(cast: Cast) -> None:
    also_writes_elsewhere(cast)
    with cast.acting_as("author") as actor:
        proposal = a_draft(cast, actor)
        seen = Proposal.objects.get(pk=proposal.pk)
        chosen = Particulars(Kind.COLLEGE, cast.portfolios["alderman"])
        actions.save(actor, Proposal.objects.get(pk=proposal.pk), text=a_text("Intussen"), particulars=chosen)
        with pytest.raises(Stale):
            actions.save(actor, seen, text=a_text("Te laat"), particulars=replace(chosen, unit=cast.units["other"]))
        with pytest.raises(Refused):
            actions.save(
                actor,
                Proposal.objects.get(pk=proposal.pk),
                text=a_text(),
                particulars=replace(chosen, unit=cast.units["directorate"]),
            )
