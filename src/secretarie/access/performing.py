"""The one way every change passes: permission, transaction, root and rows locked as seen, body, saving, entries."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, Concatenate, Protocol

from django.db import DatabaseError, IntegrityError, transaction
from django.db.models import QuerySet
from django.utils import timezone

from secretarie.access.clock import told_hour
from secretarie.access.models import Counter, Municipal
from secretarie.access.table import MAY, Action
from secretarie.access.wall import Actor, renew, root_model, visible
from secretarie.audit import record
from secretarie.audit.models import Entry
from secretarie.law import Obstacle

TWICE = "23505"
"""Of PostgreSQL: another made the same at the same moment, after the rules had looked."""


class Forbidden(Exception):  # noqa: N818 - an outcome of an act, in the words of the house
    """No role of the actor has this act in the table."""


class Gone(Exception):  # noqa: N818 - idem
    """What was acted on does not exist for this actor (any more): a 404, also for what became secret meanwhile."""


class Stale(Exception):  # noqa: N818 - idem
    """Somebody changed a row after the actor saw it; ``rows`` are as they stand now."""

    def __init__(self, rows: Sequence[Municipal]) -> None:
        super().__init__(f"{len(rows)} changed since they were seen")
        self.rows = tuple(rows)


class Refused(Exception):  # noqa: N818 - idem
    """The rules name all obstacles at once; nothing was changed."""

    def __init__(self, obstacles: Sequence[Obstacle]) -> None:
        super().__init__("; ".join(o.message for o in obstacles))
        self.obstacles = tuple(obstacles)


class Receipted(Protocol):
    """Anything that can be kept as a receipt: norms used, inputs and outcome."""

    def as_json(self) -> Mapping[str, Any]: ...


@dataclass
class Act:
    """What a body holds while it acts: the actor, on whose behalf, and where it leaves receipts and other rows."""

    actor: Actor
    action: Action
    behalf: int | None = None
    note: str = ""
    receipts: list[Mapping[str, Any]] = field(default_factory=list)
    rows: dict[tuple[str, int], tuple[Municipal, dict[str, str]]] = field(default_factory=dict)
    made: set[tuple[str, int]] = field(default_factory=set)

    def make[M: Municipal](self, made: M) -> M:
        """Insert a new record of the actor's municipality; it gets its entry with the act."""
        made.municipality_id = self.actor.municipality
        made.save(force_insert=True)
        self.rows[_key(made)] = (made, made.state())
        self.made.add(_key(made))
        return made

    def make_all[M: Municipal](self, rows: Sequence[M]) -> list[M]:
        """Insert many new records of one kind in one statement; each gets its entry with the act."""
        if not rows:
            return []
        for row in rows:
            row.municipality_id = self.actor.municipality
        type(rows[0])._base_manager.bulk_create(rows)
        for row in rows:
            self.rows[_key(row)] = (row, row.state())
            self.made.add(_key(row))
        return list(rows)

    def made_of[M: Municipal](self, model: type[M]) -> list[M]:
        """The new records of one kind, in the order in which they were made."""
        return [row for key, (row, _) in self.rows.items() if key in self.made and isinstance(row, model)]

    def also[M: Municipal](self, row: M) -> M:
        """Lock another row that this act changes; the locked row is what the body must change."""
        known = self.rows.get(_key(row))
        if known is not None:
            return known[0]  # type: ignore[return-value]  # the same model and key
        return self.also_all(visible(type(row), self.actor).filter(pk=row.pk), expected=1)[0]

    def also_all[M: Municipal](self, rows: QuerySet[M], *, expected: int | None = None) -> list[M]:
        """Lock every row of a queryset (already of visible rows), in key order."""
        found: list[M] = list(rows.select_for_update(no_key=True, of=("self",)).order_by("pk"))
        if expected is not None and len(found) != expected:
            raise Gone(self.action)
        return [self._hold(row) for row in found]

    def settle(self) -> None:
        """Write what was changed so far: what is made next must find it so (a period that ended, a place left free)."""
        for row, before in self.rows.values():
            changed = [name for name, value in row.state().items() if value != before[name]]
            if changed:
                row.save(update_fields=changed)

    def held[M: Municipal](self, row: M) -> M:
        """The row as this act holds it, with what it changed and did not save yet; or the row itself."""
        known = self.rows.get(_key(row))
        return known[0] if known else row  # type: ignore[return-value]  # the same model and key

    def number(self, series: str) -> int:
        """The next number of a series; its counter stays locked until the act is done: none skipped, none twice."""
        return self.numbers(series, 1)[0]

    def numbers(self, series: str, count: int) -> range:
        """So many next numbers of a series, as ``number`` gives one."""
        counter = self._counter(series)
        counter.last += count
        counter.save(update_fields=["last"])
        return range(counter.last - count + 1, counter.last + 1)

    def numbered(self, series: str, upto: int) -> None:
        """Numbers up to this one were given elsewhere: the next one comes after them."""
        counter = self._counter(series)
        if counter.last < upto:
            counter.last = upto
            counter.save(update_fields=["last"])

    def _counter(self, series: str) -> Counter:
        here = self.actor.municipality
        Counter.objects.bulk_create([Counter(municipality_id=here, series=series)], ignore_conflicts=True)
        return Counter.objects.select_for_update(no_key=True).get(municipality=here, series=series)

    def check(self, obstacles: Sequence[Obstacle]) -> None:
        """Refuse with every obstacle at once."""
        if obstacles:
            raise Refused(obstacles)

    def receipt(self, receipt: Receipted) -> None:
        """Keep which norms, with which inputs, gave the outcome."""
        self.receipts.append(receipt.as_json())

    def _hold[M: Municipal](self, row: M) -> M:
        known = self.rows.setdefault(_key(row), (row, row.state()))
        return known[0]  # type: ignore[return-value]  # the same model and key


