"""The facts that the rules of writing together ask for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from secretarie.access.table import AUTHORING, COMMENTING
from secretarie.access.wall import Actor, visible
from secretarie.people.models import Person
from secretarie.people.queries import grants
from secretarie.proposals import anchors, rules_together
from secretarie.proposals.dossier import points_of
from secretarie.proposals.facts_advice import writes
from secretarie.proposals.facts_route import current
from secretarie.proposals.models import Attachment, Comment, DecisionPoint, Proposal, Version
from secretarie.proposals.texts import SECTIONS

WHOLE = ""
CIRCLE = frozenset(f"role:{role}" for role in COMMENTING)
"""Who reads comments: who writes, advises and tests; not who decides."""


def writers(actor: Actor) -> dict[int, Person]:
    """Who drafts proposals today, by key."""
    return {grant.person_id: grant.person for grant in grants(actor, actor.today, role__in=AUTHORING)}


def sharing(actor: Actor, proposal: Proposal, person: Person) -> rules_together.Sharing:
    return rules_together.Sharing(
        author=proposal.author_id,
        co_authors=frozenset(proposal.co_authors),
        person=person.pk,
        name=person.name,
        drafts=person.pk in writers(actor),
    )


def commenting(proposal: Proposal, version: Version, text: str, place: str) -> rules_together.Commenting:
    numbers = version.points.values_list("number", flat=True)
    return rules_together.Commenting(proposal.stage, proposal.aside, text, place, frozenset(places(version, numbers)))


def places(version: Version, points: Iterable[int]) -> dict[str, str]:
    """Where in this text a comment can stand, in its order, with words."""
    found = {WHOLE: "Hele voorstel", **{f"point-{number}": f"Beslispunt {number}" for number in points}}
    found |= {key: anchors.label(key) for key in (*SECTIONS, *version.sections) if version.sections.get(key)}
    kinds = {"argument": "Argument", "remark": "Kanttekening"}
    for argument in version.arguments:
        number = str(argument["number"]).removeprefix("K ")
        found[f"{argument['kind']}-{number}"] = f"{kinds[argument['kind']]} {number}"
    return found


def current_of(actor: Actor, proposal: Proposal) -> dict[str, str]:
    """The places of the text as it stands, as this actor sees them."""
    version = current(proposal)
    return places(version, points_of(actor, version).values_list("number", flat=True))


def resolving(actor: Actor, proposal: Proposal, comment: Comment) -> rules_together.Resolving:
    return rules_together.Resolving(writes(actor, proposal), comment.by_id == actor.person, comment.is_open)


def copying(points: Sequence[DecisionPoint], papers: Sequence[Attachment]) -> rules_together.Copying:
    return rules_together.Copying(
        tuple(point.number for point in points if point.secrecy_id is not None),
        tuple(paper.title for paper in papers if paper.secrecy_id is not None),
    )


def papers_to_copy(actor: Actor, proposal: Proposal) -> list[Attachment]:
    """The attachments that may go along, as this actor sees them."""
    found = visible(Attachment, actor).filter(proposal=proposal, withdrawn=False, secrecy=None)
    return list(found.select_related("file"))
