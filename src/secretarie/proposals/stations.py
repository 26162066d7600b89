"""The stations of a proposal's route with their dates, computed from its rows.

What comes after the gate belongs to rooms above this one: they register what they know of it in ``LATER`` (dates of
the meeting, signature, publication) and ``FOLLOWED`` (decisions and what came of them).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

from secretarie.access.wall import Actor
from secretarie.documents.models import SignatureKind
from secretarie.proposals.models import Aside, GateReview, Proposal, SignOff, Stage

if TYPE_CHECKING:
    from secretarie.proposals.dossier import Dossier


class Place(StrEnum):
    """A station on the drawn line."""

    DRAFT = "draft"
    ADVICE = "advice"
    TEAM_MANAGER = "team_manager"
    DIRECTOR = "director"
    MANAGEMENT_TEAM = "management_team"
    PORTFOLIO_HOLDER = "portfolio_holder"
    GATE = "gate"
    MEETING = "meeting"
    SIGNED = "signed"
    PUBLISHED = "published"
    CARRIED_OUT = "carried_out"


LINE = tuple(Place)
LABELS: Mapping[Place, Promise] = {
    Place.DRAFT: pgettext_lazy("station", "Drafted"),
    Place.ADVICE: pgettext_lazy("station", "Advices"),
    Place.TEAM_MANAGER: pgettext_lazy("station", "Team manager"),
    Place.DIRECTOR: pgettext_lazy("station", "Director"),
    Place.MANAGEMENT_TEAM: pgettext_lazy("station", "Management team"),
    Place.PORTFOLIO_HOLDER: pgettext_lazy("station", "Holder"),
    Place.GATE: pgettext_lazy("station", "Gate"),
    Place.MEETING: pgettext_lazy("station", "College"),
    Place.SIGNED: pgettext_lazy("station", "Signed"),
    Place.PUBLISHED: pgettext_lazy("station", "Published"),
    Place.CARRIED_OUT: pgettext_lazy("station", "Carried out"),
}
HERE: Mapping[str, Place | None] = {
    Stage.DRAFT: Place.DRAFT,
    Stage.IN_ADVICE: Place.ADVICE,
    Stage.TEAM_MANAGER: Place.TEAM_MANAGER,
    Stage.DIRECTOR: Place.DIRECTOR,
    Stage.MANAGEMENT_TEAM: Place.MANAGEMENT_TEAM,
    Stage.PORTFOLIO_HOLDER: Place.PORTFOLIO_HOLDER,
    Stage.GATE: Place.GATE,
    Stage.PASSED: Place.MEETING,
    Stage.ON_AGENDA: Place.MEETING,
    Stage.DECIDED: Place.SIGNED,
    Stage.SIGNED: Place.PUBLISHED,
    Stage.PUBLISHED: Place.CARRIED_OUT,
    Stage.CARRIED_OUT: None,
}
REACHED: Mapping[Place, Stage] = {
    Place.MEETING: Stage.DECIDED,
    Place.SIGNED: Stage.SIGNED,
    Place.PUBLISHED: Stage.PUBLISHED,
    Place.CARRIED_OUT: Stage.CARRIED_OUT,
}
PASSING = (GateReview.Outcome.PASSED, GateReview.Outcome.PASSED_WITH_REMARKS, GateReview.Outcome.TABLED_OVER_OBJECTION)


@dataclass(frozen=True, slots=True)
class Station:
    """One station as it is drawn: ``state`` is done, now or todo; with ``warn`` and a ``note`` there is something."""

    label: str | Promise
    date: date | None
    state: str
    note: str | Promise = ""
    warn: bool = False


@dataclass(frozen=True, slots=True)
class Later:
    """What a room above knows of a station: its day, done or to come."""

    day: date | None
    note: str | Promise = ""
    warn: bool = False


@dataclass(frozen=True, slots=True)
class Followed:
    """Something that followed from the proposal: a decision, a paper, a publication."""

    title: str
    url: str = ""
    words: str = ""
    day: date | None = None


LATER: list[Callable[[Actor, Proposal], Mapping[Place, Later]]] = []
FOLLOWED: list[Callable[[Actor, Proposal], Sequence[Followed]]] = []


def later(actor: Actor, proposal: Proposal) -> dict[Place, Later]:
    """What the rooms above know of this proposal."""
    known: dict[Place, Later] = {}
    for tell in LATER:
        known.update(tell(actor, proposal))
    return known


def followed(actor: Actor, proposal: Proposal) -> list[Followed]:
    """What came of it, from every room above."""
    return [one for tell in FOLLOWED for one in tell(actor, proposal)]


def stations(facts: Dossier, known: Mapping[Place, Later]) -> list[Station]:
    """The line of this proposal: stations it skips (no director, no paper to sign) are not drawn."""
    here = _here(facts.proposal)
    at = LINE.index(here) if here else len(LINE)
    return [_station(facts, known, place, n, at) for n, place in enumerate(LINE) if not _skipped(facts, place, n < at)]


def _here(proposal: Proposal) -> Place | None:
    place = HERE[proposal.stage]
    unsigned = place is Place.SIGNED and proposal.signature_kind == SignatureKind.NONE
    return Place.PUBLISHED if unsigned else place


def _skipped(facts: Dossier, place: Place, passed: bool) -> bool:  # noqa: FBT001 - read once, in the line above
    if place is Place.SIGNED:
        return facts.proposal.signature_kind == SignatureKind.NONE
    if place is Place.ADVICE:
        return passed and not facts.advices
    if place is Place.DIRECTOR and not passed and facts.proposal.stage != Stage.DIRECTOR:
        return not facts.director_needed
    if place is Place.MANAGEMENT_TEAM and not passed and facts.proposal.stage != Stage.MANAGEMENT_TEAM:
        return not facts.team_needed
    signing = (Place.TEAM_MANAGER, Place.DIRECTOR, Place.MANAGEMENT_TEAM, Place.PORTFOLIO_HOLDER)
    return passed and place in signing and not any(s.step == place.value for s in facts.sign_offs)


def _station(facts: Dossier, known: Mapping[Place, Later], place: Place, number: int, at: int) -> Station:
    state = "done" if number < at else "now" if number == at else "todo"
    if state == "now" and facts.proposal.aside == Aside.RETRACTED:
        state = "todo"
    told = known.get(place)
    day = told.day if told else _day(facts, place, state)
    own = _note(facts, place, state)
    return Station(LABELS[place], day, state, own or (told.note if told else ""), bool(own) or bool(told and told.warn))


def _day(facts: Dossier, place: Place, state: str) -> date | None:
    proposal = facts.proposal
    if place is Place.DRAFT:
        return _local(proposal.created_at)
    if state != "done":
        return proposal.requested_for if place is Place.MEETING else None
    if place is Place.ADVICE:
        return _latest(a.given_at for a in facts.standing)
    if place is Place.GATE:
        return _latest(r.at for r in facts.reviews if r.outcome in PASSING)
    if place in REACHED:
        return _local(proposal.stage_since) if proposal.stage == REACHED[place] else None
    return _latest(s.at for s in facts.sign_offs if s.step == place.value)


def _note(facts: Dossier, place: Place, state: str) -> str | Promise:
    if place is Place.ADVICE and facts.open_dissent:
        return pgettext_lazy("station", "dissent open")
    if place is Place.PORTFOLIO_HOLDER and (mark := _last_mark(facts)) in {
        SignOff.Mark.DISCUSS,
        SignOff.Mark.NOT_AGREED,
    }:
        return str(SignOff.Mark(mark).label).lower()
    if state == "now" and facts.proposal.aside:
        return str(Aside(facts.proposal.aside).label).lower()
    return ""


def _last_mark(facts: Dossier) -> str:
    marks = [s.mark for s in facts.sign_offs if s.step == SignOff.Step.PORTFOLIO_HOLDER]
    return marks[-1] if marks else ""


def _latest(moments: Iterable[datetime | None]) -> date | None:
    known = [moment for moment in moments if moment]
    return _local(max(known)) if known else None


def _local(moment: datetime) -> date:
    return timezone.localtime(moment).date()
