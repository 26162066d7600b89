"""The demo page's planted events, each on its day: what is special stays here, apart from the daily run."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import chain, count
from random import Random

from .calendar import CONFIRMED, URGENT, dutch
from .outcomes import all_points
from .papers import MAYOR, NOT_PUBLIC, Point, Subject
from .record import (
    AMENDED,
    CONFORM,
    DISCUSSION,
    FORMALITY,
    HELD_OVER,
    STANDING,
    Ballot,
    Erratum,
    Handling,
    MayorDecision,
    Objection,
    PastItem,
    PastMeeting,
    PastPoint,
)
from .subjects import for_day, subjects
from .texts import load
from .writer import DESKS, Memory, Words

NO_QUORUM_NOTE = (
    "Twee van de zes leden zijn aanwezig. Het quorum ontbreekt (artikel 56 Gemeentewet); de voorzitter schrijft een "
    "nieuwe vergadering uit voor 13 augustus 2026."
)
CONSTITUTING = date(2026, 6, 5)
KAVELS, OPVANG, WARMTE, GARANTIE, NOODFONDS, FIETS, SNIPPER, WINDMOLEN = 3, 10, 28, 25, 17, 26, 29, 39
FIETS_LIST, FIETS_FIXED = date(2026, 9, 15), date(2026, 9, 29)

# Subject 3 was held over twice before its own day.
_HELD = {
    date(2026, 9, 15): (
        "Het college wil de toewijzing aan starters eerst met de dorpsraad bespreken.",
        date(2026, 9, 22),
    ),
    date(2026, 9, 22): ("De taxatie van de vrije kavels is nog niet volledig.", date(2026, 10, 6)),
}
_GROUNDS = {
    31: ("5.1 lid 2 onder e", "persoonlijke levenssfeer"),
    39: ("5.1 lid 2 onder i", "tot de uitspraak in hoger beroep"),
}
_SIX = ("brakelaar", "tadema", "elouahdani", "kloosterziel", "vonderman", "druijfhout")
_FOR = frozenset({"brakelaar", "elouahdani", "kloosterziel"})


def past_points(points: tuple[Point, ...]) -> tuple[PastPoint, ...]:
    return tuple(PastPoint(point.text, point.body, point.article) for point in points)


def as_item(one: Subject, day: date, reference: str, kind: str) -> PastItem:
    """A subject as it lay on the table."""
    words = Words(day, one.topic, Memory(), Random(one.number))
    handling = Handling(NOT_PUBLIC, *_GROUNDS[one.number]) if one.number in _GROUNDS else Handling()
    return PastItem(
        number="",
        title=one.title,
        kind=kind,
        points=past_points(one.points),
        topic=one.topic,
        holder=words.holder,
        unit=one.unit,
        author=one.author,
        proposal_kind=one.kind,
        reference=reference,
        handling=handling,
        signature=one.signature,
        subject=one.number,
    )


def _tie(item: PastItem) -> PastItem:
    """28: three against three, a second ballot, the mayor's casting vote (art. 59 Gemeentewet)."""
    votes = tuple((key, "for" if key in _FOR else "against") for key in _SIX)
    ballots = (Ballot(1, votes), Ballot(2, votes, casting="for"))
    first = replace(item.points[0], ballots=ballots)
    note = "De stemmen staken twee keer; de stem van de burgemeester geeft de doorslag (artikel 59 Gemeentewet)."
    return replace(item, points=(first, *item.points[1:]), note=note)


def _recusal(item: PastItem) -> PastItem:
    """25: the alderman's brother is the club's treasurer (art. 28 Gemeentewet)."""
    note = "Wethouder Tadema verlaat de vergadering; zijn broer is penningmeester van de club (artikel 28 Gemeentewet)."
    return replace(item, recused=("tadema",), note=note)


