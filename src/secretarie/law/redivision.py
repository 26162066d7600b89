"""Redivision of municipalities: what it is, how it is prepared, and the province's supervision (Wet arhi)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from secretarie.law.due import day_due, term_of
from secretarie.law.norms import Norm, norm
from secretarie.law.obstacles import ImpossibleFactsError
from secretarie.law.receipts import Receipt, receipt
from secretarie.law.terms import ONE_DAY, Deadline, ending
from secretarie.law.wording import day_en, day_nl


class BorderChange(StrEnum):
    REDIVISION = "redivision"
    BORDER_CORRECTION = "border_correction"


@dataclass(frozen=True, slots=True)
class PopulationShift:
    """The inhabitants of one municipality concerned, and those it is expected to gain and to lose."""

    inhabitants: int
    gained: int = 0
    lost: int = 0


@dataclass(frozen=True, slots=True)
class BorderChangeOutcome:
    """What the change is, and by whom it can be made."""

    change: BorderChange
    made_by: tuple[str, ...]
    receipt: Receipt


@dataclass(frozen=True, slots=True)
class RedivisionStep:
    """One step on the route and its last day."""

    code: str
    last_day: date
    article: str


@dataclass(frozen=True, slots=True)
class RedivisionRoute:
    steps: tuple[RedivisionStep, ...]
    receipt: Receipt

    def last_day(self, code: str) -> date:
        return next(step.last_day for step in self.steps if step.code == code)


def kind_of_change(
    shifts: Sequence[PopulationShift], day: date, *, founds_or_abolishes: bool = False
) -> BorderChangeOutcome:
    """A redivision, by law, when a municipality is founded or abolished or one gains or loses a tenth or more.

    Otherwise a border correction (articles 1 and 3). Gain and loss of one municipality are set off against each other.
    """
    if not shifts or any(s.inhabitants < 1 or min(s.gained, s.lost) < 0 or s.lost > s.inhabitants for s in shifts):
        raise ImpossibleFactsError(f"inhabitants, gained and lost: {', '.join(map(_written, shifts)) or 'none'}")
    share = norm("redivision.share", day)
    large = founds_or_abolishes or any(abs(s.gained - s.lost) >= share.share * s.inhabitants for s in shifts)
    rule = norm("redivision.by_law" if large else "redivision.border_correction", day)
    change = BorderChange.REDIVISION if large else BorderChange.BORDER_CORRECTION
    return BorderChangeOutcome(
        change,
        rule.items,
        receipt(
            [rule, share],
            change,
            nl=f"Dit is een {CHANGE_NL[change]} ({rule.ground}).",
            en=f"This is a {change.replace('_', ' ')} ({rule.ground}).",
            day=day.isoformat(),
            shifts=tuple(map(_written, shifts)),
            founds_or_abolishes=founds_or_abolishes,
        ),
    )


def redivision_date(in_force: date) -> date:
    """The first 1 January after the day on which the scheme enters into force (article 1 lid 1 onder h)."""
    return norm("redivision.takes_effect", in_force).year_day.in_year(in_force.year + 1)


def draft_inspection(opened: date) -> Deadline:
    """The last day on which the draft lies for inspection, the first day counted (article 5 lid 2 and 8 lid 3)."""
    rule = norm("redivision.inspection", opened)
    found = ending(term_of(rule), opened - ONE_DAY)
    return Deadline(
        found.last_day,
        found.counted,
        receipt(
            [rule, *found.norms],
            found.last_day.isoformat(),
            nl=f"Ter inzage tot en met {day_nl(found.last_day)}; tot dan kan iedereen reageren ({rule.ground}).",
            en=f"For inspection until {day_en(found.last_day)}; until then anyone may react ({rule.ground}).",
            opened=opened.isoformat(),
        ),
    )


def municipal_route(opened: date, *, advice_received: date | None = None) -> RedivisionRoute:
    """The councils' own route: inspection, then advice by way of the province to the minister (articles 5 and 6)."""
    _in_order(opened, advice_received)
    steps = [
        RedivisionStep("inspection", draft_inspection(opened).last_day, norm("redivision.inspection", opened).ground)
    ]
    if advice_received:
        steps.append(_step("to_cabinet", advice_received))
    return _route("gemeentelijke route", "municipal route", opened, steps)


