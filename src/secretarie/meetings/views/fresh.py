"""The forms of an agenda, with what they let choose from."""

from __future__ import annotations

from typing import Any

from secretarie.access.wall import Actor, visible
from secretarie.meetings import house, queries
from secretarie.meetings.agenda_page import AgendaPage
from secretarie.meetings.forms_agenda import AddForm, EditForm, MarkForm, MoveForm, PlaceForm
from secretarie.meetings.models import AgendaItem
from secretarie.people.models import Portfolio
from secretarie.people.queries import portfolio_terms


def place_form(page: AgendaPage, data: Any = None) -> PlaceForm:
    """The queue of what passed the gate, chosen what was asked for this day, and the headings of this agenda."""
    waiting = list(queries.waiting(page.actor))
    day = house.day(page.meeting)
    asked = {"proposals": [f"{p.pk}:{p.revision}" for p in waiting if p.requested_for == day]}
    return PlaceForm(data, waiting=waiting, headings=_headings(page), prefix="plaats", initial=asked)


def add_form(page: AgendaPage, data: Any = None) -> AddForm:
    """The headings, and the portfolios that are held."""
    return AddForm(data, headings=_headings(page), portfolios=_held(page.actor))


def edit_form(actor: Actor, row: AgendaItem, data: Any = None) -> EditForm:
    """What the row says of itself now, and the portfolios that are held, its own among them."""
    own = [row.portfolio_id] if row.portfolio_id else []
    held = _held(actor) | visible(Portfolio, actor).filter(pk__in=own)
    initial = {"title": row.title, "minutes": row.minutes, "portfolio": row.portfolio_id}
    released = row.meeting.released_at is not None
    return EditForm(data, portfolios=held, released=released, prefix="wijzig", initial=initial)


def move_form(page: AgendaPage, row: AgendaItem, data: Any = None) -> MoveForm:
    """Everything it can stand under or before."""
    others = [r for r in page.rows if r.item.pk != row.pk and not r.openness]
    headings = [r.item for r in others if r.heading]
    number = {"number": row.number if row.typed else ""}
    return MoveForm(data, headings=headings, rows=[r.item for r in others], prefix="verplaats", initial=number)


def mark_form(page: AgendaPage, row: AgendaItem) -> MarkForm:
    """With the member's own mark as it is."""
    mine = next((m for m in page.marks.get(row.pk, []) if m.person_id == page.actor.person), None)
    initial: dict[str, Any] = {"value": mine.value, "note": mine.note} if mine else {}
    return MarkForm(rows=[row], initial=initial)


def _headings(page: AgendaPage) -> list[AgendaItem]:
    return [row.item for row in page.rows if row.heading and not row.openness]


def _held(actor: Actor) -> Any:
    held = portfolio_terms(actor, actor.today).values("portfolio")
    return visible(Portfolio, actor).filter(pk__in=held).order_by("letter")
