"""Leave for a late paper: of mayor and secretary, each by an act with a reason, on the file and on Vandaag."""

from datetime import date
from typing import Any

import pytest

from secretarie.access.performing import Forbidden, Refused
from secretarie.proposals import actions
from secretarie.proposals.models import GateReview, LateLeave, Proposal, Stage
from tests.cast import Cast
from tests.make import a_meeting, a_proposal_at, allow_late
from tests.proposals.acts import do, entries, now, refused

CLOSED, OPEN = date(2026, 11, 24), date(2026, 12, 8)


def waiting(cast: Cast, **more: Any) -> Proposal:
    a_meeting(cast, CLOSED)
    a_meeting(cast, OPEN)
    return a_proposal_at(cast, Stage.PASSED, requested_for=CLOSED, **more)


def test_each_gives_it_for_the_own_office_with_a_reason(cast: Cast) -> None:
    proposal = waiting(cast)
    allow_late(cast, proposal, CLOSED)
    with cast.acting_as("secretary"):
        rows = list(LateLeave.objects.order_by("pk").values_list("office", "by", "reason"))
    people = cast.people
    assert rows == [
        ("mayor", people["mayor"].pk, "De kade zakt."),
        ("secretary", people["secretary"].pk, "De kade zakt."),
    ]
    assert len({entry["actor"] for entry in entries(cast, "late.allow")}) == 2


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"meeting_date": OPEN}, "late.not-late"),
        ({"meeting_date": date(2026, 12, 3)}, "late.no-meeting"),
        ({"reason": " "}, "late.no-reason"),
    ],
)
def test_only_for_a_closed_meeting_and_with_a_reason(cast: Cast, more: dict[str, Any], code: str) -> None:
    proposal = waiting(cast)
    given = {"meeting_date": CLOSED, "reason": "Spoed.", **more}
    assert refused(cast, "mayor", actions.allow_late, proposal, **given) == {code}


def test_once_per_office_and_by_nobody_else(cast: Cast) -> None:
    proposal = waiting(cast)
    allow_late(cast, proposal, CLOSED, by=["mayor"])
    given = {"meeting_date": CLOSED, "reason": "Spoed."}
    assert refused(cast, "mayor", actions.allow_late, proposal, **given) == {"late.given"}
    for key in ("secretariat", "gate_team", "alderman"):
        with cast.acting_as(key) as actor, pytest.raises(Forbidden):
            actions.allow_late(actor, proposal, **given)


def test_the_file_says_who_gave_leave_and_takes_it(cast: Cast) -> None:
    proposal = waiting(cast)
    client = cast.client("mayor")
    url = f"/voorstellen/{proposal.number}/"
    assert "Nog geen verlof" in client.get(url).content.decode()
    typed = {"revision": now(cast, proposal).revision, "meeting_date": CLOSED.isoformat()}
    assert client.post(f"{url}verlof/", typed | {"reason": ""}).status_code == 422
    assert client.post(f"{url}verlof/", typed | {"reason": "De kade zakt."}).status_code == 302
    shown = client.get(url).content.decode()
    assert "De kade zakt." in shown
    assert f'action="{url}verlof/"' not in shown, "given once"
    assert "De kade zakt." in cast.client("author").get(url).content.decode()


def test_sent_back_at_any_stage_with_a_reason(cast: Cast) -> None:
    for stage in (Stage.TEAM_MANAGER, Stage.PORTFOLIO_HOLDER, Stage.PASSED):
        proposal = a_proposal_at(cast, stage)
        assert refused(cast, "secretary", actions.send_back, proposal, reason=" ") == {"send_back.no-reason"}
        do(cast, "secretary", actions.send_back, proposal, reason="De raad stelde er vragen over.")
        assert now(cast, proposal).aside == "returned"
    at_gate = a_proposal_at(cast, Stage.GATE)
    assert refused(cast, "secretary", actions.send_back, at_gate, reason="x") == {"send_back.at-gate"}
    with cast.acting_as("director") as actor, pytest.raises(Forbidden):
        actions.send_back(actor, at_gate, reason="x")


def test_sent_back_from_the_file(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.PASSED)
    client, url = cast.client("secretary"), f"/voorstellen/{proposal.number}/terugsturen/"
    assert client.post(url, {"reason": ""}).status_code == 422
    assert client.post(url, {"reason": "Nieuwe cijfers."}).status_code == 302
    with cast.acting_as("author"):
        assert GateReview.objects.get(proposal=proposal, outcome="returned").text == "Nieuwe cijfers."


def test_what_is_on_no_agenda_yet_only(cast: Cast) -> None:
    proposal = waiting(cast)
    with cast.acting_as("secretary"):
        Proposal.objects.filter(pk=proposal.pk).update(stage=Stage.ON_AGENDA)
    with cast.acting_as("mayor") as actor, pytest.raises(Refused) as refusal:
        actions.allow_late(actor, Proposal.objects.get(pk=proposal.pk), meeting_date=CLOSED, reason="x")
    assert [o.code for o in refusal.value.obstacles] == ["late.not-waiting"]
