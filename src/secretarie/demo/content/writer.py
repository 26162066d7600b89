"""Writes one paper of a family on a day: chooses a row and a sentence, fills the names of that day."""

from datetime import date, timedelta
from random import Random

from .calendar import cycle_for, dutch, next_meeting
from .families import Family, capital, families, kind_of, make_point, pour
from .lindervoort import LINDERVOORT
from .papers import COUNCIL, NOT_PUBLIC
from .people import Municipality
from .record import Handling, PastItem, PastPoint
from .texts import load

# A row may return when readers have forgotten it; a yearly grant may return after a year.
REST, YEARLY, _RIPE = timedelta(days=1000), timedelta(days=330), timedelta(days=150)
_FEW = ("twee", "drie", "vier", "vijf", "zeven")

# Where a subject of a topic is written: unit and author.
DESKS = {
    "order": ("safety", "terpelluwe"),
    "governance": ("governance", "bruggenwirth"),
    "service": ("registry", "oosterkampf"),
    "region": ("governance", "verhulsdonck"),
    "integrity": ("legal", "plantinga"),
    "finance": ("finance", "dijkhoff"),
    "property": ("property", "ruitenbeekman"),
    "economy": ("economy", "meulenkate"),
    "public_space": ("public_space", "sikkenga"),
    "mobility": ("public_space", "haagsma"),
    "villages": ("public_space", "sikkenga"),
    "youth": ("youth", "achterkamp"),
    "support": ("youth", "achterkamp"),
    "income": ("income", "tahiribos"),
    "space": ("development", "stegerhoek"),
    "housing": ("housing", "vreeswijker"),
    "climate": ("housing", "vreeswijker"),
    "education": ("education", "coppenhagen"),
    "culture": ("education", "coppenhagen"),
    "sport": ("education", "coppenhagen"),
    "organisation": ("hr", "uilenreef"),
}


def lines(name: str) -> tuple[str, ...]:
    """The sentences under one heading of `texts/notes.toml`."""
    return tuple(line for line in load("notes")[name].strip("\n").splitlines() if line)


class Memory:
    """What a chronicle may not repeat or must count on: rows, titles, running numbers per year."""

    def __init__(self) -> None:
        self.used: dict[tuple[str, int], date] = {}
        self.titles: set[str] = set()
        self.counters: dict[str, int] = {}

    def number(self, kind: str, year: int, step: int = 1) -> int:
        key = f"{kind}-{year}"
        self.counters[key] = self.counters.get(key, 0) + step
        return self.counters[key]

    def reference(self, day: date, rng: Random) -> str:
        """*2026-0417*: the number a proposal keeps for life."""
        return f"{day.year}-{self.number('reference', day.year, rng.choice((1, 1, 2, 2, 3))):04d}"


class Words(dict[str, str]):
    """The words of one paper; those of the day are made when first asked, so that numbers run without gaps."""

    def __init__(self, day: date, topic: str, memory: Memory, rng: Random, place: Municipality = LINDERVOORT) -> None:
        super().__init__()
        self.day, self.memory, self.rng, self.place = day, memory, rng, place
        self.holder = place.portfolio_for(topic, day).holder
        self.update(year=str(day.year), next=str(day.year + 1), prev=str(day.year - 1))

    def __missing__(self, name: str) -> str:
        if name in {"councillor", "party"}:
            self._ask()
            return self[name]
        self[name] = getattr(self, f"_{name}")()
        return self[name]

    def _ask(self) -> None:
        term = self.rng.choice(self.place.councillors(self.day - timedelta(days=20)))
        parties = {party.key: party.name for party in self.place.parties}
        self.update(councillor=f"raadslid {self.place.person(term.person).after_title}", party=parties[term.party])

    def _holder(self) -> str:
        return self.place.person(self.holder).after_title

    def _holder_title(self) -> str:
        mayor = self.holder == self.place.holder("mayor", self.day)
        return "de gemeentesecretaris" if mayor else f"wethouder {self['holder']}"

    def _other(self) -> str:
        others = [key for key in self.place.holders("alderman", self.day) if key != self.holder]
        return self.place.person(self.rng.choice(others)).after_title

    def _docs(self) -> str:
        return str(self.rng.randrange(24, 310))

    def _docs_few(self) -> str:
        return self.rng.choice(_FEW)

    def _asked(self) -> str:
        return dutch(self.day - timedelta(days=self.rng.randrange(15, 27)))

    def _sv(self) -> str:
        return f"SV-{self.day.year}-{self.memory.number('sv', self.day.year):02d}"

    def _rib(self) -> str:
        return f"RIB-{self.day.year}-{self.memory.number('rib', self.day.year, self.rng.choice((1, 2))):03d}"

    def _toezegging(self) -> str:
        return f"T-{self.day.year}-{self.memory.number('t', self.day.year, self.rng.choice((1, 3, 4))):03d}"


