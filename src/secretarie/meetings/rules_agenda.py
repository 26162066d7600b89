"""What stands in the way of an act on an agenda: frozen facts in, obstacles out. Pure; every moment is an argument."""

from __future__ import annotations

from dataclasses import dataclass

from secretarie.law import Obstacle
from secretarie.meetings.models import Meeting
from secretarie.proposals.models import Aside, Stage

OVER = frozenset({Meeting.Stage.CLOSED, Meeting.Stage.ADOPTED})
NOT_YET_RELEASED = frozenset({Meeting.Stage.PLANNED})
BEFORE_SESSION = frozenset({Meeting.Stage.PLANNED, Meeting.Stage.RELEASED, Meeting.Stage.FROZEN})
CLOSING_TIME = "huisregel sluitingstijd"


@dataclass(frozen=True, slots=True)
class Leave:
    """The leave of mayor and secretary for a late item, and why (huisregel sluitingstijd)."""

    mayor: bool = False
    secretary: bool = False
    reason: str = ""


NO_LEAVE = Leave()


@dataclass(frozen=True, slots=True)
class Entering:
    """What comes on an agenda when: ``late`` after closing time; the mayor needs nobody's leave (art. 53a)."""

    meeting_stage: str
    late: bool
    by_mayor: bool = False
    leave: Leave = NO_LEAVE
    about: str = ""


@dataclass(frozen=True, slots=True)
class Placing:
    """One proposal that is to be placed."""

    number: str
    stage: str
    aside: str
    points: int


@dataclass(frozen=True, slots=True)
class TakingOff:
    """An item that is to be taken off."""

    meeting_stage: str
    taken_off: bool
    handled: bool
    live_parts: int
    reason: str


@dataclass(frozen=True, slots=True)
class Moving:
    """A row that is to stand elsewhere."""

    meeting_stage: str
    taken_off: bool
    handled: bool
    into_itself: bool
    closed_under_heading: bool


@dataclass(frozen=True, slots=True)
class Editing:
    """A row whose own words are to change."""

    meeting_stage: str
    taken_off: bool
    handled: bool
    of_proposal: bool
    released: bool
    title: str
    reason: str


@dataclass(frozen=True, slots=True)
class Pointing:
    """A row that is to carry a decision."""

    meeting_stage: str
    taken_off: bool
    of_proposal: bool


def obstacles_to_enter(facts: Entering) -> tuple[Obstacle, ...]:
    """A late item needs the leave of mayor and secretary, and its reason; the mayor cannot be kept from adding one."""
    if facts.meeting_stage in OVER:
        return (over(),)
    if not facts.late or facts.by_mayor:
        return ()
    missing = [
        who for who, given in (("burgemeester", facts.leave.mayor), ("secretaris", facts.leave.secretary)) if not given
    ]
    found = []
    if missing:
        what = f" voor {facts.about}" if facts.about else ""
        found.append(
            Obstacle(
                "agenda.late-without-leave",
                f"De sluitingstijd is voorbij en het verlof van {' en '.join(missing)} ontbreekt{what}.",
                CLOSING_TIME,
                "Vraag het in het dossier, of plaats het stuk op de volgende vergadering."
                if facts.about
                else "Vraag verlof en geef het hier op, of plaats het punt op de volgende vergadering.",
                facts.about,
            )
        )
    if not facts.leave.reason.strip() and not (facts.about and missing):
        found.append(
            Obstacle(
                "agenda.late-without-reason",
                "Bij een nagezonden stuk hoort een reden.",
                CLOSING_TIME,
                "Schrijf in één zin waarom het niet kan wachten.",
            )
        )
    return tuple(found)


def obstacles_to_place(facts: Placing) -> tuple[Obstacle, ...]:
    """Only what passed the gate, is not aside, and asks a decision."""
    found = []
    if facts.stage == Stage.ON_AGENDA:
        found.append(
            Obstacle(
                "agenda.already-placed",
                f"Voorstel {facts.number} staat al op een agenda.",
                "huisregel route",
                "Neem het daar eerst af, of verplaats het.",
                facts.number,
            )
        )
    elif facts.stage != Stage.PASSED:
        found.append(
            Obstacle(
                "agenda.not-passed",
                f"Voorstel {facts.number} is niet door de poort.",
                "huisregel route",
                "Wacht op de toets van de secretaris.",
                facts.number,
            )
        )
    if facts.aside in {Aside.ON_HOLD, Aside.RETRACTED}:
        found.append(
            Obstacle(
                "agenda.aside",
                f"Voorstel {facts.number} is vastgehouden of ingetrokken.",
                "huisregel route",
                "Geef het eerst vrij bij de poort.",
                facts.number,
            )
        )
    if not facts.points:
        found.append(
            Obstacle(
                "agenda.nothing-to-decide",
                f"Voorstel {facts.number} heeft geen beslispunt.",
                "huisregel route",
                "Laat de steller een beslispunt toevoegen; een notitie vraagt om kennis te nemen.",
                facts.number,
            )
        )
    return tuple(found)


