"""What a vote of the council yields (articles 28 to 32 Gemeentewet): its ties are not the college's."""

import math
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum

from secretarie.law.ballots import Ballot
from secretarie.law.council import council_quorum
from secretarie.law.norms import Norm, norm
from secretarie.law.obstacles import ImpossibleFactsError
from secretarie.law.questions import Question, question
from secretarie.law.receipts import Receipt, receipt


class CouncilOutcome(StrEnum):
    CARRIED = "carried"
    REJECTED = "rejected"
    NEXT_MEETING = "next_meeting"
    VOTE_AGAIN = "vote_again"
    BY_LOT = "by_lot"
    TIE_UNRESOLVED = "tie_unresolved"
    INVALID = "invalid"


OUTCOME_WORDS = {
    CouncilOutcome.CARRIED: ("aangenomen", "carried"),
    CouncilOutcome.REJECTED: ("niet aangenomen", "not carried"),
    CouncilOutcome.NEXT_MEETING: (
        "gestaakt, besluit in een volgende vergadering",
        "tie, put to a next meeting",
    ),
    CouncilOutcome.VOTE_AGAIN: ("gestaakt, herstemming in deze vergadering", "tie, vote again in this meeting"),
    CouncilOutcome.BY_LOT: ("opnieuw gestaakt, het lot beslist", "tie again, the lot decides"),
    CouncilOutcome.TIE_UNRESOLVED: (
        "gestaakt over personen",
        "tie on persons",
    ),
    CouncilOutcome.INVALID: ("ongeldig", "invalid"),
}


@dataclass(frozen=True, slots=True)
class CouncilVoteFacts:
    """One proposal, or one choice of a person, as the council voted on it.

    `seats`: the members of which the council consists, vacant seats too. `on_list`: who signed the attendance list.
    No ballots: nobody asked for a vote. A vote on persons may have a second ballot; `choice_limited` by a nomination
    or that second ballot. `reconvened`: the next meeting after a tie. `recused`: sitting members obliged to abstain.
    """

    seats: int
    sitting: int
    on_list: int
    ballots: tuple[Ballot, ...] = ()
    recused: int = 0
    on_persons: bool = False
    choice_limited: bool = False
    reconvened: bool = False
    earlier_vote_invalid: bool = False
    second_meeting: bool = False
    on_first_agenda: bool = True

    def __post_init__(self) -> None:
        if not 0 <= self.recused <= self.sitting <= self.seats:
            raise ImpossibleFactsError(f"{self.recused} recused of {self.sitting} sitting members, {self.seats} seats")
        most = min(self.on_list, self.sitting - self.recused)
        if any(b.took_part > most for b in self.ballots):
            raise ImpossibleFactsError(f"{most} members could vote, ballots {', '.join(map(str, self.ballots))}")
        if self.on_persons and not self.ballots:
            raise ImpossibleFactsError("on persons the council votes by ballot")
        if len(self.ballots) > (2 if self.on_persons else 1):
            raise ImpossibleFactsError(f"{len(self.ballots)} ballots on one proposal in one meeting")

    @property
    def validity_waived(self) -> bool:
        """Art. 29 lid 2."""
        return self.earlier_vote_invalid or (self.second_meeting and self.on_first_agenda)

    def full(self, ballot: Ballot) -> bool:
        """Art. 32 lid 6: all members of which the council consists and who need not abstain cast a vote."""
        return ballot.cast == self.seats - self.recused


@dataclass(frozen=True, slots=True)
class CouncilVote:
    outcome: CouncilOutcome
    article: str
    questions: tuple[Question, ...]
    receipt: Receipt

    @property
    def decided(self) -> bool:
        return self.outcome in {CouncilOutcome.CARRIED, CouncilOutcome.REJECTED}

    @property
    def carried(self) -> bool:
        return self.outcome is CouncilOutcome.CARRIED


