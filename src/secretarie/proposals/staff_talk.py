"""The weekly talk of a portfolio holder (staf): per holder what comes for sign-off, its marks, questions and notes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Prefetch

from secretarie.access.roles import SECRETARIES, Role
from secretarie.access.wall import Actor, visible
from secretarie.house.reading import value
from secretarie.people.models import PortfolioTerm
from secretarie.people.queries import portfolio_terms
from secretarie.proposals.advice_keys import STAFF_TALK_DAY
from secretarie.proposals.asked import asked_on
from secretarie.proposals.models import Aside, Assignment, CoHolder, Proposal, SignOff, StaffTalkNote, Stage

COMING = (Stage.PORTFOLIO_HOLDER, Stage.GATE, Stage.MANAGEMENT_TEAM, Stage.DIRECTOR, Stage.TEAM_MANAGER)
WEEK = 7


@dataclass(frozen=True, slots=True)
class Item:
    """One proposal on the list of a talk."""

    proposal: Proposal
    portfolio: int
    marks: Sequence[SignOff]
    dissents: tuple[str, ...]
    note: StaffTalkNote | None
    earlier: StaffTalkNote | None

    @property
    def waits(self) -> bool:
        """Whether the holder's sign-off is what it waits for."""
        return self.proposal.stage == Stage.PORTFOLIO_HOLDER


@dataclass(frozen=True, slots=True)
class Talk:
    """The list of one portfolio holder."""

    term: PortfolioTerm
    items: tuple[Item, ...]


def next_day(actor: Actor) -> date:
    """The day of the coming talk: today's when it is today."""
    weekday = value(actor, STAFF_TALK_DAY, actor.today)
    return actor.today + timedelta(days=(weekday - actor.today.isoweekday()) % WEEK)


def is_at_talks(actor: Actor) -> bool:
    """Who has a place at a weekly talk: holders and their aides, directors, the secretary."""
    return actor.has(*SECRETARIES, Role.MAYOR, Role.ALDERMAN, Role.MEMBER_AIDE, Role.DIRECTOR)


def talks(actor: Actor, day: date) -> list[Talk]:
    """The lists that this actor is at: one's own portfolios, for a director those with papers of his units."""
    terms = {t.portfolio_id: t for t in portfolio_terms(actor, actor.today) if _sits_at(actor, t.portfolio_id)}
    found = _coming(actor, terms)
    proposals = {item.pk for rows in found.values() for item in rows}
    notes = _notes(actor, proposals)
    dissents = defaultdict(list)
    for one in asked_on(proposals):
        if one.dissent:
            dissents[one.proposal].append(one.discipline)
    return [
        Talk(term, tuple(_item(p, key, day, notes, dissents[p.pk]) for p in found[key]))
        for key, term in terms.items()
        if found[key] or term.holder_id == actor.person
    ]


def _sits_at(actor: Actor, portfolio: int) -> bool:
    return actor.has(*SECRETARIES, Role.DIRECTOR) or f"portfolio:{portfolio}" in actor.keys


def _coming(actor: Actor, portfolios: Iterable[int]) -> dict[int, list[Proposal]]:
    """By portfolio what is on its way to the holder or past him, co-held ones too; the holder's own turn first."""
    wanted = set(portfolios)
    marks = visible(SignOff, actor).select_related("person").order_by("pk")
    beside = visible(CoHolder, actor).filter(ended=False)
    rows = visible(Proposal, actor).filter(stage__in=COMING).exclude(aside=Aside.RETRACTED)
    rows = rows.select_related("author", "unit", "portfolio").order_by("-fast_track", "requested_for", "pk")
    found: dict[int, list[Proposal]] = defaultdict(list)
    for proposal in rows.prefetch_related(Prefetch("sign_offs", marks), Prefetch("co_holders", beside)):
        held = {proposal.portfolio_id, *(c.portfolio_id for c in proposal.co_holders.all())}
        for key in held & wanted:
            found[key].append(proposal)
    for listed in found.values():
        listed.sort(key=lambda proposal: COMING.index(Stage(proposal.stage)))
    return found


def _notes(actor: Actor, proposals: set[int]) -> dict[tuple[int, int], list[StaffTalkNote]]:
    rows: dict[tuple[int, int], list[StaffTalkNote]] = defaultdict(list)
    for note in visible(StaffTalkNote, actor).filter(proposal__in=proposals).select_related("by").order_by("day"):
        rows[note.proposal_id, note.portfolio_id].append(note)
    return rows


def _item(
    proposal: Proposal,
    portfolio: int,
    day: date,
    notes: dict[tuple[int, int], list[StaffTalkNote]],
    dissents: Sequence[str],
) -> Item:
    mine = notes.get((proposal.pk, portfolio), [])
    return Item(
        proposal,
        portfolio,
        tuple(s for s in proposal.sign_offs.all() if s.round == proposal.round),
        tuple(dissents),
        next((n for n in mine if n.day == day), None),
        next((n for n in reversed(mine) if n.day < day), None),
    )


def assignments(actor: Actor) -> list[Assignment]:
    """What members asked of officials above the set effort, as far as this actor is in its channel."""
    rows = visible(Assignment, actor).select_related("member", "portfolio", "unit", "answered_by")
    return sorted(rows, key=lambda row: (row.stage != Assignment.Stage.ASKED, -row.pk))
