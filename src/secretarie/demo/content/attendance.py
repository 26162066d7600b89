"""Who was there, who was not and why, who took the chair and who wrote."""

from dataclasses import dataclass
from datetime import date
from random import Random

from .calendar import NO_QUORUM, PlannedMeeting
from .lindervoort import LINDERVOORT
from .record import Absence
from .writer import lines

SECOND = date(2026, 8, 13)
EVERYONE = frozenset(
    {
        date(2026, 6, 2),
        date(2026, 6, 5),
        date(2026, 6, 9),
        date(2026, 9, 22),
        date(2026, 9, 29),
        date(2026, 10, 10),
        date(2026, 10, 13),
        date(2026, 10, 27),
        date(2026, 11, 3),
    }
)
_HOLIDAY = "zomerreces"
_NO_CONTROLLER = 0.15


@dataclass(frozen=True)
class Attendance:
    chair: str
    present: tuple[str, ...]
    absent: tuple[Absence, ...]
    secretary: str
    minute_taker: str
    others: tuple[str, ...]
    quorum: bool


def _away(planned: PlannedMeeting, college: tuple[str, ...], rng: Random) -> dict[str, str]:
    """Members who are absent, with the reason."""
    day = planned.day
    if day in {NO_QUORUM, SECOND}:
        return dict.fromkeys((key for key in college if key not in {"elouahdani", "vonderman"}), _HOLIDAY)
    if day in EVERYONE:
        return {}
    if planned.kind == "duty":
        return dict.fromkeys(rng.sample(college, rng.choice((1, 2, 2))), _HOLIDAY)  # four of six vote (art. 29)
    count = rng.choices((0, 1, 2), (66, 29, 5))[0]
    reasons = lines("reasons_absent")
    return {key: rng.choice(reasons) for key in rng.sample(college, count)}


def _chair(day: date, present: tuple[str, ...]) -> str:
    order = (LINDERVOORT.holder("mayor", day), *LINDERVOORT.deputy_order("mayor", day))
    return next(key for key in order if key in present)


def attend(planned: PlannedMeeting, rng: Random) -> Attendance:
    """Plausible attendance for a meeting; fixed where the demo plants something."""
    day, college = planned.day, LINDERVOORT.college(planned.day)
    away = _away(planned, college, rng)
    present = tuple(key for key in college if key not in away)
    recess = planned.kind in {"duty", "second"}
    replaced = rng.random() < (0.6 if recess else 0.09) and day not in EVERYONE
    secretary = "benyaichi" if replaced or day == NO_QUORUM else "haverlande"
    absent = [Absence(key, reason) for key, reason in away.items()]
    if secretary != "haverlande":
        reason = _HOLIDAY if recess else rng.choice(lines("reasons_absent"))
        absent.append(Absence("haverlande", reason, secretary))
    return Attendance(
        chair=_chair(day, present),
        present=present,
        absent=tuple(absent),
        secretary=secretary,
        minute_taker="ramsundar" if rng.random() < (0.5 if recess else 0.1) else "kamphoff",
        others=() if recess or rng.random() < _NO_CONTROLLER else ("vanrhemen",),
        quorum=day != NO_QUORUM,
    )
