"""`secretarie law college …` and `announce`: the college's own order, and making its decisions known."""

from datetime import date
from typing import Any

import click

from secretarie.law.announcing import MadeKnown, in_force_by_announcement
from secretarie.law.college_rules import may_add_item, may_empower_member, rules_of_order, secretary_present
from secretarie.law.commands.answering import ON, Answer, answers, day_option, settled


@click.group("college")
def college() -> None:
    """The college's own order: late items, secretary, rules of order, members empowered."""


@college.command("add-item")
@click.option("--by-mayor", is_flag=True, help="The mayor adds it.")
@click.option("--after-closing", is_flag=True, help="After the closing time of the house.")
@ON
@answers
def add_item_command(on: date, *, by_mayor: bool, after_closing: bool) -> Answer:
    """May an item still be added to the agenda?"""
    return settled(may_add_item(on, by_mayor=by_mayor, after_closing=after_closing))


@college.command("secretary")
@click.option("--absent", is_flag=True, help="The secretary is not there.")
@click.option("--deputy", is_flag=True, help="The deputy is.")
@click.option("--also-clerk", is_flag=True, help="The same person is the clerk.")
@ON
@answers
def secretary_command(on: date, *, absent: bool, deputy: bool, also_clerk: bool) -> Answer:
    """Is the secretary, or the deputy, in the meeting?"""
    return settled(secretary_present(on, secretary=not absent, deputy=deputy, also_clerk=also_clerk))


@college.command("rules-of-order")
@day_option("--adopted", "The day the college adopted them.", required=True)
@day_option("--sent", "The day they went to the council.")
@answers
def rules_of_order_command(adopted: date, sent: date | None) -> Answer:
    """Did the college's rules of order go to the council?"""
    return settled(rules_of_order(adopted, sent))


@college.command("empower")
@click.option("--opposed", is_flag=True, help="The power's own regulation opposes it.")
@ON
@answers
def empower_command(on: date, *, opposed: bool) -> Answer:
    """May the college empower a member?"""
    return settled(may_empower_member(on, regulation_opposes=opposed))


@click.command("announce")
@click.option("--general", is_flag=True, help="Not addressed to interested parties.")
@click.option("--sent", is_flag=True, help="Sent or handed to the interested parties.")
@click.option("--in-gazette", is_flag=True, help="Placed in the municipal gazette.")
@click.option("--no-remedy", is_flag=True, help="No objection or appeal is open.")
@click.option("--remedy-named", is_flag=True, help="It says by whom, when and where.")
@ON
@answers
def announce_command(on: date, *, general: bool, no_remedy: bool, **facts: Any) -> Answer:
    """Was the decision made known as prescribed?"""
    return settled(in_force_by_announcement(MadeKnown(not general, remedy_open=not no_remedy, **facts), on))


COMMANDS = (college, announce_command)
