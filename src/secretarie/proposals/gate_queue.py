"""What lies at the gate: per meeting date, without date, returned, held, objected to; with its computed checks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Count, Exists, F, OuterRef, Prefetch, QuerySet, Subquery
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from secretarie.access.roles import SECRETARIES
from secretarie.access.wall import Actor, visible
from secretarie.people.queries import portfolio_terms
from secretarie.proposals import facts_template, facts_writing, gate_remarks
from secretarie.proposals.checks import AdviceFact, Paper, Sheet, sheet
from secretarie.proposals.facts import case_of
from secretarie.proposals.models import (
    RISKS,
    Acceptance,
    Advice,
    Aside,
    Attachment,
    DecisionPoint,
    GateReview,
    Kind,
    Proposal,
    SignOff,
    Stage,
    Trait,
    Version,
)
from secretarie.proposals.rules import EDITABLE
from secretarie.proposals.rules_template import MissingSection
from secretarie.proposals.writing import Written

WITHOUT_DATE, RETURNED, HELD, OBJECTED = "zonder", "retour", "vast", "bezwaar"
THROUGH = (Stage.PASSED, Stage.ON_AGENDA)
ORDERS = {
    "oudste": ("-fast_track", "stage_since", "pk"),
    "portefeuille": ("-fast_track", "portfolio__letter", "portfolio__name", "stage_since", "pk"),
}
Outcome = GateReview.Outcome
MEETING_WORDS: list[Callable[[Actor, date], Sequence[str]]] = []


@dataclass(frozen=True, slots=True)
class Tab:
    """One chip above the queue: its key in the address, its words or its day, and how many lie there."""

    key: str
    label: str | Promise
    count: int
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One proposal in the queue, with who answers for it, how long it lies there and what the checks say."""

    proposal: Proposal
    version: Version
    holder: str
    days: int
    sheet: Sheet
    flags: tuple[str | Promise, ...]
    open_dissents: tuple[str, ...]
    marks: tuple[SignOff, ...]
    reviews: tuple[GateReview, ...]
    accepted: tuple[Acceptance, ...]
    missing: tuple[MissingSection, ...] = ()

    @property
    def last_review(self) -> GateReview | None:
        return self.reviews[-1] if self.reviews else None

    @property
    def objection(self) -> SignOff | None:
        """The holder's refusal in this round."""
        last = self.marks[-1] if self.marks else None
        return last if last and last.mark == SignOff.Mark.NOT_AGREED else None


def tabs(actor: Actor) -> tuple[Tab, ...]:
    """The days for which something waits, soonest first, then what waits for nothing, what went back, what is held."""
    waiting = _waiting(actor).values("requested_for").annotate(count=Count("pk")).order_by("requested_for")
    by_day: dict[date | None, int] = {row["requested_for"]: row["count"] for row in waiting}
    undated = Tab(WITHOUT_DATE, _("Without date"), by_day.pop(None, 0))
    days = (Tab(day.isoformat(), "", count, day) for day, count in by_day.items() if day)
    returned = Tab(RETURNED, pgettext_lazy("gate", "Returned"), _returned(actor).count())
    held = Tab(HELD, pgettext_lazy("gate", "Held"), _held(actor).count())
    objected = [Tab(OBJECTED, _("Objected to"), _objected(actor).count())] if actor.has(*SECRETARIES) else []
    return (*days, undated, returned, held, *objected)


def chosen(every: Sequence[Tab], key: str, today: date) -> Tab:
    """The tab asked for; else that of the next meeting, else the first in which something lies."""
    coming = (t for t in every if t.count and t.day and t.day >= today)
    waiting = (t for t in every if t.count)
    asked = (t for t in every if t.key == key)
    return next(asked, None) or next(coming, None) or next(waiting, every[0])


def tab_of(actor: Actor, number: str) -> str:
    """In which tab a proposal lies, for an address that names only the proposal; empty when in none."""
    found = visible(Proposal, actor).filter(number=number).first()
    if found is None:
        return ""
    if found.stage == Stage.GATE:
        waits = found.requested_for.isoformat() if found.requested_for else WITHOUT_DATE
        return HELD if found.aside == Aside.ON_HOLD else waits
    return OBJECTED if _objected(actor).filter(pk=found.pk).exists() else RETURNED


def through(actor: Actor, day: date | None) -> int:
    """How many passed the gate already for a meeting."""
    return visible(Proposal, actor).filter(stage__in=THROUGH, requested_for=day).count() if day else 0


def rows(actor: Actor, tab: Tab, order: str = "") -> list[Row]:
    """What lies in a tab, with everything the pane shows; the number of queries does not grow with it."""
    found = _with_parts(actor, _of(actor, tab)).order_by(*ORDERS.get(order, ORDERS["oudste"]))
    holders = {t.portfolio_id: surname(t.holder.name) for t in portfolio_terms(actor, actor.today)}
    return [_row(actor, proposal, holders) for proposal in found]


def surname(name: str) -> str:
    """A name without its first word, as colleagues say it."""
    return name.partition(" ")[2] or name


def _of(actor: Actor, tab: Tab) -> QuerySet[Proposal]:
    if tab.day:
        return _waiting(actor).filter(requested_for=tab.day)
    other = {RETURNED: _returned, HELD: _held, OBJECTED: _objected}.get(tab.key)
    return other(actor) if other else _waiting(actor).filter(requested_for=None)


def _living(actor: Actor) -> QuerySet[Proposal]:
    return visible(Proposal, actor).exclude(aside=Aside.RETRACTED)


def _waiting(actor: Actor) -> QuerySet[Proposal]:
    return _living(actor).filter(stage=Stage.GATE).exclude(aside=Aside.ON_HOLD)


