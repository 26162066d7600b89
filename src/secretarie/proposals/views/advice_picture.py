"""The advice route as the file draws it: waves with who, until when, and where each question stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from secretarie.access.roles import COLLEGE
from secretarie.access.wall import Actor
from secretarie.law import norm
from secretarie.law.saying import sentence_nl
from secretarie.law.works_council import Intended, Involvement, involvement
from secretarie.people.models import Person
from secretarie.people.queries import persons
from secretarie.proposals.advice_routes import matters
from secretarie.proposals.dossier import Dossier
from secretarie.proposals.facts_advice_route import route_of
from secretarie.proposals.models import Advice, Verdict
from secretarie.proposals.rules_advice_route import Route, State, Stop

CHIPS: Mapping[State, tuple[str | Promise, str, str]] = {
    State.LATER: (_("Later"), "", ""),
    State.TO_ASK: (_("Not asked yet"), "warn", ""),
    State.NOBODY: (_("Nobody advises on this"), "bad", ""),
    State.ASKED: (_("Asked"), "busy", "clock"),
    State.LATE: (_("Term passed"), "bad", "clock"),
    State.LAPSED: (_("Silence: consent"), "ok", "clock"),
    State.GIVEN: (_("Given"), "ok", ""),
    State.EXEMPT: (_("Left out by the secretary"), "warn", ""),
}


@dataclass(frozen=True, slots=True)
class Drawn:
    """One line of the picture."""

    wave: int
    first: bool
    label: str
    when: str
    who: str
    deputy: str
    due: date | None
    chip: tuple[str | Promise, str, str]
    confidential: bool
    note: str
    anchor: str


def picture(about: Dossier) -> list[Drawn]:
    """Every step of the house's route, in its waves; nothing when the house asks nobody."""
    found = route_of(about.actor, about.proposal, about)
    names = persons(about.actor, sorted(_people(found)))
    lines: list[Drawn] = []
    for stop in found.stops:
        first = not lines or lines[-1].wave != stop.step.wave
        lines.append(_drawn(about, stop, names, first=first))
    return lines


def _people(found: Route) -> set[int]:
    asked = {stop.asked.adviser for stop in found.stops if stop.asked}
    asked |= {stop.asked.deputy for stop in found.stops if stop.asked and stop.asked.deputy}
    chosen = [stop.choice for stop in found.stops if stop.choice and not stop.asked]
    return asked | {c.adviser for c in chosen} | {c.deputy for c in chosen if c.deputy}


def _drawn(about: Dossier, stop: Stop, names: Mapping[int, Person], *, first: bool) -> Drawn:
    seat = stop.asked or stop.choice
    hidden = bool(stop.asked and stop.asked.dissent and about.actor.has(*COLLEGE))
    seen = stop.asked is not None and any(a.pk == stop.asked.pk for a in about.advices)
    return Drawn(
        wave=stop.step.wave,
        first=first,
        label=stop.label,
        when=stop.step.words,
        who=names[seat.adviser].name if seat and not hidden else "",
        deputy=names[seat.deputy].name if seat and seat.deputy and not stop.done else "",
        due=stop.asked.due_on if stop.asked and not stop.asked.given else None,
        chip=_chip(stop),
        confidential=bool(stop.asked and stop.asked.confidential),
        note=_note(about, stop),
        anchor=f"#advies-{stop.asked.pk}" if seen and stop.asked else "",
    )


def _chip(stop: Stop) -> tuple[str | Promise, str, str]:
    if stop.state is State.GIVEN and stop.asked and stop.asked.dissent:
        return _("Disagrees"), "warn", ""
    return CHIPS[stop.state]


def _note(about: Dossier, stop: Stop) -> str:
    if stop.state is State.EXEMPT:
        return next((e.reason for e in about.exemptions if e.discipline == stop.step.discipline), "")
    return works_council_words(stop.step.matter, about.actor.today) if stop.step.matter else ""


def works_council_words(matter: str, day: date) -> str:
    """What the works council has to say, and what follows when the decision deviates (art. 25 and 27 WOR)."""
    if matter not in matters():
        return ""
    found = involvement(Intended(matter), day)
    after = "works_council.nullity" if found.involvement is Involvement.CONSENT else "works_council.wait"
    follows = norm(after, day)
    return f"{found.receipt.explanation_nl} {sentence_nl(follows)} ({follows.ground})"


def name_of(actor: Actor, advice: Advice) -> str:
    """Who gave it; a dissent is told by role, not by name, to the college (it may become public, art. 5.2 Woo)."""
    if advice.verdict == Verdict.DISAGREE and actor.has(*COLLEGE):
        return str(advice.get_discipline_display())
    return advice.adviser.name
