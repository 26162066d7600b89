"""`secretarie law quorum` and `vote`: may the college decide, and what did it decide?"""

from datetime import date
from typing import Any

import click

from secretarie.law.ballots import Ballot, Side, VoteFacts, vote
from secretarie.law.commands.answering import ON, Answer, answers
from secretarie.law.meetings import quorum


def read_ballots(_context: click.Context, _parameter: click.Parameter, texts: tuple[str, ...]) -> tuple[Ballot, ...]:
    try:
        return tuple(Ballot(*map(int, text.split("-"))) for text in texts)
    except (TypeError, ValueError) as error:
        raise click.BadParameter(f"a ballot is written as 3-1 or 3-1-1 (blank), not {' '.join(texts)}") from error


SECOND = click.option("--second-meeting", is_flag=True, help="Called again because the first had no quorum (art. 56).")
NEW = click.option("--new-item", is_flag=True, help="The item was not on the first meeting's agenda.")


@click.command("quorum")
@click.option("--sitting", type=int, required=True, help="Sitting members, the mayor included.")
@click.option("--present", type=int, required=True, help="Members present, recused ones included.")
@SECOND
@NEW
@ON
@answers
def quorum_command(sitting: int, present: int, on: date, *, second_meeting: bool, new_item: bool) -> Answer:
    """May the college deliberate and decide?"""
    found = quorum(sitting, present, on, second_meeting=second_meeting, on_first_agenda=not new_item)
    return {"outcome": found.met, "needed": found.needed}, found.receipt


@click.command("vote")
@click.option("--sitting", type=int, required=True, help="Sitting members, the mayor included.")
@click.option("--present", type=int, required=True, help="Members present, recused ones included.")
@click.option(
    "--ballot", "ballots", multiple=True, callback=read_ballots, metavar="3-1", help="A round; -1 more: blank."
)
@click.option("--consensus", is_flag=True, help="All agreed and nobody asked for a vote.")
@click.option("--recused", type=int, default=0, help="Members obliged to abstain (art. 28).")
@click.option("--recused-absent", type=int, default=0, help="Of these, not present.")
@click.option("--on-persons", is_flag=True, help="An appointment, nomination or recommendation.")
@click.option("--chair", type=click.Choice([s.value for s in Side]), help="The chair's own vote.")
@click.option("--earlier-invalid", is_flag=True, help="Voted before, in an earlier meeting, invalidly.")
@SECOND
@NEW
@ON
@answers
def vote_command(chair: str | None, on: date, *, earlier_invalid: bool, new_item: bool, **facts: Any) -> Answer:
    """What does this vote of the college yield?"""
    found = vote(
        VoteFacts(
            chair_vote=Side(chair) if chair else None,
            earlier_vote_invalid=earlier_invalid,
            on_first_agenda=not new_item,
            **facts,
        ),
        on,
    )
    return {"outcome": found.outcome, "decided": found.decided, "article": found.article}, found.receipt


COMMANDS = (quorum_command, vote_command)
