"""What every command of the law shares: how a day is written, and how an answer is printed.

Exit code 0: answered. 1: no answer (impossible facts, or no value in force on that day). 2: wrong usage.
"""

import json
from collections.abc import Callable, Iterable
from datetime import date, datetime
from functools import wraps
from typing import Any
from zoneinfo import ZoneInfo

import click

from secretarie.law.norms import Norm, NotInForceError
from secretarie.law.obstacles import ImpossibleFactsError, Obstacle
from secretarie.law.outcomes import Verdict
from secretarie.law.receipts import Plain, Receipt, receipt
from secretarie.law.suspensions import Suspension
from secretarie.law.terms import Deadline

DUTCH = ZoneInfo("Europe/Amsterdam")

type Answer = tuple[dict[str, object], Receipt]


def read_day(_context: click.Context, _parameter: click.Parameter, text: str | None) -> date | None:
    """A day as the reader types it."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise click.BadParameter(f"a day is written as 2026-10-06, not {text}") from error


def read_moment(_context: click.Context, _parameter: click.Parameter, text: str | None) -> datetime | None:
    """A moment as the reader types it; Dutch time unless it says otherwise."""
    try:
        moment = datetime.fromisoformat(text) if text else None
    except ValueError as error:
        raise click.BadParameter(f"a moment is written as 2026-10-06T10:00, not {text}") from error
    return moment if moment is None or moment.tzinfo else moment.replace(tzinfo=DUTCH)


def read_suspensions(
    _context: click.Context, _parameter: click.Parameter, texts: tuple[str, ...]
) -> tuple[Suspension, ...]:
    """The days between which a term stood still, as the reader types them."""
    try:
        return tuple(_suspension(text) for text in texts)
    except ImpossibleFactsError as error:
        raise click.ClickException(str(error)) from error
    except ValueError as error:
        raise click.BadParameter(f"a suspension is written as 2026-12-01/2026-12-11, not {' '.join(texts)}") from error


def _suspension(text: str) -> Suspension:
    told, ended = text.split("/")
    return Suspension(date.fromisoformat(told), date.fromisoformat(ended))


def day_or_today(context: click.Context, parameter: click.Parameter, text: str | None) -> date:
    """The day is an argument everywhere in law/; only here, where a person asks, may it be left out."""
    return read_day(context, parameter, text) or datetime.now(tz=DUTCH).date()


ON = click.option("--on", metavar="YYYY-MM-DD", callback=day_or_today, help="The day (default: today).")
AS_JSON = click.option("--json", "as_json", is_flag=True, help="Outcome and receipt as JSON.")


def day_option(name: str, explained: str, *, required: bool = False) -> Callable[..., Any]:
    """An option for a day, such as `--adopted`."""
    return click.option(name, metavar="YYYY-MM-DD", callback=read_day, required=required, help=explained)


def moment_option(name: str, explained: str, *, required: bool = False) -> Callable[..., Any]:
    """An option for a moment, such as `--known`."""
    return click.option(name, metavar="YYYY-MM-DDTHH:MM", callback=read_moment, required=required, help=explained)


SUSPENDED = click.option(
    "--suspended",
    "suspensions",
    multiple=True,
    callback=read_suspensions,
    metavar="DAY/DAY",
    help="The term stood still from the day after the first day up to the second; may be given more often.",
)


def answers(command: Callable[..., Answer]) -> Callable[..., None]:
    """Prints what the command computed, or says why there is no answer."""

    @AS_JSON
    @wraps(command)
    def answered(*, as_json: bool, **options: object) -> None:
        try:
            answer, told = command(**options)
        except (ImpossibleFactsError, NotInForceError) as error:
            raise click.ClickException(str(error)) from error
        except (OverflowError, ValueError) as error:
            raise click.ClickException(f"no such day on the calendar ({error})") from error
        if as_json:
            click.echo(json.dumps({**answer, "receipt": told.as_json()}, ensure_ascii=False, indent=2))
            return
        click.echo(told.explanation_nl)
        for norm in told.unconfirmed:
            click.echo(f"Onbevestigd: {norm.ground} ({norm.source}).")

    return answered


def obstacles_as_json(obstacles: tuple[Obstacle, ...]) -> list[dict[str, str]]:
    """Obstacles as an answer shows them."""
    return [{"message": o.message, "ground": o.ground, "way_out": o.way_out} for o in obstacles]


def dated(found: Deadline) -> Answer:
    """A last day as an answer shows it."""
    return {"outcome": found.last_day.isoformat(), "counted": found.counted.isoformat()}, found.receipt


def hindered(obstacles: tuple[Obstacle, ...], norms: Iterable[Norm], **inputs: Plain) -> Answer:
    """Whether something may be done, what stands in the way and the way out."""
    used = tuple(norms)
    told = receipt(
        used,
        "refused" if obstacles else "allowed",
        nl=" ".join(f"{o.message[:-1]} ({o.ground}). {o.way_out}" for o in obstacles)
        or f"Niets staat in de weg ({used[0].ground}).",
        en=" ".join(f"{o.message_en[:-1]} ({o.ground}). {o.way_out_en}" for o in obstacles)
        or f"Nothing stands in the way ({used[0].ground}).",
        **inputs,
    )
    return {"outcome": not obstacles, "obstacles": obstacles_as_json(obstacles)}, told


def settled(found: Verdict) -> Answer:
    """Whether something may be done; what stands in the way, and what only a person can answer."""
    return {
        "outcome": found.allowed,
        "obstacles": obstacles_as_json(found.obstacles),
        "questions": [q.as_json() for q in found.questions],
    }, found.receipt


def iso(day: date | None) -> str | None:
    """A day in JSON."""
    return day.isoformat() if day else None
