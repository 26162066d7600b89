"""`secretarie law sign`: who signs a paper, in which order, in whose name."""

from datetime import date

import click

from secretarie.law.bodies import Body
from secretarie.law.commands.answering import ON, Answer, answers, obstacles_as_json
from secretarie.law.signatures import SignatureKind, Signer, signing


@click.command("sign")
@click.argument("kind", type=click.Choice([k.value for k in SignatureKind]))
@click.option("--delegate", type=click.Choice([s.value for s in Signer]), help="Who signs in the first signer's place.")
@click.option("--empowered", is_flag=True, help="Leave, power of attorney or mandate for it exists.")
@click.option("--body", type=click.Choice([b.value for b in Body]), default=Body.COLLEGE.value, help="Under mandate.")
@ON
@answers
def sign_command(kind: str, delegate: str | None, body: str, on: date, *, empowered: bool) -> Answer:
    """Who signs this paper, in which order, in whose name?"""
    signer = Signer(delegate) if delegate else None
    found = signing(SignatureKind(kind), on, delegate=signer, empowered=empowered, body=Body(body))
    answer = {
        "outcome": list(found.signers),
        "countersign_lapses": found.countersign_lapses,
        "form": found.form,
        "obstacles": obstacles_as_json(found.obstacles),
    }
    return answer, found.receipt


COMMANDS = (sign_command,)
