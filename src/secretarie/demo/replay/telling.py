"""The whole replay, part by part, with how long each took."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import perf_counter
from typing import Any

from secretarie.access.wall import PUBLIC_PERSON, SYSTEM_PERSON, acting, visible
from secretarie.audit import verify
from secretarie.demo.replay import agenda, comparing, meeting, route
from secretarie.demo.replay.comparing import Difference
from secretarie.demo.replay.script import Script
from secretarie.demo.replay.town import Town, furnish
from secretarie.disclosure.models import PublishedList


@dataclass
class Told:
    """What came of a replay: the published record, what differs, how many papers, entries and seconds it took."""

    record: dict[str, Any] = field(default_factory=dict)
    differences: tuple[Difference, ...] = ()
    papers: int = 0
    signed: int = 0
    entries: int = 0
    chain: str = ""
    seconds: dict[str, float] = field(default_factory=dict)

    @property
    def decisions(self) -> dict[str, int]:
        """Decisions per body, as published."""
        bodies = [block["body"] for item in self.record["items"] for block in item["blocks"]]
        return {body: bodies.count(body) for body in ("college", "mayor")}

    @contextmanager
    def timed(self, part: str) -> Iterator[None]:
        begun = perf_counter()
        yield
        self.seconds[part] = round(perf_counter() - begun, 3)


def tell(place: int, script: Script, step: Callable[[str], None] = lambda _: None) -> Told:
    """Tell the script in an empty municipality with bodies and offices; ``step`` hears which part begins.

    Raises:
        Refused: an act of the flow was refused; that is a fault in the flow or in the script.
    """
    told = Told()
    step("people")
    with told.timed("people"):
        town = furnish(place, script)
        first, second = agenda.plan(town, script)
    papers = _papers(told, town, script, step)
    with told.timed("agenda"):
        step("agenda")
        agenda.build(town, script, first, papers)
        agenda.lay_before(town, script, first)
    with told.timed("meeting"):
        step("meeting")
        meeting.hold(town, script, first)
        told.signed = meeting.sign(town, script)
    with told.timed("list"):
        step("list")
        meeting.adopt(town, script, second)
        _publish(told, town, script, first)
    _verify(told, town, script)
    return told


def _papers(told: Told, town: Town, script: Script, step: Callable[[str], None]) -> dict[int, int]:
    """The paper of each row that has one, brought through the gate."""
    papers = {}
    with told.timed("papers"):
        for place, row in enumerate(script.rows):
            if row.route:
                step(row.number)
                papers[place] = route.through_the_gate(town, row, script.day)
    told.papers = len(papers)
    return papers


def _publish(told: Told, town: Town, script: Script, first: int) -> None:
    """Published, and then read as anybody may."""
    key = meeting.make_public(town, script, first)
    with acting(PUBLIC_PERSON, town.place, script.adopted_on) as anybody:
        told.record = visible(PublishedList, anybody).get(pk=key).record
    told.differences = comparing.differences(script, told.record)


def _verify(told: Told, town: Town, script: Script) -> None:
    with acting(SYSTEM_PERSON, town.place, script.adopted_on):
        verdict = verify.verify(town.place)
    told.entries, told.chain = verdict.entries, verdict.broken.message if verdict.broken else "whole"
