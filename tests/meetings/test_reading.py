"""The reader on fictional lists: what a list may look like, and what it must not make of a bad one."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pikepdf
import pytest

from secretarie.meetings.reading import (
    ProblemCode,
    Reason,
    RemarkCode,
    Role,
    Unreadable,
    Why,
    messages,
    read_list,
    textlayer,
)
from secretarie.meetings.reading.__main__ import main
from tests.meetings.papers import (
    ADOPTING,
    HEAD,
    OPENING,
    compiled,
    item,
    paper,
    problems,
    reading,
)

CHECKOUT = Path(__file__).resolve().parents[2]


def test_a_plain_list_is_read_whole() -> None:
    found = reading()
    assert (found.unplaced, found.problems, found.remarks) == ((), (), ())
    assert (found.date, found.adopted_on) == (date(2026, 5, 12), date(2026, 5, 19))
    assert (found.municipality, found.place, found.registration) == (
        "Lindervoort",
        "Raadhuis, Linnenkamer",
        "Z/26/000123",
    )
    assert (found.chair.name, found.chair.office, found.chair.role) == ("M. Zandvliet", "Burgemeester", Role.MAYOR)
    assert [person.name for person in found.present] == ["A. ten Bosch", "J.P. van de Laar", "S. Verhoef"]
    assert [person.name for person in found.absent] == ["R. Ouwehand"]
    assert [person.name for person in found.minute_takers] == ["T. Moerman"]
    assert found.acting_secretary.name == "S. Verhoef"
    assert [(signer.name, signer.role) for signer in found.signers] == [
        ("mr. S. Verhoef", Role.SECRETARY),
        ("drs. M. Zandvliet", Role.MAYOR),
    ]
    assert [(one.number, one.title, one.level) for one in found.items] == [
        ("1", "Opening", 1),
        ("4.a", "Besluitenlijst d.d. 5 mei 2026", 2),
    ]


def unreadable(data: bytes) -> Reason:
    with pytest.raises(Unreadable) as caught:
        read_list(data)
    return caught.value.reason


def resaved(data: bytes, **how: object) -> bytes:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        out = io.BytesIO()
        pdf.save(out, **how)
    return out.getvalue()


class TestHostile:
    def test_nothing(self) -> None:
        assert unreadable(b"") is Reason.EMPTY

    @pytest.mark.parametrize("data", [b"PK\x03\x04 een docx", b"<html>besluitenlijst</html>", b"\x00" * 5000])
    def test_no_pdf(self, data: bytes) -> None:
        assert unreadable(data) is Reason.NOT_PDF

    def test_a_pdf_in_name_only(self) -> None:
        assert unreadable(b"%PDF-1.7\nbesluitenlijst") is Reason.BROKEN

    def test_a_password(self) -> None:
        locked = resaved(paper(), encryption=pikepdf.Encryption(owner="baas", user="sesam"))
        assert unreadable(locked) is Reason.ENCRYPTED

    def test_too_large(self) -> None:
        assert unreadable(b"%PDF-1.7" + b" " * (20 * 1024 * 1024)) is Reason.TOO_LARGE

    def test_a_scan_without_text(self) -> None:
        assert unreadable(compiled("#rect(width: 100%, height: 100%)")) is Reason.NO_TEXT

    def test_too_many_pages(self) -> None:
        assert (
            unreadable(compiled("#for n in range(101) { [bladzijde #pagebreak(weak: false)] }"))
            is Reason.TOO_MANY_PAGES
        )

    def test_too_much_text(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(textlayer, "MAX_CHARACTERS", 100)
        assert unreadable(paper()) is Reason.TOO_MUCH_TEXT

    @pytest.mark.parametrize(
        "source",
        [
            "= Menukaart\nSoep, brood en de besluitenlijst van de kok.",
            "= Agenda B&W\n#grid(columns: (40pt, 1fr), [1], [Opening], [2], [Sluiting])",
            "Voorzitter: niemand",
        ],
    )
    def test_no_decision_list(self, source: str) -> None:
        assert unreadable(compiled(source)) is Reason.NOT_A_DECISION_LIST

    def test_a_title_and_nothing_else_is_no_list(self) -> None:
        assert unreadable(compiled("= Besluitenlijst")) is Reason.NOT_A_DECISION_LIST

    def test_fields_without_items_are_a_list_with_problems(self) -> None:
        found = read_list(paper(()))
        assert found.items == ()
        assert ProblemCode.NO_ITEMS in problems(found)

    def test_names_that_never_end_are_answered(self) -> None:
        found = reading(head=HEAD | {"Aanwezigen": "Van " * 400 + "x"})
        assert ProblemCode.NO_PRESENT in problems(found)

    @pytest.mark.parametrize("part", range(5, 100, 10))
    def test_a_file_cut_short_is_never_read_as_whole(self, part: int) -> None:
        data = resaved(paper((OPENING, ADOPTING, *(item("_Besluit:", "Goed.", number=str(n)) for n in range(5, 60)))))
        cut = data[: len(data) * part // 100]
        try:
            found = read_list(cut)
        except Unreadable:
            return
        assert found.blocking


class TestMessages:
    def test_everything_the_reader_may_say_has_its_words(self) -> None:
        assert set(messages.PROBLEMS) == set(ProblemCode)
        assert set(messages.REMARKS) == set(RemarkCode)
        assert set(messages.WHY) == set(Why)
        assert set(messages.REASONS) == set(Reason)

    def test_the_dutch_catalogue_has_them_all(self) -> None:
        catalogue = (CHECKOUT / "src/secretarie/site/locale/nl/LC_MESSAGES/django.po").read_text()
        groups = (messages.PROBLEMS, messages.REMARKS, messages.WHY, messages.REASONS)
        said = [text for group in groups for text in group.values()]
        assert [text for text in said if f'msgid "{text}"\nmsgstr "' not in catalogue] == []

    def test_the_detail_is_in_the_words(self) -> None:
        found = reading(head=HEAD | {"Datum": "31-02-2026"})
        assert messages.in_words(found.problems[0]) == "The date of the meeting cannot be read: 31-02-2026."


class TestCommand:
    def test_it_prints_a_report_per_file(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        good, bad = tmp_path / "goed.pdf", tmp_path / "slecht.pdf"
        good.write_bytes(paper())
        bad.write_bytes(b"geen pdf")
        assert main([str(good), str(bad), str(tmp_path / "weg.pdf")]) == 1
        shown = json.loads(capsys.readouterr().out)
        assert shown[str(good)]["counts"] == {"college": 1, "mayor": 0}
        assert shown[str(bad)]["unreadable"] == "not_pdf"
        assert shown[str(tmp_path / "weg.pdf")]["unreadable"] == "no_file"

    def test_without_files_it_says_how(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main([]) == 2
        assert "usage" in capsys.readouterr().err

    def test_the_reader_needs_no_django(self) -> None:
        code = (
            "import sys, secretarie.meetings.reading; print([one for one in sys.modules if one.startswith('django')])"
        )
        with_source = os.environ | {"PYTHONPATH": str(CHECKOUT / "src")}
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=with_source)
        assert done.stdout.strip() == "[]"
