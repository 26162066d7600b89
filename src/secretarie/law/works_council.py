"""The works council: when it advises or consents, how long to wait, and who is its counterpart (WOR)."""

from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from enum import StrEnum

from secretarie.law.checklists import Checklist, checklist
from secretarie.law.due import due
from secretarie.law.norms import Norm, norm
from secretarie.law.obstacles import ImpossibleFactsError, obstacle
from secretarie.law.outcomes import Verdict, verdict
from secretarie.law.questions import Question, question
from secretarie.law.receipts import Receipt, receipt
from secretarie.law.terms import Deadline


class Involvement(StrEnum):
    """What the works council has to say."""

    ADVICE = "advice"
    CONSENT = "consent"
    NONE = "none"


class RequestPart(StrEnum):
    """What a request for advice must have."""

    IN_WRITING = "in_writing"
    IN_TIME = "in_time"
    REASONS = "reasons"
    STAFF_EFFECTS = "staff_effects"
    MEASURES = "measures"


class MunicipalRole(StrEnum):
    MAYOR = "mayor"
    ALDERMAN = "alderman"
    COUNCILLOR = "councillor"
    SECRETARY = "secretary"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Intended:
    """An intended decision: its matter as the values name it, such as `organisation` or `monitoring`.

    `staff_effects` matters for a public task; `in_collective_agreement`: settled there in substance.
    """

    matter: str
    public_task: bool = False
    staff_effects: bool = True
    in_collective_agreement: bool = False


@dataclass(frozen=True, slots=True)
class Involved:
    involvement: Involvement
    questions: tuple[Question, ...]
    receipt: Receipt


def involvement(intended: Intended, day: date) -> Involved:
    """Advice (articles 25 and 30), consent (27) or nothing.

    A public task lies outside, except for its effects on staff (46d): "primacy of politics". What a collective
    agreement already settles in substance needs no consent (27 lid 3). Whether it is important stays a question.
    """
    rule, kind = _named(intended.matter, day)
    asked = ["important"] if rule.key == "works_council.advice" else []
    asked += ["staff_effects"] if intended.public_task else []
    if intended.public_task and not intended.staff_effects:
        rule, kind = norm("works_council.primacy", day), Involvement.NONE
    elif kind is Involvement.CONSENT and intended.in_collective_agreement:
        rule, kind = norm("works_council.consent_not_needed", day), Involvement.NONE
    told = receipt(
        [rule],
        kind,
        nl=f"{INVOLVED_NL[kind]} ({rule.ground}).",
        en=f"{INVOLVED_EN[kind]} ({rule.ground}).",
        day=day.isoformat(),
        **asdict(intended),
    )
    return Involved(kind, tuple(question(f"works_council.{code}", day) for code in asked), told)


def advice_request(found: Collection[RequestPart], day: date) -> Checklist:
    """What the request for advice still lacks (article 25 lid 2 and 3)."""
    subject = ("De adviesaanvraag", "The request for advice")
    return checklist(norm("works_council.request", day), found, day, subject=subject, names=REQUEST_NAMES)


def may_advise(meetings: int, day: date) -> Verdict:
    """No advice before one consultation meeting on the matter (article 25 lid 4)."""
    if meetings < 0:
        raise ImpossibleFactsError(f"{meetings} meetings")
    rule = norm("works_council.meetings_before_advice", day)
    return verdict(
        [rule],
        [] if meetings >= rule.number else [obstacle("works_council.no-meeting", rule.ground, NO_MEETING)],
        nl="De ondernemingsraad kan adviseren",
        en="The works council may advise",
        day=day.isoformat(),
        meetings=meetings,
    )


def execution_from(notified: date, *, follows_advice: bool, waived: bool = False) -> Deadline:
    """The first day of execution: at once when it follows the advice, else a month after the notice (25 lid 6).

    `waived`: the works council has said that it need not wait.
    """
    rule = norm("works_council.wait", notified)
    if not follows_advice and not waived:
        return due(
            rule,
            notified,
            nl="Het besluit kan worden uitgevoerd vanaf {day}",
            en="The decision may be carried out from {day}",
        )
    told = receipt(
        [rule],
        notified.isoformat(),
        nl=f"Het besluit kan meteen worden uitgevoerd ({rule.ground}).",
        en=f"The decision may be carried out at once ({rule.ground}).",
        notified=notified.isoformat(),
        follows_advice=follows_advice,
        waived=waived,
    )
    return Deadline(notified, notified, told)


def appeal_until(notified: date) -> Deadline:
    """Until when the works council may appeal to the Enterprise Chamber (article 26 lid 2)."""
    rule = norm("works_council.appeal", notified)
    return due(rule, notified, nl="Beroep is mogelijk tot en met {day}", en="An appeal is possible until {day}")


