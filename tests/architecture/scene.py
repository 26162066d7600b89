"""One scene in which everything that an address can point at exists once, and what each address is tried with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal

from django.urls import URLPattern, URLResolver, get_resolver, reverse

from secretarie.disclosure import actions as disclosure
from secretarie.house.kinds import RegulationKind
from secretarie.meetings import actions as meetings
from secretarie.meetings.models import AgendaItem, Decision, DecisionList, ItemPoint
from secretarie.people import actions as people
from secretarie.people.models import Portfolio, RoleGrant, Term
from secretarie.proposals import actions as proposals
from secretarie.proposals.models import Advice, ErrorType, Proposal, Stage
from tests.cast import Cast
from tests.house.regulations import a_draft, a_regulation, in_force, paragraph
from tests.make import a_proposal_at, a_text, an_attachment
from tests.mandates import acts as mandates
from tests.records import a_closed_meeting, adopted, make_secret, tuning

ELSEWHERE = ("account_", "mfa_", "socialaccount_", "openid_connect_", "styleguide", "health:", "entrance:enter")


@dataclass(frozen=True, slots=True)
class Address:
    """An address with the thing it is tried on: ``proposals:file [gate]``."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Scene:
    """What the addresses point at, by the name of their parameter; several things where sight differs."""

    things: dict[str, dict[str, dict[str, object]]]

    def addresses(self) -> list[Address]:
        return [address for name, names in views() for address in self._of(name, names)]

    def _of(self, name: str, parameters: tuple[str, ...]) -> Iterator[Address]:
        if not parameters:
            yield Address(name, reverse(name))
            return
        for label, given in self.things.get(name.partition(":")[0], {}).items():
            if set(parameters) <= set(given):
                yield Address(f"{name} [{label}]", reverse(name, kwargs={p: given[p] for p in parameters}))


def views() -> list[tuple[str, tuple[str, ...]]]:
    """Every named address of ours with its parameters, in the order of their names."""
    found = dict(_walk(get_resolver().url_patterns, "", ()))
    return sorted((name, names) for name, names in found.items() if not name.startswith(ELSEWHERE))


