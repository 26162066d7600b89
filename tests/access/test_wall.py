"""The wall: outside it every municipal table raises; inside it nobody sees past his circles or his municipality."""

import pytest
from django.db import connection, transaction
from django.db.utils import DatabaseError, IntegrityError

from secretarie.access.wall import acting, intern_circle, visible
from secretarie.people.models import Person, Unit
from secretarie.proposals.models import Proposal
from tests.cast import EVERYBODY, TODAY, Cast
from tests.make import a_draft


def raises_in_savepoint() -> None:
    with pytest.raises(DatabaseError, match=r"secretarie|bigint"), transaction.atomic():
        list(Proposal.objects.all())


def test_reading_without_an_actor_raises_instead_of_returning_nothing(cast: Cast) -> None:
    raises_in_savepoint()


def test_after_acting_the_wall_is_forgotten(cast: Cast) -> None:
    with cast.acting_as("secretary"):
        assert Person.objects.count() > 5
    raises_in_savepoint()


def test_a_forgotten_filter_shows_only_what_the_actor_may_see(cast: Cast) -> None:
    with cast.acting_as("author") as actor:
        a_draft(cast, actor)
    seen = {}
    for key in EVERYBODY:
        with cast.acting_as(key) as actor:
            seen[key] = (Proposal.objects.count(), visible(Proposal, actor).count())
    assert {key for key, count in seen.items() if count == (1, 1)} == {"author", "colleague", "team_manager"}
    assert all(count in {(1, 1), (0, 0)} for count in seen.values())


def test_what_is_made_secret_is_gone_for_its_own_readers(cast: Cast) -> None:
    with cast.acting_as("author") as actor:
        proposal = a_draft(cast, actor)
        proposal.secrecy_id = intern_circle(actor.municipality, ["role:secretary", f"person:{actor.person}"])
        proposal.save(update_fields=["secrecy"])
    with cast.acting_as("colleague") as actor:
        assert not Proposal.objects.exists()
        assert not visible(Proposal, actor).exists()
    with cast.acting_as("author") as actor:
        assert visible(Proposal, actor).exists()


def test_parts_follow_their_root(cast: Cast) -> None:
    from secretarie.proposals.models import DecisionPoint, Version

    with cast.acting_as("author") as actor:
        a_draft(cast, actor)
    for key, expected in [("colleague", 1), ("alderman", 0), ("stranger", 0), ("citizen", 0)]:
        with cast.acting_as(key) as actor:
            for model in (Version, DecisionPoint):
                assert model.objects.count() == expected
                assert visible(model, actor).count() == expected


def test_a_person_of_elsewhere_is_nobody_here(cast: Cast) -> None:
    with (
        pytest.raises(DatabaseError, match="nobody in municipality"),
        acting(cast.people["stranger"].pk, cast.municipality.pk, TODAY),
    ):
        pass  # pragma: no cover - never reached


def test_a_row_cannot_point_into_another_municipality(cast: Cast) -> None:
    with cast.acting_as("stranger") as actor, connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        with pytest.raises(IntegrityError), transaction.atomic():
            Unit.objects.create(
                municipality_id=actor.municipality, name="x", parent_id=cast.units["team"].pk, valid_from=TODAY
            )


def test_a_row_cannot_be_written_for_another_municipality(cast: Cast) -> None:
    with cast.acting_as("stranger"), pytest.raises(DatabaseError, match="row-level security"), transaction.atomic():
        Unit.objects.create(municipality=cast.municipality, name="x", valid_from=TODAY)


def test_nothing_important_is_deleted(cast: Cast) -> None:
    with cast.acting_as("author") as actor:
        a_draft(cast, actor)
        with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
            Proposal.objects.all()._raw_delete(using="default")


def test_every_municipal_table_stands_behind_the_wall(cast: Cast) -> None:
    """Row-level security and a policy on every table with a municipality; the application owns none of them."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT c.relname, c.relrowsecurity, EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid),
                   pg_get_userbyid(c.relowner) = current_user
            FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'municipality_id'
            WHERE c.relkind = 'r'
            """
        )
        tables = cursor.fetchall()
    assert len(tables) > 30
    assert [t for t in tables if t[1:] != (True, True, False)] == []


def test_every_foreign_key_between_municipal_tables_is_composite(cast: Cast) -> None:
    from django.apps import apps
    from django.db import models

    from secretarie.access.models import Municipal

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT conrelid::regclass::text, conname FROM pg_constraint"
            " WHERE contype = 'f' AND cardinality(conkey) = 2"
        )
        composite = {(table, name) for table, name in cursor.fetchall()}
    missing = [
        f"{model._meta.db_table}.{field.name}"
        for model in apps.get_models()
        if issubclass(model, Municipal)
        for field in model._meta.concrete_fields
        if isinstance(field, models.ForeignKey)
        and any(f.name == "municipality" for f in field.related_model._meta.fields)
        and (model._meta.db_table, f"{model._meta.db_table}_{field.name}_same_municipality"[:63]) not in composite
    ]
    assert missing == []
