"""What stands in the way at the gate. The gate judges readiness, not desirability. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from secretarie.law import Obstacle, Receipt, receipt
from secretarie.proposals.models import Aside, GateReview, SignOff, Stage
from secretarie.proposals.rules import EDITABLE
from secretarie.proposals.rules_remarks import FindingText, obstacles_to_anchor, obstacles_to_answer
from secretarie.proposals.rules_template import MissingSection, obstacles_of_missing

RULE = "huisregel toets"
SIGNS_NL, SIGNS_EN = "; de secretaris staat in voor het advies", "; the secretary answers for the advice"
Outcome = GateReview.Outcome
VERDICTS = frozenset({Outcome.PASSED, Outcome.PASSED_WITH_REMARKS, Outcome.RETURNED})
HURRIED = frozenset(Stage) - {
    Stage.DRAFT,
    Stage.ON_AGENDA,
    Stage.DECIDED,
    Stage.SIGNED,
    Stage.PUBLISHED,
    Stage.CARRIED_OUT,
}


@dataclass(frozen=True, slots=True)
class Reviewing:
    """A verdict at the gate with its findings, against where the proposal stands and which advice is disputed."""

    stage: str
    aside: str
    outcome: str
    text: str
    findings: tuple[FindingText, ...]
    active_types: frozenset[int]
    open_dissents: tuple[str, ...]
    secretary_signs: bool = field(default=False, kw_only=True)
    is_secretary: bool = field(default=True, kw_only=True)
    parts: Mapping[str, str] = field(default_factory=dict)
    tests: frozenset[str] = frozenset()
    answered: tuple[str, ...] = ()
    missing: tuple[MissingSection, ...] = ()
    competence: tuple[Obstacle, ...] = ()


@dataclass(frozen=True, slots=True)
class Handling:
    """An act of the secretary with a reason: hold, release, fast-track."""

    stage: str
    aside: str
    fast_track: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Tabling:
    """A holder's objection, on which version, and who was told of the tabling first."""

    stage: str
    aside: str
    has_objection: bool
    objection_version: int
    version: int
    reason: str
    holder_told: bool
    mayor_told: bool


@dataclass(frozen=True, slots=True)
class Demanding:
    """A member demands that a proposal be placed: of which kind the member is, and where the proposal is stuck.

    ``moved_on``: the text was changed after the gate returned it.
    """

    stage: str
    aside: str
    returned_by_gate: bool
    is_mayor: bool
    holds_portfolio: bool
    reason: str
    moved_on: bool = False


def obstacles_to_review(facts: Reviewing) -> tuple[Obstacle, ...]:
    """A verdict needs a proposal at the gate; a return its reasons by error type; a pass one official advice."""
    anchoring = obstacles_to_anchor(facts.findings, facts.parts)
    answering = obstacles_to_answer(facts.answered, facts.tests)
    return (*_not_at_gate(facts.stage, facts.aside), *_of_verdict(facts), *anchoring, *answering)


def _of_verdict(facts: Reviewing) -> Iterable[Obstacle]:
    if facts.outcome not in VERDICTS:
        yield Obstacle("gate.no-verdict", "Je hebt geen oordeel gekozen.", RULE, "Kies een oordeel.")
    if facts.outcome == Outcome.PASSED:
        yield from (*obstacles_of_missing(facts.missing), *facts.competence)
    if facts.outcome in {Outcome.PASSED, Outcome.PASSED_WITH_REMARKS}:
        yield from obstacles_to_pass(facts.open_dissents, signs=facts.secretary_signs, is_secretary=facts.is_secretary)
    if facts.outcome == Outcome.PASSED_WITH_REMARKS and not (facts.text.strip() or facts.findings):
        yield Obstacle(
            "gate.no-remark", "Je schreef geen opmerking.", RULE, "Schrijf de opmerking, of laat door zonder."
        )
    if facts.outcome == Outcome.RETURNED and not facts.findings:
        yield Obstacle(
            "gate.no-findings", "Je gaf geen reden voor de teruggave.", RULE, "Kies ten minste één soort fout."
        )
    if any(f.error_type not in facts.active_types for f in facts.findings):
        yield Obstacle(
            "gate.unknown-error-type", "Deze soort fout staat niet (meer) op de lijst.", RULE, "Kies een andere."
        )


