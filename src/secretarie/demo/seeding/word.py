"""A version that came from Word: its text written as a file, read in, and what the file says is what is saved."""

from __future__ import annotations

from dataclasses import replace

from secretarie.demo.content.word import ADDED, FILES
from secretarie.proposals.texts import ArgumentText, ProposalText
from secretarie.proposals.word.paper import Paper, PaperArgument, PaperPoint
from secretarie.proposals.word.reader import read
from secretarie.proposals.word.writing import written


def from_word(number: int, text: ProposalText, note: str) -> tuple[ProposalText, str]:
    """The text and the note of a version: as they were, or by way of the file of its author."""
    if number not in FILES:
        return text, note
    more = ADDED[number]
    sections = {key: text.sections.get(key, "") + more.get(key, "") for key in {**text.sections, **more}}
    found = read(written(_paper(replace(text, sections=sections))), {f"rubriek {key}": key for key in sections})
    arguments = (ArgumentText(one.kind, one.point or 1, one.title, one.text) for one in found.arguments)
    points = (replace(old, text=new.text) for old, new in zip(text.points, found.points, strict=True))
    told = ProposalText(found.subject, dict(found.sections), tuple(points), tuple(arguments))
    return told, f"Uit Word: {FILES[number]}"


def _paper(text: ProposalText) -> Paper:
    return Paper(
        text.subject,
        "Lindervoort",
        "Collegevoorstel",
        "",
        points=tuple(PaperPoint(number, one.text) for number, one in text.numbered()),
        before=tuple((f"Rubriek {key}", html) for key, html in text.sections.items()),
        arguments=tuple(PaperArgument(one.kind, one.point, one.title, one.text) for one in text.arguments),
    )
