"""The one way every change passes: permission, sight, the revision seen, obstacles all at once, saving, the entry."""

import json
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from secretarie.access.performing import PERFORMERS, Forbidden, Gone, Refused, Stale
from secretarie.access.table import MAY, Action
from secretarie.audit.models import Entry
from secretarie.proposals import actions
from secretarie.proposals.models import Proposal, Stage
from tests.cast import Cast
from tests.make import a_draft, a_text


@contextmanager
def drafted(cast: Cast) -> Iterator[Proposal]:
    with cast.acting_as("author") as actor:
        yield a_draft(cast, actor)


def test_an_act_saves_raises_the_revision_and_leaves_an_entry_per_object(cast: Cast) -> None:
    with cast.acting_as("author") as actor:
        proposal = a_draft(cast, actor)
        before = Entry.objects.count()
        actions.save(actor, proposal, text=a_text("Ander onderwerp", points=2))
        entries = [json.loads(e.body) for e in Entry.objects.order_by("id")[before:]]
        now = Proposal.objects.get(pk=proposal.pk)
    assert (now.subject, now.version, now.revision) == ("Ander onderwerp", 2, proposal.revision + 1)
    assert sorted(e["kind"] for e in entries) == [
        "proposals.decisionpoint",
        "proposals.decisionpoint",
        "proposals.proposal",
        "proposals.version",
    ]
    changed = next(e for e in entries if e["kind"] == "proposals.proposal")
    assert changed["act"] == Action.PROPOSAL_SAVE
    assert changed["actor"] == cast.people["author"].pk
    assert changed["fields"] == ["changed_at", "subject", "version"]
    assert changed["before"] != changed["after"]
    assert "Ander onderwerp" not in json.dumps(entries), "an entry holds digests, never the text"


def test_who_has_no_row_in_the_table_is_forbidden(cast: Cast) -> None:
    with cast.acting_as("alderman") as actor, pytest.raises(Forbidden):
        a_draft(cast, actor)


def test_who_does_not_see_it_finds_nothing_to_act_on(cast: Cast) -> None:
    with drafted(cast) as proposal:
        pass
    with cast.acting_as("other_author") as actor, pytest.raises(Gone):
        actions.save(actor, proposal, text=a_text("Kapen"))


def test_the_second_of_two_editors_is_told_and_changes_nothing(cast: Cast) -> None:
    with cast.acting_as("author") as actor:
        proposal = a_draft(cast, actor)
        as_seen = Proposal.objects.get(pk=proposal.pk)
        actions.save(actor, proposal, text=a_text("Eerste"))
    with cast.acting_as("colleague") as actor:
        with pytest.raises(Stale) as stale:
            actions.save(actor, as_seen, text=a_text("Tweede"))
        assert Proposal.objects.get(pk=proposal.pk).subject == "Eerste"
    assert [r.pk for r in stale.value.rows] == [proposal.pk]


def test_a_refusal_names_every_obstacle_and_undoes_the_act(cast: Cast) -> None:
    with drafted(cast) as proposal:
        proposal.stage, proposal.aside = Stage.GATE, "retracted"
        proposal.save(update_fields=["stage", "aside"])
    with cast.acting_as("author") as actor:
        entries = Entry.objects.count()
        with pytest.raises(Refused) as refused:
            actions.save(actor, proposal, text=a_text("Te laat"))
        assert Entry.objects.count() == entries
    assert {o.code for o in refused.value.obstacles} == {"proposal.retracted", "proposal.on-its-way"}
    assert all(o.message and o.ground and o.way_out for o in refused.value.obstacles)


def test_saving_the_same_text_again_makes_no_version(cast: Cast) -> None:
    with cast.acting_as("author") as actor:
        proposal = a_draft(cast, actor)
        assert actions.save(actor, proposal, text=a_text()) is None
        assert Proposal.objects.get(pk=proposal.pk).version == 1


def test_every_performer_has_its_row_in_the_table() -> None:
    assert set(PERFORMERS) <= set(MAY)
    assert set(MAY) == set(Action)
