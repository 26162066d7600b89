"""Write a draft: its paragraphs come, change and go."""

from __future__ import annotations

from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.access.wall import visible
from secretarie.house import rules
from secretarie.house.models import Paragraph, RegulationVersion


@performs(Action.PARAGRAPH_ADD)
def add_paragraph(act: Act, version: RegulationVersion, *, number: str, heading: str, text: str = "") -> Paragraph:
    """A numbered part of a draft.

    Raises:
        Refused: no draft any more, no number or heading, or the number is taken.
    """
    of_number = rules.obstacles_to_number(number, heading, _taken(act, version))
    act.check([*rules.obstacles_to_change(draft=version.is_draft), *of_number])
    given = {"number": number.strip(), "heading": heading.strip(), "text": text.strip()}
    return act.make(Paragraph(version=version, **given))


@performs(Action.PARAGRAPH_CHANGE)
def change_paragraph(act: Act, paragraph: Paragraph, *, number: str, heading: str, text: str) -> None:
    """Other words, or another number.

    Raises:
        Refused: no draft any more, no number or heading, or the number is taken.
    """
    taken = _taken(act, paragraph.version) - {paragraph.number}
    of_number = rules.obstacles_to_number(number, heading, taken)
    act.check([*rules.obstacles_to_change(draft=is_open(paragraph)), *of_number])
    paragraph.number, paragraph.heading, paragraph.text = number.strip(), heading.strip(), text.strip()


@performs(Action.PARAGRAPH_REMOVE)
def remove_paragraph(act: Act, paragraph: Paragraph) -> None:
    """It goes out of the draft.

    Raises:
        Refused: no draft any more, or values rest on it.
    """
    held = rules.obstacles_to_remove(tuple(sorted(paragraph.settles)))
    act.check([*rules.obstacles_to_change(draft=is_open(paragraph)), *held])
    paragraph.withdrawn = True


def is_open(paragraph: Paragraph) -> bool:
    """Whether it still stands in a draft."""
    return paragraph.version.is_draft and not paragraph.withdrawn


def _taken(act: Act, version: RegulationVersion) -> frozenset[str]:
    found = visible(Paragraph, act.actor).filter(version=version, withdrawn=False)
    return frozenset(found.values_list("number", flat=True))
