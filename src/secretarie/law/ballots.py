"""What a vote of the college yields (articles 28, 29, 30 by 58, and 59 Gemeentewet).

The outcome is recorded always; an invalid vote and an open tie yield no decision.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum

from secretarie.law.meetings import quorum
from secretarie.law.norms import Norm, norm
from secretarie.law.obstacles import ImpossibleFactsError
from secretarie.law.receipts import Receipt, receipt


class Side(StrEnum):
    FOR = "for"
    AGAINST = "against"


class VoteOutcome(StrEnum):
    CARRIED = "carried"
    REJECTED = "rejected"
    TIE_VOTE_AGAIN = "tie_vote_again"
    TIE_UNRESOLVED = "tie_unresolved"
    CARRIED_BY_CASTING_VOTE = "carried_by_casting_vote"
    REJECTED_BY_CASTING_VOTE = "rejected_by_casting_vote"
    INVALID = "invalid"

    @property
    def nl(self) -> str:
        return OUTCOME_NL[self]


OUTCOME_NL = {
    VoteOutcome.CARRIED: "aangenomen",
    VoteOutcome.REJECTED: "verworpen",
    VoteOutcome.TIE_VOTE_AGAIN: "de stemmen staken",
    VoteOutcome.TIE_UNRESOLVED: "de stemmen staken",
    VoteOutcome.CARRIED_BY_CASTING_VOTE: "aangenomen door de stem van de voorzitter",
    VoteOutcome.REJECTED_BY_CASTING_VOTE: "verworpen door de stem van de voorzitter",
    VoteOutcome.INVALID: "ongeldige stemming",
}
CARRIED = frozenset({VoteOutcome.CARRIED, VoteOutcome.CARRIED_BY_CASTING_VOTE})
DECIDED = CARRIED | {VoteOutcome.REJECTED, VoteOutcome.REJECTED_BY_CASTING_VOTE}


@dataclass(frozen=True, slots=True)
class Ballot:
    """One round. A blank ballot paper takes part (art. 28) but casts no vote (art. 30 lid 2)."""

    votes_for: int
    votes_against: int
    blank: int = 0

    def __post_init__(self) -> None:
        if min(self.votes_for, self.votes_against, self.blank) < 0:
            raise ImpossibleFactsError(f"negative votes: {self}")

    def __str__(self) -> str:
        return f"{self.votes_for}-{self.votes_against}" + (f" ({self.blank} blank)" if self.blank else "")

    @property
    def cast(self) -> int:
        return self.votes_for + self.votes_against

    @property
    def took_part(self) -> int:
        return self.cast + self.blank


@dataclass(frozen=True, slots=True)
class VoteFacts:
    """One decision point as it was voted on.

    `present` counts the recused who are there; `recused` counts every sitting member obliged to abstain, of whom
    `recused_absent` are not there. `consensus`: nobody asked for a vote, all who deliberated agree. `on_persons`: an
    appointment, nomination or recommendation. `chair_vote`: of whoever presides, the deputy mayor too.
    `earlier_vote_invalid`: in an earlier meeting, on the same proposal.
    """

    sitting: int
    present: int
    ballots: tuple[Ballot, ...] = ()
    consensus: bool = False
    recused: int = 0
    recused_absent: int = 0
    on_persons: bool = False
    chair_vote: Side | None = None
    earlier_vote_invalid: bool = False
    second_meeting: bool = False
    on_first_agenda: bool = True

    def __post_init__(self) -> None:
        if not 0 <= self.recused_absent <= self.recused or self.recused_absent > self.sitting - self.present:
            raise ImpossibleFactsError(f"{self.recused_absent} of {self.recused} recused members absent")
        if self.voters < 0 or any(b.took_part > self.voters for b in self.ballots):
            raise ImpossibleFactsError(f"{self.voters} members could vote, ballots {', '.join(map(str, self.ballots))}")
        if self.consensus == bool(self.ballots):
            raise ImpossibleFactsError("either consensus or ballots")

    @property
    def voters(self) -> int:
        """Members present who may deliberate and vote."""
        return self.present - (self.recused - self.recused_absent)

    @property
    def rounds(self) -> tuple[Ballot, ...]:
        """The ballots; consensus counts as all who could vote voting for."""
        return self.ballots or (Ballot(self.voters, 0),)

    @property
    def validity_waived(self) -> bool:
        """Art. 29 lid 2: a vote again after an invalid one, or an item of the first agenda in a second meeting."""
        return self.earlier_vote_invalid or (self.second_meeting and self.on_first_agenda)


@dataclass(frozen=True, slots=True)
class Vote:
    """The outcome of a vote; `decided` says whether there is a decision at all."""

    outcome: VoteOutcome
    article: str
    receipt: Receipt

    @property
    def valid(self) -> bool:
        return self.outcome is not VoteOutcome.INVALID

    @property
    def decided(self) -> bool:
        return self.outcome in DECIDED

    @property
    def carried(self) -> bool:
        return self.outcome in CARRIED


@dataclass(frozen=True, slots=True)
class _Finding:
    outcome: VoteOutcome
    norms: tuple[Norm, ...]  # the last one decided
    nl: str
    en: str


def vote(facts: VoteFacts, day: date) -> Vote:
    """What this vote yields: quorum (56), validity (29), majority (30), then the tie and the chair's vote (59)."""
    found = _finding(facts, day)
    return Vote(
        found.outcome,
        found.norms[-1].ground,
        receipt(
            found.norms,
            found.outcome,
            nl=f"Stemming: {found.nl} ({found.norms[-1].ground}).",
            en=f"Vote: {found.en} ({found.norms[-1].ground}).",
            day=day.isoformat(),
            **{f.name: getattr(facts, f.name) for f in fields(facts) if f.name != "ballots"},
            ballots=tuple(map(str, facts.ballots)),
        ),
    )


