"""The chain: made at COMMIT, append-only, and a change, removal or cut is found at its place."""

from datetime import UTC, datetime
from pathlib import Path

import psycopg
import pytest
from django.db import connection, transaction
from django.db.utils import DatabaseError

from secretarie.access.performing import Refused
from secretarie.audit import verify as chain
from secretarie.audit.models import Entry, Link
from secretarie.audit.verify import Verdict
from tests.cast import Cast
from tests.make import a_draft
from tests.owner import owner_connection

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def drafted(transactional_db: None) -> Cast:
    """Some committed acts of the author."""
    cast = Cast.find() or Cast.make()
    for _ in range(3):
        with cast.acting_as("author") as actor:
            a_draft(cast, actor)
    return cast


def verdict(cast: Cast, kept: tuple[chain.KeptHead, ...] = ()) -> Verdict:
    with cast.acting_as("secretary"):
        return chain.verify(cast.municipality.pk, kept)


def tamper(*statements: str) -> None:
    with owner_connection() as own:
        for table in ("audit_entry", "audit_link"):
            own.execute(f"ALTER TABLE {table} DISABLE TRIGGER append_only")
        for statement in statements:
            own.execute(statement)
        own.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for table in ("audit_entry", "audit_link"):
            own.execute(f"ALTER TABLE {table} ENABLE TRIGGER append_only")


def test_every_committed_entry_is_chained_and_the_chain_is_whole(drafted: Cast) -> None:
    found = verdict(drafted)
    assert found.broken is None
    assert found.seq == found.entries == 12  # a unit, a proposal, a version and a point, three times


def test_a_changed_entry_is_found_at_its_place(drafted: Cast) -> None:
    fifth = "SELECT entry_id FROM audit_link WHERE seq = 5"
    tamper(f"UPDATE audit_entry SET body = replace(body, 'proposal.draft', 'proposal.saved') WHERE id = ({fifth})")
    broken = verdict(drafted).broken
    assert broken is not None
    assert (broken.kind, broken.seq) == ("changed", 5)


def test_a_removed_entry_is_found_at_its_place(drafted: Cast) -> None:
    tamper(
        "DELETE FROM audit_link WHERE seq = 4",
        "DELETE FROM audit_entry WHERE id NOT IN (SELECT entry_id FROM audit_link)",
    )
    broken = verdict(drafted).broken
    assert broken is not None
    assert (broken.kind, broken.seq) == ("removed", 4)


def test_a_cut_tail_shows_against_the_head(drafted: Cast) -> None:
    tamper(
        "DELETE FROM audit_link WHERE seq > 6",
        "DELETE FROM audit_entry WHERE id NOT IN (SELECT entry_id FROM audit_link)",
    )
    broken = verdict(drafted).broken
    assert broken is not None
    assert (broken.kind, broken.seq) == ("cut", 7)


def test_a_cut_tail_with_a_rewritten_head_shows_only_against_a_kept_head(drafted: Cast, tmp_path: Path) -> None:
    with drafted.acting_as("secretary"):
        chain.keep(drafted.municipality.pk, tmp_path, datetime(2026, 11, 23, tzinfo=UTC))
    kept = chain.read_kept(tmp_path / f"{drafted.municipality.pk}.jsonl")
    tamper(
        "DELETE FROM audit_link WHERE seq > 6",
        "DELETE FROM audit_entry WHERE id NOT IN (SELECT entry_id FROM audit_link)",
        "UPDATE audit_head SET seq = 6, hash = (SELECT hash FROM audit_link WHERE seq = 6)",
    )
    assert verdict(drafted).broken is None
    broken = verdict(drafted, kept).broken
    assert broken is not None
    assert (broken.kind, broken.seq) == ("cut", 12)


def test_an_entry_outside_the_chain_is_found(drafted: Cast) -> None:
    tamper(
        "DELETE FROM audit_link WHERE seq = 12",
        "UPDATE audit_head SET seq = 11, hash = (SELECT hash FROM audit_link WHERE seq = 11)",
    )
    broken = verdict(drafted).broken
    assert broken is not None
    assert broken.kind == "unchained"


@pytest.mark.parametrize(
    "statement", ["UPDATE audit_entry SET body = '{}'", "DELETE FROM audit_entry", "DELETE FROM audit_link"]
)
def test_the_application_can_only_append(drafted: Cast, statement: str) -> None:
    with (
        drafted.acting_as("secretary"),
        connection.cursor() as cursor,
        pytest.raises(DatabaseError),
        transaction.atomic(),
    ):
        cursor.execute(statement)


def test_even_the_owner_is_refused_while_the_trigger_stands(drafted: Cast) -> None:
    with owner_connection() as own, pytest.raises(psycopg.DatabaseError, match="append-only"):
        own.execute("DELETE FROM audit_entry")


def test_an_act_that_is_refused_leaves_no_entry(drafted: Cast) -> None:
    before = verdict(drafted).seq
    with pytest.raises(Refused), drafted.acting_as("author") as actor:
        a_draft(drafted, actor, unit="other")
    assert verdict(drafted).seq == before


def test_each_municipality_has_a_chain_of_its_own(drafted: Cast) -> None:
    with drafted.acting_as("stranger"):
        assert chain.verify(drafted.other.pk).seq == 0
        assert not Entry.objects.exists()
        assert not Link.objects.exists()


def test_a_head_kept_before_the_first_entry_holds(transactional_db: None, tmp_path: Path) -> None:
    cast = Cast.find() or Cast.make()
    with cast.acting_as("stranger"):
        kept = chain.keep(cast.other.pk, tmp_path, datetime(2026, 11, 23, tzinfo=UTC))
        assert kept.seq == 0
        assert chain.verify(cast.other.pk, (kept,)).broken is None
