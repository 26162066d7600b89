"""The fields above the items: a column of labels, beside it the values."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from secretarie.meetings.reading.layout import TITLE
from secretarie.meetings.reading.ledger import Ledger
from secretarie.meetings.reading.lines import Line, Setting, paragraphs
from secretarie.meetings.reading.model import Where, Why


class Label(StrEnum):
    """What a field above the items gives."""

    DATE = "date"
    TIME = "time"
    REGISTRATION = "registration"
    PLACE = "place"
    CHAIR = "chair"
    PRESENT = "present"
    ABSENT = "absent"
    SECRETARY = "secretary"
    MINUTES = "minutes"
    GUESTS = "guests"
    EXPLANATION = "explanation"


_WORDS: Final[dict[Label, str]] = {
    Label.DATE: "datum|datum vergadering|vergaderdatum|datum van de vergadering",
    Label.TIME: "tijd|tijdstip|aanvang|tijdstip vergadering|vergadertijd",
    Label.REGISTRATION: "join registratie|joinregistratie|join|join registratienummer|registratie|registratienummer"
    "|zaaknummer|zaak|kenmerk|ons kenmerk|documentnummer|join nummer|joinnummer|join-registratie",
    Label.PLACE: "locatie|plaats|vergaderlocatie|vergaderplaats|ruimte|vergaderruimte|zaal",
    Label.CHAIR: "voorzitter|voorgezeten door",
    Label.PRESENT: "aanwezig|aanwezigen|aanwezig zijn|deelnemers|presentie|aanwezige leden",
    Label.GUESTS: "gasten|gast|genodigden|tevens aanwezig|ook aanwezig",
    Label.ABSENT: "afwezig|afwezigen|afwezig zijn|met kennisgeving afwezig|afwezig met kennisgeving|afgemeld"
    "|verhinderd|bericht van verhindering|afwezige leden|afmeldingen",
    Label.SECRETARY: "secretaris|gemeentesecretaris|loco-secretaris|loco-gemeentesecretaris",
    Label.MINUTES: "verslag|verslaglegging|notulist|notuliste|notulen|verslag door",
    Label.EXPLANATION: "toelichting|opmerking|opmerkingen|bijzonderheden",
}
LABELS: Final = {word: label for label, words in _WORDS.items() for word in words.split("|")}
_INLINE: Final = re.compile(r"(?P<label>[A-Za-z][A-Za-z -]{2,30}?)\s*:\s+(?P<value>\S.*)")
_LETTERHEAD: Final = re.compile(r"(?:gemeente|college van burgemeester en wethouders)\b.{0,60}", re.IGNORECASE)


SAME_SIZE: Final = 0.5  # points


@dataclass(slots=True)
class _Row:
    words: str
    labels: list[Line]
    values: list[Line]


@dataclass(frozen=True, slots=True)
class Field:
    """A field as printed: its label's words, and the value with its line breaks."""

    label: Label
    words: str
    value: str
    page: int
    line: int


@dataclass(frozen=True, slots=True)
class Head:
    """The title and the fields of a list."""

    title: str
    letterhead: str
    fields: tuple[Field, ...]

    def all(self, label: Label) -> tuple[Field, ...]:
        """The fields with this label, in order."""
        return tuple(field for field in self.fields if field.label is label)

    def value(self, label: Label) -> str | None:
        """What the first field with this label says; None when absent or empty."""
        return next((field.value for field in self.all(label) if field.value), None)


def read_head(lines: Sequence[Line], ledger: Ledger, *, spaces_at_wraps: bool) -> Head:
    """The title and fields in the lines above the first item; what is neither is reported."""
    start = next((index for index, line in enumerate(lines) if _begins_fields(line)), len(lines))
    title, letterhead = _read_title(lines[:start], ledger)
    return Head(title, letterhead, tuple(_read_fields(lines[start:], ledger, spaces_at_wraps=spaces_at_wraps)))