def _walk(
    patterns: list[URLPattern | URLResolver], prefix: str, outer: tuple[str, ...]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    for pattern in patterns:
        names = (*outer, *pattern.pattern.converters)
        if isinstance(pattern, URLResolver):
            space = f"{prefix}{pattern.namespace}:" if pattern.namespace else prefix
            yield from _walk(pattern.url_patterns, space, names)
        elif pattern.name:
            yield f"{prefix}{pattern.name}", names


def a_scene(cast: Cast) -> Scene:
    """Proposals on their way, meetings before and after, a list public and one not, a paper, something secret."""
    on_route = {stage: a_proposal_at(cast, stage) for stage in (Stage.IN_ADVICE, Stage.PORTFOLIO_HOLDER)}
    with cast.acting_as("author"):
        advices = {stage: Advice.objects.get(proposal=p).pk for stage, p in on_route.items()}
    sent = {stage: a_proposal_at(cast, stage) for stage in (Stage.DRAFT, Stage.GATE, Stage.PASSED)}
    numbers = {stage: proposal.number for stage, proposal in sent.items()}
    annexed = {stage: an_attachment(cast, proposal).pk for stage, proposal in sent.items()}
    with cast.acting_as("secretariat") as actor:
        held = a_closed_meeting(cast, actor, days_ago=20, decisions=3)
        with tuning(held):
            Decision.objects.filter(meeting=held).update(signature_kind="college_letter")
        make_secret(actor, held, "10.2")
        done = adopted(cast, actor, held)
        published = disclosure.publish(actor, DecisionList.objects.get(pk=done.pk))
        draft = a_closed_meeting(cast, actor, days_ago=3, decisions=1)
        meetings.draft_list(actor, draft)
        open_one, secret = Decision.objects.filter(meeting=held).order_by("pk")[:2]
        papers = {
            "open": meetings.prepare_paper(actor, open_one).pk,
            "secret": meetings.prepare_paper(actor, Decision.objects.get(pk=secret.pk)).pk,
        }
        erratum = meetings.propose_erratum(
            actor, DecisionList.objects.get(pk=done.pk), number="10.1", was="a", becomes="b", reason="c"
        )
        items = dict(AgendaItem.objects.filter(meeting=held).order_by("pk").values_list("number", "pk"))
        found = ItemPoint.objects.filter(item__meeting=held).values_list("item__number", "pk")
        points = dict(found.order_by("pk"))
        error = ErrorType.objects.order_by("pk").first()
        assert error is not None
    slug = cast.municipality.slug
    at_meeting = {
        "held": {
            "pk": held.pk,
            "item": items["10.1"],
            "erratum": erratum.pk,
            "kind": "internal",
            "point": points["10.1"],
            "recusal": 1,
        },
        "secret item": {"pk": held.pk, "item": items["10.2"], "point": points["10.2"]},
        "draft list": {"pk": draft.pk, "kind": "public"},
    }
    return Scene(
        {
            "proposals": {s.value: {"number": n, "old": 1, "new": 1, "pk": annexed[s]} for s, n in numbers.items()},
            "together": {s.value: {"number": n, "pk": cast.people["other_author"].pk} for s, n in numbers.items()},
            "gate": {
                s.value: {"number": n, "pk": error.pk, "unit": cast.units["team"].pk, "error": error.pk}
                for s, n in numbers.items()
                if s != Stage.PASSED
            },
            "route": {s.value: {"number": p.number, "pk": advices[s]} for s, p in on_route.items()},
            "meetings": {k: v for k, v in at_meeting.items() if k != "draft list"},
            "lists": at_meeting,
            "papers": {k: {"pk": v} for k, v in papers.items()},
            "decisions": {
                "open": {"number": open_one.number},
                "secret": {"number": secret.number},
            },
            "public": {
                "list": {"municipality": slug, "slug": published.slug, "year": published.held_on.year},
                "decision": {"municipality": slug, "slug": open_one.number.lower()},
                "secret decision": {"municipality": slug, "slug": secret.number.lower()},
            },
            "rulebook": {"quorum": {"key": "college.quorum"}},
            "scratch": {"one": {}},
            "staff": {"asked": {"number": numbers[Stage.GATE], "pk": _assignment(cast)}},
            "people": {"one": _people(cast)},
            "mandates": {"one": _mandates(cast)},
            "absence": {"mayor": {"absence": _absence(cast)}},
            "house": _house(cast),
        }
    )


def _people(cast: Cast) -> dict[str, object]:
    """The aide with his role, the mayor's office and term, a portfolio and a unit."""
    with cast.acting_as("administrator"):
        grant = RoleGrant.objects.get(person=cast.people["aide"])
        term = Term.objects.get(person=cast.people["mayor"])
    return {
        "person": cast.people["aide"].pk,
        "grant": grant.pk,
        "office": term.office_id,
        "term": term.pk,
        "portfolio": cast.portfolios["alderman"].pk,
        "unit": cast.units["team"].pk,
    }


def _house(cast: Cast) -> dict[str, dict[str, object]]:
    """A regulation in force, and one of which a draft is under way."""
    held = in_force(cast, {"house.advice_model": "B"})
    draft = a_draft(cast, a_regulation(cast, "Organisatieregeling", kind=RegulationKind.ORGANISATION))
    return {
        label: {
            "regulation": version.regulation_id,
            "version": version.pk,
            "nth": 1,
            "old": 1,
            "new": 1,
            "paragraph": paragraph(cast, version).pk,
            "key": "house.advice_model",
        }
        for label, version in {"in force": held, "draft": draft}.items()
    }


def _assignment(cast: Cast) -> int:
    with cast.acting_as("alderman") as actor:
        portfolio = Portfolio.objects.get(pk=cast.portfolios["alderman"].pk)
        unit = cast.units["team"]
        return proposals.give_assignment(actor, portfolio, unit=unit, subject="Notitie parkeren", hours=12).pk


def _mandates(cast: Cast) -> dict[str, object]:
    """A mandate in force with its decree, and a budget holder."""
    mandate = mandates.a_mandate(cast)
    text = a_text()
    works = replace(text.points[0], topic="inkoop.werken", matter="private_law_act")
    proposal = a_proposal_at(cast, Stage.DIRECTOR, text=replace(text, points=(works,)), amount=Decimal(100))
    with cast.acting_as("director") as actor:
        taken = proposals.decide_under_mandate(actor, Proposal.objects.get(pk=proposal.pk))
    ours = {"pk": mandate.pk, "decree": mandate.decree_id, "budget": mandates.a_budget_holder(cast).pk}
    return ours | {"number": taken.number}


def _absence(cast: Cast) -> int:
    with cast.acting_as("mayor") as actor:
        return people.record_absence(actor, cast.people["mayor"], first=actor.today + timedelta(days=30)).pk
