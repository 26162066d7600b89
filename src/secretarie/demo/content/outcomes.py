"""How a paper fared in the meeting: mostly as proposed, now and then otherwise, with the reason in words."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from random import Random

from .families import capital, pour
from .lindervoort import LINDERVOORT
from .papers import COUNCIL, PUBLIC
from .record import (
    AMENDED,
    AS_PROPOSED,
    CONFORM,
    DISCUSSION,
    FORMALITY,
    HELD_OVER,
    MANDATED,
    NOTED,
    REJECTED,
    TAKEN_OFF,
    WITHDRAWN,
    Ballot,
    PastItem,
    PastPoint,
)
from .writer import Paper, lines

# Out of a hundred papers on the table; what remains is decided as proposed.
_ODDS = {"amend": 11, "mandated": 14, "hold": 6, "contrary": 7, "reject": 9, "withdraw": 4, "take_off": 3}
_VOTE, _AGAINST, _FEEDBACK = 0.03, 0.04, 0.45
_OWN_REASONS = frozenset(
    {"held_over_letter", "held_over_tender", "held_over_closed", "withdrawn_letter", "taken_off_letter"}
)
_CONTESTED = frozenset({"general", "council", "agreement"})
_OF_VILLAGES = frozenset({"space", "housing", "climate", "public_space", "mobility", "villages", "culture", "sport"})
_NOTE = {DISCUSSION: 0.32, FORMALITY: 0.04, CONFORM: 0.0}


@dataclass(frozen=True)
class Setting:
    """What the meeting brings to an outcome: the day, who sits there, and when a held item may return."""

    day: date
    present: tuple[str, ...]
    next_day: date
    plain: bool = False


def usual(text: str) -> str:
    return (
        NOTED if text.startswith(("Kennis te nemen", "De annotaties voor deze week voor kennisgeving")) else AS_PROPOSED
    )


def as_usual(item: PastItem) -> PastItem:
    """Every point as proposed, or noted where there is nothing to decide."""
    return replace(item, points=tuple(replace(point, outcome=usual(point.text)) for point in item.points))


def all_points(item: PastItem, outcome: str, reason: str, held_to: date | None = None) -> PastItem:
    """The same outcome for every point; the reason stands with the first."""
    first = replace(item.points[0], outcome=outcome, reason=reason, held_to=held_to)
    rest = (replace(point, outcome=outcome, held_to=held_to) for point in item.points[1:])
    return replace(item, points=(first, *rest))


def _first(item: PastItem, point: PastPoint) -> PastItem:
    return replace(item, points=(point, *item.points[1:]))


def _amend(paper: Paper, item: PastItem, rng: Random) -> PastItem:
    """Another first point: the family's own, or the same with an ending that the college added."""
    first = item.points[0].text
    own = [pour(text, paper.words) for text in paper.family.amend]
    endings = [one for one in lines("amend_endings") if _fitting(one, first, item.topic)]
    text = rng.choice(own or [first.removesuffix(".") + ending for ending in endings])
    return _first(item, replace(item.points[0], outcome=AMENDED, as_decided=text))


def _fitting(ending: str, text: str, topic: str) -> bool:
    """Not the council twice in a sentence; and village councils are asked about their villages only."""
    if "dorpsraden" in ending:
        return topic in _OF_VILLAGES
    return not ("de raad" in ending and "raad" in text)


def _contrary(paper: Paper, item: PastItem, rng: Random) -> PastItem:
    text, reason = pour(rng.choice(paper.family.contrary), paper.words).split("|")
    point = replace(item.points[0], outcome=AMENDED, as_decided=text, contrary=True, reason=reason)
    return _first(item, point)


def _mandated(paper: Paper, item: PastItem) -> PastItem:
    return _first(item, replace(item.points[0], outcome=MANDATED, reason=pour(paper.family.mandated, paper.words)))


def _reject(paper: Paper, item: PastItem) -> PastItem:
    rejected = all_points(item, REJECTED, paper.family.reject)
    return _first(rejected, replace(rejected.points[0], contrary=True))


