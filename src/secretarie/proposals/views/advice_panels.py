"""The acts of advice as panels of the file: to ask, to give or confirm, to hand on, to settle, to leave out."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from secretarie.access import scratch
from secretarie.access.performing import permitted
from secretarie.access.roles import SECRETARIES
from secretarie.access.table import Action
from secretarie.law.works_council import Involvement
from secretarie.proposals import facts_advice, rules_advice, rules_advice_route, rules_adviser
from secretarie.proposals.actions.give import FORM
from secretarie.proposals.advice_routes import matters
from secretarie.proposals.dossier import Dossier
from secretarie.proposals.facts_advice_route import route_of, seeking
from secretarie.proposals.forms_route import (
    AdviceForm,
    AskForm,
    ConfirmForm,
    ExemptForm,
    HandOnForm,
    ReasonForm,
    Revised,
    SettleForm,
    choices,
)
from secretarie.proposals.models import Advice, Aside, Proposal, SettledIn, Stage, Verdict
from secretarie.proposals.views.acts import ActPanel, Slot, shown
from secretarie.proposals.words import changed_since


def circle_choices(proposal: Proposal) -> list[tuple[str, str | Promise]]:
    """Whom an adviser's confidential words may reach besides who asked, the secretary and the gate."""
    return [
        ("role:mayor", gettext_lazy("The mayor")),
        (f"portfolio:{proposal.portfolio_id}", gettext_lazy("The portfolio holder")),
        ("role:alderman", gettext_lazy("The aldermen")),
        (f"director:{proposal.unit.parent_id or proposal.unit_id}", gettext_lazy("The director")),
        ("role:controller", gettext_lazy("The concern controller")),
    ]


def seek(_request: HttpRequest, proposal: Proposal, facts: Dossier) -> ActPanel | None:
    """Go by the route of the house: whom it asks now."""
    found = route_of(facts.actor, proposal, facts)
    known = seeking(facts.actor, proposal, found)
    blocked = rules_advice_route.obstacles_to_seek(known)
    if "seek" not in facts.bound and (blocked or not permitted(facts.actor, Action.ADVICE_SEEK)):
        return None
    form = facts.bound.get("seek") or Revised(initial={"revision": proposal.revision}, auto_id="seek_%s")
    asked = ", ".join(stop.label.lower() for stop in found.to_ask)
    context = shown(form, "route:seek", proposal) | {"blocked": blocked, "asked": asked}
    mine = proposal.author_id == facts.actor.person
    return ActPanel(
        "seek", headline=_("With you: ask the advice that the house requires."), waits=mine, context=context
    )


def exempt(_request: HttpRequest, proposal: Proposal, facts: Dossier) -> ActPanel | None:
    """The secretary leaves out an advice that the route asks."""
    if not permitted(facts.actor, Action.ADVICE_EXEMPT):
        return None
    left = [stop for stop in route_of(facts.actor, proposal, facts).stops if not stop.done]
    if "exempt" not in facts.bound and (not left or proposal.aside == Aside.RETRACTED):
        return None
    form = facts.bound.get("exempt")
    if form is None:
        form = ExemptForm(initial={"revision": proposal.revision}, auto_id="exempt_%s")
        choices(form, "discipline", [(stop.step.discipline, stop.label) for stop in left])
    return ActPanel("exempt", Slot.ADVICE, context=shown(form, "route:exempt", proposal))


def advise(_request: HttpRequest, proposal: Proposal, facts: Dossier) -> ActPanel | None:
    """To an adviser: there is a question, or the text changed after the advice."""
    mine = [a for a in facts.advices if facts_advice.answers(facts.actor, a)]
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
        found += [_confirm(advice, facts), _give(advice, facts), _hand_on(advice, facts)]
        found += [_settle(advice, facts), _withdraw(advice, facts)]
    return [panel for panel in found if panel]


