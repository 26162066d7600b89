"""The table of items: numbers, titles, and under each its notes and decisions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from secretarie.meetings.reading.decisions import heading_of, looks_like_heading
from secretarie.meetings.reading.drafts import Content, DraftBlock, DraftItem, Finisher
from secretarie.meetings.reading.layout import Columns
from secretarie.meetings.reading.ledger import Ledger
from secretarie.meetings.reading.lines import WIDE_LEADING, Line, Paragraph, Setting
from secretarie.meetings.reading.model import Body, ReadItem, Remark, RemarkCode, Where, Why
from secretarie.meetings.reading.tables import has_cells, stands_far_in, table_rows

ROWS_OF_A_TABLE: Final = 2  # one line with a wide gap is no table


class ItemReader:
    """Reads the body of a list, line by line."""

    def __init__(self, columns: Columns, lines: Sequence[Line], ledger: Ledger, *, spaces_at_wraps: bool) -> None:
        self.columns = columns
        self.ledger = ledger
        self.lines = lines
        self.setting = Setting.of(
            [line.only(right) for line in lines if (right := columns.right(line))], spaces_at_wraps=spaces_at_wraps
        )
        self._italic_headings = any(
            line.only(columns.right(line)).italic for line in lines if _is_decision(columns, line)
        )
        self._bold_titles = any(line.bold for line in lines if columns.number_of(line))
        self.items: list[DraftItem] = []
        self.remarks: list[Remark] = []

    def read(self) -> tuple[ReadItem, ...]:
        """The items in order; doubts go to `remarks`, what has no place to the ledger."""
        for entry in self._entries():
            if isinstance(entry, list):
                self._table(entry)
            else:
                self._line(entry)
        finisher = Finisher(self.setting)
        items = finisher.items(self.items)
        self.remarks += finisher.remarks
        return items

    def _entries(self) -> Iterator[Line | list[Line]]:
        """Lines one by one, but the lines of a table on a page together."""
        table: list[Line] = []
        for line in self.lines:
            belongs = self._in_table(line)
            if table and (not belongs or table[-1].page != line.page):
                yield from self._table_or_lines(table)
                table = []
            if belongs:
                table.append(line)
            else:
                yield line
        yield from self._table_or_lines(table)

    def _in_table(self, line: Line) -> bool:
        right = line.only(self.columns.right(line))
        if not self.items or self.columns.left(line) or self.columns.outside(line):
            return False
        return has_cells(right) or stands_far_in(right, self.columns.text)

    def _table_or_lines(self, lines: list[Line]) -> Iterator[Line | list[Line]]:
        if sum(has_cells(line) for line in lines) >= ROWS_OF_A_TABLE:
            yield lines
        else:
            yield from lines

    def _line(self, line: Line) -> None:
        left, right = self.columns.left(line), line.only(self.columns.right(line))
        if outside := self.columns.outside(line):
            self.ledger.refuse(Why.THIRD_COLUMN, line.only(outside))
        if number := self._number(line):
            self._begin(number, line, right)
            return
        if left:
            self.ledger.refuse(Why.NO_NUMBER, line.only(left))
        if not right.pieces:
            return
        if self.items:
            self._under(self.items[-1], right)
        else:
            self.ledger.refuse(Why.BEFORE_ANY_ITEM, right)

    def _number(self, line: Line) -> str:
        """The number of the item a line begins; what is set as one beside a title counts as one, as written."""
        if number := self.columns.number_of(line):
            return number.text.rstrip(".")
        left, right = self.columns.left(line), line.only(self.columns.right(line))
        if len(left) == 1 and right.pieces and self._bold_titles and left[0].bold and right.bold:
            self._remark(RemarkCode.UNUSUAL_NUMBER, left[0].text, line)
            return left[0].text
        return ""

    def _begin(self, number: str, line: Line, right: Line) -> None:
        self.items.append(DraftItem(number, line, [right] if right.pieces else []))
        if number:
            self.ledger.place(Where.NUMBER, line.only(self.columns.left(line)))
        if right.pieces:
            self.ledger.place(Where.ITEM, right)

    def _under(self, item: DraftItem, line: Line) -> None:
        """Place a line of the text column: heading, rest of the title, decision or note."""
        if self._takes_heading(item, line):
            return
        if self._begins_unnumbered(item, line):
            self._begin("", line, line)
        elif self._continues_title(item, line):
            item.title.append(line)
            self.ledger.place(Where.ITEM, line)
        elif self._unknown_heading(item, line):
            item.lost = line.text
            self.ledger.refuse(Why.UNKNOWN_HEADING, line)
        elif item.lost:
            self.ledger.refuse(Why.UNDER_UNKNOWN_HEADING, line, detail=item.lost)
        else:
            self._text(item, line)

    def _takes_heading(self, item: DraftItem, line: Line) -> bool:
        heading = heading_of(line.text)
        if heading is None or not self._may_be_heading(item, line):
            return False
        if heading.body and item.blocks and not item.blocks[-1].content and not item.lost:
            self._lead(item, heading.body, line)  # "Besluit:", and under it "De burgemeester besluit om:"
            return True
        item.lost = ""
        content: Content = [_reduced(line, heading.rest)] if heading.rest else []
        item.blocks.append(DraftBlock(heading.text, heading.body or Body.COLLEGE, line, content))
        self.ledger.place(Where.HEADING, line)
        return True

    def _lead(self, item: DraftItem, body: Body, line: Line) -> None:
        block = item.blocks[-1]
        if body is not block.body:
            self._remark(RemarkCode.BODY_FROM_TEXT, item.number, block.line)
        block.body = body
        block.content.append(line)
        self.ledger.place(Where.DECISION, line)

    def _may_be_heading(self, item: DraftItem, line: Line) -> bool:
        """Not when the words are the wrapped end of the line above, in the same type."""
        above = item.last_line
        if above is None or (above.italic, above.bold) != (line.italic, line.bold) or self.setting.parts(above, line):
            return True
        return line.text[0].isupper() and line.text.endswith(":")

    def _continues_title(self, item: DraftItem, line: Line) -> bool:
        if not item.untouched:
            return False
        if not item.title:
            return line.bold or not self._bold_titles
        return line.bold == item.title[0].bold and (line.bold or not self.setting.parts(item.title[-1], line))

    def _unknown_heading(self, item: DraftItem, line: Line) -> bool:
        """A line worded as a heading, or set as the headings of this list are where these differ from the text."""
        above = item.last_line
        if above is not None and above.italic == line.italic and not self.setting.parts(above, line):
            return False
        set_as_heading = self._italic_headings and line.italic and line.text.endswith(":")
        return set_as_heading or looks_like_heading(line.text)

    def _begins_unnumbered(self, item: DraftItem, line: Line) -> bool:
        """A bold line apart from the text above it, in a list whose titles are bold."""
        above = item.last_line
        if above is None or item.untouched or not (line.bold and self._bold_titles) or above.bold:
            return False
        return above.page != line.page or above.y - line.y > WIDE_LEADING * self.setting.leading

    def _text(self, item: DraftItem, line: Line | list[Paragraph]) -> None:
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
            self.ledger.refuse(Why.UNDER_UNKNOWN_HEADING, *lines, detail=item.lost)
        else:
            self._text(item, table_rows(lines))

    def _remark(self, code: RemarkCode, detail: str, line: Line) -> None:
        self.remarks.append(Remark(code, detail, line.page, line.number))


def _reduced(line: Line, text: str) -> Line:
    """The line with only these of its words."""
    last = line.pieces[-1]
    return Line(line.page, line.number, (replace(last, text=text),))


def _is_decision(columns: Columns, line: Line) -> bool:
    right = columns.right(line)
    return bool(right) and not columns.left(line) and heading_of(line.only(right).text) is not None
