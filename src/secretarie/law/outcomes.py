"""May this be done? What stands in the way, what only a person can answer, and why."""

from collections.abc import Iterable
from dataclasses import dataclass

from secretarie.law.norms import Norm
from secretarie.law.obstacles import Obstacle
from secretarie.law.questions import Question
from secretarie.law.receipts import Plain, Receipt, receipt


@dataclass(frozen=True, slots=True)
class Verdict:
    """`allowed` when nothing stands in the way; `open` when nothing does, but a question is still to be answered."""

    obstacles: tuple[Obstacle, ...]
    questions: tuple[Question, ...]
    receipt: Receipt

    @property
    def allowed(self) -> bool:
        return not (self.obstacles or self.questions)

    @property
    def open(self) -> bool:
        return bool(self.questions) and not self.obstacles


def verdict(
    norms: Iterable[Norm],
    obstacles: Iterable[Obstacle],
    questions: Iterable[Question] = (),
    *,
    nl: str,
    en: str,
    **inputs: Plain,
) -> Verdict:
    """`nl` and `en` say what is allowed; an obstacle or a question says its own words instead."""
    refused, asked = tuple(obstacles), tuple(questions)
    used = (*norms, *(q.norm for q in asked if q.norm))
    found = "refused" if refused else "ask" if asked else "allowed"
    return Verdict(
        refused,
        asked,
        receipt(
            used,
            found,
            nl=_told([o.message for o in refused] + [q.text_nl for q in asked], [*refused, *asked], f"{nl}.", used),
            en=_told([o.message_en for o in refused] + [q.text_en for q in asked], [*refused, *asked], f"{en}.", used),
            **inputs,
        ),
    )


def _told(texts: list[str], grounds: list[Obstacle | Question], otherwise: str, norms: tuple[Norm, ...]) -> str:
    """Each obstacle and question with its ground, or else what is allowed with the first norm's."""
    if not texts:
        return f"{otherwise[:-1]} ({norms[0].ground})."
    cited = (g.ground if isinstance(g, Obstacle) else g.article for g in grounds)
    return " ".join(f"{text[:-1]} ({ground}){text[-1]}" for text, ground in zip(texts, cited, strict=True))
