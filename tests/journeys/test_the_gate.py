"""Two stories of the gate: returned with three remarks and back, passed; and tabled over a holder's objection."""

from secretarie.proposals import actions, gate_remarks
from secretarie.proposals.models import ErrorType, GateReview, Proposal, SignOff, Stage
from secretarie.proposals.rules_remarks import FindingText
from tests.cast import Cast
from tests.make import a_proposal_at, a_text, sign_holder, sign_line
from tests.proposals.acts import do, now, refused

Outcome = GateReview.Outcome


def test_returned_with_three_remarks_and_back_and_passed(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.GATE)
    with cast.acting_as("gate_team"):
        kinds = list(ErrorType.objects.order_by("pk").values_list("pk", flat=True))
    remarks = [
        FindingText(kinds[0], text="Wat wordt opnieuw ingericht?", part="point-1", quote="opnieuw"),
        FindingText(kinds[1], text="Welke reserve?", part="finance", quote="reserve Wegen"),
        FindingText(kinds[0], text="Hoeveel precies?", quote="Elf ongevallen"),
    ]
    do(cast, "gate_team", actions.review, proposal, outcome=Outcome.RETURNED, findings=remarks)
    client, file = cast.client("author"), f"/voorstellen/{proposal.number}/"
    page = client.get(file).content.decode()
    assert "<mark>opnieuw</mark>" in page
    assert page.count("Antwoord op “") == 3
    assert "Welke reserve?" in client.get(f"{file}schrijf/").content.decode()
    assert refused(cast, "author", actions.submit, proposal) == {"proposal.remark-unanswered"}

    with cast.acting_as("author"):
        findings = gate_remarks.open_to_reply(Proposal.objects.get(pk=proposal.pk))
    typed = {f"reply_{f.pk}": f"Gedaan: {n}." for n, f in enumerate(findings, 1)}
    assert client.post(f"{file}antwoord/", typed).status_code == 302
    do(cast, "author", actions.save, proposal, text=a_text("Herinrichting Stationsstraat, tweede deel"))
    do(cast, "author", actions.submit, proposal)
    sign_line(cast, "team_manager", proposal)
    sign_line(cast, "director", proposal)
    sign_holder(cast, "alderman", proposal)

    gate = cast.client("gate_team")
    pane = gate.get("/poort/", {"v": proposal.number}).content.decode()
    assert all(f"Gedaan: {n}." in pane for n in (1, 2, 3))
    assert "tweede deel" in gate.get(f"/poort/{proposal.number}/naast/").content.decode()
    answered = {"outcome": "passed", "test_besluit": "yes", "revision": now(cast, proposal).revision}
    assert gate.post(f"/poort/{proposal.number}/oordeel/", answered).status_code == 302
    assert now(cast, proposal).stage == Stage.PASSED
    assert "Verplicht, niet beantwoord" in client.get(file).content.decode(), "what stayed open shows"


def test_tabled_over_an_objection_with_both_reasons_side_by_side(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.PORTFOLIO_HOLDER)
    sign_holder(cast, "alderman", proposal, SignOff.Mark.NOT_AGREED, "De wijk wil het niet.")
    given = {"reason": "Het college moet hierover kunnen besluiten."}
    untold = {"holder_told": False, "mayor_told": False}
    codes = refused(cast, "secretary", actions.table_over_objection, proposal, **given, **untold)
    assert codes == {"gate.holder-not-told", "gate.mayor-not-told"}
    do(cast, "secretary", actions.table_over_objection, proposal, **given, holder_told=True, mayor_told=True)
    assert now(cast, proposal).stage == Stage.PASSED
    for key in ("mayor", "alderman", "author"):
        page = cast.client(key).get(f"/voorstellen/{proposal.number}/").content.decode()
        assert "De wijk wil het niet." in page
        assert "Het college moet hierover kunnen besluiten." in page
