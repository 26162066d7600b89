"""A word that stands only in a secret paper is looked for everywhere by who may not know it.

The paper went the whole route before the college made it secret: advice, paraphs, gate, agenda, marks, notes, decision,
list, letter. Everybody else then follows every link from Vandaag, searches, asks every address, and reads the public
pages, the feed and the paper lists.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pypdfium2
import pytest
from django.test import Client
from django.urls import Resolver404, resolve, reverse

from secretarie.disclosure import actions as disclosure
from secretarie.law import WooGround
from secretarie.meetings import actions as meetings
from secretarie.meetings.models import AgendaItem, Decision, DecisionList, Meeting, Outcome
from secretarie.meetings.outcomes import Given
from secretarie.proposals import actions
from secretarie.proposals.models import GateReview, Proposal, Stage, Verdict
from secretarie.proposals.particulars import RelationText
from secretarie.proposals.texts import ArgumentText, PointText
from tests.cast import Cast
from tests.make import (
    MEETING_DAY,
    a_meeting,
    a_proposal_at,
    a_text,
    an_attachment,
    as_seen,
    ask_advice,
    at_item,
    close_session,
    freeze,
    give_advice,
    meeting_now,
    open_session,
    place,
    release,
    sign_holder,
    sign_line,
)
from tests.records import a_closed_meeting

WORD = "kanariegeel"
ASKED = "Aankoop"
TITLE = f"{ASKED} {WORD}"
OTHERS = (
    "director",
    "adviser_finance",
    "other_author",
    "controller",
    "clerk",
    "councillor",
    "administrator",
    "citizen",
)
LINK = re.compile(r'(?:href|src|action)="(/[^"#]*)')
MOST = 60


def text() -> object:
    base = a_text(TITLE)
    sections = {key: f"<p>{WORD} {key}</p>" for key in base.sections}
    return replace(
        base,
        sections=sections,
        points=(PointText(f"Het perceel {WORD} te kopen.", ground="art. 160 Gemeentewet"),),
        arguments=(ArgumentText("argument", 1, f"{WORD} ligt gunstig", f"<p>{WORD}</p>"),),
    )


def at_the_gate(cast: Cast) -> Proposal:
    """With an advice, paraphs, a paper, what it belongs to, and a remark of the gate."""
    proposal = a_proposal_at(cast, Stage.DRAFT, text=text())  # type: ignore[arg-type]
    an_attachment(cast, proposal, f"Kaart {WORD}")
    seen = as_seen(cast, "author", proposal)
    with cast.acting_as("author") as actor:
        actions.relate(actor, seen, relations=(RelationText("motion", "M-1", f"Motie {WORD}"),))
    give_advice(cast, ask_advice(cast, proposal), Verdict.AGREE_WITH_REMARKS, f"Let op {WORD}.")
    seen = as_seen(cast, "author", proposal)
    with cast.acting_as("author") as actor:
        actions.submit(actor, seen)
    sign_line(cast, "team_manager", proposal, reason=f"{WORD} akkoord")
    if as_seen(cast, "author", proposal).stage == Stage.DIRECTOR:
        sign_line(cast, "director", proposal, reason=f"{WORD} akkoord")
    sign_holder(cast, "alderman", proposal, reason=f"{WORD} akkoord")
    seen = as_seen(cast, "secretary", proposal)
    with cast.acting_as("secretary") as actor:
        actions.review(actor, seen, outcome=GateReview.Outcome.PASSED_WITH_REMARKS, text=f"Denk aan {WORD}.")
    return proposal


def made_secret(cast: Cast) -> tuple[Proposal, Meeting]:
    """Decided, secret, on the adopted and published list."""
    proposal, meeting = at_the_gate(cast), a_meeting(cast, MEETING_DAY)
    place(cast, meeting, proposal)
    release(cast, meeting)
    with cast.acting_as("alderman_care") as actor:
        meetings.mark(actor, list(AgendaItem.objects.filter(title=TITLE)), value="discuss", note=f"Over {WORD}")
    freeze(cast, meeting)
    open_session(cast, meeting)
    with at_item(cast, meeting, TITLE) as (actor, item, points):
        given = {p.pk: Given(Outcome.AMENDED, f"Het perceel {WORD} niet te kopen.") for p in points}
        meetings.record(actor, item, given=given)
    with at_item(cast, meeting, TITLE) as (actor, item, _points):
        meetings.note(actor, item, internal_note=f"Nota {WORD}", announcement=f"Bericht {WORD}")
    with at_item(cast, meeting, TITLE) as (actor, item, _points):
        meetings.feed_back(actor, item, text=f"Terug {WORD}")
    with at_item(cast, meeting, TITLE) as (actor, item, _points):
        review_on = MEETING_DAY + timedelta(days=90)
        meetings.impose_secrecy(actor, item, ground=WooGround.FINANCIAL_INTERESTS, review_on=review_on, points=())
    close_session(cast, meeting)
    with cast.acting_as("secretariat", MEETING_DAY) as actor:
        drafted = meetings.draft_list(actor, Meeting.objects.get(pk=meeting.pk))
        later = a_closed_meeting(cast, actor, days_ago=-15, decisions=1, adopts=drafted)
        assert later.pk
    with cast.acting_as("secretariat", MEETING_DAY + timedelta(days=9)) as actor:
        done = meetings.adopt(actor, DecisionList.objects.get(pk=drafted.pk))
        disclosure.publish(actor, DecisionList.objects.get(pk=done.pk))
    return proposal, meeting_now(cast, meeting)


def kind_of(url: str) -> str:
    """Which page, of which thing: a second page of the same thing tells nothing new."""
    try:
        match = resolve(url.partition("?")[0])
    except Resolver404:
        return ""
    return f"{match.view_name} {sorted(match.kwargs.items())}"


def walked(client: Client, starts: list[str]) -> Iterator[tuple[str, str]]:
    """What every page within reach says, and where it stands."""
    waiting, known = list(starts), set()
    while waiting and len(known) < MOST:
        url = waiting.pop(0)
        kind = kind_of(url)
        if not kind or kind in known or kind.startswith(("account", "rulebook", "styleguide", "entrance", "language")):
            continue
        known.add(kind)
        answer = client.get(url)
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content  # type: ignore[attr-defined]
        if answer.get("Content-Type", "") == "application/pdf":
            yield url, printed(body)
            continue
        said = body.decode(errors="replace")
        yield url, said + str(answer.headers)
        waiting += [link.replace("&amp;", "&") for link in LINK.findall(said)]


def printed(content: bytes) -> str:
    """The words of a PDF."""
    paper = pypdfium2.PdfDocument(content)
    try:
        return str(paper.get_metadata_dict()) + "".join(p.get_textpage().get_text_bounded() for p in paper)
    finally:
        paper.close()


@pytest.fixture
def starts(cast: Cast) -> list[str]:
    """Where the curious begin: the front door, the search, and every address of the secret paper itself."""
    proposal, meeting = made_secret(cast)
    with cast.acting_as("secretary", MEETING_DAY):
        item, decision = AgendaItem.objects.get(title=TITLE).pk, Decision.objects.get(proposal=proposal)
    own = [
        reverse(f"proposals:{n}", args=[proposal.number]) for n in ("file", "versions", "history", "papers", "write")
    ]
    own += [f"{reverse('gate:queue')}?v={proposal.number}", reverse("decisions:decision", args=[decision.number])]
    own += [reverse(f"meetings:{n}", args=[meeting.pk]) for n in ("agenda", "live", "attendance", "rest", "formality")]
    own += [reverse(f"meetings:{n}", args=[meeting.pk, item]) for n in ("item", "live_item")]
    own += [reverse("lists:list", args=[meeting.pk]), *(reverse("lists:pdf", args=[meeting.pk, k]) for k in KINDS)]
    own += [reverse("public:home", args=["proefstad"]), reverse("public:feed", args=["proefstad"])]
    asked = f"{reverse('public:decisions', args=['proefstad'])}?q={ASKED}"
    return ["/", f"/zoeken/?q={ASKED}", f"/voorstellen/?toon=alle&zoek={ASKED}", asked, *own]


KINDS = ("internal", "public")


def test_nobody_else_reads_the_word_anywhere(cast: Cast, starts: list[str]) -> None:
    known = [said for _url, said in walked(cast.client("secretary"), starts) if WORD in said.lower()]
    assert len(known) >= 10, "who may know finds it, else the search below proves nothing"
    found = [
        (key, url, " ".join(said[max(0, at - 80) : at + 80].split()))
        for key in OTHERS
        for url, said in walked(cast.client(key), starts)
        if (at := said.lower().find(WORD)) >= 0
    ]
    assert found == []
