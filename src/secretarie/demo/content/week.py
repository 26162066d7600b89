"""The shapes of the living week: where each paper stands, who advised, signed off, found and marked."""

from dataclasses import dataclass
from datetime import date, datetime

from .calendar import PlannedMeeting
from .papers import Subject

# The maintained list of faults for which the gate returns a paper: code and label.
ERROR_TYPES = (
    ("decision_point", "Beslispunt niet goed geformuleerd"),
    ("finance", "Financiële paragraaf onvolledig"),
    ("competence", "Bevoegdheid of grondslag ontbreekt"),
    ("consultation", "Verplicht overleg ontbreekt"),
    ("advice", "Advies ontbreekt of is verouderd"),
    ("attachment", "Bijlage ontbreekt of klopt niet"),
    ("key_message", "Kernboodschap niet begrijpelijk"),
    ("openness", "Openbaarheid niet gemotiveerd"),
    ("participation", "Participatie niet beschreven"),
    ("planning", "Planning niet haalbaar"),
)


@dataclass(frozen=True)
class SavedVersion:
    """`paper` is the text as it was saved then: an earlier one may miss what was added later."""

    number: int
    at: datetime
    note: str
    paper: Subject


@dataclass(frozen=True)
class WeekAdvice:
    """Asked of someone; without a verdict it is pending. `version` is the one it was given on."""

    discipline: str
    adviser: str
    asked_at: datetime
    due: date
    verdict: str = ""
    text: str = ""
    given_at: datetime | None = None
    version: int = 0
    settlement: str = ""
    settled_at: datetime | None = None


@dataclass(frozen=True)
class SignOff:
    """A sign-off on the route: team_manager, director or portfolio_holder; agreed, discuss or not_agreed."""

    step: str
    person: str
    mark: str
    at: datetime
    version: int
    reason: str = ""


@dataclass(frozen=True)
class Finding:
    error_type: str
    place: str
    text: str
    part: str = ""


@dataclass(frozen=True)
class Review:
    """An act at the gate: passed, passed_with_remarks, returned, held, demanded or tabled_over_objection.

    `behalf`: for whom the gate team did it.
    """

    outcome: str
    by: str
    at: datetime
    version: int
    meeting: date
    text: str = ""
    behalf: str = ""
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class Mark:
    """A member's mark on an agenda item: agreed or discuss, with a question or note."""

    person: str
    value: str
    at: datetime
    note: str = ""


@dataclass(frozen=True)
class Away:
    """Somebody is away from the first day up to, not including, the last."""

    person: str
    first: date
    until: date
    reason: str


@dataclass(frozen=True)
class LivingPaper:
    """A proposal somewhere on its route.

    `stage` is the route's (draft … on_agenda), `aside` returned, on_hold or retracted. `place` is formality,
    discussion or conform once it is on the agenda of `meeting`; before that `meeting` is the one it aims at, and stands
    on already when it is `placed`.
    """

    reference: str
    paper: Subject
    stage: str
    stage_since: datetime
    author: str
    meeting: date | None
    aside: str = ""
    place: str = ""
    versions: tuple[SavedVersion, ...] = ()
    advices: tuple[WeekAdvice, ...] = ()
    sign_offs: tuple[SignOff, ...] = ()
    reviews: tuple[Review, ...] = ()
    marks: tuple[Mark, ...] = ()
    late: str = ""
    demanded_by: str = ""
    secretary_remark: str = ""
    gate_concerns: tuple[Finding, ...] = ()
    retracted_because: str = ""
    away: Away | None = None
    fast_track: str = ""
    placed: bool = False

    @property
    def open_dissents(self) -> tuple[WeekAdvice, ...]:
        return tuple(row for row in self.advices if row.verdict == "disagree" and not row.settlement)

    @property
    def advices_on_older_text(self) -> tuple[WeekAdvice, ...]:
        latest = self.versions[-1].number
        return tuple(row for row in self.advices if row.verdict and row.version < latest)


@dataclass(frozen=True)
class CurrentWeek:
    """The living week of a day.

    `following` is the meeting that comes first (today's, when it is today), `agenda_stage` planned, released or frozen.
    `awaiting_signature` and `signed` name items of the last past meetings by reference; `last` is the day of the last.
    """

    day: date
    last: date
    following: PlannedMeeting
    after: PlannedMeeting
    agenda_stage: str
    papers: tuple[LivingPaper, ...]
    awaiting_signature: tuple[str, ...]
    signed: tuple[str, ...]
    added: "Added | None" = None
    moved: int = 0


@dataclass(frozen=True)
class Added:
    """An item that the mayor puts on the agenda himself (art. 53a Gemeentewet)."""

    title: str
    topic: str
    point: str
    ground: str
    at: datetime
