"""What the reader has to say, in words: English templates, marked for the catalogue of whoever shows them."""

from __future__ import annotations

from typing import Final

from secretarie.proposals.word.errors import Reason
from secretarie.proposals.word.flow import Why


def _(text: str) -> str:
    """Mark a text for translation without translating it: the reader knows no language of an interface."""
    return text


REASONS: Final[dict[Reason, tuple[str, str]]] = {
    Reason.EMPTY: (_("This file is empty."), _("Choose the file in which you wrote.")),
    Reason.OLD_WORD: (
        _("This is a file of an old Word (.doc)."),
        _("Open it in Word, choose “Save as” and “Word document (.docx)”, and upload that."),
    ),
    Reason.ENCRYPTED: (
        _("This file is locked with a password."),
        _("Take the password off in Word (File, Info, Protect document) and upload it again."),
    ),
    Reason.RICH_TEXT: (_("This is a rich text file (.rtf)."), _("Save it in Word as a .docx and upload that.")),
    Reason.PDF: (
        _("This is a pdf, not a Word file."),
        _("Upload the .docx it was made of, or add the pdf to the papers."),
    ),
    Reason.OPEN_DOCUMENT: (
        _("This is an OpenDocument file (.odt)."),
        _("Save it in LibreOffice as “Word 2010–365 (.docx)” and upload that."),
    ),
    Reason.NOT_WORD: (_("This is not a Word file (.docx)."), _("Choose the Word file in which you wrote.")),
    Reason.BROKEN: (
        _("This file is damaged: it cannot be opened."),
        _("Open it in Word, save it under another name and upload that."),
    ),
    Reason.MACROS: (
        _("This file carries macros or controls that run programs."),
        _("Save it as “Word document (.docx)”, without macros, and upload that."),
    ),
    Reason.TOO_LARGE: (
        _("This document is too large to read."),
        _("Move large tables and pictures to attachments and upload the text."),
    ),
    Reason.BOMB: (
        _("This file unpacks to far more than it should, and was not opened."),
        _("Copy the text to a new document and upload that."),
    ),
    Reason.TOO_MANY_PARTS: (
        _("This file consists of too many parts, and was not opened."),
        _("Copy the text to a new document and upload that."),
    ),
    Reason.BAD_NAME: (
        _("A part of this file has a name that does not belong in a Word file: %(detail)s."),
        _("Copy the text to a new document and upload that."),
    ),
    Reason.DECLARATION: (
        _("This file carries a declaration that does not belong in a Word file."),
        _("Copy the text to a new document and upload that."),
    ),
    Reason.EXTERNAL: (
        _("This file fetches something from elsewhere when it is opened: %(detail)s."),
        _("Put the picture or text itself in the document (Edit links, Break link) and upload it again."),
    ),
    Reason.TOO_DEEP: (
        _("Parts of this document stand too deep in each other."),
        _("Take tables out of tables and upload it again."),
    ),
    Reason.LONG_TABLE: (
        _("This document has a table of %(detail)s rows; at most 2000 are read."),
        _("Make the table an attachment, for instance as an Excel file."),
    ),
    Reason.NO_TEXT: (_("There is no text in this document."), _("Choose the file in which you wrote.")),
}

WHY: Final[dict[Why, str]] = {
    Why.BEFORE_HEADINGS: _("It stands before the first heading."),
    Why.UNKNOWN_HEADING: _("A proposal has no part with this heading."),
    Why.HIDDEN: _("It is hidden text."),
    Why.TEXT_BOX: _("It stands in a text box."),
    Why.FOOTNOTE: _("It is a footnote."),
    Why.COMMENT: _("It is a comment."),
    Why.PICTURE: _("It is a picture."),
    Why.OBJECT: _("It is an embedded object."),
    Why.PAGE_EDGE: _("It stands at the edge of the page."),
    Why.CONTENTS: _("It is the table of contents."),
    Why.NO_ARGUMENT: _("It stands before the first argument, or has no number such as 1.1."),
    Why.NO_POINT: _("It is no decision point."),
    Why.NO_RELATION: _("It is no relation that is kept here."),
}
