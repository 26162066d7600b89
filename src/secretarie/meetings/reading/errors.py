from __future__ import annotations

from enum import StrEnum


class Reason(StrEnum):
    """Why a file cannot be read as a decision list at all."""

    EMPTY = "empty"
    TOO_LARGE = "too_large"
    NOT_PDF = "not_pdf"
    ENCRYPTED = "encrypted"
    BROKEN = "broken"
    TOO_MANY_PAGES = "too_many_pages"
    TOO_MUCH_TEXT = "too_much_text"
    NO_TEXT = "no_text"
    NOT_A_DECISION_LIST = "not_a_decision_list"


class Unreadable(Exception):  # noqa: N818 -- it names what the file is; every except clause reads better so
    """The file gives no decision list. `reason` says why; nothing of it may be imported."""

    def __init__(self, reason: Reason, detail: str = "") -> None:
        super().__init__(reason.value if not detail else f"{reason.value}: {detail}")
        self.reason = reason
        self.detail = detail
