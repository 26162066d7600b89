"""The reader on fictional lists: items, decisions and their points."""

from __future__ import annotations

import pytest

from secretarie.meetings.reading import (
    Body,
    ProblemCode,
    RemarkCode,
    Why,
    read_list,
    report,
)
from tests.meetings.papers import (
    item,
    paper,
    reading,
    shape,
)


class TestItems:
    def test_two_bodies_under_one_item(self) -> None:
        found = reading(item("_Besluit:", "1. In te stemmen.", "Beslispunt burgemeester:", "1. Te tekenen."))
        assert [(one.number, block.text) for one, block in found.decisions(Body.MAYOR)] == [("5.a.1", "1. Te tekenen.")]
        assert len(found.decisions(Body.COLLEGE)) == 2

    @pytest.mark.parametrize(
        ("heading", "body"),
        [
            ("Besluit", Body.COLLEGE),
            ("Besluiten:", Body.COLLEGE),
            ("Het college besluit:", Body.COLLEGE),
            ("Burgemeester en wethouders besluiten:", Body.COLLEGE),
            ("Het college van burgemeester en wethouders besluit om:", Body.COLLEGE),
            ("Besluit college B&W:", Body.COLLEGE),
            ("Beslispunten college:", Body.COLLEGE),
            ("Gewijzigd besluit:", Body.COLLEGE),
            ("Collegebesluit:", Body.COLLEGE),
            ("Besluit burgemeester:", Body.MAYOR),
            ("Besluit (burgemeester):", Body.MAYOR),
            ("De burgemeester besluit:", Body.MAYOR),
            ("Burgemeestersbesluit:", Body.MAYOR),
            ("Beslispunt van de burgemeester:", Body.MAYOR),
        ],
    )
    def test_words_for_a_decision(self, heading: str, body: Body) -> None:
        found = reading(item(f"_{heading}", "In te stemmen."))
        last = found.items[-1].decisions[0]
        assert (last.heading, last.body, last.text) == (heading, body, "In te stemmen.")
        assert found.unplaced == ()

    def test_heading_and_text_on_one_line(self) -> None:
        found = reading(item("Besluit: aangehouden."))
        assert [(block.heading, block.text) for block in found.items[-1].decisions] == [("Besluit:", "aangehouden.")]

    def test_the_text_names_the_body(self) -> None:
        found = reading(item("_Besluit:", "De burgemeester besluit om:", "1. De noodverordening in te trekken."))
        block = found.items[-1].decisions[0]
        assert (block.body, block.lead) == (Body.MAYOR, "De burgemeester besluit om:")
        assert [remark.code for remark in found.remarks] == [RemarkCode.BODY_FROM_TEXT]

    def test_a_body_named_right_under_a_heading(self) -> None:
        found = reading(item("_Besluit:", "Beslispunt burgemeester:", "1. Te tekenen."))
        assert [block.body for block in found.items[-1].decisions] == [Body.MAYOR]

    @pytest.mark.parametrize("heading", ["_Overwegingen:", "Besluit raad:", "Voorgenomen besluit:", "_Uitleg vooraf:"])
    def test_an_unknown_heading_and_its_text_are_reported(self, heading: str) -> None:
        found = reading(item("_Besluit:", "In te stemmen.", heading, "Iets anders.", "_Besluit:", "Te tekenen."))
        assert [one.text for one in found.unplaced] == [heading.lstrip("_"), "Iets anders."]
        assert [block.text for block in found.items[-1].decisions] == ["In te stemmen.", "Te tekenen."]

    def test_a_heading_with_nothing_under_it_is_a_problem(self) -> None:
        found = reading(item("_Besluit:"))
        assert [problem.detail for problem in found.problems] == ["5.a.1"]
        assert found.problems[0].code is ProblemCode.EMPTY_DECISION

    def test_text_without_heading_is_a_note(self) -> None:
        found = reading(item("- De nieuwjaarsborrel is op 7 januari."))
        assert found.items[-1].note == "- De nieuwjaarsborrel is op 7 januari."
        assert found.items[-1].decisions == ()
        assert found.remarks == ()

    def test_a_note_that_reads_as_a_decision_is_pointed_out(self) -> None:
        found = reading(item("Het overzicht vast te stellen."))
        assert [remark.code for remark in found.remarks] == [RemarkCode.NOTE_READS_AS_DECISION]

    def test_a_decision_before_any_item_is_reported(self) -> None:
        found = reading(before="#emph[Besluit:]\n\nIets vast te stellen.")
        assert [one.text for one in found.unplaced] == ["Besluit:", "Iets vast te stellen."]
        assert len(found.decisions(Body.COLLEGE)) == 1

    def test_numbers_out_of_order_and_twice_stay_as_written(self) -> None:
        rows = [item("_Besluit:", "Goed.", number=number) for number in ("7", "5.b", "10.a.1", "10.a.1")]
        found = reading(*rows)
        assert [one.number for one in found.items] == ["1", "4.a", "7", "5.b", "10.a.1", "10.a.1"]
        assert [(remark.code, remark.detail) for remark in found.remarks] == [
            (RemarkCode.NUMBER_OUT_OF_ORDER, "5.b"),
            (RemarkCode.NUMBER_TWICE, "10.a.1"),
        ]

    def test_an_unusual_number_stays_as_written(self) -> None:
        found = reading(item("_Besluit:", "Goed.", number="Extra"))
        assert (found.items[-1].number, found.items[-1].title) == ("Extra", "Een voorstel")
        assert [remark.code for remark in found.remarks] == [RemarkCode.UNUSUAL_NUMBER]

    def test_an_item_without_a_number(self) -> None:
        found = reading(item("_Besluit:", "Goed."), item("_Besluit:", "Ook goed.", number="", title="Nog een voorstel"))
        assert [(one.number, one.title, len(one.decisions)) for one in found.items[2:]] == [
            ("5.a.1", "Een voorstel", 1),
            ("", "Nog een voorstel", 1),
        ]

    def test_headings(self) -> None:
        rows = [
            item(number="5", title="Voorstellen"),
            item(number="5.a", title="Financiën"),
            item("_Besluit:", "Goed.", number="5.a.1"),
            item(number="5.b", title="Wonen"),
            item("_Besluit:", "Goed.", number="7", title="Raad"),
            item(number="7.a", title="Vragen"),
        ]
        found = reading(*rows)
        assert [one.number for one in found.items if one.is_heading] == ["5", "5.a", "5.b", "7"]
        assert report(found)["empty_headings"] == ["5.b"]

    def test_a_portfolio_makes_its_neighbours_headings(self) -> None:
        rows = [
            item(number=f"5.{letter}", title=title)
            for letter, title in zip("ab", ("Wonen", "Portefeuille burgemeester"), strict=True)
        ]
        assert report(reading(*rows))["empty_headings"] == ["5.a", "5.b"]

    def test_a_third_column_is_reported(self) -> None:
        cells = ", ".join(f"[*{number}*], [*Punt {number}*], [Conform]" for number in range(1, 6))
        found = read_list(paper((), before=f"#grid(columns: (83pt, 200pt, 1fr), row-gutter: 14pt, {cells})"))
        assert [one.title for one in found.items] == [f"Punt {number}" for number in range(1, 6)]
        assert [(one.text, one.why) for one in found.unplaced] == [("Conform", Why.THIRD_COLUMN)] * 5

    def test_a_page_in_two_columns_is_not_mixed(self) -> None:
        cells = ", ".join(f"[*{n}*], [*Punt {n}*], [*{n + 5}*], [*Punt {n + 5}*]" for n in range(1, 6))
        found = read_list(paper((), before=f"#grid(columns: (60pt, 160pt, 60pt, 1fr), row-gutter: 14pt, {cells})"))
        assert [one.number for one in found.items] == ["1", "2", "3", "4", "5"]
        assert {one.why for one in found.unplaced} == {Why.THIRD_COLUMN}
        assert len(found.unplaced) == 5


