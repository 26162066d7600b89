"""The pages on which the forms of each room stand, with the person who sees them there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from secretarie.access import scratch
from secretarie.house.kinds import RegulationKind
from secretarie.house.models import HouseRule
from secretarie.law import RecusalReason
from secretarie.mandates.facts import Condition, ConditionKind
from secretarie.meetings import actions as meetings
from secretarie.meetings.models import AgendaItem, Decision, DecisionList, Meeting, Outcome
from secretarie.meetings.outcomes import Given
from secretarie.people import actions as people
from secretarie.people.models import Portfolio, RoleGrant, Term
from secretarie.proposals import actions, word_kept
from secretarie.proposals.models import (
    DecidingBody,
    DecisionPoint,
    ErrorType,
    GateReview,
    Proposal,
    SignOff,
    Stage,
    Verdict,
)
from secretarie.proposals.particulars import RelationText
from secretarie.proposals.rules_remarks import FindingText
from secretarie.proposals.word.reading import Reading
from tests.cast import SINCE, Cast
from tests.house import regulations
from tests.make import (
    MEETING_DAY,
    a_draft,
    a_meeting,
    a_passed_proposal,
    a_proposal_at,
    a_session,
    a_text,
    an_agenda,
    an_attachment,
    as_seen,
    ask_advice,
    at_item,
    freeze,
    give_advice,
    sign_holder,
    sign_line,
)
from tests.mandates import acts as mandates
from tests.proposals.pattern import a_history
from tests.records import a_closed_meeting, adopted, tuning

type Pages = list[tuple[str, str]]
CLOSED = date(2026, 11, 24)
"""A meeting of which the closing time has passed on the cast's day."""
PREPARING = frozenset(
    {
        "plan",
        "edit",
        "place",
        "add",
        "conform",
        "conform_list",
        "mark",
        "move",
        "remove",
        "point",
        "release",
        "freeze",
        "open",
    }
)


SPACES = {
    "gate": "gate",
    "route": "route",
    "together": "writing",
    "staff": "staff",
    "proposals": "writing",
    "people": "registering",
    "absence": "registering",
    "house": "ruling",
    "mandates": "mandating",
}


def room_of(name: str) -> str:
    """In which of the rooms below an address is tried."""
    space = name.partition(":")[0]
    if space == "meetings":
        return "preparing" if name.partition(":")[2] in PREPARING else "session"
    return SPACES.get(space, "record")


def writing(cast: Cast) -> Pages:
    """A draft with everything beside it."""
    with cast.acting_as("author") as actor:
        proposal = a_draft(cast, actor)
        scratch.keep(actor, "voorstel", proposal.number, {"subject": ["Anders"]}, base_revision=0)
    an_attachment(cast, proposal)
    seen = as_seen(cast, "author", proposal)
    with cast.acting_as("author") as actor:
        actions.relate(actor, seen, relations=(RelationText("motion", "M-12", "Een motie"),))
        for over in (proposal.number, scratch.NEW):
            word_kept.keep(
                actor, over, Reading(subject="Anders", headings=("Onderwerp",), keys=("subject",)), name="voorstel.docx"
            )
        actions.comment(actor, Proposal.objects.get(pk=proposal.pk), text="Klopt dit?")
        actions.share(actor, Proposal.objects.get(pk=proposal.pk), person=cast.people["other_author"])
    names = ("write", "file", "papers", "check", "word_in")
    pages = [("author", reverse(f"proposals:{n}")) for n in ("new", "word_new")]
    pages += [("author", _of("proposals", n, proposal)) for n in names]
    pages += [("author", _of("together", n, proposal)) for n in ("copy", "before")]
    return [*pages, ("secretary", reverse("proposals:template")), *_around_the_gate(cast)]


def _around_the_gate(cast: Cast) -> Pages:
    """One that the gate returned with a remark, and one that comes after the closing time of its meeting."""
    a_meeting(cast, CLOSED)
    returned, late = a_proposal_at(cast, Stage.GATE), a_proposal_at(cast, Stage.PASSED, requested_for=CLOSED)
    seen = as_seen(cast, "secretary", returned)
    with cast.acting_as("secretary") as actor:
        kind = ErrorType.objects.values_list("pk", flat=True)[0]
        findings = [FindingText(kind, text="Wat kost het?", part="finance", quote="reserve")]
        actions.review(actor, seen, outcome=GateReview.Outcome.RETURNED, findings=findings)
    return [("author", _of("proposals", "file", returned)), ("secretary", _of("proposals", "file", late))]


