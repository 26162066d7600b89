"""What printed words mean: hours, outcomes, points with all under them; and where a written number stands."""

from datetime import time

import pytest

from secretarie.meetings.models import Outcome
from secretarie.meetings.numbering import stands_under
from secretarie.meetings.printed import hours, lines_of, outcome_of, whole
from secretarie.meetings.reading import Body, ReadBlock, ReadPoint


def a_point(text: str, number: str = "", *under: ReadPoint) -> ReadPoint:
    return ReadPoint(number, f"{number}." if number else "-", text, 1, 1, under)


@pytest.mark.parametrize(
    ("printed", "begin", "end"),
    [
        ("9.30 – 11.14 uur", time(9, 30), time(11, 14)),
        ("10:00 - 12:19", time(10), time(12, 19)),
        ("14.00 uur", time(14), None),
        ("na afloop van de raad", None, None),
        ("25.70 uur", None, None),
        ("", None, None),
    ],
)
def test_hours_as_printed(printed: str, begin: time | None, end: time | None) -> None:
    assert hours(printed) == (begin, end)


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("De subsidie te verlenen.", Outcome.AS_PROPOSED),
        ("Kennis te nemen van de voortgang.", Outcome.NOTED),
        ("Het college neemt kennis van de memo.", Outcome.NOTED),
        ("Collegeleden nemen kennis van de annotaties.", Outcome.NOTED),
        ("Kennis te nemen van de notitie en de brief vast te stellen.", Outcome.AS_PROPOSED),
        ("Voor kennisgeving aangenomen.", Outcome.NOTED),
        ("Het voorstel wordt aangehouden.", Outcome.HELD_OVER),
        ("Dit agendapunt is teruggenomen.", Outcome.WITHDRAWN),
        ("De aangehouden post vrij te geven.", Outcome.AS_PROPOSED),
    ],
)
def test_an_outcome_is_another_only_when_printed(text: str, outcome: Outcome) -> None:
    assert outcome_of(text) == outcome


def test_points_keep_what_stands_under_them_and_what_leads_up_to_them() -> None:
    point = a_point("De raad voor te stellen:", "1", a_point("een", "a", a_point("klein")), a_point("twee", "b"))
    assert whole(point) == "De raad voor te stellen:\na. een\n  - klein\nb. twee"
    block = ReadBlock(Body.COLLEGE, "Besluit:", "Onder voorbehoud:", (point, a_point("Dank.", "2")), "…", 1, 1)
    assert lines_of(block) == [("1", f"Onder voorbehoud:\n{whole(point)}"), ("2", "Dank.")]
    assert lines_of(ReadBlock(Body.COLLEGE, "Besluit:", "", (), "Akkoord.", 1, 1)) == [("", "Akkoord.")]


@pytest.mark.parametrize(
    ("written", "under"),
    [
        (["1", "4.a", "5", "5.1", "5.a", "5.a.1", "5.b", "6"], [None, None, None, 2, 2, 4, 2, None]),
        (["10", "10.a.3", "10.1", "11.1", "12"], [None, 0, 0, None, None]),
        (["7", "7", "7.1", "", "7.2"], [None, None, 1, None, None]),
        (["1", "1.1", "11", "1.2"], [None, 0, None, None]),
    ],
)
def test_a_row_stands_under_the_open_row_whose_number_begins_its_own(
    written: list[str], under: list[int | None]
) -> None:
    assert stands_under(written) == under
