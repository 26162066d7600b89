"""Where a row stands in the one agenda tree: sparse positions, so that an insertion moves nobody else. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

STEP = 10_000
NEAR = 100


class Placed(Protocol):
    """A row of the tree."""

    @property
    def pk(self) -> int: ...
    @property
    def parent_id(self) -> int | None: ...


def spaced(count: int) -> list[int]:
    """So many positions with room between them."""
    return [STEP * (n + 1) for n in range(count)]


def room_at(positions: Sequence[int], index: int, rows: int = 1) -> list[int] | None:
    """Free positions for ``rows`` rows before the one at ``index``, close to the one before; None: space anew."""
    before = positions[index - 1] if index else 0
    if index == len(positions):
        return [before + STEP + NEAR * n for n in range(rows)]
    step = min(NEAR, (positions[index] - before) // (rows + 1))
    return [before + step * (n + 1) for n in range(rows)] if step else None


def end_of(rows: Sequence[Placed], parent: int | None) -> int:
    """The index after everything under ``parent``; None: the end of the agenda."""
    if parent is None:
        return len(rows)
    at = next(n for n, row in enumerate(rows) if row.pk == parent)
    return at + len(subtree(rows, parent))


def subtree(rows: Sequence[Placed], key: int) -> list[int]:
    """The keys of a row and all under it, in order (rows stand in the order of the agenda)."""
    found = [key]
    for row in rows:
        if row.parent_id in found and row.pk not in found:
            found.append(row.pk)
    return found
