"""A Word file read as a proposal: bytes in, values out."""

from __future__ import annotations

from secretarie.proposals.word.body import document
from secretarie.proposals.word.errors import Reason, Unreadable
from secretarie.proposals.word.guidance import known
from secretarie.proposals.word.headings import Names
from secretarie.proposals.word.package import Package
from secretarie.proposals.word.placing import placed
from secretarie.proposals.word.reading import Reading


def read(content: bytes, own: Names | None = None, known_lines: frozenset[str] | None = None) -> Reading:
    """What the file says, each word with its place; tracked changes are read as if they were accepted.

    ``own``: the titles of the house's own sections; ``known_lines``: the help of templates, as fingerprints.

    Raises:
        Unreadable: it is no Word document, is broken or hostile, or has no text at all.
    """
    found = document(Package(content))
    reading = placed(found, known() if known_lines is None else known_lines, own)
    if reading.says_nothing and not (reading.unplaced or reading.guidance or reading.headings):
        raise Unreadable(Reason.NO_TEXT)
    return reading
