"""What stands in the way of sending a proposal on its route and of signing it off there. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from secretarie.law import Norm, Obstacle, Receipt, receipt
from secretarie.proposals.models import Aside, Kind, SignOff, Stage
from secretarie.proposals.rules import EDITABLE
from secretarie.proposals.rules_advice_route import NO_ROUTE, Route, obstacles_of_route
from secretarie.proposals.rules_remarks import obstacles_unanswered
from secretarie.proposals.rules_template import MissingSection, obstacles_of_missing
from secretarie.proposals.rules_together import obstacles_of_comments

RULE = "huisregel route"
DIRECTOR_FROM_MINUTES = "house.director_from_minutes"
LINE = frozenset({Stage.TEAM_MANAGER, Stage.DIRECTOR})
NEEDED = "needed"


@dataclass(frozen=True, slots=True)
class PointFact:
    """What the route needs to know of a decision point."""

    number: int
    text: str
    body: str
    ground: str


@dataclass(frozen=True, slots=True)
class Submission:
    """A proposal as its author wants to send it: its text, who still has to advise, who will answer for it."""

    kind: str
    stage: str
    aside: str
    writes: bool
    subject: str
    points: tuple[PointFact, ...]
    route: Route = NO_ROUTE
    missing: tuple[MissingSection, ...] = ()
    pending_advisers: tuple[str, ...] = ()
    empty_relations: tuple[str, ...] = ()
    portfolios_without_holder: tuple[str, ...] = ()
    unanswered: tuple[tuple[int, str], ...] = ()
    open_comments: int = 0


@dataclass(frozen=True, slots=True)
class LineSigning:
    """Whose turn it is in the line, and what the actor is to that step."""

    stage: str
    aside: str
    is_head: bool
    is_above: bool
    head: str
    head_is_away: bool
    mark: str
    reason: str


@dataclass(frozen=True, slots=True)
class HolderSigning:
    """Which of the proposal's portfolios the actor holds, or substitutes with the holder away or not."""

    stage: str
    aside: str
    holds: frozenset[int]
    substitutes: frozenset[int]
    substitutes_while_away: frozenset[int]
    holder: str
    mark: str
    reason: str


def obstacles_to_submit(facts: Submission) -> tuple[Obstacle, ...]:
    """It goes on its way complete: subject, points with body and ground, sections of its kind, no open question."""
    return (*_standing(facts), *obstacles_unanswered(facts.unanswered), *_wording(facts), *_around(facts))


def _standing(facts: Submission) -> Iterable[Obstacle]:
    if facts.aside == Aside.RETRACTED:
        yield Obstacle("proposal.retracted", "Dit voorstel is ingetrokken.", RULE, "Begin een nieuw voorstel.")
    if facts.stage not in EDITABLE:
        yield Obstacle("proposal.on-its-way", "Dit voorstel is al onderweg.", RULE, "Volg het op de route hierboven.")
    if not facts.writes:
        yield Obstacle(
            "proposal.not-yours", "Alleen de steller en de eigen eenheid versturen dit.", RULE, "Vraag het de steller."
        )


def _wording(facts: Submission) -> Iterable[Obstacle]:
    if not facts.subject.strip():
        yield Obstacle("proposal.no-subject", "Er is geen onderwerp.", RULE, "Schrijf een onderwerp.")
    if not facts.points:
        yield Obstacle("proposal.no-points", "Er is geen beslispunt.", RULE, "Schrijf ten minste één beslispunt.")
    for point in facts.points:
        about = f"point-{point.number}"
        if not point.text.strip() or not point.body:
            yield Obstacle(
                "proposal.empty-point",
                f"Beslispunt {point.number} is leeg.",
                RULE,
                "Schrijf het of haal het weg.",
                about,
            )
        if not point.ground.strip():
            yield Obstacle(
                "proposal.no-ground",
                f"Beslispunt {point.number} noemt geen grond voor de bevoegdheid.",
                "art. 160 Gemeentewet, huisregel bevoegdheid",
                "Noem het artikel of het mandaat.",
                about,
            )
    yield from obstacles_of_missing(facts.missing)


def _around(facts: Submission) -> Iterable[Obstacle]:
    yield from obstacles_of_route(facts.route)
    for name in facts.pending_advisers:
        yield Obstacle(
            "proposal.advice-pending",
            f"Het advies van {name} is er nog niet.",
            "huisregel advies",
            "Vraag om haast, of trek de vraag in met een reden.",
        )
    yield from obstacles_of_comments(facts.open_comments)
    for kind in facts.empty_relations:
        yield Obstacle(
            "proposal.relation-empty",
            f"De verwijzing ({kind}) heeft geen nummer.",
            RULE,
            "Vul het nummer in of beëindig de verwijzing.",
        )
    for name in facts.portfolios_without_holder:
        yield Obstacle(
            "proposal.no-holder",
            f"De portefeuille {name} heeft nu geen houder.",
            "art. 168 Gemeentewet",
            "Vraag het bestuurssecretariaat.",
        )


def director_needed(
    kind: str, minutes: int, threshold: Norm, *, formality: bool, conditions: Sequence[str] = ()
) -> Receipt:
    """Whether the director signs off "by weight": council papers always, discussion items from ``threshold`` minutes.

    ``conditions``: those of the house that it meets. The outcome of the receipt is ``needed`` or ``not needed``.
    """
    least = threshold.number
    needed = kind == Kind.COUNCIL or (not formality and minutes >= least) or bool(conditions)
    weighs = f", en dit stuk ({'; '.join(conditions)})" if conditions else ""
    return receipt(
        (threshold,),
        NEEDED if needed else "not needed",
        nl=f"De directeur tekent raadsvoorstellen en bespreekstukken vanaf {least} minuten{weighs} (huisregel route).",
        en=f"The director signs council proposals and discussion items from {least} minutes (house rule).",
        kind=kind,
        minutes=minutes,
        formality=formality,
        conditions=tuple(conditions),
    )


