"""Regulations in the state a test needs, made by the acts themselves."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from secretarie.house import actions
from secretarie.house.kinds import RegulationKind
from secretarie.house.models import Paragraph, Regulation, RegulationVersion
from tests.cast import TODAY, Cast
from tests.proposals.acts import do

DECISION = "B-2026-0101"
NEXT_YEAR = TODAY + timedelta(days=365)
TEXT = {"4.1": "Uitgangspunten", "4.2": "Adviesmodel", "4.10": "Gewicht"}


def a_regulation(cast: Cast, title: str = "Besturingsfilosofie", **given: Any) -> Regulation:
    kind = given.pop("kind", RegulationKind.GOVERNANCE_PHILOSOPHY)
    return do(cast, "secretariat", actions.add_regulation, cast.bodies["college"], kind=kind, title=title)


def a_draft(cast: Cast, regulation: Regulation | None = None) -> RegulationVersion:
    """The next version; a first one gets three paragraphs."""
    made = do(cast, "secretariat", actions.draft_version, regulation or a_regulation(cast))
    if made.number == 1:
        for number, heading in reversed(TEXT.items()):
            given = {"number": number, "heading": heading, "text": "Zo werken wij."}
            do(cast, "secretariat", actions.add_paragraph, made, **given)
    return made


def paragraph(cast: Cast, version: RegulationVersion, number: str = "4.2") -> Paragraph:
    with cast.acting_as("secretariat"):
        return Paragraph.objects.select_related("version__regulation").get(version=version, number=number)


def lay_down(cast: Cast, version: RegulationVersion, key: str, value: Any, number: str = "4.2") -> None:
    do(cast, "secretariat", actions.lay_down, paragraph(cast, version, number), key=key, value=value)


def adopt(cast: Cast, version: RegulationVersion, first: date = TODAY, **given: Any) -> RegulationVersion:
    told = {"decision": DECISION, "adopted_on": TODAY, "first": first, "review_on": NEXT_YEAR} | given
    do(cast, "secretary", actions.adopt, version, **told)
    with cast.acting_as("author"):
        return RegulationVersion.objects.select_related("regulation").get(pk=version.pk)


def in_force(cast: Cast, values: dict[str, Any] | None = None, **given: Any) -> RegulationVersion:
    """An adopted version whose paragraph 4.2 lays these values down."""
    draft = a_draft(cast, a_regulation(cast, **given))
    for key, value in (values or {}).items():
        lay_down(cast, draft, key, value)
    return adopt(cast, draft)
