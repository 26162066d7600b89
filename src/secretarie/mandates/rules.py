"""What stands in the way of granting, passing on, changing and withdrawing a mandate. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from secretarie.law import Body, Grant, Mandated, MandateKind, Obstacle, Verdict, may_grant, may_withdraw, norm
from secretarie.law.wording import day_nl
from secretarie.mandates.facts import HolderKind, MandateFact, Subjects

HOUSE = "huisregel mandaatregister"
HEADS = frozenset({"director", "team_manager"})


@dataclass(frozen=True, slots=True)
class Span:
    """The days ``[first, until)``; without an end they go on."""

    first: date
    until: date | None = None

    def overlaps(self, other: Span) -> bool:
        empty = self.first == self.until or other.first == other.until
        begins, ends = (
            (other.until is None or self.first < other.until),
            (self.until is None or other.first < self.until),
        )
        return begins and ends and not empty


@dataclass(frozen=True, slots=True)
class Granting:
    """A row that is to hold.

    ``bodies``: whose powers its decree grants. ``taken``: when its number is another row's. ``nature_opposes``: whether
    the nature of the power opposes a mandate, None while nobody judged that. ``parent``: what a sub-mandate rests on.
    """

    row: MandateFact
    bodies: frozenset[str]
    subjects: Subjects
    nature: Mandated = Mandated.ORDINARY
    outside: bool = False
    consent: bool = False
    basis: str = ""
    taken: tuple[Span, ...] = ()
    parent: MandateFact | None = None
    nature_opposes: bool | None = None


def lawful(facts: Granting) -> Verdict:
    """May this power be mandated, in this form, to this holder (art. 10:3 to 10:5 Awb)?"""
    row = facts.row
    kind = MandateKind.MANDATE if MandateKind.MANDATE in row.kinds else next(iter(sorted(row.kinds)))
    grant = Grant(
        power=facts.nature,
        kind=kind,
        general=row.scope.general,
        written=True,  # what stands in the register stands in a decree
        own_organisation=not (facts.outside or works_for_another(row)),
        consent=facts.consent,
        by_statute=bool(facts.basis.strip()),
        nature_opposes=facts.nature_opposes,
    )
    return may_grant(grant, row.first)


def works_for_another(row: MandateFact) -> bool:
    """Who serves the council does not work under the college or the mayor, nor the other way round (art. 10:4 Awb)."""
    return row.holder.is_council != (row.giver is Body.COUNCIL)


def obstacles_to_grant(facts: Granting) -> tuple[Obstacle, ...]:
    """Everything in the way of this row: its form, the law, and the mandate it rests on."""
    found = [*_form(facts)]
    if not facts.row.kinds:
        found.append(house("mandate.kind", "Er staat niet wat het is.", "Kies mandaat, volmacht of machtiging."))
    else:
        verdict = lawful(facts)
        found += verdict.obstacles
        for q in verdict.questions:
            found.append(Obstacle(q.code, q.text_nl, q.article, "Beoordeel dat en geef het aan.", message_en=q.text_en))
    if facts.parent is not None:
        found += obstacles_to_rest_on(facts.row, facts.parent, facts.subjects)
    return about(found, facts.row.number)


def _form(facts: Granting) -> Iterable[Obstacle]:
    row, holder = facts.row, facts.row.holder
    known = facts.subjects.every
    strange = [c for c in (*row.scope.subjects, *row.scope.excepted) if c not in known]
    taken = any(Span(row.first, row.until).overlaps(span) for span in facts.taken)
    itself = row.giver is Body.MAYOR and holder.office == "mayor"
    nobody = (holder.kind is HolderKind.OFFICE and not holder.office) or (
        holder.kind is HolderKind.UNIT_HEAD and holder.role not in HEADS
    )
    ground = "Noem het wettelijk voorschrift waar de bevoegdheid staat."
    checks = (
        ("mandate.number", not row.number, "Het nummer ontbreekt.", "Geef het mandaat een nummer."),
        ("mandate.taken", taken, f"Nummer {row.number} is dan al van een ander mandaat.", "Kies een ander nummer."),
        ("mandate.power", not row.power, "De bevoegdheid ontbreekt.", "Schrijf op wat mag worden besloten."),
        ("mandate.ground", not row.ground, "De grondslag ontbreekt.", ground),
        (
            "mandate.giver",
            row.giver not in facts.bodies,
            f"Het besluit verleent geen mandaat namens {row.giver.nl}.",
            "Kies een orgaan van het besluit.",
        ),
        (
            "mandate.holder",
            nobody,
            "Er staat niet aan wie het mandaat is.",
            "Kies een ambt, leidinggevende of functie.",
        ),
        ("mandate.itself", itself, "Niemand verleent zichzelf mandaat.", "Kies een ander als gemandateerde."),
        ("mandate.about", not (row.scope.general or row.scope.subjects), ABOUT, "Kies een onderwerp, of algemeen."),
        ("mandate.subject", strange, f"Onbekend onderwerp: {', '.join(strange)}.", "Voeg het onderwerp eerst toe."),
        (
            "mandate.limit",
            row.limit and row.limit.amount <= 0,
            "De grens is geen bedrag.",
            "Noem een bedrag boven nul.",
        ),
        (
            "mandate.period",
            row.until and row.until <= row.first,
            "Het eindigt voordat het begint.",
            "Kies een later einde.",
        ),
    )
    return [house(code, message, way_out) for code, stands, message, way_out in checks if stands]


def obstacles_to_rest_on(row: MandateFact, parent: MandateFact, tree: Subjects) -> tuple[Obstacle, ...]:
    """A sub-mandate needs leave (art. 10:9 Awb), and nobody passes on more than he has."""
    above = f"mandaat {parent.number}"
    checks = (
        ("sub.allowed", not parent.sub_mandate_allowed, f"In {above} is geen ondermandaat toegestaan.", ASK_LEAVE),
        ("sub.kind", not row.kinds <= parent.kinds, f"Het is van een andere soort dan {above}.", WITHIN),
        ("sub.giver", row.giver is not parent.giver, f"Het is namens een ander orgaan dan {above}.", WITHIN),
        (
            "sub.signing",
            parent.signing_only and not row.signing_only,
            f"In {above} mag alleen worden ondertekend.",
            WITHIN,
        ),
        (
            "sub.subject",
            not _narrower_scope(row, parent, tree),
            f"Het onderwerp is ruimer dan dat van {above}.",
            WITHIN,
        ),
        (
            "sub.limit",
            not _narrower_limit(row, parent),
            f"De grens is hoger dan die van {above}, of telt anders.",
            WITHIN,
        ),
        ("sub.period", not _narrower_period(row, parent), f"Het geldt op dagen die buiten {above} vallen.", WITHIN),
        ("sub.holder", row.holder == parent.holder, f"De gemandateerde heeft {above} zelf al.", "Kies een ander."),
    )
    ground = norm("mandate.sub", row.first).ground
    return tuple(Obstacle(code, message, ground, way_out) for code, stands, message, way_out in checks if stands)


def _narrower_scope(row: MandateFact, parent: MandateFact, tree: Subjects) -> bool:
    if row.scope.general:
        return parent.scope.general
    return all(parent.scope.covers(code, tree) for code in row.scope.subjects)


def _narrower_limit(row: MandateFact, parent: MandateFact) -> bool:
    """Amounts that count differently cannot be compared: the sub-mandate counts as its mandate does."""
    if parent.limit is None:
        return True
    if row.limit is None or row.limit.vat is not parent.limit.vat:
        return False
    return row.limit.amount <= parent.limit.amount and parent.limit.per in {"", row.limit.per}


def _narrower_period(row: MandateFact, parent: MandateFact) -> bool:
    ends = parent.until is None or (row.until is not None and row.until <= parent.until)
    return row.first >= parent.first and ends


def obstacles_to_sub_mandate(*, own: bool, office: bool) -> tuple[Obstacle, ...]:
    """Who passes a mandate on holds it; the secretary's office records what others passed on."""
    if own or office:
        return ()
    message, way_out = "Dit mandaat heb je zelf niet.", "Laat de gemandateerde het doorgeven."
    return (house("sub.not-own", message, way_out),)


