"""What the living week needs to know of a municipality: its people, its calendar, its papers and who advises."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from .calendar import PlannedMeeting, college_meetings, veldrade_meetings
from .lindervoort import LINDERVOORT
from .papers import Subject
from .people import Municipality
from .roster import ROSTER, SMALL_ROSTER, Entry
from .subjects import living, of_veldrade
from .veldrade import VELDRADE

ADVISERS: Mapping[str, tuple[str, ...]] = {
    "finance": ("dijkhoff", "ebbinkhof"),
    "legal": ("plantinga", "halbertsveld"),
    "personnel": ("uilenreef", "wiltenborg"),
    "information": ("ankerveld", "leeflang"),
    "privacy": ("roodenrijs", "plantinga"),
    "communication": ("molenschot", "grootwassink"),
    "control": ("vanrhemen", "oldewarris"),
}
SMALL_ADVISERS: Mapping[str, tuple[str, ...]] = {
    "finance": ("peetoomse",),
    "legal": ("ravenshof",),
    "privacy": ("ravenshof",),
    "communication": ("kolijn",),
}


@dataclass(frozen=True)
class Town:
    """A municipality as its current week sees it."""

    content: Municipality
    meetings: Callable[[date, date], tuple[PlannedMeeting, ...]]
    roster: tuple[Entry, ...]
    subjects: Callable[[], tuple[Subject, ...]]
    advisers: Mapping[str, tuple[str, ...]]
    gate_team: str

    def secretary(self, day: date) -> str:
        return self.content.holder("secretary", day)

    def adviser(self, discipline: str, author: str) -> str:
        """Nobody advises on an own paper."""
        return next(person for person in self.advisers[discipline] if person != author)


LINDERVOORT_TOWN = Town(LINDERVOORT, college_meetings, ROSTER, living, ADVISERS, "bruggenwirth")
VELDRADE_TOWN = Town(VELDRADE, veldrade_meetings, SMALL_ROSTER, of_veldrade, SMALL_ADVISERS, "ravenshof")
