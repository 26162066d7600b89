"""Open norms: what the law leaves to judgement is asked of a human, never computed."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Question:
    """One question that only a person can answer; `article` as a screen cites it, the statute included."""

    code: str
    article: str
    text_nl: str
    text_en: str

    def as_json(self) -> dict[str, str]:
        return {"code": self.code, "article": self.article, "text_nl": self.text_nl, "text_en": self.text_en}
