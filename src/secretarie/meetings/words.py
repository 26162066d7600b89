"""Days, hours and states of meetings in words, for notes and chips that are put together in code."""

from __future__ import annotations

from datetime import date, datetime

from django.utils import dateformat, timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from secretarie.documents.models import Secrecy
from secretarie.meetings.conform import ConformState
from secretarie.meetings.models import Meeting
from secretarie.proposals.models import DecidingBody
from secretarie.proposals.words import ground_words

type Chip = tuple[str, str, str]

STAGES: dict[str, tuple[str, str]] = {
    Meeting.Stage.PLANNED: ("", "cal"),
    Meeting.Stage.RELEASED: ("ok", ""),
    Meeting.Stage.FROZEN: ("ok", "lock"),
    Meeting.Stage.OPEN: ("now", ""),
    Meeting.Stage.CLOSED: ("", "check"),
    Meeting.Stage.ADOPTED: ("ok", ""),
}


def day_words(day: date | datetime) -> str:
    """10 november."""
    return dateformat.format(_local(day), "j F")


def moment_words(moment: datetime) -> str:
    """As on a time line: ma 23 nov 08.52."""
    local = timezone.localtime(moment)
    return f"{dateformat.format(local, 'D j b')} {clock(moment)}"


def clock(moment: datetime) -> str:
    """The bare hour: 08.52."""
    return dateformat.time_format(timezone.localtime(moment), pgettext("clock", "H:i"))


def stage_chip(meeting: Meeting) -> Chip:
    """Where a meeting stands."""
    kind, drawn = STAGES[meeting.stage]
    return str(Meeting.Stage(meeting.stage).label), kind, drawn


def conform_chip(state: ConformState, missing: int) -> Chip | None:
    """Where an item on the conform route stands."""
    if state is ConformState.WAITING:
        return _("Conform route, %(missing)s to mark") % {"missing": missing}, "busy", ""
    if state is ConformState.ON_LIST:
        return _("On the conform list"), "ok", ""
    if state is ConformState.TO_TABLE:
        return _("From the conform list to the table"), "warn", "talk"
    return None


def secrecy_words(secrecy: Secrecy) -> str:
    """By whom, when and on what ground an item is secret, and who lifts it (art. 87-89 Gemeentewet)."""
    return _("Imposed by the %(body)s on %(day)s, art. 87 Gemeentewet, ground %(ground)s. Lifted by: the %(lifts)s") % {
        "body": _body(secrecy.imposed_by),
        "day": day_words(secrecy.imposed_on),
        "ground": ground_words(secrecy.ground),
        "lifts": _body(secrecy.lifted_by),
    }


def _body(body: str) -> str:
    return str(DecidingBody(body).label).lower() if body in DecidingBody.values else body


def _local(value: date | datetime) -> date | datetime:
    return timezone.localtime(value) if isinstance(value, datetime) else value
