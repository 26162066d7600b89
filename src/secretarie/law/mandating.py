"""Granting, using and withdrawing a mandate (articles 10:1 to 10:12 Awb)."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from secretarie.law.norms import norm
from secretarie.law.obstacles import ImpossibleFactsError, Obstacle, Words, obstacle
from secretarie.law.outcomes import Verdict, verdict
from secretarie.law.questions import question


class Mandated(StrEnum):
    """What power a mandate is about; the last three are never mandated, by-laws only where that was foreseen."""

    ORDINARY = "ordinary"
    BY_LAWS = "by_laws"
    SPECIAL_PROCEDURE = "special_procedure"
    ANNUL = "annul"


class MandateKind(StrEnum):
    """A mandate in public law, a power of attorney in private law, or an authorisation for factual acts (10:12)."""

    MANDATE = "mandate"
    POWER_OF_ATTORNEY = "power_of_attorney"
    AUTHORISATION = "authorisation"


@dataclass(frozen=True, slots=True)
class Grant:
    """A mandate that is about to be granted.

    `own_organisation`: the mandated works under the giver's responsibility. `consent`: of the mandated, and of whom
    he works under. `by_statute`: a statute provides for this mandate. `nature_opposes` None: not judged yet.
    """

    power: Mandated = Mandated.ORDINARY
    kind: MandateKind = MandateKind.MANDATE
    general: bool = True
    written: bool = True
    own_organisation: bool = True
    consent: bool = False
    by_statute: bool = False
    forbidden_by_statute: bool = False
    nature_opposes: bool | None = None

    def __post_init__(self) -> None:
        if self.by_statute and self.forbidden_by_statute:
            raise ImpossibleFactsError("a statute both provides for this mandate and forbids it")


def may_grant(grant: Grant, day: date) -> Verdict:
    """May this mandate be granted, in this form, to this person?"""
    unless, nature = norm("mandate.unless", day), question("mandate.nature", day)
    asked = (nature,) if grant.nature_opposes is None and grant.power is Mandated.ORDINARY else ()
    likewise = () if grant.kind is MandateKind.MANDATE else (norm("mandate.likewise", day),)
    return verdict(
        (unless, *likewise),
        _against_granting(grant, day),
        asked,
        nl="Het mandaat kan zo worden verleend",
        en="The mandate may be granted like this",
        day=day.isoformat(),
        power=grant.power,
        kind=grant.kind,
        general=grant.general,
        written=grant.written,
        own_organisation=grant.own_organisation,
        consent=grant.consent,
        by_statute=grant.by_statute,
        forbidden_by_statute=grant.forbidden_by_statute,
        nature_opposes=grant.nature_opposes,
    )


def _against_granting(grant: Grant, day: date) -> tuple[Obstacle, ...]:
    outside = not grant.own_organisation
    checks = (
        ("mandate.unless", grant.forbidden_by_statute or bool(grant.nature_opposes), FORBIDDEN),
        ("mandate.never.by_laws", grant.power is Mandated.BY_LAWS and not grant.by_statute, BY_LAWS),
        ("mandate.never.special_procedure", grant.power is Mandated.SPECIAL_PROCEDURE, SPECIAL_PROCEDURE),
        ("mandate.never.annul", grant.power is Mandated.ANNUL, ANNUL),
        ("mandate.outside", outside and not (grant.consent or grant.by_statute), NO_CONSENT),
        ("mandate.written", (grant.general or outside) and not grant.written, NOT_WRITTEN),
    )
    return tuple(obstacle(key, norm(key, day).ground, words) for key, stands, words in checks if stands)


@dataclass(frozen=True, slots=True)
class Mandate:
    """A mandate of the register. `ends`: its last day. `limit`: the most euros it covers, None: all."""

    holder: str
    starts: date
    ends: date | None = None
    limit: int | Decimal | None = None
    sub_mandate: bool = False
    sub_mandate_allowed: bool = False


@dataclass(frozen=True, slots=True)
class Use:
    """A decision about to be taken under mandate.

    `primary_decider`: who took the contested decision under mandate, when this one is on an objection against it.
    `reporter`: who reported the offence, when this one imposes a fine to which article 5:53 Awb applies.
    """

    by: str
    amount: int | Decimal = 0
    within_scope: bool = True
    primary_decider: str | None = None
    reporter: str | None = None

    def __post_init__(self) -> None:
        if self.amount < 0:
            raise ImpossibleFactsError(f"an amount of {self.amount} euros")


def may_use(mandate: Mandate, use: Use, day: date) -> Verdict:
    """May this person decide under this mandate on this day? Whatever it says, the giver may decide too (10:7)."""
    in_force = mandate.starts <= day and (mandate.ends is None or day <= mandate.ends)
    too_much = mandate.limit is not None and use.amount > mandate.limit
    checks = (
        ("mandate.within", "mandate.not-in-force", not in_force, NOT_IN_FORCE),
        ("mandate.within", "mandate.other-holder", use.by != mandate.holder, OTHER_HOLDER),
        ("mandate.within", "mandate.out-of-scope", too_much or not use.within_scope, OUT_OF_SCOPE),
        ("mandate.sub", "mandate.sub", mandate.sub_mandate and not mandate.sub_mandate_allowed, NO_SUB_MANDATE),
        ("mandate.objection", "mandate.objection", use.by == use.primary_decider, SAME_DECIDER),
        ("mandate.fine", "mandate.fine", use.by == use.reporter, SAME_REPORTER),
    )
    found = [obstacle(code, norm(key, day).ground, words) for key, code, stands, words in checks if stands]
    return verdict(
        [norm("mandate.within", day), norm("mandate.giver_stays", day)],
        found,
        nl="Beslissen onder dit mandaat kan",
        en="Deciding under this mandate is possible",
        day=day.isoformat(),
        by=use.by,
        holder=mandate.holder,
        amount=_euros(use.amount),
        limit=_euros(mandate.limit),
        within_scope=use.within_scope,
        primary_decider=use.primary_decider,
        reporter=use.reporter,
    )


def _euros(amount: Decimal | int | None) -> int | str | None:
    """As a receipt keeps it: whole euros as a number, cents in words that lose none."""
    return f"{amount:.2f}" if isinstance(amount, Decimal) else amount


def may_withdraw(day: date, *, general: bool, written: bool) -> Verdict:
    """A mandate may be withdrawn at any time, a general one in writing (10:8)."""
    rule = norm("mandate.withdrawn", day)
    found = [obstacle("mandate.withdrawn", rule.ground, NOT_WITHDRAWN)] if general and not written else []
    nl, en = "Het mandaat kan worden ingetrokken", "The mandate may be withdrawn"
    return verdict([rule], found, nl=nl, en=en, day=day.isoformat(), general=general, written=written)


FORBIDDEN: Words = (
    "Een wettelijk voorschrift of de aard van de bevoegdheid verzet zich tegen mandaat.",
    "Laat het bestuursorgaan zelf beslissen.",
    "A statute or the nature of the power opposes a mandate.",
    "Let the body itself decide.",
)
BY_LAWS: Words = (
    "Regels vaststellen kan niet onder mandaat; daarin is niet voorzien.",
    "Laat het bestuursorgaan zelf de regels vaststellen.",
    "Making by-laws cannot be mandated; that was not foreseen.",
    "Let the body itself make the rules.",
)
SPECIAL_PROCEDURE: Words = (
    "Dit besluit vraagt een versterkte meerderheid of een bijzondere procedure.",
    "Laat het bestuursorgaan zelf beslissen.",
    "This decision needs a qualified majority or a special procedure.",
    "Let the body itself decide.",
)
ANNUL: Words = (
    "Vernietigen of goedkeuring onthouden kan niet onder mandaat.",
    "Laat het bestuursorgaan zelf beslissen.",
    "Annulling or withholding approval cannot be mandated.",
    "Let the body itself decide.",
)
NO_CONSENT: Words = (
    "Buiten de eigen organisatie ontbreekt de instemming met het mandaat.",
    "Vraag instemming van de gemandateerde en van wie over hem gaat.",
    "Outside one's own organisation the consent to the mandate is missing.",
    "Ask the consent of the mandated and of who is responsible for him.",
)
NOT_WRITTEN: Words = (
    "Dit mandaat moet schriftelijk worden verleend.",
    "Leg het mandaat vast in een besluit.",
    "This mandate is to be granted in writing.",
    "Lay the mandate down in a decision.",
)
NOT_IN_FORCE: Words = (
    "Het mandaat geldt op deze dag niet.",
    "Leg het besluit voor aan het bestuursorgaan, of verleng het mandaat.",
    "The mandate does not hold on this day.",
    "Put the decision to the body, or renew the mandate.",
)
OTHER_HOLDER: Words = (
    "Dit mandaat is aan een ander verleend.",
    "Laat de gemandateerde beslissen.",
    "This mandate was granted to somebody else.",
    "Let the mandated decide.",
)
OUT_OF_SCOPE: Words = (
    "Dit besluit valt buiten de grenzen van het mandaat.",
    "Leg het voor aan wie daarvoor wel bevoegd is.",
    "This decision is beyond the limits of the mandate.",
    "Put it to who is competent.",
)
NO_SUB_MANDATE: Words = (
    "De mandaatgever stond geen ondermandaat toe.",
    "Vraag de mandaatgever om toestemming, of laat de gemandateerde zelf beslissen.",
    "The giver did not allow a sub-mandate.",
    "Ask the giver's leave, or let the mandated decide.",
)
SAME_DECIDER: Words = (
    "Wie het bestreden besluit onder mandaat nam, beslist niet op het bezwaar.",
    "Laat een ander of het bestuursorgaan zelf op het bezwaar beslissen.",
    "Who took the contested decision under mandate does not decide on the objection.",
    "Let somebody else or the body itself decide on the objection.",
)
SAME_REPORTER: Words = (
    "Wie het rapport opmaakte, legt de boete niet op.",
    "Laat een ander de boete opleggen.",
    "Who made the report does not impose the fine.",
    "Let somebody else impose the fine.",
)
NOT_WITHDRAWN: Words = (
    "Een algemeen mandaat wordt schriftelijk ingetrokken.",
    "Leg de intrekking vast in een besluit.",
    "A general mandate is withdrawn in writing.",
    "Lay the withdrawal down in a decision.",
)
