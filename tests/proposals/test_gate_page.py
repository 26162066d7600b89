"""The page of the gate: tabs, queue, pane, verdict, and what a person reads when it cannot be."""

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test.utils import CaptureQueriesContext

from secretarie.proposals import actions
from secretarie.proposals.models import Advice, ErrorType, Finding, GateReview, Proposal, SignOff, Stage, Verdict
from secretarie.proposals.rules_remarks import FindingText
from tests.cast import EVERYBODY, PUBLIC, STRANGER, Cast
from tests.make import a_meeting, a_proposal_at, a_text, give_advice, sign_holder
from tests.proposals.acts import do, now

FIRST, SECOND = date(2026, 12, 1), date(2026, 12, 8)
OFFICERS = {"secretary", "deputy_secretary", "gate_team"}


def page(cast: Cast, key: str = "secretary", **asked: str) -> Any:
    return cast.client(key).get("/poort/", asked)


def judge(cast: Cast, proposal: Proposal, key: str = "secretary", act: str = "oordeel", **typed: Any) -> HttpResponse:
    seen = now(cast, proposal)
    fields = {"revision": seen.revision, "bij": FIRST.isoformat(), **typed}
    return cast.client(key).post(f"/poort/{seen.number}/{act}/", fields)


def at_gate(cast: Cast, day: date | None = FIRST, **chosen: Any) -> Proposal:
    return a_proposal_at(cast, Stage.GATE, requested_for=day, **chosen)


def returned(cast: Cast, proposal: Proposal) -> None:
    with cast.acting_as("secretary"):
        kinds = [FindingText(pk) for pk in ErrorType.objects.values_list("pk", flat=True)]
    given = {"outcome": GateReview.Outcome.RETURNED, "text": "Bijna klaar.", "findings": kinds}
    do(cast, "secretary", actions.review, proposal, **given)


@pytest.mark.parametrize("key", EVERYBODY)
def test_the_gate_is_there_for_its_officers_only(cast: Cast, key: str) -> None:
    if key == PUBLIC:
        assert page(cast, key).status_code == 302
    else:
        assert page(cast, key).status_code == (200 if key in OFFICERS | {STRANGER} else 404)


def test_another_municipality_has_a_gate_of_its_own(cast: Cast) -> None:
    proposal = at_gate(cast)
    assert page(cast, STRANGER, v=proposal.number).context["rows"] == []
    assert judge(cast, proposal, STRANGER, outcome="passed").status_code == 404


def test_every_paper_lies_in_its_tab(cast: Cast) -> None:
    first, second, undated = at_gate(cast), at_gate(cast, SECOND), at_gate(cast, None)
    held, back = at_gate(cast), at_gate(cast)
    do(cast, "secretary", actions.hold, held, reason="Wacht op de raad.")
    returned(cast, back)
    objected = a_proposal_at(cast, Stage.PORTFOLIO_HOLDER)
    sign_holder(cast, "alderman", objected, SignOff.Mark.NOT_AGREED, "De wijk wil het niet.")
    places = {
        FIRST.isoformat(): first,
        SECOND.isoformat(): second,
        "zonder": undated,
        "vast": held,
        "retour": back,
        "bezwaar": objected,
    }
    for tab, proposal in places.items():
        answer = page(cast, bij=tab)
        assert [one["row"].proposal.pk for one in answer.context["rows"]] == [proposal.pk]
        assert answer.context["current"].proposal.pk == proposal.pk
        assert page(cast, v=proposal.number).context["tab"].key == tab, "an address with only the paper finds its tab"
    counts = {f["url"].partition("bij=")[2]: f["count"] for f in answer.context["filters"]}
    assert set(counts.values()) == {1}
    assert "bezwaar" not in str(page(cast, "gate_team").context["filters"])


