"""A Word file read in: what goes where, what has no place, what would change; then into the form, or a version."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from http import HTTPStatus

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from secretarie.access import scratch
from secretarie.access.http import actor_of, attempt, seen
from secretarie.access.performing import permitted
from secretarie.access.table import Action
from secretarie.access.wall import Actor
from secretarie.proposals import actions, facts, rules, word_kept, word_text
from secretarie.proposals.dossier import Dossier, dossier, proposal_of
from secretarie.proposals.facts_template import template
from secretarie.proposals.forms_word import WordForm
from secretarie.proposals.models import Proposal
from secretarie.proposals.sheet import Sheet, sheet, typed_from
from secretarie.proposals.template import Template
from secretarie.proposals.typed import FORM, Typed, fingerprint
from secretarie.proposals.views.write import begin
from secretarie.proposals.word.messages import WHY
from secretarie.proposals.word.reading import Piece
from secretarie.proposals.word_kept import Kept
from secretarie.proposals.word_paper import own_titles


def new(request: HttpRequest) -> HttpResponse:
    """Begin a proposal from a Word file."""
    actor = actor_of(request)
    if not permitted(actor, Action.PROPOSAL_DRAFT):
        raise PermissionDenied
    return _page(request, actor, None)


def read_in(request: HttpRequest, number: str) -> HttpResponse:
    """Read a Word file beside the text that stands; what is not this reader's to write is refused with the reasons."""
    actor = actor_of(request)
    about = dossier(actor, proposal_of(actor, number))
    obstacles = rules.obstacles_to_save(facts.saving(actor, about.proposal))
    if obstacles or not permitted(actor, Action.PROPOSAL_SAVE):
        status = HTTPStatus.CONFLICT if obstacles else HTTPStatus.FORBIDDEN
        context = {"obstacles": obstacles, "proposal": about.proposal}
        return render(request, "proposals/locked.html", context, status=status)
    return _page(request, actor, about)


def _page(request: HttpRequest, actor: Actor, about: Dossier | None) -> HttpResponse:
    """The file sent in, the preview of what was read, or one of its three ways on."""
    over = _over(about)
    found = word_kept.kept(actor, over)
    act = request.POST.get("act", "")
    if request.method == "POST" and not act:
        return _sent(request, actor, about)
    if request.method == "POST" and found is not None:
        if act == "form":
            return _into_form(request, actor, about, found)
        if act == "version" and about is not None:
            return _as_version(request, actor, about, found)
        word_kept.forget(actor, over)
        return redirect(_here(about))
    return _shown(request, actor, about, WordForm(own={}), found)


