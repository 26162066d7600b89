"""What the advice route of the house still asks of a proposal, and what stands in the way of going by it. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from secretarie.law import Obstacle
from secretarie.people.disciplines import Discipline
from secretarie.proposals.advice_routes import Step
from secretarie.proposals.asked import Asked
from secretarie.proposals.models import Aside
from secretarie.proposals.rules import EDITABLE

RULE = "huisregel advies"


class State(StrEnum):
    """Where one step of the route stands."""

    LATER = "later"  # its wave has not begun
    TO_ASK = "to_ask"
    NOBODY = "nobody"  # nobody advises from this discipline
    ASKED = "asked"
    LATE = "late"
    LAPSED = "lapsed"  # silence, taken for consent
    GIVEN = "given"
    EXEMPT = "exempt"


DONE = frozenset({State.LAPSED, State.GIVEN, State.EXEMPT})


@dataclass(frozen=True, slots=True)
class Choice:
    """Who is asked for a step, and who answers when that one is away."""

    adviser: int
    deputy: int | None = None
    unit: int | None = None


@dataclass(frozen=True, slots=True)
class Stop:
    """A step of the route with where it stands: the question that answers it, or who would be asked."""

    step: Step
    state: State
    asked: Asked | None = None
    choice: Choice | None = None

    @property
    def done(self) -> bool:
        return self.state in DONE

    @property
    def label(self) -> str:
        """The discipline as people call it; another unit by its name."""
        return self.step.unit or str(Discipline(self.step.discipline).label)


@dataclass(frozen=True, slots=True)
class Route:
    """The whole advice route of one proposal; ``source``: the house rule it comes from."""

    stops: tuple[Stop, ...]
    source: str = RULE

    @property
    def wave(self) -> int:
        """The wave that is open: the first in which something is not done; 0 when all is."""
        return min((stop.step.wave for stop in self.stops if not stop.done), default=0)

    @property
    def to_ask(self) -> tuple[Stop, ...]:
        """What can be asked now."""
        return tuple(stop for stop in self.stops if stop.state is State.TO_ASK)

    def of(self, discipline: str, unit: int | None = None) -> Stop | None:
        """The stop of a discipline (of another unit: of that unit)."""
        return next((s for s in self.stops if s.step.discipline == discipline and _unit(s) in {None, unit}), None)


NO_ROUTE = Route(())


def _unit(stop: Stop) -> int | None:
    if stop.step.discipline != Discipline.OTHER_UNIT:
        return None
    return stop.asked.unit if stop.asked else stop.choice.unit if stop.choice else -1


@dataclass(frozen=True, slots=True)
class Known:
    """What the route is computed from: its steps, what was asked, what was exempted, who advises."""

    steps: Sequence[Step]
    asked: Sequence[Asked]
    exempt: frozenset[str]
    choices: dict[tuple[str, str], Choice]
    units: dict[int, str]
    today: date
    source: str = RULE


def route(known: Known) -> Route:
    """Each step with where it stands; a wave begins when all before it are done."""
    found: list[Stop] = []
    open_wave = 0
    for step in known.steps:
        stop = _stop(known, step)
        if not stop.done and not open_wave:
            open_wave = step.wave
        if stop.state in {State.TO_ASK, State.NOBODY} and step.wave > open_wave:
            stop = Stop(step, State.LATER, None, stop.choice)
        found.append(stop)
    return Route(tuple(found), known.source)


def _stop(known: Known, step: Step) -> Stop:
    choice = known.choices.get((step.discipline, step.unit))
    asked = _answering(known, step)
    if asked and asked.is_standing:
        return Stop(step, State.GIVEN, asked, choice)
    if step.discipline in known.exempt:
        return Stop(step, State.EXEMPT, asked, choice)
    if asked and asked.is_pending:
        late = State.LAPSED if asked.has_lapsed(known.today) else State.LATE
        return Stop(step, late if asked.is_late(known.today) else State.ASKED, asked, choice)
    return Stop(step, State.TO_ASK if choice else State.NOBODY, None, choice)


def _answering(known: Known, step: Step) -> Asked | None:
    """The question that answers this step: a standing advice first, else the last that is open."""
    same = [
        one
        for one in known.asked
        if one.discipline == step.discipline and (not step.unit or known.units.get(one.unit or 0) == step.unit)
    ]
    standing = [one for one in same if one.is_standing]
    pending = [one for one in same if one.is_pending]
    return next(iter(standing), None) or (pending[-1] if pending else None)


@dataclass(frozen=True, slots=True)
class Seeking:
    """Who goes by the route with which proposal."""

    stage: str
    aside: str
    writes: bool
    route: Route


def obstacles_to_seek(facts: Seeking) -> tuple[Obstacle, ...]:
    """The writers ask what the route asks, before the proposal goes on its way."""
    return tuple(_to_seek(facts))


def _to_seek(facts: Seeking) -> Iterable[Obstacle]:
    if facts.aside == Aside.RETRACTED:
        yield Obstacle("advice.retracted", "Dit voorstel is ingetrokken.", RULE, "Begin een nieuw voorstel.")
    if facts.stage not in EDITABLE:
        yield Obstacle(
            "advice.on-its-way",
            "Dit voorstel is onderweg; de adviesroute loopt vóór de parafen.",
            RULE,
            "Laat het teruggeven aan de steller.",
        )
    if not facts.writes:
        yield Obstacle(
            "advice.not-yours", "Alleen de steller en de eigen eenheid vragen advies.", RULE, "Vraag het de steller."
        )
    if not facts.route.to_ask:
        yield Obstacle(
            "advice.nothing-to-seek",
            "De route vraagt nu niemand (meer) om advies.",
            facts.route.source,
            "Wacht op de lopende adviezen, of vraag zelf iemand.",
        )


def obstacles_of_route(found: Route) -> Iterable[Obstacle]:
    """What the route still asks before the proposal may go on its way; open questions are named by their adviser."""
    for stop in found.stops:
        if stop.state in {State.TO_ASK, State.LATER, State.NOBODY}:
            yield _missing(stop, found.source)


def _missing(stop: Stop, source: str) -> Obstacle:
    label, when = stop.label.lower(), stop.step.words
    way_out = {
        State.TO_ASK: "Klik op “Vraag advies volgens de route”.",
        State.LATER: f"Dat gebeurt vanzelf als ronde {stop.step.wave - 1} klaar is.",
        State.NOBODY: "Niemand adviseert hierover: vraag de beheerder een adviseur, of de secretaris om vrijstelling.",
    }[stop.state]
    return Obstacle(
        "proposal.advice-compulsory",
        f"Het advies over {label} is verplicht ({when}) en nog niet gevraagd.",
        source,
        way_out,
        stop.step.discipline,
    )


def obstacles_to_exempt(found: Route, discipline: str, reason: str) -> tuple[Obstacle, ...]:
    """Only what the route asks and nobody gave yet can be left out, with a reason: a deviation on record."""
    problems = []
    stop = found.of(discipline)
    if stop is None:
        problems.append(
            Obstacle("advice.not-compulsory", "De route vraagt dit advies niet.", found.source, "Er is niets te doen.")
        )
    elif stop.done:
        problems.append(
            Obstacle("advice.there-already", "Dit advies is er al.", found.source, "Een gegeven advies blijft staan.")
        )
    if not reason.strip():
        problems.append(
            Obstacle("advice.no-reason", "Je gaf geen reden.", RULE, "Schrijf waarom dit advies gemist kan worden.")
        )
    return tuple(problems)


def obstacles_to_leave_out(stop: Stop | None, source: str) -> Iterable[Obstacle]:
    """The line does not leave out what the route asks."""
    if stop is not None and not stop.done:
        yield Obstacle(
            "advice.compulsory",
            f"De route vraagt dit advies ({stop.step.words}).",
            source,
            "Alleen de secretaris laat een verplicht advies weg, met reden.",
            stop.step.discipline,
        )
