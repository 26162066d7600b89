"""The words over a decision: which lines are such a heading, and which body they name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from secretarie.meetings.reading.model import Body

_B_AND_W: Final = r"(?:burgemeester\s+en\s+wethouders|b\s*(?:&|en)\s*w)\b"
_COLLEGE: Final = rf"(?:(?:het\s+)?college(?:\s+(?:van\s+)?{_B_AND_W})?|{_B_AND_W})"
_MAYOR: Final = r"(?:de\s+)?burgemeester"
_WHO: Final = rf"(?P<{{0}}>{_COLLEGE}|{_MAYOR})"
_KIND: Final = r"(?:(?:gewijzigd|aangepast|nader|aanvullend|genomen|definitief)e?\s+)?"
_WHAT: Final = (
    r"(?:besluit(?:en|punt(?:en)?)?|beslispunt(?:en)?|beslissing(?:en)?|(?:heeft|hebben)\s+besloten|besloten)"
)
_TAIL: Final = r"(?:\s+(?:om|tot|als\s+volgt|dat|unaniem))?"
_HEADING: Final = re.compile(
    rf"(?:{_WHO.format('before')}\s+|(?P<stuck>college|burgemeesters?))?{_KIND}{_WHAT}(?:\s+\d{{1,2}})?"
    rf"(?:\s+\(?(?:van\s+|door\s+|voor\s+)?{_WHO.format('after')}\)?)?{_TAIL}\s*(?P<colon>:)?",
    re.IGNORECASE,
)
_INLINE: Final = re.compile(
    rf"(?P<heading>{_HEADING.pattern})(?<=:)\s*(?P<rest>\S.*)".replace("(?P<colon>", "(?:"), re.IGNORECASE
)
_LIKE_A_HEADING: Final = re.compile(
    r"(?:\w+\s+)?(?:besluit|beslispunt|beslissing)(?:en)?\b[^:]{0,50}:|(?:voorstel|advies|overweging(?:en)?)\s*:",
    re.IGNORECASE,
)
_LEAD: Final = re.compile(rf"(?:{_WHO.format('who')})\s+(?:heeft\s+)?(?:besluit(?:en)?|besloten)\b", re.IGNORECASE)
_READS_AS_DECISION: Final = re.compile(
    r"\b(?:vast\s+te\s+stellen|vastgesteld|in\s+te\s+stemmen|stemt\s+in|akkoord|te\s+informeren|kennis\s+te\s+nemen"
    r"|neemt\s+kennis|besluit(?:en)?|besloten|te\s+verzenden|te\s+versturen|voor\s+te\s+stellen|te\s+mandateren"
    r"|conform|aangehouden|ter\s+kennisgeving\s+aangenomen|voor\s+kennisgeving\s+aangenomen)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading as written, the text after it on the same line, and the body it names, if it does."""

    text: str
    rest: str
    body: Body | None


def heading_of(text: str) -> Heading | None:
    """The heading of a decision that a line is, or begins with: "Besluit:", "Beslispunt burgemeester: te tekenen"."""
    if match := _HEADING.fullmatch(text):
        return Heading(text, "", _body(match))
    if match := _INLINE.fullmatch(text):
        return Heading(match["heading"], match["rest"], _body(match))
    return None


def looks_like_heading(text: str) -> bool:
    """Whether a line has the shape of a heading that `heading_of` does not know ("Besluit raad:")."""
    return bool(_LIKE_A_HEADING.fullmatch(text)) and heading_of(text) is None


def names_body(text: str) -> Body | None:
    """The body a text says decides ("De burgemeester besluit om:"), if it begins by saying so."""
    match = _LEAD.match(text)
    return _who(match["who"]) if match else None


def reads_as_decision(text: str) -> bool:
    """Whether a text without a heading uses the words of a decision."""
    return bool(_READS_AS_DECISION.search(text))


def _body(match: re.Match[str]) -> Body | None:
    named = match["before"] or match["after"] or match["stuck"]
    return _who(named) if named else None


def _who(named: str) -> Body:
    return Body.COLLEGE if re.fullmatch(_COLLEGE, named, re.IGNORECASE) else Body.MAYOR
