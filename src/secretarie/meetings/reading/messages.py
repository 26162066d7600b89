"""What the reader has to say, in words: English templates, marked for the catalogue of whoever shows them."""

from __future__ import annotations

from typing import Final

from secretarie.meetings.reading.errors import Reason
from secretarie.meetings.reading.model import Problem, ProblemCode, Remark, RemarkCode, Unplaced, Why


def _(text: str) -> str:
    """Mark a text for translation without translating it: the reader knows no language of an interface."""
    return text


PROBLEMS: Final[dict[ProblemCode, str]] = {
    ProblemCode.NO_TITLE: _("The paper has no title that calls it a decision list."),
    ProblemCode.NO_MUNICIPALITY: _("The list does not name the municipality."),
    ProblemCode.TWO_MUNICIPALITIES: _("The list names more than one municipality: %(detail)s."),
    ProblemCode.NO_DATE: _("The date of the meeting is missing."),
    ProblemCode.BAD_DATE: _("The date of the meeting cannot be read: %(detail)s."),
    ProblemCode.NO_REGISTRATION: _("The registration number is missing."),
    ProblemCode.NO_PLACE: _("The place of the meeting is missing."),
    ProblemCode.NO_CHAIR: _("The chair is missing."),
    ProblemCode.UNCLEAR_CHAIR: _("The chair cannot be read: %(detail)s."),
    ProblemCode.NO_PRESENT: _("Nobody is named as present."),
    ProblemCode.NO_SECRETARY: _("Neither secretary nor deputy secretary is named as present."),
    ProblemCode.NO_MINUTE_TAKER: _("The minute-taker is missing."),
    ProblemCode.PRESENT_AND_ABSENT: _("Named as present and as absent: %(detail)s."),
    ProblemCode.FIELD_TWICE: _("A field stands twice with different values: %(detail)s."),
    ProblemCode.NO_ITEMS: _("The list has no items."),
    ProblemCode.NO_DECISIONS: _("The list has no decisions."),
    ProblemCode.EMPTY_DECISION: _("Nothing stands under the decision heading of item %(detail)s."),
    ProblemCode.NO_ADOPTION: _("The list does not say when it was adopted; its end may be missing."),
    ProblemCode.BAD_ADOPTION_DATE: _("The date of adoption cannot be read: %(detail)s."),
    ProblemCode.ADOPTED_BEFORE_MEETING: _("The list was adopted before the meeting: %(detail)s."),
    ProblemCode.ADOPTED_LONG_AFTER: _("The list was adopted long after the meeting; look at both dates: %(detail)s."),
    ProblemCode.NO_SIGNERS: _("No names stand under the list."),
    ProblemCode.PAGES_MISSING: _("By the printed page numbers the file is not the whole list: %(detail)s."),
    ProblemCode.UNREADABLE_CHARACTERS: _("The file does not say which characters it shows in %(detail)s places."),
}

REMARKS: Final[dict[RemarkCode, str]] = {
    RemarkCode.NOTE_READS_AS_DECISION: _("Item %(detail)s has text that reads as a decision, without a heading."),
    RemarkCode.BODY_FROM_TEXT: _("The text under the heading of item %(detail)s names the body that decides."),
    RemarkCode.POINT_NAMES_OTHER_BODY: _("A point names another body than its heading: %(detail)s."),
    RemarkCode.NUMBER_TWICE: _("The number stands twice: %(detail)s."),
    RemarkCode.NUMBER_OUT_OF_ORDER: _("The number is lower than the one before: %(detail)s."),
    RemarkCode.WORDS_CUT: _("Words are cut at %(detail)s line ends; some may keep a hyphen of the typesetter."),
    RemarkCode.POINTS_SKIP: _("The numbers of the decision points skip: %(detail)s."),
    RemarkCode.EMPTY_TITLE: _("Item %(detail)s has no title."),
    RemarkCode.UNUSUAL_NUMBER: _("The number of an item is unusual, it is kept as written: %(detail)s."),
    RemarkCode.OFFICE_BY_APPOSITION: _("Office and name are parted by a comma: %(detail)s."),
}

WHY: Final[dict[Why, str]] = {
    Why.OVERLOOKED: _("No part of the list takes it."),
    Why.NEITHER_TITLE_NOR_FIELD: _("It is neither title nor field."),
    Why.UNKNOWN_LABEL: _("The label is unknown: %(detail)s."),
    Why.NO_LABEL: _("It has no label."),
    Why.NAMES_NOBODY: _("It names nobody, though it stands under %(detail)s."),
    Why.BEFORE_ANY_ITEM: _("It stands before any item."),
    Why.NO_NUMBER: _("It stands where the numbers are, and is none."),
    Why.THIRD_COLUMN: _("It stands in a third column."),
    Why.UNKNOWN_HEADING: _("It is a heading the reader does not know."),
    Why.UNDER_UNKNOWN_HEADING: _("It stands under a heading the reader does not know: %(detail)s."),
    Why.NO_SIGNATURE: _("It stands under the list, and is no name with an office."),
}

REASONS: Final[dict[Reason, str]] = {
    Reason.EMPTY: _("The file is empty."),
    Reason.TOO_LARGE: _("The file is too large."),
    Reason.NOT_PDF: _("The file is not a PDF."),
    Reason.ENCRYPTED: _("The PDF is protected with a password."),
    Reason.BROKEN: _("The PDF is damaged."),
    Reason.TOO_MANY_PAGES: _("The PDF has too many pages."),
    Reason.TOO_MUCH_TEXT: _("The PDF holds too much text."),
    Reason.NO_TEXT: _("The PDF has no text layer; a scan must be recognised first."),
    Reason.NOT_A_DECISION_LIST: _("The PDF is not a decision list."),
}


def in_words(thing: Problem | Remark | Unplaced) -> str:
    """The English sentence for a problem, a remark, or why a line has no place."""
    return template_of(thing) % {"detail": thing.detail}


def template_of(thing: Problem | Remark | Unplaced) -> str:
    """The sentence with its gap, which is what a catalogue translates."""
    if isinstance(thing, Problem):
        return PROBLEMS[thing.code]
    return REMARKS[thing.code] if isinstance(thing, Remark) else WHY[thing.why]
