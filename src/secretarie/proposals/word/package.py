"""A Word file opened with care: what is broken, locked, hostile or something else is refused with its reason."""

from __future__ import annotations

import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from urllib.parse import unquote

from secretarie.proposals.word.errors import Reason, Unreadable
from secretarie.proposals.word.tree import Node, parse

LARGEST_FILE = 60_000_000
LARGEST_PART = 30_000_000
LARGEST_WHOLE = 400_000_000
STEEPEST, FREE = 200, 1_000_000
"""How many times smaller a part may have been packed, once it is larger than a million bytes."""
MOST_PARTS = 3_000
ENTRY = b"PK\x01\x02"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LOCKED = "EncryptedPackage".encode("utf-16-le")
PROGRAMS = "macroenabled", "vbaproject", "vbadata", "activex"
MAIN = "wordprocessingml.document.main+xml", "wordprocessingml.template.main+xml"
UNSAFE = re.compile(r"^/|^[A-Za-z]:|\\|\x00|(?:^|/)\.\.(?:/|$)")
LOCAL = re.compile(r"(?i)(?:file:/{0,3})?[a-z]:[\\/]|(?![a-z][a-z0-9+.-]*:|[\\/]{2})")
"""A file on somebody's own machine: ``file:///C:\\…``, or a bare name without host."""
STARTS: Mapping[bytes, Reason] = {b"{\\rtf": Reason.RICH_TEXT, b"%PDF-": Reason.PDF}


@dataclass(frozen=True, slots=True)
class Relation:
    """Where a part points: the last word of its type, the part or address, and whether that lies outside the file."""

    kind: str
    target: str
    external: bool


class Package:
    """The parts of a Word file by name, and what each points at."""

    def __init__(self, content: bytes) -> None:
        self._pack = _opened(content)
        self._names = {info.filename: info for info in self._pack.infolist()}
        self._total = 0
        self.main = self._main()
        for name in sorted(self._names):
            if name.endswith(".rels"):
                _no_danger(self._relations(name).values())

    def tree(self, name: str) -> Node | None:
        """The XML of a part; None when there is no such part."""
        return parse(self._bytes(name), name) if name in self._names else None

    def relations(self, part: str) -> Mapping[str, Relation]:
        """What a part points at, by the identity used inside it."""
        folder, name = posixpath.split(part)
        return self._relations(posixpath.join(folder, "_rels", f"{name}.rels"))

    def beside(self, kind: str) -> Iterator[str]:
        """The names of the parts of one kind that the main part uses: ``styles``, ``header`` and so on."""
        found = (r.target for r in self.relations(self.main).values() if r.kind == kind and not r.external)
        return (name for name in dict.fromkeys(found) if name in self._names)

    def _relations(self, name: str) -> dict[str, Relation]:
        root = self.tree(name)
        folder = posixpath.dirname(posixpath.dirname(name))
        found = {}
        for node in root.all("rel:Relationship") if root else ():
            external = node.attrs.get("TargetMode", "").lower() == "external"
            target = node.attrs.get("Target", "")
            inside = posixpath.normpath(posixpath.join("/", folder, unquote(target))).lstrip("/")
            kind = node.attrs.get("Type", "").rpartition("/")[2]
            found[node.attrs.get("Id", "")] = Relation(kind, target if external else inside, external)
        return found

    def _main(self) -> str:
        types = self.tree("[Content_Types].xml")
        if types is None:
            raise Unreadable(_other(set(self._names)))
        kinds = [node.attrs.get("ContentType", "").lower() for node in types.children]
        if any(word in said for said in (*kinds, *map(str.lower, self._names)) for word in PROGRAMS):
            raise Unreadable(Reason.MACROS)
        known = {n.attrs.get("PartName", "").lstrip("/") for n in types.children if _is_main(n)}
        roots = (r.target for r in self._relations("_rels/.rels").values() if r.kind == "officeDocument")
        main = next((name for name in roots if name in known & self._names.keys()), None)
        if main is None:
            raise Unreadable(_other(set(self._names)))
        return main

    def _bytes(self, name: str) -> bytes:
        """A part unpacked, never further than the limits, whatever the file itself says of its size."""
        info = self._names[name]
        try:
            with self._pack.open(info) as part:
                found = part.read(LARGEST_PART + 1)
        except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, OSError, EOFError) as error:
            raise Unreadable(Reason.BROKEN, name) from error
        self._total += len(found)
        if len(found) > FREE and len(found) > STEEPEST * max(info.compress_size, 1):
            raise Unreadable(Reason.BOMB, name)
        if len(found) > LARGEST_PART or self._total > 3 * LARGEST_PART:
            raise Unreadable(Reason.TOO_LARGE, name)
        return found