def route(cast: Cast) -> Pages:
    """Advice asked and disagreed with; a paraph awaited in the line and of the member; one that lies at the gate."""
    asked, disputed, lined = (a_proposal_at(cast, s) for s in (Stage.IN_ADVICE, Stage.DRAFT, Stage.TEAM_MANAGER))
    give_advice(cast, ask_advice(cast, disputed), Verdict.DISAGREE, "Niet gedekt.")
    seen = as_seen(cast, "author", disputed)
    with cast.acting_as("author") as actor:
        actions.submit(actor, seen)
    at_member, at_gate = a_proposal_at(cast, Stage.PORTFOLIO_HOLDER), a_proposal_at(cast, Stage.GATE)
    seen_by = {
        "author": (asked,),
        "adviser_finance": (asked,),
        "team_manager": (lined,),
        "alderman": (at_member, at_gate),
        "secretary": (at_member,),
        "director": (disputed,),
    }
    pages = [(key, _of("proposals", "file", p)) for key, papers in seen_by.items() for p in papers]
    return [*pages, *advising(cast), *competing(cast)]


def competing(cast: Cast) -> Pages:
    """A paper that the director may decide on once a condition is confirmed; one of which the council hears first."""
    consult = Condition(ConditionKind.CONSULT_HOLDER, "na overleg met de portefeuillehouder")
    mandates.a_mandate(cast, conditions=(consult,))
    text = a_text()
    works = replace(text.points[0], topic="inkoop.werken", matter="private_law_act")
    founding = replace(text.points[0], matter="found_or_join")
    ours = a_proposal_at(cast, Stage.DIRECTOR, text=replace(text, points=(works,)), amount=Decimal(100))
    councils = a_proposal_at(cast, Stage.GATE, text=replace(text, points=(founding,)))
    return [("director", _of("proposals", "file", ours)), ("secretary", _of("proposals", "file", councils))]


def advising(cast: Cast) -> Pages:
    """A route of advice to begin and one begun, an older advice, the management team, and a holder who differs."""
    with cast.acting_as("administrator") as actor:
        here, own = {"municipality_id": actor.municipality, "valid_from": SINCE}, cast.people["colleague"]
        RoleGrant.objects.create(person=own, role="adviser", discipline="finance", **here)
        HouseRule.objects.create(key="house.advice_model", value="B", **here)
    with cast.acting_as("author") as actor:
        to_seek, begun = (a_draft(cast, actor, amount=Decimal(300_000)) for _n in range(2))
        concern, older = a_draft(cast, actor, traits=frozenset({"concern"})), a_draft(cast, actor)
    with cast.acting_as("author") as actor:
        actions.seek(actor, Proposal.objects.get(pk=begun.pk))
        actions.submit(actor, Proposal.objects.get(pk=concern.pk))
    give_advice(cast, ask_advice(cast, older))
    with cast.acting_as("author") as actor:
        actions.save(actor, Proposal.objects.get(pk=older.pk), text=a_text("Nieuwe tekst"))
    for key in ("team_manager", "director"):
        sign_line(cast, key, concern)
    differs = a_proposal_at(cast, Stage.PORTFOLIO_HOLDER)
    seen_by = {"author": to_seek, "secretary": begun, "adviser_finance": begun, "secretariat": concern}
    pages = [(key, _of("proposals", "file", p)) for key, p in seen_by.items()]
    return [*pages, *[(k, _of("proposals", "file", p)) for k, p in (("adviser_finance", older), ("alderman", differs))]]


def staff(cast: Cast) -> Pages:
    """A paper to talk over, and an assignment that waits for its answer."""
    a_proposal_at(cast, Stage.PORTFOLIO_HOLDER)
    with cast.acting_as("alderman") as actor:
        portfolio = Portfolio.objects.get(pk=cast.portfolios["alderman"].pk)
        actions.give_assignment(actor, portfolio, unit=cast.units["team"], subject="Notitie", hours=12)
    return [("alderman", reverse("staff:talks")), ("director", reverse("staff:talks"))]


def gate(cast: Cast) -> Pages:
    """A paper to judge, one held, one objected to; the types of error."""
    judged, held, objected = (a_proposal_at(cast, s) for s in (Stage.GATE, Stage.GATE, Stage.PORTFOLIO_HOLDER))
    seen = as_seen(cast, "secretary", held)
    with cast.acting_as("secretary") as actor:
        actions.hold(actor, seen, reason="Wacht op cijfers.")
    sign_holder(cast, "alderman", objected, SignOff.Mark.NOT_AGREED, "Niet mijn keuze.")
    pages = [f"{reverse('gate:queue')}?v={p.number}" for p in (judged, held, objected)]
    a_history(cast)
    pages += [reverse("gate:error_types"), reverse("gate:patterns")]
    return [("secretary", url) for url in pages]


