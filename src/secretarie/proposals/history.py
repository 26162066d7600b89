"""What happened to a proposal, in sentences: from the record of acts, never from memory."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from secretarie.access.roles import COLLEGE
from secretarie.access.table import Action
from secretarie.access.wall import Actor, visible
from secretarie.audit.models import Entry
from secretarie.people.queries import persons
from secretarie.proposals.models import (
    Advice,
    Attachment,
    Comment,
    Exemption,
    GateReview,
    Proposal,
    SignOff,
    Verdict,
    Version,
)

PROPOSAL = "proposals.proposal"
VERSION = "proposals.version"
ADVICE = Advice._meta.label_lower
SIZE = 25
UNNAMED: Mapping[int, str] = {}


@dataclass(frozen=True, slots=True)
class Sentence:
    """How an act is told, and which of its entries tells it (an act leaves one entry per record it touched)."""

    words: str | Promise
    kind: str = PROPOSAL


SENTENCES: dict[str, Sentence] = {
    Action.PROPOSAL_DRAFT: Sentence(gettext_lazy("%(who)s began this proposal")),
    Action.PROPOSAL_SAVE: Sentence(gettext_lazy("%(who)s changed what belongs to the text")),
    Action.PROPOSAL_ATTACH: Sentence(gettext_lazy("%(who)s added %(what)s"), Attachment._meta.label_lower),
    Action.PROPOSAL_DETACH: Sentence(gettext_lazy("%(who)s withdrew %(what)s"), Attachment._meta.label_lower),
    Action.PROPOSAL_RETRACT: Sentence(gettext_lazy("%(who)s retracted this proposal")),
    Action.PROPOSAL_RELATE: Sentence(gettext_lazy("%(who)s changed what this belongs to")),
    Action.REMARK_ACCEPT: Sentence(gettext_lazy("%(who)s left a remark of the writing check as it is")),
    Action.PROPOSAL_SHARE: Sentence(gettext_lazy("%(who)s lets a colleague write too")),
    Action.PROPOSAL_UNSHARE: Sentence(gettext_lazy("%(who)s ended a colleague's writing")),
    Action.PROPOSAL_COPY: Sentence(gettext_lazy("%(who)s began this proposal as a copy")),
    Action.COMMENT_MAKE: Sentence(gettext_lazy("%(who)s commented beside the text"), Comment._meta.label_lower),
    Action.COMMENT_RESOLVE: Sentence(gettext_lazy("%(who)s resolved a comment"), Comment._meta.label_lower),
    Action.ADVICE_ASK: Sentence(gettext_lazy("%(who)s asked advice (%(what)s)"), Advice._meta.label_lower),
    Action.ADVICE_GIVE: Sentence(gettext_lazy("%(who)s gave advice (%(what)s)"), Advice._meta.label_lower),
    Action.ADVICE_SETTLE: Sentence(gettext_lazy("%(who)s settled a dissent (%(what)s)"), Advice._meta.label_lower),
    Action.ADVICE_SEEK: Sentence(
        gettext_lazy("%(who)s asked advice along the route (%(what)s)"), Advice._meta.label_lower
    ),
    Action.ADVICE_CONFIRM: Sentence(gettext_lazy("%(who)s confirmed an advice (%(what)s)"), Advice._meta.label_lower),
    Action.ADVICE_HAND_ON: Sentence(gettext_lazy("%(who)s handed a question on (%(what)s)"), Advice._meta.label_lower),
    Action.ADVICE_EXEMPT: Sentence(gettext_lazy("%(who)s left out an advice (%(what)s)"), Exemption._meta.label_lower),
    Action.SIGN_OFF_MANAGEMENT_TEAM: Sentence(
        gettext_lazy("%(who)s recorded the advice of the management team (%(what)s)"), SignOff._meta.label_lower
    ),
    Action.HOLDER_DIFFER: Sentence(gettext_lazy("%(who)s put an own proposal beside the advice")),
    Action.PROPOSAL_SUBMIT: Sentence(gettext_lazy("%(who)s sent this proposal on its route")),
    Action.SIGN_OFF_LINE: Sentence(gettext_lazy("%(who)s signed off (%(what)s)"), SignOff._meta.label_lower),
    Action.SIGN_OFF_HOLDER: Sentence(gettext_lazy("%(who)s signed off (%(what)s)"), SignOff._meta.label_lower),
    Action.GATE_REVIEW: Sentence(
        gettext_lazy("%(who)s reviewed this proposal: %(what)s"), GateReview._meta.label_lower
    ),
    Action.GATE_HOLD: Sentence(gettext_lazy("%(who)s holds this proposal")),
    Action.GATE_RELEASE: Sentence(gettext_lazy("%(who)s no longer holds this proposal")),
    Action.GATE_FAST_TRACK: Sentence(gettext_lazy("%(who)s gave this proposal priority")),
    Action.GATE_TABLE_OVER_OBJECTION: Sentence(gettext_lazy("%(who)s tabled this proposal over an objection")),
    Action.PLACEMENT_DEMAND: Sentence(gettext_lazy("%(who)s demanded that this proposal is placed")),
    Action.AGENDA_PLACE: Sentence(gettext_lazy("%(who)s placed this proposal on an agenda")),
    Action.AGENDA_REMOVE: Sentence(gettext_lazy("%(who)s took this proposal off the agenda")),
    Action.AGENDA_RELEASE: Sentence(gettext_lazy("%(who)s released the agenda with this proposal")),
    Action.OUTCOME_RECORD: Sentence(gettext_lazy("%(who)s recorded the outcome")),
    Action.ITEMS_DECIDE_AS_PROPOSED: Sentence(gettext_lazy("%(who)s recorded: decided as proposed")),
    Action.CONFORM_DECIDE: Sentence(gettext_lazy("%(who)s recorded: decided on the conform list")),
    Action.MAYOR_DECIDE: Sentence(gettext_lazy("%(who)s decided as mayor")),
    Action.FEEDBACK_GIVE: Sentence(gettext_lazy("%(who)s gave feedback on the decision")),
    Action.MEETING_CLOSE: Sentence(gettext_lazy("%(who)s closed the meeting")),
    Action.PAPER_SIGN: Sentence(gettext_lazy("%(who)s signed")),
    Action.PAPER_COUNTERSIGN: Sentence(gettext_lazy("%(who)s countersigned")),
    Action.LIST_PUBLISH: Sentence(gettext_lazy("%(who)s published the decision")),
}
NEW_VERSION = gettext_lazy("%(who)s saved version %(what)s")
ANYTHING = gettext_lazy("%(who)s changed this proposal")
PARTS = {act: s.kind for act, s in SENTENCES.items() if s.kind != PROPOSAL}


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the history."""

    pk: int
    at: datetime
    words: str
    note: str
    version: int | None = None


