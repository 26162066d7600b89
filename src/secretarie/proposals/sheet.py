"""The whole form of a proposal: one main form and its rows, filled from what was typed, from a version, or empty."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _

from secretarie.access.euro import typed_amount
from secretarie.access.wall import Actor
from secretarie.documents.openness import Proposed
from secretarie.mandates.queries_competence import choices, whole_register
from secretarie.proposals.coming import coming
from secretarie.proposals.dossier import Dossier
from secretarie.proposals.forms import ArgumentForm, PointForm, ProposalForm, RelationForm, section
from secretarie.proposals.layout import Layout, layout
from secretarie.proposals.markup import to_html
from secretarie.proposals.models import DecisionPoint, Proposal
from secretarie.proposals.particulars import Particulars, RelationText
from secretarie.proposals.texts import ArgumentText, PointText, ProposalText
from secretarie.proposals.typed import Row, Typed, fingerprint
from secretarie.proposals.unmarking import to_markup

MOST_POINTS = 100
MOST_ARGUMENTS = 300
MOST_RELATIONS = 50


@dataclass(frozen=True, slots=True)
class Sheet:
    """The forms of one page, in the order of the page."""

    main: ProposalForm
    points: list[PointForm]
    arguments: list[ArgumentForm]
    relations: list[RelationForm]
    layout: Layout
    topics: Sequence[tuple[str, str]] = ()

    @property
    def forms(self) -> list[forms.Form]:
        return [self.main, *self.points, *self.arguments, *self.relations]

    def shown_points(self) -> list[PointForm]:
        """The points with, where there are none, room for the first."""
        return self.points or [PointForm(prefix="points-0", number=1, today=self.main.today, topics=self.topics)]

    def sections(self, *, first: bool) -> list[dict[str, object]]:
        """The fields of the sections before, or after, the arguments."""
        return [
            {**self.layout.shown(one), "field": self.main[section(one.key)]}
            for one in self.layout.sections
            if one.first is first
        ]

    def is_valid(self) -> bool:
        """Whether the shape is right everywhere; too many rows is told at the main form."""
        found = [form.is_valid() for form in self.forms]
        for rows, most, words in (
            (self.points, MOST_POINTS, _("At most %(most)s decision points; split the proposal.")),
            (self.arguments, MOST_ARGUMENTS, _("At most %(most)s arguments and remarks.")),
            (self.relations, MOST_RELATIONS, _("At most %(most)s relations.")),
        ):
            if len(rows) > most:
                self.main.add_error(None, words % {"most": most})
                found.append(False)
        return all(found)

    def text(self) -> ProposalText:
        """The text as typed, made HTML; cleaned when it is kept."""
        data = self.main.cleaned_data
        return ProposalText(
            data["subject"],
            {one.key: to_html(data[section(one.key)]) for one in self.layout.sections},
            tuple(_point(form) for form in self.points),
            tuple(_argument(form) for form in self.arguments),
        )

    def particulars(self) -> Particulars:
        """What was chosen beside the text."""
        data = self.main.cleaned_data
        return Particulars(
            kind=data["kind"],
            portfolio=data["portfolio"],
            co_portfolios=tuple(data["co_portfolios"]),
            coordinating=data["coordinating"],
            requested_for=data["requested_for"],
            formality=data["treatment"] == "formality",
            minutes=data["minutes"],
            signature_kind=data["signature_kind"] or "none",
            handling=self.main.handling(),
            serves_no_objective=data["serves_no_objective"],
            relations=tuple(RelationText(**form.cleaned_data) for form in self.relations),
            unit=data["unit"],
            amount=data["amount"],
            traits=tuple(data["traits"]),
        )


def _point(form: PointForm) -> PointText:
    handling, data = form.handling(), form.cleaned_data
    return PointText(
        data["text"],
        data["body"],
        data["ground"],
        handling.openness,
        handling.withheld_ground,
        handling.embargo_until,
        handling.secrecy_asked,
        data["matter"],
        data["topic"],
        data["amount"],
    )


def _argument(form: ArgumentForm) -> ArgumentText:
    data = form.cleaned_data
    return ArgumentText(data["kind"], data["point"], data["title"], to_html(data["text"]))


def sheet(actor: Actor, typed: Typed, proposal: Proposal | None = None, *, judged: bool, focus: str = "") -> Sheet:
    """The forms filled with what was typed; ``judged``: with every mistake told, else as it was left.

    ``proposal``: what is written on, when it exists already. ``focus``: the row that gets the focus.
    """
    points = len(typed.points)
    given = _given(typed, typed.fields, judged=judged)
    meetings = coming(actor, [row["body"] for row in typed.points if row.get("body")])
    topics = choices(whole_register(actor))
    placed = layout(actor, typed, proposal)
    found = Sheet(
        ProposalForm(**given, actor=actor, proposal=proposal, coming=meetings, sections=placed.sections),
        [PointForm(**row, today=actor.today, topics=topics) for row in _rows(typed, "points", judged=judged)],
        [ArgumentForm(**row, points=points) for row in _rows(typed, "arguments", judged=judged)],
        [RelationForm(**row) for row in _rows(typed, "relations", judged=judged)],
        placed,
        topics,
    )
    for form in found.forms:
        if focus and form.prefix == focus:
            first = next(name for name in ("text", "title", "reference") if name in form.fields)
            form.fields[first].widget.attrs["autofocus"] = True
    return found


def _rows(typed: Typed, kind: str, *, judged: bool) -> Iterator[dict[str, Any]]:
    for number, row in enumerate(typed.rows(kind)):
        prefix = f"{kind}-{number}"
        yield {
            "prefix": prefix,
            "number": number + 1,
            **_given(typed, {name: [value] for name, value in row.items()}, judged=judged),
        }


def _given(typed: Typed, fields: Mapping[str, list[str]], *, judged: bool) -> dict[str, Any]:
    """The arguments of a form: data to judge, or the same as a first value."""
    if judged:
        return {"data": typed.data()}
    several = {name: values for name, values in fields.items() if name in SEVERAL}
    return {"initial": {name: values[-1] for name, values in fields.items() if values} | several}


SEVERAL = frozenset({"co_portfolios", "traits"})


def typed_from(about: Dossier) -> Typed:
    """What stands there now, as it would be typed."""
    proposal, version = about.proposal, about.version
    sections = version.sections if version else {}
    coordinating = next((c.portfolio_id for c in about.co_holders if c.coordinating), "")
    fields = {
        "revision": proposal.revision,
        "subject": version.subject if version else proposal.subject,
        "kind": proposal.kind,
        "unit": proposal.unit_id,
        "portfolio": proposal.portfolio_id,
        "coordinating": coordinating,
        "requested_for": proposal.requested_for or "",
        "treatment": "formality" if proposal.formality else "discussion",
        "minutes": proposal.minutes,
        "signature_kind": proposal.signature_kind,
        "amount": typed_amount(proposal.amount),
        **_handled(proposal),
        **{section(key): to_markup(html) for key, html in sections.items()},
    }
    lists = {name: [str(value)] for name, value in fields.items()}
    lists["co_portfolios"] = [str(c.portfolio_id) for c in about.co_holders]
    lists["traits"] = list(proposal.traits)
    lists |= {"serves_no_objective": ["on"]} if proposal.serves_no_objective else {}
    stands = Typed(
        lists,
        tuple(_point_row(p) for p in about.points),
        tuple(_argument_row(a) for a in (version.arguments if version else [])),
        tuple({"kind": r.kind, "reference": r.reference, "title": r.title} for r in about.relations),
    )
    return replace(stands, fields={**lists, "changed": [fingerprint(stands)]})


def _point_row(point: DecisionPoint) -> Row:
    """A point as it would be typed."""
    asked = {"matter": point.matter, "topic": point.topic, "amount": typed_amount(point.amount)}
    return {"text": point.text, "body": point.body, "ground": point.ground, **asked, **_handled(point)}


def _handled(one: Proposed) -> Row:
    until = timezone.localtime(one.embargo_until).strftime("%Y-%m-%dT%H:%M") if one.embargo_until else ""
    return {"step": one.step, "embargo_until": until, "withheld_ground": one.withheld_ground}


def _argument_row(kept: Mapping[str, Any]) -> Row:
    return {
        "kind": str(kept["kind"]),
        "point": str(kept["point"]),
        "title": str(kept["title"]),
        "text": to_markup(str(kept["text"])),
    }
