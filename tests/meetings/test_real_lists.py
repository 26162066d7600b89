"""The reader beside hand-reading of real lists, and the account of every printed character in all of them."""

from __future__ import annotations

import io
import json
import re
from datetime import date
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from secretarie.meetings.reading import (
    Body,
    ReadList,
    RemarkCode,
    Role,
    Unreadable,
    Where,
    read_list,
    report,
)
from tests.meetings.accounts import every_character_has_a_place, the_places_hold_the_list
from tests.meetings.real_lists import FILES, LISTS, TRUTH, Truth, digest, named, needs_lists, read

pytestmark = needs_lists

MONTHS = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober"]
MONTHS += ["november", "december"]
LETTERS = {
    Role.MAYOR: "M",
    Role.DEPUTY_MAYOR: "D",
    Role.ALDERMAN: "A",
    Role.SECRETARY: "S",
    Role.DEPUTY_SECRETARY: "L",
    Role.OTHER: "O",
}


def letters(people: tuple) -> str:
    return "".join(LETTERS[person.role] for person in people)


def counted(found: ReadList, body: Body) -> str:
    """Decision blocks as the truth writes them: item number and count of numbered (or bulleted) points."""
    return " ".join(
        f"{item.number}:{len([point for point in block.points if point.mark])}" for item, block in found.decisions(body)
    )


@pytest.mark.parametrize("day", TRUTH)
class TestHandRead:
    def test_attendance(self, day: str) -> None:
        found, truth = read(named(day)), TRUTH[day]
        assert letters((found.chair,)) == truth.chair
        assert letters(found.present) == truth.present
        assert letters(found.absent) == truth.absent
        assert len(found.minute_takers) == truth.minute_takers

    def test_fields(self, day: str) -> None:
        found, truth = read(named(day)), TRUTH[day]
        assert (found.registration or "", found.time) == (truth.registration, truth.time)
        assert found.adopted_on == date.fromisoformat(truth.adopted)
        assert len(found.signers) == 2

    def test_items(self, day: str) -> None:
        found, truth = read(named(day)), TRUTH[day]
        assert [item.number for item in found.items] == truth.items.split()
        assert [item.position for item in found.items] == list(range(1, len(found.items) + 1))
        assert report(found)["empty_headings"] == truth.empty_headings.split()
        assert [item.number for item in found.items if item.note] == truth.notes.split()

    def test_decisions(self, day: str) -> None:
        found, truth = read(named(day)), TRUTH[day]
        assert counted(found, Body.COLLEGE) == truth.decided
        assert counted(found, Body.MAYOR) == truth.mayor


def test_the_list_of_27_may_as_expected() -> None:
    expected = json.loads((LISTS / "expected_27_mei_2025.json").read_text())
    found = read(LISTS / expected["bron"])
    assert (found.date.isoformat(), found.adopted_on.isoformat()) == (expected["datum"], expected["vastgesteld_op"])
    assert (found.registration, found.chair.name) == (expected["registratie"], expected["voorzitter"])
    assert sum(person.role is Role.ALDERMAN for person in found.present) == expected["wethouders_aanwezig"]
    assert (found.secretary.name, found.deputy_secretary.name) == (
        expected["secretaris_afwezig"],
        expected["loco_secretaris"],
    )
    assert found.secretary in found.absent
    assert found.acting_secretary == found.deputy_secretary
    college, mayor = found.decisions(Body.COLLEGE), found.decisions(Body.MAYOR)
    assert (len(college), len(mayor)) == (expected["besluiten_college"], expected["beslispunt_burgemeester"])
    assert [item.number for item, _ in college] == expected["nummers_met_besluit"]
    assert report(found)["empty_headings"] == expected["lege_koppen"]
    views = [item for item, _ in college if item.number.startswith("10.a.") and item.title.startswith("Zienswijze")]
    assert len(views) == expected["zienswijzen_op_begroting_gr"]
    assert all(f"{int(amount):,}".replace(",", ".") in college[1][1].text for amount in expected["bedragen"])
    for question in expected["schriftelijke_vragen"]:
        assert any(question in item.title for item, _ in college)
    assert mayor[0][0].number == "7.1"
    assert "artikel 10:3 van de Algemene wet bestuursrecht" in mayor[0][1].text


@pytest.mark.parametrize(
    ("day", "number", "fingerprint"),
    [
        ("27_mei_2025", "5.e.1", "0c1062e9900fe6b2"),
        ("27_mei_2025", "10.a.4", "4c6529c32b081114"),
        ("16_december_2025", "5.b.3", "bbb724eee687f3ac"),
        ("8_april_2025", "5.a.1", "589ca67d6e76ffca"),
        ("21_januari_2025", "5.e.4", "fbf62a2e3c88b28b"),
        ("23_september_2025", "5.e.1", "4ae83dfeb1aca18a"),
    ],
)
def test_titles_broken_at_a_hyphen_read_as_printed(day: str, number: str, fingerprint: str) -> None:
    """The fingerprints are those of the titles typed over from the printed page."""
    title = next(item.title for item in read(named(day)).items if item.number == number)
    assert digest(title) == fingerprint


@pytest.mark.parametrize(
    ("day", "printed"),
    [
        ("9_september_2025", "de commissie- en raadsleden door de griffie"),
        ("20_mei_2025", "het vroeg- en voorschoolse educatie budget"),
        ("9_september_2025", "inclusief normen-/toetsingskader"),
        ("16_december_2025", "extra NT2-ondersteuning in het basisonderwijs"),
        ("11_februari_2025", "van de zeil- en surfverenigingen op het strand"),
        ("18_juni_2024", "Kwaliteits- en beleidskader voor- en vroegschoolse educatie"),
        ("29_april_2025", "(rechts)handeling in het kader"),
    ],
)
def test_words_broken_at_a_hyphen_read_as_printed(day: str, printed: str) -> None:
    assert any(printed in block.text for item in read(named(day)).items for block in item.decisions)


