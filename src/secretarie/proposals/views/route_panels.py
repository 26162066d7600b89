"""The acts of the route as panels of the file: whose turn it is, with what, and why not when it cannot be now."""

from __future__ import annotations

from collections.abc import Iterable

from django import forms
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from secretarie.access.performing import permitted
from secretarie.access.table import Action
from secretarie.law import Obstacle
from secretarie.proposals import (
    facts_gate,
    facts_route,
    facts_staff,
    facts_template,
    facts_writing,
    gate_words,
    rules_gate,
    rules_route,
    rules_staff,
)
from secretarie.proposals.dossier import Dossier
from secretarie.proposals.forms_route import DifferForm, HolderForm, LineForm, ReasonForm, Revised, TeamForm
from secretarie.proposals.models import Aside, Proposal, SignOff, Stage
from secretarie.proposals.rules import EDITABLE
from secretarie.proposals.views import advice_panels
from secretarie.proposals.views.acts import ACT_PANELS, ACT_PANELS_PER_PART, ActPanel, Slot, shown

AGREED = SignOff.Mark.AGREED


def register() -> None:
    """Put the panels of the route on the file, in the order of the route."""
    panels = advice_panels
    ACT_PANELS.extend([submit, panels.seek, panels.advise, sign_line, sign_team, sign_holder, differ, judge])
    ACT_PANELS.extend([panels.ask, panels.exempt, demand, secretary])
    ACT_PANELS_PER_PART.append(panels.of_advices)


def submit(_request: HttpRequest, proposal: Proposal, facts: Dossier) -> ActPanel | None:
    """Send it on its route: every obstacle with its way out, and what the writing guide would say."""
    sending = facts_route.submission(facts.actor, proposal, facts)
    here = proposal.stage in EDITABLE and proposal.aside != Aside.RETRACTED
    if not (permitted(facts.actor, Action.PROPOSAL_SUBMIT) and sending.writes and here):
        return None
    again = proposal.aside == Aside.RETURNED
    headline = _("With you again: repair it and send it once more.") if again else _("With you: finish it and send it.")
    form = facts.bound.get("submit") or Revised(initial={"revision": proposal.revision}, auto_id="submit_%s")
    return ActPanel(
        "submit",
        headline=headline,
        waits=facts.actor.person in {proposal.author_id, *proposal.co_authors} and not facts.pending,
        context={
            **shown(form, "route:submit", proposal),
            "obstacles": rules_route.obstacles_to_submit(sending),
            "findings": _writing(proposal, facts),
            "check_url": reverse("proposals:check", args=[proposal.number]),
        },
    )


def _writing(proposal: Proposal, facts: Dossier) -> list[dict[str, object]]:
    """What the writing guide says of the text: a warning here, no obstacle."""
    if facts.version is None:
        return []
    known = facts_writing.judged(facts.actor, proposal, facts.version, facts.points, facts.attachments)
    return gate_words.as_findings(known.open)


def sign_line(_request: HttpRequest, proposal: Proposal, facts: Dossier) -> ActPanel | None:
    """The paraaf of the team manager or the director."""
    actor = facts.actor
    if not permitted(actor, Action.SIGN_OFF_LINE) or (
        proposal.stage not in rules_route.LINE and "sign_line" not in facts.bound
    ):
        return None
    signing = facts_route.line_signing(actor, proposal, AGREED, "", facts)
    if "sign_line" not in facts.bound and not (signing.is_head or signing.is_above):
        return None
    form = facts.bound.get("sign_line") or LineForm(initial={"revision": proposal.revision}, auto_id="sign_line_%s")
    blocked = rules_route.obstacles_to_sign_in_line(signing)
    return _signing("route:sign_line", proposal, form, blocked)


def sign_team(_request: HttpRequest, proposal: Proposal, facts: Dossier) -> ActPanel | None:
    """What the management team advised, recorded by the office of the secretary."""
    bound = facts.bound.get("sign_team")
    here = proposal.stage == Stage.MANAGEMENT_TEAM and proposal.aside != Aside.RETRACTED
    if not permitted(facts.actor, Action.SIGN_OFF_MANAGEMENT_TEAM) or not (here or bound):
        return None
    dissents = tuple(str(a.get_discipline_display()) for a in facts.open_dissent)
    form = bound or TeamForm(initial={"revision": proposal.revision}, auto_id="sign_team_%s")
    context = shown(form, "route:sign_team", proposal) | {
        "dissents": tuple(rules_route.obstacles_of_dissent(dissents)),
        "label": _("Record the advice"),
    }
    headline = _("With you: the advice of the management team.")
    return ActPanel("sign_team", headline=headline, waits=True, context=context)


