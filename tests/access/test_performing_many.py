"""Many records in one act: inserted and written together, numbered without gaps, one entry each."""

import json

from secretarie.access.performing import performing
from secretarie.access.table import Action
from secretarie.audit.models import Entry
from secretarie.people.models import Unit
from secretarie.proposals.models import Proposal
from tests.cast import Cast
from tests.make import a_draft


def entries(since: int) -> list[dict[str, object]]:
    return [json.loads(entry.body) for entry in Entry.objects.order_by("id")[since:]]


def test_rows_made_together_have_each_their_entry(cast: Cast) -> None:
    with cast.acting_as("secretary") as actor:
        before = Entry.objects.count()
        with performing(actor, Action.PROPOSAL_DRAFT, [cast.units["team"]]) as (act, _):
            made = act.make_all([Unit(name=name, valid_from=actor.today) for name in ("een", "twee")])
            assert act.made_of(Unit) == made
            assert act.make_all([]) == []
        found = entries(before)
    assert [row.pk is not None for row in made] == [True, True]
    assert {row.municipality_id for row in made} == {cast.municipality.pk}
    assert [e["object"] for e in found if e["before"] is None] == [row.pk for row in made]


def test_rows_changed_alike_are_written_together(cast: Cast) -> None:
    with cast.acting_as("author") as actor:
        seen = [a_draft(cast, actor) for _ in range(5)]
        before = Entry.objects.count()
        with performing(actor, Action.PROPOSAL_SAVE, seen) as (_, rows):
            for row in rows:
                row.subject = f"Anders {row.pk}"
        now = {p.pk: (p.subject, p.revision) for p in Proposal.objects.filter(pk__in=[p.pk for p in seen])}
        found = entries(before)
    assert now == {p.pk: (f"Anders {p.pk}", p.revision + 1) for p in seen}
    assert [e["fields"] for e in found] == [["subject"]] * 5


def test_numbers_run_on_from_those_given_elsewhere(cast: Cast) -> None:
    with (
        cast.acting_as("secretary") as actor,
        performing(actor, Action.PROPOSAL_DRAFT, [cast.units["team"]]) as (act, _),
    ):
        assert list(act.numbers("reeks", 3)) == [1, 2, 3]
        act.numbered("reeks", 10)
        act.numbered("reeks", 7)
        assert act.number("reeks") == 11
