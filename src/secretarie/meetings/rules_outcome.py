"""What an outcome, a vote and the laying down of an item need to be complete: frozen facts in, obstacles out. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from secretarie.law import Obstacle
from secretarie.meetings.models import DECIDING, Outcome
from secretarie.meetings.outcomes import Given

RECORD = "art. 60 lid 3 Gemeentewet"
NO_OUTCOME = "record.no-outcome"


@dataclass(frozen=True, slots=True)
class PointFacts:
    """A point with the outcome given: the result of its ballot, and whether the later meeting can take it."""

    number: str
    text: str
    given: Given
    voted: str = ""
    can_go_there: bool = True


@dataclass(frozen=True, slots=True)
class Voting:
    """A ballot on a point: who may vote, who is recused, what was voted, and whether the last round was tied."""

    number: str
    votes: Mapping[int, str]
    voters: frozenset[int]
    recused: frozenset[int]
    names: Mapping[int, str]
    again: bool = False
    tied: bool = False
    by_mayor: bool = False


@dataclass(frozen=True, slots=True)
class PointState:
    """A point as it stands: has it an outcome, is its vote tied."""

    number: str
    outcome: str
    tied: bool = False


def obstacles_to_outcome(facts: PointFacts) -> tuple[Obstacle, ...]:
    """What an outcome needs to be complete, and what cannot go with the vote that was held."""
    given = facts.given
    found = []
    if given.outcome and given.outcome not in set(Outcome):
        found.append(
            _of_point(facts, "outcome.unknown", "Deze uitkomst bestaat niet.", RECORD, "Kies een van de uitkomsten.")
        )
    if given.outcome == Outcome.AMENDED and given.decided_text.strip() in {"", facts.text.strip()}:
        found.append(
            _of_point(
                facts,
                "outcome.no-text",
                "Bij gewijzigd hoort de tekst zoals besloten.",
                RECORD,
                "Schrijf de tekst, of kies conform.",
            )
        )
    if given.contrary and not given.reason.strip():
        found.append(
            _of_point(
                facts,
                "outcome.no-reason",
                "Een besluit tegen het ambtelijk advies heeft een reden.",
                "huisregel besturingsfilosofie",
                "Schrijf waarom het college afwijkt.",
            )
        )
    if given.contrary and given.outcome not in DECIDING:
        found.append(
            _of_point(
                facts,
                "outcome.contrary-to-nothing",
                "Zonder besluit is er niets contrair.",
                "huisregel besturingsfilosofie",
                "Haal het vinkje weg, of kies een uitkomst die besluit.",
            )
        )
    if given.outcome == Outcome.FINAL_TEXT_MANDATED and given.final_text_by is None:
        found.append(
            _of_point(
                facts,
                "outcome.no-mandate-holder",
                "Het is niet gezegd wie de eindtekst vaststelt.",
                "art. 168 Gemeentewet",
                "Kies het lid dat de eindtekst vaststelt.",
            )
        )
    return (*found, *_held_over_wrongly(facts), *_against_the_vote(facts))


def _held_over_wrongly(facts: PointFacts) -> tuple[Obstacle, ...]:
    if facts.given.outcome != Outcome.HELD_OVER or facts.can_go_there:
        return ()
    message = "Aanhouden kan tot een latere vergadering van hetzelfde orgaan die nog niet gesloten is."
    return (_of_point(facts, "outcome.held-over-where", message, "huisregel agenda", "Kies een latere vergadering."),)


def _against_the_vote(facts: PointFacts) -> tuple[Obstacle, ...]:
    """The majority of the votes cast decides (art. 30 by 58): an outcome cannot say otherwise."""
    given = facts.given.outcome
    rejected = facts.voted == "rejected" and given in DECIDING and given != Outcome.REJECTED
    carried = facts.voted == "carried" and given == Outcome.REJECTED
    if not (rejected or carried):
        return ()
    words = "verworpen" if rejected else "aangenomen"
    return (
        _of_point(
            facts,
            "outcome.against-the-vote",
            f"De leden hebben beslispunt {facts.number} {words}.",
            "art. 30 lid 1 jo. 58 Gemeentewet",
            "Verbeter de stemming, of neem haar terug.",
        ),
    )


def obstacles_to_vote(facts: Voting) -> tuple[Obstacle, ...]:
    """Who takes no part has no vote (art. 28); the mayor's own points are not voted on; again only after a tie."""
    if facts.by_mayor:
        message = f"Beslispunt {facts.number} is aan de burgemeester alleen."
        way_out = "Leg de uitkomst vast zonder stemming."
        return (Obstacle("ballot.mayor-alone", message, "huisregel bevoegdheid", way_out, facts.number),)
    found = [_no_vote(facts, person) for person in facts.votes if person not in facts.voters]
    if not facts.votes:
        found.append(
            Obstacle(
                "ballot.empty",
                "Er is geen stem ingevuld.",
                "art. 30 lid 1 jo. 58 Gemeentewet",
                "Vul van ieder lid de stem in, of neem de stemming terug.",
                facts.number,
            )
        )
    if facts.again and not facts.tied:
        found.append(
            Obstacle(
                "ballot.not-tied",
                "Opnieuw stemmen hoort bij een staking van stemmen.",
                "art. 59 lid 1 Gemeentewet",
                "Verbeter de stemming die er staat.",
                facts.number,
            )
        )
    return tuple(found)


def _no_vote(facts: Voting, person: int) -> Obstacle:
    name = facts.names.get(person, str(person))
    if person in facts.recused:
        message, ground = f"{name} neemt aan dit punt niet deel en stemt niet.", "art. 28 lid 1 jo. 58 Gemeentewet"
        return Obstacle("ballot.recused", message, ground, "Laat de stem weg, of neem het niet deelnemen terug.", name)
    message = f"{name} is bij dit punt niet aanwezig."
    way_out = "Laat de stem weg, of verbeter de aanwezigheid."
    return Obstacle("ballot.absent", message, "art. 29 lid 1 jo. 58 Gemeentewet", way_out, name)


def obstacles_to_lay_down(points: tuple[PointState, ...]) -> tuple[Obstacle, ...]:
    """An item is laid down when each of its points has an outcome."""
    return tuple(_without_outcome(p) for p in points if not p.outcome)


def in_one(obstacles: tuple[Obstacle, ...]) -> tuple[Obstacle, ...]:
    """The points without an outcome told in one sentence, beside what else keeps the item from being laid down."""
    bare = [o for o in obstacles if o.code == NO_OUTCOME]
    if len(bare) <= 1:
        return obstacles
    *some, last = (o.about for o in bare)
    message = f"Beslispunt {', '.join(some)} en {last} hebben nog geen uitkomst."
    told = replace(bare[0], message=message, about="")
    return (told, *(o for o in obstacles if o.code != NO_OUTCOME))


def _without_outcome(point: PointState) -> Obstacle:
    if point.tied:
        message = f"Bij beslispunt {point.number} staken de stemmen."
        return Obstacle(
            "record.tied", message, "art. 59 Gemeentewet", "Stem opnieuw, of houd het punt aan.", point.number
        )
    message = f"Beslispunt {point.number} heeft nog geen uitkomst."
    return Obstacle(NO_OUTCOME, message, RECORD, "Kies de uitkomst.", point.number)


def _of_point(facts: PointFacts, code: str, message: str, ground: str, way_out: str) -> Obstacle:
    return Obstacle(code, message, ground, way_out, facts.number)
