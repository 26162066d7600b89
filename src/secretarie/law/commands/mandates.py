"""`secretarie law mandate …` and `delegation …`: granting, using, withdrawing; transferring a power."""

from datetime import date
from typing import Any

import click

from secretarie.law.bodies import Body
from secretarie.law.commands.answering import ON, Answer, answers, day_option, settled
from secretarie.law.delegation import Delegated, Delegation, delegated_decision, may_delegate
from secretarie.law.mandates import under_mandate_form
from secretarie.law.mandating import Grant, Mandate, Mandated, MandateKind, Use, may_grant, may_use, may_withdraw

BODY = click.option("--body", type=click.Choice([b.value for b in Body]), default=Body.COLLEGE.value)


@click.group("mandate")
def mandate() -> None:
    """Mandate: grant, use, withdraw, and the words under a paper."""


@mandate.command("grant")
@click.argument("power", type=click.Choice([m.value for m in Mandated]), default=Mandated.ORDINARY.value)
@click.option("--kind", type=click.Choice([k.value for k in MandateKind]), default=MandateKind.MANDATE.value)
@click.option("--one-case", is_flag=True, help="For one case, not a general mandate.")
@click.option("--spoken", is_flag=True, help="Not in writing.")
@click.option("--outside", is_flag=True, help="To somebody outside the giver's own organisation.")
@click.option("--consent", is_flag=True, help="The mandated, and who is responsible for him, consented.")
@click.option("--by-statute", is_flag=True, help="A statute provides for this mandate.")
@click.option("--forbidden", is_flag=True, help="A statute forbids it.")
@click.option("--nature-opposes/--nature-allows", default=None, help="The power's nature; left out: not judged.")
@ON
@answers
def grant_command(
    power: str, kind: str, on: date, *, one_case: bool, spoken: bool, outside: bool, forbidden: bool, **facts: Any
) -> Answer:
    """May this mandate be granted?"""
    grant = Grant(
        Mandated(power),
        MandateKind(kind),
        general=not one_case,
        written=not spoken,
        own_organisation=not outside,
        forbidden_by_statute=forbidden,
        **facts,
    )
    return settled(may_grant(grant, on))


@mandate.command("use")
@click.option("--holder", required=True, help="Who holds the mandate.")
@click.option("--by", help="Who decides (default: the holder).")
@day_option("--starts", "Its first day.", required=True)
@day_option("--ends", "Its last day.")
@click.option("--limit", type=int, help="The most euros it covers.")
@click.option("--amount", type=int, default=0, help="The euros of this decision.")
@click.option("--sub-mandate", is_flag=True, help="It was passed on.")
@click.option("--sub-mandate-allowed", is_flag=True, help="The giver allows that.")
@click.option("--primary-decider", help="On objection: who took the contested decision under mandate.")
@click.option("--reporter", help="With a fine: who made the report.")
@ON
@answers
def use_command(holder: str, by: str | None, amount: int, on: date, **facts: Any) -> Answer:
    """May this person decide under this mandate?"""
    about = {key: facts.pop(key) for key in ("primary_decider", "reporter")}
    return settled(may_use(Mandate(holder, **facts), Use(by or holder, amount, **about), on))


@mandate.command("withdraw")
@click.option("--one-case", is_flag=True, help="Not a general mandate.")
@click.option("--spoken", is_flag=True, help="Not in writing.")
@ON
@answers
def withdraw_command(on: date, *, one_case: bool, spoken: bool) -> Answer:
    """May the mandate be withdrawn like this?"""
    return settled(may_withdraw(on, general=not one_case, written=not spoken))


@mandate.command("form")
@BODY
@click.option("--decided-by-body", is_flag=True, help="The body itself decided; the paper is only signed for it.")
@ON
@answers
def form_command(body: str, on: date, *, decided_by_body: bool) -> Answer:
    """Which words stand above the signature?"""
    found = under_mandate_form(Body(body), on, decided_by_body=decided_by_body)
    return {"outcome": found.text}, found.receipt


@click.group("delegation")
def delegation() -> None:
    """Delegation: transfer a power, cite the delegation."""


@delegation.command("transfer")
@BODY
@click.argument("power", type=click.Choice([d.value for d in Delegated]), default=Delegated.OTHER.value)
@click.option("--to-subordinate", is_flag=True, help="To somebody who works under the body.")
@click.option("--basis", "statutory_basis", default="", help="The article that allows it.")
@ON
@answers
def transfer_command(body: str, power: str, statutory_basis: str, on: date, *, to_subordinate: bool) -> Answer:
    """May the body transfer this power?"""
    return settled(may_delegate(Delegation(Body(body), to_subordinate, statutory_basis, Delegated(power)), on))


@delegation.command("cite")
@click.option("--decision", default="", help="The delegation decision.")
@click.option("--found-at", default="", help="Where it is found.")
@ON
@answers
def cite_command(decision: str, found_at: str, on: date) -> Answer:
    """Does a decision under a delegated power name what it must?"""
    return settled(delegated_decision(decision, found_at, on))


COMMANDS = (mandate, delegation)