def _finding(facts: VoteFacts, day: date) -> _Finding:
    """The first ballot that decides, otherwise what the last one left open."""
    attendance = quorum(
        facts.sitting,
        facts.present,
        day,
        second_meeting=facts.second_meeting,
        on_first_agenda=facts.on_first_agenda,
    )
    basis = attendance.receipt.norms
    if not attendance.met:
        there = f"{facts.present} / {facts.sitting}"
        return _Finding(VoteOutcome.INVALID, basis, f"ongeldig, geen quorum ({there})", f"invalid, no quorum ({there})")
    *_, found = _by_rounds(facts, day)
    return replace(found, norms=basis + found.norms)


def _by_rounds(facts: VoteFacts, day: date) -> Iterator[_Finding]:
    """One finding per ballot, up to the one that decides."""
    ties = 0
    for ballot in facts.rounds:
        found = _by_ballot(facts, ballot, ties, day)
        yield found
        if found.outcome in DECIDED:
            return
        ties += found.outcome is not VoteOutcome.INVALID


def _by_ballot(facts: VoteFacts, ballot: Ballot, earlier_ties: int, day: date) -> _Finding:
    validity = norm("college.valid_vote_waived" if facts.validity_waived else "college.valid_vote", day)
    majority = norm("college.majority", day)
    if invalid := _invalid(facts, ballot, validity, majority):
        return invalid
    count_nl = f"{ballot.votes_for} voor, {ballot.votes_against} tegen"
    count_en = f"{ballot.votes_for} for, {ballot.votes_against} against"
    if ballot.votes_for > majority.share * ballot.cast:
        return _Finding(VoteOutcome.CARRIED, (validity, majority), f"aangenomen, {count_nl}", f"carried, {count_en}")
    if ballot.votes_against > majority.share * ballot.cast:
        return _Finding(VoteOutcome.REJECTED, (validity, majority), f"verworpen, {count_nl}", f"rejected, {count_en}")
    tie = norm("college.ties_before_casting_vote", day)
    outcome, nl, en = _by_tie(facts, last=earlier_ties + 1 >= tie.number)
    return _Finding(outcome, (validity, majority, tie), f"{nl}, {count_nl}", f"{en}, {count_en}")


def _invalid(facts: VoteFacts, ballot: Ballot, validity: Norm, majority: Norm) -> _Finding | None:
    """Art. 29: more than half of the sitting members not obliged to abstain took part; art. 30: a vote was cast."""
    base = facts.sitting - facts.recused
    if not facts.validity_waived and ballot.took_part <= validity.share * base:
        needed = math.floor(validity.share * base) + 1
        nl = f"ongeldig, {ballot.took_part} van {base} leden stemden; meer dan de helft is vereist: {needed}"
        en = f"invalid, {ballot.took_part} of {base} members voted; more than half is required: {needed}"
        return _Finding(VoteOutcome.INVALID, (validity,), nl, en)
    if not ballot.cast:
        return _Finding(VoteOutcome.INVALID, (majority,), "ongeldig, geen stem uitgebracht", "invalid, no vote cast")
    return None


def _by_tie(facts: VoteFacts, *, last: bool) -> tuple[VoteOutcome, str, str]:
    """Art. 59: vote again; after the second tie the chair's vote decides. On persons the article gives no rule."""
    if facts.on_persons:
        return (
            VoteOutcome.TIE_UNRESOLVED,
            "gestaakt over personen, zie de huisregels",
            "tie on persons, see house rules",
        )
    if not last:
        return VoteOutcome.TIE_VOTE_AGAIN, "gestaakt, stem opnieuw", "tie, vote again"
    return BY_CHAIR[facts.chair_vote]


BY_CHAIR = {
    Side.FOR: (
        VoteOutcome.CARRIED_BY_CASTING_VOTE,
        "aangenomen door de stem van de voorzitter",
        "carried by the chair's vote",
    ),
    Side.AGAINST: (
        VoteOutcome.REJECTED_BY_CASTING_VOTE,
        "verworpen door de stem van de voorzitter",
        "rejected by the chair's vote",
    ),
    None: (
        VoteOutcome.TIE_UNRESOLVED,
        "gestaakt, de stem van de voorzitter ontbreekt",
        "tie, the chair's vote is missing",
    ),
}
