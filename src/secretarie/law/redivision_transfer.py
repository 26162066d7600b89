"""What passes over at a redivision and by when: by-laws, the secretary, rights, staff, archives (Wet arhi)."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from secretarie.law.due import day_due, day_due_unmoved, term_of
from secretarie.law.norms import Norm, history, norm
from secretarie.law.obstacles import ImpossibleFactsError, Obstacle
from secretarie.law.receipts import Receipt, receipt
from secretarie.law.redivision import RedivisionStep
from secretarie.law.terms import ONE_DAY, counted_off
from secretarie.law.wording import day_en, day_nl


@dataclass(frozen=True, slots=True)
class RedivisionTransfer:
    """The days that follow from the date of redivision, earliest first."""

    steps: tuple[RedivisionStep, ...]
    receipt: Receipt

    def last_day(self, code: str) -> date:
        return next(step.last_day for step in self.steps if step.code == code)


@dataclass(frozen=True, slots=True)
class SecretaryAtRedivision:
    """The secretary (and the clerk alike) of an abolished municipality; None: those rules did not hold then."""

    designation_ends: date
    contract_ends: date | None
    temporary_by: date
    receipt: Receipt


class RedivisionAsset(StrEnum):
    """What somebody has to take over when a municipality is abolished."""

    RIGHTS = "rights"
    STAFF = "staff"
    ARCHIVES = "archives"
    TAXES = "taxes"
    UTILITIES = "utilities"
    PAYMENTS = "payments"
    JOINT_ARRANGEMENTS = "joint_arrangements"
    PERSONS_REGISTER = "persons_register"
    RULES_OF_ORDER = "rules_of_order"


@dataclass(frozen=True, slots=True)
class Splitting:
    """Who takes what, and what the scheme still has to say."""

    takes: tuple[tuple[RedivisionAsset, str], ...]
    obstacles: tuple[Obstacle, ...]
    receipt: Receipt


def transfer_days(redivided: date) -> RedivisionTransfer:
    """Committees, property tax, ombudsman, joint arrangements, by-laws and environment plan after the date."""
    ombudsman = norm("redivision.ombudsman", redivided)
    first = RedivisionStep("ombudsman", ombudsman.year_day.in_year(redivided.year), ombudsman.ground)
    known = [code for code in AFTER if history(f"redivision.{code}")[0].valid_from <= redivided]
    steps = (first, *sorted((_after(code, redivided) for code in known), key=lambda s: s.last_day))
    steps_nl = "; ".join(f"{STEP_NL[s.code]} {day_nl(s.last_day)} ({s.article})" for s in steps)
    steps_en = "; ".join(f"{STEP_EN[s.code]} {day_en(s.last_day)} ({s.article})" for s in steps)
    return RedivisionTransfer(
        steps,
        receipt(
            [norm(f"redivision.{step.code}", redivided) for step in steps],
            steps[-1].last_day.isoformat(),
            nl=f"Na {day_nl(redivided)}: {steps_nl}.",
            en=f"After {day_en(redivided)}: {steps_en}.",
            redivided=redivided.isoformat(),
        ),
    )


def secretary_at_redivision(redivided: date) -> SecretaryAtRedivision:
    """The designation ends by law on the date, a contract with that municipality the day before (article 59).

    The province may treat the secretary as other staff at the secretary's own request (lid 4), and designates a
    temporary secretary and clerk of a new municipality at least a month before (article 60).
    """
    rule, temporary = norm("redivision.secretary", redivided), norm("redivision.temporary_secretary", redivided)
    by = counted_off(term_of(temporary), redivided)
    contract = redivided - ONE_DAY if "contract" in rule.text else None
    return SecretaryAtRedivision(
        redivided,
        contract,
        by,
        receipt(
            [rule, temporary, norm("redivision.staff", redivided)],
            redivided.isoformat(),
            nl=f"Secretaris en griffier verliezen hun functie van rechtswege op {day_nl(redivided)}; "
            f"tijdelijke uiterlijk {day_nl(by)} aangewezen ({rule.ground}; {temporary.article}).",
            en=f"Secretary and clerk lose their office by law on {day_en(redivided)}; "
            f"temporary ones designated by {day_en(by)} ({rule.ground}; {temporary.article}).",
            redivided=redivided.isoformat(),
        ),
    )


def splitting(territory_to: Collection[str], named: Mapping[RedivisionAsset, str], redivided: date) -> Splitting:
    """Who takes what of an abolished municipality.

    All to one municipality: it takes what goes with the territory. To several: the scheme names one for each. Some it
    always names; staff goes with the rights. Naming a municipality that gets no territory is an error of form.
    """
    if not territory_to or (strange := sorted(set(named.values()) - set(territory_to))):
        raise ImpossibleFactsError(f"no territory to {', '.join(strange) if territory_to else 'anybody'}")
    one = next(iter(territory_to)) if len(set(territory_to)) == 1 else None
    takes, missing = {}, []
    for asset in RedivisionAsset:
        source = RedivisionAsset.RIGHTS if asset is RedivisionAsset.STAFF else asset
        if taker := named.get(source) or (one if source not in ALWAYS_NAMED else None):
            takes[asset] = taker
        else:
            missing.append(asset)
    return _splitting(takes, missing, tuple(sorted(set(territory_to))), named, redivided)


AFTER: Mapping[str, Callable[[Norm, date], date]] = {
    "committees": day_due,
    "property_tax": day_due,
    "joint_arrangements": day_due,
    "bylaws": day_due_unmoved,
    "environment_plan": day_due_unmoved,
}
ALWAYS_NAMED = {
    RedivisionAsset.TAXES,
    RedivisionAsset.UTILITIES,
    RedivisionAsset.JOINT_ARRANGEMENTS,
    RedivisionAsset.RULES_OF_ORDER,
}
WORDS_NL = ("Over gaan", "naar", "nog niemand is aangewezen voor")
WORDS_EN = ("What passes", "to", "nobody is named yet for")
STEP_EN = {
    "committees": "committees declared in force again by",
    "property_tax": "property tax fixed by",
    "joint_arrangements": "joint arrangements adapted by",
    "bylaws": "old by-laws lapse on",
    "environment_plan": "one environment plan and vision by",
    "ombudsman": "ombudsman of its own designated by",
}
STEP_NL = {
    "committees": "commissies weer geldend verklaren uiterlijk",
    "property_tax": "onroerendezaakbelasting vaststellen uiterlijk",
    "joint_arrangements": "gemeenschappelijke regelingen aanpassen uiterlijk",
    "bylaws": "oude voorschriften vervallen op",
    "environment_plan": "één omgevingsplan en omgevingsvisie uiterlijk",
    "ombudsman": "eigen ombudsman aanwijzen uiterlijk",
}
ASSET_NL = {
    RedivisionAsset.RIGHTS: "de rechten en verplichtingen",
    RedivisionAsset.STAFF: "het personeel",
    RedivisionAsset.ARCHIVES: "de archieven",
    RedivisionAsset.TAXES: "de belastingen over eerdere jaren",
    RedivisionAsset.UTILITIES: "de rechten rond water, stroom en gas",
    RedivisionAsset.PAYMENTS: "de uitkeringen over eerdere jaren",
    RedivisionAsset.JOINT_ARRANGEMENTS: "de gemeenschappelijke regelingen",
    RedivisionAsset.PERSONS_REGISTER: "het persoonsregister",
    RedivisionAsset.RULES_OF_ORDER: "de reglementen van orde en instructies",
}
ASSET_EN = {
    RedivisionAsset.RIGHTS: "the rights and duties",
    RedivisionAsset.STAFF: "the staff",
    RedivisionAsset.ARCHIVES: "the archives",
    RedivisionAsset.TAXES: "the taxes of earlier years",
    RedivisionAsset.UTILITIES: "the rights in water, power and gas",
    RedivisionAsset.PAYMENTS: "the payments of earlier years",
    RedivisionAsset.JOINT_ARRANGEMENTS: "the joint arrangements",
    RedivisionAsset.PERSONS_REGISTER: "the register of persons",
    RedivisionAsset.RULES_OF_ORDER: "the rules of order and instructions",
}


def _after(code: str, redivided: date) -> RedivisionStep:
    rule = norm(f"redivision.{code}", redivided)
    return RedivisionStep(code, AFTER[code](rule, redivided), rule.ground)


def _splitting(
    takes: Mapping[RedivisionAsset, str],
    missing: Collection[RedivisionAsset],
    to: tuple[str, ...],
    named: Mapping[RedivisionAsset, str],
    redivided: date,
) -> Splitting:
    obstacles = tuple(
        Obstacle(
            "redivision.not-named",
            f"De regeling noemt niet wie {ASSET_NL[asset]} overneemt.",
            norm(f"redivision.passes.{asset}", redivided).ground,
            "Wijs in de regeling een gemeente aan.",
            asset,
            f"The scheme does not name who takes over {ASSET_EN[asset]}.",
            "Name a municipality in the scheme.",
        )
        for asset in missing
    )
    rules = [norm(f"redivision.passes.{asset}", redivided) for asset in RedivisionAsset]
    told = receipt(
        rules,
        "incomplete" if missing else "complete",
        nl=f"{_passes(takes, missing, ASSET_NL, WORDS_NL)} ({rules[0].ground}).",
        en=f"{_passes(takes, missing, ASSET_EN, WORDS_EN)} ({rules[0].ground}).",
        redivided=redivided.isoformat(),
        territory_to=to,
        named=tuple(f"{asset}={taker}" for asset, taker in named.items()),
    )
    return Splitting(tuple(takes.items()), obstacles, told)


def _passes(
    takes: Mapping[RedivisionAsset, str],
    missing: Collection[RedivisionAsset],
    names: Mapping[RedivisionAsset, str],
    words: tuple[str, str, str],
) -> str:
    """Who takes what, one after another, and what nobody takes yet."""
    over, to, nobody = words
    taken = "; ".join(f"{names[asset]} {to} {taker}" for asset, taker in takes.items())
    left = f"{nobody} {', '.join(names[asset] for asset in missing)}" if missing else ""
    told = "; ".join(part for part in (f"{over}: {taken}" if taken else "", left) if part)
    return told[0].upper() + told[1:]
