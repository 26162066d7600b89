"""What stands in the way of writing together: sharing the pen, comments beside the text, copying. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from secretarie.law import Obstacle
from secretarie.proposals.models import Aside
from secretarie.proposals.rules import EDITABLE, Saving, obstacles_to_save

RULE = "huisregel samen schrijven"


@dataclass(frozen=True, slots=True)
class Sharing:
    """Who is to write too: somebody who may write at all, other than the author."""

    author: int
    co_authors: frozenset[int]
    person: int
    name: str
    drafts: bool


@dataclass(frozen=True, slots=True)
class Commenting:
    """A comment as typed, where the proposal stands, and which places its text has."""

    stage: str
    aside: str
    text: str
    place: str
    places: frozenset[str]


@dataclass(frozen=True, slots=True)
class Resolving:
    """Who resolves a comment: who writes at the proposal, or who made the comment."""

    writes: bool
    is_own: bool
    is_open: bool


@dataclass(frozen=True, slots=True)
class Copying:
    """What is copied: the numbers of points, and the titles of attachments, on which secrecy is imposed."""

    secret_points: tuple[int, ...]
    secret_papers: tuple[str, ...]


def obstacles_to_share(writing: Saving, facts: Sharing) -> tuple[Obstacle, ...]:
    """The pen is shared by who writes, with somebody who drafts proposals and does not write at this one yet."""
    found = list(obstacles_to_save(writing))
    if facts.person == facts.author:
        found.append(Obstacle("share.author", f"{facts.name} is de steller.", RULE, "Kies iemand anders."))
    elif facts.person in facts.co_authors:
        found.append(Obstacle("share.twice", f"{facts.name} schrijft al mee.", RULE, "Kies iemand anders."))
    elif not facts.drafts:
        message = f"{facts.name} stelt geen voorstellen op."
        found.append(Obstacle("share.no-author", message, RULE, "Vraag advies, of laat de beheerder de rol geven."))
    return tuple(found)


def obstacles_to_comment(facts: Commenting) -> tuple[Obstacle, ...]:
    """While the text is written; afterwards the line signs off, and the gate finds."""
    found = []
    if facts.stage not in EDITABLE or facts.aside == Aside.RETRACTED:
        message, way_out = "Aan deze tekst wordt nu niet geschreven.", "Geef je opmerking bij je paraaf of advies."
        found.append(Obstacle("comment.too-late", message, RULE, way_out))
    if not facts.text.strip():
        found.append(Obstacle("comment.no-text", "Je schreef geen opmerking.", RULE, "Schrijf wat je opvalt."))
    if facts.place not in facts.places:
        message = "Deze plaats staat niet (meer) in de tekst."
        found.append(Obstacle("comment.no-place", message, RULE, "Kies een andere plaats, of het hele voorstel."))
    return tuple(found)


def obstacles_to_resolve(facts: Resolving) -> tuple[Obstacle, ...]:
    """Who writes says what was done; who made the comment may take it back."""
    found = []
    if not facts.is_open:
        message = "Deze opmerking is al afgehandeld."
        found.append(Obstacle("comment.resolved", message, RULE, "Er is niets te doen."))
    if not (facts.writes or facts.is_own):
        message, way_out = "Alleen wie schrijft handelt een opmerking af.", "Vraag het de steller."
        found.append(Obstacle("comment.not-yours", message, RULE, way_out))
    return tuple(found)


def obstacles_of_comments(open_comments: int) -> tuple[Obstacle, ...]:
    """A proposal goes on its route when every comment beside it is resolved."""
    if not open_comments:
        return ()
    open_ones = "staat nog 1 opmerking" if open_comments == 1 else f"staan nog {open_comments} opmerkingen"
    way_out = "Zeg van elke opmerking wat ermee is gedaan."
    return (Obstacle("comment.open", f"Er {open_ones} open bij de tekst.", RULE, way_out),)


def obstacles_to_copy(facts: Copying) -> tuple[Obstacle, ...]:
    """What is secret stays in its own file (art. 87 Gemeentewet): it is not copied."""
    found = [f"beslispunt {number}" for number in facts.secret_points] + [f"“{title}”" for title in facts.secret_papers]
    if not found:
        return ()
    message = f"Op {', '.join(found)} rust geheimhouding; dat gaat niet mee in een kopie."
    way_out = "Kopieer zonder deze stukken, of begin een nieuw voorstel."
    return (Obstacle("copy.secret", message, "art. 87 en 88 Gemeentewet", way_out),)