def _give(advice: Advice, facts: Dossier) -> ActPanel | None:
    actor, name = facts.actor, f"give-{advice.pk}"
    mine = permitted(actor, Action.ADVICE_GIVE) and facts_advice.answers(actor, advice)
    if name not in facts.bound and not (mine and (advice.is_pending or advice.is_standing)):
        return None
    version, concept = advice.proposal.version, _concept(advice, facts)
    start = {**concept, "revision": advice.revision, "version": version}
    form = facts.bound.get(name) or AdviceForm(initial=start, auto_id=f"give{advice.pk}_%s")
    giving = facts_advice.giving(actor, advice, Verdict.AGREE, "", version)
    label = _("Renew your advice") if advice.is_standing else _("Give advice")
    context = shown(form, "route:give", advice.proposal, advice.pk) | {
        "label": label,
        "open": advice.is_pending,
        "blocked": tuple(o for o in rules_advice.obstacles_to_give(giving) if o.code != "works_council.no-meeting"),
        "consults": matters().get(advice.matter) == Involvement.ADVICE,
        "concept": bool(concept),
        "keep_url": f"{reverse('scratch:keep')}?form={FORM}&over={advice.pk}",
    }
    return ActPanel("give", Slot.ADVICE, about=advice.pk, context=context)


def _concept(advice: Advice, facts: Dossier) -> Mapping[str, str]:
    """What its adviser wrote and did not give yet; nobody else reads it."""
    kept = scratch.kept(facts.actor, FORM, str(advice.pk))
    return {name: values[0] for name, values in kept.fields.items() if values} if kept else {}


def _confirm(advice: Advice, facts: Dossier) -> ActPanel | None:
    actor, name = facts.actor, f"confirm-{advice.pk}"
    version = advice.proposal.version
    mine = permitted(actor, Action.ADVICE_CONFIRM) and advice.is_standing and changed_since(advice, version)
    if name not in facts.bound and not (mine and facts_advice.answers(actor, advice)):
        return None
    start = {"revision": advice.revision, "version": version}
    form = facts.bound.get(name) or ConfirmForm(initial=start, auto_id=f"confirm{advice.pk}_%s")
    blocked = rules_adviser.obstacles_to_confirm(facts_advice.confirming(actor, advice, version))
    context = shown(form, "route:confirm", advice.proposal, advice.pk) | {"blocked": blocked}
    return ActPanel("confirm", Slot.ADVICE, about=advice.pk, context=context)


def _hand_on(advice: Advice, facts: Dossier) -> ActPanel | None:
    actor, name = facts.actor, f"hand_on-{advice.pk}"
    if name not in facts.bound and not (advice.is_pending and permitted(actor, Action.ADVICE_HAND_ON)):
        return None
    others = facts_advice.colleagues(actor, advice)
    blocked = tuple(
        o
        for o in rules_adviser.obstacles_to_hand_on(facts_advice.handing_on(actor, advice, 0))
        if o.code != "advice.not-an-adviser"
    )
    if name not in facts.bound and (blocked or not others):
        return None
    start = {"revision": advice.revision}
    form = facts.bound.get(name) or HandOnForm(others, initial=start, auto_id=f"hand_on{advice.pk}_%s")
    context = shown(form, "route:hand_on", advice.proposal, advice.pk) | {"blocked": blocked}
    return ActPanel("hand_on", Slot.ADVICE, about=advice.pk, context=context)


def _settle(advice: Advice, facts: Dossier) -> ActPanel | None:
    actor, name = facts.actor, f"settle-{advice.pk}"
    here = advice.is_open_dissent and permitted(actor, Action.ADVICE_SETTLE)
    if name not in facts.bound and not here:
        return None
    where = SettledIn.SECRETARY if actor.has(*SECRETARIES) else SettledIn.MANAGEMENT_TEAM
    start = {"revision": advice.revision, "where": where}
    form = facts.bound.get(name) or SettleForm(initial=start, auto_id=f"settle{advice.pk}_%s")
    settling = facts_advice.settling(actor, advice, "?", where, facts)
    blocked = rules_advice.obstacles_to_settle(settling)
    context = shown(form, "route:settle", advice.proposal, advice.pk) | {"blocked": blocked}
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
    context = shown(form, "route:withdraw_question", advice.proposal, advice.pk) | {
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
    start = {"revision": proposal.revision}
    form = facts.bound.get("ask") or AskForm(advisers, circle_choices(proposal), initial=start, auto_id="ask_%s")
    blocked = tuple(rules_advice.obstacles_to_asking_here(asking))
    return ActPanel("ask", Slot.ADVICE, context=shown(form, "route:ask", proposal) | {"blocked": blocked})
