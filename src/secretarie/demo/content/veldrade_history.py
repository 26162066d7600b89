"""The shorter past of Veldrade: Monday afternoons, *akkoordstukken*, a handful of decisions each."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random

from .calendar import VELDRADE_FIRST, WEEK, PlannedMeeting, dutch, veldrade_meetings
from .outcomes import usual
from .papers import COLLEGE, COUNCIL, TO_COUNCIL
from .people import table
from .record import DISCUSSION, FORMALITY, HEADING, STANDING, Absence, PastItem, PastMeeting, PastPoint
from .texts import load
from .veldrade import VELDRADE

_ARTICLE = "art. 160 lid 1 Gemeentewet"
_RULES = "art. 2 Reglement van orde college"
_AUTHORS = {"space": "wijbenga", "money": "peetoomse", "social": "hamelink", "mayor": "ravenshof"}
_UNITS = {"space": "v_space", "money": "v_support", "social": "v_society", "mayor": "v_support"}
_ABSENT, _FORMALITY = 0.2, 0.55


class _Chronicle:
    """Remembers which rows were used and how the papers of each year were numbered."""

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self.rows = list(table(load("veldrade")["rows"]))
        Random(f"veldrade:{seed}").shuffle(self.rows)
        self.numbers: dict[int, int] = {}
        self.previous = VELDRADE_FIRST - WEEK

    def hold(self, planned: PlannedMeeting) -> PastMeeting:
        rng = Random(f"veldrade:{self.seed}:{planned.day}")
        papers = [self._paper(planned.day, rng) for _ in range(min(rng.choice((1, 2, 2, 3)), len(self.rows)))]
        items = tuple(self._agenda([paper for paper in papers if paper]))
        self.previous = planned.day
        return _meeting(planned, items, rng)

    def _paper(self, day: date, rng: Random) -> PastItem | None:
        row = next((row for row in self.rows if not row[4] or str(day.month) in row[4].split()), None)
        if row is None:
            return None
        self.rows.remove(row)
        self.numbers[day.year] = self.numbers.get(day.year, 60) + rng.choice((1, 2))
        return _item(row, day, f"{day.year}-{self.numbers[day.year]:04d}", rng)

    def _agenda(self, papers: list[PastItem]) -> Iterator[PastItem]:
        table_, formal = ([one for one in papers if one.kind == kind] for kind in (DISCUSSION, FORMALITY))
        adopted = PastPoint(f"De besluitenlijst van {dutch(self.previous)} vast te stellen.", article=_RULES)
        yield PastItem("1", "Opening en mededelingen", HEADING, "opening")
        yield PastItem("2", f"Besluitenlijst {dutch(self.previous)}", STANDING, "last_list", (adopted,))
        yield PastItem("3", "Bespreekstukken", HEADING, "portfolios")
        yield from (replace(one, number=f"3.{place}") for place, one in enumerate(table_, 1))
        yield PastItem("4", "Akkoordstukken", HEADING, "formality_items")
        yield from (replace(one, number=f"4.{place}") for place, one in enumerate(formal, 1))
        yield PastItem("5", "Raad en regio", HEADING, "council")
        yield PastItem("6", "Rondvraag en sluiting", HEADING, "closing")


def _item(row: tuple[str, ...], day: date, reference: str, rng: Random) -> PastItem:
    words = {"{next}": str(day.year + 1), "{prev}": str(day.year - 1)}
    title, topic, *texts, _months = (_fill(cell, words) for cell in row)
    portfolio = VELDRADE.portfolio_for(topic, day)
    points = tuple(_point(text) for text in texts if text)
    council = any(point.body == COUNCIL for point in points)
    return PastItem(
        number="",
        title=title,
        kind=FORMALITY if rng.random() < _FORMALITY else DISCUSSION,
        points=points,
        topic=topic,
        holder=portfolio.holder,
        unit=_UNITS[portfolio.key],
        author=_AUTHORS[portfolio.key],
        proposal_kind=COUNCIL if council else COLLEGE,
        reference=reference,
        signature="council_proposal" if council else "",
    )


def _fill(text: str, words: dict[str, str]) -> str:
    for token, word in words.items():
        text = text.replace(token, word)
    return text


def _point(text: str) -> PastPoint:
    return PastPoint(text, COUNCIL if text.startswith(TO_COUNCIL) else COLLEGE, _ARTICLE, usual(text))


def _meeting(planned: PlannedMeeting, items: tuple[PastItem, ...], rng: Random) -> PastMeeting:
    college = VELDRADE.college(planned.day)
    away = (rng.choice(college[1:]),) if rng.random() < _ABSENT else ()
    minutes = 30 + 10 * sum(1 for item in items if item.kind == DISCUSSION)
    following = veldrade_meetings(planned.day + timedelta(days=1), planned.day + 8 * WEEK)
    return PastMeeting(
        day=planned.day,
        start=planned.start,
        end=(datetime.combine(planned.day, planned.start) + timedelta(minutes=minutes)).time(),
        place=VELDRADE.meeting_place,
        kind="regular",
        chair=college[0],
        present=tuple(key for key in college if key not in away),
        absent=tuple(Absence(key, "vakantie") for key in away),
        secretary="brandligt",
        minute_taker="eskildsen",
        others=(),
        items=items,
        adopted_on=following[0].day,
    )


def veldrade_history(seed: int, until: date) -> tuple[PastMeeting, ...]:
    """Veldrade's meetings from June 2026 up to and including this day."""
    chronicle = _Chronicle(seed)
    return tuple(chronicle.hold(planned) for planned in veldrade_meetings(VELDRADE_FIRST, until))
