"""The form in which a proposal is written: fields and rows, typing kept, saving that makes a version."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from http import HTTPStatus

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.dateformat import format as day_format
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from secretarie.access import scratch
from secretarie.access.http import Done, actor_of, attempt, is_stale, seen, whole
from secretarie.access.performing import permitted
from secretarie.access.table import Action
from secretarie.access.wall import Actor, visible
from secretarie.people.models import Unit
from secretarie.people.queries import grants
from secretarie.proposals import actions, facts, history, remarked, rules
from secretarie.proposals.conflict import Difference, differences, taken_over
from secretarie.proposals.dossier import NUMBER, Dossier, dossier, proposal_of
from secretarie.proposals.models import Proposal, Version
from secretarie.proposals.sheet import Sheet, sheet, typed_from
from secretarie.proposals.steps import steps
from secretarie.proposals.typed import FORM, Typed, compared, fingerprint, focus_of
from secretarie.proposals.views import checking

CHECK = "check"


@dataclass(frozen=True, slots=True)
class Page:
    """What the page shows beside the forms."""

    found: Sheet
    typed: Typed
    about: Dossier | None = None
    restored: datetime | None = None
    conflict: tuple[Difference, ...] | None = None
    status: int = HTTPStatus.OK
    remarks: checking.Remarks | None = None


def new(request: HttpRequest) -> HttpResponse:
    """Begin a proposal."""
    actor = actor_of(request)
    if not permitted(actor, Action.PROPOSAL_DRAFT):
        raise PermissionDenied
    if request.method == "POST":
        return _posted_new(request, actor)
    kept = scratch.kept(actor, FORM, scratch.NEW)
    typed = Typed.of(kept.fields.items()) if kept else begin(actor)
    found = sheet(actor, typed, judged=False)
    return _shown(request, Page(found, typed, restored=kept.saved_at if kept else None))


def write(request: HttpRequest, number: str) -> HttpResponse:
    """Write on at a proposal; what is not this reader's to write is refused with the reasons, on the file page."""
    actor = actor_of(request)
    about = dossier(actor, proposal_of(actor, number))
    if request.method == "POST":
        return _posted(request, actor, about)
    obstacles = rules.obstacles_to_save(facts.saving(actor, about.proposal))
    if obstacles or not permitted(actor, Action.PROPOSAL_SAVE):
        context = {"obstacles": obstacles, "proposal": about.proposal}
        return render(
            request, "proposals/locked.html", context, status=HTTPStatus.CONFLICT if obstacles else HTTPStatus.FORBIDDEN
        )
    typed, restored = _begun(actor, about)
    return _shown(request, Page(sheet(actor, typed, about.proposal, judged=False), typed, about, restored))


@require_POST
def discard(request: HttpRequest) -> HttpResponse:
    """Throw away what was typed and not saved."""
    about = request.POST.get("over", scratch.NEW)
    if about != scratch.NEW and not NUMBER.fullmatch(about):
        raise Http404
    scratch.forget(actor_of(request), FORM, about)
    messages.success(request, _("What you typed and did not save is thrown away."))
    return redirect("proposals:new") if about == scratch.NEW else redirect("proposals:write", about)


def _begun(actor: Actor, about: Dossier) -> tuple[Typed, datetime | None]:
    """What this person typed before, when it differs from what stands there; else what stands there."""
    stands = typed_from(about)
    kept = scratch.kept(actor, FORM, about.proposal.number)
    if kept is None:
        return stands, None
    typed = Typed.of(kept.fields.items())
    if compared(typed) == compared(stands):
        return stands, None
    return typed, kept.saved_at


def begin(actor: Actor) -> Typed:
    """A new form: the writer's own unit with the portfolio it wrote for last, and room for one point."""
    own = grants(actor, actor.today, person=actor.person, unit__isnull=False).first()
    if own is None:
        return Typed({}, points=({},))
    last = visible(Proposal, actor).filter(unit=own.unit_id).order_by("-changed_at").first()
    fields = {"unit": [str(own.unit_id)], "portfolio": [str(last.portfolio_id)] if last else []}
    return Typed(fields, points=({},))


def _posted_new(request: HttpRequest, actor: Actor) -> HttpResponse:
    typed = Typed.of(request.POST.lists())
    if "row" in request.POST or request.POST.get("act") == CHECK:
        return _rearranged(request, actor, typed, None)
    typed = typed.filled()
    found = sheet(actor, typed, judged=True)
    if found.is_valid():
        unit: Unit = found.main.cleaned_data["unit"]
        call = partial(actions.draft, actor, unit, text=found.text(), particulars=found.particulars())
        done = attempt(found.main, call)
        if done is not None:
            messages.success(request, _("Proposal %(number)s is begun.") % {"number": done.value.number})
            _warn(request, found)
            return _onwards(request, done.value.number)
    return _shown(request, Page(found, typed, status=HTTPStatus.UNPROCESSABLE_ENTITY))


def _posted(request: HttpRequest, actor: Actor, about: Dossier) -> HttpResponse:
    typed = Typed.of(request.POST.lists())
    if "row" in request.POST or request.POST.get("act") == CHECK:
        return _rearranged(request, actor, typed, about)
    typed = typed.filled()
    found = sheet(actor, typed, about.proposal, judged=True)
    if not found.is_valid():
        return _shown(request, Page(found, typed, about, status=HTTPStatus.UNPROCESSABLE_ENTITY))
    if (done := _saved(actor, about, found)) is None:
        return _unsaved(request, actor, about, found, typed)
    version = done.value
    told = (
        _("Version %(number)s is saved.") % {"number": version.number} if version else _("Saved; the text is the same.")
    )
    messages.success(request, told)
    _warn(request, found)
    return _onwards(request, about.proposal.number)


