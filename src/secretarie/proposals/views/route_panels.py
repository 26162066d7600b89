"""The acts of the route as panels of the file: whose turn it is, with what, and why not when it cannot be now."""

from __future__ import annotations

from collections.abc import Iterable

from django import forms
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from secretarie.access.http import obstacles_of
from secretarie.access.performing import permitted
from secretarie.access.table import Action
from secretarie.law import Obstacle
from secretarie.proposals import (
    facts_advice,
    facts_gate,
    facts_route,
    facts_writing,
    gate_words,
    rules_advice,
    rules_adviser,
    rules_gate,
    rules_route,
)
from secretarie.proposals.dossier import Dossier
from secretarie.proposals.facts_advice_route import route_of
from secretarie.proposals.forms_route import AdviceForm, AskForm, HolderForm, LineForm, ReasonForm, Revised, SettleForm
from secretarie.proposals.models import Advice, Aside, Proposal, SettledIn, SignOff, Stage, Verdict
from secretarie.proposals.rules import EDITABLE
from secretarie.proposals.views.acts import ACT_PANELS, ACT_PANELS_PER_PART, ActPanel, Slot
from secretarie.proposals.words import changed_since

AGREED = SignOff.Mark.AGREED


def register() -> None:
    """Put the panels of the route on the file, in the order of the route."""
    ACT_PANELS.extend([submit, advise, sign_line, sign_holder, judge, ask, demand, secretary])
    ACT_PANELS_PER_PART.append(of_advices)


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
        waits=proposal.author_id == facts.actor.person and not facts.pending,
        context={
            **_shown(form, "route:submit", proposal),
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


def advise(_request: HttpRequest, proposal: Proposal, facts: Dossier) -> ActPanel | None:
    """To an adviser: there is a question, or the text changed after the advice."""
    mine = [a for a in facts.advices if a.adviser_id == facts.actor.person]
    asked = next((a for a in mine if a.is_pending), None)
    passed = next((a for a in mine if a.is_standing and changed_since(a, proposal.version)), None)
    advice = asked or passed
    if advice is None or proposal.stage not in rules_adviser.ADVISABLE or proposal.aside == Aside.RETRACTED:
        return None
    field = str(advice.get_discipline_display()).lower()
    words = _("With you: advice (%(field)s).") if asked else _("The text changed after your advice (%(field)s).")
    label = _("Give advice") if asked else _("Look at the changed text")
    return ActPanel(
        "link",
        headline=words % {"field": field},
        waits=True,
        context={"url": f"#advies-{advice.pk}", "label": label, "kind": "primary-action"},
    )


def of_advices(_request: HttpRequest, proposal: Proposal, facts: Dossier) -> list[ActPanel]:
    """Under each advice: to give or renew it, to withdraw the question, to settle the dissent."""
    found: list[ActPanel | None] = []
    for advice in facts.advices:
        advice.proposal = proposal
        found += [_give(advice, facts), _settle(advice, facts), _withdraw(advice, facts)]
    return [panel for panel in found if panel]


def _give(advice: Advice, facts: Dossier) -> ActPanel | None:
    actor, name = facts.actor, f"give-{advice.pk}"
    mine = permitted(actor, Action.ADVICE_GIVE) and advice.adviser_id == actor.person
    if name not in facts.bound and not (mine and (advice.is_pending or advice.is_standing)):
        return None
    version = advice.proposal.version
    start = {"revision": advice.revision, "version": version}
    form = facts.bound.get(name) or AdviceForm(initial=start, auto_id=f"give{advice.pk}_%s")
    giving = facts_advice.giving(actor, advice, Verdict.AGREE, "", version)
    label = _("Renew your advice") if advice.is_standing else _("Give advice")
    context = _shown(form, "route:give", advice.proposal, advice.pk) | {
        "label": label,
        "open": advice.is_pending,
        "blocked": rules_advice.obstacles_to_give(giving),
    }
    return ActPanel("give", Slot.ADVICE, about=advice.pk, context=context)


def _settle(advice: Advice, facts: Dossier) -> ActPanel | None:
    actor, name = facts.actor, f"settle-{advice.pk}"
    here = advice.is_open_dissent and permitted(actor, Action.ADVICE_SETTLE)
    if name not in facts.bound and not here:
        return None
    form = facts.bound.get(name) or SettleForm(initial={"revision": advice.revision}, auto_id=f"settle{advice.pk}_%s")
    settling = facts_advice.settling(actor, advice, "?", SettledIn.MANAGEMENT_TEAM, facts)
    blocked = rules_advice.obstacles_to_settle(settling)
    context = _shown(form, "route:settle", advice.proposal, advice.pk) | {"blocked": blocked}
    return ActPanel("settle", Slot.ADVICE, about=advice.pk, context=context)


def _withdraw(advice: Advice, facts: Dossier) -> ActPanel | None:
    actor, name = facts.actor, f"withdraw-{advice.pk}"
    withdrawing = facts_advice.withdrawing(actor, advice, "?", route_of(actor, advice.proposal, facts))
    here = permitted(actor, Action.ADVICE_WITHDRAW_QUESTION) and advice.is_pending and withdrawing.writes
    if name not in facts.bound and not here:
        return None
    auto_id = f"withdraw{advice.pk}_%s"
    form = facts.bound.get(name) or ReasonForm(initial={"revision": advice.revision}, auto_id=auto_id)
    label = _("Withdraw the question")
    context = _shown(form, "route:withdraw_question", advice.proposal, advice.pk) | {
        "label": label,
        "blocked": rules_advice.obstacles_to_withdraw_question(withdrawing),
    }
    return ActPanel("reasoned", Slot.ADVICE, about=advice.pk, context=context)


def ask(_request: HttpRequest, proposal: Proposal, facts: Dossier) -> ActPanel | None:
    """Ask advisers, per discipline and before a day."""
    actor = facts.actor
    asking = facts_advice.asking(actor, proposal, (), facts)
    here = asking.writes or (asking.at_gate and proposal.stage == Stage.GATE)
    living = proposal.stage in rules_adviser.ADVISABLE and proposal.aside != Aside.RETRACTED
    if "ask" not in facts.bound and not (permitted(actor, Action.ADVICE_ASK) and here and living):
        return None
    advisers = [g for g in facts_advice.advisers(actor) if (g.person_id, g.discipline) not in asking.pending]
    form = facts.bound.get("ask") or AskForm(advisers, initial={"revision": proposal.revision}, auto_id="ask_%s")
    blocked = tuple(rules_advice.obstacles_to_asking_here(asking))
    return ActPanel("ask", Slot.ADVICE, context=_shown(form, "route:ask", proposal) | {"blocked": blocked})


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
    context = _shown(form, url, proposal) | {"blocked": blocked}
    return ActPanel("sign_off", headline=headline, waits=not blocked, context=context)


def judge(_request: HttpRequest, proposal: Proposal, facts: Dossier) -> ActPanel | None:
    """To the gate, with the verdict chosen."""
    if not permitted(facts.actor, Action.GATE_REVIEW) or proposal.stage != Stage.GATE:
        return None
    held = proposal.aside == Aside.ON_HOLD
    dissents = tuple(str(a.get_discipline_display()) for a in facts.open_dissent)
    url = f"{reverse('gate:queue')}?v={proposal.number}"
    context = {"url": url, "held": held, "pass_obstacles": tuple(rules_gate.obstacles_to_pass(dissents))}
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
    context = _shown(form, "route:demand", proposal) | {"label": _("Demand placement"), "blocked": blocked}
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
    context = _shown(form, "route:fast_track", proposal) | {
        "label": _("Give priority"),
        "blocked": blocked,
        "icon": "rocket",
        "gate_url": f"{reverse('gate:queue')}?v={proposal.number}" if objected or proposal.stage == Stage.GATE else "",
        "gate_label": _("Table over the objection") if objected else _("Hold at the gate"),
    }
    return ActPanel("secretary", Slot.SIDE, title=_("Secretary only"), context=context)


def _shown(form: forms.BaseForm, url: str, proposal: Proposal, *args: object) -> dict[str, object]:
    """What each template of an act is given: its form, where it goes, and the obstacles it came back with."""
    return {
        "form": form,
        "url": reverse(url, args=[proposal.number, *args]),
        "refused": obstacles_of(form) if form.is_bound else [],
    }