def _contrary(item: PastItem) -> PastItem:
    """17: the advice was no fund; the college chose one all the same."""
    text = (
        "Een noodfonds energie in te stellen voor één winter, ten hoogste € 240.000 beschikbaar te stellen en dit te "
        "dekken uit de reserve sociaal domein."
    )
    reason = "Het college wil niet wachten op de regeling van het Rijk en vindt de drempel van de bijstand te hoog."
    first = replace(item.points[0], outcome=AMENDED, as_decided=text, contrary=True, reason=reason)
    return replace(item, points=(first, *item.points[1:]), feedback="Contrair besloten; de uitwerking volgt variant B.")


def _misprint(item: PastItem) -> PastItem:
    """26: decided with € 675.000, printed with two digits changed."""
    point = item.points[1]
    wrong = replace(point, as_published=point.text.replace("€ 675.000", "€ 657.000"))
    return replace(item, points=(item.points[0], wrong))


def _marked(item: PastItem) -> PastItem:
    """29: five members marked conform, one wished to discuss; so it came to the table."""
    marks = tuple((key, "discuss" if key == "druijfhout" else "agreed") for key in _SIX)
    return replace(item, marks=marks, note="Stond op de conformlijst; op verzoek van wethouder Druijfhout besproken.")


def _tabled(item: PastItem) -> PastItem:
    """39: the secretary tabled it over the holder's objection; both stand side by side."""
    objection = Objection(
        "kloosterziel",
        "De portefeuillehouder wil eerst met de initiatiefnemer spreken en het stuk een week later behandelen.",
        "De beroepstermijn eindigt op 13 november; wie later beslist, kan niet meer kiezen. De secretaris sprak de "
        "portefeuillehouder en de burgemeester vooraf.",
    )
    return replace(item, tabled_over=objection)


_SPECIAL: dict[int, Callable[[PastItem], PastItem]] = {
    WARMTE: _tie,
    GARANTIE: _recusal,
    NOODFONDS: _contrary,
    FIETS: _misprint,
    SNIPPER: _marked,
    WINDMOLEN: _tabled,
}


def _place(one: Subject) -> tuple[str, str]:
    """Where a subject stood: R under 5.x or, when a formality, under 10; C on the conform list unless marked."""
    if one.number == SNIPPER:
        return "portfolio", DISCUSSION
    if "C" in one.marks:
        return "conform", CONFORM
    if "H" in one.marks:
        return "formality", FORMALITY
    return ("council" if one.goes_to_council else "portfolio"), DISCUSSION


def _reference(one: Subject, memory: Memory, day: date, rng: Random) -> str:
    """One reference for life: the first time it is on an agenda it gets a number."""
    key = f"subject-{one.number}"
    if key not in memory.counters:
        memory.counters[key] = int(memory.reference(day, rng).split("-")[1])
    return f"{day.year}-{memory.counters[key]:04d}"


def items_on(day: date, memory: Memory, rng: Random) -> Iterator[tuple[str, PastItem]]:
    """The subjects of the demo page that were on this day's agenda, with their place."""
    if day == CONSTITUTING:
        yield from _constituting(memory, rng)
    if day == CONFIRMED:
        yield "portfolio", _confirmation(memory, rng)
    for one in subjects():
        held = _HELD.get(day) if one.number == KAVELS else None
        if not held and (one.decided != day or one.points[0].body == MAYOR):
            continue
        place, kind = _place(one)
        item = as_item(for_day(one, day), day, _reference(one, memory, day, rng), kind)
        yield place, all_points(item, HELD_OVER, *held) if held else _SPECIAL.get(one.number, _as_it_is)(item)


def _as_it_is(item: PastItem) -> PastItem:
    return item


def _confirmation(memory: Memory, rng: Random) -> PastItem:
    """What was decided on a Saturday is laid before the whole college once more."""
    urgent = subjects()[OPVANG - 1]
    text = (
        f"Het spoedbesluit van {dutch(URGENT)} over de tijdelijke opvang in De Linderhof te bekrachtigen, ongewijzigd."
    )
    points = (PastPoint(text, article="art. 160 lid 1 onder a Gemeentewet"),)
    return PastItem(
        number="",
        title="Bekrachtiging spoedbesluit opvang De Linderhof",
        kind=DISCUSSION,
        points=points,
        topic=urgent.topic,
        holder=Words(CONFIRMED, urgent.topic, memory, rng).holder,
        unit=urgent.unit,
        author=urgent.author,
        proposal_kind="college",
        reference=memory.reference(CONFIRMED, rng),
        note="De burgemeester licht toe waarom de vergadering van dinsdag niet kon worden afgewacht.",
    )


