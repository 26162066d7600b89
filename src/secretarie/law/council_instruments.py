"""What councillors can do and by when the college answers (articles 19, 147a, 147b, 155 Gemeentewet; house rules).

Most of it is settled by local rules of order: the values are the usual ones, which a municipality replaces.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from secretarie.law.due import term_of
from secretarie.law.house import USUAL, HouseRules
from secretarie.law.norms import Norm, norm
from secretarie.law.obstacles import ImpossibleFactsError, obstacle
from secretarie.law.outcomes import Verdict, verdict
from secretarie.law.receipts import Receipt, receipt
from secretarie.law.terms import Deadline, counted_off, counted_on, extend, hours_after
from secretarie.law.wording import day_en, day_nl


class Instrument(StrEnum):
    INITIATIVE = "initiative"
    AMENDMENT = "amendment"
    MOTION = "motion"


class Effect(StrEnum):
    """What adopting it does: change the decision, ask something of the college, or nothing."""

    BINDING = "binding"
    POLITICAL = "political"
    NONE = "none"


class Closer(StrEnum):
    """Who declares a commitment to the council done."""

    CLERK = "clerk"
    COUNCIL = "council"
    COLLEGE = "college"
    OFFICIAL = "official"


@dataclass(frozen=True, slots=True)
class WrittenQuestions:
    """A notice of deferral counts as an answer when it came in time, with a reason and a new date."""

    received: date
    answered: date | None = None
    deferred_on: date | None = None
    deferred_until: date | None = None
    reasoned: bool = False


@dataclass(frozen=True, slots=True)
class AnswerDue:
    """The last day to answer, as it stands after a valid deferral, and whether it was missed."""

    last_day: date
    deferred: bool
    late: bool
    receipt: Receipt


@dataclass(frozen=True, slots=True)
class Convening:
    """The last day to send the call, with agenda and proposals; `days_short` when it went later."""

    latest: date
    days_short: int
    receipt: Receipt


def written_questions(facts: WrittenQuestions, day: date, house: HouseRules = USUAL) -> AnswerDue:
    """By when written questions are answered; a house rule, the Algemene termijnenwet only when the house says so."""
    _in_order(facts, day)
    rule = house.on("house.written_questions", facts.received)
    moved = house.on("house.written_questions_extended", facts.received)
    first = counted_on(term_of(rule), facts.received)
    first = extend(first) if moved.text == "extended" else first
    in_time = facts.reasoned and facts.deferred_on is not None and facts.deferred_on <= first
    last = (facts.deferred_until if in_time else None) or first
    late = (facts.answered or day) > last
    return AnswerDue(last, last != first, late, _questions_told(rule, moved, facts, last, late=late))


def oral_questions(asked: date, meetings: Sequence[date], house: HouseRules = USUAL) -> Deadline | None:
    """The council meeting in which oral questions are answered, the day itself included; None: not planned."""
    rule, right = house.on("house.oral_questions", asked), norm("instrument.questions", asked)
    coming = sorted(m for m in meetings if m >= asked)
    place = ("next-meeting", "second-meeting").index(rule.text)
    if len(coming) <= place:
        return None
    day = coming[place]
    told = receipt(
        [right, rule],
        day.isoformat(),
        nl=f"Mondelinge vragen worden beantwoord op {day_nl(day)} ({right.ground}).",
        en=f"Oral questions are answered on {day_en(day)} ({right.ground}).",
        asked=asked.isoformat(),
    )
    return Deadline(day, day, told)


def may_interpellate(day: date, *, on_agenda: bool, leave: bool) -> Verdict:
    """An interpellation needs the council's leave and a subject that is not on the agenda (155 lid 2)."""
    rule = norm("instrument.interpellation", day)
    found = [obstacle("instrument.on-agenda", rule.ground, ON_AGENDA)] if on_agenda else []
    found += [] if leave else [obstacle("instrument.no-leave", rule.ground, NO_LEAVE)]
    nl, en = "De interpellatie kan worden gehouden", "The interpellation may be held"
    return verdict([rule], found, nl=nl, en=en, day=day.isoformat(), on_agenda=on_agenda, leave=leave)