class TestPoints:
    @pytest.mark.parametrize(
        ("lines", "expected"),
        [
            (["1. Een.", "2. Twee."], ["1.", "2."]),
            (["a. Een;", "b. Twee."], ["a.", "b."]),
            (["1) Een", "2) Twee"], ["1)", "2)"]),
            (["1. Een:", "a. sub", "b. sub", "2. Twee."], [["1.", ["a.", "b."]], "2."]),
            (["1. Vier pijlers:", "1. een;", "2. twee;", "3. drie.", "2. Verder."], [["1.", ["1.", "2.", "3."]], "2."]),
            (
                ["1. Mutaties:", "- af;", "- bij:", "• klein", "- nog.", "2. Klaar."],
                [["1.", ["-", ["-", ["•"]], "-"]], "2."],
            ),
            (["a: fase een", "b: fase twee"], ["a:", "b:"]),
            (["- Wethouder gaat."], ["-"]),
        ],
    )
    def test_marks(self, lines: list[str], expected: list) -> None:
        found = reading(item("_Besluit:", *lines))
        assert shape(found.items[-1].decisions[0].points) == expected

    def test_a_decision_without_marks_is_one_point(self) -> None:
        block = (
            reading(item("_Besluit:", "Vervanging:", "week 1 door de een.", "week 2 door de ander."))
            .items[-1]
            .decisions[0]
        )
        assert [(point.number, point.text) for point in block.points] == [
            ("", "Vervanging:\nweek 1 door de een.\nweek 2 door de ander.")
        ]

    def test_a_lead_stands_apart(self) -> None:
        block = reading(item("_Besluit:", "De raad voor te stellen:", "1. Een.", "2. Twee.")).items[-1].decisions[0]
        assert block.lead == "De raad voor te stellen:"
        assert block.text == "De raad voor te stellen:\n1. Een.\n2. Twee."

    @pytest.mark.parametrize("more", range(12))
    def test_a_number_at_the_start_of_a_wrapped_line_is_no_point(self, more: int) -> None:
        """Wherever the line breaks, "38." may come to stand at its start."""
        words = f"Af te zien van {'het ' * more}recht van koop voor de percelen aan de Dijk met de nummers 36, 37 en"
        found = reading(item("_Besluit:", f"1. {words} 38. Dit geldt tot 1 juli.", "2. Klaar."))
        points = found.items[-1].decisions[0].points
        assert [point.number for point in points] == ["1", "2"]
        assert "37 en 38. Dit geldt" in points[0].text

    def test_an_amount_is_no_point(self) -> None:
        block = reading(item("_Besluit:", "1.500.000 euro beschikbaar te stellen.")).items[-1].decisions[0]
        assert [point.mark for point in block.points] == [""]

    def test_numbers_that_skip_are_pointed_out(self) -> None:
        found = reading(item("_Besluit:", "1. Een.", "3. Drie."))
        assert [(remark.code, remark.detail) for remark in found.remarks] == [(RemarkCode.POINTS_SKIP, "5.a.1: 3.")]
        assert [point.number for point in found.items[-1].decisions[0].points] == ["1", "3"]

    def test_a_point_for_another_body_is_pointed_out(self) -> None:
        found = reading(item("_Besluit:", "1. Goed.", "2. De burgemeester besluit te tekenen."))
        assert [remark.code for remark in found.remarks] == [RemarkCode.POINT_NAMES_OTHER_BODY]

    def test_text_goes_on_over_the_page(self) -> None:
        rows = [item("_Besluit:", *(f"{n}. Punt {n} van dit lange besluit." for n in range(1, 90)))]
        found = reading(*rows, pages=2)
        assert found.pages == 2
        assert found.unplaced == ()
        assert found.problems == ()
        assert len(found.items[-1].decisions[0].points) == 89

    def test_words_broken_by_a_typesetter_keep_what_is_printed(self) -> None:
        text = "De vaststelling van het programma en de commissie- en raadsleden van dat Woo-verzoek te berichten. "
        found = reading(item("_Besluit:", text * 4))
        assert found.items[-1].decisions[0].text == (text * 4).strip()

    def test_a_typesetter_that_hyphenates_is_pointed_out(self) -> None:
        words = "Vergunninghoudersvoorzieningen uitvoeringsprogrammamanagement "
        found = reading(item("_Besluit:", words * 25), before="#set text(hyphenate: true)")
        assert [remark.code for remark in found.remarks] == [RemarkCode.WORDS_CUT]

    def test_soft_hyphens_are_not_printed(self) -> None:
        found = reading(item("_Besluit:", "De gemeente\xadraad te berichten."))
        assert found.items[-1].decisions[0].text == "De gemeenteraad te berichten."