def _fits(paper: Paper, odd: str) -> bool:
    family = paper.family
    needs: dict[str, object] = {
        "amend": family.amend or usual(paper.item.points[0].text) == AS_PROPOSED,
        "contrary": family.contrary,
        "reject": family.reject,
        "mandated": family.mandated,
    }
    return bool(needs.get(odd, True)) and not any(point.body == COUNCIL for point in paper.item.points)


def _odd(paper: Paper, item: PastItem, odd: str, setting: Setting, rng: Random) -> PastItem:
    """What happened to the paper, for one of the words of `_ODDS`."""
    ways: dict[str, Callable[[], PastItem]] = {
        "amend": lambda: _amend(paper, item, rng),
        "contrary": lambda: _contrary(paper, item, rng),
        "mandated": lambda: _mandated(paper, item),
        "reject": lambda: _reject(paper, item),
        "hold": lambda: all_points(item, HELD_OVER, _why(paper, item, "held_over", rng), setting.next_day),
        "withdraw": lambda: all_points(item, WITHDRAWN, _why(paper, item, "withdrawn", rng)),
        "take_off": lambda: all_points(item, TAKEN_OFF, _why(paper, item, "taken_off", rng)),
    }
    return ways[odd]()


def _why(paper: Paper, item: PastItem, what: str, rng: Random) -> str:
    """A reason in words that fit the paper, or the general ones."""
    own = f"{what}_{_sort(paper, item)}"
    return rng.choice(lines(own if own in _OWN_REASONS else what))


def _roll(rng: Random) -> str:
    number = rng.randrange(100)
    for odd, share in _ODDS.items():
        if number < share:
            return odd
        number -= share
    return ""


def _ballot(item: PastItem, setting: Setting, rng: Random) -> PastItem:
    """A vote that was asked for: one or two against, the proposal carried."""
    losers = set(rng.sample(setting.present[1:], 1))
    votes = tuple((key, "against" if key in losers else "for") for key in setting.present)
    return _first(item, replace(item.points[0], ballots=(Ballot(1, votes),)))


def _recorded_against(item: PastItem, setting: Setting, rng: Random) -> PastItem:
    member = rng.choice(setting.present[1:])
    note = f"Wethouder {LINDERVOORT.person(member).after_title} {rng.choice(lines('against'))}"
    return replace(_first(item, replace(item.points[0], against=(member,))), note=note)


def _sort(paper: Paper, item: PastItem) -> str:
    """Which sentences fit beside this paper."""
    if paper.family.sort:
        return paper.family.sort
    if item.handling.step != PUBLIC:
        return "closed"
    kinds = {"council": "council", "information_letter": "letter", "note": "note"}
    signatures = {"college_letter": "reply", "agreement": "agreement"}
    return kinds.get(item.proposal_kind) or signatures.get(item.signature, "general")


def remark(paper: Paper, item: PastItem, rng: Random) -> PastItem:
    """An internal note and a word back to the author, each for some of the items."""
    sort, own = _sort(paper, item), paper.family.notes
    note = rng.choice(own if own and rng.random() < 0.5 else lines(f"internal_{sort}"))  # noqa: PLR2004 - half of them
    taken = item.note or (capital(pour(note, paper.words)) if rng.random() < _NOTE.get(item.kind, 0.0) else "")
    plain = all(point.outcome == AS_PROPOSED for point in item.points)
    feedback = rng.choice(lines(f"feedback_{sort}")) if plain and rng.random() < _FEEDBACK else ""
    return replace(item, note=taken, feedback=feedback)


def settle(paper: Paper, kind: str, setting: Setting, rng: Random) -> PastItem:
    """The item with the outcome of each of its points; only what lay on the table can go otherwise."""
    item = as_usual(replace(paper.item, kind=kind))
    if kind == DISCUSSION and not setting.plain:
        odd = _roll(rng)
        if odd and _fits(paper, odd):
            item = _odd(paper, item, odd, setting, rng)
        elif len(setting.present) >= 5 and rng.random() < _VOTE:  # noqa: PLR2004 - a vote needs a full table to tell
            item = _ballot(item, setting, rng)
        elif _sort(paper, item) in _CONTESTED and rng.random() < _AGAINST:
            item = _recorded_against(item, setting, rng)
    return remark(paper, item, rng)
