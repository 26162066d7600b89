"""The house rules as they hold on a day: the municipality's own values over the defaults, and on what each rests."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from secretarie.access.wall import Actor, visible
from secretarie.house.keys import Key
from secretarie.house.models import HouseRule
from secretarie.law import HouseRules, Norm, all_norms, house_rule
from secretarie.people.models import valid_on

USUAL = "huisregel (gangbare waarde)"


@dataclass(frozen=True, slots=True)
class House:
    """Every own value of one municipality on one day, read in one query."""

    day: date
    own: Mapping[str, HouseRule]

    def value[T](self, key: Key[T]) -> T:
        """What holds: the own value, else the usual one. Raises UnreadableError for what nobody could have settled."""
        rule = self.own.get(key.name)
        return key.checked(rule.value) if rule else key.usual

    def source(self, key: Key[Any]) -> str:
        """On what the value rests, as an obstacle names its ground."""
        rule = self.own.get(key.name)
        words = rested_on(rule) if rule else ""
        return f"huisregel: {words}" if words else USUAL

    @property
    def norms(self) -> HouseRules:
        """The own values of the law's house rules, as its functions take them."""
        return HouseRules.of(_norm(rule) for name, rule in self.own.items() if name in all_norms())


def _norm(rule: HouseRule) -> Norm:
    """Its ground names the paragraph, for the obstacles that cite it."""
    place = rested_on(rule)
    found = house_rule(rule.key, rule.value, rule.valid_from, source=place)
    return replace(found, statute=f"{found.statute}: {place}") if place else found


def rested_on(rule: HouseRule) -> str:
    """The paragraph with its regulation; for a rule without one the decision that was named."""
    if rule.paragraph is None:
        return rule.source
    return f"{rule.paragraph.version.regulation.title} {rule.paragraph}"


def house(actor: Actor, day: date) -> House:
    """The house rules on ``day``; read once, for they are asked for at many places of one page."""
    known = actor.memory.get((House, day))
    if not isinstance(known, House):
        rules = visible(HouseRule, actor).filter(valid_on(day)).select_related("paragraph__version__regulation")
        known = actor.memory[(House, day)] = House(day, {rule.key: rule for rule in rules})
    return known


def value[T](actor: Actor, key: Key[T], day: date) -> T:
    """What holds for one key on ``day``."""
    return house(actor, day).value(key)


def source(actor: Actor, key: Key[Any], day: date) -> str:
    """On what the value of one key rests on ``day``: "huisregel: Besturingsfilosofie § 4.2"."""
    return house(actor, day).source(key)


def settled(actor: Actor, day: date) -> HouseRules:
    """The house rules that the law's functions ask for, on ``day``."""
    return house(actor, day).norms


def forget(actor: Actor) -> None:
    """Read again what was read: the actor settled something."""
    for key in [key for key in actor.memory if isinstance(key, tuple) and key[0] is House]:
        del actor.memory[key]
