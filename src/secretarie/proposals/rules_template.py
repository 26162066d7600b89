"""What stands in the way while a compulsory section is empty: at sending and at the gate, never at saving. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from secretarie.law import Obstacle


@dataclass(frozen=True, slots=True)
class MissingSection:
    """A section that this proposal must fill in: why, and on what that rests."""

    key: str
    title: str
    because: str
    ground: str


def obstacles_of_missing(missing: Sequence[MissingSection]) -> Iterable[Obstacle]:
    """What the template makes compulsory for a proposal like this, and is not there."""
    if missing:
        told = ", ".join(f"{m.title} ({m.because})" if m.because != "altijd" else m.title for m in missing)
        yield Obstacle(
            "proposal.section-missing",
            f"Nog leeg: {told}.",
            missing[0].ground,
            "Vul deze rubrieken; “niet van toepassing” met reden mag.",
            ",".join(m.key for m in missing),
        )
