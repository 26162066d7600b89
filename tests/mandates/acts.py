"""Mandates for a test, granted by the acts themselves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from secretarie.law import MandateKind
from secretarie.mandates import actions, queries
from secretarie.mandates.facts import HolderKind, Limit, Register, Scope
from secretarie.mandates.models import BudgetHolder, Decree, Mandate, Subject
from secretarie.mandates.particulars import Given, Particulars
from secretarie.people.models import Body
from tests.cast import SINCE, TODAY, Cast
from tests.proposals.acts import do

FIRST = date(2026, 1, 1)
SUBJECTS = {"inkoop": "Inkoop", "inkoop.werken": "werken", "personeel": "Personeel"}


def a_tree(cast: Cast) -> None:
    """Three subjects, one under another."""
    for code, label in SUBJECTS.items():
        with cast.acting_as("secretariat") as actor:
            above = Subject.objects.filter(code=code.rpartition(".")[0]).first()
            actions.add_subject(actor, Body.objects.get(kind="college"), code=code, label=label, parent=above)


def the_director(cast: Cast) -> Given:
    return Given(HolderKind.UNIT_HEAD, "de directeur", role="director", unit=cast.units["directorate"])


def each_manager() -> Given:
    return Given(HolderKind.UNIT_HEAD, "teammanagers", role="team_manager")


def a_row(cast: Cast, number: str = "1.1", **chosen: Any) -> Particulars:
    """The director buys up to 50,000 euros and may pass it on."""
    usual = Particulars(
        number=number,
        power="Het aangaan van overeenkomsten.",
        giver=Body.Kind.COLLEGE,
        holder=the_director(cast),
        first=FIRST,
        kinds=(MandateKind.MANDATE, MandateKind.POWER_OF_ATTORNEY),
        ground="art. 160 lid 1 onder d Gemeentewet",
        scope=Scope(subjects=("inkoop",)),
        limit=Limit(Decimal(50_000)),
        sub_mandate_allowed=True,
    )
    return replace(usual, **chosen)


def a_decree(cast: Cast, title: str = "Mandaatbesluit 2026", bodies: Sequence[str] = ("college", "mayor")) -> Decree:
    kinds = [Body.Kind(kind) for kind in bodies]
    return do(cast, "secretariat", actions.draft_decree, cast.bodies["college"], title=title, bodies=kinds)


def adopted(cast: Cast, *rows: Particulars, title: str = "Mandaatbesluit 2026", **chosen: Any) -> list[Mandate]:
    """A decree with these rows, adopted and in force since the beginning of the year."""
    decree = a_decree(cast, title)
    for row in rows:
        do(cast, "secretariat", actions.grant, decree, given=row)
    given = {"reference": "BW-2025-0912", "adopted_on": date(2025, 12, 16), "first": FIRST, "nature_opposes": False}
    return do(cast, "secretariat", actions.adopt_decree, decree, **(given | chosen))


def a_mandate(cast: Cast, number: str = "1.1", **chosen: Any) -> Mandate:
    """One mandate in force, with its subjects known."""
    if not subject_known(cast):
        a_tree(cast)
    return adopted(cast, a_row(cast, number, **chosen))[0]


def subject_known(cast: Cast) -> bool:
    with cast.acting_as("secretariat"):
        return Subject.objects.exists()


def a_sub_decree(cast: Cast) -> Decree:
    """The director's own decree, adopted, in which mandates are passed on."""
    with cast.acting_as("secretariat") as actor:
        decree = actions.draft_decree(
            actor, Body.objects.get(kind="college"), title="Ondermandaatbesluit", decided_by="de directeur"
        )
        actions.grant(actor, decree, given=a_row(cast, "O.0", power="Het tekenen van brieven."))
    do(
        cast,
        "secretariat",
        actions.adopt_decree,
        decree,
        reference="DIR-2026-3",
        adopted_on=FIRST,
        first=FIRST,
        nature_opposes=False,
    )
    with cast.acting_as("secretariat"):
        return Decree.objects.get(pk=decree.pk)


def a_budget_holder(cast: Cast) -> BudgetHolder:
    """The director spends from a budget."""
    given = {"budget": "Kostenplaats 12", "holder": the_director(cast), "first": FIRST}
    return do(cast, "secretariat", actions.name_budget_holder, cast.bodies["college"], **given)


def holding(cast: Cast, day: date = TODAY) -> Register:
    """The register as it holds on a day."""
    with cast.acting_as("author", max(day, SINCE)) as actor:
        return queries.register(actor, day)
