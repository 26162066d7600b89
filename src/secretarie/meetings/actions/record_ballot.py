"""Record a vote."""

from __future__ import annotations

from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.meetings import balloting, recording
from secretarie.meetings.models import AgendaItem
from secretarie.meetings.validity import Round


@performs(Action.BALLOT_RECORD)
def record_ballot(
    act: Act, item: AgendaItem, *, ballot: Round | None, points: tuple[int, ...] = (), again: bool = False
) -> None:
    """A round of voting on these points, or on all of the item ("the same for all"); the outcome follows from it.

    ``again``: the vote after a tie; otherwise the last round is corrected. ``ballot`` None: taken back, there was no
    vote. An invalid vote is recorded as such with its article (articles 56, 29, 30, 59 Gemeentewet).

    Raises:
        Refused: somebody voted who may not (art. 28) or was not there, or a vote again without a tie (art. 59).
    """
    session = recording.begin(act, item)
    chosen = balloting.on(session, item, points)
    if ballot is None:
        balloting.take_back(act, session, {p.pk: p for p in chosen})
    else:
        act.check([o for p in chosen for o in balloting.obstacles(session, p, ballot, again=again)])
        for point in chosen:
            balloting.write(act, session, point, ballot, again=again)
            act.receipt(session.vote(point).receipt)
    recording.end(act, session, item)
