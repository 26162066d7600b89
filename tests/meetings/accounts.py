"""The account of a read list: every printed character has one place, and the places hold what the list says."""

from __future__ import annotations

import re
from collections import Counter

import pypdfium2

from secretarie.meetings.reading import ReadList, ReadPoint, Where


def characters(text: str) -> Counter[str]:
    """How often each character stands in a text, blanks apart."""
    return Counter(re.sub(r"\s", "", text))


def printed(data: bytes) -> list[str]:
    """The text of each page as the library gives it; it has its own sign for a hyphen at a line end."""
    with pypdfium2.PdfDocument(data) as document:
        texts = [page.get_textpage().get_text_range() for page in document]
    return [re.sub("[\x02\ufffe]", "-", text).replace("\xad", "") for text in texts]


def every_character_has_a_place(data: bytes, found: ReadList) -> None:
    for number, text in enumerate(printed(data), 1):
        placed = "".join(piece.text for piece in found.trace if piece.page == number)
        assert characters(placed) == characters(text), f"page {number}"


def the_places_hold_the_list(found: ReadList) -> None:
    placed = {where: "".join(piece.text for piece in found.trace if piece.where is where) for where in Where}
    blocks = [block for item in found.items for block in item.decisions]
    assert characters(placed[Where.ITEM]) == characters("".join(item.title for item in found.items))
    assert characters(_without_bars(placed[Where.NOTE])) == _said(item.note for item in found.items)
    headed = placed[Where.HEADING] + placed[Where.DECISION]
    assert characters(_without_bars(headed)) == _said(f"{block.heading}{block.text}" for block in blocks)
    for block in blocks:
        assert characters(block.lead + "".join(map(_whole, block.points))) == characters(block.text)


def _said(texts) -> Counter[str]:
    return characters(_without_bars("".join(texts)))


def _without_bars(text: str) -> str:
    """A bar may be ours: it parts the cells of a table."""
    return text.replace("|", "")


def _whole(point: ReadPoint) -> str:
    return point.mark + point.text + "".join(map(_whole, point.points))
