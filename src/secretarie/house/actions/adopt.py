"""Record that a body adopted a draft: it holds from a day, with its values; what held before ends there."""

from __future__ import annotations

from datetime import date

from django.db.models import Q, QuerySet

from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.access.wall import Actor, visible
from secretarie.house import rules
from secretarie.house.models import HouseRule, RegulationVersion
from secretarie.house.queries import adopted, paragraphs, resting_on, settled_by
from secretarie.house.reading import forget, rested_on
from secretarie.house.rules import Adoption
from secretarie.people.models import valid_on


@performs(Action.REGULATION_ADOPT)
def adopt(
    act: Act,
    version: RegulationVersion,
    *,
    decision: str,
    adopted_on: date,
    first: date,
    review_on: date | None = None,
) -> None:
    """The decision with this number adopted the draft; from ``first`` on it holds.

    Raises:
        Refused: no draft, nothing in it, no decision, days that cannot be, or a value that rests elsewhere.
    """
    facts = adoption(act.actor, version, decision=decision, adopted_on=adopted_on, first=first, review_on=review_on)
    act.check(rules.obstacles_to_adopt(facts))
    before = adopted(act.actor, version.regulation).filter(valid_on(first)).first()
    if before:
        act.also(before).valid_until = first
    _values(act, version, first)
    version.adopted_by, version.adopted_on = decision.strip(), adopted_on
    version.valid_from, version.review_on = first, review_on


def adoption(
    actor: Actor,
    version: RegulationVersion,
    *,
    decision: str,
    adopted_on: date,
    first: date,
    review_on: date | None,
) -> Adoption:
    """The facts of an adoption."""
    found = paragraphs(actor, version)
    youngest = adopted(actor, version.regulation).first()
    own = visible(HouseRule, actor).filter(key__in=settled_by(found))
    waiting = Q(key__in=settled_by(found)) | Q(paragraph__version__regulation=version.regulation)
    later = visible(HouseRule, actor).filter(waiting, valid_from__gte=first)
    return Adoption(
        decision,
        adopted_on,
        first,
        actor.today,
        draft=version.is_draft,
        paragraphs=len(found),
        review_on=review_on,
        youngest=youngest.valid_from if youngest else None,
        elsewhere=tuple(_elsewhere(own.filter(valid_on(first)), version)),
        later=tuple(later.values_list("key", "valid_from")),
    )


def _elsewhere(own: QuerySet[HouseRule], version: RegulationVersion) -> list[tuple[str, str]]:
    others = own.filter(paragraph__isnull=False).exclude(paragraph__version__regulation=version.regulation)
    return [(rule.key, rested_on(rule)) for rule in others.select_related("paragraph__version__regulation")]


def _values(act: Act, version: RegulationVersion, first: date) -> None:
    """The draft's values begin; the regulation's own until now end, and those of the same keys that rested nowhere."""
    laid_down = settled_by(paragraphs(act.actor, version))
    resting = resting_on(act.actor, version.regulation, first)
    loose = visible(HouseRule, act.actor).filter(valid_on(first), paragraph=None, key__in=laid_down)
    for rule in [*act.also_all(resting), *act.also_all(loose)]:
        rule.valid_until = first
    act.settle()
    act.make_all(
        [HouseRule(key=key, value=value, paragraph=p, valid_from=first) for key, (value, p) in laid_down.items()]
    )
    forget(act.actor)