def team_needed(conditions: Sequence[str]) -> Receipt:
    """Whether the management team sees it before its holder: when a condition of the house is met."""
    why = f" ({'; '.join(conditions)})" if conditions else ""
    return receipt(
        (),
        NEEDED if conditions else "not needed",
        nl=f"Dit voorstel gaat {'eerst' if conditions else 'niet'} langs het directieteam{why} (huisregel route).",
        en=f"This proposal {'goes' if conditions else 'does not go'} to the management team first (house rule).",
        conditions=tuple(conditions),
    )


def obstacles_to_sign_in_line(facts: LineSigning) -> tuple[Obstacle, ...]:
    """The head of the unit signs; who stands above signs in that place only when the head is away or missing."""
    found = list(_obstacles_at(facts.stage, facts.aside, LINE, "in de lijn"))
    if facts.stage in LINE and not facts.is_head:
        if not facts.is_above:
            found.append(
                Obstacle(
                    "sign_off.other-unit",
                    "Dit voorstel is van een andere eenheid.",
                    RULE,
                    f"Nu aan zet: {facts.head or 'wie de eenheid leidt'}.",
                )
            )
        elif not facts.head_is_away:
            found.append(
                Obstacle(
                    "sign_off.head-present",
                    f"{facts.head} is er zelf.",
                    RULE,
                    "Laat de eigen leidinggevende tekenen, of wacht tot die afwezig is gemeld.",
                )
            )
    return (*found, *_obstacles_of_mark(facts.mark, facts.reason, {SignOff.Mark.AGREED, SignOff.Mark.NOT_AGREED}))


def obstacles_of_management_team(
    stage: str, aside: str, mark: str, text: str, open_dissents: Sequence[str]
) -> tuple[Obstacle, ...]:
    """Its advice is recorded in words; it passes nothing on which its advisers still disagree."""
    found = [*_obstacles_at(stage, aside, {Stage.MANAGEMENT_TEAM}, "bij het directieteam")]
    if not text.strip():
        found.append(
            Obstacle("sign_off.no-advice", "Het advies ontbreekt.", RULE, "Schrijf wat het directieteam adviseert.")
        )
    if mark == SignOff.Mark.AGREED:
        found += obstacles_of_dissent(open_dissents)
    return (*found, *_obstacles_of_mark(mark, "?", {SignOff.Mark.AGREED, SignOff.Mark.NOT_AGREED}))


def obstacles_of_dissent(open_dissents: Iterable[str]) -> Iterable[Obstacle]:
    """One official advice: what advisers disagree on is settled first."""
    for discipline in open_dissents:
        yield Obstacle(
            "advice.open-dissent",
            f"Het afwijkende advies ({discipline}) is nog niet afgewikkeld.",
            "huisregel advies",
            "Leg eerst vast hoe het is afgewikkeld: in het directieteam of door de secretaris.",
        )


def obstacles_to_sign_as_holder(facts: HolderSigning) -> tuple[Obstacle, ...]:
    """Each holder marks for the own portfolio; the substitute only when the holder is absent."""
    found = list(_obstacles_at(facts.stage, facts.aside, {Stage.PORTFOLIO_HOLDER}, "bij de portefeuillehouder"))
    if not (facts.holds or facts.substitutes):
        found.append(
            Obstacle(
                "sign_off.other-portfolio",
                "Dit voorstel valt niet onder jouw portefeuille.",
                "portefeuilleverdeling (art. 168 Gemeentewet)",
                f"Nu aan zet: {facts.holder or 'de portefeuillehouder'}.",
            )
        )
    elif not (facts.holds or facts.substitutes_while_away):
        found.append(
            Obstacle(
                "sign_off.holder-present",
                f"{facts.holder or 'De portefeuillehouder'} is er zelf.",
                "portefeuilleverdeling (art. 168 Gemeentewet)",
                "Als vervanger teken je alleen bij afwezigheid.",
            )
        )
    return (*found, *_obstacles_of_mark(facts.mark, facts.reason, set(SignOff.Mark)))


def _obstacles_at(stage: str, aside: str, here: Iterable[str], place: str) -> Iterable[Obstacle]:
    if aside == Aside.RETRACTED:
        yield Obstacle("proposal.retracted", "De steller heeft dit voorstel ingetrokken.", RULE, "Er is niets te doen.")
    elif stage not in set(here):
        yield Obstacle(
            "sign_off.not-here",
            f"Dit voorstel ligt niet (meer) {place}.",
            RULE,
            "Kijk op de route waar het nu is.",
        )


def _obstacles_of_mark(mark: str, reason: str, allowed: set[SignOff.Mark]) -> Iterable[Obstacle]:
    if mark not in allowed:
        yield Obstacle("sign_off.no-mark", "Je hebt niets gekozen.", RULE, "Kies een paraaf.")
    elif mark == SignOff.Mark.NOT_AGREED and not reason.strip():
        yield Obstacle("sign_off.no-reason", "Je gaf geen reden.", RULE, "Schrijf wat er anders moet.")
