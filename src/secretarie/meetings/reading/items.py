"""The table of items: numbers, titles, and under each its notes and decisions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from secretarie.meetings.reading.decisions import heading_of, names_body, reads_as_decision
from secretarie.meetings.reading.layout import Columns
from secretarie.meetings.reading.ledger import Ledger
from secretarie.meetings.reading.lines import WIDE_LEADING, Line, Paragraph, Setting, running
from secretarie.meetings.reading.model import Body, ReadBlock, ReadItem, ReadPoint, Remark, RemarkCode, Where
from secretarie.meetings.reading.numbering import headings_among, level
from secretarie.meetings.reading.points import read_points
from secretarie.meetings.reading.tables import is_tabular, table_rows


@dataclass(slots=True)
class _Block:
    heading: str
    body: Body
    line: Line
    content: list[Line | Paragraph] = field(default_factory=list)


@dataclass(slots=True)
class _Item:
    number: str
    line: Line
    title: list[Line]
    notes: list[Line | Paragraph] = field(default_factory=list)
    blocks: list[_Block] = field(default_factory=list)
    lost: str = ""  # the unknown heading under which the text now stands

    @property
    def untouched(self) -> bool:
        """Whether nothing but the title was read yet."""
        return not (self.notes or self.blocks or self.lost)


class ItemReader:
    """Reads the body of a list, line by line."""

    def __init__(self, columns: Columns, lines: Sequence[Line], ledger: Ledger) -> None:
        self.columns = columns
        self.ledger = ledger
        self.lines = lines
        self.setting = Setting.of([line.only(right) for line in lines if (right := columns.right(line))])
        self._italic_headings = any(
            line.only(columns.right(line)).italic for line in lines if _is_decision(columns, line)
        )
        self._bold_titles = any(line.bold for line in lines if columns.number_of(line))
        self.items: list[_Item] = []
        self.remarks: list[Remark] = []

    def read(self) -> tuple[ReadItem, ...]:
        """The items in order; doubts go to `remarks`, what has no place to the ledger."""
        for entry in self._entries():
            if isinstance(entry, list):
                self._table(entry)
            else:
                self._line(entry)
        headings = headings_among([(item.number, running(item.title), not item.untouched) for item in self.items])
        return tuple(
            self._frozen(position, item, is_heading=position in headings) for position, item in enumerate(self.items, 1)
        )

    def _entries(self) -> Iterator[Line | list[Line]]:
        """Lines one by one, but the lines of a table on a page together."""
        table: list[Line] = []
        for line in self.lines:
            right = line.only(self.columns.right(line))
            tabular = not self.columns.left(line) and bool(self.items) and is_tabular(right, self.columns.text)
            if table and (not tabular or table[-1].page != line.page):
                yield table
                table = []
            if tabular:
                table.append(line)
            else:
                yield line
        if table:
            yield table

    def _line(self, line: Line) -> None:
        right = line.only(self.columns.right(line))
        number = self.columns.number_of(line)
        if number:
            self._begin(number.text.rstrip("."), line, right)
            return
        if left := self.columns.left(line):
            self.ledger.refuse("stands in the number column, is no number", line.only(left))
        if not right.pieces:
            return
        if not self.items:
            self.ledger.refuse("stands before any item", right)
        else:
            self._under(self.items[-1], right)

    def _begin(self, number: str, line: Line, right: Line) -> None:
        self.items.append(_Item(number, line, [right] if right.pieces else []))
        if number:
            self.ledger.place(Where.NUMBER, line.only(self.columns.left(line)))
        if right.pieces:
            self.ledger.place(Where.ITEM, right)
        else:
            self.remarks.append(Remark(RemarkCode.EMPTY_TITLE, number, line.page, line.number))

    def _under(self, item: _Item, line: Line) -> None:
        """Place a line of the text column: heading, rest of the title, decision or note."""
        if self._is_heading(item, line):
            return
        if self._begins_unnumbered(item, line):
            self._begin("", line, line)
            return
        if item.untouched and item.title and line.bold == item.title[0].bold and self._continues_title(item, line):
            item.title.append(line)
            self.ledger.place(Where.ITEM, line)
        elif self._unknown_heading(item, line):
            item.lost = line.text
            self.ledger.refuse("a heading the reader does not know", line)
        elif item.lost:
            self.ledger.refuse(f"stands under a heading the reader does not know: {item.lost}", line)
        else:
            self._text(item, line)

    def _is_heading(self, item: _Item, line: Line) -> bool:
        found = heading_of(line.text)
        if found is None or not self._may_be_heading(item, line):
            return False
        heading, rest, body = found
        if item.blocks and not item.blocks[-1].content and not item.lost and not rest:
            item.blocks[-1].content.append(
                line
            )  # "Besluit:" and then "Het college besluit:": the second leads the text
            self.ledger.place(Where.DECISION, line)
            return True
        item.lost = ""
        item.blocks.append(_Block(heading, body, line, [_reduced(line, rest)] if rest else []))
        self.ledger.place(Where.HEADING, line)
        return True

    def _may_be_heading(self, item: _Item, line: Line) -> bool:
        """Not when the words are the wrapped end of the line above, in the same type."""
        above = _last_line(item)
        return above is None or above.italic != line.italic or self.setting.parts(above, line)

    def _continues_title(self, item: _Item, line: Line) -> bool:
        return line.bold or not self.setting.parts(item.title[-1], line)

    def _unknown_heading(self, item: _Item, line: Line) -> bool:
        """A line set as the decision headings of this list are set, where these differ from the text."""
        above = _last_line(item)
        return self._italic_headings and line.italic and not line.bold and not (above and above.italic)

    def _begins_unnumbered(self, item: _Item, line: Line) -> bool:
        """A bold line apart from the text above it, in a list whose titles are bold."""
        above = _last_line(item)
        if above is None or item.untouched or not (line.bold and self._bold_titles) or above.bold:
            return False
        return above.page != line.page or above.y - line.y > WIDE_LEADING * self.setting.leading

    def _text(self, item: _Item, line: Line | list[Paragraph]) -> None:
        target = item.blocks[-1].content if item.blocks else item.notes
        where = Where.DECISION if item.blocks else Where.NOTE
        if isinstance(line, Line):
            target.append(line)
            self.ledger.place(where, line)
        else:
            target += line
            self.ledger.place(where, *(piece for row in line for piece in row.lines))

    def _table(self, lines: list[Line]) -> None:
        item = self.items[-1]
        if item.lost:
            self.ledger.refuse(f"stands under a heading the reader does not know: {item.lost}", *lines)
        else:
            self._text(item, table_rows(lines))

    def _frozen(self, position: int, item: _Item, *, is_heading: bool) -> ReadItem:
        note = self._note(item)
        return ReadItem(
            number=item.number,
            position=position,
            level=level(item.number),
            title=running(item.title),
            is_heading=is_heading,
            decisions=tuple(self._block(item, block) for block in item.blocks),
            note=note,
            page=item.line.page,
            line=item.line.number,
        )

    def _note(self, item: _Item) -> str:
        note = read_points(item.notes, self.setting).text
        if note and reads_as_decision(note):
            place = item.notes[0]
            line = place if isinstance(place, Line) else place.lines[0]
            self._remark(RemarkCode.NOTE_READS_AS_DECISION, item.number, line)
        return note

    def _block(self, item: _Item, block: _Block) -> ReadBlock:
        points = read_points(block.content, self.setting)
        body = block.body
        named = names_body(points.lead or points.text)
        if named and named is not body:
            body = named
            self._remark(RemarkCode.BODY_FROM_TEXT, item.number, block.line)
        for point in points.points:
            if (other := names_body(point.text)) and other is not body:
                self._remark(RemarkCode.POINT_NAMES_OTHER_BODY, f"{item.number}: {point.mark}", block.line)
        for point in points.skips:
            self.remarks.append(Remark(RemarkCode.POINTS_SKIP, f"{item.number}: {point.mark}", point.page, point.line))
        line = block.line
        return ReadBlock(
            body,
            block.heading,
            points.lead,
            points.points or _whole(points.text, block),
            points.text,
            line.page,
            line.number,
        )

    def _remark(self, code: RemarkCode, detail: str, line: Line) -> None:
        self.remarks.append(Remark(code, detail, line.page, line.number))


def _is_decision(columns: Columns, line: Line) -> bool:
    right = columns.right(line)
    return bool(right) and not columns.left(line) and heading_of(line.only(right).text) is not None


def _whole(text: str, block: _Block) -> tuple[ReadPoint, ...]:
    """A decision without numbers is one point."""
    if not text:
        return ()
    first = block.content[0]
    line = first if isinstance(first, Line) else first.lines[0]
    return (ReadPoint("", "", text, line.page, line.number),)


def _reduced(line: Line, text: str) -> Line:
    """The line with only these of its words."""
    last = line.pieces[-1]
    return Line(line.page, line.number, (replace(last, text=text),))


def _last_line(item: _Item) -> Line | None:
    content: list[Line | Paragraph] = [*item.title, *item.notes]
    if item.blocks:
        content = [item.blocks[-1].line, *item.blocks[-1].content]
    if not content:
        return None
    return content[-1] if isinstance(content[-1], Line) else content[-1].lines[-1]
