"""Items in the making, and what they become: notes as text, decisions as points, doubts as remarks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from secretarie.meetings.reading.decisions import names_body, reads_as_decision
from secretarie.meetings.reading.lines import Line, Paragraph, Setting, running
from secretarie.meetings.reading.model import Body, ReadBlock, ReadItem, ReadPoint, Remark, RemarkCode
from secretarie.meetings.reading.numbering import headings_among, level
from secretarie.meetings.reading.points import Points, read_points

type Content = list[Line | Paragraph]


@dataclass(slots=True)
class DraftBlock:
    """A decision being read: its heading, the body it stands for, and the lines under it."""

    heading: str
    body: Body
    line: Line
    content: Content = field(default_factory=list)


@dataclass(slots=True)
class DraftItem:
    """An item being read."""

    number: str
    line: Line
    title: list[Line]
    notes: Content = field(default_factory=list)
    blocks: list[DraftBlock] = field(default_factory=list)
    lost: str = ""  # the unknown heading under which the text now stands

    @property
    def untouched(self) -> bool:
        """Whether nothing but the title was read yet."""
        return not (self.notes or self.blocks or self.lost)

    @property
    def last_line(self) -> Line | None:
        """The line read last."""
        content: Content = [*self.title, *self.notes]
        if self.blocks:
            content = [self.blocks[-1].line, *self.blocks[-1].content]
        return _line_of(content[-1], last=True) if content else None


class Finisher:
    """Turns drafts into what was read, and notes what deserves a look."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.remarks: list[Remark] = []

    def items(self, drafts: Sequence[DraftItem]) -> tuple[ReadItem, ...]:
        """The items, in order."""
        headings = headings_among([(draft.number, running(draft.title), not draft.untouched) for draft in drafts])
        return tuple(
            self._item(position, draft, is_heading=position in headings) for position, draft in enumerate(drafts, 1)
        )

    def _item(self, position: int, draft: DraftItem, *, is_heading: bool) -> ReadItem:
        if not draft.title:
            self._remark(RemarkCode.EMPTY_TITLE, draft.number, draft.line)
        return ReadItem(
            number=draft.number,
            position=position,
            level=level(draft.number),
            title=running(draft.title),
            is_heading=is_heading,
            decisions=tuple(self._block(draft.number, block) for block in draft.blocks),
            note=self._note(draft),
            page=draft.line.page,
            line=draft.line.number,
        )

    def _note(self, draft: DraftItem) -> str:
        note = read_points(draft.notes, self.setting).text
        if note and reads_as_decision(note):
            self._remark(RemarkCode.NOTE_READS_AS_DECISION, draft.number, _line_of(draft.notes[0]))
        return note

    def _block(self, number: str, block: DraftBlock) -> ReadBlock:
        found = read_points(block.content, self.setting)
        body = self._body(number, block, found)
        for point in found.points:
            if (other := names_body(point.text)) and other is not body:
                self._remark(RemarkCode.POINT_NAMES_OTHER_BODY, f"{number}: {point.mark}", block.line)
        for point in found.skips:
            self.remarks.append(Remark(RemarkCode.POINTS_SKIP, f"{number}: {point.mark}", point.page, point.line))
        points = found.points or _whole(found.text, block)
        line = block.line
        return ReadBlock(body, block.heading, found.lead, points, found.text, line.page, line.number)

    def _body(self, number: str, block: DraftBlock, found: Points) -> Body:
        """The body of the heading, unless the text begins by naming the one that decides."""
        named = names_body(found.lead or found.text)
        if named is None or named is block.body:
            return block.body
        self._remark(RemarkCode.BODY_FROM_TEXT, number, block.line)
        return named

    def _remark(self, code: RemarkCode, detail: str, line: Line) -> None:
        self.remarks.append(Remark(code, detail, line.page, line.number))


def _whole(text: str, block: DraftBlock) -> tuple[ReadPoint, ...]:
    """A decision without numbers is one point."""
    if not text:
        return ()
    line = _line_of(block.content[0])
    return (ReadPoint("", "", text, line.page, line.number),)


def _line_of(entry: Line | Paragraph, *, last: bool = False) -> Line:
    if isinstance(entry, Line):
        return entry
    return entry.lines[-1] if last else entry.lines[0]