def nullity_until(known: date) -> Deadline:
    """Until when nullity may be invoked, from the notice or from when the execution appeared (article 27 lid 5)."""
    rule = norm("works_council.nullity", known)
    nl, en = "De nietigheid kan worden ingeroepen tot en met {day}", "Nullity may be invoked until {day}"
    return due(rule, known, nl=nl, en=en)


def general_state_left(held: int, day: date) -> tuple[int, Receipt]:
    """How many meetings on the general state of affairs this year still needs (article 24 lid 1)."""
    if held < 0:
        raise ImpossibleFactsError(f"{held} meetings")
    rule = norm("works_council.general_state", day)
    left = max(rule.number - held, 0)
    times = "time" if left == 1 else "times"
    told = receipt(
        [rule],
        str(left),
        nl=f"Bespreek dit jaar nog {left} keer de algemene gang van zaken ({rule.ground}).",
        en=f"Discuss the general state of affairs {left} more {times} this year ({rule.ground}).",
        day=day.isoformat(),
        held=held,
    )
    return left, told


def may_be_director(role: MunicipalRole, day: date) -> tuple[bool, Receipt]:
    """Is whoever has this role the counterpart of the works council? Not who holds a political office (46d).

    The highest direct manager is: in a municipality the secretary. Of another the question stays whether he is that.
    """
    barred, rule = norm("works_council.no_director", day), norm("works_council.director", day)
    used = barred if role in barred.items else rule
    is_director = role is MunicipalRole.SECRETARY
    told = receipt(
        [used],
        "director" if is_director else "no_director",
        nl=f"{ROLE_NL[role].capitalize()} is {'' if is_director else 'niet '}de bestuurder voor de ondernemingsraad "
        f"({used.ground}).",
        en=f"{ROLE_EN[role].capitalize()} is {'' if is_director else 'not '}the director for the works council "
        f"({used.ground}).",
        day=day.isoformat(),
        role=role,
    )
    return is_director, told


NO_MEETING = (
    "Over het voorgenomen besluit is nog niet overlegd in een overlegvergadering.",
    "Bespreek het in een overlegvergadering voordat de ondernemingsraad adviseert.",
    "The intended decision was not yet discussed in a consultation meeting.",
    "Discuss it in a consultation meeting before the works council advises.",
)
ROLE_NL = {
    MunicipalRole.MAYOR: "de burgemeester",
    MunicipalRole.ALDERMAN: "een wethouder",
    MunicipalRole.COUNCILLOR: "een raadslid",
    MunicipalRole.SECRETARY: "de secretaris",
    MunicipalRole.OTHER: "een ander dan de secretaris",
}
ROLE_EN = {
    MunicipalRole.MAYOR: "the mayor",
    MunicipalRole.ALDERMAN: "an alderman",
    MunicipalRole.COUNCILLOR: "a councillor",
    MunicipalRole.SECRETARY: "the secretary",
    MunicipalRole.OTHER: "another than the secretary",
}
INVOLVED_NL = {
    Involvement.ADVICE: "De ondernemingsraad adviseert",
    Involvement.CONSENT: "De ondernemingsraad moet instemmen; anders kan hij de nietigheid van het besluit inroepen",
    Involvement.NONE: "De ondernemingsraad hoeft hier niet in te worden betrokken",
}
INVOLVED_EN = {
    Involvement.ADVICE: "The works council advises",
    Involvement.CONSENT: "The works council must consent; otherwise it may invoke the nullity of the decision",
    Involvement.NONE: "The works council need not be involved",
}
REQUEST_NAMES: Mapping[str, tuple[str, str]] = {
    RequestPart.IN_WRITING: ("schriftelijk voorgelegd", "put in writing"),
    RequestPart.IN_TIME: ("op een moment dat het nog van invloed kan zijn", "at a moment when it can still matter"),
    RequestPart.REASONS: ("de beweegredenen", "the reasons"),
    RequestPart.STAFF_EFFECTS: ("de gevolgen voor het personeel", "the effects on staff"),
    RequestPart.MEASURES: ("de maatregelen daarbij", "the measures taken for them"),
}


def _named(matter: str, day: date) -> tuple[Norm, Involvement]:
    kinds = {
        "works_council.advice": Involvement.ADVICE,
        "works_council.director_advice": Involvement.ADVICE,
        "works_council.consent": Involvement.CONSENT,
    }
    for key, kind in kinds.items():
        if matter in (rule := norm(key, day)).items:
            return rule, kind
    raise ImpossibleFactsError(f"{matter} is no matter of article 25, 27 or 30")
