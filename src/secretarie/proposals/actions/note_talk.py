"""Note on a proposal, before and after the weekly talk of its holder."""

from __future__ import annotations

from datetime import date

from secretarie.access.clock import moment
from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.access.wall import intern_circle, visible
from secretarie.people.models import Portfolio
from secretarie.people.queries import units_up
from secretarie.proposals import facts_staff, rules_staff
from secretarie.proposals.models import Proposal, StaffTalkNote


@performs(Action.STAFF_TALK_NOTE)
def note_talk(
    act: Act, proposal: Proposal, *, portfolio: Portfolio, day: date, before: str = "", outcome: str = ""
) -> StaffTalkNote:
    """What to ask at the talk of that day, and what came of it; read by who is at that talk.

    Raises:
        Refused: not at that talk, another portfolio's, not on its way, or nothing to note.
    """
    act.check(rules_staff.obstacles_to_note(facts_staff.noting(act.actor, proposal, portfolio.pk, before + outcome)))
    known = visible(StaffTalkNote, act.actor).filter(proposal=proposal, portfolio=portfolio, day=day).first()
    note = act.also(known) if known else StaffTalkNote(proposal=proposal, portfolio=portfolio, day=day)
    note.before, note.outcome = before.strip() or note.before, outcome.strip() or note.outcome
    note.by_id, note.at = act.actor.person, moment(act.actor)
    keys = facts_staff.talk_keys(portfolio.pk, units_up(act.actor, proposal.unit))
    note.readers_id = intern_circle(act.actor.municipality, keys)
    return note if known else act.make(note)