def _opened(content: bytes) -> zipfile.ZipFile:
    """The packed file, its list of parts looked at before anything is unpacked."""
    if not content:
        raise Unreadable(Reason.EMPTY)
    if len(content) > LARGEST_FILE:
        raise Unreadable(Reason.TOO_LARGE)
    _is_packed(content)
    if content.count(ENTRY) > MOST_PARTS:
        raise Unreadable(Reason.TOO_MANY_PARTS)
    try:
        pack = zipfile.ZipFile(BytesIO(content))
    except (zipfile.BadZipFile, NotImplementedError, OSError, EOFError, ValueError) as error:
        raise Unreadable(Reason.BROKEN) from error
    _is_decent(pack.infolist())
    return pack


def _is_packed(content: bytes) -> None:
    """Say what it is when it is no packed file: an old Word file, a locked one, or something else."""
    if content.startswith(b"PK\x03\x04"):
        return
    if content.startswith(OLE):
        raise Unreadable(Reason.ENCRYPTED if LOCKED in content else Reason.OLD_WORD)
    for start, reason in STARTS.items():
        if content.lstrip()[:8].startswith(start):
            raise Unreadable(reason)
    raise Unreadable(Reason.NOT_WORD)


def _is_decent(parts: list[zipfile.ZipInfo]) -> None:
    names = [info.filename for info in parts]
    if len(names) > MOST_PARTS:
        raise Unreadable(Reason.TOO_MANY_PARTS)
    for info in parts:
        if UNSAFE.search(info.orig_filename) or UNSAFE.search(info.filename) or len(info.filename) > 255:  # noqa: PLR2004 - the longest name a folder holds
            raise Unreadable(Reason.BAD_NAME, info.filename[:80])
        if info.flag_bits & 0x1:
            raise Unreadable(Reason.ENCRYPTED)
        if info.file_size > FREE and info.file_size > STEEPEST * max(info.compress_size, 1):
            raise Unreadable(Reason.BOMB, info.filename)
    if len(set(names)) < len(names):
        raise Unreadable(Reason.BAD_NAME, next(name for name in names if names.count(name) > 1)[:80])
    if sum(info.file_size for info in parts) > LARGEST_WHOLE:
        raise Unreadable(Reason.BOMB)


def _is_main(node: Node) -> bool:
    return node.attrs.get("ContentType", "").endswith(MAIN)


def _other(names: set[str]) -> Reason:
    """What a packed file without a Word document is."""
    return Reason.OPEN_DOCUMENT if "META-INF/manifest.xml" in names else Reason.NOT_WORD


def _no_danger(relations: Iterable[Relation]) -> None:
    """Only links to be clicked, and a template on somebody's own machine, may point outside the file."""
    for one in relations:
        allowed = one.kind == "hyperlink" or (one.kind == "attachedTemplate" and LOCAL.match(one.target))
        if one.external and not allowed:
            raise Unreadable(Reason.EXTERNAL, one.target[:120])
        if one.kind in {"vbaProject", "control", "activeXControlBinary"}:
            raise Unreadable(Reason.MACROS)