def _key(row: Municipal) -> tuple[str, int]:
    return row._meta.label_lower, int(row.pk)


def permitted(actor: Actor, action: Action) -> bool:
    """Whether a role of the actor has this act in the table: pages ask it to show an act at all."""
    return not MAY[action].isdisjoint(actor.roles)


@contextmanager
def performing[T: Municipal](actor: Actor, action: Action, seen: Sequence[T]) -> Iterator[tuple[Act, list[T]]]:
    """The order of every change; the body runs inside, with its rows locked, as they stand now."""
    if not permitted(actor, action):
        raise Forbidden(action)
    if not seen:
        raise Gone(action)
    model, revisions = type(seen[0]), {s.pk: s.revision for s in seen}
    try:
        with transaction.atomic():
            act = Act(actor, action)
            rows: list[T] = _as_seen(act, model, revisions)
            yield act, rows
            _save(act)
    except Stale:
        renew(actor)  # the page that tells it shows the row where it stands now
        raise
    except IntegrityError as error:
        if getattr(error.__cause__, "sqlstate", "") != TWICE:
            raise
        renew(actor)
        raise Stale(list(visible(model, actor).filter(pk__in=revisions))) from error


def _as_seen[T: Municipal](act: Act, model: type[T], revisions: Mapping[int, int]) -> list[T]:
    """Roots and rows locked, and still as they were seen; who waited looks again, for a row may have moved circles."""
    keys = list(revisions)
    rows = visible(model, act.actor).filter(pk__in=keys)
    _lock_roots(act.actor, model, keys)
    found = act.also_all(rows)
    if len(found) < len(keys):
        renew(act.actor)
        _lock_roots(act.actor, model, keys)
        found = act.also_all(rows, expected=len(keys))
    if stale := [r for r in found if r.revision != revisions[r.pk]]:
        raise Stale(stale)
    return found


def _lock_roots(actor: Actor, model: type[Municipal], keys: list[int]) -> None:
    if not model.ROOT:
        return
    roots = visible(model, actor).filter(pk__in=keys).order_by().values_list(model.ROOT, flat=True)
    found = sorted(set(roots))
    list(
        visible(root_model(model), actor)
        .filter(pk__in=found)
        .select_for_update(no_key=True, of=("self",))
        .order_by("pk")
    )