def test_an_empty_gate_says_what_comes_here(cast: Cast) -> None:
    answer = page(cast)
    assert answer.status_code == 200
    assert "rows" in answer.context
    assert b"sec-empty" in answer.content


def test_the_row_shows_age_completeness_and_findings(cast: Cast) -> None:
    text = a_text()
    changed = text.points[0].__class__("Akkoord te gaan met de inrichting voor € 10.", ground="art. 160 Gemeentewet")
    proposal = at_gate(cast, text=type(text)(text.subject, text.sections, (changed,), text.arguments))
    answer = page(cast, bij=FIRST.isoformat())
    (row,) = (one["row"] for one in answer.context["rows"])
    assert (row.proposal.pk, row.holder, row.sheet.done) == (proposal.pk, "Uiterwaal", 9)
    assert [f.code for f in row.sheet.findings] == ["agrees"]
    assert b"<mark>Akkoord te gaan met</mark> de inrichting" in answer.content


def test_a_verdict_goes_on_to_the_next_paper(cast: Cast) -> None:
    first, second, third = at_gate(cast), at_gate(cast), at_gate(cast)
    answer = judge(cast, second, outcome="passed")
    assert answer.status_code == 302
    assert answer["Location"] == f"/poort/?bij=2026-12-01&v={third.number}#paneel-kop"
    assert judge(cast, third, outcome="passed")["Location"].endswith(f"v={first.number}#paneel-kop")
    assert judge(cast, first, outcome="passed")["Location"] == "/poort/?bij=2026-12-01"
    assert {now(cast, p).stage for p in (first, second, third)} == {Stage.PASSED}


def test_returned_with_the_ticked_error_types(cast: Cast) -> None:
    proposal = at_gate(cast)
    with cast.acting_as("secretary"):
        kinds = list(ErrorType.objects.values_list("pk", flat=True))
    judge(cast, proposal, "gate_team", outcome="returned", error_types=kinds, text="Bijna klaar.")
    assert now(cast, proposal).aside == "returned"
    with cast.acting_as("author"):
        review = GateReview.objects.get(proposal=proposal)
        assert review.findings.count() == 2
        assert review.behalf_id == cast.people["secretary"].pk
    assert b"Bijna klaar." in page(cast, bij="retour").content


def test_a_refused_verdict_keeps_what_was_typed_and_names_the_reason(cast: Cast) -> None:
    proposal = at_gate(cast)
    answer = judge(cast, proposal, outcome="returned", text="Een lange <b>toelichting</b>.")
    assert answer.status_code == 422
    assert b"Een lange &lt;b&gt;toelichting&lt;/b&gt;." in answer.content
    assert "Je gaf geen reden voor de teruggave" in answer.content.decode()
    assert now(cast, proposal).stage == Stage.GATE


@pytest.mark.parametrize("typed", [{}, {"outcome": "hack"}, {"outcome": "returned", "error_types": "9999"}])
def test_hostile_or_empty_input_is_told_and_does_nothing(cast: Cast, typed: dict[str, str]) -> None:
    proposal = at_gate(cast)
    answer = judge(cast, proposal, revision="x", **typed)
    assert answer.status_code == 422
    assert b"data-errsum" in answer.content
    assert now(cast, proposal).stage == Stage.GATE


def test_open_dissent_is_told_beside_the_verdict(cast: Cast) -> None:
    proposal = at_gate(cast)
    with cast.acting_as("adviser_finance"):
        advice = Advice.objects.get(proposal=proposal)
    give_advice(cast, advice, Verdict.DISAGREE, "Geen dekking.")
    assert b"waarom-doorlaten" in page(cast, v=proposal.number).content
    assert judge(cast, proposal, outcome="passed").status_code == 422
    assert judge(cast, proposal, outcome="passed_with_remarks", text="Zie advies.").status_code == 422


