"""The words over a decision: which lines are such a heading, and which body they name."""

from __future__ import annotations

import re
from typing import Final

from secretarie.meetings.reading.model import Body

_COLLEGE: Final = r"(?:het\s+)?college(?:\s+van\s+(?:burgemeester\s+en\s+wethouders|b\s*(?:&|en)\s*w))?"
_MAYOR: Final = r"(?:de\s+)?burgemeester"
_WHO: Final = rf"(?P<{{0}}>{_COLLEGE}|{_MAYOR})"
_WHAT: Final = (
    r"(?:besluit(?:en|punt(?:en)?)?|beslispunt(?:en)?|beslissing(?:en)?|(?:heeft|hebben)\s+besloten|besloten)"
)
_TAIL: Final = r"(?:\s+(?:om|tot|als\s+volgt|dat|unaniem))?"
_HEADING: Final = re.compile(
    rf"(?:{_WHO.format('before')}\s+|(?P<stuck>college|burgemeesters?))?{_WHAT}"
    rf"(?:\s+(?:van\s+|door\s+)?{_WHO.format('after')})?{_TAIL}\s*(?P<colon>:)?",
    re.IGNORECASE,
)
_INLINE: Final = re.compile(
    rf"(?P<heading>{_HEADING.pattern})(?<=:)\s*(?P<rest>\S.*)".replace("(?P<colon>", "(?:"), re.IGNORECASE
)
_LEAD: Final = re.compile(rf"(?:{_WHO.format('who')})\s+(?:heeft\s+)?(?:besluit(?:en)?|besloten)\b", re.IGNORECASE)
_READS_AS_DECISION: Final = re.compile(
    r"\b(?:vast\s+te\s+stellen|vastgesteld|in\s+te\s+stemmen|stemt\s+in|akkoord|te\s+informeren|kennis\s+te\s+nemen"
    r"|neemt\s+kennis|besluit(?:en)?|besloten|te\s+verzenden|te\s+versturen|voor\s+te\s+stellen|te\s+mandateren"
    r"|conform|aangehouden|ter\s+kennisgeving\s+aangenomen|voor\s+kennisgeving\s+aangenomen)\b",
    re.IGNORECASE,
)


def heading_of(text: str) -> tuple[str, str, Body] | None:
    """The heading a line is or begins with, the text after it, and the body it stands for (the college unless it says).

    "Besluit:" gives ("Besluit:", "", college); "Beslispunt burgemeester: te tekenen" gives the mayor and "te tekenen".
    """
    if match := _HEADING.fullmatch(text):
        return text, "", _body(match)
    if match := _INLINE.fullmatch(text):
        return match["heading"], match["rest"], _body(match)
    return None


def names_body(text: str) -> Body | None:
    """The body a text says decides ("De burgemeester besluit om:"), if it begins by saying so."""
    match = _LEAD.match(text)
    return _who(match["who"]) if match else None


def reads_as_decision(text: str) -> bool:
    """Whether a text without a heading uses the words of a decision."""
    return bool(_READS_AS_DECISION.search(text))


def _body(match: re.Match[str]) -> Body:
    named = match["before"] or match["after"] or match["stuck"]
    return _who(named) if named else Body.COLLEGE


def _who(named: str) -> Body:
    return Body.MAYOR if re.match(_MAYOR, named, re.IGNORECASE) else Body.COLLEGE