def obstacles_to_take_off(facts: TakingOff) -> tuple[Obstacle, ...]:
    """What was not handled yet, with a reason; a heading only when nothing stands under it."""
    found = [over()] if facts.meeting_stage in OVER else []
    if facts.taken_off:
        found.append(
            Obstacle(
                "agenda.already-off", "Dit punt is al afgevoerd.", "huisregel agenda", "Plaats het zo nodig opnieuw."
            )
        )
    if facts.handled:
        found.append(handled())
    if facts.live_parts:
        found.append(
            Obstacle(
                "agenda.heading-in-use",
                f"Onder deze kop staan nog {facts.live_parts} punten.",
                "huisregel agenda",
                "Verplaats die eerst, of voer ze af.",
            )
        )
    if not facts.reason.strip():
        found.append(
            Obstacle(
                "agenda.off-without-reason",
                "Bij afvoeren hoort een reden; leden en steller lezen die.",
                "huisregel agenda",
                "Schrijf in één zin waarom.",
            )
        )
    return tuple(found)


def obstacles_to_move(facts: Moving) -> tuple[Obstacle, ...]:
    """Anywhere in the tree but under itself; closed items stay together after the rest."""
    found = [over()] if facts.meeting_stage in OVER else []
    if facts.handled:
        found.append(handled())
    if facts.taken_off:
        found.append(is_off())
    if facts.into_itself:
        found.append(
            Obstacle(
                "agenda.under-itself",
                "Een kop kan niet onder zichzelf staan.",
                "huisregel agenda",
                "Kies een andere kop.",
            )
        )
    if facts.closed_under_heading:
        found.append(
            Obstacle(
                "agenda.closed-apart",
                "Een geheim of niet openbaar punt staat in de besloten reeks, niet onder een openbare kop.",
                "art. 60 lid 3 Gemeentewet",
                "Laat het in de besloten reeks; de volgorde daarbinnen kun je wijzigen.",
            )
        )
    return tuple(found)


def obstacles_to_edit(facts: Editing) -> tuple[Obstacle, ...]:
    """What an agenda says of itself may change until it is handled; what members have read only with a reason."""
    found = [over()] if facts.meeting_stage in OVER else []
    if facts.handled:
        found.append(handled())
    if facts.taken_off:
        found.append(is_off())
    if facts.of_proposal:
        message = "De titel, de minuten en de portefeuille komen van het voorstel."
        way_out = "Laat de steller het voorstel wijzigen, of verplaats het punt."
        found.append(Obstacle("agenda.words-of-proposal", message, "huisregel route", way_out))
    if not facts.title:
        message, way_out = (
            "Een punt zonder titel kan niet op de agenda.",
            "Schrijf in een paar woorden waar het over gaat.",
        )
        found.append(Obstacle("agenda.no-title", message, "huisregel agenda", way_out))
    if facts.released and not facts.reason.strip():
        message = "De agenda is vrijgegeven: bij een wijziging hoort een reden; de leden lezen die."
        found.append(
            Obstacle("agenda.change-without-reason", message, "huisregel agenda", "Schrijf in één zin waarom.")
        )
    return tuple(found)


def obstacles_to_point(facts: Pointing) -> tuple[Obstacle, ...]:
    """Points are typed under rows of the agenda itself; those of a proposal are its own."""
    found = [over()] if facts.meeting_stage in OVER else []
    if facts.taken_off:
        found.append(is_off())
    if facts.of_proposal:
        found.append(
            Obstacle(
                "agenda.points-of-proposal",
                "De beslispunten van een voorstel staan vast met de tekst.",
                "huisregel route",
                "Leg een wijziging vast als gewijzigd besluit, of neem het voorstel terug.",
            )
        )
    return tuple(found)


def is_off() -> Obstacle:
    return Obstacle("agenda.is-off", "Dit punt is afgevoerd.", "huisregel agenda", "Plaats het opnieuw.")


def over() -> Obstacle:
    return Obstacle(
        "meeting.over",
        "Deze vergadering is gesloten.",
        "art. 60 Gemeentewet",
        "Plaats het op een volgende vergadering.",
    )


def handled() -> Obstacle:
    return Obstacle(
        "agenda.handled",
        "Dit punt is al behandeld.",
        "art. 60 Gemeentewet",
        "Leg een nieuw punt voor aan een volgende vergadering.",
    )
