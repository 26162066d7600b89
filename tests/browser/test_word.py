"""Word in and out in a real browser: by keyboard, at a desk and on a telephone, nothing for axe to find."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from secretarie.proposals.word.reader import read
from tests.browser.town import DESK, TELEPHONE, left_over, told, too_wide
from tests.cast import Cast
from tests.make import a_draft
from tests.proposals.word.making import docx, head, p, run, table

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SENT = (
    head("Onderwerp")
    + p("Oversteek Molenweg")
    + head("Beslispunten")
    + p("1. De straat opnieuw in te richten met een oversteek.")
    + head("Inleiding")
    + p("De weg is ", run("druk", "b"), ".")
    + table(["Jaar", "Ongevallen"], ["2025", "elf"])
    + head("Argumenten")
    + p(run("1.1 Het is er onveilig.", "i"))
    + head("Bijlagen")
    + p("1. Tekening van de oversteek")
)
LOOSE = head("Toekomstmuziek") + p("Er komen zonnepanelen op de lantaarnpalen.")


def test_a_file_goes_out_comes_in_and_becomes_a_version(
    page_of: Callable[..., Page],
    people: Cast,
    axe: Callable[[Page], list[str]],
    picture: Callable[[Page, str], None],
    tmp_path: Path,
) -> None:
    with people.acting_as("author") as actor:
        proposal = a_draft(people, actor)
    page = page_of("author", reverse("proposals:file", args=[proposal.number]))
    picture(page, "word-file")
    with page.expect_download() as coming:
        page.get_by_role("link", name="Word downloaden").click()
    assert read(Path(coming.value.path()).read_bytes()).unplaced == ()
    page.get_by_role("link", name="Word inlezen").press("Enter")
    found = []
    for name, body in (("los", SENT + LOOSE), ("heel", SENT)):
        file = tmp_path / "voorstel.docx"
        file.write_bytes(docx(body))
        page.get_by_label("Bestand").set_input_files(file)
        page.get_by_role("button", name="Lees in").press("Enter")
        for width in (DESK, TELEPHONE):
            page.set_viewport_size({"width": width, "height": 900})
            page.evaluate("scrollTo(0, 0)")
            picture(page, f"word-{name}-{width}")
            found += [*axe(page), *too_wide(page), *left_over(page)]
        page.set_viewport_size({"width": DESK, "height": 900})
    assert found == []
    page.get_by_role("button", name="Maak er een versie van").press("Enter")
    told(page, "Versie 2 is bewaard.")
    expect(page.get_by_role("heading", level=1)).to_have_text("Oversteek Molenweg")
