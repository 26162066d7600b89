"""`secretarie law privacy …`: requests of data subjects and breaches."""

from datetime import date, datetime

import click

from secretarie.law.commands.answering import Answer, answers, dated, day_option, moment_option
from secretarie.law.privacy import breach_until, request_until
from secretarie.law.questions import question


@click.group("privacy")
def privacy() -> None:
    """Personal data: requests and breaches."""


@privacy.command("request")
@day_option("--received", "The day the request came in.", required=True)
@day_option("--extended-on", "The day the subject was told of an extension.")
@answers
def request_command(received: date, extended_on: date | None) -> Answer:
    """By when is a data subject answered?"""
    answer, told = dated(request_until(received, extended_on=extended_on))
    return {**answer, "questions": [question("privacy.complex", received).as_json()] if extended_on else []}, told


@privacy.command("breach")
@moment_option("--aware", "When it was found.", required=True)
@moment_option("--notified", "When it was notified.")
@answers
def breach_command(aware: datetime, notified: datetime | None) -> Answer:
    """By when is a breach notified?"""
    found = breach_until(aware, notified=notified)
    answer: dict[str, object] = {
        "outcome": found.until.isoformat(),
        "late": found.late,
        "questions": [q.as_json() for q in found.questions],
    }
    return answer, found.receipt


COMMANDS = (privacy,)