def preparing(cast: Cast) -> Pages:
    """An agenda in preparation, one released with a conform list, one to open."""
    planned = an_agenda(cast, ["discussion"], day=MEETING_DAY + timedelta(days=7))
    a_passed_proposal(cast, "Wacht op plaatsing")
    released = an_agenda(cast, ["discussion", "formality"], day=MEETING_DAY + timedelta(days=14), stage="released")
    _agreed(cast, released)
    to_freeze = a_meeting(cast, MEETING_DAY + timedelta(days=28), stage="released")
    to_open = an_agenda(cast, ["discussion"], day=MEETING_DAY + timedelta(days=21), stage="frozen")
    with cast.acting_as("secretariat"):
        placed, marked = (AgendaItem.objects.get(meeting=m, title="Voorstel 1").pk for m in (planned, released))
        added = AgendaItem.objects.filter(meeting=planned, proposal=None, points=None).order_by("-pk")[0].pk
    pages = [("secretary", reverse("meetings:plan")), ("secretary", _meeting("agenda", to_freeze))]
    pages += [("secretariat", _meeting(name, planned)) for name in ("agenda", "add")]
    pages += [("secretariat", _meeting("item", planned, key)) for key in (placed, added)]
    pages += [("alderman", _meeting("agenda", released)), ("alderman", _meeting("item", released, marked))]
    return [*pages, ("minute_taker", _meeting("live", to_open)), ("secretariat", _meeting("conform_list", released))]


def _agreed(cast: Cast, released: Meeting) -> None:
    with cast.acting_as("secretary") as actor:
        meetings.propose_conform(actor, list(AgendaItem.objects.filter(meeting=released, kind="formality")))
    for key in ("mayor", "alderman", "alderman_space", "alderman_care", "alderman_school"):
        with cast.acting_as(key) as actor:
            rows = list(AgendaItem.objects.filter(meeting=released, kind="formality"))
            meetings.mark(actor, rows, value="agreed")
    freeze(cast, released)


def in_session(cast: Cast) -> Pages:
    """A meeting with its rows, a member who takes no part, a final text due, and no secretary present."""
    live = a_session(cast, ["discussion", "formality", "discussion"])
    with at_item(cast, live, "Voorstel 3") as (actor, item, points):
        given = {p.pk: Given(Outcome.FINAL_TEXT_MANDATED, final_text_by=cast.people["alderman"].pk) for p in points}
        meetings.record(actor, item, given=given)
        due = points[0].pk
    with at_item(cast, live, "Voorstel 1") as (actor, item, _points):
        meetings.recuse(actor, item, person=cast.people["alderman_care"].pk, reason=RecusalReason.PERSONAL_DIRECT)
        row = item.pk
    with cast.acting_as("minute_taker", MEETING_DAY) as actor:
        gone = [meetings.Present(cast.people[k].pk, present=False) for k in ("secretary", "deputy_secretary")]
        meetings.record_attendance(actor, Meeting.objects.get(pk=live.pk), entries=gone)
    at_row = _meeting("live_item", live, row)
    pages = [_meeting(n, live) for n in ("live", "attendance", "formality", "rest")]
    pages += [at_row, f"{at_row}?stemmen=1", _meeting("secrecy", live, row)]
    return [*[("minute_taker", url) for url in pages], ("alderman", reverse("meetings:final_text", args=[due]))]


def record(cast: Cast) -> Pages:
    """Lists in draft and adopted with an erratum, papers to sign, a decision for the mayor alone."""
    proposal = a_passed_proposal(cast, "Gebiedsverbod", portfolio="mayor")
    with cast.acting_as("author"):
        DecisionPoint.objects.filter(version__proposal=proposal).update(body=DecidingBody.MAYOR)
    with cast.acting_as("secretariat") as actor:
        held = a_closed_meeting(cast, actor, days_ago=20, decisions=2)
        with tuning(held):
            Decision.objects.filter(meeting=held).update(signature_kind="college_letter")
        done = adopted(cast, actor, held)
        meetings.propose_erratum(
            actor, DecisionList.objects.get(pk=done.pk), number="10.1", was="a", becomes="b", reason="c"
        )
        paper = meetings.prepare_paper(actor, Decision.objects.filter(meeting=held).order_by("pk")[0])
        draft, undrafted = (a_closed_meeting(cast, actor, days_ago=n, decisions=2) for n in (3, 2))
        meetings.draft_list(actor, draft)
    lists = [("secretariat", reverse("lists:list", args=[m.pk])) for m in (held, draft, undrafted)]
    return [
        *lists,
        ("mayor", reverse("decisions:decide", args=[proposal.number])),
        ("mayor", reverse("papers:paper", args=[paper.pk])),
        ("mayor", reverse("papers:list")),
        ("mayor", reverse("municipality")),
    ]


