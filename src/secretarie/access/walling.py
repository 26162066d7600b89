"""The migration operation that puts a table behind the wall: row-level security, composite foreign keys, grants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.db.migrations.operations.base import Operation

if TYPE_CHECKING:
    from django.db.backends.base.schema import BaseDatabaseSchemaEditor
    from django.db.migrations.state import ProjectState

HERE = "municipality_id = current_setting('secretarie.municipality')::bigint"
MINE = "(SELECT unnest(current_setting('secretarie.circles')::bigint[]))"
NOT_SECRET = f"(secrecy_id IS NULL OR secrecy_id IN {MINE})"
NOT_NARROWED = f"(readers_id IS NULL OR readers_id IN {MINE})"
ADMITTED = f"readers_id IN {MINE} AND {NOT_SECRET}"
ME = "person_id = current_setting('secretarie.person')::bigint"


class Wall(Operation):
    """Put ``model`` behind the wall; repeating it (after a new foreign key) rebuilds the same wall.

    ``through`` names the foreign key by whose target a part is seen; a model with ``readers`` is seen by its own
    circle; ``private`` rows are seen by their person only. ``deletable`` also grants DELETE (scratch, drafts).
    """

    reversible = True

    def __init__(self, model: str, *, through: str = "", private: bool = False, deletable: bool = False) -> None:
        self.model, self.through, self.private, self.deletable = model, through, private, deletable

    def deconstruct(self) -> tuple[str, list[object], dict[str, object]]:
        kwargs = {"through": self.through, "private": self.private, "deletable": self.deletable}
        return type(self).__name__, [self.model], {k: v for k, v in kwargs.items() if v}

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """Nothing: the wall is the database's."""

    def database_forwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, _from: ProjectState, to_state: ProjectState
    ) -> None:
        model = to_state.apps.get_model(app_label, self.model)
        schema_editor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for statement in [
            *self._identity(model),
            *self._policy(model),
            *self._foreign_keys(model),
            *self._grants(model),
        ]:
            schema_editor.execute(statement)

    def database_backwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        """The wall falls with its table."""

    def describe(self) -> str:
        return f"Put {self.model} behind the wall"

    def _identity(self, model: type[models.Model]) -> list[str]:
        return [_identity(model._meta.db_table)]

    def _policy(self, model: type[models.Model]) -> list[str]:
        table = model._meta.db_table
        return [
            f'ALTER TABLE "{table}" ENABLE ROW LEVEL SECURITY',
            f'DROP POLICY IF EXISTS wall ON "{table}"',
            f'CREATE POLICY wall ON "{table}" USING ({self._using(model)}) WITH CHECK ({self._check()})',
        ]

    def _check(self) -> str:
        return f"{HERE} AND {ME}" if self.private else HERE

    def _using(self, model: type[models.Model]) -> str:
        if self.private:
            return f"{HERE} AND {ME}"
        if self.through:
            field = model._meta.get_field(self.through)
            assert isinstance(field, models.ForeignKey)  # noqa: S101 - a part is seen through a foreign key
            target = field.related_model._meta.db_table
            seen = f'EXISTS (SELECT 1 FROM "{target}" seen WHERE seen.id = {field.column})'  # noqa: S608 - our names
            own = {"secrecy": NOT_SECRET, "readers": NOT_NARROWED}
            return " AND ".join([HERE, seen, *(only for field, only in own.items() if _has(model, field))])
        if _has(model, "readers"):
            return f"{HERE} AND {ADMITTED}"
        return HERE

    def _foreign_keys(self, model: type[models.Model]) -> list[str]:
        table, statements = model._meta.db_table, []
        for field in model._meta.fields:
            if not isinstance(field, models.ForeignKey) or not _has(field.related_model, "municipality"):
                continue
            target = field.related_model._meta.db_table
            name = f"{table}_{field.name}_same_municipality"[:63]
            refers = f'FOREIGN KEY (municipality_id, {field.column}) REFERENCES "{target}" (municipality_id, id)'
            statements += [
                _identity(target),
                f'ALTER TABLE "{table}" DROP CONSTRAINT IF EXISTS "{name}"',
                f'ALTER TABLE "{table}" ADD CONSTRAINT "{name}" {refers} DEFERRABLE INITIALLY DEFERRED',
            ]
        return statements

    def _grants(self, model: type[models.Model]) -> list[str]:
        table, verbs = model._meta.db_table, "SELECT, INSERT, UPDATE"
        return [
            f'REVOKE ALL ON "{table}" FROM "{settings.APP_ROLE}"',
            f'GRANT {verbs}{", DELETE" if self.deletable else ""} ON "{table}" TO "{settings.APP_ROLE}"',
        ]


def _has(model: type[models.Model], name: str) -> bool:
    return any(f.name == name for f in model._meta.fields)


def _identity(table: str) -> str:
    """What composite foreign keys refer to; made once."""
    known = f"SELECT 1 FROM pg_constraint WHERE conname = '{table}_of_municipality'"  # noqa: S608 - our own names
    add = f'ALTER TABLE "{table}" ADD CONSTRAINT "{table}_of_municipality" UNIQUE (municipality_id, id)'
    return f"DO $$ BEGIN IF NOT EXISTS ({known}) THEN {add}; END IF; END $$"


class GrantToApp(Operation):
    """What the application may do with tables that are not municipal (sessions, accounts, jobs): all but own them."""

    reversible = True

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """Nothing: grants are the database's."""

    def database_forwards(
        self, _app: str, schema_editor: BaseDatabaseSchemaEditor, _from: ProjectState, _to: ProjectState
    ) -> None:
        role = settings.APP_ROLE
        for statement in (
            f'GRANT USAGE ON SCHEMA public TO "{role}"',
            f'GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO "{role}"',
            f'GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO "{role}"',
            f'ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO "{role}"',
            f'ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO "{role}"',
        ):
            schema_editor.execute(statement)

    def database_backwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        """Grants fall with their tables."""

    def describe(self) -> str:
        return "Grant the application its part of the tables"
