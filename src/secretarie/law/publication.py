"""Active publication under the Woo: whether a category's duty is in force, and by when (articles 3.3 and 10.2a Woo)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from secretarie.law.due import due, named_day
from secretarie.law.norms import Norm, norm
from secretarie.law.questions import Question, question
from secretarie.law.receipts import Receipt, receipt
from secretarie.law.terms import Deadline


class Category(StrEnum):
    """A category of article 3.3 lid 1 and 2 that a municipality has."""

    BY_LAWS = "by_laws"
    GENERAL_DECISIONS = "general_decisions"
    ORGANISATION = "organisation"
    CONTACT = "contact"
    COUNCIL_PAPERS = "council_papers"
    COLLEGE_AGENDA = "college_agenda"
    COLLEGE_DECISION_LIST = "college_decision_list"
    ADVICE = "advice"
    WOO_REQUESTS = "woo_requests"
    RESEARCH = "research"
    INDIVIDUAL_DECISIONS = "individual_decisions"
    COMPLAINTS = "complaints"


@dataclass(frozen=True, slots=True)
class Duty:
    """Whether a document of this category, adopted or received on that day, must be published; if not, prepare."""

    in_force: bool
    receipt: Receipt


def publication_duty(category: Category, adopted: date) -> Duty:
    """Older documents than the duty are not covered by it (art. 10.2a)."""
    rule = norm(f"publish.{category}", adopted)
    in_force = rule.text == "in force"
    nl = "is verplicht" if in_force else "is nog niet verplicht; bereid haar voor"
    en = "is compulsory" if in_force else "is not compulsory yet; prepare it"
    why = receipt(
        [rule] if in_force else [rule, norm("publication.older", adopted)],
        rule.text,
        nl=f"Actieve openbaarmaking {nl} ({rule.ground}).",
        en=f"Active publication {en} ({rule.ground}).",
        category=category,
        adopted=adopted.isoformat(),
    )
    return Duty(in_force, why)


def publish_by(category: Category, adopted: date) -> Deadline:
    """By when, once the duty is in force: counted from adoption, receipt, distribution, meeting or decision.

    Council papers go public with their distribution, an agenda at the start of the meeting at latest, a Woo request
    with its decision: for these `adopted` is that day itself.
    """
    key = WHEN.get(category, "publication.term")
    rule, text = norm(key, adopted), _text(publication_duty(category, adopted))
    if rule.unit == "text":
        return named_day(rule, adopted, **text, category=category)
    return due(rule, adopted, **text, category=category)


def views_on_publication_by(asked: date) -> Deadline:
    """Until when who is expected to object may give a view on publication (art. 3.3 lid 5 onder h)."""
    nl, en = "Een zienswijze geven kan tot en met {day}", "A view may be given until {day}"
    return due(norm("publication.views", asked), asked, nl=nl, en=en)


def publish_not_before(adopted_or_views_ended: date) -> Deadline:
    """With an objector expected, publication follows after these two weeks (art. 3.3 lid 5 onder i)."""
    rule = norm("publication.after_objector", adopted_or_views_ended)
    nl, en = "Maak openbaar na {day}", "Publish after {day}"
    return due(rule, adopted_or_views_ended, nl=nl, en=en)


def best_effort(day: date) -> Question:
    """Beyond the categories: the body publishes what it reasonably can, and that is judged by a person (art. 3.1)."""
    return question("publication.best_effort", day)


def withholding_announced(day: date) -> Norm:
    """The rule that what is withheld, in part or whole, is announced where it would have stood (art. 3.3 lid 8)."""
    return norm("publication.withheld", day)


WHEN = {
    Category.COUNCIL_PAPERS: "publication.with_distribution",
    Category.COLLEGE_AGENDA: "publication.agenda",
    Category.WOO_REQUESTS: "publication.with_decision",
    Category.RESEARCH: "publication.research",
}


def _text(duty: Duty) -> dict[str, str]:
    if duty.in_force:
        return {"nl": "Maak openbaar uiterlijk op {day}", "en": "Publish by {day}"}
    return {
        "nl": "Maak openbaar uiterlijk op {day} zodra de plicht geldt; bereid dat nu al voor",
        "en": "Publish by {day} once the duty holds; prepare for it now",
    }