def obstacles_to_pass(
    open_dissents: Iterable[str],
    missing: Sequence[MissingSection] = (),
    *,
    signs: bool = False,
    is_secretary: bool = True,
) -> Iterable[Obstacle]:
    """One official advice passes: dissent settled first, and signed by the secretary who answers for it (``signs``)."""
    yield from obstacles_of_missing(missing)
    for discipline in open_dissents:
        yield Obstacle(
            "gate.open-dissent",
            f"Het afwijkende advies ({discipline}) is nog niet afgewikkeld.",
            "huisregel advies",
            "Leg vast hoe het is afgewikkeld (directieteam of secretaris), of geef het voorstel terug.",
        )
    if signs and not is_secretary:
        yield Obstacle(
            "gate.secretary-signs",
            "De secretaris staat hier in voor het advies zelf en laat het zelf door.",
            "huisregel besturingsfilosofie",
            "Bereid het oordeel voor, of geef het voorstel terug.",
        )


def obstacles_to_hold(facts: Handling) -> tuple[Obstacle, ...]:
    """The secretary keeps a proposal at the gate, with a reason."""
    return (*_not_at_gate(facts.stage, facts.aside), *_no_reason(facts.reason))


def obstacles_to_release(facts: Handling) -> tuple[Obstacle, ...]:
    """What was held goes on again, with a reason."""
    found = []
    if facts.aside != Aside.ON_HOLD:
        found.append(Obstacle("gate.not-held", "Dit voorstel wordt niet vastgehouden.", RULE, "Er is niets te doen."))
    return (*found, *_no_reason(facts.reason))


def obstacles_to_fast_track(facts: Handling) -> tuple[Obstacle, ...]:
    """Priority is given on the way to the agenda, with a reason; every sign-off stays needed."""
    found = []
    if facts.stage not in HURRIED or facts.aside == Aside.RETRACTED:
        found.append(
            Obstacle(
                "gate.not-under-way",
                "Dit voorstel is niet onderweg naar de agenda.",
                RULE,
                "Er valt niets te bespoedigen.",
            )
        )
    if facts.fast_track:
        found.append(Obstacle("gate.already-fast", "Dit voorstel heeft al voorrang.", RULE, "Er is niets te doen."))
    return (*found, *_no_reason(facts.reason))


def obstacles_to_table(facts: Tabling) -> tuple[Obstacle, ...]:
    """Over a holder's objection only the text objected to is tabled, with reason, holder and mayor told first."""
    found = []
    if not facts.has_objection or facts.stage not in EDITABLE or facts.aside == Aside.RETRACTED:
        found.append(
            Obstacle(
                "gate.no-objection",
                "Er ligt geen bezwaar van een portefeuillehouder.",
                RULE,
                "Toets het voorstel gewoon.",
            )
        )
    elif facts.objection_version != facts.version:
        found.append(
            Obstacle(
                "gate.text-moved-on",
                "De steller heeft de tekst na het bezwaar gewijzigd.",
                RULE,
                "Laat het voorstel opnieuw langs de portefeuillehouder gaan.",
            )
        )
    if not facts.holder_told:
        found.append(
            Obstacle(
                "gate.holder-not-told",
                "De portefeuillehouder weet het nog niet.",
                RULE,
                "Vertel het eerst, en vink het dan aan.",
            )
        )
    if not facts.mayor_told:
        found.append(
            Obstacle(
                "gate.mayor-not-told",
                "De burgemeester weet het nog niet.",
                RULE,
                "Vertel het eerst, en vink het dan aan.",
            )
        )
    return (*found, *_no_reason(facts.reason))


