"""Open norms: what the law leaves to judgement is asked of a human, never computed."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from secretarie.law.norms import Norm, norm


class Answerer(StrEnum):
    """Who answers an open norm."""

    COLLEGE = "college"
    COUNCIL = "council"
    MAYOR = "mayor"
    SECRETARY = "secretary"
    REGION_CHAIR = "region_chair"
    DECIDER = "decider"

    @property
    def nl(self) -> str:
        return ANSWERER_NL[self]


ANSWERER_NL = {
    Answerer.COLLEGE: "het college",
    Answerer.COUNCIL: "de raad",
    Answerer.MAYOR: "de burgemeester",
    Answerer.SECRETARY: "de secretaris",
    Answerer.REGION_CHAIR: "de voorzitter van de veiligheidsregio",
    Answerer.DECIDER: "wie namens het bestuursorgaan beslist",
}


@dataclass(frozen=True, slots=True)
class Question:
    """One question that only a person can answer; `article` as a screen cites it, the statute included."""

    code: str
    article: str
    text_nl: str
    text_en: str
    answered_by: Answerer = Answerer.COLLEGE
    norm: Norm | None = field(default=None, compare=False, repr=False)  # the dated value it was asked from

    def as_json(self) -> dict[str, str]:
        return {
            "code": self.code,
            "article": self.article,
            "text_nl": self.text_nl,
            "text_en": self.text_en,
            "answered_by": self.answered_by.value,
        }


def question(key: str, day: date) -> Question:
    """The open norm `key` as it stood on `day`; raises like `norm`."""
    rule = norm(key, day)
    return Question(key, rule.ground, rule.nl, rule.en, Answerer(rule.text), rule)