def _sent(request: HttpRequest, actor: Actor, about: Dossier | None) -> HttpResponse:
    """A file: kept as it was read, or refused with the reason; what was read before stays when it is refused."""
    form, over = WordForm(request.POST, request.FILES, own=_own(actor, about)), _over(about)
    if not form.is_valid():
        before = word_kept.kept(actor, over)
        return _shown(request, actor, about, form, before, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    beside = fingerprint(typed_from(about)) if about else ""
    revision = about.proposal.revision if about else 0
    try:
        word_kept.keep(actor, over, form.cleaned_data["file"], name=form.name(), beside=beside, revision=revision)
    except scratch.TooLargeError:
        form.add_error("file", _("There is more text in this document than one proposal can hold. Split it."))
        return _shown(request, actor, about, form, None, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    return redirect(_here(about))


def _typed(actor: Actor, about: Dossier | None, found: Kept) -> tuple[word_text.Become, Typed]:
    """The text as it would become, and the form filled with it, on the version that was read beside."""
    stands = typed_from(about) if about else begin(actor)
    become = word_text.become(found.reading, stands, about.version if about else None)
    extra = word_text.chosen(actor, found.reading) if about is None else _as_read(found)
    return become, word_text.typed(become, found.reading, stands, extra)


def _as_read(found: Kept) -> dict[str, list[str]]:
    """What the form compares with when it is saved: the text that stood when the file was read."""
    return {"revision": [str(found.revision)], "changed": [found.beside]}


def _into_form(request: HttpRequest, actor: Actor, about: Dossier | None, found: Kept) -> HttpResponse:
    """Into the form as if it had been typed there; saving makes a version, and tells when somebody was first."""
    over = _over(about)
    _become, typed = _typed(actor, about, found)
    try:
        scratch.keep(actor, FORM, over, typed.flat(), base_revision=found.revision)
    except scratch.TooLargeError:
        form = WordForm(own={})
        messages.error(request, _("There is more text in this document than one proposal can hold. Split it."))
        return _shown(request, actor, about, form, found, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    word_kept.forget(actor, over)
    messages.success(request, _("What was read stands in the form. Look it over and save it."))
    return redirect("proposals:write", over) if about else redirect("proposals:new")


def _as_version(request: HttpRequest, actor: Actor, about: Dossier, found: Kept) -> HttpResponse:
    """A version at once, when everything has its place and nobody was first; else by way of the form."""
    become, typed = _typed(actor, about, found)
    filled = sheet(actor, typed.filled(), about.proposal, judged=True)
    if found.reading.unplaced or found.beside != fingerprint(typed_from(about)) or not filled.is_valid():
        return _into_form(request, actor, about, found)
    text = become.text()
    text = replace(text, points=filled.text().points)
    row = seen(Proposal, actor, about.proposal.pk, about.proposal.revision)
    note = _("From Word: %(name)s") % {"name": found.name}
    done = attempt(filled.main, partial(actions.save, actor, row, text=text, note=note))
    if done is None:
        return _into_form(request, actor, about, found)
    word_kept.forget(actor, about.proposal.number)
    said = _("Version %(number)s is saved.") if done.value else _("Saved; the text is the same.")
    messages.success(request, said % {"number": done.value.number} if done.value else said)
    return redirect("proposals:file", about.proposal.number)


def _shown(
    request: HttpRequest,
    actor: Actor,
    about: Dossier | None,
    form: WordForm,
    found: Kept | None,
    *,
    status: int = HTTPStatus.OK,
) -> HttpResponse:
    context: dict[str, object] = {
        "form": form,
        "proposal": about.proposal if about else None,
        "found": found,
        "crumbs": _crumbs(about),
        "typing": scratch.kept(actor, FORM, _over(about)) is not None,
    }
    if found is not None:
        context |= _preview(actor, about, found)
    return render(request, "proposals/word_in.html", context, status=status)


def _preview(actor: Actor, about: Dossier | None, found: Kept) -> dict[str, object]:
    become, typed = _typed(actor, about, found)
    filled = sheet(actor, typed.filled(), about.proposal if about else None, judged=True)
    parts = word_text.difference(become, about)
    moved = about is not None and found.beside != fingerprint(typed_from(about))
    named = {one.title.casefold() for one in about.attachments} if about else set()
    return {
        "reading": found.reading,
        "unplaced": [(one, _why(one)) for one in found.reading.unplaced],
        "beside": [(one, _why(one)) for one in found.reading.beside],
        "fields": [one for one in found.reading.fields if one.value],
        "attachments": [(name, name.casefold() in named) for name in found.reading.attachments],
        "parts": parts,
        "changed": any(part.changed for part in parts),
        "placed": _counts(template(actor), become),
        "moved": moved,
        "simpler": word_text.simpler_in_form(become),
        "at_once": about is not None and not (found.reading.unplaced or moved) and filled.is_valid(),
        "asks": _asks(filled),
    }


def _why(piece: Piece) -> str:
    return _(WHY[piece.why]) if piece.why else ""


def _counts(held: Template, become: word_text.Become) -> dict[str, object]:
    return {
        "sections": [held.title(key) for key in held.ordered(become.sections)],
        "points": len(become.points),
        "arguments": len(become.arguments),
    }


def _asks(filled: Sheet) -> list[str]:
    """What the form will still ask, in its own words."""
    told = [f"{field.label}: {error}" for form in filled.forms for field in form for error in field.errors]
    return [*map(str, filled.main.non_field_errors()), *told][:20]


def _own(actor: Actor, about: Dossier | None) -> dict[str, str]:
    return own_titles(actor, about.version if about else None)


def _over(about: Dossier | None) -> str:
    return about.proposal.number if about else scratch.NEW


def _here(about: Dossier | None) -> str:
    return reverse("proposals:word_in", args=[about.proposal.number]) if about else reverse("proposals:word_new")


def _crumbs(about: Dossier | None) -> list[tuple[object, str]]:
    crumbs: list[tuple[object, str]] = [(_("Proposals"), reverse("proposals:list"))]
    if about:
        crumbs.append((about.proposal.number, reverse("proposals:file", args=[about.proposal.number])))
    return [*crumbs, (_("Read in from Word"), "")]
