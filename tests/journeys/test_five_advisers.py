"""A proposal with five advisers and the controller: a dissent settled, a changed text confirmed, up to the gate."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from secretarie.proposals import actions
from secretarie.proposals.models import Advice, GateReview, Proposal, SettledIn, SignOff, Stage, Verdict
from tests.cast import TODAY, Cast
from tests.make import a_draft, a_text, give_advice, sign_holder, sign_line
from tests.proposals.acts import do, now, refused
from tests.proposals.test_seek import advises, on, rows

LATER = TODAY + timedelta(days=14)
SECTION = {"information": "<p>Een effectbeoordeling volgt.</p>"}


def test_from_five_advisers_to_one_official_advice(cast: Cast) -> None:
    for key, discipline in (("colleague", "information"), ("gate_team", "privacy"), ("aide", "communication")):
        advises(cast, key, discipline)
    text = a_text()
    text.sections.update(SECTION)
    with cast.acting_as("author") as actor:
        traits = frozenset({"new_system", "publicity_risk", "concern"})
        proposal = a_draft(cast, actor, text=text, amount=Decimal(300_000), traits=traits)

    do(cast, "author", actions.seek, proposal)
    asked = rows(cast, proposal)
    assert set(asked) == {"finance", "legal", "information", "privacy", "communication"}
    dissent = give_advice(cast, asked["finance"], Verdict.DISAGREE, "De dekking is incidenteel.")
    for discipline in ("legal", "information", "privacy"):
        give_advice(cast, asked[discipline])

    # Communication stays silent: after its term that is consent, and the controller is asked.
    on(cast, "author", actions.seek, proposal, LATER)
    give_advice(cast, rows(cast, proposal)["control"])

    changed = a_text("Herinrichting met dekking")
    changed.sections.update(SECTION)
    do(cast, "author", actions.save, proposal, text=changed)
    do(cast, "adviser_legal", actions.confirm, asked["legal"], on_version=2)
    with cast.acting_as("author"):
        assert Advice.objects.get(pk=asked["legal"].pk).holds_for == 2

    on(cast, "author", actions.submit, proposal, LATER)
    for key in ("team_manager", "director"):
        sign_line(cast, key, proposal)
    assert now(cast, proposal).stage == Stage.MANAGEMENT_TEAM
    agreed = {"mark": SignOff.Mark.AGREED, "reason": "Positief."}
    assert refused(cast, "secretary", actions.sign_off_team, proposal, **agreed) == {"advice.open-dissent"}
    do(cast, "director", actions.settle, dissent, how="Dekking uit de reserve.", where=SettledIn.MANAGEMENT_TEAM)
    do(cast, "secretary", actions.sign_off_team, proposal, **agreed)
    sign_holder(cast, "alderman", proposal)

    do(cast, "secretary", actions.review, proposal, outcome=GateReview.Outcome.PASSED)
    with cast.acting_as("alderman"):
        assert Proposal.objects.get(pk=proposal.pk).stage == Stage.PASSED
        kept = Advice.objects.get(pk=dissent.pk)
    assert (kept.verdict, kept.text, kept.settled_in) == (
        Verdict.DISAGREE,
        "De dekking is incidenteel.",
        SettledIn.MANAGEMENT_TEAM,
    )
