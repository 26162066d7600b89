"""Change what a row of the agenda says of itself: its title, its minutes, whose it is."""

from __future__ import annotations

from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.meetings import facts_agenda, placing, rules_agenda
from secretarie.meetings.models import AgendaChange, AgendaItem
from secretarie.meetings.tree import Tree
from secretarie.people.models import Portfolio
from secretarie.proposals.texts import plain


@performs(Action.AGENDA_EDIT)
def edit(
    act: Act, item: AgendaItem, *, title: str, minutes: int, portfolio: Portfolio | None, reason: str = ""
) -> AgendaChange | None:
    """A row without a proposal gets another title, other minutes or another portfolio; where it stands, it stays.

    Before the release freely; after it with a reason, and what it was stays to be seen: that change is returned.

    Raises:
        Refused: the meeting is over, the row was handled, taken off or has its words from a proposal, it would have no
            title, or the agenda is released and there is no reason.
    """
    title = plain(title)
    act.check(rules_agenda.obstacles_to_edit(facts_agenda.editing(item, title, reason)))
    was = _was(item, title, minutes, portfolio)
    if not was:
        return None
    item.title, item.minutes, item.portfolio = title, minutes, portfolio
    Tree(act, item.meeting, item).settle()
    if item.meeting.released_at is None:
        return None
    return placing.change(act, item, AgendaChange.Kind.CHANGED, was=was, reason=reason.strip())


def _was(item: AgendaItem, title: str, minutes: int, portfolio: Portfolio | None) -> str:
    """What it said of itself as far as that changes, in words; empty when nothing does."""
    before = item.portfolio.name if item.portfolio else "geen"
    parts = (
        (item.title != title, f"“{item.title}”"),
        (item.minutes != minutes, f"{item.minutes} min"),
        (item.portfolio_id != (portfolio.pk if portfolio else None), f"portefeuille: {before}"),
    )
    return ", ".join(words for differs, words in parts if differs)
