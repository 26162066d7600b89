"""What the writing check reads: a proposal as it stands in a version, or as somebody is typing it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from secretarie.access.wall import Actor, visible
from secretarie.house.reading import value
from secretarie.people.models import Person
from secretarie.proposals.dossier import arguments_about
from secretarie.proposals.house_keys import WRITING
from secretarie.proposals.models import Attachment, DecisionPoint, Proposal, Version
from secretarie.proposals.texts import ProposalText, clean
from secretarie.proposals.writing import Argument, Point, Settings, Written

NAMES = "names of the municipality"


def as_kept(
    actor: Actor,
    proposal: Proposal,
    version: Version,
    points: Sequence[DecisionPoint],
    attachments: Iterable[Attachment],
) -> Written:
    """A version, with the points that this reader sees, the arguments about those, and the attachments."""
    told = arguments_about(version, points)
    return Written(
        proposal.kind,
        version.subject,
        tuple(Point(p.number, p.text, p.body, p.ground) for p in points),
        version.sections,
        tuple(Argument(a["point"], a["title"], a["text"], row) for row, a in enumerate(told)),
        tuple(a.title for a in attachments),
        names(actor),
    )


def as_typed(actor: Actor, kind: str, text: ProposalText, attachments: Iterable[Attachment] = ()) -> Written:
    """A text that was not saved yet."""
    return Written(
        kind,
        text.subject,
        tuple(Point(number, p.text, p.body, p.ground) for number, p in text.numbered()),
        {key: clean(html) for key, html in text.sections.items() if html},
        tuple(Argument(a.point, a.title, clean(a.text), row) for row, a in enumerate(text.arguments)),
        tuple(a.title for a in attachments),
        names(actor),
    )


def names(actor: Actor) -> frozenset[str]:
    """The full names of everybody this municipality knows; read once, for every paper asks them."""
    found = actor.memory.get(NAMES)
    if not isinstance(found, frozenset):
        found = actor.memory[NAMES] = frozenset(visible(Person, actor).values_list("name", flat=True))
    return found


def settings(actor: Actor) -> Settings:
    """The list of rules as this house uses it today."""
    return value(actor, WRITING, actor.today)
