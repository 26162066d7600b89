"""The file: one page that holds a proposal's whole life."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from secretarie.access.euro import euro
from secretarie.access.http import actor_of
from secretarie.access.performing import permitted
from secretarie.access.table import Action
from secretarie.law import Obstacle
from secretarie.proposals import anchors, facts, facts_template, history, remarked, rules, stations, words
from secretarie.proposals.dossier import Dossier, arguments_about, dossier, proposal_of
from secretarie.proposals.models import Advice, Aside, DecisionPoint, Finding, Proposal, Trait
from secretarie.proposals.views import advice_picture, papers
from secretarie.proposals.views.acts import ActPanel, Slot, panels

RECENT = 8
FIRST = ("key_message",)
APART = frozenset({"best_for_community", *FIRST})


@require_safe
def file(request: HttpRequest, number: str) -> HttpResponse:
    """The file of one proposal."""
    return show(request, proposal_of(actor_of(request), number))


def show(
    request: HttpRequest, proposal: Proposal, bound: Mapping[str, forms.BaseForm] | None = None, status: int = 200
) -> HttpResponse:
    """The file page; an act whose form came back with errors passes it in ``bound`` under its panel's name."""
    actor = actor_of(request)
    about = dossier(actor, proposal, bound)
    acts = panels(request, proposal, about)
    told = history.entries(actor, proposal)
    context = {
        **_head(about),
        **_text(about),
        **_people(about),
        "facts": about,
        "proposal": proposal,
        "acts": acts,
        "next": _next(about, acts),
        "picture": advice_picture.picture(about),
        "holder_views": about.holder_views,
        "advices": [_advice(one, about, acts) for one in about.advices],
        "advice_acts": [a for a in acts if a.slot is Slot.ADVICE and a.about is None],
        "competence_acts": [a for a in acts if a.slot is Slot.COMPETENCE],
        "text_acts": [a for a in acts if a.slot is Slot.TEXT],
        "gate_acts": [a for a in acts if a.slot is Slot.GATE],
        "belongs_acts": [a for a in acts if a.slot is Slot.BELONGS],
        "papers": papers.shown(about.attachments),
        "may_copy": permitted(actor, Action.PROPOSAL_COPY),
        "may_attach": papers.may_attach(actor, proposal),
        "side_acts": [a for a in acts if a.slot is Slot.SIDE],
        "sign_offs": [{"sign_off": s, "chip": words.mark_chip(s)} for s in about.sign_offs],
        "history": history.lines(actor, proposal, told[:RECENT]),
        "history_count": told.count(),
        "followed": stations.followed(actor, proposal),
        "form": next(iter(about.bound.values()), None),
        "crumbs": [(_("Proposals"), reverse("proposals:list")), (proposal.number, "")],
    }
    return render(request, "proposals/file.html", context, status=status)


def _head(about: Dossier) -> dict[str, object]:
    proposal = about.proposal
    chips = [words.stage_chip(proposal), words.aside_chip(proposal)]
    if about.open_dissent:
        chips.append((_("Dissent open"), "warn", ""))
    if proposal.fast_track:
        chips.append((_("Priority"), "busy", "rocket"))
    chips.append(words.openness_chip(proposal.step, secret=proposal.secrecy_id is not None))
    return {
        "chips": [chip for chip in chips if chip],
        "stations": stations.stations(about, stations.later(about.actor, proposal)),
        "withheld": words.ground_words(proposal.withheld_ground),
        "write_obstacles": write_obstacles(about),
        "may_write": permitted(about.actor, Action.PROPOSAL_SAVE),
    }


def write_obstacles(about: Dossier) -> Sequence[Obstacle]:
    """Why this reader cannot write at the text now; nothing when he can."""
    return rules.obstacles_to_save(facts.saving(about.actor, about.proposal))


