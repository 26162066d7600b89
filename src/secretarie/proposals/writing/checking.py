"""All rules over one paper, in the order of the list."""

from __future__ import annotations

from datetime import date

from secretarie.proposals.writing import points, readable, whole
from secretarie.proposals.writing.model import Check, Written
from secretarie.proposals.writing.rulebook import STANDARD, Book, Settings

MOST = 200


def check(paper: Written, day: date, settings: Settings = STANDARD) -> tuple[Check, ...]:
    """What the list has to say of a paper, without the rules that the house switched off.

    ``day``: against which a weekday without a year is read.
    """
    book = Book(settings)
    found = [
        *whole.of_subject(book, paper),
        *points.of_points(book, paper),
        *readable.of_key_message(book, paper),
        *whole.of_lengths(book, paper),
        *whole.of_amounts(book, paper),
        *whole.of_dates(book, paper, day),
        *whole.of_attachments(book, paper),
        *whole.of_arguments(book, paper),
        *whole.of_placeholders(book, paper),
    ]
    return tuple(one for one in found if book.uses(one.code))[:MOST]