def obstacles_to_demand(facts: Demanding) -> tuple[Obstacle, ...]:
    """There is no stop: what the gate keeps or returned is placed when a member demands it, in the text it judged."""
    found = []
    stuck = facts.stage == Stage.GATE or (facts.stage in EDITABLE and facts.returned_by_gate)
    if not stuck or facts.aside == Aside.RETRACTED:
        found.append(
            Obstacle(
                "placement.not-stuck",
                "Dit voorstel ligt niet bij de toets en is daar niet teruggegeven.",
                "reglement van orde",
                "Plaatsing vraag je als het voorstel bij de toets blijft liggen.",
            )
        )
    elif facts.moved_on and facts.stage != Stage.GATE:
        found.append(
            Obstacle(
                "placement.text-moved-on",
                "De steller heeft de tekst na de teruggave gewijzigd.",
                RULE,
                "Laat de steller het opnieuw versturen; dan ziet ieder wat er voorligt.",
            )
        )
    if not (facts.is_mayor or facts.holds_portfolio):
        found.append(
            Obstacle(
                "placement.other-portfolio",
                "Dit voorstel valt niet onder jouw portefeuille.",
                "reglement van orde",
                "Vraag het de portefeuillehouder of de burgemeester.",
            )
        )
    return (*found, *_no_reason(facts.reason))


def obstacles_to_name(label: str, others: frozenset[str]) -> tuple[Obstacle, ...]:
    """An error type has a name of its own; ``others`` are the names on the list, case folded."""
    if not label.strip():
        return (
            Obstacle("error_type.no-label", "Er is geen naam.", RULE, "Schrijf in een paar woorden wat er mis is."),
        )
    if label.strip().casefold() in others:
        return (
            Obstacle(
                "error_type.exists", "Deze soort fout staat al op de lijst.", RULE, "Neem die, of kies een andere naam."
            ),
        )
    return ()


def right_to_demand(*, is_mayor: bool) -> Receipt:
    """By what right a member demands placement: the mayor by statute, an alderman by the rules of order."""
    ground = "art. 53a Gemeentewet" if is_mayor else "reglement van orde"
    nl = f"Er is geen stop: een lid van het college kan plaatsing verlangen ({ground})."
    en = f"There is no stop: a member of the college may demand placement ({ground})."
    return receipt((), "placed", nl=nl, en=en, ground=ground, mayor=is_mayor)


def readiness(facts: Reviewing) -> Receipt:
    """What the gate knew when it gave its verdict; kept with the act."""
    signs = facts.secretary_signs
    return receipt(
        (),
        facts.outcome,
        nl=f"De toets oordeelt of het stuk gereed is, niet of het gewenst is{SIGNS_NL * signs} (huisregel toets).",
        en=f"The gate judges readiness, not desirability{SIGNS_EN * signs} (house rule).",
        findings=len(facts.findings),
        open_dissents=facts.open_dissents,
    )


def objection(marks: Iterable[SignOff]) -> SignOff | None:
    """The last mark of a holder, when that is a refusal."""
    last = None
    for mark in marks:
        if mark.step == SignOff.Step.PORTFOLIO_HOLDER:
            last = mark
    return last if last is not None and last.mark == SignOff.Mark.NOT_AGREED else None


def _not_at_gate(stage: str, aside: str) -> Iterable[Obstacle]:
    if aside == Aside.RETRACTED:
        yield Obstacle("proposal.retracted", "De steller heeft dit voorstel ingetrokken.", RULE, "Er is niets te doen.")
    elif stage != Stage.GATE:
        yield Obstacle(
            "gate.not-here", "Dit voorstel ligt niet (meer) bij de toets.", RULE, "Kijk op de route waar het nu is."
        )
    if aside == Aside.ON_HOLD:
        yield Obstacle(
            "gate.on-hold", "De secretaris houdt dit voorstel vast.", RULE, "Geef het eerst vrij, met een reden."
        )


def _no_reason(reason: str) -> Iterable[Obstacle]:
    if not reason.strip():
        yield Obstacle("gate.no-reason", "Je gaf geen reden.", RULE, "Schrijf de reden; die blijft zichtbaar.")
