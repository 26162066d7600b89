"""What a reader is told: the outcome with its article, in both languages (`explanations.toml`, read by people)."""

import tomllib
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
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


TOLD: dict[str, Callable[[], Any]] = {
    "council_quorum": lambda: council_quorum(21, 11, DAY),
    "council_second_meeting": lambda: council_quorum(21, 1, DAY, second_meeting=True),
    "council_no_quorum": lambda: council_quorum(21, 10, DAY),
    "too_few_ask": lambda: urgent_meeting(21, 4, DAY, in_writing=True, reasons=True),
    "vote_without_quorum": lambda: votes(on_list=10),
    "vote_by_too_few": lambda: votes(Ballot(9, 0)),
    "council_tie": lambda: votes(Ballot(10, 10)),
    "old_college_stays": lambda: handover(5, [DAY], DAY),
    "old_college_leaves": lambda: handover(2, [DAY], DAY),
    "college_governs": lambda: governing(4, 2, DAY),
    "mayor_governs": lambda: governing(4, 1, DAY),
    "dismissal_window": lambda: dismissal_window(DAY),
    "dismissal_call": lambda: dismissal_call(datetime(2026, 10, 8, 20, tzinfo=AMSTERDAM)),
    "councillors_positions": lambda: position_duties(Holder.COUNCILLOR, DAY),
    "exempted_contract": lambda: banned(Holder.MAYOR, BannedAct.CONTRACT, DAY, exempted=True),
    "budget_on_a_saturday": lambda: send_budget(2027, date(2026, 11, 5)),
    "budget_too_late": lambda: send_budget(2027, date(2026, 11, 20)),
    "accounts": lambda: send_accounts(2025, date(2026, 7, 1)),
    "change_too_late": lambda: adopted_in_time(Finance.CHANGE, 2025, DAY),
    "closed_council": lambda: secret_by_law(ClosedMeeting.COUNCIL, DAY),
    "closed_college": lambda: secret_by_law(ClosedMeeting.COLLEGE, DAY),
    "old_secrecy_lapses": lambda: lapses_unless_ratified(date(2023, 3, 31)),
    "secrecy_stays": lambda: lapses_unless_ratified(DAY),
    "penalty": late,
    "premature_notice": lambda: late(notice=date(2026, 9, 1)),
    "excepted": lambda: late(excepted=True),
    "by_laws_are_public": lambda: publication_duty(Category.BY_LAWS, DAY),
    "agenda_is_prepared": lambda: publish_by(Category.COLLEGE_AGENDA, DAY),
    "incident": lambda: incident_clock(datetime(2026, 10, 9, 16, 30, tzinfo=AMSTERDAM)),
    "custody": lambda: under_the_act(TermSource.CUSTODY, DAY),
    "statute": lambda: under_the_act(TermSource.STATUTE, DAY),
    "late_item_of_the_mayor": lambda: may_add_item(DAY, by_mayor=True, after_closing=True),
    "deputy_secretary": lambda: secretary_present(DAY, secretary=False, deputy=True),
    "made_known": lambda: in_force_by_announcement(MadeKnown(addressed=False, in_gazette=True, remedy_open=False), DAY),
}
EXPECTED = tomllib.loads((Path(__file__).parent / "explanations.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", TOLD)
def test_what_is_told(case: str) -> None:
    receipt = TOLD[case]().receipt
    assert {
        "outcome": receipt.outcome,
        "nl": receipt.explanation_nl,
        "en": receipt.explanation_en,
    } == EXPECTED[case]


def test_every_text_belongs_to_a_case() -> None:
    assert set(EXPECTED) == set(TOLD)
