"""Joining a joint arrangement, what it must contain and what the register says (articles 1, 9 to 17, 26 Wgr)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from secretarie.law.checklists import Checklist, checklist
from secretarie.law.due import due
from secretarie.law.norms import norm
from secretarie.law.obstacles import ImpossibleFactsError, Obstacle
from secretarie.law.outcomes import Verdict, verdict
from secretarie.law.questions import question
from secretarie.law.receipts import receipt
from secretarie.law.terms import Deadline
from secretarie.law.wording import day_en, day_nl


class ArrangementPart(StrEnum):
    """What an arrangement has to settle since 1 July 2022."""

    VIEWS = "views"
    PARTICIPATION = "participation"
    EVALUATION = "evaluation"
    WITHDRAWAL = "withdrawal"
    INFORMATION = "information"


class ArrangementField(StrEnum):
    """What the register tells of an arrangement."""

    PARTICIPANTS = "participants"
    LEGAL_PERSONS = "legal_persons"
    KEEPER = "keeper"
    STATUTES = "statutes"
    POWERS = "powers"
    SEAT = "seat"
    BODY = "body"
    TEXT = "text"
    CHANGES = "changes"


class ConsentRefusal(StrEnum):
    """Why a council withholds its consent."""

    LAW = "law"
    GENERAL_INTEREST = "general_interest"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Joining:
    """The college or the mayor wants to join, change or leave. `view_given`: a view, or word that none will come."""

    draft_received: date | None
    view_given: bool = False
    consent_given: bool = False


def views_on_draft(received: date) -> Deadline:
    """Until when a council may give its view on the draft of an arrangement (lid 3)."""
    return due(
        norm("joint.views_on_draft", received),
        received,
        nl="De raad kan zijn zienswijze op het ontwerp geven tot en met {day}",
        en="The council may give its view on the draft until {day}",
    )


def may_join(facts: Joining, day: date) -> Verdict:
    """Not before the council had its eight weeks (lid 3, since 1 July 2022) and gave its consent (lid 4).

    Also for changing and leaving (lid 5). A council that takes part itself gives itself no consent: ask nothing then.
    """
    if facts.draft_received and facts.draft_received > day:
        raise ImpossibleFactsError(f"a draft received on {facts.draft_received}, after {day}")
    views, consent = norm("joint.views_on_draft", day), norm("joint.consent", day)
    waiting = () if facts.view_given else _waiting(facts.draft_received, views.ground, day)
    refused = () if facts.consent_given else (_obstacle("joint.no-consent", consent.ground),)
    return verdict(
        [consent, views],
        [*waiting, *refused],
        nl="Het college kan toetreden, wijzigen of uittreden",
        en="The college may join, change or leave",
        day=day.isoformat(),
        draft_received=facts.draft_received.isoformat() if facts.draft_received else None,
        view_given=facts.view_given,
        consent_given=facts.consent_given,
    )


def _waiting(received: date | None, ground: str, day: date) -> tuple[Obstacle, ...]:
    if received is None:
        return (_obstacle("joint.no-draft", ground),)
    until = views_on_draft(received).last_day
    return () if until < day else (_obstacle("joint.views-open", ground, day_nl(until), day_en(until)),)


def may_withhold_consent(ground: ConsentRefusal, day: date) -> Verdict:
    """A council withholds consent only on the law or the general interest; the latter it judges itself."""
    rule = norm("joint.consent_refused_for", day)
    refused = () if ground in rule.items else (_obstacle("joint.refusal", rule.ground),)
    asked = (question("joint.general_interest", day),) if ground is ConsentRefusal.GENERAL_INTEREST else ()
    return verdict(
        [rule],
        refused,
        asked,
        nl="De raad kan toestemming onthouden",
        en="The council may withhold its consent",
        day=day.isoformat(),
        ground=ground,
    )


def arrangement_contents(found: Collection[ArrangementPart], day: date) -> Checklist:
    """What the arrangement lacks; arrangements of before 1 July 2022 had until 1 July 2024."""
    listed = checklist(
        norm("joint.contents", day), found, day, subject=("De regeling", "The arrangement"), names=PART_NAMES
    )
    by = norm("joint.contents_by", day)
    overdue = bool(listed.missing) and day > by.fixed_day
    told = listed.receipt
    nl = (
        f"{told.explanation_nl} Dat had uiterlijk op {day_nl(by.fixed_day)} gemoeten."
        if overdue
        else told.explanation_nl
    )
    en = f"{told.explanation_en} That was due by {day_en(by.fixed_day)}." if overdue else told.explanation_en
    outcome = "overdue" if overdue else told.outcome
    return Checklist(listed.missing, receipt([*told.norms, by], outcome, nl=nl, en=en, **dict(told.inputs)))


def register_entry(found: Collection[ArrangementField], day: date) -> Checklist:
    """What the register still has to say of the arrangement."""
    subject = ("De regeling in het register", "The arrangement in the register")
    return checklist(norm("joint.register", day), found, day, subject=subject, names=FIELD_NAMES)


PART_NAMES: Mapping[str, tuple[str, str]] = {
    ArrangementPart.VIEWS: (
        "over welke besluiten de raden vooraf een zienswijze geven",
        "on which decisions the councils give their view beforehand",
    ),
    ArrangementPart.PARTICIPATION: (
        "hoe ingezetenen en belanghebbenden worden betrokken",
        "how residents and interested parties take part",
    ),
    ArrangementPart.EVALUATION: ("evaluatie", "evaluation"),
    ArrangementPart.WITHDRAWAL: ("voorwaarden en gevolgen van uittreding", "conditions and consequences of leaving"),
    ArrangementPart.INFORMATION: ("hoe het bestuur de raden inlicht", "how the board informs the councils"),
}
FIELD_NAMES: Mapping[str, tuple[str, str]] = {
    ArrangementField.PARTICIPANTS: ("deelnemers met de dag van toetreding", "participants with the day they joined"),
    ArrangementField.LEGAL_PERSONS: ("openbare lichamen van de deelnemers", "public bodies of the participants"),
    ArrangementField.KEEPER: ("het orgaan dat het register bijhoudt", "the body that keeps the register"),
    ArrangementField.STATUTES: ("wettelijke voorschriften", "statutory rules"),
    ArrangementField.POWERS: ("overgedragen bevoegdheden", "powers transferred"),
    ArrangementField.SEAT: ("adres en plaats van vestiging", "address and seat"),
    ArrangementField.BODY: ("het ingestelde lichaam of orgaan, met de dag", "the body instituted, with the day"),
    ArrangementField.TEXT: ("verwijzing naar de geconsolideerde tekst", "where the consolidated text is"),
    ArrangementField.CHANGES: ("overzicht van wijzigingen", "list of changes"),
}


def _obstacle(code: str, ground: str, *fill: str) -> Obstacle:
    nl, way_nl, en, way_en = TEXTS[code]
    until_nl, until_en = fill or ("", "")
    return Obstacle(code, nl.format(until_nl), ground, way_nl, "", en.format(until_en), way_en)


TEXTS = {
    "joint.no-draft": (
        "De raad heeft het ontwerp van de regeling niet ontvangen.",
        "Zend de raad het ontwerp; bij ontvangst begint de termijn voor een zienswijze.",
        "The council has not received the draft of the arrangement.",
        "Send the council the draft; the term for a view begins on receipt.",
    ),
    "joint.views-open": (
        "De raad kan nog tot en met {} een zienswijze geven.",
        "Wacht die dag af, of laat de raad weten dat er geen zienswijze komt.",
        "The council may still give a view, until {}.",
        "Wait, or let the council say that no view will come.",
    ),
    "joint.no-consent": (
        "De raad heeft geen toestemming gegeven.",
        "Vraag de raad om toestemming voordat het college besluit.",
        "The council has not given its consent.",
        "Ask the council for its consent before the college decides.",
    ),
    "joint.refusal": (
        "De raad onthoudt toestemming alleen wegens strijd met het recht of het algemeen belang.",
        "Noem een van die gronden, of geef toestemming.",
        "A council withholds consent only on the law or the general interest.",
        "Name one of these grounds, or give consent.",
    ),
}
