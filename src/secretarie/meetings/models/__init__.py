"""The meeting, its one agenda tree, what was recorded per point, the decisions born from it and their list."""

from secretarie.meetings.models.agenda import AgendaChange, AgendaItem, Mark, Meeting
from secretarie.meetings.models.record import Decision, DecisionList, Erratum, Reading, Series
from secretarie.meetings.models.session import (
    DECIDING,
    Attendance,
    Ballot,
    FeedbackNote,
    ItemAbsence,
    ItemPoint,
    Outcome,
    RecordedAgainst,
    Recusal,
)

__all__ = [
    "DECIDING",
    "AgendaChange",
    "AgendaItem",
    "Attendance",
    "Ballot",
    "Decision",
    "DecisionList",
    "Erratum",
    "FeedbackNote",
    "ItemAbsence",
    "ItemPoint",
    "Mark",
    "Meeting",
    "Outcome",
    "Reading",
    "RecordedAgainst",
    "Recusal",
    "Series",
]
