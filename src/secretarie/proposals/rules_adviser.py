"""What stands in the way of confirming an advice, passing a question on, and a member of the college advising. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from secretarie.law import Obstacle
from secretarie.people.disciplines import Discipline
from secretarie.proposals.models import Aside, Stage

RULE = "huisregel advies"
ADVISABLE = frozenset(Stage) - {Stage.DECIDED, Stage.SIGNED, Stage.PUBLISHED, Stage.CARRIED_OUT}


def obstacles_of_member(*, is_member: bool) -> Iterable[Obstacle]:
    """Each their own field: a member of the college decides on advice, and writes nor directs it."""
    if is_member:
        yield Obstacle(
            "advice.of-a-member",
            "Een lid van het college schrijft, wijzigt of verdeelt geen ambtelijk advies.",
            "huisregel besturingsfilosofie (rolverdeling)",
            "Zeg wat je vindt bij je paraaf, in de staf of in de vergadering.",
        )


@dataclass(frozen=True, slots=True)
class Confirming:
    """An adviser who looked at the changed text."""

    stage: str
    aside: str
    is_adviser: bool
    is_member: bool
    is_standing: bool
    holds_for: int
    read_version: int
    version: int


def obstacles_to_confirm(facts: Confirming) -> tuple[Obstacle, ...]:
    """Who gave an advice may say that it holds for the text as it stands now; otherwise it is renewed."""
    return tuple(_to_confirm(facts))


def _to_confirm(facts: Confirming) -> Iterable[Obstacle]:
    yield from obstacles_of_member(is_member=facts.is_member)
    if not facts.is_adviser:
        yield Obstacle("advice.not-asked-of-you", "Dit advies is niet van jou.", RULE, "Vraag het de adviseur.")
    if not facts.is_standing:
        yield Obstacle("advice.not-given", "Hier staat geen advies dat geldt.", RULE, "Geef eerst advies.")
    elif facts.holds_for >= facts.version:
        yield Obstacle("advice.holds-already", "Dit advies geldt al voor deze tekst.", RULE, "Er is niets te doen.")
    if facts.stage not in ADVISABLE or facts.aside == Aside.RETRACTED:
        yield Obstacle(
            "advice.too-late", "Over dit voorstel valt niets meer te adviseren.", RULE, "Er is niets te doen."
        )
    if facts.read_version != facts.version:
        yield Obstacle(
            "advice.text-changed",
            f"De tekst is intussen gewijzigd: het is nu versie {facts.version}.",
            RULE,
            "Bekijk het verschil en bevestig daarna.",
        )


@dataclass(frozen=True, slots=True)
class HandingOn:
    """An open question that goes to a colleague; ``is_line``: who passes it on is neither adviser nor secretary."""

    is_pending: bool
    discipline: str
    is_adviser: bool
    is_secretary: bool
    writes: bool
    is_member: bool
    to: int
    adviser: int
    author: int
    advisers: frozenset[int]


def obstacles_to_hand_on(facts: HandingOn) -> tuple[Obstacle, ...]:
    """The adviser, the writers or the secretary pass a question on within the discipline; never a member."""
    return tuple(_to_hand_on(facts))


def _to_hand_on(facts: HandingOn) -> Iterable[Obstacle]:
    yield from obstacles_of_member(is_member=facts.is_member)
    if not (facts.is_adviser or facts.is_secretary or facts.writes):
        yield Obstacle("advice.not-yours", "Deze vraag is niet van jou.", RULE, "Vraag het de adviseur of de steller.")
    elif facts.discipline == Discipline.CONTROL and not (facts.is_adviser or facts.is_secretary):
        yield Obstacle(
            "advice.of-the-controller",
            "De vraag aan de concerncontroller blijft bij de concerncontroller.",
            "huisregel concerncontrol",
            "De controller of de secretaris kan de vraag doorgeven.",
        )
    if not facts.is_pending:
        yield Obstacle(
            "advice.already-given",
            "Dit advies is al gegeven of de vraag is al ingetrokken.",
            RULE,
            "Een gegeven advies blijft staan.",
        )
    if facts.to not in facts.advisers or facts.to == facts.author:
        yield Obstacle(
            "advice.not-an-adviser",
            f"Deze persoon adviseert hier niet over {str(Discipline(facts.discipline).label).lower()}.",
            RULE,
            "Kies een andere adviseur van deze discipline.",
        )
    elif facts.to == facts.adviser:
        yield Obstacle("advice.already-asked", "De vraag ligt daar al.", RULE, "Kies een ander.")
