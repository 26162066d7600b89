"""Keep a regulation: begin one, begin its next version as a copy, and record that it was reviewed."""

from __future__ import annotations

from datetime import date

from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.access.wall import visible
from secretarie.house import rules
from secretarie.house.kinds import RegulationKind
from secretarie.house.models import Paragraph, Regulation, RegulationVersion
from secretarie.house.queries import adopted, open_draft, paragraphs, resting_on
from secretarie.people.models import Body


@performs(Action.REGULATION_ADD)
def add_regulation(act: Act, body: Body, *, kind: RegulationKind, title: str, ground: str = "") -> Regulation:
    """A regulation that this body adopts, by this article; its first version is drafted next.

    Raises:
        Refused: no title, one of that title is there, or the body has one of this kind.
    """
    known = visible(Regulation, act.actor)
    taken = frozenset(name.casefold() for name in known.values_list("title", flat=True))
    same = kind != RegulationKind.OTHER and known.filter(kind=kind, body=body).exists()
    act.check(rules.obstacles_to_name(title, taken, same_kind=same))
    return act.make(Regulation(body=body, kind=kind, title=title.strip(), ground=ground.strip()))


@performs(Action.REGULATION_DRAFT)
def draft_version(act: Act, regulation: Regulation, *, note: str = "") -> RegulationVersion:
    """The next version, which begins as a copy of what holds, with the values as they are today.

    Raises:
        Refused: a draft is under way already.
    """
    under_way = open_draft(act.actor, regulation)
    act.check(rules.obstacles_to_draft(under_way.number if under_way else None))
    last = visible(RegulationVersion, act.actor).filter(regulation=regulation).order_by("-number").first()
    number = last.number + 1 if last else 1
    made = act.make(RegulationVersion(regulation=regulation, number=number, note=note.strip()))
    if before := adopted(act.actor, regulation).first():
        act.make_all(_copies(act, before, made))
    return made


def _copies(act: Act, before: RegulationVersion, made: RegulationVersion) -> list[Paragraph]:
    today = resting_on(act.actor, before.regulation, act.actor.today)
    now: dict[int | None, dict[str, object]] = {}
    for rule in today:
        now.setdefault(rule.paragraph_id, {})[rule.key] = rule.value
    return [
        Paragraph(version=made, number=p.number, heading=p.heading, text=p.text, settles=p.settles | now.get(p.pk, {}))
        for p in paragraphs(act.actor, before)
    ]


@performs(Action.REGULATION_REVIEW)
def review(act: Act, version: RegulationVersion, *, outcome: str, next_on: date) -> None:
    """It was looked at again and stands: what came of that, and when next.

    Raises:
        Refused: it is not in force, nothing came of it, or the next day has passed.
    """
    today = act.actor.today
    in_force = version.in_force(today)
    act.check(rules.obstacles_to_review(in_force=in_force, next_on=next_on, today=today, outcome=outcome))
    version.review_on, act.note = next_on, outcome.strip()
