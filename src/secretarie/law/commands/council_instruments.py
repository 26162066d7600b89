"""`secretarie law council-instrument …`: questions, interpellation, initiative, amendment, motion, commitment, call."""

from datetime import date, datetime
from typing import Any

import click

from secretarie.law.commands.answering import ON, Answer, answers, dated, day_option, iso, moment_option, settled
from secretarie.law.council_instruments import (
    Closer,
    Instrument,
    WrittenQuestions,
    council_call,
    effect,
    extra_college_meeting,
    may_amend,
    may_close_commitment,
    may_close_motion,
    may_decide_initiative,
    may_interpellate,
    motions_listed_by,
    oral_questions,
    written_questions,
)
from secretarie.law.house import USUAL, HouseRules, house_rule
from secretarie.law.norms import history
from secretarie.law.receipts import receipt
from secretarie.law.wording import day_en, day_nl


def read_meetings(_context: click.Context, _parameter: click.Parameter, texts: tuple[str, ...]) -> tuple[date, ...]:
    """Days of meetings as the reader types them."""
    try:
        return tuple(date.fromisoformat(text) for text in texts)
    except ValueError as error:
        raise click.BadParameter(f"a day is written as 2026-10-06, not {' '.join(texts)}") from error


ON_AGENDA = click.option("--on-agenda", is_flag=True, help="The subject is on the council's agenda.")
DAYS = click.option("--days", type=click.IntRange(min=1), help="The house's own number of days.")


@click.group("council-instrument")
def council_instrument() -> None:
    """What councillors can do, by when the college answers; usual house rules where the law is silent."""


@council_instrument.command("written-questions")
@day_option("--received", "The day the questions came in.", required=True)
@day_option("--answered", "The day they were answered.")
@day_option("--deferred-on", "The day of the notice of deferral.")
@day_option("--deferred-until", "The new day it names.")
@click.option("--reasoned", is_flag=True, help="The notice gives a reason.")
@DAYS
@ON
@answers
def written_questions_command(days: int | None, on: date, **facts: Any) -> Answer:
    """By when are written questions answered?"""
    found = written_questions(WrittenQuestions(**facts), on, _house("house.written_questions", days))
    return {"outcome": iso(found.last_day), "deferred": found.deferred, "late": found.late}, found.receipt


@council_instrument.command("oral-questions")
@day_option("--asked", "The day they were asked.", required=True)
@click.option("--meeting", "meetings", multiple=True, required=True, callback=read_meetings, help="A council meeting.")
@answers
def oral_questions_command(asked: date, meetings: tuple[date, ...]) -> Answer:
    """In which council meeting are oral questions answered?"""
    found = oral_questions(asked, meetings)
    if found is None:
        raise click.UsageError(f"no meeting on or after {asked}")
    return dated(found)


@council_instrument.command("interpellation")
@ON_AGENDA
@click.option("--leave", is_flag=True, help="The council gave leave.")
@ON
@answers
def interpellation_command(on: date, *, on_agenda: bool, leave: bool) -> Answer:
    """May the interpellation be held?"""
    return settled(may_interpellate(on, on_agenda=on_agenda, leave=leave))


@council_instrument.command("initiative")
@day_option("--reply-by", "The day the council gave the college to reply.")
@click.option("--replied", is_flag=True, help="The college gave its wishes and objections.")
@ON
@answers
def initiative_command(reply_by: date | None, on: date, *, replied: bool) -> Answer:
    """May the council decide on a councillor's proposal?"""
    return settled(may_decide_initiative(on, reply_by=reply_by, replied=replied))


@council_instrument.command("amendment")
@ON_AGENDA
@ON
@answers
def amendment_command(on: date, *, on_agenda: bool) -> Answer:
    """May the amendment be tabled?"""
    return settled(may_amend(on, on_agenda=on_agenda))


@council_instrument.command("effect")
@click.argument("instrument", type=click.Choice([i.value for i in Instrument]))
@click.option("--adopted", is_flag=True, help="The council adopted it.")
@ON
@answers
def effect_command(instrument: str, on: date, *, adopted: bool) -> Answer:
    """What follows from the vote?"""
    found, told = effect(Instrument(instrument), on, adopted=adopted)
    return {"outcome": found}, told


@council_instrument.command("motion")
@click.option("--done", is_flag=True, help="It was carried out.")
@click.option("--reason", default="", help="Why it was not.")
@ON
@answers
def motion_command(on: date, reason: str, *, done: bool) -> Answer:
    """May the motion leave the list?"""
    return settled(may_close_motion(on, done=done, reason=reason))


@council_instrument.command("motion-list")
@day_option("--last", "The day of the last list.", required=True)
@answers
def motion_list_command(last: date) -> Answer:
    """By when does the council get the next list of motions?"""
    by, rule = motions_listed_by(last), USUAL.on("house.motions_listed", last)
    told = receipt(
        [rule],
        by.isoformat(),
        nl=f"De volgende lijst van moties is er uiterlijk {day_nl(by)} ({rule.ground}).",
        en=f"The next list of motions is there by {day_en(by)} ({rule.ground}).",
        last=last.isoformat(),
    )
    return {"outcome": by.isoformat()}, told


@council_instrument.command("commitment")
@click.argument("by", type=click.Choice([c.value for c in Closer]))
@ON
@answers
def commitment_command(by: str, on: date) -> Answer:
    """May a commitment to the council be declared done by this one?"""
    return settled(may_close_commitment(Closer(by), on))


@council_instrument.command("call")
@day_option("--meeting", "The day of the council meeting.", required=True)
@day_option("--sent", "The day the call went out.")
@DAYS
@answers
def call_command(meeting: date, sent: date | None, days: int | None) -> Answer:
    """By when does the call with agenda and proposals go out?"""
    found = council_call(meeting, _house("house.council_call", days), sent=sent)
    return {"outcome": found.latest.isoformat(), "days_short": found.days_short}, found.receipt


@council_instrument.command("extra-college-meeting")
@moment_option("--called", "When it was called.", required=True)
@answers
def extra_college_meeting_command(called: datetime) -> Answer:
    """From when does an extra meeting of the college usually begin?"""
    earliest, told = extra_college_meeting(called)
    return {"outcome": earliest.isoformat()}, told


def _house(key: str, days: int | None) -> HouseRules:
    """The usual rules, with the house's own number of days when it was given."""
    if days is None:
        return USUAL
    return HouseRules.of([house_rule(key, days, history(key)[0].valid_from, source="opgegeven bij de vraag")])


COMMANDS = (council_instrument,)
