"""Bytes by their content: kept once under their SHA-256, never changed, never removed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import IO

from django.conf import settings
from django.core.files.base import File as Bytes
from django.core.files.storage import Storage, default_storage
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from secretarie.access.clock import moment
from secretarie.access.performing import Act
from secretarie.access.wall import visible
from secretarie.documents.media import UnacceptableError, sniff
from secretarie.documents.models import File

PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class Checked:
    """A file that may be kept: what it is and how large, with its bytes."""

    content: IO[bytes]
    sha256: str
    size: int
    media_type: str
    pages: int | None


def checked(content: IO[bytes]) -> Checked:
    """Look at a file before it is kept.

    Raises:
        UnacceptableError: empty, too large, or not a kind of file that is kept.
    """
    size = content.seek(0, 2)
    if not size:
        raise UnacceptableError(_("This file is empty."))
    if size > settings.UPLOAD_LIMIT:
        most, now = settings.UPLOAD_LIMIT // 1_000_000, -(-size // 1_000_000)
        words = _("This file is %(now)s MB; at most %(most)s MB is kept. Make it smaller or split it.")
        raise UnacceptableError(words % {"now": now, "most": most})
    media = sniff(content)
    return Checked(content, _digest(content), size, media.media_type, media.pages)


def _digest(content: IO[bytes]) -> str:
    content.seek(0)
    found = sha256()
    while piece := content.read(PIECE):
        found.update(piece)
    return found.hexdigest()


def keep(act: Act, file: Checked) -> File:
    """The record of these bytes; made and stored when they are new here. Bytes first: a record never lacks them."""
    same = visible(File, act.actor).filter(sha256=file.sha256)
    known = same.first()
    made = known or _record(act, file)
    _store(default_storage, made.path, file)
    if known is not None:
        return known
    try:
        with transaction.atomic():
            return act.make(made)
    except IntegrityError:  # somebody else kept the same bytes at the same moment
        return same.get()


def keep_all(act: Act, files: Sequence[Checked]) -> dict[str, File]:
    """The records of many files by their SHA-256, in a fixed number of queries; bytes first, as in ``keep``."""
    wanted = {file.sha256: file for file in files}
    known = {row.sha256: row for row in visible(File, act.actor).filter(sha256__in=wanted)} if wanted else {}
    fresh = [_record(act, file) for sha, file in wanted.items() if sha not in known]
    for row in [*known.values(), *fresh]:
        _store(default_storage, row.path, wanted[row.sha256])
    return known | {row.sha256: row for row in act.make_all(fresh)}


def _record(act: Act, file: Checked) -> File:
    return File(
        municipality_id=act.actor.municipality,
        sha256=file.sha256,
        media_type=file.media_type,
        size=file.size,
        pages=file.pages,
        stored_at=moment(act.actor),
    )


def opened(file: File) -> IO[bytes]:
    """The bytes of a kept file, for reading.

    Raises:
        FileNotFoundError: the storage lost them, or they are not whole any more.
    """
    if not _whole(default_storage, file.path, file.size):
        raise FileNotFoundError(file.path)
    found: IO[bytes] = default_storage.open(file.path, "rb")
    return found


def _store(storage: Storage, path: str, file: Checked) -> None:
    """Put the bytes at their place; what a killed writer left half is replaced."""
    if _whole(storage, path, file.size):
        return
    if storage.exists(path):
        storage.delete(path)
    file.content.seek(0)
    storage.save(path, Bytes(file.content))


def _whole(storage: Storage, path: str, size: int) -> bool:
    return storage.exists(path) and storage.size(path) == size
