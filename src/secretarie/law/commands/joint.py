"""`secretarie law joint …`: joint arrangements, their papers, consent, contents and register."""

from datetime import date

import click

from secretarie.law.commands.answering import ON, Answer, answers, dated, day_option, iso, settled
from secretarie.law.joint_arrangements import (
    DraftBudget,
    Sending,
    accounts_to_province,
    budget_change,
    budget_to_province,
    draft_budget,
    framework_letter,
)
from secretarie.law.joint_consent import (
    ArrangementField,
    ArrangementPart,
    ConsentRefusal,
    Joining,
    arrangement_contents,
    may_join,
    may_withhold_consent,
    register_entry,
    views_on_draft,
)

YEAR = click.option("--year", type=int, required=True, help="The year of the budget or the accounts.")
OFFERED = day_option("--offered", "The day it is offered to the general board.", required=True)
SENT = day_option("--sent", "The day it went to the councils.")
ADOPTED = day_option("--adopted", "The day the general board adopted it.", required=True)


@click.group("joint")
def joint() -> None:
    """Joint arrangements: papers to councils and province, consent, contents, register."""


@joint.command("framework-letter")
@YEAR
@answers
def framework_letter_command(year: int) -> Answer:
    """By when do the frames and the provisional accounts go to the councils?"""
    return _sending(framework_letter(year))


@joint.command("draft-budget")
@OFFERED
@SENT
@answers
def draft_budget_command(offered: date, sent: date | None) -> Answer:
    """By when does the draft budget go to the councils?"""
    return _draft(draft_budget(offered, sent=sent))


@joint.command("budget-change")
@OFFERED
@SENT
@click.option("--exempted", is_flag=True, help="The arrangement exempts this category of changes.")
@answers
def budget_change_command(offered: date, sent: date | None, *, exempted: bool) -> Answer:
    """By when does a change of the budget go to the councils, if at all?"""
    return _draft(budget_change(offered, exempted=exempted, sent=sent))


@joint.command("budget-to-province")
@ADOPTED
@YEAR
@answers
def budget_to_province_command(adopted: date, year: int) -> Answer:
    """By when does the adopted budget go to the province?"""
    return _sending(budget_to_province(adopted, year))


@joint.command("accounts-to-province")
@ADOPTED
@YEAR
@answers
def accounts_to_province_command(adopted: date, year: int) -> Answer:
    """By when do the adopted accounts go to the province?"""
    return _sending(accounts_to_province(adopted, year))


@joint.command("views")
@day_option("--received", "The day the council received the draft of the arrangement.", required=True)
@answers
def views_command(received: date) -> Answer:
    """Until when may the council give its view on the draft of an arrangement?"""
    return dated(views_on_draft(received))


@joint.command("join")
@day_option("--draft-received", "The day the council received the draft.")
@click.option("--view-given", is_flag=True, help="The council gave its view, or said that none will come.")
@click.option("--consent", is_flag=True, help="The council gave its consent.")
@ON
@answers
def join_command(draft_received: date | None, on: date, *, view_given: bool, consent: bool) -> Answer:
    """May the college join, change or leave an arrangement?"""
    return settled(may_join(Joining(draft_received, view_given, consent), on))


@joint.command("refuse-consent")
@click.argument("ground", type=click.Choice([g.value for g in ConsentRefusal]))
@ON
@answers
def refuse_consent_command(ground: str, on: date) -> Answer:
    """May the council withhold its consent on this ground?"""
    return settled(may_withhold_consent(ConsentRefusal(ground), on))


@joint.command("contents")
@click.argument("parts", nargs=-1, type=click.Choice([p.value for p in ArrangementPart]))
@ON
@answers
def contents_command(parts: tuple[str, ...], on: date) -> Answer:
    """Which of the parts does the arrangement still lack?"""
    found = arrangement_contents([ArrangementPart(p) for p in parts], on)
    return {"outcome": found.complete, "missing": list(found.missing)}, found.receipt


@joint.command("register")
@click.argument("fields", nargs=-1, type=click.Choice([f.value for f in ArrangementField]))
@ON
@answers
def register_command(fields: tuple[str, ...], on: date) -> Answer:
    """Which fields does the register entry still lack?"""
    found = register_entry([ArrangementField(f) for f in fields], on)
    return {"outcome": found.complete, "missing": list(found.missing)}, found.receipt


def _sending(found: Sending) -> Answer:
    return {"outcome": found.last_day.isoformat(), "safe_day": found.safe_day.isoformat()}, found.receipt


def _draft(found: DraftBudget) -> Answer:
    answer: dict[str, object] = {
        "outcome": iso(found.latest),
        "days_short": found.days_short,
        "views_until": iso(found.views_until),
    }
    return answer, found.receipt


COMMANDS = (joint,)
