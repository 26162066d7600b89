"""What problems and remarks say in words. English templates, to be translated by whoever shows them."""

from __future__ import annotations

from typing import Final

from secretarie.meetings.reading.errors import Reason
from secretarie.meetings.reading.model import Problem, ProblemCode, Remark, RemarkCode

PROBLEMS: Final[dict[ProblemCode, str]] = {
    ProblemCode.NO_TITLE: "The paper has no title that calls it a decision list.",
    ProblemCode.NO_MUNICIPALITY: "The list does not name the municipality.",
    ProblemCode.TWO_MUNICIPALITIES: "The list names more than one municipality: %(detail)s.",
    ProblemCode.NO_DATE: "The date of the meeting is missing.",
    ProblemCode.BAD_DATE: "The date of the meeting cannot be read: %(detail)s.",
    ProblemCode.NO_REGISTRATION: "The registration number is missing.",
    ProblemCode.NO_PLACE: "The place of the meeting is missing.",
    ProblemCode.NO_CHAIR: "The chair is missing.",
    ProblemCode.UNCLEAR_CHAIR: "The chair cannot be read: %(detail)s.",
    ProblemCode.NO_PRESENT: "Nobody is named as present.",
    ProblemCode.NO_SECRETARY: "Neither secretary nor deputy secretary is named as present.",
    ProblemCode.NO_MINUTE_TAKER: "The minute-taker is missing.",
    ProblemCode.PRESENT_AND_ABSENT: "Named as present and as absent: %(detail)s.",
    ProblemCode.FIELD_TWICE: "A field stands twice with different values: %(detail)s.",
    ProblemCode.NO_ITEMS: "The list has no items.",
    ProblemCode.NO_DECISIONS: "The list has no decisions.",
    ProblemCode.EMPTY_DECISION: "Nothing stands under the decision heading of item %(detail)s.",
    ProblemCode.NO_ADOPTION: "The list does not say when it was adopted; its end may be missing.",
    ProblemCode.BAD_ADOPTION_DATE: "The date of adoption cannot be read: %(detail)s.",
    ProblemCode.ADOPTED_BEFORE_MEETING: "The list was adopted before the meeting: %(detail)s.",
    ProblemCode.ADOPTED_LONG_AFTER: "The list was adopted long after the meeting; look at both dates: %(detail)s.",
    ProblemCode.NO_SIGNERS: "No names stand under the list.",
    ProblemCode.PAGES_MISSING: "By the printed page numbers the file is not the whole list: %(detail)s.",
    ProblemCode.UNREADABLE_CHARACTERS: "The file does not say which characters it shows in %(detail)s places.",
}

REMARKS: Final[dict[RemarkCode, str]] = {
    RemarkCode.NOTE_READS_AS_DECISION: "Item %(detail)s has text without a decision heading that reads as a decision.",
    RemarkCode.BODY_FROM_TEXT: "The text under the heading of item %(detail)s names the body that decides.",
    RemarkCode.POINT_NAMES_OTHER_BODY: "A point names another body than its heading: %(detail)s.",
    RemarkCode.NUMBER_TWICE: "The number stands twice: %(detail)s.",
    RemarkCode.NUMBER_OUT_OF_ORDER: "The number is lower than the one before: %(detail)s.",
    RemarkCode.WORDS_CUT: "Words are cut at %(detail)s line ends; some may keep a hyphen of the typesetter.",
    RemarkCode.POINTS_SKIP: "The numbers of the decision points skip: %(detail)s.",
    RemarkCode.EMPTY_TITLE: "Item %(detail)s has no title.",
    RemarkCode.UNUSUAL_NUMBER: "The number of an item is unusual, it is kept as written: %(detail)s.",
    RemarkCode.OFFICE_BY_APPOSITION: "Office and name are parted by a comma: %(detail)s.",
}

REASONS: Final[dict[Reason, str]] = {
    Reason.EMPTY: "The file is empty.",
    Reason.TOO_LARGE: "The file is too large.",
    Reason.NOT_PDF: "The file is not a PDF.",
    Reason.ENCRYPTED: "The PDF is protected with a password.",
    Reason.BROKEN: "The PDF is damaged.",
    Reason.TOO_MANY_PAGES: "The PDF has too many pages.",
    Reason.TOO_MUCH_TEXT: "The PDF holds too much text.",
    Reason.NO_TEXT: "The PDF has no text layer; a scan must be recognised first.",
    Reason.NOT_A_DECISION_LIST: "The PDF is not a decision list.",
}


def in_words(thing: Problem | Remark) -> str:
    """The English sentence for a problem or remark."""
    template = PROBLEMS[thing.code] if isinstance(thing, Problem) else REMARKS[thing.code]
    return template % {"detail": thing.detail}
