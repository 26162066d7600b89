"""Files that are broken, locked, hostile or something else: refused with the reason, quickly, and in Dutch words."""

from __future__ import annotations

import struct
import time
from collections.abc import Callable
from contextlib import suppress

import pytest
from django.utils.translation import gettext

from secretarie.proposals.word.errors import Reason, Unreadable
from secretarie.proposals.word.messages import REASONS, WHY
from secretarie.proposals.word.reader import read
from tests.proposals.word.making import MAIN, OFFICE, docx, head, link, p, packed, run, table

GOOD = docx(head("Inleiding") + p("Tekst."))
WORD_97 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600
DOCTYPE = '<!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'


def with_part(name: str, content: str | bytes) -> bytes:
    return docx(p("Tekst."), parts={name: content})


def replaced(name: str, content: str | bytes) -> bytes:
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": (
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            f'<Override PartName="/word/document.xml" ContentType="{MAIN}"/></Types>'
        ),
        "_rels/.rels": (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="a" Type="{OFFICE}officeDocument" '
            'Target="word/document.xml"/></Relationships>'
        ),
    }
    return packed({**parts, name: content})


def locked(content: bytes) -> bytes:
    """With the sign that its parts are encrypted."""
    at = content.index(b"PK\x01\x02")
    return content[: at + 8] + b"\x01" + content[at + 9 :]


def outside(kind: str, target: str) -> bytes:
    return docx(p("Tekst."), relations=link("x", target, kind))


HOSTILE: dict[str, tuple[Callable[[], bytes], Reason]] = {
    "nothing": (lambda: b"", Reason.EMPTY),
    "an old Word file": (lambda: WORD_97, Reason.OLD_WORD),
    "a locked file": (lambda: WORD_97 + "EncryptedPackage".encode("utf-16-le"), Reason.ENCRYPTED),
    "locked parts": (lambda: locked(GOOD), Reason.ENCRYPTED),
    "rich text": (lambda: rb"{\rtf1 tekst}", Reason.RICH_TEXT),
    "a pdf": (lambda: b"%PDF-1.7", Reason.PDF),
    "an odt": (lambda: packed({"mimetype": "x", "META-INF/manifest.xml": "<a/>"}), Reason.OPEN_DOCUMENT),
    "plain text": (lambda: b"Geacht college,", Reason.NOT_WORD),
    "some packed file": (lambda: packed({"a.txt": "x"}), Reason.NOT_WORD),
    "a spreadsheet": (lambda: docx(p("x"), main="application/vnd.ms-excel"), Reason.NOT_WORD),
    "half a file": (lambda: GOOD[: len(GOOD) // 2], Reason.BROKEN),
    "no end": (lambda: GOOD[:-30], Reason.BROKEN),
    "a changed byte": (lambda: GOOD.replace(b"PK\x05\x06", b"PK\x05\x07"), Reason.BROKEN),
    "XML cut off": (lambda: replaced("word/document.xml", "<w:document"), Reason.BROKEN),
    "macros by type": (
        lambda: docx(p("x"), main="application/vnd.ms-word.document.macroEnabled.main+xml"),
        Reason.MACROS,
    ),
    "macros by part": (lambda: with_part("vbaProject.bin", b"x"), Reason.MACROS),
    "a control": (lambda: with_part("activeX/activeX1.xml", "<a/>"), Reason.MACROS),
    "a bomb": (lambda: with_part("media/image1.bmp", b"\0" * 30_000_000), Reason.BOMB),
    "a bomb of XML": (lambda: replaced("word/document.xml", "<a>" + " " * 20_000_000 + "</a>"), Reason.BOMB),
    "a hundred thousand parts": (lambda: GOOD + b"PK\x01\x02" * 100_000, Reason.TOO_MANY_PARTS),
    "a name that climbs": (lambda: with_part("../../../etc/passwd", b"x"), Reason.BAD_NAME),
    "a name with a drive": (lambda: packed({"C:/a": "x"}), Reason.BAD_NAME),
    "a declaration": (lambda: replaced("word/document.xml", f"{DOCTYPE}<a>&b;</a>"), Reason.DECLARATION),
    "a file from outside": (
        lambda: replaced("word/document.xml", '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'),
        Reason.DECLARATION,
    ),
    "a template from the web": (lambda: outside("attachedTemplate", "https://kwaad.example/a.dotm"), Reason.EXTERNAL),
    "a template on a share": (lambda: outside("attachedTemplate", r"\\server\share\a.dotx"), Reason.EXTERNAL),
    "a template on a host": (lambda: outside("attachedTemplate", "file://server/a.dotx"), Reason.EXTERNAL),
    "a picture from the web": (lambda: outside("image", "https://kwaad.example/a.png"), Reason.EXTERNAL),
    "an object from outside": (lambda: outside("oleObject", "file:///C:/a.xlsx"), Reason.EXTERNAL),
    "a document in it": (lambda: outside("subDocument", "https://kwaad.example/a.docx"), Reason.EXTERNAL),
    "ten thousand rows": (
        lambda: docx(head("Inleiding") + table(*[[f"{n * 7919} {n**3}"] for n in range(10_000)])),
        Reason.LONG_TABLE,
    ),
    "a very deep table": (lambda: docx(head("Inleiding") + _nested(9)), Reason.TOO_DEEP),
    "very deep XML": (lambda: replaced("word/document.xml", "<a>" * 5_000 + "</a>" * 5_000), Reason.TOO_DEEP),
    "a million elements": (lambda: replaced("word/document.xml", f"<a>{_many()}</a>"), Reason.TOO_LARGE),
    "no text": (lambda: docx("<w:p/>"), Reason.NO_TEXT),
}


def _nested(depth: int) -> str:
    made = p("x")
    for _step in range(depth):
        made = table([made + p("")])
    return made


def _many() -> str:
    """Elements that differ, so that they do not pack to nothing."""
    return "".join(f"<b{n * 7919 % 1_000_003}/>" for n in range(510_000))


@pytest.mark.parametrize("name", HOSTILE)
def test_it_is_refused_with_its_reason_and_soon(name: str) -> None:
    made, reason = HOSTILE[name]
    content = made()
    begun = time.process_time()
    with pytest.raises(Unreadable) as refused:
        read(content)
    assert refused.value.reason == reason
    assert time.process_time() - begun < 10


def test_what_only_leads_elsewhere_when_clicked_is_read() -> None:
    local = link("t", r"file:///C:\Users\Els\Sjablonen\voorstel.dotx", "attachedTemplate")
    found = read(docx(head("Inleiding") + p("Tekst."), relations=local + link("s", "https://voorbeeld.nl")))
    assert found.sections == {"introduction": "<p>Tekst.</p>"}


def test_every_reason_has_dutch_words_and_a_way_out() -> None:
    assert set(REASONS) == set(Reason)
    for words in (*REASONS.values(), *((text,) for text in WHY.values())):
        assert all(gettext(word) != word for word in words), words


def test_no_piece_of_a_file_makes_the_reader_stumble() -> None:
    """Bytes changed anywhere: read, or refused by name; never anything else."""
    content = docx(head("Inleiding") + p("Tekst ", run("vet", "b")) + table(["a", "b"]))
    for at in range(0, len(content), 37):
        broken = content[:at] + struct.pack("B", content[at] ^ 0x5A) + content[at + 1 :]
        with suppress(Unreadable):
            assert read(broken).headings is not None
