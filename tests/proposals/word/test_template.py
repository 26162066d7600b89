"""The real template, filled in several ways, comes in whole: text and structure; its help is no content."""

from __future__ import annotations

import pytest

from secretarie.proposals.word.reader import read
from secretarie.proposals.word.reading import Argument, Point, Reading, Relation
from tests.proposals.word.filling import TEMPLATE, Filling, filled, needs_template
from tests.proposals.word.making import p, run, table

pytestmark = needs_template

LONG = Filling(
    fields={"Zaaknummer": "Z-2026-118", "Portefeuillehouder": "Wethouder De Zwart", "Vertrouwelijk": "Nee"},
    relations={"Toezegging": "T-31 over de oversteek", "Schriftelijke": "2026-14"},
    chapters={
        "Onderwerp": [p("Oversteek Molenweg")],
        "Beslispunten": [
            p("1. Een oversteekplaats aan te leggen bij de ", run("Molenweg", "i"), "."),
            p("2. € 45.000 te dekken uit de reserve Verkeer."),
        ],
        "Kernboodschap": [p("Wie op de Molenweg oversteekt, doet dat straks ", run("veilig", "b"), ".")],
        "Inleiding": [
            p("In 2025 waren er ", run("elf", "b"), " ongevallen."),
            p("spiegels;", num=1),
            p("een drempel.", num=1),
        ],
        "Beoogd effect": [p("Geen ongevallen met letsel in 2028.")],
        "Argumenten": [
            p(run("1.1 De weg is onveilig.", "i")),
            p("Elf ongevallen in een jaar."),
            p(run("1.2\tDe buurt vraagt erom.", "i")),
            p(run("2.1 De reserve is toereikend.", "i")),
            table(["Post", "Bedrag"], ["Aanleg", "€ 45.000"]),
        ],
        "Kanttekeningen": [p(run("1.1 Fietsers moeten wachten.", "i")), p("Dat duurt gemiddeld vier seconden.")],
        "Uitvoering: Financiën": [p("Zie de tabel."), table(["Post", "2027"], ["Aanleg", "€ 45.000"])],
        "Uitvoering: Juridisch kader": [p("Artikel 18 Wegenverkeerswet 1994.")],
        "Uitvoering: Communicatie, Bekendmaking en Inwonersparticipatie": [p("Een brief aan de buurt.")],
        "Bijlagen": [p("1. Tekening oversteek"), p("2. Verkeerstelling 2025")],
    },
)


def test_the_empty_template_says_nothing_of_its_own() -> None:
    found = read(TEMPLATE.read_bytes())
    assert (found.subject, found.sections, found.points, found.arguments) == ("", {}, (), ())
    assert (found.relations, found.attachments, found.unplaced) == ((), (), ())
    assert len(found.guidance) > 40
    assert [one.label for one in found.fields][:3] == ["Zaaknummer", "Datum B&W", "Portefeuillehouder"]


@pytest.mark.parametrize("keep_help", [False, True], ids=["help removed", "help left in"])
def test_everything_comes_in_with_its_structure(keep_help: bool) -> None:
    found = read(filled(Filling(LONG.fields, LONG.chapters, LONG.relations, keep_help)))
    assert found.unplaced == ()
    assert found.subject == "Oversteek Molenweg"
    assert _value(found, "Zaaknummer") == "Z-2026-118"
    assert _value(found, "Portefeuillehouder") == "Wethouder De Zwart"
    assert found.relations == (Relation("commitment", "T-31", "over de oversteek"), Relation("question", "2026-14"))
    assert found.points == (
        Point("Een oversteekplaats aan te leggen bij de Molenweg.", "1."),
        Point("€ 45.000 te dekken uit de reserve Verkeer.", "2."),
    )
    assert found.arguments == (
        Argument("argument", 1, "De weg is onveilig.", "<p>Elf ongevallen in een jaar.</p>", "1.1"),
        Argument("argument", 1, "De buurt vraagt erom.", "", "1.2"),
        Argument(
            "argument",
            2,
            "De reserve is toereikend.",
            "<table><tbody><tr><td>Post</td><td>Bedrag</td></tr>"
            "<tr><td>Aanleg</td><td>€ 45.000</td></tr></tbody></table>",
            "2.1",
        ),
        Argument("remark", 1, "Fietsers moeten wachten.", "<p>Dat duurt gemiddeld vier seconden.</p>", "1.1"),
    )
    assert found.sections == {
        "key_message": "<p>Wie op de Molenweg oversteekt, doet dat straks <strong>veilig</strong>.</p>",
        "introduction": (
            "<p>In 2025 waren er <strong>elf</strong> ongevallen.</p><ul><li>spiegels;</li><li>een drempel.</li></ul>"
        ),
        "intended_effect": "<p>Geen ongevallen met letsel in 2028.</p>",
        "finance": (
            "<p>Zie de tabel.</p>"
            "<table><tbody><tr><td>Post</td><td>2027</td></tr><tr><td>Aanleg</td><td>€ 45.000</td></tr></tbody></table>"
        ),
        "law": "<p>Artikel 18 Wegenverkeerswet 1994.</p>",
        "communication": "<p>Een brief aan de buurt.</p>",
    }
    assert found.attachments == ("Tekening oversteek", "Verkeerstelling 2025")
    assert (len(found.guidance) > 40) is keep_help


def test_text_typed_behind_the_help_is_content() -> None:
    found = read(filled(Filling(chapters={"Beoogd effect": [p("Minder wachttijd.")]}, keep_help=True)))
    assert found.sections == {"intended_effect": "<p>Minder wachttijd.</p>"}


def test_one_point_needs_no_number() -> None:
    found = read(filled(Filling(chapters={"Beslispunten": [p("De nota te verzenden aan de raad.")]})))
    assert found.points == (Point("De nota te verzenden aan de raad."),)


def _value(found: Reading, label: str) -> str:
    return next(one.value for one in found.fields if one.label == label)
