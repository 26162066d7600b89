"""Outcomes of which a reader is told the ground, in both languages: the words stand in `told.txt`."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from secretarie.law import (
    Ballot,
    BannedAct,
    Category,
    ClosedMeeting,
    CouncilVoteFacts,
    Finance,
    Holder,
    LateFacts,
    TermSource,
    adopted_in_time,
    banned,
    council_quorum,
    council_vote,
    dismissal_call,
    dismissal_window,
    governing,
    handover,
    in_force_by_announcement,
    incident_clock,
    lapses_unless_ratified,
    may_add_item,
    penalty,
    position_duties,
    publication_duty,
    publish_by,
    secret_by_law,
    secretary_present,
    send_accounts,
    send_budget,
    under_the_act,
    urgent_meeting,
)
from secretarie.law.announcing import MadeKnown

DAY = date(2026, 10, 6)
AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def votes(*ballots: Ballot, **more: Any) -> Any:
    return council_vote(CouncilVoteFacts(21, 21, more.pop("on_list", 21), ballots, **more), DAY)


def late(**more: Any) -> Any:
    return penalty(LateFacts(date(2026, 9, 1), **{"notice": date(2026, 9, 2), **more}), DAY)


TOLD: dict[str, tuple[Callable[[], Any], str]] = {
    "council_quorum": (lambda: council_quorum(21, 11, DAY), "met"),
    "council_second_meeting": (lambda: council_quorum(21, 1, DAY, second_meeting=True), "met"),
    "council_no_quorum": (lambda: council_quorum(21, 10, DAY), "not_met"),
    "too_few_ask": (lambda: urgent_meeting(21, 4, DAY, in_writing=True, reasons=True), "refused"),
    "vote_without_quorum": (lambda: votes(on_list=10), "invalid"),
    "vote_by_too_few": (lambda: votes(Ballot(9, 0)), "invalid"),
    "council_tie": (lambda: votes(Ballot(10, 10)), "next_meeting"),
    "old_college_stays": (lambda: handover(5, [DAY], DAY), "not_yet"),
    "old_college_leaves": (lambda: handover(2, [DAY], DAY), "2026-10-06"),
    "college_governs": (lambda: governing(4, 2, DAY), "college"),
    "mayor_governs": (lambda: governing(4, 1, DAY), "mayor"),
    "dismissal_window": (lambda: dismissal_window(DAY), "2026-10-20/2027-01-06"),
    "dismissal_call": (
        lambda: dismissal_call(datetime(2026, 10, 8, 20, tzinfo=AMSTERDAM)),
        "2026-10-06T20:00:00+02:00",
    ),
    "councillors_positions": (lambda: position_duties(Holder.COUNCILLOR, DAY), "publish other positions"),
    "exempted_contract": (lambda: banned(Holder.MAYOR, BannedAct.CONTRACT, DAY, exempted=True), "allowed"),
    "budget_on_a_saturday": (lambda: send_budget(2027, date(2026, 11, 5)), "2026-11-14"),
    "budget_too_late": (lambda: send_budget(2027, date(2026, 11, 20)), "2026-11-14"),
    "accounts": (lambda: send_accounts(2025, date(2026, 7, 1)), "2026-07-14"),
    "change_too_late": (lambda: adopted_in_time(Finance.CHANGE, 2025, DAY), "refused"),
    "closed_council": (lambda: secret_by_law(ClosedMeeting.COUNCIL, DAY), "secret"),
    "closed_college": (lambda: secret_by_law(ClosedMeeting.COLLEGE, DAY), "not_secret"),
    "old_secrecy_lapses": (lambda: lapses_unless_ratified(date(2023, 3, 31)), "lapses"),
    "secrecy_stays": (lambda: lapses_unless_ratified(DAY), "stays"),
    "penalty": (late, "532"),
    "premature_notice": (lambda: late(notice=date(2026, 9, 1)), "0"),
    "excepted": (lambda: late(excepted=True), "0"),
    "by_laws_are_public": (lambda: publication_duty(Category.BY_LAWS, DAY), "in force"),
    "agenda_is_prepared": (lambda: publish_by(Category.COLLEGE_AGENDA, DAY), "2026-10-06"),
    "incident": (
        lambda: incident_clock(datetime(2026, 10, 9, 16, 30, tzinfo=AMSTERDAM)),
        "2026-10-10T16:30:00+02:00/2026-10-12T16:30:00+02:00",
    ),
    "custody": (lambda: under_the_act(TermSource.CUSTODY, DAY), "does_not_apply"),
    "statute": (lambda: under_the_act(TermSource.STATUTE, DAY), "applies"),
    "late_item_of_the_mayor": (lambda: may_add_item(DAY, by_mayor=True, after_closing=True), "allowed"),
    "deputy_secretary": (lambda: secretary_present(DAY, secretary=False, deputy=True), "allowed"),
    "made_known": (
        lambda: in_force_by_announcement(MadeKnown(addressed=False, in_gazette=True, remedy_open=False), DAY),
        "allowed",
    ),
}


@pytest.mark.parametrize("case", TOLD)
def test_what_is_told(case: str) -> None:
    found, outcome = TOLD[case]
    receipt = found().receipt
    assert receipt.outcome == outcome
    for said in (receipt.explanation_nl, receipt.explanation_en):
        assert any(norm.article in said for norm in receipt.norms)
