"""What was read from a Word file, kept as scratch between its preview and taking it over: for its reader alone."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from secretarie.access import scratch
from secretarie.access.wall import Actor
from secretarie.proposals.word.flow import Why
from secretarie.proposals.word.reading import Argument, Field, Piece, Point, Reading, Relation, Remarks

FORM = "voorstel-word"


@dataclass(frozen=True, slots=True)
class Kept:
    """A reading with the name of its file, and what tells the text it was read beside."""

    reading: Reading
    name: str
    beside: str
    revision: int
    at: datetime


def keep(actor: Actor, over: str, reading: Reading, *, name: str, beside: str = "", revision: int = 0) -> None:
    """Keep a reading about a proposal, or about a new one.

    Raises:
        TooLargeError: it is more than scratch keeps.
    """
    fields = {"reading": [json.dumps(asdict(reading), ensure_ascii=False)], "name": [name], "beside": [beside]}
    scratch.keep(actor, FORM, over, fields, base_revision=revision)


def kept(actor: Actor, over: str) -> Kept | None:
    """The reading that was kept, or None."""
    row = scratch.kept(actor, FORM, over)
    if row is None:
        return None
    first = {name: (values or [""])[0] for name, values in row.fields.items()}
    return Kept(_reading(json.loads(first["reading"])), first["name"], first["beside"], row.base_revision, row.saved_at)


def forget(actor: Actor, over: str) -> None:
    """It was taken over, or put aside."""
    scratch.forget(actor, FORM, over)


def _reading(kept_: dict[str, Any]) -> Reading:
    pieces = {name: tuple(map(_piece, kept_[name])) for name in ("unplaced", "guidance", "beside")}
    remarks = kept_["remarks"]
    numbers = tuple((was, now) for was, now in remarks["renumbered"])
    return Reading(
        subject=kept_["subject"],
        fields=tuple(Field(**one) for one in kept_["fields"]),
        sections=kept_["sections"],
        points=tuple(Point(**one) for one in kept_["points"]),
        arguments=tuple(Argument(**one) for one in kept_["arguments"]),
        relations=tuple(Relation(**one) for one in kept_["relations"]),
        attachments=tuple(kept_["attachments"]),
        headings=tuple(kept_["headings"]),
        keys=tuple(kept_["keys"]),
        remarks=Remarks(**{**remarks, "renumbered": numbers, "addresses": tuple(remarks["addresses"])}),
        **pieces,
    )


def _piece(kept_: dict[str, Any]) -> Piece:
    return Piece(**{**kept_, "why": Why(kept_["why"]) if kept_["why"] else None})
