"""`secretarie law secrecy …`: imposing, sharing, lifting; what is secret by law."""

from datetime import date

import click

from secretarie.law.bodies import Body
from secretarie.law.commands.answering import ON, Answer, answers, dated, day_option, hindered, iso
from secretarie.law.commands.openness import GROUNDS
from secretarie.law.norms import norm
from secretarie.law.secrecy import Recipient, SecrecyFacts, obstacles_to_impose, obstacles_to_share, who_may_lift
from secretarie.law.secrecy_by_law import ClosedMeeting, excluded_until, lapses_unless_ratified, secret_by_law

BODY = click.argument("body", type=click.Choice([b.value for b in Body]))


@click.group("secrecy")
def secrecy() -> None:
    """Secrecy: impose, share, lift; by law, ratification, exclusion."""


@secrecy.command("impose")
@BODY
@click.option("--ground", type=click.Choice(sorted(GROUNDS)), help="An interest of the Woo, such as 5.1-2-b.")
@day_option("--review", "The day it is reviewed.")
@click.option("--chair-alone", is_flag=True, help="By the chair of a committee alone.")
@click.option("--not-held", is_flag=True, help="The body does not hold the information.")
@ON
@answers
def impose_command(
    body: str, ground: str | None, review: date | None, on: date, *, chair_alone: bool, not_held: bool
) -> Answer:
    """May this body impose secrecy?"""
    facts = SecrecyFacts(Body(body), GROUNDS[ground] if ground else None, review, chair_alone, not not_held)
    norms = [norm("secrecy.imposed_by", on), norm("secrecy.grounds", on)]
    return hindered(
        obstacles_to_impose(facts, on), norms, day=on.isoformat(), by=body, ground=ground, review=iso(review)
    )


@secrecy.command("share")
@BODY
@click.argument("recipients", nargs=-1, required=True, type=click.Choice([r.value for r in Recipient]))
@click.option("--unmarked", is_flag=True, help="The paper does not show the secrecy.")
@click.option("--council-has-it", is_flag=True, help="The council was given it before.")
@ON
@answers
def share_command(body: str, recipients: tuple[str, ...], on: date, *, unmarked: bool, council_has_it: bool) -> Answer:
    """May this body give secret information to these recipients?"""
    to = tuple(map(Recipient, recipients))
    found = obstacles_to_share(Body(body), to, on, marked=not unmarked, council_has_it=council_has_it)
    norms = [norm(f"secrecy.{body}_shares_with", on), norm("secrecy.marked", on)]
    return hindered(found, norms, day=on.isoformat(), by=body, recipients=recipients, council_has_it=council_has_it)


@secrecy.command("lift")
@BODY
@click.option("--given-to-council", is_flag=True, help="The council was given the information.")
@click.option("--committee-of", type=click.Choice([b.value for b in Body]), help="Who instituted the committee.")
@ON
@answers
def lift_command(body: str, committee_of: str | None, on: date, *, given_to_council: bool) -> Answer:
    """Who may lift secrecy that this body imposed?"""
    parent = Body(committee_of) if committee_of else None
    found = who_may_lift(Body(body), on, given_to_council=given_to_council, committee_of=parent)
    return {"outcome": list(found.bodies)}, found.receipt


@secrecy.command("closed-meeting")
@click.argument("meeting", type=click.Choice([m.value for m in ClosedMeeting]))
@ON
@answers
def closed_meeting_command(meeting: str, on: date) -> Answer:
    """Is what became known in a closed meeting secret by law?"""
    found = secret_by_law(ClosedMeeting(meeting), on)
    return {"outcome": found.holds}, found.receipt


@secrecy.command("ratification")
@day_option("--imposed", "The day secrecy was imposed.", required=True)
@answers
def ratification_command(imposed: date) -> Answer:
    """Does it lapse unless the council ratifies it?"""
    found = lapses_unless_ratified(imposed)
    return {"outcome": found.holds}, found.receipt


@secrecy.command("exclusion")
@day_option("--decided", "The day the council decided to exclude.", required=True)
@answers
def exclusion_command(decided: date) -> Answer:
    """Until when may who broke secrecy be kept from secret information?"""
    return dated(excluded_until(decided))


COMMANDS = (secrecy,)
