"""The standing items of every agenda: from opening to closing, with their small decisions."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from random import Random

from .calendar import dutch
from .families import pour
from .outcomes import usual
from .papers import COLLEGE
from .record import ANNOUNCEMENT, HEADING, STANDING, PastItem, PastPoint
from .writer import Words, council_month, lines

_ARTICLE = "art. 3 Reglement van orde college"
# How often a standing item carries a decision.
_CHANCES = {
    "questions": 0.55,
    "lta": 0.42,
    "actions": 0.22,
    "regions": 0.3,
    "invitations": 0.62,
    "adoption_amended": 0.05,
}
CONFORM_SINCE = date(2026, 1, 6)


@dataclass(frozen=True)
class Frame:
    """What the standing items need to know of the meeting."""

    day: date
    lists: tuple[date, ...]
    words: Words
    rng: Random
    light: bool = False
    bare: bool = False

    def happens(self, name: str) -> bool:
        return not self.bare and self.rng.random() < _CHANCES[name] * (0.6 if self.light else 1.0)

    def line(self, name: str) -> str:
        self.words.pop("other", None)
        return pour(self.rng.choice(lines(name)), self.words)


def heading(number: str, title: str, name: str = "") -> PastItem:
    return PastItem(number, title, HEADING, name)


def standing(number: str, title: str, name: str, *texts: str) -> PastItem:
    """A standing item with its decision points, or an empty heading without any."""
    points = tuple(PastPoint(text, COLLEGE, _ARTICLE, usual(text)) for text in texts)
    kind = STANDING if points else HEADING
    return PastItem(number, title, kind, name, points, unit="governance", author="verhulsdonck")


def _sometimes(frame: Frame, number: str, title: str, name: str, lines_of: str) -> PastItem:
    return standing(number, title, name, *([frame.line(lines_of)] if frame.happens(lines_of) else []))


def opening(frame: Frame) -> Iterable[PastItem]:
    """1 to 3: opening, announcements, the week ahead."""
    yield heading("1", "Opening", "opening")
    yield heading("2", "Mededelingen", "announcements")
    count = frame.rng.choice((0, 1, 1, 2))
    said: set[str] = set()
    for number in range(1, count + 1):
        text = frame.line("announcements")
        if text[:25] not in said:
            said.add(text[:25])
            yield PastItem(f"2.{number}", text, ANNOUNCEMENT)
    yield heading("3", "Vooruitblik weekagenda’s collegeleden", "diary_preview")


def adoptions(frame: Frame) -> Iterable[PastItem]:
    """4.a, 4.b: the lists that wait for adoption."""
    yield heading("4", "Besluitenlijsten", "last_list")
    for letter, day in zip("abcd", frame.lists, strict=False):
        frame.words.update(list=dutch(day), number="5.a.1")
        name = "adoption_amended" if frame.happens("adoption_amended") else "adoption"
        yield standing(f"4.{letter}", f"Besluitenlijst {dutch(day)}", "last_list", frame.line(name))


def proposals_title(day: date) -> str:
    month = council_month(day)
    return f"Collegevoorstellen: raadsvoorstellen {month}" if month else "Collegevoorstellen"


def interlude(frame: Frame) -> PastItem:
    """6: a pause, or a talk that decides nothing."""
    if not frame.light and frame.rng.random() < 0.3:  # noqa: PLR2004 - about one in three has a talk
        title = frame.line("orientation")
        return heading("6", title, "presentation" if title.startswith("Presentatie") else "orienting")
    return heading("6", "Schorsing", "suspension")


def council_part(frame: Frame) -> Iterable[PastItem]:
    """7.a to 7.c, after the letters to the council."""
    yield _sometimes(frame, "7.a", "Vragen uit de raad en commissies", "council_questions", "questions")
    yield _sometimes(frame, "7.b", "Langetermijnagenda", "long_term_agenda", "lta")
    if frame.happens("actions"):
        yield standing("7.c", "Actielijst", "action_list", frame.line("actions"))


def outward_part(frame: Frame) -> Iterable[PastItem]:
    """8 and 9: the region, and who goes where."""
    yield _sometimes(frame, "8", "Regionale samenwerking", "region", "regions")
    yield _sometimes(frame, "9", "Uitnodigingen en afwezigheid", "invitations", "invitations")


def closing(frame: Frame) -> Iterable[PastItem]:
    """Any other business (actions only) and closing, as the last two numbers."""
    first = 12 if frame.day >= CONFORM_SINCE else 11
    note = frame.line("any_other_business")
    yield PastItem(str(first), "Rondvraag", HEADING, "any_other_business", note="" if note == "Geen." else note)
    yield heading(str(first + 1), "Sluiting", "closing")