def may_decide_initiative(day: date, *, reply_by: date | None, replied: bool) -> Verdict:
    """No decision on a councillor's proposal before the college could give its wishes and objections (147a lid 4).

    `reply_by`: the day the council gave the college; it has passed, or the college replied.
    """
    rule = norm("instrument.initiative", day)
    heard = replied or (reply_by is not None and day > reply_by)
    found = [] if heard else [obstacle("instrument.college-not-heard", rule.ground, NOT_HEARD)]
    return verdict(
        [rule],
        found,
        nl="De raad kan over het voorstel besluiten",
        en="The council may decide on the proposal",
        day=day.isoformat(),
        reply_by=reply_by.isoformat() if reply_by else None,
        replied=replied,
    )


def may_amend(day: date, *, on_agenda: bool) -> Verdict:
    """An amendment changes a draft that is on the agenda (147b)."""
    rule = norm("instrument.amendment", day)
    found = [] if on_agenda else [obstacle("instrument.not-on-agenda", rule.ground, NOT_ON_AGENDA)]
    nl, en = "Het amendement kan worden ingediend", "The amendment may be tabled"
    return verdict([rule], found, nl=nl, en=en, day=day.isoformat(), on_agenda=on_agenda)


def effect(instrument: Instrument, day: date, *, adopted: bool) -> tuple[Effect, Receipt]:
    """An amendment changes the decision, a motion asks, what is not adopted does nothing."""
    rule = norm(f"instrument.{instrument}", day)
    binds = Effect.POLITICAL if instrument is Instrument.MOTION else Effect.BINDING
    found = binds if adopted else Effect.NONE
    told = receipt(
        [rule],
        found,
        nl=f"{EFFECT_NL[found]} ({rule.ground}).",
        en=f"{EFFECT_EN[found]} ({rule.ground}).",
        day=day.isoformat(),
        instrument=instrument,
        adopted=adopted,
    )
    return found, told


def may_close_motion(day: date, *, done: bool, reason: str = "") -> Verdict:
    """A motion leaves the list as done, or as not done with the reason."""
    rule = norm("instrument.motion", day)
    found = [] if done or reason.strip() else [obstacle("instrument.no-reason", rule.ground, NO_REASON)]
    return verdict([rule], found, nl="De motie is afgedaan", en="The motion is closed", day=day.isoformat(), done=done)


def motions_listed_by(last: date, house: HouseRules = USUAL) -> date:
    """By when the council gets the next list of motions."""
    return counted_on(term_of(house.on("house.motions_listed", last)), last)


def may_close_commitment(by: Closer, day: date, house: HouseRules = USUAL) -> Verdict:
    """A commitment to the council is declared done by the clerk or the council, never by the college itself."""
    rule = house.on("house.commitment_closed_by", day)
    allowed = {Closer.COUNCIL, Closer.CLERK} if rule.text == "clerk-or-council" else {Closer.COUNCIL}
    found = [] if by in allowed else [obstacle("instrument.not-closer", rule.ground, NOT_CLOSER)]
    nl, en = "De toezegging kan worden afgedaan", "The commitment may be closed"
    return verdict([rule], found, nl=nl, en=en, day=day.isoformat(), by=by)


def council_call(meeting: date, house: HouseRules = USUAL, *, sent: date | None = None) -> Convening:
    """By when the call goes out, agenda and proposals open with it (article 19); the days are a house rule."""
    if sent and sent > meeting:
        raise ImpossibleFactsError(f"a call sent on {sent} for a meeting on {meeting}")
    law, rule = norm("instrument.call", meeting), house.on("house.council_call", meeting)
    latest = counted_off(term_of(rule), meeting)
    short = max((sent - latest).days, 0) if sent else 0
    told = receipt(
        [law, rule],
        "late" if short else "in_time",
        nl=f"De oproep, met agenda en voorstellen, gaat uiterlijk op {day_nl(latest)} uit "
        f"({law.ground}; {rule.statute}).",
        en=f"The call, with agenda and proposals, goes out by {day_en(latest)} ({law.ground}; {rule.statute}).",
        meeting=meeting.isoformat(),
        sent=sent.isoformat() if sent else None,
    )
    return Convening(latest, short, told)