def entries(actor: Actor, proposal: Proposal) -> QuerySet[Entry]:
    """The telling entry of each act on a proposal that was seen; a part that is secret to the actor is not told."""
    told = Q(kind=PROPOSAL) & ~Q(act__in=list(PARTS)) & ~Q(act=Action.PROPOSAL_SAVE, body__contains='"version"')
    told &= ~Q(act=Action.PROPOSAL_SAVE, body__contains='"fields": []')
    told |= Q(kind=VERSION, act=Action.PROPOSAL_SAVE)
    for act, kind in PARTS.items():
        told |= Q(act=act, kind=kind)
    seen = visible(Attachment, actor).filter(proposal=proposal).values("pk")
    told &= ~Q(kind=Attachment._meta.label_lower) | Q(object__in=seen)
    read = visible(Advice, actor).filter(proposal=proposal).values("pk")
    told &= ~Q(kind=Advice._meta.label_lower) | Q(object__in=read)
    told &= ~Q(act=Action.STAFF_TALK_NOTE) & ~_asked_by_itself(proposal)
    comments = visible(Comment, actor).filter(proposal=proposal).values("pk")
    told &= ~Q(kind=Comment._meta.label_lower) | Q(object__in=comments)
    root = f"{PROPOSAL}:{proposal.pk}"
    return Entry.objects.filter(told, municipality=actor.municipality, root=root).order_by("-pk")


