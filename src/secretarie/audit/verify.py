"""Walk a municipality's chain and name the first place of a change, a removal or a cut."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from django.db import connection

from secretarie.audit.models import Entry, Head, Link

START = b"\x00"


@dataclass(frozen=True, slots=True)
class Break:
    """Where the record no longer holds: ``kind`` is changed, removed, cut or unchained."""

    kind: str
    seq: int
    entry: int | None
    message: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What walking the chain gave: how many entries, the head, and the first break if any."""

    municipality: int
    entries: int
    seq: int
    head: str
    broken: Break | None

    def as_json(self) -> dict[str, object]:
        return asdict(self)


@dataclass(frozen=True, slots=True)
class KeptHead:
    """A head that left the building."""

    municipality: int
    seq: int
    head: str
    kept_at: str


def verify(municipality: int, kept: tuple[KeptHead, ...] = ()) -> Verdict:
    """Walk the chain of ``municipality`` inside its acting transaction, and compare it with heads kept elsewhere."""
    at, previous, hashes = 0, START, {0: START.hex()}
    wanted = {k.seq: k for k in kept if k.municipality == municipality}
    broken = None
    for seq, stored, entry, body in _links(municipality):
        at += 1
        broken = _compare(at, seq, entry, stored, _next(previous, at, body))
        if broken:
            break
        previous = stored
        if seq in wanted:
            hashes[seq] = stored.hex()
    broken = broken or _tail(municipality, at, previous) or _kept(wanted, hashes)
    return Verdict(municipality, Entry.objects.count(), at, previous.hex(), broken)


def _next(previous: bytes, seq: int, body: str) -> bytes:
    return sha256(previous + seq.to_bytes(8, "big", signed=True) + body.encode()).digest()


def _links(municipality: int) -> Iterator[tuple[int, bytes, int, str]]:
    found = Link.objects.filter(municipality=municipality).order_by("seq")
    for seq, stored, entry, body in found.values_list("seq", "hash", "entry_id", "entry__body").iterator(2000):
        yield seq, bytes(stored), entry, body


def _compare(at: int, seq: int, entry: int, stored: bytes, computed: bytes) -> Break | None:
    if seq != at:
        return Break("removed", at, None, f"Link {at} is not there; the next one is {seq}.")
    if stored != computed:
        return Break("changed", at, entry, f"Entry {entry}, at place {at}, is not what was chained.")
    return None


def _tail(municipality: int, at: int, previous: bytes) -> Break | None:
    head = Head.objects.filter(municipality=municipality).first()
    if head is not None and (head.seq != at or (bytes(head.hash) != previous and at > 0)):
        return Break("cut", at + 1, None, f"The chain ends at {at}, its head says {head.seq}.")
    loose = Entry.objects.filter(municipality=municipality, link=None).order_by("id").first()
    if loose is not None:
        return Break("unchained", at + 1, loose.pk, f"Entry {loose.pk} stands outside the chain.")
    return None


def _kept(wanted: dict[int, KeptHead], hashes: dict[int, str]) -> Break | None:
    for seq, kept in sorted(wanted.items()):
        if seq not in hashes:
            return Break("cut", seq, None, f"A head kept on {kept.kept_at} stood at {seq}; the chain ends before it.")
        if hashes[seq] != kept.head:
            return Break("changed", seq, None, f"At {seq} the chain differs from the head kept on {kept.kept_at}.")
    return None


def head(municipality: int) -> tuple[int, str]:
    """Sequence and hash at the end of the chain, everything of this transaction included."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
    found = Head.objects.filter(municipality=municipality).first()
    return (found.seq, bytes(found.hash).hex()) if found else (0, START.hex())


def keep(municipality: int, folder: Path, now: datetime) -> KeptHead:
    """Append the head to a file outside the database, one line of JSON a time."""
    seq, value = head(municipality)
    kept = KeptHead(municipality, seq, value, now.isoformat())
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / f"{municipality}.jsonl").open("a", encoding="utf-8") as file:
        file.write(json.dumps(asdict(kept)) + "\n")
    return kept


def read_kept(path: Path) -> tuple[KeptHead, ...]:
    """The heads in a file of ``keep``."""
    return tuple(KeptHead(**json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines() if line)
