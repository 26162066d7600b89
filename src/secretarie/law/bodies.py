"""The bodies of a municipality that can decide."""

from enum import StrEnum


class Body(StrEnum):
    COLLEGE = "college"
    MAYOR = "mayor"
    COUNCIL = "council"
    COMMITTEE = "committee"

    @property
    def nl(self) -> str:
        """As a paper names it."""
        return BODY_NL[self]


BODY_NL = {
    Body.COLLEGE: "burgemeester en wethouders",
    Body.MAYOR: "de burgemeester",
    Body.COUNCIL: "de raad",
    Body.COMMITTEE: "de commissie",
}