def _held(actor: Actor) -> QuerySet[Proposal]:
    return _living(actor).filter(stage=Stage.GATE, aside=Aside.ON_HOLD)


def _returned(actor: Actor) -> QuerySet[Proposal]:
    """With the author again, on the gate's verdict."""
    last = GateReview.objects.filter(proposal=OuterRef("pk")).exclude(outcome=Outcome.FAST_TRACKED).order_by("-pk")
    back = _living(actor).filter(stage__in=EDITABLE).alias(verdict=Subquery(last.values("outcome")[:1]))
    return back.filter(verdict=Outcome.RETURNED)


def _objected(actor: Actor) -> QuerySet[Proposal]:
    """Sent back by a portfolio holder and not rewritten since: the secretary may table it over the objection."""
    refusals = SignOff.objects.filter(step=SignOff.Step.PORTFOLIO_HOLDER, mark=SignOff.Mark.NOT_AGREED)
    this_round = refusals.filter(proposal=OuterRef("pk"), round=OuterRef("round"))
    return _living(actor).filter(Exists(this_round), stage__in=EDITABLE, aside=Aside.RETURNED)


def _with_parts(actor: Actor, found: QuerySet[Proposal]) -> QuerySet[Proposal]:
    """Everything that a row reads, in a fixed number of queries."""
    points = Prefetch("points", visible(DecisionPoint, actor).order_by("number"))
    text = visible(Version, actor).filter(number=F("proposal__version")).prefetch_related(points)
    marks = visible(SignOff, actor).filter(round=F("proposal__round"), step=SignOff.Step.PORTFOLIO_HOLDER)
    reviews = gate_remarks.reviews_of(actor)
    accepted = visible(Acceptance, actor).select_related("by")
    annexed = visible(Attachment, actor).filter(withdrawn=False).order_by("position", "pk")
    return found.select_related("author", "unit", "portfolio").prefetch_related(
        Prefetch("versions", text, to_attr="text"),
        Prefetch("attachments", annexed, to_attr="annexed"),
        Prefetch("acceptances", accepted, to_attr="accepted"),
        Prefetch("advices", visible(Advice, actor).select_related("version", "confirmed").order_by("pk")),
        Prefetch("sign_offs", marks.select_related("person").order_by("pk"), to_attr="marks"),
        Prefetch("reviews", reviews, to_attr="judged"),
    )


def _row(actor: Actor, proposal: Proposal, holders: dict[int, str]) -> Row:
    version: Version = proposal.text[0]  # type: ignore[attr-defined]  # prefetched by _with_parts, as are the four below
    marks: tuple[SignOff, ...] = tuple(proposal.marks)  # type: ignore[attr-defined]
    reviews: tuple[GateReview, ...] = tuple(proposal.judged)  # type: ignore[attr-defined]
    annexed: tuple[Attachment, ...] = tuple(proposal.annexed)  # type: ignore[attr-defined]
    accepted: tuple[Acceptance, ...] = tuple(proposal.accepted)  # type: ignore[attr-defined]
    points = tuple(version.points.all())
    written = facts_writing.as_kept(actor, proposal, version, points, annexed)
    paper = replace(_paper(actor, proposal, version, written), accepted=frozenset(one.key for one in accepted))
    dissents = tuple(a.label for a in paper.advices if a.open_dissent)
    days = (actor.today - timezone.localtime(proposal.stage_since).date()).days
    flags = tuple(_flags(proposal, paper))
    holder = holders.get(proposal.portfolio_id, "")
    return Row(
        proposal, version, holder, max(days, 0), sheet(paper), flags, dissents, marks, reviews, accepted, paper.missing
    )


def _paper(actor: Actor, proposal: Proposal, version: Version, written: Written) -> Paper:
    """A proposal as the checks take it, from rows that were read already."""
    points = tuple(version.points.all())
    return Paper(
        written,
        actor.today,
        advices=tuple(_advices(proposal, proposal.advices.all())),
        formality=proposal.formality,
        holder_wants_to_discuss=any(m.mark == SignOff.Mark.DISCUSS for m in proposal.marks),  # type: ignore[attr-defined]
        settings=facts_writing.settings(actor),
        asked=facts_template.template(actor).asked(case_of(proposal, points)),
        missing=facts_template.missing(actor, proposal, version, points),
    )


def _advices(proposal: Proposal, advices: Iterable[Advice]) -> Iterator[AdviceFact]:
    for advice in advices:
        if advice.is_pending or advice.is_standing:
            earlier = 0 < advice.holds_for < proposal.version
            label = str(advice.get_discipline_display())
            yield AdviceFact(advice.discipline, label, advice.verdict, earlier, advice.is_open_dissent)


def _flags(proposal: Proposal, paper: Paper) -> Iterator[str | Promise]:
    """What the eye should catch under a title."""
    if proposal.fast_track:
        yield _("Priority")
    if proposal.kind == Kind.COUNCIL:
        yield _("Council")
    yield from (t.label for t in Trait if t in RISKS and t in proposal.traits)
    if Trait.FINANCIAL_RISK not in proposal.traits and any("€" in point.text for point in paper.written.points):
        yield _("Financial")
    if any(a.open_dissent for a in paper.advices):
        yield _("Dissent")
    if paper.holder_wants_to_discuss:
        yield _("Holder: discuss")


def numbers(actor: Actor, tab: Tab, order: str = "") -> list[str]:
    """The numbers of what lies in a tab, in its order."""
    found = _of(actor, tab).order_by(*ORDERS.get(order, ORDERS["oudste"]))
    return list(found.values_list("number", flat=True))


def about_meeting(actor: Actor, day: date | None) -> list[str]:
    """What the rooms above say of the meeting of that day: when its papers close, how much room is left."""
    return [words for tell in MEETING_WORDS for words in tell(actor, day)] if day else []
