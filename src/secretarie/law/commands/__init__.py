"""The law on the command line, a module per family: each answer with its receipt, in words or as JSON.

A module of commands names them in its `COMMANDS`; add the module to `FAMILIES`, in alphabetical order.
"""

import click

from secretarie.law.commands import (
    archives,
    budget,
    college,
    council,
    council_instruments,
    crisis,
    deciding,
    elections,
    former_alderman,
    informing,
    joint,
    mandates,
    offices,
    openness,
    privacy,
    redivision,
    reports,
    secrecy,
    signing,
    terms,
    voting,
    works_council,
)

FAMILIES = (
    archives,
    budget,
    college,
    council,
    council_instruments,
    crisis,
    deciding,
    elections,
    former_alderman,
    informing,
    joint,
    mandates,
    offices,
    openness,
    privacy,
    redivision,
    reports,
    secrecy,
    signing,
    terms,
    voting,
    works_council,
)


@click.group()
def law() -> None:
    """What the law says to the college, with its article."""


for family in FAMILIES:
    for command in family.COMMANDS:
        law.add_command(command)
