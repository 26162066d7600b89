"""What waits for a person, gathered from the rooms: the route, the gate, the agenda, signing, the lists."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from secretarie.access.performing import permitted
from secretarie.access.table import Action
from secretarie.access.wall import Actor
from secretarie.disclosure.queries_lists import Step, lists_waiting
from secretarie.house.queries import to_review
from secretarie.law.wording import day_nl
from secretarie.meetings import house
from secretarie.meetings import queries_tasks as meetings
from secretarie.meetings.models import AgendaItem, Meeting
from secretarie.meetings.queries_papers import papers_waiting
from secretarie.proposals.waiting import Waiting, What, waiting_for
from secretarie.site.today.rows import Task

ICONS = {
    What.REPAIR: "back",
    What.SUBMIT: "arrow",
    What.ADVISE: "talk",
    What.ADVISE_AGAIN: "talk",
    What.SIGN_LINE: "pen",
    What.SIGN_TEAM: "people",
    What.SIGN_HOLDER: "pen",
    What.PREPARE: "doc",
    What.REVIEW: "gate",
}


def tasks(actor: Actor) -> tuple[Task, ...]:
    """Everything that waits for this actor: with a day first, the earliest on top; then what has priority."""
    found = [task for source in SOURCES for task in source(actor)]
    return tuple(sorted(found, key=lambda t: (t.due is None, t.due or actor.today, not t.urgent)))


def _on_the_route(actor: Actor) -> Iterable[Task]:
    return (_route_task(row) for row in waiting_for(actor))


def _route_task(row: Waiting) -> Task:
    gate = row.what == What.REVIEW
    verbs = {What.REVIEW: _("Test"), What.ADVISE: _("Advise"), What.SIGN_LINE: _("Sign off"), What.REPAIR: _("Repair")}
    address = reverse("gate:queue") + f"?v={row.proposal.number}" if gate else file_url(row.proposal.number)
    return Task(
        icon=ICONS[row.what],
        kind=row.what.label,
        title=row.proposal.subject,
        number=row.proposal.number,
        why=row.why,
        url=address,
        verb=verbs.get(row.what, _("Open")),
        due=row.due,
        urgent=row.proposal.fast_track,
    )


def file_url(number: str) -> str:
    """The page of a proposal."""
    return reverse("proposals:file", args=[number])


def _to_mark(actor: Actor) -> Iterable[Task]:
    title = _("%(count)s items wait for your mark: agreed or discuss")
    return _per_meeting(meetings.to_mark_by(actor), title, _("Mark"), "?toon=mijn")


def _to_mark_for(actor: Actor) -> Iterable[Task]:
    title = _("%(count)s items wait for the mark of your member")
    return _per_meeting(meetings.to_mark_for(actor), title, _("Prepare"))


def _per_meeting(items: QuerySet[AgendaItem], title: str, verb: str, query: str = "") -> Iterable[Task]:
    per_meeting: dict[int, list[AgendaItem]] = {}
    for item in items:
        per_meeting.setdefault(item.meeting_id, []).append(item)
    for found in per_meeting.values():
        why = _("Agenda of the college.")
        yield _at_meeting(found[0].meeting, verb, title % {"count": len(found)}, why, verb, query=query)


def _at_meeting(
    meeting: Meeting, kind: str | Promise, title: str, why: str, verb: str | Promise, *, query: str = ""
) -> Task:
    url = reverse("meetings:agenda", args=[meeting.pk]) + query
    return Task("cal", kind, title, "", why, url, verb, due=house.day(meeting))


def _to_place(actor: Actor) -> Iterable[Task]:
    for proposal in meetings.to_place(actor):
        yield Task(
            icon="cal",
            kind=_("Agenda"),
            title=proposal.subject,
            number=proposal.number,
            why=_("Passed, not yet on an agenda."),
            url=reverse("meetings:list"),
            verb=_("Place"),
            due=proposal.requested_for,
            urgent=proposal.fast_track,
        )


def _to_release(actor: Actor) -> Iterable[Task]:
    for meeting in meetings.to_release(actor):
        title = _("Agenda of %(day)s") % {"day": day_nl(house.day(meeting))}
        due = timezone.localtime(meeting.release_at).date() if meeting.release_at else None
        url, why = reverse("meetings:agenda", args=[meeting.pk]), _("The members may read from this day on.")
        yield Task("cal", _("Agenda"), title, "", why, url, _("Release"), due=due)


def _to_hold(actor: Actor) -> Iterable[Task]:
    for meeting in meetings.to_hold(actor):
        title = _("Meeting of %(day)s") % {"day": day_nl(house.day(meeting))}
        open_now = meeting.stage == Meeting.Stage.OPEN
        why = _("The meeting is in session.") if open_now else _("The meeting was not opened yet.")
        yield _at_meeting(meeting, _("Meeting"), title, why, _("Record") if open_now else _("To the agenda"))


def _texts(actor: Actor) -> Iterable[Task]:
    for point in meetings.texts_to_give(actor):
        url, why = reverse("meetings:final_text", args=[point.pk]), _("The college left the final text to you.")
        title = point.item.title
        yield Task("pen", _("Final text"), title, "", why, url, _("Write"), due=point.final_text_due)


def _as_mayor(actor: Actor) -> Iterable[Task]:
    for proposal in meetings.to_decide_as_mayor(actor):
        url, why = reverse("decisions:decide", args=[proposal.number]), _("It asks your own decision.")
        due = proposal.requested_for
        yield Task("gavel", _("Decision"), proposal.subject, proposal.number, why, url, _("Decide"), due=due)


def _to_sign(actor: Actor) -> Iterable[Task]:
    for row in papers_waiting(actor):
        yield Task(
            icon="pen",
            kind=_("Sign") if row.first else _("Countersign"),
            title=row.paper.title,
            number=row.number,
            why=row.paper.get_kind_display(),
            url=reverse("papers:paper", args=[row.paper.pk]),
            verb=_("Read") if row.first else _("Read and countersign"),
            due=None,
        )


def _lists(actor: Actor) -> Iterable[Task]:
    if not permitted(actor, Action.LIST_DRAFT):
        return
    for row in lists_waiting(actor):
        yield Task(
            icon="doc",
            kind=_("Decision list"),
            title=_("Decision list of %(day)s") % {"day": day_nl(house.day(row.meeting))},
            number="",
            why=WHY[row.step],
            url=reverse("lists:list", args=[row.meeting.pk]),
            verb=VERBS[row.step],
            due=row.due,
        )


def _to_review(actor: Actor) -> Iterable[Task]:
    if not permitted(actor, Action.REGULATION_REVIEW):
        return
    for version in to_review(actor):
        yield Task(
            icon="list",
            kind=_("Regulation"),
            title=version.regulation.title,
            number="",
            why=_("It was agreed to look at it again by this day."),
            url=reverse("house:version", args=[version.regulation_id, version.number]),
            verb=_("Review it"),
            due=version.review_on,
        )


WHY = {
    Step.DRAFT: gettext_lazy("The meeting is closed; the list is not drafted yet."),
    Step.PUBLISH: gettext_lazy("The list is adopted, not public yet."),
}
VERBS = {Step.DRAFT: gettext_lazy("Draft the list"), Step.PUBLISH: gettext_lazy("Publish")}

Source = Callable[[Actor], Iterable[Task]]
SOURCES: tuple[Source, ...] = (
    _on_the_route,
    _to_mark,
    _to_mark_for,
    _to_place,
    _to_release,
    _to_hold,
    _texts,
    _as_mayor,
    _to_sign,
    _lists,
    _to_review,
)
