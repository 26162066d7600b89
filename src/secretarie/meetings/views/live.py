"""The live meeting: the agenda left, one item in the middle, who takes part and the acts on the right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from secretarie.access.http import actor_of
from secretarie.access.performing import permitted
from secretarie.access.table import Action
from secretarie.documents.difference import words_difference
from secretarie.meetings import attending, house, queries, rules_session, voting, words
from secretarie.meetings.forms_session import (
    AbsentForm,
    AgainstForm,
    BallotForm,
    NoteForm,
    OutcomeForm,
    RecusalForm,
    TextForm,
)
from secretarie.meetings.live_page import BEFORE, LivePage
from secretarie.meetings.models import Meeting
from secretarie.meetings.views.agenda import list_url, one_meeting

NOWHERE = 0
"""No item: before the opening nothing lies before the table."""


@dataclass(slots=True)
class Bound:
    """Forms that came back with errors, by name; the others are fresh."""

    outcomes: Sequence[OutcomeForm] = ()
    others: Mapping[str, forms.Form] = field(default_factory=dict)

    @property
    def failed(self) -> list[forms.BaseForm]:
        """All of them, for the summary on top."""
        return [*self.others.values(), *self.outcomes]


@require_safe
def live(request: HttpRequest, pk: int) -> HttpResponse:
    """The meeting at the item that is to be handled now; before its opening, how it will begin."""
    meeting = one_meeting(actor_of(request), pk)
    if meeting.stage in BEFORE:
        return _start(request, meeting)
    return show(request, LivePage(actor_of(request), meeting))


@require_safe
def live_item(request: HttpRequest, pk: int, item: int) -> HttpResponse:
    """The meeting with this item in the middle. 404: no such item for this reader."""
    meeting = one_meeting(actor_of(request), pk)
    if meeting.stage in BEFORE:
        return _start(request, meeting)
    page = LivePage(actor_of(request), meeting, item)
    if page.item is None:
        raise Http404
    return show(request, page)


def show(request: HttpRequest, page: LivePage, bound: Bound | None = None, status: int = 200) -> HttpResponse:
    """The page, also with forms that could not be sent."""
    came_back = bound or Bound()
    context = {
        "page": page,
        "meeting": page.meeting,
        "item": page.item,
        "row": page.row,
        "failed": came_back.failed,
        **_bar(page),
        **(_middle(page, came_back) if page.item else {}),
        **(_side(request, page, came_back) if page.item else {}),
    }
    return render(request, "meetings/live.html", context, status=status)


def _bar(page: LivePage) -> dict[str, Any]:
    quorum = page.session.quorum(page.item)
    at_item = page.session.there() if page.item is None else page.session.present(page.item)
    return {
        "title": f"{page.meeting.body} {words.day_words(page.meeting.starts_at)} {house.day(page.meeting).year}",
        "quorum": quorum,
        "present": len(at_item),
        "sitting": len(page.session.members()),
        "in_session": page.meeting.stage == Meeting.Stage.OPEN,
        "has_secretary": page.session.has_secretary(),
        "may_suspend": permitted(page.actor, Action.MEETING_SUSPEND),
        "may_close": permitted(page.actor, Action.MEETING_CLOSE),
        "list_url": list_url(page.meeting),
    }


def _middle(page: LivePage, bound: Bound) -> dict[str, Any]:
    item = page.item
    assert item is not None  # noqa: S101 - asked only with an item
    came_back = {f.point.pk: f for f in bound.outcomes}
    fresh = _outcome_forms(page) if page.records else {}
    return {
        "points": [_point(page, p, came_back.get(p.pk) or fresh.get(p.pk)) for p in page.points],
        "note_form": bound.others.get("note")
        or NoteForm(initial={"internal_note": item.internal_note, "announcement": item.announcement}),
        "feedback_form": bound.others.get("feedback") or TextForm(prefix="terug"),
        "papers": item.proposal.attachments.filter(withdrawn=False).count() if item.proposal else 0,
        "proposal_url": _proposal_url(page),
    }


def _point(page: LivePage, point: Any, form: OutcomeForm | None) -> dict[str, Any]:
    return {
        "point": point,
        "form": form,
        "difference": words_difference(point.text, point.decided_text) if point.outcome == "amended" else "",
        "ballots": voting.told(page.session, point),
        "explanation": voting.explained(point.receipt),
        "chips": list(filter(None, [voting.chip(point)])),
    }


def _outcome_forms(page: LivePage, data: Any = None) -> dict[int, OutcomeForm]:
    later = queries.coming(page.actor, page.meeting.starts_at).filter(body=page.meeting.body)
    meetings = [(m.pk, words.day_words(m.starts_at)) for m in later.exclude(pk=page.meeting.pk)[:8]]
    members = [(s.attendance.person_id, s.attendance.person.name) for s in page.seats]
    return {p.pk: OutcomeForm(data, point=p, meetings=meetings, members=members) for p in page.points}


def outcome_forms(page: LivePage, data: Any) -> list[OutcomeForm]:
    """The forms of the item's points as they were sent."""
    return list(_outcome_forms(page, data).values())