def _save(act: Act) -> None:
    entries, altered = [], []
    for key, (row, before) in act.rows.items():
        after = row.state()
        changed = sorted(name for name in after if after[name] != before[name])
        if changed:
            row.revision += key not in act.made
            altered.append((row, changed))
        if key in act.made:
            entries.append(_entry(act, row, None, after, sorted(after)))
        else:
            entries.append(_entry(act, row, before, after, changed))
    _update(altered)
    Entry.objects.bulk_create(entries)


def _update(altered: Sequence[tuple[Municipal, list[str]]]) -> None:
    """Write what changed, in the order in which it was held; rows of one kind with the same fields go together."""
    alike: dict[tuple[type[Municipal], tuple[str, ...]], list[Municipal]] = {}
    for row, fields in altered:
        alike.setdefault((type(row), (*fields, "revision")), []).append(row)
    for (model, named), rows in alike.items():
        if len(rows) == 1:
            rows[0].save(update_fields=named)
        else:
            names = [model._meta.get_field(name).name for name in named]
            if model._base_manager.bulk_update(rows, names) != len(rows):
                raise DatabaseError(f"not every {model._meta.label} was there to be written")


def _entry(act: Act, row: Municipal, before: dict[str, str] | None, after: dict[str, str], changed: list[str]) -> Entry:
    body = {
        "act": act.action.value,
        "actor": act.actor.person,
        "behalf": act.behalf,
        "on": act.actor.today.isoformat(),
        "when": timezone.now().isoformat(),
        "kind": row._meta.label_lower,
        "object": row.pk,
        "root": record.root_key(row),
        "revision": row.revision,
        "fields": changed,
        "before": record.digest(before) if before is not None else None,
        "after": record.digest(after),
        "note": act.note.replace("\x00", ""),  # PostgreSQL keeps no NUL
        "receipts": act.receipts,
    }
    if (hour := told_hour()) is not None:
        body["told"] = hour.isoformat()
    text = json.dumps(body, sort_keys=True, ensure_ascii=False, default=str)
    return Entry(municipality_id=act.actor.municipality, body=text)


PERFORMERS: dict[Action, Callable[..., object]] = {}


def _register(action: Action, performer: Callable[..., object]) -> None:
    if action in PERFORMERS:
        raise RuntimeError(f"{action} already has its performer")
    PERFORMERS[action] = performer


def performs[T: Municipal, **P, R](
    action: Action,
) -> Callable[[Callable[Concatenate[Act, T, P], R]], Callable[Concatenate[Actor, T, P], R]]:
    """An act on one record; creating is an act on the parent (``act.make``)."""

    def wrap(body: Callable[Concatenate[Act, T, P], R]) -> Callable[Concatenate[Actor, T, P], R]:
        @wraps(body)
        def performed(actor: Actor, seen: T, /, *args: P.args, **kwargs: P.kwargs) -> R:
            with performing(actor, action, [seen]) as (act, rows):
                return body(act, rows[0], *args, **kwargs)

        _register(action, performed)
        return performed

    return wrap


def performs_on_all[T: Municipal, **P, R](
    action: Action,
) -> Callable[[Callable[Concatenate[Act, list[T], P], R]], Callable[Concatenate[Actor, Sequence[T], P], R]]:
    """One act over several records: all or none, one entry each, obstacles named per record."""

    def wrap(body: Callable[Concatenate[Act, list[T], P], R]) -> Callable[Concatenate[Actor, Sequence[T], P], R]:
        @wraps(body)
        def performed(actor: Actor, seen: Sequence[T], /, *args: P.args, **kwargs: P.kwargs) -> R:
            with performing(actor, action, seen) as (act, rows):
                return body(act, rows, *args, **kwargs)

        _register(action, performed)
        return performed

    return wrap
