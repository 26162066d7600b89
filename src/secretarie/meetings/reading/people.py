"""Who is named in an attendance field: offices and names as written, told apart by the words for offices."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from secretarie.meetings.reading.model import ReadPerson, Role

_FUNCTIONS: Final = (
    "adviseur|griffier|directeur|controller|manager|coördinator|coordinator|medewerker|woordvoerder|projectleider"
    "|programmaleider|teamleider|bestuurssecretaris|directiesecretaris|trainee|stagiaire?|gast"
)
_ROLES: Final = (
    (Role.DEPUTY_SECRETARY, r"(?:loco|plv\.?|plaatsvervangend|waarnemend|wnd\.?)[-\s]*(?:gemeente)?secretaris"),
    (Role.SECRETARY, r"(?:interim[-\s]*)?(?:gemeente)?secretaris(?:\s+a\.?i\.?)?"),
    (Role.DEPUTY_MAYOR, r"(?:loco|plv\.?|plaatsvervangend)[-\s]*(?:burgemeester|bm\b\.?)"),
    (Role.MAYOR, r"(?:waarnemend\s+|wnd\.?\s+)?(?:burgemeester|bm\b\.?)"),
    (Role.ALDERMAN, r"(?:loco[-\s]*)?(?:wethouders?|wh\b\.?)"),
    (Role.MINUTE_TAKER, r"notulist(?:e)?|verslaglegger"),
    (Role.OTHER, rf"(?:[\w-]*(?:{_FUNCTIONS}))\b"),
)
_ORDINAL: Final = r"(?:\d+\s*(?:e|de|ste)\s+)?"
_OFFICE: Final = [(role, re.compile(rf"{_ORDINAL}{pattern}(?![\w-])", re.IGNORECASE)) for role, pattern in _ROLES]
_BETWEEN_OFFICES: Final = re.compile(r"\s*(?:/|,?\s*tevens|,?\s*en tevens)?\s*", re.IGNORECASE)
_HONORIFIC: Final = re.compile(
    r"(?:de heer|mevrouw|dhr\.?|mevr\.?|mw\.?|drs\.?|mr\.?|ir\.?|ing\.?|dr\.?)\s+", re.IGNORECASE
)
_PARTICLE: Final = (
    r"(?:[Vv]an|[Dd]en?|[Dd]er|[Tt]er|[Tt]en|[Tt]e|[Vv]on|[Dd]u|[Ll]a|[Ll]e|[Ee]l|[Aa]l|in|op|aan|'t|’t|van ’t)"
)
_WORD: Final = r"(?:[dD]['’])?[A-ZÀ-Þ][\w’'À-ÿ]+(?:-(?:[A-ZÀ-Þ]|de |van |der )[\w’'À-ÿ]+)*"
_SURNAME: Final = rf"(?:{_PARTICLE}\s+){{0,3}}{_WORD}(?:(?:\s+|\s+[-–]\s+)(?:{_PARTICLE}\s+){{0,3}}{_WORD}){{0,3}}"
_TITLES: Final = r"(?:,?\s+(?:MSc|MA|BSc|MBA|LLM|MPA|RA|RC)\b)?"
_INITIALS: Final = r"(?:[A-Z][a-z]{0,2}\.\s?)+"
_WITH_INITIALS: Final = re.compile(rf"{_INITIALS}\s*{_SURNAME}{_TITLES}")
_PLAIN_NAME: Final = re.compile(rf"{_WORD}\s+{_SURNAME}{_TITLES}|{_SURNAME}{_TITLES}")
_NO_NAME: Final = re.compile(r"(?:team|afdeling|directie|college|allen|alle|iedereen|overige)\b", re.IGNORECASE)
_MINUTES: Final = re.compile(
    r"\s*[,(]?\s*(?:(?:voor|t\.b\.v\.|ten behoeve van)\s+(?:de|het)?\s*)?"
    r"(?:verslag(?:legging)?|notulen|notulist(?:e)?|notulering)\)?$",
    re.IGNORECASE,
)
_ASIDE: Final = re.compile(
    r"\s*\((?P<between>[^()]*)\)$|\s+(?P<after>(?:vanaf|tot|t/m|via|per|online|digitaal|telefonisch|m\.u\.v\.|bij)\b.*)$"
)
_SEPARATOR: Final = re.compile(
    r"\s*(?:[,;]|\s&\s|\ben\b)+\s*|(?<=\w)\s*/\s+(?=[A-Z]\.)|(?<=\w)/(?=[A-Z]\.)|(?<=[a-zà-ÿ])\.\s+(?=[A-Z][a-z])"
)
_UNFINISHED: Final = re.compile(rf"(?:,|;|/|\\ben|\\b[A-Z]\\.|\\b{_PARTICLE})$")
_NOBODY: Final = re.compile(r"(?:geen|niemand|n\.?v\.?t\.?|-|–|/)?\.?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Attendance:
    """The people a field names, what in it names nobody, and who got an office only by standing next to it."""

    people: tuple[ReadPerson, ...]
    unread: tuple[str, ...]
    by_apposition: tuple[ReadPerson, ...]


@dataclass(slots=True)
class _Reading:
    people: list[ReadPerson]
    unread: list[str]
    by_apposition: list[ReadPerson]
    pending: str = ""
    shared_office: str = ""


def role_of(office: str) -> Role:
    """The role an office as written amounts to."""
    for role, pattern in _OFFICE:
        if pattern.match(office):
            return role
    return Role.OTHER


def is_office(text: str) -> bool:
    """Whether the whole text is an office."""
    office, rest = _office_at_start(text.strip().rstrip(",.") + " ")
    return bool(office) and not rest


def attendance(text: str) -> Attendance:
    """The people in an attendance field such as "Wethouder A. Bos en C. Dam voor de verslaglegging."."""
    reading = _Reading([], [], [])
    if not _NOBODY.fullmatch(text.strip()):
        for separator, part in _parts(_on_one_line(text)):
            _take(reading, separator, part)
        _drop_pending(reading)
    return Attendance(tuple(reading.people), tuple(reading.unread), tuple(reading.by_apposition))


def _on_one_line(text: str) -> str:
    """A line break inside a name or between office and name is a blank; elsewhere it parts people like a comma."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    for above, below in enumerate(lines[1:]):
        last = re.split(r",|;|\ben\b", lines[above])[-1].strip()
        if not (_UNFINISHED.search(lines[above]) or is_office(last)):
            lines[above] += "" if below.startswith(",") else ";"
    return " ".join(lines)


