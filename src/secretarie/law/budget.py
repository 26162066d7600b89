"""The budget, its changes and the accounts: when to wait, adopt and send (articles 24, 186 to 200 Gemeentewet)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from secretarie.law.due import day_due, due, due_before, safe_day
from secretarie.law.norms import Norm, norm
from secretarie.law.obstacles import Obstacle, obstacle
from secretarie.law.outcomes import Verdict, verdict
from secretarie.law.questions import Question, question
from secretarie.law.receipts import Receipt, receipt
from secretarie.law.terms import ONE_DAY, Deadline
from secretarie.law.wording import day_en, day_nl


class Finance(StrEnum):
    """What the council deliberates on."""

    BUDGET = "budget"
    CHANGE = "change"
    ACCOUNTS = "accounts"


WAITS = {Finance.BUDGET: "budget.wait", Finance.CHANGE: "budget.change_wait", Finance.ACCOUNTS: "accounts.wait"}

NOTICES = {Finance.BUDGET: "budget.notice", Finance.CHANGE: "budget.change_notice", Finance.ACCOUNTS: "accounts.notice"}
ADOPTED_IN = {
    Finance.BUDGET: "budget.adopted_in",
    Finance.CHANGE: "budget.change_until",
    Finance.ACCOUNTS: "accounts.adopted_in",
}


def estimate_years(budget_year: int, day: date) -> tuple[int, ...]:
    """The years after the budget year that the estimate covers at least (art. 190 lid 1)."""
    return tuple(budget_year + n for n in range(1, norm("budget.estimate_years", day).number + 1))


def earliest_deliberation(what: Finance, notice: date) -> Deadline:
    """The first day the council may deliberate: two weeks after the public notice, never sooner."""
    return due(
        norm(WAITS[what], notice),
        notice,
        nl="De raad beraadslaagt op zijn vroegst op {day}",
        en="The council deliberates on {day} at the earliest",
        what=what,
    )


@dataclass(frozen=True, slots=True)
class DeliberationFacts:
    """`urgent`: a change cannot wait, as the council judged; None where it did not. The notice is never waived."""

    what: Finance
    notice: date | None
    urgent: bool | None = None
    behind_closed_doors: bool = False


def may_deliberate(facts: DeliberationFacts, day: date) -> Verdict:
    """May the council deliberate and decide on this on this day (art. 24, 190, 192, 197)?"""
    wait, public = norm(WAITS[facts.what], day), norm("budget.never_closed", day)
    found: list[Obstacle] = []
    if facts.behind_closed_doors:
        found.append(obstacle("budget.closed", public.ground, CLOSED))
    urgent = facts.urgent if facts.what is Finance.CHANGE else False
    asked: tuple[Question, ...] = ()
    if facts.notice is None or facts.notice > day:
        found.append(obstacle("budget.no-notice", norm(NOTICES[facts.what], day).ground, NO_NOTICE))
    elif day < earliest_deliberation(facts.what, facts.notice).last_day:
        found += [obstacle("budget.too-soon", wait.ground, TOO_SOON)] if urgent is False else []
        asked = (question("budget.urgent", day),) if urgent is None else ()
    return verdict(
        [wait, public],
        found,
        asked,
        nl="De raad kan beraadslagen",
        en="The council may deliberate",
        day=day.isoformat(),
        what=facts.what,
        notice=facts.notice.isoformat() if facts.notice else None,
        urgent=facts.urgent,
        behind_closed_doors=facts.behind_closed_doors,
    )


@dataclass(frozen=True, slots=True)
class SendBy:
    """The last day to send; `safe_day` the last working day up to it, as a day "before" is not extended.

    `late`: the adoption itself came after that day.
    """

    last_day: date
    safe_day: date
    late: bool
    receipt: Receipt


def send_budget(budget_year: int, adopted: date) -> SendBy:
    """Within two weeks of adoption and before 15 November of the year before (art. 191 lid 2)."""
    within, before = norm("budget.sent_within", adopted), norm("budget.sent_before", adopted)
    limit = before.year_day.in_year(budget_year - 1) - ONE_DAY
    return _send((within, before), limit, adopted, nl="de begroting", en="the budget")


def send_accounts(budget_year: int, adopted: date) -> SendBy:
    """Within two weeks of adoption and before 15 July of the year after (art. 200)."""
    within, before = norm("accounts.sent_within", adopted), norm("accounts.sent_before", adopted)
    limit = before.year_day.in_year(budget_year + 1) - ONE_DAY
    return _send((within, before), limit, adopted, nl="de jaarrekening", en="the accounts")


def send_change(adopted: date) -> Deadline:
    """Within two weeks of adoption (art. 192 lid 2)."""
    rule = norm("budget.change_sent_within", adopted)
    return due(rule, adopted, nl="Zend de begrotingswijziging uiterlijk op {day}", en="Send the change by {day}")


def adopted_in_time(what: Finance, budget_year: int, adopted: date) -> Verdict:
    """The budget the year before (191), a change up to the year's end (192), the accounts the year after (198)."""
    rule = norm(ADOPTED_IN[what], adopted)
    first, last = _period(what, budget_year, rule)
    wrong = OUTSIDE_ITS_YEAR[what]
    found = [] if first <= adopted <= last else [obstacle("budget.wrong-year", rule.ground, wrong)]
    return verdict(
        [rule],
        found,
        nl="De raad stelt dit in het juiste jaar vast",
        en="The council adopts this in the right year",
        what=what,
        budget_year=budget_year,
        adopted=adopted.isoformat(),
    )


