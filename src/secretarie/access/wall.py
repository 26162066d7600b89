"""The wall: one transaction in which PostgreSQL knows who acts. Outside it every walled table raises."""

from __future__ import annotations

import json
from collections.abc import Hashable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date

from django.db import connection, transaction
from django.db.models import Q, QuerySet
from django.db.models.expressions import RawSQL

from secretarie.access.models import Municipal, NarrowPart, SecretPart, Walled
from secretarie.access.roles import Role

PUBLIC_PERSON = 0
SYSTEM_PERSON = -1


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts, where and on which day. Roles, keys and circles come from the database, never from the caller.

    ``memory``: what was read once in this transaction and is asked for at many places; whoever changes it forgets it.
    """

    person: int
    municipality: int
    roles: frozenset[Role]
    keys: frozenset[str]
    circles: tuple[int, ...]
    today: date
    memory: dict[Hashable, object] = field(default_factory=dict, compare=False, repr=False)

    def has(self, *roles: Role) -> bool:
        return not self.roles.isdisjoint(roles)

    @property
    def is_public(self) -> bool:
        return self.person == PUBLIC_PERSON


@contextmanager
def acting(person: int, municipality: int, today: date) -> Iterator[Actor]:
    """One transaction as ``person`` (0 = anybody, -1 = the system office) of ``municipality``."""
    with transaction.atomic(durable=True):
        yield act_as(person, municipality, today)
    if connection.in_atomic_block:  # only in a test's own transaction: forget, as COMMIT does
        _forget()


def act_as(person: int, municipality: int, today: date) -> Actor:
    """Tell PostgreSQL who acts in the transaction that is open, and return that actor."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT roles, keys, circles FROM act_as(%s, %s, %s)", [person, municipality, today])
        roles, keys, circles = cursor.fetchone() or ([], [], [])
    return Actor(person, municipality, frozenset(map(Role, roles)), frozenset(keys), tuple(circles), today)


def renew(actor: Actor) -> None:
    """Admit the actor to the circles that others made since this transaction began."""
    act_as(actor.person, actor.municipality, actor.today)


def _forget() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('secretarie.municipality', '', true)")


def intern_circle(municipality: int, keys: Iterable[str]) -> int:
    """The one circle of this set of keys; made when new, and at once among the actor's own when a key admits him."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT intern_circle(%s, %s)", [municipality, sorted(set(keys))])
        row = cursor.fetchone()
    assert row is not None  # noqa: S101 - the function returns one row or raises
    return int(row[0])


def intern_circles(municipality: int, wanted: Iterable[frozenset[str]]) -> dict[frozenset[str], int]:
    """The circles of many sets of keys, each once, in one query."""
    sets = list(dict.fromkeys(wanted))
    if not sets:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT intern_circle(%s, ARRAY(SELECT jsonb_array_elements_text(keys)))"
            " FROM jsonb_array_elements(%s::jsonb) WITH ORDINALITY AS wanted (keys, place) ORDER BY place",
            [municipality, json.dumps([sorted(keys) for keys in sets])],
        )
        return {keys: int(row[0]) for keys, row in zip(sets, cursor.fetchall(), strict=True)}


def visible_to(actor: Actor, model: type[Municipal]) -> Q:
    """The one expression of sight: municipality, the readers of who carries them, every secrecy on the way there."""
    mine = "SELECT unnest(current_setting('secretarie.circles')::bigint[])"
    circles = RawSQL(mine, [])  # noqa: S611 - no input; the circles as PostgreSQL holds them, new ones included
    sight, path = Q(municipality=actor.municipality), ""
    for name, step in [("", model), *steps(model)]:
        path += f"{name}__" if name else ""
        if issubclass(step, Walled | SecretPart):
            sight &= Q(**{f"{path}secrecy": None}) | Q(**{f"{path}secrecy__in": circles})
        if issubclass(step, NarrowPart):
            sight &= Q(**{f"{path}readers": None}) | Q(**{f"{path}readers__in": circles})
        if issubclass(step, Walled):
            return sight & Q(**{f"{path}readers__in": circles})
    return sight


def steps(model: type[Municipal]) -> Iterator[tuple[str, type[Municipal]]]:
    """The foreign keys of ``ROOT`` with the models they lead to."""
    here = model
    for name in filter(None, model.ROOT.split("__")):
        related = here._meta.get_field(name).related_model
        assert isinstance(related, type)  # noqa: S101 - a root is a foreign key
        assert issubclass(related, Municipal)  # noqa: S101 - of a municipal record
        here = related
        yield name, here


def root_model(model: type[Municipal]) -> type[Municipal]:
    """The model at the end of ``ROOT``: what an act on this one locks first."""
    return [model, *(step for _, step in steps(model))][-1]


def visible[M: Municipal](model: type[M], actor: Actor) -> QuerySet[M]:
    """Everything of ``model`` that ``actor`` may see; what he may not see does not exist."""
    return model._default_manager.filter(visible_to(actor, model))