def _warn(request: HttpRequest, found: Sheet) -> None:
    """The meeting that was asked for takes papers only late."""
    if (late := found.main.asked_late()) is not None:
        words = {"day": day_format(late.day, "l j F"), "due": late.late_words()}
        messages.warning(request, _("The meeting of %(day)s: %(due)s. Choose a later one, or ask for leave.") % words)


def _saved(actor: Actor, about: Dossier, found: Sheet) -> Done[Version | None] | None:
    """Save on what the writer saw; when only the route moved since, and not the text, on what stands now."""
    data, proposal = found.main.cleaned_data, about.proposal
    untouched = data["changed"] == fingerprint(typed_from(about))
    row = seen(Proposal, actor, proposal.pk, proposal.revision if untouched else data["revision"])
    note = data["note"]
    return attempt(
        found.main,
        partial(actions.save, actor, row, text=found.text(), particulars=found.particulars(), note=note),
    )


def _unsaved(request: HttpRequest, actor: Actor, about: Dossier, found: Sheet, typed: Typed) -> HttpResponse:
    """Refused, with the reasons; or somebody was first: both texts side by side, the typed one ready to send again."""
    if not is_stale(found.main):
        return _shown(request, Page(found, typed, about, status=HTTPStatus.CONFLICT))
    proposal = about.proposal
    again = {"revision": [str(proposal.revision)], "changed": [fingerprint(typed_from(about))], "compared": ["1"]}
    typed = replace(typed, fields={**typed.fields, **again})
    _keep(actor, proposal.number, typed, proposal.revision)
    found = sheet(actor, typed, proposal, judged=False)
    conflict = tuple(differences(about, typed, found.main))
    return _shown(request, Page(found, typed, about, conflict=conflict, status=HTTPStatus.CONFLICT))


def _rearranged(request: HttpRequest, actor: Actor, typed: Typed, about: Dossier | None) -> HttpResponse:
    """A row added, removed or moved, their part taken over, or the writing checked; what was typed is kept."""
    act = request.POST.get("row", "")
    changed = taken_over(act, about, typed) if about else typed
    changed = changed.changed(act)
    over = about.proposal.number if about else scratch.NEW
    _keep(actor, over, changed, whole(typed.first("revision")) or 0)
    found = sheet(actor, changed, about.proposal if about else None, judged=False, focus=focus_of(act, changed))
    comparing = about is not None and typed.first("compared")
    conflict = tuple(differences(about, changed, found.main)) if about and comparing else None
    remarks = _checked(actor, changed, about) if request.POST.get("act") == CHECK else None
    return _shown(request, Page(found, changed, about, conflict=conflict, remarks=remarks))


def _checked(actor: Actor, typed: Typed, about: Dossier | None) -> checking.Remarks:
    """What the writing check says of what was typed, per field."""
    return checking.remarks(actor, typed, about.attachments if about else None)


def _keep(actor: Actor, over: str, typed: Typed, revision: int) -> None:
    """Keep what was typed; what is too large to keep stands on the page all the same."""
    with suppress(scratch.TooLargeError):
        scratch.keep(actor, FORM, over, typed.flat(), base_revision=revision)


def _latest(page: Page) -> history.Line | None:
    """What the other did, and when."""
    if page.about is None:
        return None
    told = history.entries(page.about.actor, page.about.proposal)[:1]
    return next(iter(history.lines(page.about.actor, page.about.proposal, told)), None)


def _onwards(request: HttpRequest, number: str) -> HttpResponse:
    return redirect("proposals:write" if request.POST.get("act") == "on" else "proposals:file", number)


def _first(found: Sheet) -> dict[str, object]:
    """The sections before the arguments; the question about the community on top, where the template begins with it."""
    first = found.sections(first=True)
    top = first[:1] if found.layout.begins_with_community else []
    return {"top_sections": top, "first_sections": first[len(top) :]}


def _shown(request: HttpRequest, page: Page) -> HttpResponse:
    proposal = page.about.proposal if page.about else None
    over = proposal.number if proposal else scratch.NEW
    kept_at = reverse("scratch:keep") + "?" + urlencode({"form": FORM, "over": over})
    crumbs = [(_("Proposals"), reverse("proposals:list"))]
    if proposal:
        crumbs.append((proposal.number, reverse("proposals:file", args=[proposal.number])))
    context = {
        "form": page.found.main,
        "sheet": page.found,
        "failed": page.status == HTTPStatus.UNPROCESSABLE_ENTITY,
        "proposal": proposal,
        **_first(page.found),
        "later_sections": page.found.sections(first=False),
        "steps": steps(page.found, page.typed),
        "restored": page.restored,
        **checking.told(page.remarks),
        "conflict": page.conflict,
        "returned": remarked.to_repair(page.about.reviews) if page.about else [],
        "file_url": reverse("proposals:file", args=[proposal.number]) if proposal else "",
        "latest": _latest(page) if page.conflict is not None else None,
        "scratch_url": kept_at,
        "over": over,
        "crumbs": [*crumbs, (_("Write"), "")],
    }
    return render(request, "proposals/write.html", context, status=page.status)
