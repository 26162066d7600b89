"""`secretarie law inform …` and `agreement`: what the council hears beforehand, and who binds the municipality."""

from datetime import date
from typing import Any

import click

from secretarie.law.agreements import AgreementFacts, agreement
from secretarie.law.bodies import Body
from secretarie.law.commands.answering import ON, Answer, answers, settled
from secretarie.law.informing import Power, PriorFacts, prior_consultation, refusal_of_information
from secretarie.law.signatures import Signer

INFORMED = click.option("--informed", is_flag=True, help="The council has the information or the draft.")
HEARD = click.option("--heard", is_flag=True, help="It gave its wishes and objections, or the time for it has passed.")
SERIOUS = click.option("--serious/--not-serious", default=None, help="The consequences; left out: not judged.")
ASKED = click.option("--council-asked", is_flag=True, help="The council asked to be informed.")
URGENT = click.option("--urgent", is_flag=True, help="It cannot wait.")
INDICATED = click.option(
    "--indicated/--not-indicated",
    "particularly_indicated",
    default=None,
    help="Founding or joining is particularly indicated; left out: not judged.",
)


@click.group("inform")
def inform() -> None:
    """The council informed and heard beforehand; information refused."""


@inform.command("prior")
@click.argument("power", type=click.Choice([p.value for p in Power]))
@INFORMED
@HEARD
@SERIOUS
@ASKED
@URGENT
@INDICATED
@ON
@answers
def prior_command(power: str, on: date, **facts: Any) -> Answer:
    """May the decision be taken now?"""
    return settled(prior_consultation(PriorFacts(Power(power), **facts), on))


@inform.command("refuse")
@click.argument("by", type=click.Choice([Body.COLLEGE.value, Body.MAYOR.value]))
@click.option("--ground", "reason", default="", help="Why it is contrary to the public interest.")
@ON
@answers
def refuse_command(by: str, reason: str, on: date) -> Answer:
    """May information that councillors ask be refused?"""
    return settled(refusal_of_information(Body(by), reason, on))


@click.command("agreement")
@click.option("--undecided", is_flag=True, help="Nobody competent has decided on it yet.")
@click.option("--signer", type=click.Choice([s.value for s in Signer]), default=Signer.MAYOR.value)
@click.option("--power-of-attorney", is_flag=True, help="The mayor gave one.")
@click.option("--founding", is_flag=True, help="It founds or joins a legal person.")
@INFORMED
@HEARD
@SERIOUS
@ASKED
@INDICATED
@ON
@answers
def agreement_command(
    signer: str, on: date, *, undecided: bool, power_of_attorney: bool, founding: bool, **facts: Any
) -> Answer:
    """May the agreement be signed?"""
    prior = PriorFacts(Power.FOUND_OR_JOIN if founding else Power.PRIVATE_LAW_ACT, **facts)
    return settled(agreement(AgreementFacts(prior, not undecided, Signer(signer), power_of_attorney), on))


COMMANDS = (inform, agreement_command)