def _of(space: str, name: str, proposal: Proposal) -> str:
    return reverse(f"{space}:{name}", args=[proposal.number])


def _meeting(name: str, meeting: Meeting, *more: int) -> str:
    return reverse(f"meetings:{name}", args=[meeting.pk, *more])


def registering(cast: Cast) -> Pages:
    """Somebody with a role, an office with its term, a portfolio, a unit, and an absence to come."""
    with cast.acting_as("mayor") as actor:
        people.record_absence(actor, cast.people["mayor"], first=actor.today + timedelta(days=30))
    with cast.acting_as("administrator"):
        grant = RoleGrant.objects.get(person=cast.people["aide"]).pk
        term = Term.objects.get(person=cast.people["mayor"])
    person, portfolio, unit = cast.people["aide"].pk, cast.portfolios["alderman"].pk, cast.units["team"].pk
    about = {
        "add_person": [],
        "add_portfolio": [],
        "add_unit": [],
        "change_person": [person],
        "grant_role": [person],
        "end_role": [grant],
        "appoint": [term.office_id],
        "order_deputies": [term.office_id],
        "leave_office": [term.pk],
        "assign_portfolio": [portfolio],
        "close_unit": [unit],
    }
    pages = [("administrator", reverse(f"people:{name}", args=args)) for name, args in about.items()]
    return [*pages, ("secretariat", reverse("absence:absence")), ("mayor", reverse("absence:absence"))]


def mandating(cast: Cast) -> Pages:
    """A mandate that may be passed on, a draft decree with a table that was read, a decree to publish, a budget."""
    mandate, draft = mandates.a_mandate(cast), mandates.a_decree(cast, "Concept")
    mandates.a_sub_decree(cast)
    budget = mandates.a_budget_holder(cast).pk
    table = SimpleUploadedFile("lijst.csv", b"Functie;Bevoegdheid;Grens\nInkoper;Kopen;500\n")
    about = {"file": table, "revision": draft.revision}
    cast.client("secretary").post(reverse("mandates:take_over", args=[draft.pk]), about)
    addresses = {
        "draft_decree": [],
        "add_subject": [],
        "name_budget_holder": [],
        "end_budget_holder": [budget],
        "grant": [draft.pk],
        "adopt": [draft.pk],
        "take_over": [draft.pk],
        "columns": [draft.pk],
        "publish": [mandate.decree_id],
        "change": [mandate.pk],
        "withdraw": [mandate.pk],
        "sub_mandate": [mandate.pk],
    }
    return [("secretary", reverse(f"mandates:{name}", args=args)) for name, args in addresses.items()]


def ruling(cast: Cast) -> Pages:
    """A regulation in force, and one of which a draft lays down a value and has a paragraph without one."""
    held = regulations.in_force(cast, {"house.advice_model": "B"})
    draft = regulations.a_draft(
        cast, regulations.a_regulation(cast, "Organisatieregeling", kind=RegulationKind.ORGANISATION)
    )
    regulations.lay_down(cast, draft, "house.closing_time", "wednesday 17:00")
    plain = regulations.paragraph(cast, draft, "4.1").pk
    about: dict[str, list[object]] = {
        "add": [],
        "deviate": [],
        "draft": [held.regulation_id],
        "review": [held.pk],
        "withdraw": [held.pk],
        "version": [draft.regulation_id, draft.number],
        "adopt": [draft.pk],
        "add_paragraph": [draft.pk],
        "change_paragraph": [plain],
        "value": [plain, "house.standing_items"],
    }
    return [("secretary", reverse(f"house:{name}", args=args)) for name, args in about.items()]


ROOMS: dict[str, Callable[[Cast], Pages]] = {
    "writing": writing,
    "route": route,
    "staff": staff,
    "gate": gate,
    "preparing": preparing,
    "session": in_session,
    "record": record,
    "registering": registering,
    "mandating": mandating,
    "ruling": ruling,
}
