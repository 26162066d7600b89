"""Aldermen: accepting, taking office, leaving, and the mayor in the college's place (36a to 43 Gemeentewet)."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from secretarie.law.due import due, named_day, term_of
from secretarie.law.norms import norm
from secretarie.law.obstacles import ImpossibleFactsError, obstacle
from secretarie.law.outcomes import Verdict, verdict
from secretarie.law.receipts import Receipt, receipt
from secretarie.law.terms import ONE_DAY, Deadline, counted_off, counted_on
from secretarie.law.wording import day_en, day_nl


class Acceptance(StrEnum):
    OPEN = "open"
    ACCEPTED = "accepted"
    DEEMED_REFUSED = "deemed_refused"


def acceptance_term(notified: date) -> Deadline:
    """The last day to accept: the tenth after the notice of the appointment (art. 40)."""
    rule = norm("aldermen.acceptance", notified)
    return due(
        rule,
        notified,
        nl="De benoeming aannemen kan tot en met {day}",
        en="The appointment may be accepted until {day}",
    )


def aldermans_acceptance(notified: date, day: date, *, accepted: date | None = None) -> Acceptance:
    """Whether the appointment stands accepted on `day`; silence beyond the term is refusal."""
    if accepted and accepted < notified:
        raise ImpossibleFactsError(f"accepted on {accepted}, before the notice of {notified}")
    last = acceptance_term(notified).last_day
    if accepted and accepted <= min(last, day):
        return Acceptance.ACCEPTED
    return Acceptance.OPEN if day <= last else Acceptance.DEEMED_REFUSED


@dataclass(frozen=True, slots=True)
class Handover:
    """The day the old aldermen leave and the new take office; None while too few have accepted.

    `in_office_from`: for each acceptance given, in order of acceptance, the day its appointment takes effect.
    """

    on: date | None
    needed: int
    in_office_from: tuple[date, ...]
    receipt: Receipt


def handover(number: int, accepted: Sequence[date], day: date) -> Handover:
    """After an election: once at least half of the number set have accepted (art. 38 and 42 lid 1)."""
    if number < 1 or len(accepted) > number:
        raise ImpossibleFactsError(f"{len(accepted)} acceptances for {number} aldermen")
    leaving, taking = norm("aldermen.old_leave_from", day), norm("aldermen.in_office_from", day)
    needed = math.ceil(leaving.share * number)
    in_order = sorted(accepted)
    on = in_order[needed - 1] if len(in_order) >= needed else None
    nl = f"het oude college treedt af op {day_nl(on)}" if on else "het oude college blijft in functie"
    en = f"the old college leaves on {day_en(on)}" if on else "the old college stays in office"
    why = receipt(
        [leaving, taking],
        on.isoformat() if on else "not_yet",
        nl=f"Aangenomen door {len(accepted)} van {number} wethouders, {needed} vereist: {nl} ({leaving.ground}).",
        en=f"Accepted by {len(accepted)} of {number} aldermen, {needed} required: {en} ({leaving.ground}).",
        day=day.isoformat(),
        number=number,
        accepted=tuple(d.isoformat() for d in in_order),
    )
    return Handover(on, needed, tuple(max(d, on) for d in in_order) if on else (), why)


@dataclass(frozen=True, slots=True)
class Governing:
    """Whether the mayor acts in the college's place."""

    by_mayor: bool
    needed: int
    receipt: Receipt


def governing(number: int, in_office: int, day: date) -> Governing:
    """By resignation or dismissal fewer than half of the number set in office: the mayor takes over (42 lid 2)."""
    if number < 1 or not 0 <= in_office <= number:
        raise ImpossibleFactsError(f"{in_office} of {number} aldermen in office")
    rule = norm("aldermen.mayor_in_place", day)
    needed = math.ceil(rule.share * number)
    by_mayor = in_office < needed
    nl = "de burgemeester treedt in de plaats van het college" if by_mayor else "het college bestuurt"
    en = "the mayor takes the college's place" if by_mayor else "the college governs"
    why = receipt(
        [rule],
        "mayor" if by_mayor else "college",
        nl=f"{in_office} van {number} wethouders in functie, {needed} vereist: {nl} ({rule.ground}).",
        en=f"{in_office} of {number} aldermen in office, {needed} required: {en} ({rule.ground}).",
        day=day.isoformat(),
        number=number,
        in_office=in_office,
    )
    return Governing(by_mayor, needed, why)


