"""`secretarie law council …`: its quorum, second meeting, votes, urgent meeting and closed doors."""

from datetime import date, datetime
from typing import Any

import click

from secretarie.law.ballots import Ballot
from secretarie.law.commands.answering import ON, Answer, answers, moment_option, settled
from secretarie.law.commands.voting import NEW, SECOND, read_ballots
from secretarie.law.council import (
    ClosedSubject,
    behind_closed_doors,
    council_quorum,
    second_council_meeting,
    urgent_meeting,
)
from secretarie.law.council_votes import CouncilVoteFacts, council_vote

SEATS = click.option("--seats", type=int, required=True, help="Members of which the council consists, vacancies too.")
SITTING = click.option("--sitting", type=int, required=True, help="Sitting members; the mayor is none.")
ON_LIST = click.option("--on-list", type=int, required=True, help="Members who signed the attendance list.")


@click.group("council")
def council() -> None:
    """The council: quorum, second meeting, votes, urgent meeting, closed doors."""


@council.command("quorum")
@SITTING
@ON_LIST
@SECOND
@NEW
@ON
@answers
def quorum_command(sitting: int, on_list: int, on: date, *, second_meeting: bool, new_item: bool) -> Answer:
    """May the council's meeting open, or decide on a new subject in its second one?"""
    found = council_quorum(sitting, on_list, on, second_meeting=second_meeting, on_first_agenda=not new_item)
    return {"outcome": found.met, "needed": found.needed}, found.receipt


@council.command("second-meeting")
@moment_option("--delivered", "When the call was delivered.", required=True)
@answers
def second_meeting_command(delivered: datetime) -> Answer:
    """When may the second meeting begin?"""
    found = second_council_meeting(delivered)
    return {"outcome": found.earliest.isoformat()}, found.receipt


@council.command("vote")
@SEATS
@SITTING
@ON_LIST
@click.option("--ballot", "ballots", multiple=True, callback=read_ballots, metavar="11-10", help="None: no vote asked.")
@click.option("--recused", type=int, default=0, help="Sitting members obliged to abstain (art. 28).")
@click.option("--on-persons", is_flag=True, help="An appointment, nomination or recommendation.")
@click.option("--choice-limited", is_flag=True, help="By a nomination or a second ballot.")
@click.option("--reconvened", is_flag=True, help="The next meeting after a tie.")
@click.option("--earlier-invalid", is_flag=True, help="Voted before, in an earlier meeting, invalidly.")
@SECOND
@NEW
@ON
@answers
def vote_command(
    ballots: tuple[Ballot, ...], on: date, *, earlier_invalid: bool, new_item: bool, **facts: Any
) -> Answer:
    """What does this vote of the council yield?"""
    one = CouncilVoteFacts(ballots=ballots, earlier_vote_invalid=earlier_invalid, on_first_agenda=not new_item, **facts)
    found = council_vote(one, on)
    answer = {
        "outcome": found.outcome,
        "decided": found.decided,
        "article": found.article,
        "questions": [q.as_json() for q in found.questions],
    }
    return answer, found.receipt


@council.command("urgent")
@SEATS
@click.option("--asking", type=int, required=True, help="Members who ask for the meeting.")
@click.option("--spoken", is_flag=True, help="The request is not in writing.")
@click.option("--without-reasons", is_flag=True, help="The request names no reasons.")
@ON
@answers
def urgent_command(seats: int, asking: int, on: date, *, spoken: bool, without_reasons: bool) -> Answer:
    """Must the council meet because members ask so?"""
    return settled(urgent_meeting(seats, asking, on, in_writing=not spoken, reasons=not without_reasons))


@council.command("closed")
@click.argument("subject", type=click.Choice([s.value for s in ClosedSubject]))
@ON
@answers
def closed_command(subject: str, on: date) -> Answer:
    """May the council decide on this behind closed doors?"""
    return settled(behind_closed_doors(ClosedSubject(subject), on))


COMMANDS = (council,)