def differ(_request: HttpRequest, proposal: Proposal, facts: Dossier) -> ActPanel | None:
    """A holder's own proposal beside the official advice; with one advice to the college it says why not."""
    bound = facts.bound.get("differ")
    if not permitted(facts.actor, Action.HOLDER_DIFFER):
        return None
    differing = facts_staff.differing(facts.actor, proposal, "?", "?", facts)
    if not bound and not (differing.answers and proposal.stage == Stage.PORTFOLIO_HOLDER):
        return None
    mine = next((v for v in facts.holder_views if v.person_id == facts.actor.person), None)
    start = {"revision": proposal.revision, "text": mine.text if mine else "", "reason": mine.reason if mine else ""}
    form = bound or DifferForm(initial=start, auto_id="differ_%s")
    blocked = rules_staff.obstacles_to_differ(differing)
    return ActPanel("differ", Slot.SIDE, context=shown(form, "route:differ", proposal) | {"blocked": blocked})


def sign_holder(_request: HttpRequest, proposal: Proposal, facts: Dossier) -> ActPanel | None:
    """The mark of the portfolio holder, or of the substitute."""
    actor = facts.actor
    bound = facts.bound.get("sign_holder")
    if not permitted(actor, Action.SIGN_OFF_HOLDER) or not (proposal.stage == Stage.PORTFOLIO_HOLDER or bound):
        return None
    signing = facts_route.holder_signing(actor, proposal, AGREED, "", facts)
    if not (signing.holds or signing.substitutes or bound):
        return None
    form = bound or HolderForm(initial={"revision": proposal.revision}, auto_id="sign_holder_%s")
    return _signing("route:sign_holder", proposal, form, rules_route.obstacles_to_sign_as_holder(signing))


def _signing(url: str, proposal: Proposal, form: forms.BaseForm, blocked: Iterable[Obstacle]) -> ActPanel:
    blocked = tuple(blocked)
    headline = "" if blocked else _("With you: sign off.")
    context = shown(form, url, proposal) | {"blocked": blocked}
    return ActPanel("sign_off", headline=headline, waits=not blocked, context=context)


def judge(_request: HttpRequest, proposal: Proposal, facts: Dossier) -> ActPanel | None:
    """To the gate, with the verdict chosen."""
    if not permitted(facts.actor, Action.GATE_REVIEW) or proposal.stage != Stage.GATE:
        return None
    held = proposal.aside == Aside.ON_HOLD
    dissents = tuple(str(a.get_discipline_display()) for a in facts.open_dissent)
    url = f"{reverse('gate:queue')}?v={proposal.number}"
    missing = facts_template.missing(facts.actor, proposal, facts.version, facts.points)
    obstacles = (*rules_gate.obstacles_to_pass(dissents, missing), *facts_gate.competence(facts.actor, proposal))
    context = {"url": url, "held": held, "pass_obstacles": obstacles}
    return ActPanel(
        "gate", headline="" if held else _("With you: the test at the gate."), waits=not held, context=context
    )


def demand(_request: HttpRequest, proposal: Proposal, facts: Dossier) -> ActPanel | None:
    """A member demands placement of what stays at the gate."""
    if not permitted(facts.actor, Action.PLACEMENT_DEMAND):
        return None
    demanding = facts_gate.demanding(facts.actor, proposal, "?", facts)
    blocked = rules_gate.obstacles_to_demand(demanding)
    if "demand" not in facts.bound and any(o.code != "placement.other-portfolio" for o in blocked):
        return None
    form = facts.bound.get("demand") or ReasonForm(initial={"revision": proposal.revision}, auto_id="demand_%s")
    context = shown(form, "route:demand", proposal) | {"label": _("Demand placement"), "blocked": blocked}
    return ActPanel("demand", Slot.SIDE, title=_("There is no stop"), context=context)


def secretary(_request: HttpRequest, proposal: Proposal, facts: Dossier) -> ActPanel | None:
    """What only the secretary does, each with a reason: priority here, the rest at the gate."""
    if not permitted(facts.actor, Action.GATE_FAST_TRACK):
        return None
    handling = rules_gate.Handling(proposal.stage, proposal.aside, proposal.fast_track, "?")
    blocked = rules_gate.obstacles_to_fast_track(handling)
    objected = proposal.aside == Aside.RETURNED and facts_gate.objection(proposal, facts) is not None
    if "fast_track" not in facts.bound and blocked and not objected:
        return None
    start = {"revision": proposal.revision}
    form = facts.bound.get("fast_track") or ReasonForm(initial=start, auto_id="fast_track_%s")
    context = shown(form, "route:fast_track", proposal) | {
        "label": _("Give priority"),
        "blocked": blocked,
        "icon": "rocket",
        "gate_url": f"{reverse('gate:queue')}?v={proposal.number}" if objected or proposal.stage == Stage.GATE else "",
        "gate_label": _("Table over the objection") if objected else _("Hold at the gate"),
    }
    return ActPanel("secretary", Slot.SIDE, title=_("Secretary only"), context=context)