def obstacles_to_change(row: MandateFact, day: date, decree_adopted_on: date | None) -> tuple[Obstacle, ...]:
    """A row changes on a day on which it holds, by a decree that was adopted."""
    checks = (
        (
            "change.decree",
            decree_adopted_on is None,
            "Het wijzigingsbesluit is niet vastgesteld.",
            "Stel het eerst vast.",
        ),
        (
            "change.day",
            not row.holds_on(day),
            f"Het mandaat geldt niet op {day_nl(day)}.",
            "Kies een dag waarop het geldt.",
        ),
    )
    return tuple(house(code, message, way_out) for code, stands, message, way_out in checks if stands)


def obstacles_from_below(below: Iterable[MandateFact], changed: MandateFact, tree: Subjects) -> tuple[Obstacle, ...]:
    """The sub-mandates that would be wider than the changed mandate, each with what is too wide."""
    day = changed.first
    moved = (replace(m, first=max(m.first, day), parent=changed.key) for m in below)
    return tuple(o for m in moved for o in about(obstacles_to_rest_on(m, changed, tree), m.number))


def obstacles_to_withdraw(row: MandateFact, day: date, reason: str) -> tuple[Obstacle, ...]:
    """At any time, a general mandate in writing (art. 10:8 Awb); the register is the writing, with its reason."""
    over = row.until is not None and row.until <= max(day, row.first)
    checks = (
        ("withdraw.reason", not reason.strip(), "De reden ontbreekt.", "Schrijf op waarom."),
        ("withdraw.over", over, f"Het mandaat geldt al niet meer op {day_nl(day)}.", "Kies een eerdere dag."),
    )
    found = [house(code, message, way_out) for code, stands, message, way_out in checks if stands]
    return (*may_withdraw(day, general=row.scope.general, written=True).obstacles, *found)