def _constituting(memory: Memory, rng: Random) -> Iterator[tuple[str, PastItem]]:
    for raw in load("constituting")["item"]:
        unit, author = DESKS["governance"]
        points = tuple(PastPoint(text, body, article) for body, article, text in raw["points"])
        yield (
            "portfolio",
            PastItem(
                number="",
                title=raw["title"],
                kind=DISCUSSION,
                points=points,
                topic="governance",
                holder="brakelaar",
                unit=unit,
                author=author,
                proposal_kind="college",
                reference=memory.reference(CONSTITUTING, rng),
                signature=raw.get("signature", ""),
            ),
        )


def errata_on(day: date) -> tuple[Erratum, ...]:
    """26's amount, corrected two weeks later: the original list stays as it was adopted."""
    if day != FIETS_FIXED:
        return ()
    return (Erratum(FIETS_LIST, "26", "€ 657.000", "€ 675.000"),)


def errata_items(day: date) -> Iterator[PastItem]:
    """The erratum as an item of its own under 4."""
    for erratum in errata_on(day):
        text = (
            f"De besluitenlijst van {dutch(erratum.list_of)} te rectificeren: bij het Uitvoeringsprogramma fietsroutes "
            f"2026-2028 wordt {erratum.wrong} gelezen als {erratum.right}."
        )
        points = (PastPoint(text, article="art. 60 lid 3 Gemeentewet"),)
        yield PastItem("4.b", f"Rectificatie besluitenlijst {dutch(erratum.list_of)}", STANDING, "last_list", points)


@cache
def _own_route() -> tuple[MayorDecision, ...]:
    rows = [
        MayorDecision(
            raw["day"],
            raw["title"],
            tuple(PastPoint(text, MAYOR, raw["article"]) for text in raw["points"]),
            "",
            _closed(raw.get("openness", "")),
            **{key: raw[key] for key in ("unit", "author") if key in raw},
        )
        for raw in load("mayor")["decision"]
    ]
    return tuple(rows)


def _closed(openness: str) -> Handling:
    if not openness:
        return Handling()
    ground, until = (part.strip() for part in openness.split("|"))
    return Handling(NOT_PUBLIC, ground, until)


def mayor_decisions(until: date) -> tuple[MayorDecision, ...]:
    """The mayor's own route up to and including a day: any day of the week, with an own list."""
    own = [
        MayorDecision(
            one.decided,
            one.title,
            past_points(for_day(one, one.decided).points),
            "",
            _closed("5.1 lid 2 onder e | persoonlijke levenssfeer" if "N" in one.marks else ""),
            one.number,
            one.unit,
            one.author,
        )
        for one in subjects()
        if one.decided and one.points[0].body == MAYOR
    ]
    rows = sorted((*_own_route(), *own), key=lambda row: row.day)
    return tuple(row for row in rows if row.day <= until)


def numbered(rows: Iterable[MayorDecision], past: Sequence[PastMeeting]) -> Iterator[MayorDecision]:
    """Each with the number of its paper: one that was still free among those of the weeks before."""
    given = [(meeting.day, item.reference) for meeting in past for item in meeting.items if item.reference]
    taken = {reference for _day, reference in given}
    for row in rows:
        year = f"{row.day.year}-"
        latest = max((int(ref[5:]) for day, ref in given if day < row.day and ref.startswith(year)), default=1)
        free = (f"{year}{number:04d}" for number in chain(range(latest, 0, -1), count(latest + 1)))
        reference = next(one for one in free if one not in taken)
        taken.add(reference)
        yield replace(row, reference=reference)
