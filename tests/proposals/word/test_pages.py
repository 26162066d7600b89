"""Word out and in on the pages: downloaded as seen, read in with a preview, taken over, refused with reasons."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from secretarie.access import scratch
from secretarie.documents.openness import Openness
from secretarie.proposals import actions
from secretarie.proposals.models import Proposal, Stage, Version
from secretarie.proposals.particulars import Handling
from secretarie.proposals.word.reader import read
from tests.cast import Cast
from tests.make import a_draft, a_proposal_at, a_text, as_seen
from tests.proposals.word.making import docx, head, p, run

SENT = (
    head("Onderwerp")
    + p("Oversteek Molenweg")
    + head("Beslispunten")
    + p("1. De straat opnieuw in te richten met een oversteek.")
    + head("Inleiding")
    + p("De weg is ", run("druk", "b"), ".")
    + head("Argumenten")
    + p(run("1.1 Het is er onveilig.", "i"))
    + p("Elf ongevallen.")
)


def sent(content: bytes, name: str = "voorstel.docx") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


@pytest.fixture
def proposal(cast: Cast) -> Proposal:
    with cast.acting_as("author") as actor:
        return a_draft(cast, actor)


def page(proposal: Proposal) -> str:
    return reverse("proposals:word_in", args=[proposal.number])


def newest(cast: Cast, proposal: Proposal) -> Version:
    with cast.acting_as("author"):
        return Version.objects.filter(proposal=proposal).order_by("-number")[0]


def test_a_version_is_downloaded_and_reads_back(cast: Cast, proposal: Proposal) -> None:
    answer = cast.client("author").get(reverse("proposals:word", args=[proposal.number, 1]))
    assert answer.status_code == 200
    assert "attachment" in answer["Content-Disposition"]
    assert f"{proposal.number} versie 1.docx" in answer["Content-Disposition"]
    found = read(answer.content)
    version = newest(cast, proposal)
    assert found.sections == version.sections
    assert (found.subject, found.unplaced) == (version.subject, ())
    assert [(one.body, one.ground) for one in found.points] == [("College", "art. 160 Gemeentewet")]
    assert [one.number for one in found.arguments] == ["1.1"]


def test_what_one_may_not_see_is_not_downloaded(cast: Cast, proposal: Proposal) -> None:
    for key, status in (("alderman", 404), ("outsider", 404)):
        if key in cast.people:
            assert cast.client(key).get(reverse("proposals:word", args=[proposal.number, 1])).status_code == status
    assert cast.client("author").get(reverse("proposals:word", args=[proposal.number, 9])).status_code == 404


def test_the_file_page_leads_both_ways(cast: Cast, proposal: Proposal) -> None:
    shown = cast.client("author").get(reverse("proposals:file", args=[proposal.number])).content.decode()
    assert page(proposal) in shown
    assert reverse("proposals:word", args=[proposal.number, 1]) in shown


def test_a_file_is_shown_before_anything_changes_and_then_becomes_a_version(cast: Cast, proposal: Proposal) -> None:
    client = cast.client("author")
    assert client.post(page(proposal), {"file": sent(docx(SENT))}).status_code == 302
    shown = client.get(page(proposal)).content.decode()
    assert "Alles heeft zijn plaats" in shown
    assert "<ins>" in shown
    assert "Maak er een versie van" in shown
    assert newest(cast, proposal).number == 1
    assert client.post(page(proposal), {"act": "version"}).status_code == 302
    version = newest(cast, proposal)
    assert (version.number, version.subject, version.note) == (2, "Oversteek Molenweg", "Uit Word: voorstel.docx")
    assert version.sections["introduction"] == "<p>De weg is <strong>druk</strong>.</p>"
    assert version.sections["finance"] == "<p>Uit de reserve Wegen.</p>"
    assert [(one["title"], one["text"]) for one in version.arguments] == [
        ("Het is er onveilig.", "<p>Elf ongevallen.</p>")
    ]
    with cast.acting_as("author"):
        assert [(one.text, one.ground) for one in version.points.all()] == [
            ("De straat opnieuw in te richten met een oversteek.", "art. 160 Gemeentewet")
        ]
    assert "Kies het bestand" in client.get(page(proposal)).content.decode()


def test_what_has_no_place_is_shown_and_goes_by_way_of_the_form(cast: Cast, proposal: Proposal) -> None:
    client = cast.client("author")
    client.post(page(proposal), {"file": sent(docx(SENT + head("Toekomstmuziek") + p("Zonnepanelen erop.")))})
    shown = client.get(page(proposal)).content.decode()
    assert "Zonnepanelen erop." in shown
    assert "Maak er een versie van" not in shown
    client.post(page(proposal), {"act": "version"})
    assert newest(cast, proposal).number == 1
    form = client.get(reverse("proposals:write", args=[proposal.number])).content.decode()
    assert "De weg is *druk*." in form


def test_who_was_first_is_told_when_it_is_saved(cast: Cast, proposal: Proposal) -> None:
    client = cast.client("author")
    client.post(page(proposal), {"file": sent(docx(SENT))})
    seen = as_seen(cast, "author", proposal)
    with cast.acting_as("author") as actor:
        actions.save(actor, seen, text=a_text("Intussen anders"))
    assert "gewijzigd nadat je dit bestand inlas" in client.get(page(proposal)).content.decode()
    client.post(page(proposal), {"act": "version"})
    with cast.acting_as("author") as actor:
        kept = scratch.kept(actor, "voorstel", proposal.number)
        assert kept is not None
        fields = {**kept.fields, "act": ["view"]}
    answer = client.post(reverse("proposals:write", args=[proposal.number]), fields)
    assert answer.status_code == 409
    assert "Intussen anders" in answer.content.decode()
    assert newest(cast, proposal).number == 2


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "Dit bestand is leeg."),
        (b"%PDF-1.7", "Dit is een pdf"),
        (docx(p("x"), parts={"vbaProject.bin": b"x"}), "macro’s"),
    ],
)
def test_a_refused_file_says_why_and_leaves_what_was_read(
    cast: Cast, proposal: Proposal, content: bytes, words: str
) -> None:
    client = cast.client("author")
    client.post(page(proposal), {"file": sent(docx(SENT))})
    answer = client.post(page(proposal), {"file": sent(content)})
    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert "Maak er een versie van" in answer.content.decode()


def test_put_aside_is_gone(cast: Cast, proposal: Proposal) -> None:
    client = cast.client("author")
    client.post(page(proposal), {"file": sent(docx(SENT))})
    client.post(page(proposal), {"act": "forget"})
    assert "Het is er onveilig." not in client.get(page(proposal)).content.decode()


def test_a_proposal_begins_from_a_file(cast: Cast) -> None:
    client, here = cast.client("author"), reverse("proposals:word_new")
    client.post(here, {"file": sent(docx(SENT))})
    assert "Oversteek Molenweg" in client.get(here).content.decode()
    assert client.post(here, {"act": "form"})["Location"] == reverse("proposals:new")
    form = client.get(reverse("proposals:new")).content.decode()
    assert "De straat opnieuw in te richten met een oversteek." in form
    assert "Oversteek Molenweg" in form


def test_only_who_writes_reads_in(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.GATE)
    assert cast.client("author").get(page(proposal)).status_code == 409
    assert cast.client("mayor").get(page(proposal)).status_code in {403, 409}


def test_our_own_file_unchanged_changes_nothing(cast: Cast, proposal: Proposal) -> None:
    client = cast.client("author")
    content = client.get(reverse("proposals:word", args=[proposal.number, 1])).content
    client.post(page(proposal), {"file": sent(content)})
    assert "De tekst is gelijk aan wat er staat." in client.get(page(proposal)).content.decode()


def test_lists_in_lists_are_kept_by_a_version_and_named_when_the_form_is_simpler(cast: Cast) -> None:
    deep = "<ul><li>een<ol><li>klein</li></ol></li></ul>"
    text = a_text()
    with cast.acting_as("author") as actor:
        proposal = a_draft(cast, actor, text=replace(text, sections={**text.sections, "introduction": deep}))
    client = cast.client("author")
    content = client.get(reverse("proposals:word", args=[proposal.number, 1])).content
    assert read(content).sections["introduction"] == deep
    client.post(page(proposal), {"file": sent(content)})
    assert "Lijsten in lijsten" in client.get(page(proposal)).content.decode()


def test_what_is_not_public_says_so_on_every_page_and_at_the_point(cast: Cast) -> None:
    closed = Handling(Openness.NOT_PUBLIC, None, "5.1 lid 2 onder b")
    text = a_text()
    point = replace(text.points[0], openness=Openness.NOT_PUBLIC, withheld_ground="5.1 lid 2 onder b")
    with cast.acting_as("author") as actor:
        proposal = a_draft(cast, actor, text=replace(text, points=(point,)), handling=closed)
    found = read(cast.client("author").get(reverse("proposals:word", args=[proposal.number, 1])).content)
    assert any("Niet openbaar" in one.text for one in found.beside)
    assert found.points[0].handling.startswith("Niet openbaar: ")
    assert next(one.value for one in found.fields if one.key == "openness").startswith("Niet openbaar: ")
