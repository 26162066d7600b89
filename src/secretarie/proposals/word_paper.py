"""A version of a proposal as its reader may see it, made ready for Word, in Dutch and in the municipality's colour."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from django.contrib.staticfiles import finders
from django.utils import dateformat, timezone, translation
from django.utils.translation import gettext as _

from secretarie.access.wall import Actor
from secretarie.documents.openness import Openness, Proposed, Step
from secretarie.people.models import Municipality
from secretarie.proposals.dossier import Dossier, arguments_about, points_of
from secretarie.proposals.facts_template import template
from secretarie.proposals.models import DecidingBody, DecisionPoint, Proposal, Version
from secretarie.proposals.template import Template
from secretarie.proposals.word.paper import Paper, PaperArgument, PaperPoint
from secretarie.proposals.words import ground_words

TOKEN = re.compile(r"(--[\w-]+):\s*(?:var\((--[\w-]+)\)|#([0-9A-Fa-f]{6}))\s*[;}]")
ACCENT = "--basis-color-action-1-color-default"
INK = "1F2933"


def paper_of(about: Dossier, version: Version, municipality: Municipality) -> Paper:
    """The paper of one version; points that this reader does not see, and what is argued for them, are not in it."""
    with translation.override("nl"):
        held = template(about.actor)
        proposal, points = about.proposal, list(points_of(about.actor, version))
        return Paper(
            subject=version.subject,
            municipality=municipality.name,
            heading=f"{proposal.get_kind_display()} {proposal.number}, versie {version.number}",
            day=_day(version),
            facts=tuple(_facts(about, version)),
            mark=_mark(proposal),
            relations=tuple((r.kind, ": ".join(filter(None, (r.reference, r.title)))) for r in about.relations),
            points=tuple(map(_point, points)),
            before=_sections(version, held, first=True),
            after=_sections(version, held, first=False),
            arguments=tuple(
                PaperArgument(one["kind"], one["point"], one["title"], one["text"])
                for one in arguments_about(version, points)
            ),
            attachments=tuple(one.title for one in about.attachments),
            colour=colour(),
        )


def file_name(proposal: Proposal, version: Version) -> str:
    """``Collegevoorstel 2026-0417 versie 3.docx``."""
    with translation.override("nl"):
        return f"{proposal.get_kind_display()} {proposal.number} versie {version.number}.docx"


def _sections(version: Version, held: Template, *, first: bool) -> tuple[tuple[str, str], ...]:
    """The filled sections before, or after, the arguments, as they were called when the version was saved."""
    kept, known = version.template.get("titles", {}), held.known
    keys = [key for key in held.ordered(version.sections) if version.sections[key]]
    chosen = [key for key in keys if (key in known and known[key].first) is first]
    return tuple((held.title(key, kept), version.sections[key]) for key in chosen)


def own_titles(actor: Actor, version: Version | None) -> dict[str, str]:
    """What sections are called here and in this version, for who reads a file: title in small letters to key."""
    with translation.override("nl"):
        kept: dict[str, str] = version.template.get("titles", {}) if version else {}
        titles = {one.key: one.title for one in template(actor).sections} | kept
        return {" ".join(title.casefold().split()).rstrip(" :."): key for key, title in titles.items()}


@cache
def colour() -> str:
    """The colour for headings as the design tokens of the theme have it; ink where no theme was built."""
    found = finders.find("vendor/theme.css")
    text = Path(found).read_text(encoding="utf-8") if isinstance(found, str) else ""
    tokens = {name: (other, value) for name, other, value in TOKEN.findall(text)}
    name = ACCENT
    for _step in tokens:
        name, value = tokens.get(name, ("", INK))
        if value:
            return str(value).upper()
    return INK


def _facts(about: Dossier, version: Version) -> Iterator[tuple[str, str]]:
    proposal, holder = about.proposal, about.holder
    yield "Nummer", proposal.number
    yield "Versie", f"{version.number}, {_day(version)}"
    yield "Soort", str(proposal.get_kind_display())
    yield "Portefeuille", proposal.portfolio.name
    if holder is not None:
        yield "Portefeuillehouder", holder.holder.name
    yield "Eenheid", proposal.unit.name
    yield "Steller", proposal.author.name
    if proposal.requested_for:
        yield "Gevraagde vergadering", dateformat.format(proposal.requested_for, "j F Y")
    yield "Openbaarheid", handled(proposal) or str(Openness.PUBLIC.label)


def _day(version: Version) -> str:
    return dateformat.format(timezone.localtime(version.saved_at), "j F Y")


def _mark(proposal: Proposal) -> str:
    """What stands on every page of a paper that is not simply public."""
    if proposal.secrecy_id is not None:
        return f"{_('Secret')}: {ground_words(proposal.withheld_ground)}".rstrip(": ")
    return handled(proposal)


def _point(point: DecisionPoint) -> PaperPoint:
    body = str(DecidingBody(point.body).label)
    return PaperPoint(point.number, point.text, body, point.ground, handled(point))


def handled(one: Proposed) -> str:
    """How a text is handled, in words; empty when it is public."""
    if one.step == Step.PUBLIC:
        return ""
    until = one.embargo_until
    moment = dateformat.format(timezone.localtime(until), "j F Y H.i") if until else ""
    asked = _("secrecy asked") if one.secrecy_asked else ""
    told = (moment, ground_words(one.withheld_ground), asked)
    return ": ".join(filter(None, (str(Openness(one.openness).label), ", ".join(filter(None, map(str, told))))))
