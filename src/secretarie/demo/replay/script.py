"""What is to be told again: the rows of a real list, which of them run the route, and who sat at the table. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from secretarie.documents.models import SignatureKind
from secretarie.meetings.models import AgendaItem
from secretarie.meetings.numbering import stands_under
from secretarie.meetings.printed import lines_of
from secretarie.meetings.reading import Body, ReadBlock, ReadItem, ReadList, Role
from secretarie.proposals.models import DecidingBody, Kind
from secretarie.proposals.texts import PointText

S = AgendaItem.Standing
STANDING: Final = (
    ("opening", S.OPENING),
    ("mededeling", S.ANNOUNCEMENTS),
    ("vooruitblik", S.DIARY_PREVIEW),
    ("hamerstuk", S.FORMALITY_ITEMS),
    ("voorstel", S.PORTFOLIOS),
    ("schorsing", S.SUSPENSION),
    ("vragen uit", S.COUNCIL_QUESTIONS),
    ("langetermijnagenda", S.LONG_TERM_AGENDA),
    ("actielijst", S.ACTION_LIST),
    ("region", S.REGION),
    ("uitnodiging", S.INVITATIONS),
    ("rondvraag", S.ANY_OTHER_BUSINESS),
    ("raad", S.COUNCIL),
)
GROUNDS: Final = {
    DecidingBody.COLLEGE: "art. 160 lid 1 Gemeentewet",
    DecidingBody.MAYOR: "art. 171 Gemeentewet",
}
TO_COUNCIL: Final = ("de raad voor te stellen", "raad voor te stellen", "de gemeenteraad voor te stellen")
LETTERS: Final = ("zienswijze", "brief ", "beantwoording", "bezwaar")


@dataclass(frozen=True, slots=True)
class Part:
    """A portfolio as the agenda names it, with its letter."""

    letter: str
    name: str
    of_mayor: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the agenda. ``route``: a paper of its own, that runs the route; else it stands there by itself."""

    number: str
    title: str
    parent: int | None
    heading: bool
    standing: str
    decisions: tuple[tuple[PointText, ...], ...]
    route: bool
    letter: str
    formality: bool
    kind: str
    signature: str

    @property
    def points(self) -> tuple[PointText, ...]:
        return tuple(point for decision in self.decisions for point in decision)


@dataclass(frozen=True, slots=True)
class Table:
    """Who sat at the table: for mayor, secretary and deputy, and for each alderman, whether there."""

    mayor: bool
    aldermen: tuple[bool, ...]
    secretary: bool
    deputy: bool
    minute_takers: int

    @property
    def members_present(self) -> int:
        return self.mayor + sum(self.aldermen)


@dataclass(frozen=True, slots=True)
class Script:
    """The whole, with the days of the meeting and of the next one, which adopts its list."""

    day: date
    adopted_on: date
    rows: tuple[Row, ...]
    parts: tuple[Part, ...]
    table: Table


def script_of(read: ReadList) -> Script:
    """What to tell of this list.

    Raises:
        ValueError: something on it has no place, or the date is missing.
    """
    if read.blocking or read.unplaced or read.date is None:
        raise ValueError("not everything on the list has its place")
    parts = tuple(_parts(read.items))
    rows = tuple(_rows(read.items, parts))
    return Script(read.date, read.adopted_on or read.date + timedelta(days=7), rows, parts, _table(read))


def steps(number: str) -> list[str]:
    return number.split(".")


def _parts(items: Sequence[ReadItem]) -> Iterator[Part]:
    """The headings with a letter in the first chapter that has any: there the portfolios stand."""
    headings = [item for item in items if item.is_heading and len(steps(item.number)) > 1]
    lettered = [item for item in headings if steps(item.number)[-1].isalpha()]
    chapter = steps(lettered[0].number)[0] if lettered else ""
    own = [item for item in lettered if steps(item.number)[0] == chapter]
    for item in own:
        yield Part(steps(item.number)[-1][:2], item.title, "burgemeester" in item.title.casefold())
    if not any("burgemeester" in item.title.casefold() for item in own):
        yield Part("", "Bestuur en veiligheid", of_mayor=True)


