"""Why a file is no Word document that can be read here."""

from __future__ import annotations

from enum import StrEnum


class Reason(StrEnum):
    """What is wrong with the file; ``messages.REASONS`` says it in words, with what to do."""

    EMPTY = "empty"
    OLD_WORD = "old_word"
    ENCRYPTED = "encrypted"
    RICH_TEXT = "rich_text"
    PDF = "pdf"
    OPEN_DOCUMENT = "open_document"
    NOT_WORD = "not_word"
    BROKEN = "broken"
    MACROS = "macros"
    TOO_LARGE = "too_large"
    BOMB = "bomb"
    TOO_MANY_PARTS = "too_many_parts"
    BAD_NAME = "bad_name"
    DECLARATION = "declaration"
    EXTERNAL = "external"
    TOO_DEEP = "too_deep"
    LONG_TABLE = "long_table"
    NO_TEXT = "no_text"


class Unreadable(Exception):  # noqa: N818 -- it names what the file is; every except clause reads better so
    """The file gives no proposal; ``reason`` says why, ``detail`` which part, name or address it is about."""

    def __init__(self, reason: Reason, detail: str = "") -> None:
        super().__init__(reason.value if not detail else f"{reason.value}: {detail}")
        self.reason = reason
        self.detail = detail