def _text(about: Dossier) -> dict[str, object]:
    version, remarks = about.version, remarked.by_part(about.reviews)
    sections = version.sections if version else {}
    house = facts_template.template(about.actor)
    titles = version.template.get("titles") if version else None

    def shown(key: str) -> tuple[str, object, object, object]:
        here = remarks.get(key, [])
        return key, house.title(key, titles), remarked.rich(sections[key], here), here

    return {
        "community": sections.get("best_for_community", ""),
        "first_sections": [shown(key) for key in FIRST if sections.get(key)],
        "sections": [shown(key) for key in house.ordered(sections) if _shown(key, sections)],
        "arguments": [_argument(a, remarks) for a in arguments_about(version, about.points)] if version else [],
        "points": [_point(point, remarks.get(f"point-{point.number}", [])) for point in about.points],
        "versions_url": reverse("proposals:versions", args=[about.proposal.number]),
    }


def _argument(argument: Mapping[str, Any], remarks: Mapping[str, list[Finding]]) -> dict[str, object]:
    key = anchors.argument_key(argument["number"])
    here = remarks.get(key, [])
    return {**argument, "key": key, "text": remarked.rich(argument["text"], here), "remarks": here}


def _shown(key: str, sections: Mapping[str, str]) -> bool:
    return key not in APART and bool(sections.get(key))


def _point(point: DecisionPoint, remarks: Sequence[Finding]) -> dict[str, object]:
    return {
        "point": point,
        "text": remarked.lines(point.text, remarks),
        "remarks": remarks,
        "chip": words.openness_chip(point.step, secret=point.secrecy_id is not None),
        "withheld": words.ground_words(point.withheld_ground),
    }


def _advice(advice: Advice, about: Dossier, acts: Sequence[ActPanel]) -> dict[str, object]:
    changed = words.changed_since(advice, about.proposal.version)
    return {
        "advice": advice,
        "name": advice_picture.name_of(about.actor, advice),
        "role": advice.get_discipline_display(),
        "dissent": advice.is_open_dissent,
        "chips": words.advice_chips(advice, about.proposal.version),
        "confidential": advice.readers_id is not None,
        "rights": advice_picture.works_council_words(advice.matter, about.actor.today),
        "acts": [a for a in acts if a.slot is Slot.ADVICE and a.about == advice.pk],
        "compare_url": _compare(about, advice.version.number) if changed and advice.version else "",
    }


def _compare(about: Dossier, number: int) -> str:
    return reverse("proposals:compare", args=[about.proposal.number, number, about.proposal.version])


def _people(about: Dossier) -> dict[str, object]:
    proposal, holder = about.proposal, about.holder
    co_holders = [
        {"portfolio": c.portfolio, "term": about.holders.get(c.portfolio_id), "coordinating": c.coordinating}
        for c in about.co_holders
    ]
    asked = [a for a in about.advices if not a.withdrawn_at and not a.superseded]
    return {
        "holder": holder,
        "co_holders": co_holders,
        "asked": asked,
        "author": proposal.author,
        "amount": "" if proposal.amount is None else euro(proposal.amount),
        "traits": [Trait(trait).label for trait in proposal.traits],
    }


def _next(about: Dossier, acts: Sequence[ActPanel]) -> dict[str, object]:
    """What happens now: this reader's own turn first, else at whom it is."""
    mine = [act for act in acts if act.slot is Slot.NEXT]
    turn = next((act for act in mine if act.waits), None)
    headline = turn.headline if turn else _waits_at(about)
    return {"acts": mine, "headline": headline, "mine": turn is not None}


def _waits_at(about: Dossier) -> str:
    proposal = about.proposal
    if proposal.aside == Aside.RETRACTED:
        return _("The author retracted this proposal.")
    if proposal.aside == Aside.ON_HOLD:
        return _("The secretary holds this proposal.")
    names = {
        "draft": proposal.author.name,
        "in_advice": ", ".join(a.adviser.name for a in about.pending) or proposal.author.name,
        "team_manager": about.team_manager.person.name if about.team_manager else "",
        "director": about.director.person.name if about.director else "",
        "management_team": _("the management team"),
        "portfolio_holder": about.holder.holder.name if about.holder else "",
    }
    stage = proposal.get_stage_display()
    name = names.get(proposal.stage, "")
    return (
        _("Now: %(stage)s (%(name)s).") % {"stage": stage, "name": name}
        if name
        else _("Now: %(stage)s.") % {"stage": stage}
    )
