"""Files that another program made, and the texts of the demo: in whole, and out and in again."""

from __future__ import annotations

from pathlib import Path

import pytest

from secretarie.demo.content import subjects
from secretarie.demo.content.word import FILES
from secretarie.demo.seeding.papers import text_of
from secretarie.demo.seeding.word import from_word
from secretarie.proposals.texts import ProposalText
from secretarie.proposals.word.html import SAFE
from secretarie.proposals.word.paper import Paper, PaperArgument, PaperPoint
from secretarie.proposals.word.reader import read
from secretarie.proposals.word.reading import Argument, Point
from secretarie.proposals.word.writing import written

FROM_LIBREOFFICE = Path(__file__).with_name("libreoffice.docx")
TEXTS = {subject.title: text_of(subject) for subject in (*subjects.subjects(), *subjects.of_veldrade())}


def test_a_file_of_libreoffice_comes_in_whole() -> None:
    """An HTML page of our own, made an odt and then a docx by LibreOffice 7.4."""
    found = read(FROM_LIBREOFFICE.read_bytes())
    assert found.unplaced == ()
    assert found.subject == "Fietsenstalling station"
    assert found.points == (
        Point("Een fietsenstalling te bouwen aan de Perronkade.", "1."),
        Point("€ 310.000 te dekken uit de reserve Mobiliteit.", "2."),
    )
    assert found.arguments == (
        Argument("argument", 1, "De rekken zijn vol.", "<p>Op dinsdag staat er 40% te veel.</p>", "1.1"),
        Argument("argument", 2, "De reserve is toereikend.", "", "2.1"),
        Argument("remark", 1, "De bouw geeft overlast.", "<p>Zes weken.</p>", "1.1"),
    )
    assert found.sections == {
        "key_message": (
            "<p>Wie met de trein reist, kan zijn fiets <strong>droog</strong> en <em>veilig</em> kwijt.</p>"
        ),
        "introduction": (
            "<h3>Aanleiding</h3><p>Er staan elke dag 140 fietsen buiten de rekken.<br>Bewoners klagen.</p>"
            "<ul><li>telling in maart;<ul><li>ochtend;</li><li>avond;</li></ul></li><li>telling in juni.</li></ul>"
            f'<p>Zie <a href="https://voorbeeld.nl/telling" {SAFE}>de telling</a>.</p>'
        ),
        "finance": (
            "<table><thead><tr><th>Post</th><th>2027</th><th>2028</th></tr></thead><tbody>"
            '<tr><td rowspan="2">Bouw</td><td>200.000</td><td>0</td></tr><tr><td>80.000</td><td>0</td></tr>'
            '<tr><td>Beheer</td><td colspan="2">30.000</td></tr></tbody></table>'
        ),
        "law": "<p>Artikel 160 Gemeentewet.</p>",
    }
    assert found.attachments == ("Tekening", "Telling")


@pytest.mark.parametrize("title", sorted(TEXTS))
def test_every_text_of_the_demo_goes_out_and_comes_in_the_same(title: str) -> None:
    text: ProposalText = TEXTS[title].cleaned()
    names = {f"rubriek {key}": key for key in text.sections}
    paper = Paper(
        text.subject,
        "Lindervoort",
        "Collegevoorstel",
        "24 november 2026",
        points=tuple(PaperPoint(number, one.text, one.body, one.ground) for number, one in text.numbered()),
        before=tuple((f"Rubriek {key}", html) for key, html in text.sections.items()),
        arguments=tuple(PaperArgument(one.kind, one.point, one.title, one.text) for one in text.arguments),
    )
    found = read(written(paper), names)
    assert (found.subject, found.unplaced, found.guidance) == (text.subject, (), ())
    assert found.sections == text.sections
    assert [(one.text, one.ground) for one in found.points] == [(one.text, one.ground) for one in text.points]
    assert [(one.kind, one.point, one.title, one.text) for one in found.arguments] == [
        (one.kind, one.point, one.title, one.text) for one in text.arguments
    ]


def test_the_demo_has_a_text_that_came_from_word() -> None:
    number = next(iter(FILES))
    text = text_of(next(one for one in subjects.living() if one.number == number))
    told, note = from_word(number, text, "")
    assert note.startswith("Uit Word: ")
    assert told.cleaned() == told
    assert told.sections["execution"].startswith(text.sections["execution"] + "<table>")
    assert told.points == text.points
    assert told.arguments == text.arguments
