"""Correct an adopted list: proposed, put to a next meeting, adopted there; the original stays visible."""

from __future__ import annotations

from secretarie.access.clock import moment
from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.access.wall import intern_circle
from secretarie.meetings import house, rules_record, sight
from secretarie.meetings.models import DecisionList, Erratum, Meeting


@performs(Action.ERRATUM_PROPOSE)
def propose_erratum(
    act: Act, decision_list: DecisionList, *, number: str, was: str, becomes: str, reason: str, public: bool = True
) -> Erratum:
    """What stood there, what it becomes and why.

    Raises:
        Refused: the list is not adopted yet.
    """
    act.check(rules_record.obstacles_to_correct(adopted=decision_list.adopted_on is not None))
    return act.make(
        Erratum(
            list=decision_list,
            readers_id=intern_circle(act.actor.municipality, sight.record_keys(decision_list.meeting)),
            number=number,
            was=was,
            becomes=becomes,
            reason=reason,
            public=public,
            proposed_at=moment(act.actor),
        )
    )


@performs(Action.ERRATUM_ADOPT)
def adopt_erratum(act: Act, erratum: Erratum, *, meeting: Meeting) -> None:
    """Adopted in a later meeting; from then on part of the list.

    Raises:
        Refused: that meeting is not later than the list's adoption, or was not held.
    """
    held = meeting.stage in {Meeting.Stage.OPEN, Meeting.Stage.CLOSED, Meeting.Stage.ADOPTED}
    later = erratum.list.adopted_on is not None and house.day(meeting) >= erratum.list.adopted_on
    act.check(
        rules_record.obstacles_to_adopt(
            rules_record.Adopting(True, erratum.adopted_on is not None, later=later, decided=held)
        )
    )
    erratum.adopted_in, erratum.adopted_on = meeting, house.day(meeting)
