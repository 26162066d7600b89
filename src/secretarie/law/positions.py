"""Other positions and their income, and banned acts (articles 12, 15, 41b, 41c, 67, 69 and 101 Gemeentewet)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from secretarie.law.due import named_day
from secretarie.law.norms import all_norms, norm
from secretarie.law.obstacles import ImpossibleFactsError, obstacle
from secretarie.law.outcomes import Verdict, verdict
from secretarie.law.receipts import Receipt, receipt
from secretarie.law.terms import Deadline


class Holder(StrEnum):
    """Who holds an office."""

    COUNCILLOR = "councillor"
    ALDERMAN = "alderman"
    MAYOR = "mayor"
    SECRETARY = "secretary"
    CLERK = "clerk"

    @property
    def nl(self) -> str:
        return HOLDER_NL[self]


HOLDER_NL = {
    Holder.COUNCILLOR: "raadslid",
    Holder.ALDERMAN: "wethouder",
    Holder.MAYOR: "burgemeester",
    Holder.SECRETARY: "secretaris",
    Holder.CLERK: "griffier",
}


@dataclass(frozen=True, slots=True)
class PositionDuties:
    """What the holder of an office owes about other positions; `how` is empty where the Gemeentewet asks nothing."""

    how: tuple[str, ...]
    tell_intention: bool
    publish_income: bool
    receipt: Receipt


def position_duties(holder: Holder, day: date, *, part_time: bool = False) -> PositionDuties:
    """Publish, tell the council beforehand, publish the income: by office, and for aldermen by full or part time."""
    kinds = ("", "intention.", "income.")
    publish, tell, income = (f"positions.{kind}{holder}" if _known(kind, holder) else "" for kind in kinds)
    income = "" if part_time else income
    rules = [norm(key, day) for key in (publish, tell, income) if key]
    duties_nl = ["nevenfuncties openbaar maken"] * bool(publish) + ["het voornemen aan de raad melden"] * bool(tell)
    duties_nl += ["de inkomsten openbaar maken"] * bool(income)
    duties_en = ["publish other positions"] * bool(publish) + ["tell the council beforehand"] * bool(tell)
    duties_en += ["publish the income"] * bool(income)
    ground = f" ({', '.join(r.ground for r in rules)})" if rules else ""
    why = receipt(
        rules,
        ", ".join(duties_en) or "nothing",
        nl=f"{holder.nl.capitalize()}: {', '.join(duties_nl) or 'niets op grond van de Gemeentewet'}{ground}.",
        en=f"{holder.value.capitalize()}: {', '.join(duties_en) or 'nothing under the Gemeentewet'}{ground}.",
        day=day.isoformat(),
        holder=holder,
        part_time=part_time,
    )
    return PositionDuties(rules[0].items if publish else (), bool(tell), bool(income), why)


def income_published_by(holder: Holder, year: int) -> Deadline:
    """The day by which the income of a year is published: 1 April after it, a day that does not move."""
    if not _known("income.", holder):
        raise ImpossibleFactsError(f"a {holder} publishes no income from other positions")
    rule = norm(f"positions.income.{holder}", date(year, 12, 31))
    return named_day(
        rule,
        rule.year_day.in_year(year + 1),
        nl=f"Maak de inkomsten uit nevenfuncties over {year} openbaar uiterlijk op {{day}}",
        en=f"Publish the income from other positions in {year} by {{day}}",
        year=year,
    )


class BannedAct(StrEnum):
    """What article 15 lid 1 forbids, by its letter."""

    ASSIST_IN_DISPUTES = "a"
    ACT_FOR_OPPONENT = "b"
    ACT_FOR_CONTRACTOR = "c"
    CONTRACT = "d"


def banned(holder: Holder, act: BannedAct, day: date, *, exempted: bool = False) -> Verdict:
    """May this holder of an office do this? Only from the ban on contracts is there an exemption (15 lid 2).

    The provincial executive gives it, to the mayor the King's Commissioner (69 lid 1).
    """
    rule, exemption = norm(f"banned.{holder}", day), norm("banned.exemption", day)
    freed = exempted and act in exemption.items
    found = (
        [] if freed or act not in rule.items else [obstacle("banned.act", rule.ground, _words(act, exemption.items))]
    )
    return verdict(
        [exemption if freed else rule],
        found,
        nl="Dit mag, met de ontheffing die is gegeven",
        en="Allowed, by the exemption given",
        day=day.isoformat(),
        holder=holder,
        act=act,
        exempted=exempted,
    )


def _known(kind: str, holder: Holder) -> bool:
    return f"positions.{kind}{holder}" in all_norms()


def _words(act: BannedAct, exempted_acts: tuple[str, ...]) -> tuple[str, str, str, str]:
    nl, en = BANNED_WORDS[act]
    if act in exempted_acts:
        return nl, "Zie ervan af, of vraag om ontheffing.", en, "Refrain from it, or ask for an exemption."
    return nl, "Zie ervan af; hiervan bestaat geen ontheffing.", en, "Refrain from it; there is no exemption."


BANNED_WORDS = {
    BannedAct.ASSIST_IN_DISPUTES: (
        "Als advocaat of adviseur in een geschil de gemeente of haar wederpartij bijstaan mag niet.",
        "Assisting the municipality or its opponent in a dispute is not allowed.",
    ),
    BannedAct.ACT_FOR_OPPONENT: (
        "Als gemachtigde voor de wederpartij van de gemeente optreden mag niet.",
        "Acting for the municipality's opponent is not allowed.",
    ),
    BannedAct.ACT_FOR_CONTRACTOR: (
        "Voor een derde optreden die met de gemeente een contract wil, mag niet.",
        "Acting for a third party that wants a contract with the municipality is not allowed.",
    ),
    BannedAct.CONTRACT: (
        "Deze overeenkomst met de gemeente aangaan mag niet.",
        "Making this contract with the municipality is not allowed.",
    ),
}
