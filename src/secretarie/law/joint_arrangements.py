"""Joint arrangements: what councils and province get and when (articles 34, 34b and 35 Wgr)."""

from dataclasses import dataclass
from datetime import date

from secretarie.law.due import day_due, safe_day, term_of
from secretarie.law.norms import Norm, norm
from secretarie.law.obstacles import ImpossibleFactsError
from secretarie.law.receipts import Plain, Receipt, receipt
from secretarie.law.terms import ONE_DAY, Term, Unit, counted_off
from secretarie.law.wording import day_en, day_nl


@dataclass(frozen=True, slots=True)
class Sending:
    """The last day a paper may go out, and the last working day up to it: a day "before" which is not extended."""

    last_day: date
    safe_day: date
    receipt: Receipt


@dataclass(frozen=True, slots=True)
class DraftBudget:
    """The last day to send the draft to the councils, and how many days short they had it; until when views come.

    `latest` None: the arrangement exempts this change, so the councils need not be asked.
    """

    latest: date | None
    days_short: int
    views_until: date | None
    receipt: Receipt

    @property
    def in_time(self) -> bool:
        return self.days_short == 0


def framework_letter(budget_year: int) -> Sending:
    """The general financial and policy frames and the provisional accounts go to the councils before this day."""
    year = _year(budget_year) - 1
    rule = norm("joint.framework_letter", date(year, 1, 1))
    return _sending(
        [rule],
        rule.year_day.in_year(year) - ONE_DAY,
        "Zend de kaders en de voorlopige jaarrekening uiterlijk op {day} naar de raden",
        "Send the framework and the provisional accounts to the councils by {day}",
        budget_year=budget_year,
    )


def draft_budget(offered: date, *, sent: date | None = None) -> DraftBudget:
    """The draft budget goes to the councils so many weeks before it is offered to the general board; never moved.

    The value is the one in force when it had to be sent. `sent` tells how many days the councils had too little.
    """
    if sent and sent > offered:
        raise ImpossibleFactsError(f"sent on {sent}, after it was offered on {offered}")
    rule = _weeks_before(offered)
    latest = counted_off(term_of(rule), offered)
    return _draft(rule, offered, sent, latest)


def budget_change(offered: date, *, exempted: bool, sent: date | None = None) -> DraftBudget:
    """A change of the budget goes the budget's way, unless the arrangement exempts its category."""
    rule = norm("joint.budget_change", offered)
    if not exempted:
        return draft_budget(offered, sent=sent)
    told = receipt(
        [rule],
        "exempted",
        nl=f"De regeling zondert deze begrotingswijziging uit; de raden hoeven niet te worden gehoord ({rule.ground}).",
        en=f"The arrangement exempts this change; the councils need not be heard ({rule.ground}).",
        offered=offered.isoformat(),
        exempted=exempted,
    )
    return DraftBudget(None, 0, None, told)


def budget_to_province(adopted: date, budget_year: int) -> Sending:
    """The adopted budget goes to the province within two weeks, in any case before the day in the year before it."""
    if adopted.year < budget_year - 1:
        raise ImpossibleFactsError(f"a budget for {budget_year} adopted on {adopted}, not in the year before it")
    return _to_province("budget", adopted, _year(budget_year) - 1, ("de begroting", "the budget"))


def accounts_to_province(adopted: date, accounts_year: int) -> Sending:
    """The adopted accounts go to the province within two weeks, in any case before the day in the year after it."""
    if adopted.year <= accounts_year:
        raise ImpossibleFactsError(f"accounts of {accounts_year} adopted on {adopted}, before that year was over")
    return _to_province("accounts", adopted, _year(accounts_year) + 1, ("de jaarrekening", "the accounts"))


def _to_province(paper: str, adopted: date, year: int, words: tuple[str, str]) -> Sending:
    within = norm(f"joint.{paper}_to_province", adopted)
    before = norm(f"joint.{paper}_to_province_before", adopted)
    two_weeks = day_due(within, adopted)
    last_day = min(two_weeks, before.year_day.in_year(year) - ONE_DAY)
    late_nl, late_en = ("; dat is al voorbij", "; that has passed") if last_day < adopted else ("", "")
    return _sending(
        [before if last_day < two_weeks else within, within, before],
        last_day,
        f"Zend {words[0]} uiterlijk op {{day}} naar gedeputeerde staten{late_nl}",
        f"Send {words[1]} to the provincial executive by {{day}}{late_en}",
        adopted=adopted.isoformat(),
        year=year,
    )


def _sending(rules: list[Norm], last_day: date, nl: str, en: str, **inputs: Plain) -> Sending:
    safe, ground = safe_day(last_day), rules[0].ground
    nl, en = nl.format(day=day_nl(last_day)), en.format(day=day_en(last_day))
    if safe != last_day:
        nl = f"{nl}; reken niet op verlenging en verzend op {day_nl(safe)}"
        en = f"{en}; do not count on extension and send on {day_en(safe)}"
    unique = list(dict.fromkeys(rules))
    told = receipt(unique, last_day.isoformat(), nl=f"{nl} ({ground}).", en=f"{en} ({ground}).", **inputs)
    return Sending(last_day, safe, told)


def _draft(rule: Norm, offered: date, sent: date | None, latest: date) -> DraftBudget:
    short = max((sent - latest).days, 0) if sent else 0
    nl = f"De ontwerpbegroting gaat uiterlijk op {day_nl(latest)} naar de raden"
    en = f"The draft budget goes to the councils by {day_en(latest)}"
    if short:
        late = Term(short, Unit.DAYS)
        nl, en = f"{nl}; zij ging {late.nl} te laat", f"{en}; it went {late.en} late"
    told = receipt(
        [rule, norm("joint.views_on_budget", offered)],
        "late" if short else "in_time",
        nl=f"{nl} ({rule.ground}).",
        en=f"{en} ({rule.ground}).",
        offered=offered.isoformat(),
        sent=sent.isoformat() if sent else None,
    )
    return DraftBudget(latest, short, offered - ONE_DAY, told)


def _weeks_before(offered: date) -> Norm:
    """The value in force on the day the draft had to be sent."""
    rule = norm("joint.draft_budget", offered)
    latest = counted_off(term_of(rule), offered)
    return rule if rule.holds_on(latest) else norm("joint.draft_budget", latest)


def _year(year: int) -> int:
    """A year with a year before and after it on the calendar."""
    if not date.min.year < year < date.max.year:
        raise ImpossibleFactsError(f"{year} is no budget year")
    return year
