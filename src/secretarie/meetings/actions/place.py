"""Place passed proposals on an agenda."""

from __future__ import annotations

from collections.abc import Sequence

from secretarie.access.performing import Act, Stale, performs
from secretarie.access.table import Action
from secretarie.access.wall import visible
from secretarie.meetings import facts_agenda, placing, rules_agenda, sight
from secretarie.meetings.models import AgendaItem, Meeting
from secretarie.meetings.tree import Tree
from secretarie.proposals.models import Proposal, Version
from secretarie.proposals.moving import place_on_agenda


@performs(Action.AGENDA_PLACE)
def place(
    act: Act,
    meeting: Meeting,
    *,
    proposals: Sequence[Proposal],
    under: AgendaItem | None = None,
    conform: bool = False,
) -> list[AgendaItem]:
    """Each proposal as an item with its current version frozen; under its own heading unless ``under`` is given.

    Raises:
        Refused: one is not passed, already placed or aside; or it is late without the leave of mayor and secretary.
        Stale: a proposal changed after it was seen.
    """
    held = _held(act, proposals)
    versions = [p.versions.get(number=p.version) for p in held]
    entering = facts_agenda.entering_of(act.actor, meeting, held)
    entrance = (o for p in held for o in rules_agenda.obstacles_to_enter(entering[p.pk]))
    act.check(
        (
            *dict.fromkeys(entrance),
            *(
                o
                for p, v in zip(held, versions, strict=True)
                for o in rules_agenda.obstacles_to_place(facts_agenda.placing(p, v.points.count()))
            ),
        )
    )
    tree = Tree(act, meeting)
    items = [_place(act, tree, p, v, under, conform=conform) for p, v in zip(held, versions, strict=True)]
    for item, proposal in zip(items, held, strict=True):
        placing.mark_entrance(act, item, entering[proposal.pk])
    tree.settle()
    return items


def _held(act: Act, proposals: Sequence[Proposal]) -> list[Proposal]:
    seen = {p.pk: p.revision for p in proposals}
    wanted = visible(Proposal, act.actor).filter(pk__in=seen)
    held: list[Proposal] = act.also_all(wanted, expected=len(seen))
    if stale := [p for p in held if p.revision != seen[p.pk]]:
        raise Stale(stale)
    order = list(seen)
    return sorted(held, key=lambda p: order.index(p.pk))


def _place(
    act: Act, tree: Tree, proposal: Proposal, version: Version, under: AgendaItem | None, *, conform: bool
) -> AgendaItem:
    place_on_agenda(act, proposal, released=sight.was_shown(proposal, tree.meeting))
    item = placing.item_of(proposal, version)
    item.conform = conform
    parent = None if sight.is_closed(item) else under or placing.heading_for(tree, item)
    if parent is not None and parent.standing == AgendaItem.Standing.FORMALITY_ITEMS:
        item.kind = AgendaItem.Kind.FORMALITY
    tree.put(item, parent)
    placing.copy_points(act, item, version)
    return item
