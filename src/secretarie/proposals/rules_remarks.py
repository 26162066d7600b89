"""What stands in the way of a remark of the gate, of an answer to its test list, and of the author's reply. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from secretarie.law import Obstacle
from secretarie.proposals.anchors import stands_in
from secretarie.proposals.models import Aside, Stage
from secretarie.proposals.rules import EDITABLE

RULE = "huisregel toets"
UNDER_WAY = frozenset({Stage.TEAM_MANAGER, Stage.DIRECTOR, Stage.PORTFOLIO_HOLDER, Stage.PASSED})
SHOWN = 40


@dataclass(frozen=True, slots=True)
class FindingText:
    """One finding as typed: of which error type, where in the text, what about it, and which words it is about."""

    error_type: int
    place: str = ""
    text: str = ""
    part: str = ""
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Replying:
    """Replies to findings: who writes, where the proposal stands, whether each is still to be answered, with what."""

    writes: bool
    stage: str
    aside: str
    open: bool
    texts: tuple[str, ...]


def obstacles_to_anchor(findings: Iterable[FindingText], parts: Mapping[str, str]) -> Iterable[Obstacle]:
    """A remark stands at a part that the text has, and quotes words that stand there."""
    for finding in findings:
        if finding.part and finding.part not in parts:
            yield Obstacle("gate.no-such-part", "Dit deel staat niet in de tekst.", RULE, "Kies een deel van de lijst.")
        elif finding.quote and not any(stands_in(finding.quote, parts[key]) for key in _looked_at(finding, parts)):
            quote = f"{finding.quote[:SHOWN]}…" if len(finding.quote) > SHOWN else finding.quote
            message = f"De woorden „{quote}” staan niet op de gekozen plaats."
            way_out = "Neem ze letterlijk over uit de tekst, of laat ze weg."
            yield Obstacle("gate.quote-not-there", message, RULE, way_out)


def _looked_at(finding: FindingText, parts: Mapping[str, str]) -> Iterable[str]:
    return (finding.part,) if finding.part else parts


def obstacles_to_answer(answered: Iterable[str], asked: frozenset[str]) -> Iterable[Obstacle]:
    """Only questions of the list for this proposal are answered."""
    if set(answered) - asked:
        message = "Een beantwoorde vraag staat niet (meer) op de toetslijst."
        yield Obstacle("gate.unknown-test", message, RULE, "Open het stuk opnieuw en kijk de lijst na.")


def obstacles_to_reply(facts: Replying) -> tuple[Obstacle, ...]:
    """The author replies while the text lies with the author, to remarks of the last return, in words."""
    found = []
    if not facts.writes:
        message = "Alleen de steller en de eigen eenheid antwoorden."
        found.append(Obstacle("reply.not-yours", message, RULE, "Vraag het de steller."))
    if facts.stage not in EDITABLE or facts.aside == Aside.RETRACTED:
        message = "Dit voorstel ligt niet (meer) bij de steller."
        found.append(Obstacle("reply.not-here", message, RULE, "Antwoorden kan als de toets het teruggeeft."))
    elif not facts.open:
        message = "Deze opmerking vraagt geen antwoord meer."
        found.append(Obstacle("reply.not-open", message, RULE, "Kijk in het dossier wat de laatste toets zei."))
    if not any(text.strip() for text in facts.texts):
        found.append(Obstacle("reply.no-text", "Er is geen antwoord.", RULE, "Schrijf wat je met de opmerking deed."))
    return tuple(found)


def obstacles_unanswered(remarks: Iterable[tuple[int, str]]) -> Iterable[Obstacle]:
    """What the gate remarked and nobody answered: each by its key, in its own words."""
    for key, words in remarks:
        shown = f"{words[:SHOWN]}…" if len(words) > SHOWN else words
        message = f"De opmerking van de toets „{shown}” heeft nog geen antwoord."
        way_out = "Schrijf onder De poort wat je ermee deed."
        yield Obstacle("proposal.remark-unanswered", message, RULE, way_out, f"opmerking-{key}")


def obstacles_to_send_back(stage: str, aside: str, reason: str) -> tuple[Obstacle, ...]:
    """The secretary sends back what is under way, at any stage, with a reason; at the gate by its verdict."""
    found = []
    if stage == Stage.GATE:
        message, way_out = "Dit voorstel ligt bij de toets.", "Geef het daar terug, met de soort fout erbij."
        found.append(Obstacle("send_back.at-gate", message, RULE, way_out))
    elif stage not in UNDER_WAY or aside == Aside.RETRACTED:
        message = "Dit voorstel is niet onderweg naar de agenda."
        way_out = "Staat het op een agenda, voer het daar dan eerst af."
        found.append(Obstacle("send_back.not-under-way", message, RULE, way_out))
    if not reason.strip():
        way_out = "Schrijf wat er moet gebeuren; steller en lijn lezen het."
        found.append(Obstacle("send_back.no-reason", "Je gaf geen reden.", RULE, way_out))
    return tuple(found)