def warnings(row: MandateFact, *, prefer_officials: str = "") -> tuple[Obstacle, ...]:
    """What stands in nobody's way and is worth a look; ``prefer_officials``: the house rule's ground, if it holds."""
    adopted = row.adoption.adopted_on
    checks = (
        (
            "warn.member",
            bool(prefer_officials) and row.holder.is_member,
            MEMBER,
            "Kies een ambtenaar.",
            prefer_officials,
        ),
        ("warn.back", adopted is not None and row.first < adopted, BACK, "Laat eerdere besluiten bekrachtigen.", HOUSE),
        ("warn.nobody", row.holder.kind is HolderKind.FUNCTION and row.holder.person is None, NOBODY, SAY_WHO, HOUSE),
    )
    return tuple(Obstacle(code, text, ground, out, row.number) for code, stands, text, out, ground in checks if stands)


def about(found: Sequence[Obstacle], number: str) -> tuple[Obstacle, ...]:
    return tuple(replace(o, about=number, message=f"{number}: {o.message}" if number else o.message) for o in found)


def house(code: str, message: str, way_out: str) -> Obstacle:
    return Obstacle(code, message, HOUSE, way_out)


ASK_LEAVE = "Vraag de mandaatgever dat toe te staan."
WITHIN = "Blijf binnen wat je zelf hebt."
ABOUT = "Er staat niet waarover het gaat."
MEMBER = "De gemandateerde is lid van het college; een ambtenaar heeft de voorkeur."
BACK = "Het werkt terug tot voor de dag van het besluit."
NOBODY = "Wie deze functie heeft, is niet bekend; niemand vindt dit mandaat bij zichzelf."
SAY_WHO = "Noem wie het is."