def _side(request: HttpRequest, page: LivePage, bound: Bound) -> dict[str, Any]:
    seats, others = page.seats, bound.others
    members = [(s.attendance.person_id, s.attendance.person.name) for s in seats]
    there = [(a.person_id, a.person.name) for a in page.session.attendances if a.present]
    ballot = others.get("ballot") or ballot_form(page)
    asked = "ballot" in others or request.GET.get("stemmen") == "1" or bool(page.session.ballots)
    return {
        "seats": [(seat, ballot[f"lid{seat.attendance.person_id}"] if seat.votes else None) for seat in seats],
        "ballot_form": ballot,
        "balloting": asked and page.records and bool(voting.votable(page)),
        "may_vote_on": bool(voting.votable(page)),
        "held_ballots": bool(page.session.ballots),
        "tied": voting.tied(page),
        "absent_form": others.get("absent") or AbsentForm(there=there, initial={"absent": _absent(page)}),
        "recusal_form": others.get("recusal") or RecusalForm(members=members),
        "against_form": others.get("against") or AgainstForm(members=members),
        "alarm_form": others.get("alarm") or TextForm(prefix="alarm"),
        "result": voting.result(page),
        "can_record": not page.to_record,
        "next_url": page.url(page.next) if page.next else "",
        "untouched": page.records and bool(page.points) and not any(p.outcome for p in page.points),
    }


def ballot_form(page: LivePage, data: Any = None) -> BallotForm:
    """A side per member who may vote; filled with the last round, or else with everybody for."""
    voters = [(s.attendance.person_id, s.attendance.person.name) for s in page.seats if s.votes]
    points = [(p.pk, _("Decision point %(number)s") % {"number": p.number}) for p in voting.votable(page)]
    return BallotForm(data, voters=voters, points=points, initial=voting.initial(page))


def _absent(page: LivePage) -> list[int]:
    return sorted(page.session.absent(page.item)) if page.item else []


def _proposal_url(page: LivePage) -> str:
    if page.item is None or page.item.proposal is None:
        return ""
    return reverse("proposals:file", args=[page.item.proposal.number])


def _start(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """Before the opening: who is expected, and the one act that begins it."""
    actor = actor_of(request)
    day = house.day(meeting)
    rows = attending.expected(actor, day)
    people = attending.names(actor, rows)
    members = [r for r in rows if r.capacity == r.Capacity.MEMBER]
    context = {
        "meeting": meeting,
        "rows": [(row, people.get(row.person_id, "")) for row in rows],
        "title": f"{meeting.body} {words.day_words(meeting.starts_at)} {day.year}",
        "groups": LivePage(actor, meeting, NOWHERE).groups,
        "may_open": permitted(actor, Action.MEETING_OPEN),
        "obstacles": rules_session.obstacles_to_open(rules_session.Opening(meeting.stage, len(members))),
        "present": sum(r.present for r in members),
        "sitting": len(members),
    }
    return render(request, "meetings/start.html", context)
