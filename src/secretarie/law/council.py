"""When the council may meet, and what its vote yields (articles 17, 20, 23, 24 and 28 to 32 Gemeentewet)."""

import math
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from secretarie.law.meetings import Quorum
from secretarie.law.norms import norm
from secretarie.law.obstacles import ImpossibleFactsError, Words, obstacle
from secretarie.law.outcomes import Verdict, verdict
from secretarie.law.receipts import Receipt, receipt
from secretarie.law.terms import hours_after
from secretarie.law.wording import day_en, day_nl


class ClosedSubject(StrEnum):
    """What the council never decides behind closed doors (art. 24), and everything else."""

    ADMISSION = "admission"
    BUDGET = "budget"
    ACCOUNTS = "accounts"
    TAXES = "taxes"
    ALDERMEN = "aldermen"
    OTHER = "other"


def council_quorum(
    sitting: int, on_list: int, day: date, *, second_meeting: bool = False, on_first_agenda: bool = True
) -> Quorum:
    """May the council's meeting open? More than half of the sitting members signed the list (art. 20 lid 1).

    The mayor chairs but is no member. A second meeting needs none for the first one's subjects (art. 20 lid 3).
    """
    if not 0 <= on_list <= sitting or sitting < 1:
        raise ImpossibleFactsError(f"{on_list} on the list of {sitting} sitting members")
    lifted = second_meeting and on_first_agenda
    key = "second_meeting" if lifted else "new_item" if second_meeting else "quorum"
    rule = norm(f"council.{key}", day)
    needed = 1 if lifted else math.floor(rule.share * sitting) + 1
    met = on_list >= needed
    rule_nl = "deze tweede vergadering vraagt geen quorum" if lifted else f"meer dan de helft is vereist: {needed}"
    rule_en = "this second meeting needs no quorum" if lifted else f"more than half is required: {needed}"
    why = receipt(
        [rule],
        "met" if met else "not_met",
        nl=f"Quorum raad: {on_list} van {sitting} zittende leden op de presentielijst; {rule_nl} ({rule.ground}).",
        en=f"Quorum of the council: {on_list} of {sitting} sitting members on the list; {rule_en} ({rule.ground}).",
        day=day.isoformat(),
        sitting=sitting,
        on_list=on_list,
        second_meeting=second_meeting,
        on_first_agenda=on_first_agenda,
    )
    return Quorum(met, needed, why)


@dataclass(frozen=True, slots=True)
class SecondMeeting:
    """The earliest moment the second meeting may begin."""

    earliest: datetime
    receipt: Receipt


def second_council_meeting(call_delivered: datetime) -> SecondMeeting:
    """Twenty-four hours after the call was delivered; hours are never extended (art. 20 lid 2)."""
    rule = norm("council.second_meeting_notice", call_delivered.date())
    earliest = hours_after(call_delivered, rule.number)
    why = receipt(
        [rule],
        earliest.isoformat(),
        nl=f"De tweede vergadering begint op zijn vroegst op {day_nl(earliest.date())} om {earliest:%H.%M} uur "
        f"({rule.ground}).",
        en=f"The second meeting begins on {day_en(earliest.date())}, {earliest:%H:%M} at the earliest ({rule.ground}).",
        call_delivered=call_delivered.isoformat(),
    )
    return SecondMeeting(earliest, why)


def urgent_meeting(seats: int, asking: int, day: date, *, in_writing: bool, reasons: bool) -> Verdict:
    """Must the council meet because members ask so? A fifth of its legal number, in writing, with reasons (17 lid 2).

    Vacant seats count: the article speaks of the number of members of which the council consists.
    """
    if seats < 1 or not 0 <= asking <= seats:
        raise ImpossibleFactsError(f"{asking} members asking of a council of {seats}")
    rule = norm("council.urgent_meeting", day)
    needed = math.ceil(rule.share * seats)
    found = []
    if asking < needed:
        found.append(obstacle("council.too-few", rule.ground, _too_few(asking, needed)))
    if not (in_writing and reasons):
        found.append(obstacle("council.no-reasons", rule.ground, NO_REASONS))
    return verdict(
        [rule],
        found,
        nl=f"De raad vergadert: {_members(asking)} {'vroeg' if asking == 1 else 'vroegen'} daarom, vereist: {needed}",
        en=f"The council meets: {asking} {'member' if asking == 1 else 'members'} asked for it, required: {needed}",
        day=day.isoformat(),
        seats=seats,
        asking=asking,
        in_writing=in_writing,
        reasons=reasons,
    )


def behind_closed_doors(subject: ClosedSubject, day: date) -> Verdict:
    """May the council deliberate or decide on this behind closed doors (art. 24)?"""
    rule = norm("council.never_closed", day)
    found = [obstacle("council.never-closed", rule.ground, NEVER_CLOSED)] if subject in rule.items else []
    return verdict(
        [rule],
        found,
        nl="Dit onderwerp kan in een besloten vergadering",
        en="This subject may be dealt with in a closed meeting",
        day=day.isoformat(),
        subject=subject,
    )


def _too_few(asking: int, needed: int) -> Words:
    return (
        f"Om deze vergadering {'vraagt' if asking == 1 else 'vragen'} {_members(asking)}; vereist: {needed}.",
        "Zoek meer leden die het verzoek steunen, of vraag het de burgemeester.",
        f"{asking} {'member asks' if asking == 1 else 'members ask'} for this meeting; required: {needed}.",
        "Find more members who support it, or ask the mayor.",
    )


def _members(number: int) -> str:
    return f"{number} {'lid' if number == 1 else 'leden'}"


NO_REASONS = (
    "Het verzoek is niet schriftelijk of noemt geen redenen.",
    "Doe het verzoek schriftelijk en met redenen.",
    "The request is not in writing or names no reasons.",
    "Ask in writing, with reasons.",
)
NEVER_CLOSED = (
    "Hierover beraadslaagt en besluit de raad niet in een besloten vergadering.",
    "Behandel dit onderwerp in het openbaar.",
    "The council does not deliberate or decide on this behind closed doors.",
    "Deal with this subject in public.",
)
