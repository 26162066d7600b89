"""Papers beside a proposal: what they are by their bytes, for whom they exist, and never gone."""

import io
import zipfile
from pathlib import Path

import pypdfium2
import pytest
from django.conf import settings as site
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from secretarie.access.performing import Forbidden, Gone, Refused
from secretarie.access.wall import intern_circle
from secretarie.documents import storage
from secretarie.documents.media import DOCX, JPEG, ODT, PDF, PNG, TEXT, XLSX, UnacceptableError, safe_name, sniff
from secretarie.documents.models import File
from secretarie.proposals import actions
from secretarie.proposals.models import Attachment, Proposal, Stage
from tests.cast import EVERYBODY, PUBLIC, Cast
from tests.make import a_draft, a_proposal_at


def pdf(pages: int = 2) -> bytes:
    paper, kept = pypdfium2.PdfDocument.new(), io.BytesIO()
    for _ in range(pages):
        paper.new_page(595, 842)
    paper.save(kept)
    paper.close()
    return kept.getvalue()


def packed(*names: str, **content: bytes) -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as pack:
        for name in names:
            pack.writestr(name, content.get(name, b"x"))
    return kept.getvalue()


WORD = packed("[Content_Types].xml", "word/document.xml")


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (pdf(), PDF),
        (WORD, DOCX),
        (packed("xl/workbook.xml"), XLSX),
        (packed("mimetype", "content.xml", mimetype=ODT.encode()), ODT),
        (b"\x89PNG\r\n\x1a\n....", PNG),
        (b"\xff\xd8\xff\xe0....", JPEG),
        ("Gewone tekst, met é.\r\n".encode(), TEXT),
        (b"<html><script>alert(1)</script>", TEXT),
    ],
)
def test_a_file_is_what_its_bytes_say(content: bytes, media_type: str) -> None:
    assert sniff(io.BytesIO(content)).media_type == media_type


@pytest.mark.parametrize(
    "content",
    [
        b"MZ\x90\x00 program",
        b"\x00\x01\x02",
        b"PK\x03\x04 broken",
        packed("a.txt"),
        packed("word/document.xml", "word/vbaProject.bin"),
        b"%PDF-1.7 broken",
        "één".encode("latin-1"),
        b"GIF89a\x01\x00\x80",
    ],
)
def test_what_cannot_be_read_by_everybody_is_not_kept(content: bytes) -> None:
    with pytest.raises(UnacceptableError) as refused:
        sniff(io.BytesIO(content))
    assert str(refused.value.reason)


def test_pages_of_a_pdf_are_counted_and_a_locked_one_is_told() -> None:
    assert sniff(io.BytesIO(pdf(3))).pages == 3


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../etc/passwd", "passwd.pdf"),
        (r"C:\stukken\brief.pdf", "brief.pdf"),
        ("rekening\u202efdp.exe", "rekeningfdp.exe.pdf"),
        ("a\r\nSet-Cookie: x=1.pdf", "aSet-Cookie x=1.pdf"),
        ("", "stuk.pdf"),
        ("...", "stuk.pdf"),
        ("x" * 400 + ".pdf", "x" * 120 + ".pdf"),
        ("Notitie “Kade”.PDF", "Notitie “Kade”.pdf"),
    ],
)
def test_a_hostile_name_becomes_a_plain_one(name: str, safe: str) -> None:
    assert safe_name(name, PDF) == safe


def draft(cast: Cast) -> Proposal:
    with cast.acting_as("author") as actor:
        return a_draft(cast, actor)


def page(proposal: Proposal) -> str:
    return f"/voorstellen/{proposal.number}/stukken/"


def add(client: Client, proposal: Proposal, content: bytes = b"", name: str = "inspectie.pdf", **fields: str) -> int:
    sent = SimpleUploadedFile(name, content or pdf(), content_type="text/html")
    return client.post(page(proposal), {"file": sent, "step": "public", **fields}).status_code


def got(client: Client, address: str) -> int:
    """The status of a download, read to its end (which closes the file)."""
    response = client.get(address)
    if response.streaming:
        list(response)
    return response.status_code