def test_a_decision_goes_on_over_the_page() -> None:
    blocks = {item.number: block for item in read(named("11_maart_2025")).items for block in item.decisions}
    assert "bij uitvraag aan de markt te bepalen op € 50.000 exclusief btw." in blocks["5.a.1"].points[3].text
    assert len(blocks["5.a.1"].points) == 6


def test_points_lie_under_points() -> None:
    blocks = {item.number: block for item in read(named("3_juni_2025")).items for block in item.decisions}
    budget = blocks["5.3"]
    assert budget.lead == "De Raad voor te stellen"
    assert [len(point.points) for point in budget.points] == [0, 0, 6, 2, 2]
    assert [len(point.points) for point in budget.points[3].points] == [2, 0]
    sports = next(item for item in read(named("24_juni_2025")).items if item.number == "5.1").decisions[0]
    assert [(point.number, len(point.points)) for point in sports.points] == [("1", 4), ("2", 0), ("3", 0), ("4", 0)]


def test_a_table_in_a_decision_is_read_row_by_row() -> None:
    block = next(item for item in read(named("15_juli_2025")).items if item.number == "10.a.1").decisions[0]
    rows = [line for line in block.points[0].text.splitlines() if line.count(" | ") == 4]
    assert [row.split(" | ")[0] for row in rows] == ["Nr:", *map(str, range(1, 14))]
    assert [int(row.split(" | ")[3]) for row in rows[1:]] == [1, 1, 1, 1, 1, 1, 4, 2, 3, 4, 3, 1, 1]


def test_text_without_a_heading_is_a_note_and_is_pointed_out() -> None:
    found = read(named("11_februari_2025"))
    seventh = next(item for item in found.items if item.number == "7")
    assert seventh.note.endswith("terinzagelegging bij de griffie.")
    assert seventh.decisions == ()
    assert [(remark.code, remark.page) for remark in found.remarks] == [(RemarkCode.NOTE_READS_AS_DECISION, 2)]


def test_the_text_says_which_body_decides() -> None:
    found = read(named("29_april_2025"))
    assert [(remark.code, remark.detail) for remark in found.remarks] == [(RemarkCode.BODY_FROM_TEXT, "10.1")]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem.split("vergadering_")[1])
class TestEveryList:
    def test_nothing_stays_unplaced_or_blocks(self, file: Path) -> None:
        found = read(file)
        assert found.unplaced == ()
        assert found.blocking == ()

    def test_the_date_is_that_of_the_file_name(self, file: Path) -> None:
        day, month, year = re.search(r"_(\d+)_([a-z]+)_(\d{4})", file.name).groups()
        assert read(file).date == date(int(year), MONTHS.index(month) + 1, int(day))
        assert read(file).adopted_on > read(file).date

    def test_every_heading_line_gives_a_decision(self, file: Path) -> None:
        with pypdfium2.PdfDocument(file) as document:
            lines = [line for page in document for line in page.get_textpage().get_text_range().splitlines()]
        headings = [line.strip() for line in lines if re.fullmatch(r"\s*(Besluit|Beslispunt burgemeester):\s*", line)]
        assert headings == [block.heading for item in read(file).items for block in item.decisions]

    def test_every_printed_character_has_one_place(self, file: Path) -> None:
        every_character_has_a_place(file.read_bytes(), read(file))
        the_places_hold_the_list(read(file))

    def test_every_number_is_an_items(self, file: Path) -> None:
        placed = "".join(piece.text for piece in read(file).trace if piece.where is Where.NUMBER)
        assert placed == "".join(item.number for item in read(file).items)

    def test_every_decision_has_a_point(self, file: Path) -> None:
        assert all(block.points for item in read(file).items for block in item.decisions)

    def test_the_report_is_json(self, file: Path) -> None:
        shown = json.loads(json.dumps(report(read(file))))
        assert shown["counts"]["college"] == len(shown["decisions"]["college"])


@pytest.mark.parametrize("day", ["7_juni_2022", "9_januari_2024", "27_mei_2025", "16_december_2025"])
class TestMutilated:
    def test_a_list_without_one_of_its_pages_is_not_taken_for_whole(self, day: str) -> None:
        count = read(named(day)).pages
        for gone in range(count):
            kept = [page for page in range(count) if page != gone]
            assert not _taken_for_whole(_with_pages(named(day), kept)), f"page {gone + 1} of {count} is gone"

    def test_pages_in_another_order_are_noticed(self, day: str) -> None:
        count = read(named(day)).pages
        assert not _taken_for_whole(_with_pages(named(day), [*range(1, count), 0]))

    @pytest.mark.parametrize("part", [10, 40, 70, 90, 99])
    def test_a_file_cut_short_is_not_taken_for_whole(self, day: str, part: int) -> None:
        data = named(day).read_bytes()
        assert not _taken_for_whole(data[: len(data) * part // 100])


def _with_pages(file: Path, pages: list[int]) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(file) as source, pikepdf.new() as target:
        target.pages.extend(source.pages[page] for page in pages)
        target.save(out)
    return out.getvalue()


def _taken_for_whole(data: bytes) -> bool:
    try:
        found = read_list(data)
    except Unreadable:
        return False
    return not found.blocking


def test_the_truth_covers_every_year() -> None:
    assert {day.rsplit("_", 1)[1] for day in TRUTH} == {"2022", "2023", "2024", "2025"}
    assert all(isinstance(truth, Truth) for truth in TRUTH.values())
