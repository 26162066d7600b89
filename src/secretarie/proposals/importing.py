"""A proposal as somebody else tells it, with its whole route; kept by the act that imports what became of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from secretarie.access.performing import Act
from secretarie.access.wall import intern_circles, visible
from secretarie.documents import storage
from secretarie.documents.media import safe_name
from secretarie.documents.models import SignatureKind
from secretarie.people.models import Portfolio, Unit
from secretarie.proposals import sight
from secretarie.proposals.models import (
    Advice,
    Attachment,
    DecisionPoint,
    Finding,
    GateReview,
    Kind,
    Proposal,
    SignOff,
    Stage,
    Version,
)
from secretarie.proposals.particulars import DEFAULT_MINUTES, Handling
from secretarie.proposals.texts import ProposalText


@dataclass(frozen=True, slots=True)
class HeldVersion:
    """A text as it was saved, by whom and when."""

    text: ProposalText
    at: datetime
    by: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class HeldAdvice:
    """An advice as it was asked and given; a settlement when a disagreement was settled."""

    discipline: str
    adviser: int
    asked_at: datetime
    given_at: datetime
    verdict: str
    text: str = ""
    due_on: date | None = None
    settlement: str = ""
    settled_by: int | None = None
    settled_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class HeldSignOff:
    """A sign-off in the line or of a holder."""

    step: str
    person: int
    at: datetime
    mark: str = SignOff.Mark.AGREED
    reason: str = ""


@dataclass(frozen=True, slots=True)
class HeldReview:
    """An act at the gate; ``over_objection``: it stands against the last mark of a holder.

    ``findings``: error type and what was said of it.
    """

    outcome: str
    by: int
    at: datetime
    text: str = ""
    behalf: int | None = None
    meeting_date: date | None = None
    over_objection: bool = False
    findings: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class HeldAttachment:
    """A document annexed to it, as it was handled."""

    title: str
    file: storage.Checked
    handling: Handling = field(default_factory=Handling)


@dataclass(frozen=True, slots=True, eq=False)
class HeldProposal:
    """A proposal with its versions, oldest first, and what was said of the last one on its route."""

    number: str
    author: int
    unit: Unit
    portfolio: Portfolio
    versions: tuple[HeldVersion, ...]
    kind: str = Kind.COLLEGE
    formality: bool = False
    minutes: int = DEFAULT_MINUTES
    signature_kind: str = SignatureKind.NONE
    handling: Handling = field(default_factory=Handling)
    requested_for: date | None = None
    advices: tuple[HeldAdvice, ...] = ()
    sign_offs: tuple[HeldSignOff, ...] = ()
    reviews: tuple[HeldReview, ...] = ()
    attachments: tuple[HeldAttachment, ...] = ()

    @property
    def begun(self) -> datetime:
        return self.versions[0].at


def keep(
    act: Act, told: Sequence[HeldProposal], stage: Stage, since: datetime, *, released: bool = True
) -> list[Proposal]:
    """The proposals with all of their file, where they stand since then; ``released``: the table has read them."""
    rows = [_proposal(one, stage, since) for one in told]
    for row, circle in zip(rows, readers(act, told, stage, released=released), strict=True):
        row.readers_id, row.shown = circle, released
    proposals = act.make_all(rows)
    _given_elsewhere(act, told)
    pairs = list(zip(proposals, told, strict=True))
    versions = act.make_all([version for row, one in pairs for version in _versions(row, one)])
    by_number = {(version.proposal_id, version.number): version for version in versions}
    act.make_all(
        [
            point
            for row, one in pairs
            for number, version in enumerate(one.versions, 1)
            for point in _points(by_number[row.pk, number], version.text)
        ]
    )
    last = {row.pk: by_number[row.pk, row.version] for row in proposals}
    act.make_all([_advice(row, advice, last[row.pk]) for row, one in pairs for advice in one.advices])
    marks = act.make_all([_sign_off(row, mark, last[row.pk]) for row, one in pairs for mark in one.sign_offs])
    objections = {mark.proposal_id: mark for mark in marks if mark.mark == SignOff.Mark.NOT_AGREED}
    gates = [(row, gate) for row, one in pairs for gate in one.reviews]
    judged = act.make_all([_review(row, gate, last[row.pk], objections) for row, gate in gates])
    found = [
        (review, kind, text) for review, (_, gate) in zip(judged, gates, strict=True) for kind, text in gate.findings
    ]
    act.make_all([Finding(review=review, error_type_id=kind, text=text) for review, kind, text in found])
    _annex(act, pairs)
    return proposals


def _annex(act: Act, pairs: Sequence[tuple[Proposal, HeldProposal]]) -> None:
    """The documents beside each, in their order; bytes that are the same are kept once."""
    files = storage.keep_all(act, [one.file for _, told in pairs for one in told.attachments])
    act.make_all(
        [
            Attachment(
                proposal=row,
                file=files[one.file.sha256],
                title=one.title,
                file_name=safe_name(one.title, one.file.media_type),
                position=place,
                openness=one.handling.openness,
                embargo_until=one.handling.embargo_until,
                withheld_ground=one.handling.withheld_ground,
                secrecy_asked=one.handling.secrecy_asked,
            )
            for row, told in pairs
            for place, one in enumerate(told.attachments, 1)
        ]
    )


def _given_elsewhere(act: Act, told: Sequence[HeldProposal]) -> None:
    """Our own numbers go on after those that came along: 2026-0417."""
    last: dict[str, int] = {}
    for one in told:
        year, _, number = one.number.partition("-")
        if number.isdigit():
            last[year] = max(last.get(year, 0), int(number))
    for year, highest in last.items():
        act.numbered(f"proposal {year}", highest)


def readers(
    act: Act,
    told: Sequence[HeldProposal],
    stage: Stage,
    more: frozenset[str] = frozenset(),
    *,
    released: bool = True,
) -> list[int]:
    """Who reads each of them at that stage, the agenda having been ``released``; ``more``: keys beside these."""
    units = {unit.pk: unit for unit in visible(Unit, act.actor)}
    above = {one.unit.pk: tuple(sight.up(units, one.unit.pk)) for one in told}
    wanted = [keys(one, stage, above[one.unit.pk], released=released) | more for one in told]
    circles = intern_circles(act.actor.municipality, wanted)
    return [circles[one] for one in wanted]


def keys(told: HeldProposal, stage: Stage, units: tuple[int, ...], *, released: bool = True) -> frozenset[str]:
    """The keys that admit to it; ``units``: its own and those above."""
    return sight.keys_at(
        sight.Reached(
            stage=stage,
            author=told.author,
            units=units,
            advisers=frozenset(advice.adviser for advice in told.advices),
            portfolios=(told.portfolio.pk,),
            openness=told.handling.openness,
            released=released,
            signed=frozenset(mark.person for mark in told.sign_offs),
        )
    )


def _proposal(told: HeldProposal, stage: Stage, since: datetime) -> Proposal:
    last = told.versions[-1]
    return Proposal(
        number=told.number,
        kind=told.kind,
        subject=last.text.subject,
        stage=stage,
        author_id=told.author,
        unit=told.unit,
        portfolio=told.portfolio,
        requested_for=told.requested_for,
        formality=told.formality,
        minutes=told.minutes,
        signature_kind=told.signature_kind,
        openness=told.handling.openness,
        embargo_until=told.handling.embargo_until,
        withheld_ground=told.handling.withheld_ground,
        version=len(told.versions),
        created_at=told.begun,
        changed_at=last.at,
        stage_since=since,
        round=1,
    )


def _versions(row: Proposal, told: HeldProposal) -> Iterator[Version]:
    for number, one in enumerate(told.versions, 1):
        yield Version(
            proposal=row,
            number=number,
            subject=one.text.subject,
            sections=one.text.sections,
            arguments=one.text.numbered_arguments(),
            sha256=one.text.digest(),
            saved_by_id=one.by,
            saved_at=one.at,
            note=one.note,
        )


def _points(version: Version, text: ProposalText) -> Iterator[DecisionPoint]:
    for number, point in text.numbered():
        yield DecisionPoint(
            version=version,
            number=number,
            text=point.text,
            body=point.body,
            ground=point.ground,
            openness=point.openness,
            withheld_ground=point.withheld_ground,
            matter=point.matter,
            topic=point.topic,
            amount=point.amount,
        )


def _advice(row: Proposal, told: HeldAdvice, version: Version) -> Advice:
    return Advice(
        proposal=row,
        discipline=told.discipline,
        adviser_id=told.adviser,
        asked_by_id=row.author_id,
        asked_at=told.asked_at,
        due_on=told.due_on,
        verdict=told.verdict,
        text=told.text,
        version=version,
        given_at=told.given_at,
        settled_at=told.settled_at,
        settled_by_id=told.settled_by,
        settlement=told.settlement,
    )


def _sign_off(row: Proposal, told: HeldSignOff, version: Version) -> SignOff:
    by_holder = told.step == SignOff.Step.PORTFOLIO_HOLDER
    return SignOff(
        proposal=row,
        step=told.step,
        portfolio_id=row.portfolio_id if by_holder else None,
        mark=told.mark,
        reason=told.reason,
        person_id=told.person,
        round=row.round,
        version=version,
        at=told.at,
    )


def _review(row: Proposal, told: HeldReview, version: Version, objections: dict[int, SignOff]) -> GateReview:
    return GateReview(
        proposal=row,
        outcome=told.outcome,
        text=told.text,
        by_id=told.by,
        behalf_id=told.behalf,
        version=version,
        meeting_date=told.meeting_date,
        objection=objections.get(row.pk) if told.over_objection else None,
        holder_told=told.over_objection,
        mayor_told=told.over_objection,
        at=told.at,
    )