def extra_college_meeting(called: datetime, house: HouseRules = USUAL) -> tuple[datetime, Receipt]:
    """From when an extra meeting of the college usually begins; in hours, so never extended, and "if possible"."""
    rule = house.on("house.extra_meeting_notice", called.date())
    earliest = hours_after(called, rule.number)
    told = receipt(
        [rule],
        earliest.isoformat(),
        nl=f"De extra vergadering begint zo mogelijk niet vóór {day_nl(earliest.date())} om {earliest:%H.%M} uur "
        f"({rule.ground}).",
        en=f"The extra meeting begins, if possible, not before {day_en(earliest.date())}, {earliest:%H:%M} "
        f"({rule.ground}).",
        called=called.isoformat(),
    )
    return earliest, told


EFFECT_NL = {
    Effect.BINDING: "Het besluit luidt zoals het is aangenomen",
    Effect.POLITICAL: "De raad vraagt dit van het college; een motie bindt niet",
    Effect.NONE: "Het is niet aangenomen en heeft dus geen gevolg",
}
EFFECT_EN = {
    Effect.BINDING: "The decision reads as it was adopted",
    Effect.POLITICAL: "The council asks this of the college; a motion does not bind",
    Effect.NONE: "It was not adopted, so it has no effect",
}
LATE = (
    ("; die dag is voorbij", "; that day has passed"),
    ("; het antwoord kwam te laat", "; the answer came too late"),
)
ON_AGENDA = (
    "Het onderwerp staat op de agenda.",
    "Stel de vragen bij dat agendapunt.",
    "The subject is on the agenda.",
    "Ask the questions at that item.",
)
NO_LEAVE = (
    "De raad heeft geen verlof gegeven.",
    "Vraag de raad om verlof voor de interpellatie.",
    "The council has not given leave.",
    "Ask the council for leave.",
)
NOT_HEARD = (
    "Het college heeft zijn wensen en bedenkingen nog niet kunnen geven.",
    "Geef het college een dag om te reageren en wacht die af.",
    "The college could not yet give its wishes and objections.",
    "Give the college a day to reply and wait for it.",
)
NOT_ON_AGENDA = (
    "Het ontwerp staat niet op de agenda van de raad.",
    "Dien een eigen voorstel in, of wacht tot het ontwerp is geagendeerd.",
    "The draft is not on the council's agenda.",
    "Table a proposal of one's own, or wait until the draft is on the agenda.",
)
NO_REASON = (
    "De motie is niet uitgevoerd en de reden ontbreekt.",
    "Schrijf waarom de motie niet is uitgevoerd.",
    "The motion was not carried out and the reason is missing.",
    "Write why the motion was not carried out.",
)
NOT_CLOSER = (
    "Een toezegging wordt niet afgedaan door wie haar deed.",
    "Stel de griffier of de raad voor de toezegging af te doen.",
    "A commitment is not closed by whoever made it.",
    "Propose to the clerk or the council to close it.",
)


def _in_order(facts: WrittenQuestions, day: date) -> None:
    known = [d for d in (facts.answered, facts.deferred_on) if d]
    if facts.received > day or any(d < facts.received or d > day for d in known):
        raise ImpossibleFactsError(f"received on {facts.received}, then {', '.join(map(str, known))}, seen on {day}")
    if facts.deferred_until and (facts.deferred_on is None or facts.deferred_until <= facts.deferred_on):
        raise ImpossibleFactsError(f"deferred on {facts.deferred_on} until {facts.deferred_until}")


def _questions_told(rule: Norm, moved: Norm, facts: WrittenQuestions, last: date, *, late: bool) -> Receipt:
    nl, en = LATE[facts.answered is not None] if late else ("", "")
    right = norm("instrument.questions", facts.received)
    return receipt(
        [right, rule, moved],
        "late" if late else "in_time",
        nl=f"Antwoord uiterlijk op {day_nl(last)}{nl} ({right.ground}; {rule.statute}).",
        en=f"Answer by {day_en(last)}{en} ({right.ground}; {rule.statute}).",
        received=facts.received.isoformat(),
        answered=facts.answered.isoformat() if facts.answered else None,
        deferred_on=facts.deferred_on.isoformat() if facts.deferred_on else None,
        deferred_until=facts.deferred_until.isoformat() if facts.deferred_until else None,
        reasoned=facts.reasoned,
    )