class Paper:
    """A paper as written, before the meeting: the item with its points still as proposed, and its family's words."""

    def __init__(self, family: Family, item: PastItem, words: Words) -> None:
        self.family, self.item, self.words = family, item, words

    @property
    def for_council(self) -> bool:
        return self.item.proposal_kind == COUNCIL


def _free(family: Family, day: date, memory: Memory, *, council: bool) -> list[int]:
    """Rows that have rested; those for the council only in the weeks before its papers go out."""
    rest = YEARLY if family.recurs else REST
    rows = []
    for row in range(len(family.rows)):
        last = memory.used.get((family.key, row))
        rested = last is None or day - last > rest
        fits = family.in_season(row, day.month) and (council or row not in family.council_rows)
        if rested and fits and _ripe(family, row, day, memory):
            rows.append(row)
    return rows


def _ripe(family: Family, row: int, day: date, memory: Memory) -> bool:
    """A paper that follows on another waits until that one, with the same first cell, is half a year old."""
    if not family.after:
        return True
    name = next(iter(family.rows[row].values()))
    before = next(one for one in families() if one.key == family.after)
    rows = [number for number, cells in enumerate(before.rows) if next(iter(cells.values())) == name]
    return any(day - memory.used.get((before.key, number), day) > _RIPE for number in rows)


def prepares_council(day: date) -> bool:
    """Whether this meeting or the next delivers the papers of a council cycle."""
    return cycle_for(day) is not None or cycle_for(next_meeting(day).day) is not None


def choose(day: date, memory: Memory, rng: Random) -> tuple[Family, int] | None:
    """A family with a row that has rested long enough; None when the pool is dry."""
    council = prepares_council(day)
    open_rows = [(family, rows) for family in families() if (rows := _free(family, day, memory, council=council))]
    if not open_rows:
        return None
    weights = [_weight(family, rows, council=council) for family, rows in open_rows]
    family, rows = rng.choices(open_rows, weights)[0]
    return family, rng.choice(rows)


def _weight(family: Family, rows: list[int], *, council: bool) -> float:
    """Papers for the council crowd into its weeks."""
    crowd = 5.0 if council and family.council_rows & set(rows) else 1.0
    return crowd * family.weight * len(rows) / len(family.rows)


def _title(family: Family, words: Words, memory: Memory) -> str:
    """A title not used before; when a row returns after years, the year makes the difference."""
    patterns = list(family.titles)
    words.rng.shuffle(patterns)
    made = [capital(pour(pattern, words)) for pattern in patterns]
    dated = [f"{title} {words.day.year}" for title in made]
    title = next((one for one in (*made, *dated) if one not in memory.titles), f"{made[0]} ({words.day.isoformat()})")
    memory.titles.add(title)
    return title


def _handling(family: Family, rng: Random) -> Handling:
    if not family.openness or rng.random() < family.open_chance:
        return Handling()
    ground, until = (part.strip() for part in family.openness.split("|"))
    return Handling(NOT_PUBLIC, ground, until)


def write(family: Family, row: int, day: date, memory: Memory, rng: Random) -> Paper:
    """The paper of this row of the family on this day, with all its points still as proposed."""
    memory.used[family.key, row] = day
    cells = dict(family.rows[row])
    own_topic = cells.get("topic")
    topic = own_topic or family.topic
    unit, author = DESKS[topic] if own_topic else (family.unit, family.author)
    words = Words(day, topic, memory, rng)
    words.update(cells)
    words.pop("topic", None)
    pattern = rng.choice(family.points)
    points = tuple(make_point(one, family, words) for one in pattern)
    kind = kind_of(family, points)
    item = PastItem(
        number="",
        title=_title(family, words, memory),
        kind="",
        points=tuple(PastPoint(point.text, point.body, point.article) for point in points),
        topic=topic,
        holder=words.holder,
        unit=unit,
        author=author,
        proposal_kind=kind,
        reference=memory.reference(day, rng),
        handling=_handling(family, rng),
        signature="council_proposal" if kind == COUNCIL else family.signature,
        family=family.key,
    )
    return Paper(family, item, words)


def council_month(day: date) -> str:
    """The month of the council meeting this college meeting prepares, or nothing."""
    cycle = cycle_for(day)
    return cycle.name if cycle else ""