def test_of_two_officers_the_second_sees_both_verdicts(cast: Cast) -> None:
    proposal = at_gate(cast)
    do(cast, "gate_team", actions.review, proposal, outcome="passed_with_remarks", text="Let op.")
    answer = judge(cast, proposal, revision=now(cast, proposal).revision - 1, outcome="returned", text="Mijn tekst.")
    shown = answer.content.decode()
    assert answer.status_code == 409
    assert "Stijn Oldekamp" in shown
    assert "Let op." in shown
    assert "Mijn tekst." in shown
    assert answer.context["action"] == "", "it lies at the gate no more"


def test_who_was_second_but_still_can_is_offered_to_go_on(cast: Cast) -> None:
    proposal = at_gate(cast)
    do(cast, "secretary", actions.fast_track, proposal, reason="Spoed.")
    answer = judge(cast, proposal, "gate_team", revision=now(cast, proposal).revision - 1, outcome="passed")
    assert answer.status_code == 409
    hidden = dict(answer.context["hidden"])
    again = cast.client("gate_team").post(answer.context["action"], hidden)
    assert again.status_code == 302
    assert now(cast, proposal).stage == Stage.PASSED


def test_held_released_and_given_priority_from_the_pane(cast: Cast) -> None:
    proposal = at_gate(cast)
    assert judge(cast, proposal, act="vasthouden", reason="").status_code == 422
    judge(cast, proposal, act="voorrang", reason="De termijn loopt af.")
    judge(cast, proposal, act="vasthouden", reason="Wacht op de raad.")
    assert (now(cast, proposal).fast_track, now(cast, proposal).aside) == (True, "on_hold")
    assert b"Wacht op de raad." in page(cast, bij="vast").content
    judge(cast, proposal, act="vrijgeven", reason="De raad besloot.", bij="vast")
    assert now(cast, proposal).aside == ""


def test_tabled_over_the_objection_from_the_pane(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.PORTFOLIO_HOLDER)
    sign_holder(cast, "alderman", proposal, SignOff.Mark.NOT_AGREED, "De wijk wil het niet.")
    assert b"De wijk wil het niet." in page(cast, bij="bezwaar").content
    typed = {"act": "agenderen", "bij": "bezwaar", "reason": "De wet eist het."}
    assert judge(cast, proposal, **typed).status_code == 422
    assert judge(cast, proposal, **typed, holder_told="on", mayor_told="on").status_code == 302
    assert now(cast, proposal).stage == Stage.PASSED


def test_the_acts_of_the_secretary_are_not_the_gate_teams(cast: Cast) -> None:
    proposal = at_gate(cast)
    assert b"/vasthouden/" not in page(cast, "gate_team").content
    assert judge(cast, proposal, "gate_team", act="vasthouden", reason="Nee.").status_code == 403
    assert judge(cast, proposal, "author", outcome="passed").status_code == 404
    draft = a_proposal_at(cast, Stage.DRAFT)
    assert judge(cast, draft, outcome="passed").status_code == 404


def test_the_link_from_the_file_chooses_a_verdict_beforehand(cast: Cast) -> None:
    proposal = at_gate(cast)
    assert page(cast, v=proposal.number, o="returned").context["forms"]["verdict"].initial["outcome"] == "returned"
    assert page(cast, v=proposal.number, o="hack").context["forms"]["verdict"].initial["outcome"] == ""


def test_the_queries_do_not_grow_with_the_queue(cast: Cast) -> None:
    at_gate(cast)
    client = cast.client("secretary")
    counted = []
    for more in (0, 5):
        for _ in range(more):
            at_gate(cast)
        with CaptureQueriesContext(connection) as queries:
            assert client.get("/poort/", {"bij": FIRST.isoformat()}).status_code == 200
        counted.append(len(queries))
    assert counted[0] == counted[1] <= 40, counted


