"""Files that are not what they say: each is refused with words, none keeps the machine busy."""

from __future__ import annotations

import struct
import zipfile
from io import BytesIO

import pypdfium2
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from secretarie.documents.media import UnacceptableError, safe_name, sniff
from secretarie.documents.pdf import pdf
from secretarie.proposals.models import Attachment
from tests.cast import Cast
from tests.make import a_draft

EVIL = '"><script>alert(1)</script> #import("/etc/passwd"): * $x$ = \\ [*vet*] @ref <label> // weg'


def many_parts(number: int) -> bytes:
    """A packed file of next to no size with so many parts."""
    entry = struct.pack("<4s4B4HL2L5H2L", b"PK\x01\x02", 20, 0, 20, *[0] * 8, 1, *[0] * 6) + b"a"
    local, listed = b"PK\x03\x04" + b"\0" * 26, entry * number
    return local + listed + struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 65535, 65535, len(listed), len(local), 0)


def packed(parts: dict[str, bytes]) -> bytes:
    kept = BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, content in parts.items():
            pack.writestr(name, content)
    return kept.getvalue()


HOSTILE = {
    "a packed file with a hundred thousand parts": many_parts(100_000),
    "a packed file of nothing but noughts": packed({"a": b"\0" * 20_000_000}),
    "a folder that climbs": packed({"../../etc/passwd": b"x"}),
    "a program": b"MZ\x90\x00" + b"\x00" * 100,
    "a drawing that carries a script": b"\x00<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>",
    "half a pdf": b"%PDF-1.7\n1 0 obj",
    "a pdf inside a picture of sorts": b"GIF89a" + b"\x00" * 50,
    "text with a control sign": b"gewoon\x07 piep",
    "a document with macros": packed({"word/document.xml": b"<x/>", "word/vbaProject.bin": b"x"}),
}


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE.keys())
def test_it_is_refused_with_words(content: bytes) -> None:
    with pytest.raises(UnacceptableError) as refused:
        sniff(BytesIO(content))
    assert str(refused.value)


@pytest.mark.parametrize("name", ["x" * 5000 + ".pdf", "..\\..\\con", "../../a", "\u202egnp.exe", "", "<b>.html", ".."])
def test_a_name_is_short_and_leads_nowhere(name: str) -> None:
    found = safe_name(name, "application/pdf")
    assert found.endswith(".pdf")
    assert len(found) <= 124
    assert not set(found) & set("/\\<>\u202e\x00")


def test_what_is_refused_leaves_the_typed_title(cast: Cast) -> None:
    with cast.acting_as("author") as actor:
        proposal = a_draft(cast, actor)
    page = reverse("proposals:papers", args=[proposal.number])
    for content in (HOSTILE["a program"], HOSTILE["a document with macros"], b""):
        file = SimpleUploadedFile("x" * 300 + ".pdf", content, "application/pdf")
        answer = cast.client("author").post(page, {"file": file, "title": "Kaart van de wijk", "step": "public"})
        assert answer.status_code == 422
        assert "Kaart van de wijk" in answer.content.decode()
    with cast.acting_as("author"):
        assert not Attachment.objects.exists()


def test_what_is_typed_is_printed_as_it_was_typed_and_never_run() -> None:
    """Typst would import, set or show what a title says, had it been read as markup."""
    sheet = {
        "title": EVIL,
        "municipality": EVIL,
        "date_parts": [2026, 11, 23],
        "language": "nl",
        "notices": [EVIL],
        "facts": [{"label": EVIL, "value": EVIL}],
        "items": [
            {
                "level": 1,
                "number": "#1",
                "title": EVIL,
                "notes": [EVIL],
                "blocks": [
                    {
                        "label": EVIL,
                        "reference": EVIL,
                        "points": [{"number": "*1*", "text": EVIL, "mark": EVIL}],
                        "notes": [EVIL],
                    }
                ],
            }
        ],
        "adopted": EVIL,
        "signers": [{"name": EVIL, "office": EVIL}],
        "seal": "",
    }
    paper = pypdfium2.PdfDocument(pdf("decision_list", sheet, {"page": "Pagina", "of": "van"}))
    try:
        printed = "".join(page.get_textpage().get_text_bounded() for page in paper)
    finally:
        paper.close()
    shown = "".join(printed.split())
    assert "root:" not in printed
    assert shown.count('#import("/etc/passwd")') >= 10
    assert "[*vet*]" in shown
