"""What the law makes of an outcome: who took part in, quorum and vote out. Pure; the day is an argument."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from secretarie import law
from secretarie.law import Side, VoteOutcome

BLANK = "blank"
SIDES = (*Side, BLANK)


@dataclass(frozen=True, slots=True)
class TakingPart:
    """Who was at one item: of the ``sitting`` members these were ``present``, these were ``recused`` (there or not)."""

    sitting: int
    present: frozenset[int]
    recused: frozenset[int] = frozenset()
    chair: int | None = None
    second_meeting: bool = False
    on_first_agenda: bool = False

    @property
    def voters(self) -> frozenset[int]:
        """Who may deliberate and vote (art. 28 by 58 Gemeentewet)."""
        return self.present - self.recused


@dataclass(frozen=True, slots=True)
class Round:
    """One ballot as it was recorded: a side per member; ``casting`` only when the chair's own ballot was blank."""

    votes: Mapping[int, str]
    casting: str = ""
    on_persons: bool = False

    def counted(self, voters: frozenset[int]) -> law.Ballot:
        """The votes of those who may vote; a vote of another does not count."""
        sides = [side for person, side in self.votes.items() if person in voters]
        return law.Ballot(sides.count(Side.FOR), sides.count(Side.AGAINST), sides.count(BLANK))


@dataclass(frozen=True, slots=True)
class Validity:
    """Whether an outcome stands in law: ``ground`` is the article that decided, ``receipt`` the whole computation.

    ``open``: valid, but there is no decision yet (a tie). ``rejected``: the vote went against it.
    """

    valid: bool
    ground: str
    open: bool = False
    rejected: bool = False
    receipt: dict[str, Any] = field(default_factory=dict)

    @property
    def decides(self) -> bool:
        return self.valid and not self.open


def of_vote(vote: law.Vote) -> Validity:
    """The law's answer in the words of the record."""
    rejected = vote.decided and not vote.carried
    return Validity(vote.valid, vote.article, vote.valid and not vote.decided, rejected, vote.receipt.as_json())


def of_college(part: TakingPart, rounds: Sequence[Round], day: date, *, earlier_vote_invalid: bool = False) -> law.Vote:
    """Quorum, valid vote, majority and tie (articles 56, 29, 30 and 59 Gemeentewet).

    Without rounds nobody asked for a vote: all who took part agree. A round in which nobody voted is no ballot.
    """
    facts = law.VoteFacts(
        sitting=part.sitting,
        present=len(part.present),
        ballots=tuple(r.counted(part.voters) for r in rounds),
        consensus=not rounds,
        recused=len(part.recused),
        recused_absent=len(part.recused - part.present),
        on_persons=any(r.on_persons for r in rounds),
        chair_vote=chair_side(part, rounds),
        earlier_vote_invalid=earlier_vote_invalid,
        second_meeting=part.second_meeting,
        on_first_agenda=part.on_first_agenda,
    )
    return law.vote(facts, day)


def chair_side(part: TakingPart, rounds: Sequence[Round]) -> Side | None:
    """The chair's vote in the last ballot, else the casting vote recorded apart (art. 59 lid 2 Gemeentewet)."""
    if not rounds or part.chair is None or part.chair not in part.voters:
        return None
    own = rounds[-1].votes.get(part.chair, "")
    side = own if own in set(Side) else rounds[-1].casting
    return Side(side) if side in set(Side) else None


def of_mayor(acting: law.Acting) -> Validity:
    """The mayor decides alone, or who stands in (art. 77 Gemeentewet); without either there is nobody to decide."""
    receipt = acting.receipt
    return Validity(acting.person is not None, receipt.norms[0].ground, receipt=receipt.as_json())


def tied(vote: law.Vote) -> bool:
    """The members must vote again (art. 59 lid 1 Gemeentewet)."""
    return vote.outcome is VoteOutcome.TIE_VOTE_AGAIN
