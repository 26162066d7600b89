"""Crisis: who commands, how soon teams work, exercises and plans (Wet and Besluit veiligheidsregio’s).

GRIP is practice, not statute: a region defines its steps. The Act asks whether it is more than local, a question for
a human; from GRIP 4 practice has answered it.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from secretarie.law.checklists import Checklist, checklist
from secretarie.law.due import day_due_unmoved
from secretarie.law.norms import norm
from secretarie.law.obstacles import ImpossibleFactsError, obstacle
from secretarie.law.outcomes import Verdict, verdict
from secretarie.law.questions import question
from secretarie.law.receipts import Receipt, receipt
from secretarie.law.terms import minutes_after
from secretarie.law.wording import day_en, day_nl


class Grip(StrEnum):
    """How far it is scaled up; NONE: not."""

    NONE = "none"
    GRIP_1 = "grip_1"
    GRIP_2 = "grip_2"
    GRIP_3 = "grip_3"
    GRIP_4 = "grip_4"
    GRIP_5 = "grip_5"


class Commander(StrEnum):
    MAYOR = "mayor"
    REGION_CHAIR = "region_chair"


class CrisisTeam(StrEnum):
    """Who must begin within so many minutes."""

    COMMAND_ON_SCENE = "command_on_scene"
    REGIONAL_LEADERS = "regional_leaders"
    REGIONAL_COMMUNICATION = "regional_communication"
    REGIONAL_INFORMATION = "regional_information"
    REGIONAL_SECTIONS = "regional_sections"
    POPULATION_CARE = "population_care"
    COMMUNICATION_COORDINATOR = "communication_coordinator"
    POLICY_TEAM = "policy_team"


class TeamHead(StrEnum):
    """Of whom the municipal policy team consists at least; the secretary's seat in it is practice."""

    FIRE = "fire"
    MEDICAL = "medical"
    POLICE = "police"
    POPULATION_CARE = "population_care"


class CrisisPlan(StrEnum):
    """What must be adopted again every so many years."""

    POLICY_PLAN = "policy_plan"
    CRISIS_PLAN = "crisis_plan"
    FIRE_BRIGADE_GOALS = "fire_brigade_goals"


@dataclass(frozen=True, slots=True)
class CrisisCommand:
    """Who commands, informs the population and gives orders; `teams` that practice calls up at this step."""

    commander: Commander
    mayor_may_order: bool
    teams: tuple[str, ...]
    receipt: Receipt


@dataclass(frozen=True, slots=True)
class Readiness:
    by: datetime
    receipt: Receipt


@dataclass(frozen=True, slots=True)
class Renewal:
    """By when it must be done again; never done before: at once."""

    by: date
    overdue: bool
    receipt: Receipt


def crisis_command(grip: Grip, day: date, *, more_than_local: bool = False) -> CrisisCommand:
    """The mayor (articles 4, 5 and 7), or the chair of the region alone when it is more than local (article 39).

    From GRIP 4 it is; below, `more_than_local` is a human's answer to `crisis.more_than_local_question`.
    """
    regional = more_than_local or grip in {Grip.GRIP_4, Grip.GRIP_5}
    commander = Commander.REGION_CHAIR if regional else Commander.MAYOR
    local = "crisis.fire" if grip is Grip.NONE else "crisis.disaster"
    rule = norm("crisis.more_than_local" if regional else local, day)
    others = ["crisis.region_chair_powers", "crisis.report_to_councils"] if regional else ["crisis.information"]
    return CrisisCommand(
        commander,
        not regional,
        CALLED[grip],
        receipt(
            [rule, *(norm(key, day) for key in others), norm("crisis.grip", day)],
            commander,
            nl=f"{COMMANDER_NL[commander]} ({rule.ground}).",
            en=f"{COMMANDER_EN[commander]} ({rule.ground}).",
            day=day.isoformat(),
            grip=grip,
            more_than_local=more_than_local,
        ),
    )


def may_order(grip: Grip, day: date, *, more_than_local: bool | None = None) -> Verdict:
    """May the mayor give an emergency order? Not while the chair of the region alone is competent (article 39).

    `more_than_local` None: not judged yet, so a question below GRIP 4.
    """
    found = crisis_command(grip, day, more_than_local=bool(more_than_local))
    ground = found.receipt.norms[0].ground
    unjudged = found.mayor_may_order and more_than_local is None
    return verdict(
        found.receipt.norms,
        [] if found.mayor_may_order else [obstacle("crisis.region-commands", ground, REGION_COMMANDS)],
        [question("crisis.more_than_local_question", day)] if unjudged else [],
        nl="De burgemeester kan bevelen geven",
        en="The mayor may give orders",
        day=day.isoformat(),
        grip=grip,
        more_than_local=more_than_local,
    )


def ready_by(team: CrisisTeam, called: datetime) -> Readiness:
    """When this team must begin: after the alarm, for the municipal policy team after the mayor's call."""
    rule = norm(f"crisis.ready.{team}", called.date())
    by = minutes_after(called, rule.number)
    return Readiness(
        by,
        receipt(
            [rule],
            by.isoformat(),
            nl=f"{TEAM_NL[team]} begint uiterlijk op {day_nl(by.date())} om {by:%H.%M} uur ({rule.ground}).",
            en=f"{TEAM_EN[team]} begins by {day_en(by.date())}, {by:%H:%M} ({rule.ground}).",
            called=called.isoformat(),
            team=team,
        ),
    )