def council_vote(facts: CouncilVoteFacts, day: date) -> CouncilVote:
    """What this vote of the council yields: quorum (20), validity (29), majority (30), then the tie (31, 32)."""
    outcome, norms, detail_nl, detail_en = _found(facts, day)
    asked = (question("council.tie_free_choice", day),) if outcome is CouncilOutcome.TIE_UNRESOLVED else ()
    nl, en = OUTCOME_WORDS[outcome]
    why = receipt(
        norms,
        outcome,
        nl=f"Stemming raad: {nl}{detail_nl} ({norms[-1].ground}).",
        en=f"Vote of the council: {en}{detail_en} ({norms[-1].ground}).",
        day=day.isoformat(),
        **{f.name: getattr(facts, f.name) for f in fields(facts) if f.name != "ballots"},
        ballots=tuple(map(str, facts.ballots)),
    )
    return CouncilVote(outcome, norms[-1].ground, asked, why)


type _Found = tuple[CouncilOutcome, tuple[Norm, ...], str, str]


def _found(facts: CouncilVoteFacts, day: date) -> _Found:
    """The outcome with the norms that led to it (the last one decided) and what to add in both languages."""
    opened = council_quorum(
        facts.sitting,
        facts.on_list,
        day,
        second_meeting=facts.second_meeting,
        on_first_agenda=facts.on_first_agenda,
    )
    if not opened.met:
        there = f"{facts.on_list} / {facts.sitting}"
        return CouncilOutcome.INVALID, opened.receipt.norms, f", geen quorum ({there})", f", no quorum ({there})"
    if not facts.ballots:
        return CouncilOutcome.CARRIED, (*opened.receipt.norms, norm("council.no_vote_asked", day)), "", ""
    found = _by_ballot(facts, facts.ballots[0], day, again=False)
    if found[0] is CouncilOutcome.VOTE_AGAIN and len(facts.ballots) > 1:
        found = _by_ballot(facts, facts.ballots[1], day, again=True)
    return (found[0], (*opened.receipt.norms, *found[1]), *found[2:])


def _by_ballot(facts: CouncilVoteFacts, ballot: Ballot, day: date, *, again: bool) -> _Found:
    validity = norm("council.valid_vote_waived" if facts.validity_waived else "council.valid_vote", day)
    majority = norm("council.majority", day)
    base = facts.sitting - facts.recused
    if not facts.validity_waived and ballot.took_part <= validity.share * base:
        needed = math.floor(validity.share * base) + 1
        nl = f", {ballot.took_part} van {base} leden stemden; meer dan de helft is vereist: {needed}"
        en = f", {ballot.took_part} of {base} members voted; more than half is required: {needed}"
        return CouncilOutcome.INVALID, (validity,), nl, en
    if not ballot.cast:
        return CouncilOutcome.INVALID, (validity, majority), ", geen stem uitgebracht", ", no vote cast"
    count = f", {ballot.votes_for} voor, {ballot.votes_against} tegen"
    count_en = f", {ballot.votes_for} for, {ballot.votes_against} against"
    if ballot.votes_for != ballot.votes_against:
        more = ballot.votes_for > majority.share * ballot.cast
        return CouncilOutcome.CARRIED if more else CouncilOutcome.REJECTED, (validity, majority), count, count_en
    outcome, tie = _by_tie(facts, ballot, day, again=again)
    return outcome, (validity, majority, tie), count, count_en


def _by_tie(facts: CouncilVoteFacts, ballot: Ballot, day: date, *, again: bool) -> tuple[CouncilOutcome, Norm]:
    if facts.on_persons and not facts.choice_limited:
        return CouncilOutcome.TIE_UNRESOLVED, norm("council.tie_free_choice", day)
    if facts.on_persons and again:
        return CouncilOutcome.BY_LOT, norm("council.lot", day)
    if facts.on_persons:
        return CouncilOutcome.VOTE_AGAIN, norm("council.tie_persons", day)
    if facts.reconvened or facts.full(ballot):
        return CouncilOutcome.REJECTED, norm("council.tie_rejected", day)
    return CouncilOutcome.NEXT_MEETING, norm("council.tie_postponed", day)
