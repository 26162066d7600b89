"""Outgoing papers: which a decision makes, who signs them in which order, and whose turn it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any

from secretarie.access.performing import Act
from secretarie.access.wall import Actor, intern_circle, visible
from secretarie.documents.models import Paper, SignatureKind
from secretarie.law import SignatureKind as LawKind
from secretarie.law import Signer, Signing, signing
from secretarie.law.bodies import Body as LawBody
from secretarie.law.deputies import Office as LawOffice
from secretarie.law.deputies import Standby, acting
from secretarie.meetings import decision_sight
from secretarie.meetings.models import Decision, Meeting
from secretarie.people.models import Absence, Office, Person, valid_on
from secretarie.people.queries import deputies, holder_of_office
from secretarie.people.standing import Standing

OFFICES = {Signer.MAYOR: Office.Kind.MAYOR, Signer.SECRETARY: Office.Kind.SECRETARY}


@dataclass(frozen=True, slots=True)
class Delegation:
    """Who signs in the mayor's place, in which capacity, and whether the leave or power of attorney exists."""

    person: Person
    capacity: Signer
    empowered: bool


def by_law(kind: str, day: date, body: str, delegation: Delegation | None = None) -> Signing:
    """Who must sign this kind of paper, in order (art. 59a, 32a, 171 Gemeentewet; 10:10 Awb)."""
    return signing(
        LawKind(kind),
        day,
        delegate=delegation.capacity if delegation else None,
        empowered=bool(delegation and delegation.empowered),
        body=LawBody(body),
    )


def prepare(act: Act, decision: Decision, found: Signing, delegation: Delegation | None = None) -> Paper:
    """The paper of a decision, ready for its first signer."""
    paper = act.make(paper_of(act, decision, found, delegation))
    act.also(decision).paper = paper
    act.receipt(found.receipt)
    return paper


def paper_of(act: Act, decision: Decision, found: Signing, delegation: Delegation | None = None) -> Paper:
    """The paper as it will be, not yet kept."""
    text = text_of(decision)
    keys = set(decision_sight.keys(decision))
    keys |= {f"person:{decision.proposal.author_id}"} if decision.proposal else set()
    keys |= {f"person:{delegation.person.pk}"} if delegation else set()
    return Paper(
        readers_id=intern_circle(act.actor.municipality, keys),
        secrecy_id=decision.secrecy_id,
        kind=decision.signature_kind,
        title=decision.title,
        text=text,
        text_sha256=sha256(text.encode()).hexdigest(),
        dated=decision.decided_on,
        delegate=delegation.person if delegation else None,
        delegate_office=delegation.capacity if delegation else "",
        signers=[s.value for s in found.signers],
        form=found.form,
    )


def prepare_papers(act: Act, meeting: Meeting) -> list[Paper]:
    """A paper for each decision of the meeting that sends one out; what needs a delegate waits for the act."""
    waiting = (
        visible(Decision, act.actor).filter(meeting=meeting, paper=None).exclude(signature_kind=SignatureKind.NONE)
    )
    made = []
    for decision in waiting.select_related("proposal"):
        found = by_law(decision.signature_kind, decision.decided_on, decision.body)
        if not found.obstacles:
            made.append(prepare(act, decision, found))
    return made


def text_of(decision: Decision) -> str:
    """The decision as the paper states it: its points as decided."""
    points: list[dict[str, Any]] = decision.points
    return "\n".join(f"{p.get('number', '')} {p['text']}".strip() for p in points)


def stand_in(actor: Actor, capacity: Signer, day: date) -> int | None:
    """Who signs as mayor or as secretary on ``day``: the holder, or the first deputy who is there (art. 77, 106)."""
    kind = OFFICES[capacity]
    holder = holder_of_office(actor, kind, day)
    order = [holder.pk] if holder else []
    order += [d.person_id for d in deputies(actor, kind, day)]
    away = set(visible(Absence, actor).filter(valid_on(day), person__in=order).values_list("person_id", flat=True))
    found = acting(LawOffice(capacity.value), [Standby(str(p), p not in away) for p in order], day)
    return int(found.person) if found.person else None


def acting_for(where: Standing, capacity: Signer, day: date) -> int | None:
    """The same for the day of ``where``, from what is known there."""
    order = where.orders.get(OFFICES[capacity], ())
    found = acting(LawOffice(capacity.value), [Standby(str(p), p not in where.away) for p in order], day)
    return int(found.person) if found.person else None


def turn(actor: Actor, paper: Paper, signed: int) -> tuple[Signer, int | None] | None:
    """Whose turn it is: the capacity, and the person who has it today; None when all have signed."""
    if signed >= len(paper.signers):
        return None
    capacity = Signer(paper.signers[signed])
    if capacity in OFFICES and not (paper.delegate_id and signed == 0):
        return capacity, stand_in(actor, capacity, actor.today)
    return capacity, paper.delegate_id
