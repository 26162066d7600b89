"""What a proposal consists of: its sections with their question and help, and what is compulsory when. Pure.

The usual template stands here as data in the form of a house rule; a municipality keeps a list of its own, dated, on a
paragraph of a regulation. A section that only names its key has the words of the usual one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from secretarie.proposals.conditions import ALWAYS, Case, Condition
from secretarie.proposals.helps import HELPS, QUESTIONS
from secretarie.proposals.texts import SECTIONS, section_key

MOST_SECTIONS = 40
LONGEST_CHOICE = 80
LONGEST = {"title": 80, "question": 160, "help": 600, "ready": 4000}
PARTS = frozenset({"key", "when", "compulsory", "most_words", "first", "aside", "choices", *LONGEST})


@dataclass(frozen=True, slots=True)
class Section:
    """One section: asked ``when`` its condition holds, ``compulsory`` when that one does.

    ``first``: before the arguments. ``aside``: only shown when it is asked for. ``choices``: instead of a text one of
    these. ``ready``: a paragraph to begin with. Words that are empty are those of the usual section.
    """

    key: str
    own_title: str = ""
    own_question: str = ""
    own_help: str = ""
    when: Condition = ALWAYS
    compulsory: Condition | None = None
    most_words: int | None = None
    first: bool = False
    aside: bool = False
    choices: tuple[str, ...] = ()
    ready: str = ""

    @property
    def title(self) -> str:
        return self.own_title or str(SECTIONS.get(self.key, self.key))

    @property
    def question(self) -> str:
        return self.own_question or str(QUESTIONS.get(self.key, self.title))

    @property
    def help(self) -> str:
        return self.own_help or str(HELPS.get(self.key, ""))

    def asked(self, case: Case) -> bool:
        """Whether a proposal like this has the section."""
        return self.when.holds(case)

    def required(self, case: Case) -> bool:
        """Whether a proposal like this must fill it in."""
        return self.compulsory is not None and self.asked(case) and self.compulsory.holds(case)

    def because(self) -> str:
        """When it is compulsory, in words."""
        conditions = [one for one in (self.when, self.compulsory) if one is not None and one != ALWAYS]
        return "; ".join(dict.fromkeys(one.words() for one in conditions)) or "altijd"

    @classmethod
    def read(cls, told: object) -> Section:
        """From the value of a house rule.

        Raises:
            ValueError: an unknown part, a key that is no key, or words that are too long.
        """
        if not isinstance(told, Mapping) or set(told) - PARTS:
            raise ValueError(f"een rubriek heeft deze onderdelen: {', '.join(sorted(PARTS))}")
        key = str(told["key"])
        words = {name: _words(told, name) for name in LONGEST}
        if not section_key(key) or (key not in SECTIONS and not words["title"]):
            raise ValueError(f"{key[:40]}: een eigen rubriek heeft een sleutel van kleine letters, en een titel")
        compulsory = told.get("compulsory")
        return cls(
            key,
            words["title"],
            words["question"],
            words["help"],
            Condition.read(told.get("when", {})),
            None if compulsory is None else Condition.read(compulsory),
            _count(told.get("most_words")),
            first=bool(told.get("first")),
            aside=bool(told.get("aside")),
            choices=_choices(told.get("choices", ())),
            ready=words["ready"],
        )

    def as_json(self) -> dict[str, object]:
        """As the house rule keeps it."""
        parts: dict[str, object] = {
            "key": self.key,
            "title": self.own_title,
            "question": self.own_question,
            "help": self.own_help,
            "when": self.when.as_json(),
            "most_words": self.most_words,
            "first": self.first,
            "aside": self.aside,
            "choices": list(self.choices),
            "ready": self.ready,
        }
        found = {name: value for name, value in parts.items() if value}
        return found if self.compulsory is None else found | {"compulsory": self.compulsory.as_json()}


@dataclass(frozen=True, slots=True)
class Template:
    """The sections of a house, in their order."""

    sections: tuple[Section, ...]
    known: Mapping[str, Section] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "known", {one.key: one for one in self.sections})

    @classmethod
    def read(cls, told: object) -> Template:
        """From the value of a house rule: a list of sections.

        Raises:
            ValueError: no list, too many, one that cannot be read, or one that stands twice.
        """
        if not isinstance(told, list | tuple) or not 0 < len(told) <= MOST_SECTIONS:
            raise ValueError(f"hier hoort een lijst van 1 tot {MOST_SECTIONS} rubrieken")
        sections = tuple(map(Section.read, told))
        keys = [one.key for one in sections]
        if twice := sorted({key for key in keys if keys.count(key) > 1}):
            raise ValueError(f"staat er tweemaal: {', '.join(twice)}")
        return cls(sections)

    def asked(self, case: Case) -> tuple[Section, ...]:
        """What a proposal like this consists of."""
        return tuple(one for one in self.sections if one.asked(case))

    def missing(self, case: Case, filled: Iterable[str]) -> tuple[Section, ...]:
        """What it must fill in, and did not."""
        there = frozenset(filled)
        return tuple(one for one in self.sections if one.required(case) and one.key not in there)

    def title(self, key: str, kept: Mapping[str, str] | None = None) -> str:
        """How a section is called; one of an older template as it was called then."""
        if kept and key in kept:
            return kept[key]
        return self.known[key].title if key in self.known else str(SECTIONS.get(key, key))

    def titles(self, filled: Iterable[str]) -> dict[str, str]:
        """The titles of its own that a version keeps; the usual ones are the program's."""
        return {key: self.known[key].own_title for key in filled if key in self.known and self.known[key].own_title}

    def ordered(self, filled: Iterable[str]) -> tuple[str, ...]:
        """Filled sections in the order of the template; those of an older one behind."""
        there = list(filled)
        return (*(one.key for one in self.sections if one.key in there), *(k for k in there if k not in self.known))

    @property
    def limits(self) -> dict[str, int]:
        """The most words of each section that has a limit."""
        return {one.key: one.most_words for one in self.sections if one.most_words is not None}