def provincial_route(
    talks_started: date,
    *,
    talks_ended: date | None = None,
    draft_received: date | None = None,
    inspection_opened: date | None = None,
    advice_received: date | None = None,
) -> RedivisionRoute:
    """The province's route (articles 8 and 11): each last day from what happened, else from the last day before it."""
    _in_order(talks_started, talks_ended, draft_received, inspection_opened)
    _in_order(draft_received or talks_started, advice_received)
    talks = _step("talks", talks_started)
    draft = _step("draft", talks_ended or talks.last_day)
    received = draft_received or draft.last_day
    starts = _step("inspection_starts", received)
    opened = inspection_opened or starts.last_day
    view = _step("council_view", received)
    steps = [
        talks,
        draft,
        starts,
        _inspected(opened),
        view,
    ]
    steps.append(_step("adoption", view.last_day))
    if advice_received:
        steps.append(_step("to_cabinet", advice_received))
    return _route("provinciale route", "provincial route", talks_started, steps)


def under_supervision(named: date, redivided: date, day: date, *, lifted: date | None = None) -> tuple[bool, Receipt]:
    """Do designated decisions need the province's approval on this day (article 21)?

    From the day a draft, advice or bill names the municipality's abolition until the date of redivision, or until the
    day on which the minister ends it.
    """
    _in_order(named, lifted)
    until = min(redivided, lifted or redivided)
    if redivided <= named:
        raise ImpossibleFactsError(f"named on {named}, redivided on {redivided}")
    rule, under = norm("redivision.supervision", day), named <= day < until
    told = receipt(
        [rule],
        "supervised" if under else "free",
        nl=f"Aangewezen besluiten {'behoeven' if under else 'behoeven geen'} goedkeuring ({rule.ground}).",
        en=f"Designated decisions {'need' if under else 'need no'} approval ({rule.ground}).",
        day=day.isoformat(),
        named=named.isoformat(),
        redivided=redivided.isoformat(),
        lifted=lifted.isoformat() if lifted else None,
    )
    return under, told


CHANGE_NL = {BorderChange.REDIVISION: "herindeling", BorderChange.BORDER_CORRECTION: "grenscorrectie"}
STEP_EN = {
    "talks": "talks",
    "draft": "draft",
    "inspection_starts": "inspection begins",
    "inspection": "inspection ends",
    "council_view": "view of the council",
    "adoption": "adoption",
    "to_cabinet": "to the cabinet",
}
STEP_NL = {
    "talks": "overleg",
    "draft": "ontwerp",
    "inspection_starts": "begin terinzagelegging",
    "inspection": "einde terinzagelegging",
    "council_view": "zienswijze van de raad",
    "adoption": "vaststelling",
    "to_cabinet": "naar de ministerraad",
}


def _written(shift: PopulationShift) -> str:
    return f"{shift.inhabitants} +{shift.gained} -{shift.lost}"


def _in_order(*days: date | None) -> None:
    known = [day for day in days if day]
    if known != sorted(known):
        raise ImpossibleFactsError(f"not in this order: {', '.join(map(str, known))}")


def _inspected(opened: date) -> RedivisionStep:
    found = draft_inspection(opened)
    return RedivisionStep("inspection", found.last_day, found.receipt.norms[0].ground)


def _step(code: str, after: date) -> RedivisionStep:
    rule = norm(f"redivision.{code}", after)
    return RedivisionStep(code, day_due(rule, after), rule.ground)


def _route(nl: str, en: str, started: date, steps: Sequence[RedivisionStep]) -> RedivisionRoute:
    rules: list[Norm] = [norm(f"redivision.{step.code}", started) for step in steps]
    steps_nl = "; ".join(f"{STEP_NL[s.code]} uiterlijk {day_nl(s.last_day)} ({s.article})" for s in steps)
    steps_en = "; ".join(f"{STEP_EN[s.code]} by {day_en(s.last_day)} ({s.article})" for s in steps)
    return RedivisionRoute(
        tuple(steps),
        receipt(
            rules,
            steps[-1].last_day.isoformat(),
            nl=f"De {nl}: {steps_nl}.",
            en=f"The {en}: {steps_en}.",
            started=started.isoformat(),
        ),
    )
