"""Under the list: when it was adopted, and whose names stand there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from secretarie.meetings.reading.dates import dates_in, only_date
from secretarie.meetings.reading.layout import ADOPTION, COLLEGE_SIGNS
from secretarie.meetings.reading.ledger import Ledger
from secretarie.meetings.reading.lines import Line, running
from secretarie.meetings.reading.model import Signer, Where, Why
from secretarie.meetings.reading.people import is_office, role_of
from secretarie.meetings.reading.textlayer import Piece

CLOSING: Final = re.compile(r"\b(?:digitaal|elektronisch|handtekening|ondertekend)\b", re.IGNORECASE)
SIGNS_FOR: Final = re.compile(
    r"burgemeester\s+en\s+wethouders(?:\s+van)?(?:\s+de)?(?:\s+gemeente)?\s+(?P<name>[^,.]+?)\s*[,.]?$", re.IGNORECASE
)
COLUMN: Final = 30.0  # signatures whose left edges differ less stand under each other


@dataclass(frozen=True, slots=True)
class Tail:
    """What stands under the items."""

    adoption: str
    adopted_on: date | None
    signs_for: str
    signers: tuple[Signer, ...]


def read_tail(lines: Sequence[Line], ledger: Ledger) -> Tail:
    """Adoption and signatures; a line that is neither is reported."""
    adoption: list[Line] = []
    names: list[Line] = []
    signs_for = ""
    for line in lines:
        if COLLEGE_SIGNS.match(line.text):
            match = SIGNS_FOR.search(line.text)
            signs_for = match["name"] if match else signs_for
            ledger.place(Where.SIGNATURE, line)
        elif ADOPTION.match(line.text) or (
            adoption and not signs_for and not names and not dates_in(running(adoption))
        ):
            adoption.append(line)
            ledger.place(Where.ADOPTION, line)
        elif CLOSING.search(line.text):
            ledger.place(Where.SIGNATURE, line)
        else:
            names.append(line)
    text = running(adoption)
    return Tail(text, only_date(text), signs_for, _signers(names, ledger))


def _signers(lines: Sequence[Line], ledger: Ledger) -> tuple[Signer, ...]:
    """Names with the office above or below them, column by column."""
    columns: list[list[tuple[Line, Piece]]] = []
    for line in lines:
        for piece in line.pieces:
            column = next((known for known in columns if abs(known[0][1].x0 - piece.x0) < COLUMN), None)
            if column is None:
                columns.append([(line, piece)])
            else:
                column.append((line, piece))
    signers: list[Signer] = []
    for column in sorted(columns, key=lambda column: column[0][1].x0):
        signers += _pairs(column, ledger)
    return tuple(signers)


def _pairs(column: Sequence[tuple[Line, Piece]], ledger: Ledger) -> list[Signer]:
    offices = [(line, piece) for line, piece in column if is_office(piece.text)]
    names = [(line, piece) for line, piece in column if not is_office(piece.text)]
    paired = list(zip(names, offices, strict=False))
    for line, piece in [*names[len(paired) :], *offices[len(paired) :]]:
        ledger.refuse(Why.NO_SIGNATURE, line.only([piece]))
    signers: list[Signer] = []
    for (name_line, name), (office_line, office) in paired:
        ledger.place(Where.SIGNATURE, name_line.only([name]), office_line.only([office]))
        signers.append(Signer(name.text.rstrip(" ,"), office.text.rstrip(" ,"), role_of(office.text)))
    return signers