def lines(held: Template) -> Iterator[str]:
    """The template in Dutch, a line per section."""
    for one in held.sections:
        asked = "" if one.when == ALWAYS else f"; alleen {one.when.words()}"
        required = "" if one.compulsory is None else f"; verplicht: {one.because()}"
        most = f"; hoogstens {one.most_words} woorden" if one.most_words else ""
        yield f"{one.title}{asked}{required}{most}"


def _words(told: Mapping[str, Any], name: str) -> str:
    value = told.get(name, "")
    if not isinstance(value, str) or len(value) > LONGEST[name]:
        raise ValueError(f"{name}: hier hoort een tekst van hoogstens {LONGEST[name]} tekens")
    return value.strip()


def _count(told: object) -> int | None:
    if told is None:
        return None
    if isinstance(told, bool) or not isinstance(told, int) or not 0 < told <= 10_000:  # noqa: PLR2004 - a book
        raise ValueError("most_words: hier hoort een aantal woorden")
    return told


def _choices(told: object) -> tuple[str, ...]:
    if not isinstance(told, list | tuple) or not all(isinstance(one, str) and one.strip() for one in told):
        raise ValueError("choices: hier hoort een lijst van woorden")
    return tuple(one.strip()[:LONGEST_CHOICE] for one in told)


PAPERS = {"kinds": ["college", "council"]}
USUAL: list[dict[str, object]] = [
    {"key": "best_for_community", "first": True, "when": PAPERS},
    {"key": "key_message", "first": True, "compulsory": {"kinds": ["college", "council", "information_letter"]}},
    {"key": "introduction", "first": True, "compulsory": {}, "most_words": 250},
    {"key": "intended_effect", "first": True, "when": PAPERS, "compulsory": {}},
    {"key": "finance", "when": PAPERS, "compulsory": {}},
    {"key": "law", "when": PAPERS, "compulsory": {"kinds": ["council"]}},
    {
        "key": "information",
        "when": {"traits_any": ["personal_data", "new_system"]},
        "compulsory": {},
        "ready": "Welke gegevens of systemen raakt dit voorstel? Past het bij Common Ground (gegevens bij de bron, "
        "open standaarden, vervangbaar)? Is er een DPIA gedaan? Wat zegt de CISO over de beveiliging?",
    },
    {
        "key": "personnel",
        "when": {"traits_any": ["staff_effects", "reorganisation"]},
        "compulsory": {},
        "ready": "Voor welke medewerkers verandert er iets, en wat? Is het besluit adviesplichtig (art. 25 WOR) of "
        "instemmingsplichtig (art. 27 WOR)? Wanneer is de ondernemingsraad gevraagd, en wat was het antwoord?",
    },
    {
        "key": "participation_level",
        "when": PAPERS,
        "choices": ["Niet van toepassing", "Informeren", "Raadplegen", "Adviseren", "Samen maken", "Meebeslissen"],
    },
    {"key": "participation", "when": PAPERS},
    {
        "key": "partnership",
        "when": {"traits_any": ["multidisciplinary", "concern", "political_risk"]},
        "ready": "Met welke partners is dit besproken? Wat is het gezamenlijke doel, en welk belang heeft elk van hen?",
    },
    {"key": "sustainability", "when": PAPERS, "aside": True},
    {"key": "communication", "when": PAPERS, "compulsory": {}},
    {"key": "execution", "when": PAPERS, "compulsory": {}},
]
