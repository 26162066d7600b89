"""What stands in the way of an act, on which ground, and the way out."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Obstacle:
    """One reason why an act cannot be done now; Dutch is the text, English beside it where law gives both.

    `ground` is an article or a house rule; `about` the id of the object it concerns, or empty.
    """

    code: str
    message: str
    ground: str
    way_out: str
    about: str = ""
    message_en: str = ""
    way_out_en: str = ""


type Words = tuple[str, str, str, str]  # message and way out, in Dutch and in English


def obstacle(code: str, ground: str, words: Words, about: str = "") -> Obstacle:
    """An obstacle with its words in both languages."""
    message, way_out, message_en, way_out_en = words
    return Obstacle(code, message, ground, way_out, about, message_en, way_out_en)


class ImpossibleFactsError(ValueError):
    """Facts that cannot have happened, such as six votes by five members: an error of form, not of law."""
