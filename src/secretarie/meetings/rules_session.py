"""What stands in the way of recording in a meeting: frozen facts in, obstacles out. Pure.

Nothing here refuses what happened (settled: recording against validity); only what cannot have happened, what is not
complete, and what lies frozen. Whether an outcome stands in law is in ``validity``.
"""

from __future__ import annotations

from dataclasses import dataclass

from secretarie.law import Obstacle
from secretarie.meetings.models import Meeting

Stage = Meeting.Stage
TO_OPEN = frozenset({Stage.RELEASED, Stage.FROZEN})
OVER = frozenset({Stage.CLOSED, Stage.ADOPTED})
RECORD = "art. 60 lid 3 Gemeentewet"


@dataclass(frozen=True, slots=True)
class Opening:
    """A meeting that is to be opened."""

    stage: str
    sitting: int


@dataclass(frozen=True, slots=True)
class Recording:
    """The item under which something is recorded; ``about`` its number. ``taken_up``: it stands on a second meeting."""

    stage: str
    taken_off: bool = False
    about: str = ""
    taken_up: bool = False


@dataclass(frozen=True, slots=True)
class Closing:
    """A meeting that is to be closed: ``open_items`` are the numbers of what has no outcome and goes nowhere."""

    stage: str
    has_secretary: bool
    acknowledged: bool
    open_items: tuple[str, ...] = ()


def obstacles_to_open(facts: Opening) -> tuple[Obstacle, ...]:
    """A released agenda, and a college that sits."""
    if facts.stage in OVER:
        return (closed(),)
    found = []
    if facts.stage == Stage.OPEN:
        found.append(
            Obstacle("session.already-open", "De vergadering is al open.", "huisregel vergadering", "Ga naar het punt.")
        )
    elif facts.stage not in TO_OPEN:
        found.append(
            Obstacle(
                "session.not-released",
                "De agenda is nog niet vrijgegeven; de leden kennen de stukken niet.",
                "huisregel vrijgave",
                "Geef de agenda vrij en open dan.",
            )
        )
    if not facts.sitting:
        found.append(
            Obstacle(
                "session.no-college",
                "Op deze dag is geen college in functie.",
                "art. 34 Gemeentewet",
                "Leg de ambten met hun termijnen vast.",
            )
        )
    return tuple(found)


def obstacles_to_suspend(stage: str, *, suspended: bool, resume: bool) -> tuple[Obstacle, ...]:
    """Only an open meeting is suspended, only a suspended one resumed."""
    if stage != Stage.OPEN:
        return in_session(stage)
    if suspended == resume:
        return ()
    message = "De vergadering is niet geschorst." if resume else "De vergadering is al geschorst."
    way_out = "Ga verder met het punt." if resume else "Hervat haar als de leden terug zijn."
    return (Obstacle("session.suspension", message, "huisregel vergadering", way_out),)


def obstacles_to_record(facts: Recording) -> tuple[Obstacle, ...]:
    """Recording is for a meeting in session and for what stands on its agenda."""
    found = list(in_session(facts.stage))
    if facts.taken_off:
        found.append(
            Obstacle(
                "item.off",
                "Dit punt is van de agenda afgevoerd.",
                "huisregel agenda",
                "Plaats het opnieuw op de agenda.",
                facts.about,
            )
        )
    if facts.taken_up:
        found.append(
            Obstacle(
                "item.taken-up",
                "Dit punt staat op de agenda van een tweede vergadering.",
                "art. 56 lid 2 Gemeentewet",
                "Behandel het daar, of voer het daar af.",
                facts.about,
            )
        )
    return tuple(found)


def obstacles_to_close(facts: Closing) -> tuple[Obstacle, ...]:
    """A meeting closes when its alarm is acknowledged and each item went somewhere."""
    found = list(in_session(facts.stage))
    if not (facts.has_secretary or facts.acknowledged):
        found.append(
            Obstacle(
                "session.no-secretary",
                "Secretaris en loco-secretaris zijn beiden afwezig.",
                "art. 104 en 106 Gemeentewet",
                "Bevestig dit met een reden, of verbeter de aanwezigheid.",
            )
        )
    if facts.open_items:
        number = len(facts.open_items)
        listed = ", ".join(facts.open_items)
        words = f"Punt {listed} heeft" if number == 1 else f"{number} punten hebben"
        tail = "" if number == 1 else f": {listed}"
        found.append(
            Obstacle(
                "session.open-items",
                f"{words} nog geen uitkomst{tail}.",
                RECORD,
                "Leg ze vast, of houd ze in één keer aan.",
            )
        )
    return tuple(found)


def obstacles_to_acknowledge(stage: str, *, has_secretary: bool, reason: str) -> tuple[Obstacle, ...]:
    """There is an alarm, and a reason."""
    if stage in OVER:
        return (closed(),)
    found = []
    if has_secretary:
        found.append(
            Obstacle(
                "alarm.none",
                "Secretaris of loco-secretaris is aanwezig.",
                "art. 104 Gemeentewet",
                "Er is niets te bevestigen.",
            )
        )
    if not reason.strip():
        found.append(
            Obstacle(
                "alarm.no-reason",
                "De reden ontbreekt.",
                "art. 106 Gemeentewet",
                "Schrijf waarom zonder secretaris is vergaderd.",
            )
        )
    return tuple(found)


def in_session(stage: str) -> tuple[Obstacle, ...]:
    """Recording is for an open meeting."""
    if stage == Stage.OPEN:
        return ()
    if stage in OVER:
        return (closed(),)
    return (
        Obstacle(
            "session.not-open",
            "De vergadering is nog niet geopend.",
            "huisregel vergadering",
            "Open de vergadering.",
        ),
    )


def closed() -> Obstacle:
    """The meeting is over."""
    return Obstacle(
        "session.closed",
        "Deze vergadering is gesloten; wat is vastgelegd, ligt vast.",
        RECORD,
        "Stel een rectificatie voor; de volgende vergadering stelt die vast.",
    )
