"""The shapes of what happened: a past meeting, its items, their points and how each was decided."""

from dataclasses import dataclass
from datetime import date, time

from .papers import COLLEGE, MAYOR, PUBLIC

AS_PROPOSED, AMENDED, MANDATED = "as_proposed", "amended", "final_text_mandated"
HELD_OVER, WITHDRAWN, TAKEN_OFF = "held_over", "withdrawn", "taken_off"
REJECTED, NOTED = "rejected", "noted"
DECIDED = frozenset({AS_PROPOSED, AMENDED, MANDATED, REJECTED, NOTED})

HEADING, STANDING, ANNOUNCEMENT = "heading", "standing", "announcement"
FORMALITY, DISCUSSION, CONFORM = "formality", "discussion", "conform"


@dataclass(frozen=True)
class Handling:
    """How an item is handled towards the public: step, ground in the Woo, until when, and formal secrecy."""

    step: str = PUBLIC
    ground: str = ""
    until: str = ""
    secret: bool = False


@dataclass(frozen=True)
class Ballot:
    """One round of votes on a point; `casting` is the chair's vote after a second tie (art. 59 Gemeentewet)."""

    number: int
    votes: tuple[tuple[str, str], ...]
    casting: str = ""


@dataclass(frozen=True)
class PastPoint:
    """A decision point with its outcome; no outcome means that nothing was decided (no quorum).

    `as_decided` holds the text when it differs from the proposal, `as_published` the wrong text of a list that was
    corrected later, `against` the members who wished to be recorded as opposed.
    """

    text: str
    body: str = COLLEGE
    article: str = ""
    outcome: str = AS_PROPOSED
    as_decided: str = ""
    as_published: str = ""
    contrary: bool = False
    reason: str = ""
    held_to: date | None = None
    against: tuple[str, ...] = ()
    ballots: tuple[Ballot, ...] = ()

    @property
    def final_text(self) -> str:
        return self.as_decided or self.text


@dataclass(frozen=True)
class Objection:
    """A portfolio holder's objection beside the secretary's reason to table the paper all the same."""

    holder: str
    objection: str
    reason: str


@dataclass(frozen=True)
class PastItem:
    """An agenda item as it went. Numbers may repeat; the order of the tuple is the agenda's order.

    `standing` names a standing item (opening, last_list, portfolios, council_questions …), `family` the family of texts
    it was drawn from.
    """

    number: str
    title: str
    kind: str
    standing: str = ""
    points: tuple[PastPoint, ...] = ()
    topic: str = ""
    holder: str = ""
    unit: str = ""
    author: str = ""
    proposal_kind: str = ""
    reference: str = ""
    handling: Handling = Handling()
    signature: str = ""
    late: str = ""
    note: str = ""
    feedback: str = ""
    subject: int | None = None
    family: str = ""
    recused: tuple[str, ...] = ()
    marks: tuple[tuple[str, str], ...] = ()
    tabled_over: Objection | None = None

    def decided_by(self, body: str) -> tuple[PastPoint, ...]:
        """The points one body decided; those for the council are decided by the college, as a proposal."""
        bodies = {MAYOR} if body == MAYOR else {COLLEGE, "council"}
        return tuple(point for point in self.points if point.body in bodies and point.outcome in DECIDED)

    @property
    def blocks(self) -> tuple[str, ...]:
        """The bodies that decided something here: each makes one Decision."""
        return tuple(body for body in (COLLEGE, MAYOR) if self.decided_by(body))


@dataclass(frozen=True)
class Absence:
    person: str
    reason: str
    replaced_by: str = ""


@dataclass(frozen=True)
class Erratum:
    """A correction of an adopted list, adopted itself in a later meeting."""

    list_of: date
    number: str
    wrong: str
    right: str


@dataclass(frozen=True)
class PastMeeting:
    day: date
    start: time
    end: time
    place: str
    kind: str
    chair: str
    present: tuple[str, ...]
    absent: tuple[Absence, ...]
    secretary: str
    minute_taker: str
    others: tuple[str, ...]
    items: tuple[PastItem, ...]
    adopted_on: date
    note: str = ""
    quorum: bool = True
    errata: tuple[Erratum, ...] = ()


@dataclass(frozen=True)
class MayorDecision:
    """A decision of the mayor on the own route, outside the college's meeting and on its own list."""

    day: date
    title: str
    points: tuple[PastPoint, ...]
    reference: str
    handling: Handling = Handling()
    subject: int | None = None
    unit: str = "safety"
    author: str = "terpelluwe"