def _parts(text: str) -> Iterator[tuple[str, str]]:
    """The text cut at commas, "en" and sentence ends, each part with the separator before it."""
    start, separator = 0, ""
    for match in _SEPARATOR.finditer(text):
        if part := text[start : match.start()].strip():
            yield separator, part
            separator = ""
        separator += match[0]
        start = match.end()
    if part := text[start:].strip():
        yield separator, part


def _take(reading: _Reading, separator: str, part: str) -> None:
    if _MINUTES.fullmatch(" " + part) and reading.people:
        _last_takes_minutes(reading, part)
    elif person := _person(part, reading.shared_office):
        _add(reading, person, separator, part)
    else:
        reading.pending += (separator if reading.pending else "") + part


def _add(reading: _Reading, person: ReadPerson, separator: str, part: str) -> None:
    office, _ = _office_at_start(part)
    if office:
        reading.shared_office = _of_one(office) if _of_one(office) != office else ""
    if reading.pending and not person.office:
        person = replace(person, office=reading.pending, role=role_of(reading.pending))
        reading.by_apposition.append(person)
        reading.pending = ""
    _drop_pending(reading)
    if "/" in separator and person.role is Role.MINUTE_TAKER and reading.people and not reading.people[-1].office:
        other = reading.people.pop()
        reading.people.append(replace(other, office=person.office, role=person.role))
    reading.people.append(person)


def _drop_pending(reading: _Reading) -> None:
    if reading.pending:
        reading.unread.append(reading.pending)
        reading.pending = ""


def _last_takes_minutes(reading: _Reading, part: str) -> None:
    last = reading.people.pop()
    reading.people.append(_with_minutes(replace(last, as_written=f"{last.as_written}, {part}"), part.strip(" ().")))


def _with_minutes(person: ReadPerson, minutes: str) -> ReadPerson:
    """The person as minute-taker, unless the office is one that counts in law: then the minutes are a note."""
    if person.role in (Role.OTHER, Role.MINUTE_TAKER):
        return replace(person, role=Role.MINUTE_TAKER, office=person.office or minutes)
    return replace(person, note=minutes)


def _person(part: str, shared_office: str) -> ReadPerson | None:
    written, note, minutes = part.rstrip(" ;"), "", ""
    if match := _MINUTES.search(bare := _without_full_stop(written)):
        written, minutes = bare[: match.start()], match[0].strip(" ,().")
    elif match := _ASIDE.search(bare):
        written, note = bare[: match.start()], match["between"] or match["after"]
    office, name = _office_and_name(written)
    if name is None:
        return None
    office = _of_one(office or ("" if minutes else shared_office))
    person = ReadPerson(name, office, role_of(office), part, note)
    return _with_minutes(person, minutes) if minutes else person


def _office_and_name(written: str) -> tuple[str, str | None]:
    office, rest = _office_at_start(written)
    name = _without_full_stop(_HONORIFIC.sub("", rest).strip(" ,"))
    if not office and not _WITH_INITIALS.fullmatch(name) and (before := _words_before_initials(name)):
        office, name = before
    known = not _NO_NAME.match(name) and (_WITH_INITIALS.fullmatch(name) or _PLAIN_NAME.fullmatch(name))
    return office, name if known else None


def _of_one(office: str) -> str:
    """An office written for several people, for one of them."""
    return office[:-1] if office.lower().endswith("wethouders") else office


def _without_full_stop(text: str) -> str:
    return text[:-1] if text.endswith(".") and not re.search(r"\b[A-Z]\.$", text) else text


def _office_at_start(text: str) -> tuple[str, str]:
    """The office words a text begins with, and what follows them."""
    end = 0
    while match := next((found for _, pattern in _OFFICE if (found := pattern.match(text, end))), None):
        end = match.end()
        if not (between := _BETWEEN_OFFICES.match(text, end)) or not any(
            p.match(text, between.end()) for _, p in _OFFICE
        ):
            break
        end = between.end()
    return text[:end].strip(), text[end:].lstrip(" :")


def _words_before_initials(text: str) -> tuple[str, str] | None:
    match = _WITH_INITIALS.search(text)
    if match and match.start() and match.end() == len(text) and not _HONORIFIC.fullmatch(text[: match.start()]):
        return text[: match.start()].strip(), match[0]
    return None