def _begins_fields(line: Line) -> bool:
    return _known(line.pieces[0].text) is not None or _inline(line) is not None


def _known(text: str) -> Label | None:
    return LABELS.get(" ".join(text.lower().rstrip(" :").split()))


def _inline(line: Line) -> re.Match[str] | None:
    """Label and value in one piece: "Datum: 27 mei 2025"."""
    match = _INLINE.fullmatch(line.text)
    return match if match and len(line.pieces) == 1 and _known(match["label"]) else None


def _read_title(lines: Sequence[Line], ledger: Ledger) -> tuple[str, str]:
    """The title is the line that says what the paper is, with the lines of the same size directly under it."""
    first = next((index for index, line in enumerate(lines) if TITLE.search(line.text)), None)
    title: list[Line] = []
    letterhead: list[Line] = []
    for index, line in enumerate(lines):
        if first is not None and index >= first and _same_type(line, lines[first]) and len(title) == index - first:
            title.append(line)
            ledger.place(Where.TITLE, line)
        elif _LETTERHEAD.fullmatch(line.text):
            letterhead.append(line)
            ledger.place(Where.TITLE, line)
        else:
            ledger.refuse(Why.NEITHER_TITLE_NOR_FIELD, line)
    return " ".join(line.text for line in title), " ".join(line.text for line in letterhead)


def _same_type(line: Line, other: Line) -> bool:
    return abs(line.pieces[0].size - other.pieces[0].size) < SAME_SIZE and line.bold == other.bold


def _read_fields(lines: Sequence[Line], ledger: Ledger, *, spaces_at_wraps: bool) -> list[Field]:
    rows = _rows(lines, _value_column(lines))
    setting = Setting.of([line for row in rows for line in row.values], spaces_at_wraps=spaces_at_wraps)
    fields: list[Field] = []
    for row in rows:
        label = _known(row.words)
        if label is None:
            why = Why.UNKNOWN_LABEL if row.words else Why.NO_LABEL
            ledger.refuse(why, *row.labels, *row.values, detail=row.words)
            continue
        fields.append(_field(label, row, setting))
        ledger.place(Where.LABEL, *row.labels)
        ledger.place(Where.VALUE, *row.values)
    return fields


def _field(label: Label, row: _Row, setting: Setting) -> Field:
    first = (row.labels or row.values)[0]
    value = "\n".join(paragraph.text for paragraph in paragraphs(row.values, setting))
    if not row.labels and (match := _INLINE.match(value)):
        value = value[match.start("value") :]
    return Field(label, row.words, value.strip(), first.page, first.number)


def _value_column(lines: Sequence[Line]) -> float:
    """Half-way between the known labels and the values beside them."""
    pairs = [line.pieces for line in lines if len(line.pieces) > 1 and _known(line.pieces[0].text)]
    if not pairs:
        return 0.0
    return (max(pieces[0].x0 for pieces in pairs) + min(pieces[1].x0 for pieces in pairs)) / 2


def _rows(lines: Sequence[Line], column: float) -> list[_Row]:
    rows: list[_Row] = []
    for line in lines:
        label = line.only(piece for piece in line.pieces if piece.x0 < column)
        value = line.only(piece for piece in line.pieces if piece.x0 >= column)
        if match := _inline(line):
            rows.append(_Row(match["label"], [], [line]))
        elif not label.pieces or (not column and not _known(line.text)):
            _continue(rows, value if value.pieces else line)
        elif rows and not value.pieces and _known(f"{rows[-1].words} {label.text}"):
            rows[-1].words += f" {label.text}"
            rows[-1].labels.append(label)
        else:
            rows.append(_Row(label.text, [label], [value] if value.pieces else []))
    return rows


def _continue(rows: list[_Row], value: Line) -> None:
    if rows:
        rows[-1].values.append(value)
    else:
        rows.append(_Row("", [], [value]))
