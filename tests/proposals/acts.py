"""Doing an act in a test: as this person, on the thing as that person sees it now."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from secretarie.access.models import Municipal
from secretarie.access.performing import Refused
from secretarie.audit.models import Entry
from secretarie.people.models import Absence
from tests.cast import TODAY, Cast


def do[R](cast: Cast, key: str, act: Callable[..., R], thing: Municipal, /, **given: Any) -> R:
    """The act, on the thing as it stands now for this person."""
    with cast.acting_as(key) as actor:
        return act(actor, type(thing).objects.get(pk=thing.pk), **given)


def refused(cast: Cast, key: str, act: Callable[..., object], thing: Municipal, /, **given: Any) -> set[str]:
    """The codes of the obstacles; fails when the act is done."""
    with pytest.raises(Refused) as refusal:
        do(cast, key, act, thing, **given)
    assert all(o.message and o.ground and o.way_out for o in refusal.value.obstacles)
    return {o.code for o in refusal.value.obstacles}


def now[M: Municipal](cast: Cast, thing: M, key: str = "author") -> M:
    """The thing as this person sees it now."""
    with cast.acting_as(key):
        return type(thing).objects.get(pk=thing.pk)


def sees(cast: Cast, key: str, thing: Municipal) -> bool:
    with cast.acting_as(key):
        return type(thing).objects.filter(pk=thing.pk).exists()


def away(cast: Cast, key: str, since: date = TODAY) -> None:
    """This person is absent from this day on."""
    with cast.acting_as("secretary") as actor:
        Absence.objects.create(municipality_id=actor.municipality, person=cast.people[key], valid_from=since)


def entries(cast: Cast, act: str) -> list[dict[str, Any]]:
    """The audit entries of one act, oldest first."""
    with cast.acting_as("secretary"):
        bodies = [json.loads(e.body) for e in Entry.objects.order_by("id")]
    return [b for b in bodies if b["act"] == act]
