"""A read list as a held meeting: as printed and nothing more."""

from datetime import date, datetime

import pytest

from secretarie.meetings.held_list import held_in, names_in, same_name, source_of
from secretarie.meetings.importing import HeldMeeting
from secretarie.meetings.models import Outcome
from secretarie.meetings.reading import ReadList
from tests.meetings.papers import HEAD, Row, item, reading

RAAD: Row = ("7", "Raad", ("_Besluit:", "Brief A vast te stellen.", "_Besluit:", "Brief B vast te stellen."))
HAMERSTUKKEN: Row = ("10", "Hamerstukken", ())


def held(read: ReadList) -> HeldMeeting:
    persons = {same_name(name): key for key, name in enumerate(names_in(read), start=1)}
    return held_in(read, "bron", persons)


def seats(found: HeldMeeting) -> list[tuple[int, str, str, bool]]:
    return [(seat.person, seat.capacity, seat.office, seat.present) for seat in found.seats]


def test_who_was_there_sits_in_the_capacity_of_the_office_as_written() -> None:
    read = reading()
    assert names_in(read) == [
        "M. Zandvliet", "A. ten Bosch", "J.P. van de Laar", "S. Verhoef", "R. Ouwehand", "T. Moerman",
    ]  # fmt: skip
    found = held(read)
    assert seats(found) == [
        (1, "member", "Burgemeester", True),
        (2, "member", "Wethouder", True),
        (3, "member", "wethouder", True),
        (4, "secretary", "gemeentesecretaris", True),
        (5, "member", "Wethouder", False),
        (6, "minute_taker", "voor de verslaglegging", True),
    ]
    assert (found.chair, found.chair_office, found.sitting) == (1, "mayor", 4)


def test_a_chair_beside_the_mayor_under_another_spelling_gets_no_seat_of_his_own() -> None:
    """Whether M. Zandvliet and M.J. Zandvliet are one person is not guessed, nor that there was one member more."""
    present = "Burgemeester M. Zandvliet, wethouder A. ten Bosch en gemeentesecretaris S. Verhoef."
    found = held(reading(head=HEAD | {"Voorzitter": "M.J. Zandvliet", "Aanwezigen": present}))
    assert (found.chair, found.chair_office, found.sitting) == (1, "", 3)
    assert 1 not in {seat.person for seat in found.seats}
    alone = held(reading(head=HEAD | {"Voorzitter": "M.J. Zandvliet"}))
    assert (alone.seats[0].person, alone.seats[0].capacity, alone.sitting) == (1, "member", 4)


def test_hours_are_those_printed_or_none() -> None:
    unknown = held(reading())
    assert (unknown.starts, unknown.ends) == (datetime(2026, 5, 12), None)  # noqa: DTZ001 - the town hall's clock
    known = held(reading(head=HEAD | {"Tijd": "9.30 – 11.14 uur"}))
    assert (known.starts, known.ends) == (datetime(2026, 5, 12, 9, 30), datetime(2026, 5, 12, 11, 14))  # noqa: DTZ001
    assert known.printed is not None
    assert known.printed.words["time"] == "9.30 – 11.14 uur"


def test_rows_keep_their_numbers_order_and_place() -> None:
    rows = (("5", "Voorstellen", ()), ("5.a", "Financiën", ()), item("_Besluit:", "Te betalen."), RAAD, HAMERSTUKKEN)
    found = held(reading(*rows, item("_Besluit:", "Kennis te nemen van het verslag.", number="10.1")))
    assert [(one.number, one.level, one.kind) for one in found.items] == [
        ("1", 1, "standing"),
        ("4.a", 1, "discussion"),
        ("5", 1, "heading"),
        ("5.a", 2, "heading"),
        ("5.a.1", 3, "discussion"),
        ("7", 1, "discussion"),
        ("10", 1, "heading"),
        ("10.1", 2, "formality"),
    ]
    raad, noted = found.items[5], found.items[7]
    assert [(point.text, point.block) for point in raad.points] == [
        ("Brief A vast te stellen.", 1),
        ("Brief B vast te stellen.", 2),
    ]
    assert [point.given.outcome for point in noted.points] == [Outcome.NOTED]


def test_the_source_is_the_file_and_the_day() -> None:
    read = reading()
    assert source_of(read, b"een") == source_of(read, b"een")
    assert source_of(read, b"een") != source_of(read, b"twee")
    assert source_of(read, b"een").endswith(":2026-05-12")
    assert held(read).adopted_on == date(2026, 5, 19)


def test_a_list_of_which_something_has_no_place_makes_no_meeting() -> None:
    read = reading(head={name: text for name, text in HEAD.items() if name != "Datum"})
    with pytest.raises(ValueError, match="has its place"):
        held(read)
