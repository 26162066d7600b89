"""What the writing check reads: a proposal as it stands in a version, or as somebody is typing it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from secretarie.access.http import whole
from secretarie.access.wall import Actor, visible
from secretarie.house.reading import value
from secretarie.people.models import Person
from secretarie.proposals import facts_template, rules_writing
from secretarie.proposals.dossier import arguments_about
from secretarie.proposals.facts import saving
from secretarie.proposals.forms import section
from secretarie.proposals.house_keys import WRITING
from secretarie.proposals.markup import to_html
from secretarie.proposals.models import Acceptance, Attachment, DecisionPoint, Kind, Proposal, Version
from secretarie.proposals.texts import clean, plain
from secretarie.proposals.typed import Row, Typed, is_blank
from secretarie.proposals.writing import Argument, Check, Point, Settings, Written, check

SECTION = section("")
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
        facts_template.template(actor).limits,
    )


def as_typed(actor: Actor, typed: Typed, attachments: Iterable[Attachment] | None) -> Written:
    """What somebody is typing, whatever its shape; without attachments, those it names are not judged."""
    return Written(
        typed.first("kind") or Kind.COLLEGE,
        plain(typed.first("subject")),
        tuple(
            Point(number, plain(row.get("text", "")), row.get("body", ""), row.get("ground", ""))
            for number, row in enumerate(typed.points, start=1)
            if not is_blank("points", row)
        ),
        {
            name.removeprefix(SECTION): clean(to_html(typed.first(name)))
            for name in typed.fields
            if name.startswith(SECTION)
        },
        tuple(_typed_argument(n, row) for n, row in enumerate(typed.arguments) if not is_blank("arguments", row)),
        None if attachments is None else tuple(a.title for a in attachments),
        names(actor),
        facts_template.template(actor).limits,
    )


def _typed_argument(number: int, row: Row) -> Argument:
    said = clean(to_html(row.get("text", "")))
    return Argument(whole(row.get("point", "")) or 0, plain(row.get("title", "")), said, number)


def names(actor: Actor) -> frozenset[str]:
    """The full names of everybody this municipality knows; read once, for every paper asks them."""
    found = actor.memory.get(NAMES)
    if not isinstance(found, frozenset):
        found = actor.memory[NAMES] = frozenset(visible(Person, actor).values_list("name", flat=True))
    return found


def settings(actor: Actor) -> Settings:
    """The list of rules as this house uses it today."""
    return value(actor, WRITING, actor.today)


@dataclass(frozen=True, slots=True)
class Remarks:
    """What the check says of a version, and what the author left as it is, by the key of the remark."""

    version: Version
    found: tuple[Check, ...]
    accepted: Mapping[str, Acceptance]

    @property
    def open(self) -> tuple[Check, ...]:
        """Those that nobody left as they are."""
        return tuple(one for one in self.found if one.key not in self.accepted)

    @property
    def left(self) -> tuple[tuple[Check, Acceptance], ...]:
        """Those that were left, with who and why."""
        return tuple((one, self.accepted[one.key]) for one in self.found if one.key in self.accepted)


def remarks(actor: Actor, proposal: Proposal) -> Remarks:
    """The check of the text as it stands, read where it stands."""
    version = visible(Version, actor).get(proposal=proposal, number=proposal.version)
    points = tuple(visible(DecisionPoint, actor).filter(version=version).order_by("number"))
    attachments = visible(Attachment, actor).filter(proposal=proposal, withdrawn=False)
    return judged(actor, proposal, version, points, attachments)


def judged(
    actor: Actor,
    proposal: Proposal,
    version: Version,
    points: Sequence[DecisionPoint],
    attachments: Iterable[Attachment],
) -> Remarks:
    """The check of rows that were read already."""
    found = check(as_kept(actor, proposal, version, points, attachments), actor.today, settings(actor))
    return Remarks(version, found, accepted(actor, proposal))


def accepted(actor: Actor, proposal: Proposal) -> Mapping[str, Acceptance]:
    """What was left as it is in this proposal, on whatever version."""
    left = visible(Acceptance, actor).filter(proposal=proposal).select_related("by", "version")
    return {one.key: one for one in left}


def accepting(actor: Actor, proposal: Proposal, known: Remarks, key: str, reason: str) -> rules_writing.Accepting:
    """The facts of leaving one remark."""
    stands = any(one.key == key for one in known.found)
    return rules_writing.Accepting(saving(actor, proposal), stands, key in known.accepted, reason)
