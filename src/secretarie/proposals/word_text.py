"""What a Word file says beside what stands: the whole text as it would become, and as it would be typed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from secretarie.access.wall import Actor, visible
from secretarie.documents.difference import paired
from secretarie.people.models import Portfolio, Unit, valid_on
from secretarie.people.queries import portfolio_terms
from secretarie.proposals.comparison import Part, compared
from secretarie.proposals.dossier import Dossier
from secretarie.proposals.forms import section
from secretarie.proposals.markup import to_html
from secretarie.proposals.models import DecidingBody, DecisionPoint, Version
from secretarie.proposals.texts import ArgumentText, PointText, ProposalText, clean
from secretarie.proposals.typed import Row, Typed
from secretarie.proposals.unmarking import to_markup
from secretarie.proposals.word.headings import ARGUMENTS, BOTH, POINTS, REMARKS
from secretarie.proposals.word.reading import Argument, Point, Reading

BODIES = {"college": DecidingBody.COLLEGE, "burgemeester": DecidingBody.MAYOR, "gemeenteraad": DecidingBody.COUNCIL}
HEADS = re.compile(r"</?(?:thead|tbody)>")
PUBLIC: Row = {"step": "public", "embargo_until": "", "withheld_ground": ""}
BODIES |= {"raad": DecidingBody.COUNCIL}


@dataclass(frozen=True, slots=True)
class Become:
    """The text that would stand: what the file has replaces its part, what it has not stays."""

    subject: str
    sections: dict[str, str]
    points: tuple[Row, ...]
    arguments: tuple[Argument, ...]

    def text(self) -> ProposalText:
        """As a version keeps it, with the lists and tables of the file whole; handling is the form's to give."""
        return ProposalText(
            self.subject,
            self.sections,
            tuple(PointText(row["text"], row["body"], row["ground"]) for row in self.points),
            tuple(ArgumentText(one.kind, one.point or 0, one.title, one.text) for one in self.arguments),
        ).cleaned()


def become(reading: Reading, stands: Typed, version: Version | None) -> Become:
    """The file's text put on what stands now."""
    keys = set(reading.keys)
    sections = {key: html for key, html in (version.sections if version else {}).items() if key not in keys}
    arguments = list(reading.arguments)
    for kind, heads in (("argument", {ARGUMENTS, BOTH}), ("remark", {REMARKS, BOTH})):
        if not heads & keys and not any(one.kind == kind for one in reading.arguments):
            arguments += _standing(version, kind)
    standing = stands.filled().points
    points = tuple(_points(reading.points, standing)) if POINTS in keys else standing
    return Become(
        reading.subject or stands.first("subject"),
        {**sections, **{key: clean(html) for key, html in reading.sections.items()}},
        points,
        tuple(arguments),
    )


def _standing(version: Version | None, kind: str) -> Iterator[Argument]:
    for one in version.arguments if version else []:
        if one["kind"] == kind:
            yield Argument(kind, one["point"], one["title"], one["text"])


def _points(read: Sequence[Point], standing: Sequence[Row]) -> Iterator[Row]:
    """Each point with what stood beside it: ground, body and handling, unless the file says otherwise."""
    rows: list[Row] = [{"text": one.text, "said": str(at)} for at, one in enumerate(read)]
    for before, after in paired(standing, rows, lambda row: row["text"]):
        if after is None:
            continue
        said = read[int(after["said"])]
        stood = {**PUBLIC, **(before or {})}
        body = BODIES.get(said.body.casefold(), "") or stood.get("body", "") or DecidingBody.COLLEGE.value
        yield {**stood, "text": said.text, "body": body, "ground": said.ground or stood.get("ground", "")}


def typed(found: Become, reading: Reading, stands: Typed, extra: dict[str, list[str]]) -> Typed:
    """The same as it would be typed in the form; ``extra``: what is chosen by the fields at its head."""
    fields = {**stands.fields, "subject": [found.subject], **extra}
    gone = {name: [""] for name in fields if name.startswith(section(""))}
    fields |= gone | {section(key): [to_markup(html)] for key, html in found.sections.items()}
    relations = [row for row in stands.relations if any(row.values())]
    known = {(row.get("kind"), row.get("reference")) for row in relations}
    relations += [
        {"kind": one.kind, "reference": one.reference, "title": one.title}
        for one in reading.relations
        if (one.kind, one.reference) not in known
    ]
    return Typed(fields, found.points, tuple(map(_argument, found.arguments)), tuple(relations))


def _argument(one: Argument) -> Row:
    point = str(one.point) if one.point else ""
    return {"kind": one.kind, "point": point, "title": one.title, "text": to_markup(one.text)}


def difference(found: Become, about: Dossier | None) -> list[Part]:
    """What would change, part by part, against the version that stands."""
    text = found.text()
    new = Version(subject=text.subject, sections=text.sections, arguments=text.numbered_arguments())
    points = [_shown(number, row) for number, row in enumerate(found.points, start=1)]
    if about is None or about.version is None:
        return compared(new, new, points, points)
    return compared(about.version, new, list(about.points), points)


def _shown(number: int, row: Row) -> DecisionPoint:
    step = row.get("step", "") or "public"
    secret = step == "secret"
    return DecisionPoint(
        number=number,
        text=row["text"],
        body=row["body"],
        ground=row["ground"],
        openness="not_public" if secret else step,
        withheld_ground=row.get("withheld_ground", ""),
        secrecy_asked=secret,
    )


def simpler_in_form(found: Become) -> bool:
    """Whether the form cannot hold everything: lists in lists, merged cells, several paragraphs in a cell."""
    html = (*found.sections.values(), *(clean(one.text) for one in found.arguments))
    return any(_headless(clean(to_html(to_markup(one)))) != _headless(one) for one in html)


def _headless(html: str) -> str:
    """Without what only says which row of a table is its head: the form makes that the first."""
    return HEADS.sub("", html).replace("<th", "<td").replace("</th", "</td")


def chosen(actor: Actor, reading: Reading) -> dict[str, list[str]]:
    """Portfolio and unit by the names at the head of the file, when each names exactly one."""
    said = {one.key: one.value.casefold() for one in reading.fields if one.value}
    portfolios = {p.pk: {p.name.casefold(), p.letter.casefold()} for p in visible(Portfolio, actor)}
    for term in portfolio_terms(actor, actor.today).filter(portfolio__in=portfolios):
        portfolios[term.portfolio_id].add(term.holder.name.casefold())
    units = {u.pk: {u.name.casefold()} for u in visible(Unit, actor).filter(valid_on(actor.today))}
    found = {"portfolio": _only(said.get("portfolio", ""), portfolios), "unit": _only(said.get("unit", ""), units)}
    return {name: [str(pk)] for name, pk in found.items() if pk is not None}


def _only(words: str, names: dict[int, set[str]]) -> int | None:
    """The one whose name it is, or ends it as in ``wethouder De Zwart``."""
    hits = [pk for pk, known in names.items() if words and any(n and (n == words or _ends(words, n)) for n in known)]
    return hits[0] if len(hits) == 1 else None


def _ends(words: str, name: str) -> bool:
    return len(name) > 2 and words.endswith(f" {name}")  # noqa: PLR2004 - a letter alone is no name


def without_revision(one: Typed) -> Typed:
    """For a proposal that does not exist yet."""
    return replace(one, fields={k: v for k, v in one.fields.items() if k not in {"revision", "changed"}})