def _asked_by_itself(proposal: Proposal) -> Q:
    """Giving an advice also leaves entries of the one it renews, and of the questions of the next wave: not told."""
    earlier = Advice.objects.filter(
        proposal=proposal, adviser=OuterRef("adviser"), discipline=OuterRef("discipline"), pk__lt=OuterRef("pk")
    )
    asked = Advice.objects.filter(~Exists(earlier.filter(superseded=True)), proposal=proposal).values("pk")
    born = Q(body__contains='"before": null', object__in=asked)
    return Q(act=Action.ADVICE_GIVE) & (born | Q(body__contains='"fields": ["superseded"]'))


def lines(actor: Actor, proposal: Proposal, found: Iterable[Entry]) -> list[Line]:
    """The entries told: who did what, and when."""
    bodies = [(entry, json.loads(entry.body)) for entry in found]
    who = persons(actor, list({p for _e, b in bodies for p in (b["actor"], b["behalf"]) if p}))
    names = {key: person.name for key, person in who.items()}
    parts = _parts(actor, proposal, {(entry.kind, entry.object) for entry, _b in bodies})
    unnamed = _dissents(actor, proposal)
    return [
        _line(entry, body, UNNAMED if entry.kind == ADVICE and entry.object in unnamed else names, parts)
        for entry, body in bodies
    ]


def _dissents(actor: Actor, proposal: Proposal) -> frozenset[int]:
    """The dissents, which are told to the college by role and not by name."""
    if not actor.has(*COLLEGE):
        return frozenset()
    found = visible(Advice, actor).filter(proposal=proposal, verdict=Verdict.DISAGREE)
    return frozenset(found.values_list("pk", flat=True))


def _line(
    entry: Entry, body: Mapping[str, object], names: Mapping[int, str], parts: Mapping[str, dict[int, str]]
) -> Line:
    what = parts.get(entry.kind, {}).get(entry.object, "")
    sentence = SENTENCES.get(entry.act)
    words = NEW_VERSION if entry.kind == VERSION else sentence.words if sentence else ANYTHING
    told = str(words) % {"who": _who(body, names), "what": what}
    number = int(what) if entry.kind == VERSION and what else None
    return Line(entry.pk, datetime.fromisoformat(str(body.get("told", body["when"]))), told, str(body["note"]), number)


def _who(body: Mapping[str, object], names: Mapping[int, str]) -> str:
    actor, behalf = body["actor"], body["behalf"]
    if names is UNNAMED:
        return _("An adviser")
    name = names.get(actor, _("The system")) if isinstance(actor, int) else ""
    if isinstance(behalf, int) and behalf in names:
        return pgettext("act", "%(name)s, on behalf of %(other)s") % {"name": name, "other": names[behalf]}
    return name


def _parts(actor: Actor, proposal: Proposal, objects: set[tuple[str, int]]) -> dict[str, dict[int, str]]:
    """Words for the parts that entries are about: the number of a version, the title of an attachment."""
    found: dict[str, dict[int, str]] = {}
    for kind, read in WORDS.items():
        if keys := [key for of, key in objects if of == kind]:
            found[kind] = read(actor, proposal, keys)
    return found


def _words[P: (Version, Attachment, Advice, Exemption, SignOff, GateReview)](
    model: type[P], words: Callable[[P], str]
) -> tuple[str, Callable[[Actor, Proposal, list[int]], dict[int, str]]]:
    def read(actor: Actor, proposal: Proposal, keys: list[int]) -> dict[int, str]:
        return {row.pk: words(row) for row in visible(model, actor).filter(proposal=proposal, pk__in=keys)}

    return model._meta.label_lower, read


WORDS = dict(
    [
        _words(Version, lambda row: str(row.number)),
        _words(Attachment, lambda row: f"“{row.title}”"),
        _words(Advice, lambda row: row.get_discipline_display()),
        _words(Exemption, lambda row: row.get_discipline_display()),
        _words(SignOff, lambda row: row.get_mark_display().lower()),
        _words(GateReview, lambda row: row.get_outcome_display().lower()),
    ]
)