def indemnity_proposal(objections_received: date) -> Deadline:
    """Two months after the college received the council's objections to the lawfulness (art. 198 lid 3)."""
    rule = norm("accounts.indemnity", objections_received)
    nl, en = "Zend het voorstel voor een indemniteitsbesluit uiterlijk op {day}", "Send the indemnity proposal by {day}"
    return due(rule, objections_received, nl=nl, en=en)


def ask_postponement(term_ends: date) -> Deadline:
    """The last day to ask the minister for postponement of third-party information (art. 186 lid 6)."""
    rule = norm("third_parties.postponement", term_ends)
    nl, en = "Vraag uitstel aan de minister uiterlijk op {day}", "Ask the minister for postponement by {day}"
    return due_before(rule, term_ends, nl=nl, en=en)


def postponement_decided(asked: date) -> Deadline:
    """When the minister decides on that postponement (art. 186 lid 6)."""
    rule = norm("third_parties.decision", asked)
    return due(rule, asked, nl="De minister beslist uiterlijk op {day}", en="The minister decides by {day}")


def _send(rules: tuple[Norm, Norm], limit: date, adopted: date, *, nl: str, en: str) -> SendBy:
    """Within the term of the first rule, and by the day before the one of the second."""
    two_weeks = day_due(rules[0], adopted)
    latest = min(two_weeks, limit)
    safe, late = safe_day(latest), adopted > latest
    decisive = rules if two_weeks == latest else rules[::-1]
    early = safe != latest and not late
    moved_nl = f"; doe het op {day_nl(safe)}, want die dag verschuift niet" * early
    moved_en = f"; do it on {day_en(safe)}, as that day does not move" * early
    why = receipt(
        decisive,
        latest.isoformat(),
        nl=f"Zend {nl} uiterlijk op {day_nl(latest)} naar gedeputeerde staten{moved_nl}{'; dat is al voorbij' * late}"
        f" ({decisive[0].ground}).",
        en=f"Send {en} by {day_en(latest)} to the provincial executive{moved_en}{'; that has passed' * late}"
        f" ({decisive[0].ground}).",
        adopted=adopted.isoformat(),
    )
    return SendBy(latest, safe, late, why)


def _period(what: Finance, budget_year: int, rule: Norm) -> tuple[date, date]:
    match what:
        case Finance.BUDGET:
            return date(budget_year - 1, 1, 1), date(budget_year - 1, 12, 31)
        case Finance.CHANGE:
            return date(budget_year - 1, 1, 1), rule.year_day.in_year(budget_year)
        case _:
            return date(budget_year + 1, 1, 1), date(budget_year + 1, 12, 31)


CLOSED = (
    "De raad beslist hierover niet in een besloten vergadering.",
    "Behandel het in het openbaar.",
    "The council does not decide on this behind closed doors.",
    "Deal with it in public.",
)
NO_NOTICE = (
    "Er is nog geen openbare kennisgeving van de terinzagelegging.",
    "Leg de stukken ter inzage, geef daarvan kennis en wacht twee weken.",
    "There is no public notice of the inspection yet.",
    "Open the papers to inspection, give notice and wait two weeks.",
)
TOO_SOON = (
    "De wachttijd na de openbare kennisgeving is nog niet voorbij.",
    "Plan de beraadslaging later.",
    "The wait after the public notice is not over yet.",
    "Plan the deliberation later.",
)
OUTSIDE_ITS_YEAR = {
    Finance.BUDGET: (
        "De begroting wordt vastgesteld in het jaar voor het begrotingsjaar.",
        "Stel haar alsnog vast en meld de vertraging aan gedeputeerde staten.",
        "The budget is adopted in the year before the budget year.",
        "Adopt it after all and tell the provincial executive of the delay.",
    ),
    Finance.CHANGE: (
        "Het begrotingsjaar is voorbij; de begroting kan niet meer worden gewijzigd.",
        "Verantwoord de afwijking in de jaarrekening.",
        "The budget year is over; the budget can no longer be changed.",
        "Account for the difference in the accounts.",
    ),
    Finance.ACCOUNTS: (
        "De jaarrekening wordt vastgesteld in het jaar na het begrotingsjaar.",
        "Stel haar in dat jaar vast.",
        "The accounts are adopted in the year after the budget year.",
        "Adopt them in that year.",
    ),
}