def test_the_list_of_error_types_is_kept_by_the_office(cast: Cast) -> None:
    assert page(cast, "gate_team").context["may_maintain"] is False
    for key in ("gate_team", "author", "mayor"):
        assert cast.client(key).get("/poort/fouten/").status_code == 404
    client = cast.client("secretariat")
    assert client.get("/poort/fouten/").status_code == 200
    assert client.post("/poort/fouten/", {"label": "Cijfers kloppen niet"}).status_code == 302
    with cast.acting_as("secretary"):
        made = ErrorType.objects.get(label="Cijfers kloppen niet")
    twice = client.post("/poort/fouten/", {"label": "cijfers KLOPPEN niet"})
    assert twice.status_code == 422
    assert "cijfers KLOPPEN niet" in twice.content.decode()
    address, first = f"/poort/fouten/{made.pk}/", made.revision
    assert client.post(address, {"label": "Bedragen", "revision": first}).status_code == 302
    assert not now(cast, made).active
    assert client.post(address, {"label": "Cijfers", "revision": first}).status_code == 422, "somebody was first"
    assert client.post("/poort/fouten/999999/", {"label": "x"}).status_code == 404


def test_the_room_of_meetings_tells_when_papers_are_due_and_what_room_is_left(cast: Cast) -> None:
    a_meeting(cast, FIRST)
    at_gate(cast)
    closing, room = page(cast, bij=FIRST.isoformat()).context["about_meeting"]
    assert "12.00" in closing
    assert any(character.isdigit() for character in room)
    assert page(cast, bij="zonder").context["about_meeting"] == []


def error_types(cast: Cast) -> dict[str, int]:
    with cast.acting_as("secretary"):
        return dict(ErrorType.objects.values_list("code", "pk"))


def test_each_finding_is_explained_beside_it_and_the_author_reads_it_there(cast: Cast) -> None:
    proposal, kinds = at_gate(cast), error_types(cast)
    unclear, missing = kinds["decision-point"], kinds["advice-missing"]
    typed = {
        "outcome": "returned",
        "error_types": [unclear, missing],
        f"why_{unclear}": "Punt 1 noemt geen bedrag.",
        f"why_{missing}": "",
    }
    assert judge(cast, proposal, **typed).status_code == 302
    with cast.acting_as("author"):
        found = dict(Finding.objects.filter(review__proposal=proposal).values_list("error_type", "text"))
    assert found == {unclear: "Punt 1 noemt geen bedrag.", missing: ""}
    html = cast.client("author").get(f"/voorstellen/{proposal.number}/").content.decode()
    assert "<strong>Beslispunt onduidelijk</strong><p>Punt 1 noemt geen bedrag.</p>" in html


def test_an_explanation_without_its_tick_is_told_and_kept(cast: Cast) -> None:
    proposal, kinds = at_gate(cast), error_types(cast)
    unclear, missing = kinds["decision-point"], kinds["advice-missing"]
    typed = {"outcome": "returned", "error_types": [unclear], f"why_{missing}": "Financiën ontbreekt."}
    answer = judge(cast, proposal, **typed)
    html = answer.content.decode()
    assert answer.status_code == 422
    assert "Vink deze reden aan, of haal de toelichting weg." in html
    assert "Financiën ontbreekt." in html
    assert now(cast, proposal).stage == Stage.GATE


def test_a_second_officer_sees_the_explanations_he_typed(cast: Cast) -> None:
    proposal, kinds = at_gate(cast), error_types(cast)
    seen = now(cast, proposal)
    do(cast, "secretary", actions.hold, proposal, reason="Wacht op de raad.")
    typed = {"outcome": "returned", "error_types": [kinds["decision-point"]]}
    fields = {
        "revision": seen.revision,
        "bij": FIRST.isoformat(),
        **typed,
        f"why_{kinds['decision-point']}": "Geen bedrag.",
    }
    answer = cast.client("gate_team").post(f"/poort/{seen.number}/oordeel/", fields)
    assert answer.status_code == 409
    assert "Geen bedrag." in answer.content.decode()