def policy_team(present: Collection[TeamHead], day: date) -> Checklist:
    """Whose head is still missing from the municipal policy team."""
    subject = ("Het gemeentelijk beleidsteam", "The municipal policy team")
    return checklist(norm("crisis.policy_team", day), present, day, subject=subject, names=HEAD_NAMES)


def next_exercise(last: date | None, day: date) -> Renewal:
    """By when the whole structure exercises jointly again: each year, so overdue after twelve months."""
    return _renewal("crisis.exercise", last, day, ("De gezamenlijke oefening is", "The joint exercise is"))


def next_plan(plan: CrisisPlan, adopted: date | None, day: date) -> Renewal:
    """By when the plan must be adopted again."""
    return _renewal(f"crisis.{plan}", adopted, day, PLAN_WORDS[plan])


def _renewal(key: str, last: date | None, day: date, words: tuple[str, str]) -> Renewal:
    if last and last > day:
        raise ImpossibleFactsError(f"last done on {last}, after {day}")
    rule = norm(key, day)
    by = day_due_unmoved(rule, last) if last else day
    overdue = last is None or day > by
    nl, en = f"uiterlijk op {day_nl(by)} weer aan de beurt", f"due again by {day_en(by)}"
    if last is None:
        nl, en = "nu aan de beurt; van een eerdere keer is niets bekend", "due now; no earlier time is known"
    elif overdue:
        nl, en = f"{nl}; dat is verstreken", f"{en}; that has passed"
    told = receipt(
        [rule],
        "overdue" if overdue else "in_time",
        nl=f"{words[0]} {nl} ({rule.ground}).",
        en=f"{words[1]} {en} ({rule.ground}).",
        day=day.isoformat(),
        last=last.isoformat() if last else None,
    )
    return Renewal(by, overdue, told)


REGION_COMMANDS = (
    "De voorzitter van de veiligheidsregio is bij uitsluiting bevoegd; de burgemeester kan nu niet bevelen.",
    "Vraag de voorzitter te beslissen, of laat in het regionaal beleidsteam schriftelijk bezwaar aantekenen.",
    "The chair of the safety region alone is competent; the mayor cannot give orders now.",
    "Ask the chair to decide, or have an objection noted in the regional policy team.",
)
COMMANDER_NL = {
    Commander.MAYOR: "De burgemeester heeft het gezag en licht de bevolking in",
    Commander.REGION_CHAIR: "De voorzitter van de veiligheidsregio is bij uitsluiting bevoegd",
}
COMMANDER_EN = {
    Commander.MAYOR: "The mayor commands and informs the population",
    Commander.REGION_CHAIR: "The chair of the safety region alone is competent",
}
CALLED: Mapping[Grip, tuple[str, ...]] = {
    Grip.NONE: (),
    Grip.GRIP_1: ("command_on_scene",),
    Grip.GRIP_2: ("command_on_scene", "regional_team"),
    Grip.GRIP_3: ("command_on_scene", "regional_team", "policy_team"),
    Grip.GRIP_4: ("command_on_scene", "regional_team", "regional_policy_team"),
    Grip.GRIP_5: ("command_on_scene", "regional_team", "regional_policy_team"),
}
TEAM_NL = {
    CrisisTeam.COMMAND_ON_SCENE: "De leiding ter plaatse",
    CrisisTeam.REGIONAL_LEADERS: "De leiding van het regionaal operationeel team",
    CrisisTeam.REGIONAL_COMMUNICATION: "De crisiscommunicatie van het regionaal operationeel team",
    CrisisTeam.REGIONAL_INFORMATION: "Het informatiemanagement van het regionaal operationeel team",
    CrisisTeam.REGIONAL_SECTIONS: "De rest van het regionaal operationeel team",
    CrisisTeam.POPULATION_CARE: "Het team bevolkingszorg",
    CrisisTeam.COMMUNICATION_COORDINATOR: "De coördinator voorlichting van het team bevolkingszorg",
    CrisisTeam.POLICY_TEAM: "Het gemeentelijk beleidsteam",
}
TEAM_EN = {
    CrisisTeam.COMMAND_ON_SCENE: "The command on the scene",
    CrisisTeam.REGIONAL_LEADERS: "The leaders of the regional operational team",
    CrisisTeam.REGIONAL_COMMUNICATION: "The crisis communication of the regional operational team",
    CrisisTeam.REGIONAL_INFORMATION: "The information management of the regional operational team",
    CrisisTeam.REGIONAL_SECTIONS: "The rest of the regional operational team",
    CrisisTeam.POPULATION_CARE: "The population-care team",
    CrisisTeam.COMMUNICATION_COORDINATOR: "The communication coordinator of the population-care team",
    CrisisTeam.POLICY_TEAM: "The municipal policy team",
}
HEAD_NAMES: Mapping[str, tuple[str, str]] = {
    TeamHead.FIRE: ("de brandweer", "the fire brigade"),
    TeamHead.MEDICAL: ("de GHOR", "medical assistance (GHOR)"),
    TeamHead.POLICE: ("de politie", "the police"),
    TeamHead.POPULATION_CARE: ("de bevolkingszorg", "population care"),
}
PLAN_WORDS = {
    CrisisPlan.POLICY_PLAN: ("Het beleidsplan van de regio is", "The region's policy plan is"),
    CrisisPlan.CRISIS_PLAN: ("Het crisisplan van de regio is", "The region's crisis plan is"),
    CrisisPlan.FIRE_BRIGADE_GOALS: ("De doelen van de brandweerzorg zijn", "The goals of the fire brigade are"),
}