def _rows(items: Sequence[ReadItem], parts: Sequence[Part]) -> Iterator[Row]:
    above = stands_under([item.number for item in items])
    formality: list[bool] = []
    letters = {part.letter for part in parts}
    for place, item in enumerate(items):
        parent = above[place]
        formality.append("hamerstuk" in item.title.casefold() or (parent is not None and formality[parent]))
        yield _row(item, parent, letters, formality=formality[place], last=place == len(items) - 1)


def _row(item: ReadItem, parent: int | None, letters: set[str], *, formality: bool, last: bool) -> Row:
    decisions = tuple(tuple(_points(block)) for block in item.decisions)
    route = bool(decisions) and not item.is_heading and len(steps(item.number)) > 1 and steps(item.number)[-1].isdigit()
    letter = next((step for step in steps(item.number)[1:-1] if step in letters), "")
    return Row(
        number=item.number,
        title=item.title,
        parent=parent,
        heading=item.is_heading,
        standing="" if route else _standing(item, last=last),
        decisions=decisions,
        route=route,
        letter=letter,
        formality=formality,
        kind=_kind(decisions),
        signature=_signature(item.title, decisions) if route else SignatureKind.NONE.value,
    )


def _standing(item: ReadItem, *, last: bool) -> str:
    if last:
        return S.CLOSING.value
    title = item.title.casefold()
    if item.decisions and not item.is_heading and steps(item.number)[-1].isalpha():
        return ""
    return next((standing.value for word, standing in STANDING if word in title), "")


def _points(block: ReadBlock) -> Iterator[PointText]:
    body = DecidingBody.MAYOR if block.body is Body.MAYOR else DecidingBody.COLLEGE
    for _, text in lines_of(block):
        yield PointText(text, body, GROUNDS[body])


def _kind(decisions: Sequence[tuple[PointText, ...]]) -> str:
    to_council = any(point.text.casefold().startswith(TO_COUNCIL) for points in decisions for point in points)
    return Kind.COUNCIL.value if to_council else Kind.COLLEGE.value


def _signature(title: str, decisions: Sequence[tuple[PointText, ...]]) -> str:
    """The paper that a decision of these words sends out, for this telling."""
    points = [point for decision in decisions for point in decision]
    if any(point.body == DecidingBody.MAYOR for point in points):
        return SignatureKind.MAYOR_DECISION.value
    if _kind(decisions) == Kind.COUNCIL:
        return SignatureKind.COUNCIL_PROPOSAL.value
    words = " ".join([title, *(point.text for point in points)]).casefold()
    if any(word in words for word in LETTERS):
        return SignatureKind.COLLEGE_LETTER.value
    return SignatureKind.NONE.value


def _table(read: ReadList) -> Table:
    """Everybody by office. The chair sits as what the list calls him; without an office as mayor, unless he is away."""
    aldermen = [person for person in read.present if person.role in {Role.ALDERMAN, Role.DEPUTY_MAYOR}]
    away = [person for person in read.absent if person.role in {Role.ALDERMAN, Role.DEPUTY_MAYOR}]
    chairs = read.chair is not None and read.chair.role in {Role.ALDERMAN, Role.DEPUTY_MAYOR}
    apart = chairs and read.chair is not None and read.chair.name not in {person.name for person in aldermen}
    here = {person.role for person in read.present}
    return Table(
        mayor=not any(person.role is Role.MAYOR for person in read.absent),
        aldermen=(True,) * (len(aldermen) + apart) + (False,) * len(away),
        secretary=Role.SECRETARY in here,
        deputy=Role.DEPUTY_SECRETARY in here,
        minute_takers=max(1, len(read.minute_takers)),
    )
