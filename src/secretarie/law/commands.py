"""The law on the command line: `quorum`, `vote`, `sign`, `term`, each with its receipt.

Exit code 0: answered. 1: no answer (impossible facts, or no value in force on that day). 2: wrong usage.
"""

import json
from collections.abc import Callable
from datetime import date, datetime
from functools import wraps
from typing import Any
from zoneinfo import ZoneInfo

import click

from secretarie.law.ballots import Ballot, Side, VoteFacts, vote
from secretarie.law.bodies import Body
from secretarie.law.meetings import quorum
from secretarie.law.norms import NotInForceError
from secretarie.law.obstacles import ImpossibleFactsError
from secretarie.law.receipts import Receipt
from secretarie.law.signatures import SignatureKind, Signer, signing
from secretarie.law.terms import Term, Unit, counted_back, deadline


def _day(_context: click.Context, _parameter: click.Parameter, text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise click.BadParameter(f"a day is written as 2026-10-06, not {text}") from error


def _day_or_today(context: click.Context, parameter: click.Parameter, text: str | None) -> date:
    """The day is an argument everywhere in law/; only here, where a person asks, may it be left out."""
    return _day(context, parameter, text) or datetime.now(tz=ZoneInfo("Europe/Amsterdam")).date()


def _ballots(_context: click.Context, _parameter: click.Parameter, texts: tuple[str, ...]) -> tuple[Ballot, ...]:
    try:
        return tuple(Ballot(*map(int, text.split("-"))) for text in texts)
    except (TypeError, ValueError) as error:
        raise click.BadParameter(f"a ballot is written as 3-1 or 3-1-1 (blank), not {' '.join(texts)}") from error


ON = click.option("--on", metavar="YYYY-MM-DD", callback=_day_or_today, help="The day (default: today).")
AS_JSON = click.option("--json", "as_json", is_flag=True, help="Outcome and receipt as JSON.")
SECOND = click.option("--second-meeting", is_flag=True, help="Called again because the first had no quorum (art. 56).")
NEW = click.option("--new-item", is_flag=True, help="The item was not on the first meeting's agenda.")


def answers(command: Callable[..., tuple[dict[str, object], Receipt]]) -> Callable[..., None]:
    """Prints what the command computed, or says why there is no answer."""

    @AS_JSON
    @wraps(command)
    def answered(*, as_json: bool, **options: object) -> None:
        try:
            answer, receipt = command(**options)
        except (ImpossibleFactsError, NotInForceError) as error:
            raise click.ClickException(str(error)) from error
        if as_json:
            click.echo(json.dumps({**answer, "receipt": receipt.as_json()}, ensure_ascii=False, indent=2))
            return
        click.echo(receipt.explanation_nl)
        for norm in receipt.unconfirmed:
            click.echo(f"Onbevestigd: {norm.ground} ({norm.source}).")

    return answered


@click.group()
def law() -> None:
    """What the law says to the college, with its article."""


@law.command("quorum")
@click.option("--sitting", type=int, required=True, help="Sitting members, the mayor included.")
@click.option("--present", type=int, required=True, help="Members present, recused ones included.")
@SECOND
@NEW
@ON
@answers
def quorum_command(
    sitting: int, present: int, on: date, *, second_meeting: bool, new_item: bool
) -> tuple[dict[str, object], Receipt]:
    """May the college deliberate and decide?"""
    found = quorum(sitting, present, on, second_meeting=second_meeting, on_first_agenda=not new_item)
    return {"outcome": found.met, "needed": found.needed}, found.receipt


@law.command("vote")
@click.option("--sitting", type=int, required=True, help="Sitting members, the mayor included.")
@click.option("--present", type=int, required=True, help="Members present, recused ones included.")
@click.option("--ballot", "ballots", multiple=True, callback=_ballots, metavar="3-1", help="A round; -1 more: blank.")
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
def vote_command(
    chair: str | None, on: date, *, earlier_invalid: bool, new_item: bool, **facts: Any
) -> tuple[dict[str, object], Receipt]:
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


@law.command("sign")
@click.argument("kind", type=click.Choice([k.value for k in SignatureKind]))
@click.option("--delegate", type=click.Choice([s.value for s in Signer]), help="Who signs in the first signer's place.")
@click.option("--empowered", is_flag=True, help="Leave, power of attorney or mandate for it exists.")
@click.option("--body", type=click.Choice([b.value for b in Body]), default=Body.COLLEGE.value, help="Under mandate.")
@ON
@answers
def sign_command(
    kind: str, delegate: str | None, body: str, on: date, *, empowered: bool
) -> tuple[dict[str, object], Receipt]:
    """Who signs this paper, in which order, in whose name?"""
    signer = Signer(delegate) if delegate else None
    found = signing(SignatureKind(kind), on, delegate=signer, empowered=empowered, body=Body(body))
    answer = {
        "outcome": list(found.signers),
        "countersign_lapses": found.countersign_lapses,
        "form": found.form,
        "obstacles": [{"message": o.message, "ground": o.ground, "way_out": o.way_out} for o in found.obstacles],
    }
    return answer, found.receipt


@law.command("term")
@click.argument("number", type=int)
@click.argument("unit", type=click.Choice([u.value for u in Unit]))
@click.option("--after", metavar="YYYY-MM-DD", callback=_day, help="The term runs from the day after this day.")
@click.option("--before", metavar="YYYY-MM-DD", callback=_day, help="The term is counted back from this day.")
@click.option("--act-does-not-apply", is_flag=True, help="Entry into force of legislation, or a house rule.")
@answers
def term_command(
    number: int, unit: str, after: date | None, before: date | None, *, act_does_not_apply: bool
) -> tuple[dict[str, object], Receipt]:
    """When does this term end?"""
    term = Term(number, Unit(unit))
    if after and not before:
        found = deadline(term, after, act_applies=not act_does_not_apply)
    elif before and not after:
        found = counted_back(term, before)
    else:
        raise click.UsageError("give either --after or --before")
    return {"outcome": found.last_day.isoformat(), "counted": found.counted.isoformat()}, found.receipt
