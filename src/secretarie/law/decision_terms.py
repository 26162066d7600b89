"""When a decision on an application is due (articles 4:13 to 4:15 Awb)."""

from dataclasses import dataclass
from datetime import date

from secretarie.law.due import named_day
from secretarie.law.norms import Certainty, Norm, norm
from secretarie.law.obstacles import ImpossibleFactsError
from secretarie.law.suspensions import Suspension, due_suspended
from secretarie.law.terms import Deadline, Term


@dataclass(frozen=True, slots=True)
class StatutoryTerm:
    """A term that another statute gives for this decision, with the article that gives it."""

    term: Term
    article: str


@dataclass(frozen=True, slots=True)
class Application:
    """`later`: the day the body named by which it will decide; `told_on`: when it told the applicant so."""

    received: date
    statutory: StatutoryTerm | None = None
    suspensions: tuple[Suspension, ...] = ()
    later: date | None = None
    told_on: date | None = None

    def __post_init__(self) -> None:
        if (self.later is None) != (self.told_on is None):
            raise ImpossibleFactsError("a later day and the day on which it was told come together")
        if self.later and self.told_on and not self.received <= self.told_on <= self.later:
            raise ImpossibleFactsError(f"received {self.received}, told {self.told_on} to decide by {self.later}")


NOT_LONGER = ("het bericht verlengt die termijn niet", "the message does not extend that term")
NL, EN = "Beslis op de aanvraag uiterlijk op {day}", "Decide on the application by {day}"


def decision_term(facts: Application) -> Deadline:
    """The last day to decide: a statute's own term, otherwise eight weeks or the reasonable day told within them.

    Being told that a statute's term will not be met does not move that term (art. 4:14 lid 1).
    """
    rule = _rule(facts)
    first = due_suspended(rule, facts.received, facts.suspensions, nl=NL, en=EN)
    if facts.later is None or facts.told_on is None:
        return first
    if facts.statutory:
        late = norm("decision.told_late", facts.received)
        return named_day(late, first.last_day, nl=f"{NL}; {NOT_LONGER[0]}", en=f"{EN}; {NOT_LONGER[1]}")
    if facts.told_on > first.last_day:
        return due_suspended(
            rule, facts.received, facts.suspensions, nl=f"{NL}; het bericht kwam te laat", en=f"{EN}; told too late"
        )
    later = norm("decision.told_later", facts.received)
    return named_day(later, facts.later, nl=NL, en=EN, told_on=facts.told_on.isoformat())


def _rule(facts: Application) -> Norm:
    if facts.statutory is None:
        return norm("decision.reasonable_term", facts.received)
    return Norm(
        key="decision.statutory_term",
        nl="De termijn van het wettelijk voorschrift zelf: {value}.",
        en="The statute's own term: {value}.",
        subject="decisions",
        value=facts.statutory.term.number,
        unit=facts.statutory.term.unit,
        article=facts.statutory.article,
        statute="",
        valid_from=facts.received,
        valid_until=None,
        source="Opgegeven bij de berekening",
        certainty=Certainty.UNCONFIRMED,
    )