def attachments(cast: Cast, key: str = "author") -> list[Attachment]:
    with cast.acting_as(key):
        return list(Attachment.objects.select_related("file").order_by("pk"))


def test_a_paper_is_added_and_given_back_to_be_saved_only(cast: Cast) -> None:
    proposal, client = draft(cast), cast.client("author")
    assert add(client, proposal, title="Inspectierapport Sluisbrug") == 302
    [attachment] = attachments(cast)
    assert (attachment.title, attachment.file_name) == ("Inspectierapport Sluisbrug", "inspectie.pdf")
    assert attachment.file is not None
    assert (attachment.file.media_type, attachment.file.pages) == (PDF, 2)
    response = client.get(f"{page(proposal)}{attachment.pk}/")
    assert b"".join(response.streaming_content).startswith(b"%PDF-")
    assert response.headers["Content-Disposition"] == 'attachment; filename="inspectie.pdf"'
    assert response.headers["Content-Type"] == PDF
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in response.headers["Content-Security-Policy"]
    assert "Inspectierapport Sluisbrug" in client.get(f"/voorstellen/{proposal.number}/").content.decode()


def test_html_in_disguise_is_given_as_text(cast: Cast) -> None:
    proposal, client = draft(cast), cast.client("author")
    assert add(client, proposal, b"<script>alert(1)</script>", "aanval.html") == 302
    [attachment] = attachments(cast)
    response = client.get(f"{page(proposal)}{attachment.pk}/")
    list(response)
    assert response.headers["Content-Type"] == "text/plain"
    assert "aanval.html.txt" in response.headers["Content-Disposition"]


def test_the_same_bytes_are_kept_once(cast: Cast) -> None:
    content, client = pdf(), cast.client("author")
    for proposal in (draft(cast), draft(cast)):
        assert add(client, proposal, content) == 302
    first, second = attachments(cast)
    assert first.file_id == second.file_id
    with cast.acting_as("author"):
        assert File.objects.count() == 1
    assert first.file is not None
    folder = Path(site.MEDIA_ROOT)
    assert [str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file()] == [first.file.path]


def test_bytes_that_a_killed_writer_left_half_are_made_whole(cast: Cast) -> None:
    proposal, client, content = draft(cast), cast.client("author"), pdf()
    add(client, proposal, content)
    [attachment] = attachments(cast)
    assert attachment.file is not None
    Path(default_storage.path(attachment.file.path)).write_bytes(content[:100])
    assert got(client, f"{page(proposal)}{attachment.pk}/") == 404
    add(client, proposal, content)
    assert got(client, f"{page(proposal)}{attachment.pk}/") == 200


@pytest.mark.parametrize("content", [b"MZ\x90\x00", b"%PDF-1.7 broken", packed("a.txt")])
def test_what_is_not_kept_is_told_with_the_title_still_typed(cast: Cast, content: bytes) -> None:
    response = cast.client("author").post(
        page(draft(cast)), {"file": SimpleUploadedFile("x.pdf", content), "title": "Mijn titel", "step": "public"}
    )
    assert response.status_code == 422
    assert 'href="#id_file"' in response.content.decode()
    assert "Mijn titel" in response.content.decode()


def test_empty_too_large_and_missing_are_told(cast: Cast, settings) -> None:
    client, proposal = cast.client("author"), draft(cast)
    settings.UPLOAD_LIMIT = 500
    for sent in ({"file": SimpleUploadedFile("leeg.pdf", b"")}, {"file": SimpleUploadedFile("x.pdf", pdf(9))}, {}):
        assert client.post(page(proposal), {**sent, "step": "public"}).status_code == 422
    assert attachments(cast) == []


def test_not_public_asks_its_ground_also_for_a_paper(cast: Cast) -> None:
    client, proposal = cast.client("author"), draft(cast)
    assert add(client, proposal, step="not_public") == 422
    assert add(client, proposal, step="secret", withheld_ground="5.1 lid 2 onder b") == 302
    [attachment] = attachments(cast)
    assert (attachment.openness, attachment.secrecy_asked) == ("not_public", True)


