"""The template of a house as it holds today, and which of its sections a proposal must still fill in."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from django.core.exceptions import ValidationError

from secretarie.access.euro import EuroField
from secretarie.access.http import whole
from secretarie.access.wall import Actor, visible
from secretarie.house.reading import house, source, value
from secretarie.people.models import Portfolio
from secretarie.proposals.conditions import Case
from secretarie.proposals.facts import case_of
from secretarie.proposals.house_keys import TEMPLATE
from secretarie.proposals.models import DecisionPoint, Kind, Proposal, Version
from secretarie.proposals.rules_template import MissingSection
from secretarie.proposals.template import Template
from secretarie.proposals.typed import Typed, is_blank

BLANK = re.compile(r"<[^>]*>|&nbsp;|\s")


def template(actor: Actor) -> Template:
    """The sections as this house has them today."""
    return value(actor, TEMPLATE, actor.today)


def ground(actor: Actor) -> str:
    """On what the template rests."""
    return source(actor, TEMPLATE, actor.today)


def since(actor: Actor) -> str:
    """From which day this house has its own template; empty while it has the usual one."""
    own = house(actor, actor.today).own.get(TEMPLATE.name)
    return own.valid_from.isoformat() if own else ""


def filled(version: Version | None) -> frozenset[str]:
    """The sections in which something is written."""
    return frozenset(key for key, html in (version.sections if version else {}).items() if BLANK.sub("", html))


def missing(
    actor: Actor, proposal: Proposal, version: Version | None, points: Iterable[DecisionPoint]
) -> tuple[MissingSection, ...]:
    """What this proposal must fill in, and did not: why, and on what that rests."""
    empty = template(actor).missing(case_of(proposal, points), filled(version))
    rests = ground(actor)
    return tuple(MissingSection(one.key, one.title, one.because(), rests) for one in empty)


def case_typed(actor: Actor, typed: Typed) -> Case:
    """What the conditions look at, in what somebody is typing; what cannot be read is not there."""
    chosen = whole(typed.first("portfolio"))
    found = visible(Portfolio, actor).filter(pk=chosen).first() if chosen is not None else None
    return Case(
        kind=typed.first("kind") or Kind.COLLEGE,
        portfolio=found.name if found else "",
        amount=_amount(typed.first("amount")),
        traits=frozenset(typed.fields.get("traits", ())),
        bodies=frozenset(row.get("body", "") for row in typed.points if not is_blank("points", row)),
    )


def _amount(text: str) -> Decimal | None:
    try:
        return EuroField(required=False).clean(text)
    except ValidationError:
        return None