def resignation(resigned: date, *, successor_accepted: date | None = None, at_once: bool = False) -> Deadline:
    """The day a resignation takes effect: a day that the law names, so never moved (art. 43 lid 2)."""
    if successor_accepted and successor_accepted < resigned:
        raise ImpossibleFactsError(f"a successor accepted on {successor_accepted}, before {resigned}")
    rule = norm("aldermen.resignation", resigned)
    month = counted_on(term_of(rule), resigned)
    on = resigned if at_once else min(successor_accepted or month, month)
    return named_day(
        rule,
        on,
        nl="Het ontslag gaat in op {day}",
        en="The resignation takes effect on {day}",
        resigned=resigned.isoformat(),
        successor_accepted=successor_accepted.isoformat() if successor_accepted else None,
        at_once=at_once,
    )


@dataclass(frozen=True, slots=True)
class Candidate:
    """`certificate_issued`: the day of the certificate of conduct, None when there is none."""

    certificate_issued: date | None
    resident: bool = True
    waived: bool = False
    incompatible_office: bool = False


def appointable(candidate: Candidate, day: date) -> Verdict:
    """May the council appoint this alderman on this day (art. 36a and 36b)?"""
    certificate, residence, other = (norm(f"aldermen.{k}", day) for k in ("certificate", "residence", "incompatible"))
    oldest = counted_off(term_of(certificate), day) if certificate.number else None
    issued = candidate.certificate_issued
    if issued and issued > day:
        raise ImpossibleFactsError(f"a certificate of {issued}, after the appointment of {day}")
    found = []
    if oldest and issued is None:
        found.append(obstacle("aldermen.no-certificate", certificate.ground, NO_CERTIFICATE))
    elif oldest and issued and issued < oldest:
        found.append(obstacle("aldermen.old-certificate", certificate.ground, OLD_CERTIFICATE))
    if not (candidate.resident or candidate.waived):
        found.append(obstacle("aldermen.not-resident", residence.ground, NOT_RESIDENT))
    if candidate.incompatible_office:
        found.append(obstacle("aldermen.incompatible", other.ground, INCOMPATIBLE))
    return verdict(
        [certificate, residence, other],
        found,
        nl="De raad kan deze wethouder benoemen",
        en="The council may appoint this alderman",
        day=day.isoformat(),
        certificate_issued=issued.isoformat() if issued else None,
        resident=candidate.resident,
        waived=candidate.waived,
        incompatible_office=candidate.incompatible_office,
    )


def residence_waiver(starts: date) -> Deadline:
    """The last day of an alderman's waiver of residence: one year, and as long again each time (36a lid 3)."""
    rule = norm("aldermen.residence_waiver", starts)
    last = counted_on(term_of(rule), starts) - ONE_DAY
    nl, en = "De ontheffing duurt tot en met {day}", "The waiver lasts until {day}"
    return named_day(rule, last, nl=nl, en=en, starts=starts.isoformat())


NO_CERTIFICATE = (
    "Er is geen verklaring omtrent het gedrag.",
    "Vraag de verklaring aan en benoem als zij er is.",
    "There is no certificate of conduct.",
    "Ask for the certificate and appoint once it is there.",
)
OLD_CERTIFICATE = (
    "De verklaring omtrent het gedrag is te oud.",
    "Vraag een nieuwe verklaring aan.",
    "The certificate of conduct is too old.",
    "Ask for a new certificate.",
)
NOT_RESIDENT = (
    "De beoogde wethouder is geen ingezetene.",
    "Vraag de raad om ontheffing voor een jaar.",
    "The candidate is no resident.",
    "Ask the council for a waiver of one year.",
)
INCOMPATIBLE = (
    "De beoogde wethouder heeft een functie die onverenigbaar is met het wethouderschap.",
    "Laat de kandidaat die functie eerst neerleggen.",
    "The candidate holds an office incompatible with that of alderman.",
    "Let the candidate lay down that office first.",
)