def test_it_exists_only_for_who_may_read_the_proposal(cast: Cast) -> None:
    proposal = draft(cast)
    add(cast.client("author"), proposal)
    [attachment] = attachments(cast)
    for key in EVERYBODY:
        if key in {"author", "colleague", "team_manager"}:
            assert got(cast.client(key), f"{page(proposal)}{attachment.pk}/") == 200
        elif key != PUBLIC:
            assert got(cast.client(key), f"{page(proposal)}{attachment.pk}/") == 404, key
            assert attachments(cast, key) == []


def test_a_secret_paper_leaves_no_gap_for_other_readers(cast: Cast) -> None:
    proposal = draft(cast)
    add(cast.client("author"), proposal, title="Taxatie")
    [attachment] = attachments(cast)
    with cast.acting_as("author") as actor:
        attachment.secrecy_id = intern_circle(actor.municipality, [f"person:{actor.person}"])
        attachment.save(update_fields=["secrecy"])
    colleague = cast.client("colleague")
    assert got(colleague, f"{page(proposal)}{attachment.pk}/") == 404
    for address in ("", "stukken/", "spoor/"):
        html = colleague.get(f"/voorstellen/{proposal.number}/{address}").content.decode()
        assert "Taxatie" not in html
    entries = cast.client("author").get(f"/voorstellen/{proposal.number}/").context["history_count"]
    assert colleague.get(f"/voorstellen/{proposal.number}/").context["history_count"] == entries - 1


def test_a_paper_of_another_proposal_is_not_found_here(cast: Cast) -> None:
    proposal, other = draft(cast), draft(cast)
    add(cast.client("author"), proposal)
    [attachment] = attachments(cast)
    assert got(cast.client("author"), f"{page(other)}{attachment.pk}/") == 404


def test_withdrawn_it_is_gone_for_readers_and_stays_for_who_writes(cast: Cast) -> None:
    proposal, client = draft(cast), cast.client("author")
    add(client, proposal, title="Verkeerd stuk")
    [attachment] = attachments(cast)
    address = f"{page(proposal)}{attachment.pk}/"
    assert client.post(f"{address}terug/", {"revision": "0", "reason": "Bevat namen"}).status_code == 302
    assert attachments(cast)[0].withdrawn
    assert "Verkeerd stuk" not in str(client.get(f"/voorstellen/{proposal.number}/").context["papers"])
    assert got(client, address) == 200
    history = client.get(f"/voorstellen/{proposal.number}/spoor/").content.decode()
    assert "Bevat namen" in history


def test_withdrawing_twice_tells_the_second(cast: Cast) -> None:
    proposal, client = draft(cast), cast.client("author")
    add(client, proposal)
    [attachment] = attachments(cast)
    address = f"{page(proposal)}{attachment.pk}/terug/"
    assert client.post(address, {"revision": "0"}).status_code == 302
    assert client.post(address, {"revision": "0"}).status_code == 409


def test_on_its_way_the_papers_lie_fast_but_for_the_office(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.GATE)
    assert add(cast.client("author"), proposal) == 422
    assert add(cast.client("secretariat"), proposal) == 302
    [attachment] = attachments(cast, "secretariat")
    for key, expected in (("author", 409), ("mayor", 403)):
        answer = cast.client(key).post(f"{page(proposal)}{attachment.pk}/terug/", {"revision": "0"})
        assert answer.status_code == expected, key


def test_the_act_itself_refuses_who_may_not(cast: Cast) -> None:
    proposal = draft(cast)
    file = storage.checked(io.BytesIO(pdf()))
    for key, error in (("alderman", Forbidden), ("other_author", Gone)):
        with cast.acting_as(key) as actor, pytest.raises(error):
            actions.attach(actor, proposal, file=file, title="x")
    sent = a_proposal_at(cast, Stage.TEAM_MANAGER)
    with cast.acting_as("author") as actor, pytest.raises(Refused):
        actions.attach(actor, sent, file=file, title="x")
