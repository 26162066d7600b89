"""What is annexed to a proposal of the demo, as small plain PDFs: the same paper gives the same bytes."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from datetime import date
from textwrap import wrap

from secretarie.demo.content.papers import NOT_PUBLIC, Attachment, Subject
from secretarie.documents import storage
from secretarie.proposals.particulars import Handling

# By a word in its title: which interest keeps a paper back (art. 5.1 Woo); otherwise the good working of the office.
GROUNDS = {
    "bezwaar|Voordracht|Vaststellings|toezichthouders|Sluitingsbevel": "5.1 lid 2 onder e",
    "gunning|scoretabel|offerte|waarborg": "5.1 lid 2 onder f",
    "overeenkomst|Taxatie|huur|huisadvocaat": "5.1 lid 2 onder b",
    "politie|driehoek|Veiligheid|meldingen": "5.1 lid 2 onder c",
}
WORKING = "5.1 lid 2 onder i"
WIDTH, LINES, LEAD = 88, 44, 15
HEADS = (
    ("Aanleiding", "introduction"),
    ("Beoogd effect", "effect"),
    ("Wat dit betekent voor inwoners", "key_message"),
    ("Financiën", "finance"),
    ("Juridisch kader", "law"),
    ("Participatie", "participation"),
    ("Communicatie", "communication"),
    ("Uitvoering en planning", "execution"),
)


def handling_of(one: Attachment) -> Handling:
    """How it is handled until the decision; secrecy is asked for what the content calls secret."""
    if one.openness != NOT_PUBLIC:
        return Handling(one.openness)
    if one.secrecy is not None:
        return Handling(NOT_PUBLIC, withheld_ground=one.secrecy.ground, secrecy_asked=True)
    found = (ground for words, ground in GROUNDS.items() if re.search(words, one.title, re.IGNORECASE))
    return Handling(NOT_PUBLIC, withheld_ground=next(found, WORKING))


def enclosure(one: Attachment, paper: Subject, place: str, day: date) -> storage.Checked:
    """The document itself: its title page and what the paper says, divided over its pages."""
    parts = [(head, getattr(paper, name)) for head, name in HEADS if getattr(paper, name)]
    parts += [(reason.claim, reason.reasoning) for reason in paper.reasons]
    count = max(1, min(one.pages, len(parts)))
    shares = [parts[page::count] for page in range(count)]
    first = [f"Gemeente {place}", f"Bijlage bij: {paper.title}", f"{day:%d-%m-%Y}", ""]
    pages = [[*(first if not page else []), *_lines(share)] for page, share in enumerate(shares)]
    return storage.checked(io.BytesIO(pdf(one.title, pages)))


def _lines(parts: Sequence[tuple[str, str]]) -> Iterator[str]:
    for head, text in parts:
        yield f"#{head}"
        for paragraph in text.split("\n\n"):
            yield from wrap(paragraph, WIDTH)
        yield ""


def pdf(title: str, pages: Sequence[Sequence[str]]) -> bytes:
    """A PDF of plain lines in Helvetica; a line that begins with # is a heading."""
    kids = " ".join(f"{5 + 2 * place} 0 R" for place in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R /Lang (nl-NL) >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
    ]
    for place, lines in enumerate(pages):
        foot = f"{title} - pagina {place + 1} van {len(pages)}"
        stream = _page(title if not place else "", list(lines)[:LINES], foot)
        fonts = "/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >>"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {fonts} /Contents {6 + 2 * place} 0 R >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    return _file(objects)


def _page(title: str, lines: Sequence[str], foot: str) -> bytes:
    rows = [f"/F2 16 Tf ({_text(title)}) Tj 0 -28 Td"] if title else []
    rows += [_row(line) for line in lines]
    body = f"BT 64 770 Td {LEAD} TL {' '.join(rows)} ET BT /F1 8 Tf 64 40 Td ({_text(foot)}) Tj ET"
    return body.encode("cp1252", "replace")


def _row(line: str) -> str:
    font, text = ("/F2 11 Tf", line[1:]) if line.startswith("#") else ("/F1 10 Tf", line)
    return f"{font} ({_text(text)}) Tj T*"


def _text(text: str) -> str:
    return re.sub(r"([\\()])", r"\\\1", text)


def _file(objects: Sequence[bytes]) -> bytes:
    """The objects with their table of places."""
    made, places = bytearray(b"%PDF-1.7\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    made += b"".join(b"%010d 00000 n \n" % place for place in places)
    made += b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(made)
