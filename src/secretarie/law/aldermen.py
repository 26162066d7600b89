"""How many councillors and aldermen a municipality has (articles 8 and 36 Gemeentewet)."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from secretarie.law.norms import norm
from secretarie.law.obstacles import ImpossibleFactsError
from secretarie.law.receipts import Receipt, receipt


@dataclass(frozen=True, slots=True)
class Seats:
    seats: int
    receipt: Receipt


def seats(inhabitants: int, day: date) -> Seats:
    """The council's seats by inhabitants; a change takes effect at the next periodic election (art. 8 lid 2)."""
    if inhabitants < 0:
        raise ImpossibleFactsError(f"{inhabitants} inhabitants")
    rule = norm("council.seats", day)
    number = max(count for start, count in rule.steps if start <= inhabitants)
    return Seats(
        number,
        receipt(
            [rule],
            str(number),
            nl=f"De raad telt {number} leden bij {_thousands(inhabitants, '.')} inwoners ({rule.ground}).",
            en=f"The council has {number} members with {_thousands(inhabitants, ',')} inhabitants ({rule.ground}).",
            day=day.isoformat(),
            inhabitants=inhabitants,
        ),
    )


@dataclass(frozen=True, slots=True)
class Composition:
    """The most aldermen and the most joint time (1 is full-time); `fits` says whether these aldermen stay within it."""

    most_aldermen: int
    most_time: Fraction
    fits: bool
    receipt: Receipt


def composition(council_seats: int, time_norms: Sequence[Decimal], day: date) -> Composition:
    """Do these aldermen, each with a time norm up to 1, fit this council?

    At most a fifth of the seats (art. 36 lid 1); with part-timers a quarter, and jointly a tenth more time (lid 3).
    """
    if council_seats < 1 or any(not 0 < t <= 1 for t in time_norms):
        raise ImpossibleFactsError(f"{council_seats} seats, time norms {', '.join(map(str, time_norms))}")
    fifth, least, quarter, joint = (
        norm(f"aldermen.{key}", day) for key in ("share", "least", "share_part_time", "joint_time")
    )
    full_time = max(least.number, _nearest(fifth.share * council_seats))
    part_time = any(t < 1 for t in time_norms)
    most = max(least.number, _nearest(quarter.share * council_seats)) if part_time else full_time
    time = joint.share * full_time if part_time else Fraction(full_time)
    given = sum(map(Fraction, time_norms), Fraction(0))
    fits = least.number <= len(time_norms) <= most and given <= time
    rule = quarter if part_time else fifth
    return Composition(
        most,
        time,
        fits,
        receipt(
            [rule, least, joint] if part_time else [rule, least],
            "fits" if fits else "does_not_fit",
            nl=f"{len(time_norms)} wethouders, samen {_number(given, ',')} voltijds, passen{'' if fits else ' niet'}: "
            f"{least.number} tot {most} kunnen er zijn, samen ten hoogste {_number(time, ',')} ({rule.ground}).",
            en=f"{len(time_norms)} aldermen, together {_number(given, '.')} full-time, {'' if fits else 'do not '}fit: "
            f"there may be {least.number} to {most}, together {_number(time, '.')} at most ({rule.ground}).",
            day=day.isoformat(),
            council_seats=council_seats,
            time_norms=tuple(map(str, time_norms)),
        ),
    )


def _thousands(number: int, point: str) -> str:
    return f"{number:,}".replace(",", point)


def _number(share: Fraction, point: str) -> str:
    return f"{float(share):g}".replace(".", point)


def _nearest(number: Fraction) -> int:
    """To the nearest whole number (art. 36 lid 5); odd seats never give exactly a half."""
    return math.floor(number + Fraction(1, 2))
