"""The demo as it stands in the database: seeded once for this file, from the summer of 2026 on."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any

import pytest
from django.core.management import call_command
from django.db.models import F

from secretarie.access.wall import PUBLIC_PERSON, SYSTEM_PERSON, Actor, acting, visible
from secretarie.audit.models import Entry
from secretarie.audit.verify import verify
from secretarie.demo.content import DEMO_SEED
from secretarie.demo.content.history import blocks, history
from secretarie.demo.seeding import founding
from secretarie.demo.seeding.seed import Wish, seed
from secretarie.disclosure.models import LeftOut, PublishedDecision, PublishedList
from secretarie.documents.models import Paper, Secrecy
from secretarie.meetings.models import (
    AgendaItem,
    Ballot,
    Decision,
    DecisionList,
    Erratum,
    ItemPoint,
    Mark,
    Meeting,
    Outcome,
    Reading,
    Recusal,
)
from secretarie.people.models import Municipality, Person
from secretarie.proposals.dossier import NUMBER
from secretarie.proposals.models import Advice, Attachment, GateReview, Proposal, SignOff, Stage, Version
from secretarie.proposals.waiting import What, waiting_for
from tests.owner import owner_connection

DAY = date(2026, 11, 23)
SINCE = date(2026, 7, 28)
PLACES = ("lindervoort", "veldrade")


@pytest.fixture(scope="module", autouse=True)
def demo(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Committed for the whole file, and emptied after it."""
    with django_db_blocker.unblock():
        with owner_connection() as owner:
            seed(owner, Wish(DEMO_SEED, DAY, SINCE))
        yield
        call_command("flush", interactive=False, verbosity=0)


@contextmanager
def inside(place: str = "lindervoort", who: str = "") -> Iterator[Actor]:
    """As somebody by name; otherwise as the system office, which reads everything."""
    here = Municipality.objects.get(slug=place)
    person = SYSTEM_PERSON
    if who:
        with acting(SYSTEM_PERSON, here.pk, DAY):
            person = Person.objects.get(name=who).pk
    with acting(person, here.pk, DAY) as actor:
        yield actor


def item(day: date, words: str) -> AgendaItem:
    return AgendaItem.objects.get(meeting__starts_at__date=day, title__startswith=words)


@pytest.mark.django_db
def test_every_meeting_stands_closed_with_its_list() -> None:
    past = [meeting for meeting in history(DEMO_SEED, date(2026, 11, 22)) if meeting.day >= SINCE]
    with inside():
        held = Meeting.objects.filter(body__kind="college", starts_at__date__lt=DAY)
        assert held.count() == len(past)
        assert {m.stage for m in held} == {Meeting.Stage.CLOSED, Meeting.Stage.ADOPTED}
        assert held.filter(stage=Meeting.Stage.CLOSED).count() == 1, "only the last list waits for its adoption"
        assert DecisionList.objects.filter(meeting__in=held).count() == len(past)
        assert Reading.objects.filter(list__meeting__in=held).count() == 2 * len(past)
        of_college = Decision.objects.filter(meeting__in=held, body="college").count()
        of_mayor = Decision.objects.filter(meeting__in=held, body="mayor").count()
    assert of_college == blocks(past, "college")
    assert of_mayor == blocks(past, "mayor")


@pytest.mark.django_db
def test_the_chains_hold() -> None:
    for place in PLACES:
        with inside(place) as actor:
            verdict = verify(actor.municipality)
        assert verdict.broken is None
        assert verdict.entries > 100


@pytest.mark.django_db
def test_an_entry_of_the_story_tells_its_hour_beside_that_of_the_machine() -> None:
    with inside():
        proposal = Proposal.objects.get(fast_track=True)
        bodies = [json.loads(e.body) for e in Entry.objects.filter(root=f"proposals.proposal:{proposal.pk}")]
        told = [datetime.fromisoformat(body["told"]) for body in bodies]
    assert told == sorted(told)
    assert max(told).date() < DAY
    assert all(body["when"] >= bodies[0]["when"] for body in bodies)


@pytest.mark.django_db
def test_what_the_public_reads() -> None:
    here = Municipality.objects.get(slug="lindervoort").pk
    with inside():
        adopted = DecisionList.objects.filter(adopted_on__lt=date(2026, 11, 20)).count()
        closed = set(Decision.objects.exclude(series="").values_list("number", flat=True))
        hidden = set(AgendaItem.objects.filter(openness="not_public").values_list("title", flat=True))
        assert LeftOut.objects.count() > 0
    with acting(PUBLIC_PERSON, here, DAY):
        lists = list(PublishedList.objects.filter(replaced_at=None))
        assert len(lists) == adopted
        assert all(one.adopted_on for one in lists)
        shown = PublishedDecision.objects.filter(replaced_at=None)
        assert shown.count() > 120
        assert not closed & set(shown.values_list("number", flat=True))
        assert not hidden & {entry["title"] for one in lists for entry in one.record["items"]}
        assert not Proposal.objects.exists()


@pytest.mark.django_db
def test_no_quorum_on_11_august_and_the_second_meeting() -> None:
    with inside():
        first = Meeting.objects.get(starts_at__date=date(2026, 8, 11))
        assert not first.decisions.exists()
        assert {p.outcome for p in ItemPoint.objects.filter(item__meeting=first)} == {""}
        second = Meeting.objects.get(first_meeting=first)
        assert second.kind == Meeting.Kind.SECOND
        points = ItemPoint.objects.filter(item__meeting=second)
        assert {p.valid for p in points} == {True}
        assert all(p.item.carried_from.meeting_id == first.pk for p in points.select_related("item__carried_from"))


@pytest.mark.django_db
def test_a_tie_a_recusal_a_contrary_decision_and_one_held_over_twice() -> None:
    with inside():
        ballots = Ballot.objects.filter(point__item=item(date(2026, 9, 29), "Warmteplan Sint Odulf"))
        assert [b.result for b in ballots] == ["tie_vote_again", "carried_by_casting_vote"]
        recusal = Recusal.objects.select_related("person").get(item=item(date(2026, 9, 22), "Garantstelling"))
        assert recusal.person.name == "Ruben Tadema"
        fund = item(date(2026, 10, 13), "Noodfonds energie")
        assert next((p.outcome, p.contrary) for p in fund.points.all()) == (Outcome.AMENDED, True)
        plots = AgendaItem.objects.filter(title__startswith="Verkoop kavels Kolkweide").order_by("meeting__starts_at")
        assert [i.points.first().outcome for i in plots] == ["held_over", "held_over", "as_proposed"]
        assert [i.carried_from_id for i in plots] == [None, plots[0].pk, plots[1].pk]
        assert len({i.proposal_id for i in plots}) == 1


@pytest.mark.django_db
def test_the_erratum_in_the_amount_of_the_cycle_routes() -> None:
    with inside():
        erratum = Erratum.objects.select_related("list__meeting").get()
        assert (erratum.was, erratum.becomes, erratum.adopted_on) == ("€ 657.000", "€ 675.000", date(2026, 9, 29))
        point = ItemPoint.objects.get(item=item(date(2026, 9, 15), "Uitvoeringsprogramma fietsroutes"), position=2)
        assert "€ 675.000" in point.text
        for reading in Reading.objects.filter(list=erratum.list):
            assert "€ 657.000" in str(reading.record)
        lists = PublishedList.objects.filter(decision_list=erratum.list).order_by("id")
        assert [bool(one.errata) for one in lists] == [False, True]
        assert lists[0].replaced_at is not None


@pytest.mark.django_db
def test_one_mark_brought_a_conform_item_to_the_table_and_one_was_tabled_over_objection() -> None:
    with inside():
        green = item(date(2026, 10, 27), "Beleid snippergroen")
        assert Counter(green.marks.values_list("value", flat=True)) == {"agreed": 5, "discuss": 1}
        assert green.conform_on is None
        mill = item(date(2026, 11, 3), "Procesbesluit hoger beroep")
        review = GateReview.objects.select_related("objection").get(proposal=mill.proposal_id)
        assert review.outcome == GateReview.Outcome.TABLED_OVER_OBJECTION
        assert review.objection.mark == SignOff.Mark.NOT_AGREED
        assert mill.number.startswith("B.")
        conform = AgendaItem.objects.filter(conform_on__isnull=False)
        assert conform.exists()
        assert all(m.value == Mark.Value.AGREED for m in Mark.objects.filter(item__in=conform))


@pytest.mark.django_db
def test_files_of_the_past_are_public_and_papers_signed() -> None:
    with inside():
        stages = Counter(Proposal.objects.filter(number__lt="2026-0400").values_list("stage", flat=True))
        assert stages[Stage.PUBLISHED] > 70
        assert Paper.objects.filter(stage=Paper.Stage.SIGNED).count() > 40
        decided = [Stage.DECIDED, Stage.SIGNED, Stage.PUBLISHED]  # the living week is on its way still
        full = Proposal.objects.filter(versions__note="Gereed voor advies", stage__in=decided).distinct()
        assert full.count() > 10
        assert all(p.advices.exists() and p.sign_offs.exists() for p in full)


@pytest.mark.django_db
def test_a_version_came_from_word_with_its_lists_in_lists_and_merged_cells() -> None:
    with inside():
        version = Version.objects.get(note__startswith="Uit Word:")
        assert version.number == version.proposal.version
        assert 'rowspan="2"' in version.sections["execution"]
        assert "<ol><li>Vóór het rooien:<ul><li>" in version.sections["execution"]
        assert [one["number"] for one in version.arguments] == ["1.1", "K 1.1"]


@pytest.mark.django_db
def test_it_is_filled_once_and_only_where_it_is_a_demo() -> None:
    assert founding.seeded("lindervoort") == founding.Seeded(DEMO_SEED, DAY)
    with owner_connection() as owner, pytest.raises(founding.SeededError):
        seed(owner, Wish(DEMO_SEED, DAY))
    with owner_connection() as owner:
        owner.execute("UPDATE people_municipality SET demo = false WHERE slug = 'lindervoort'")
    with owner_connection() as owner, pytest.raises(founding.NotOursError):
        seed(owner, Wish(DEMO_SEED, DAY))
    with owner_connection() as owner:
        owner.execute("UPDATE people_municipality SET demo = true WHERE slug = 'lindervoort'")


@pytest.mark.django_db
def test_the_living_week_has_papers_at_every_station_by_acts_of_the_real_people() -> None:
    with inside():
        living = Proposal.objects.exclude(aside__in=["returned", "retracted"])
        stages = Counter(living.values_list("stage", flat=True))
        route = [Stage.DRAFT, Stage.IN_ADVICE, Stage.TEAM_MANAGER, Stage.DIRECTOR, Stage.PORTFOLIO_HOLDER]
        assert {stage for stage in [*route, Stage.GATE, Stage.PASSED, Stage.ON_AGENDA] if not stages[stage]} == set()
        asides = set(Proposal.objects.values_list("aside", flat=True))
        assert {"returned", "on_hold", "retracted"} <= asides
        assert Proposal.objects.filter(aside="returned", sign_offs__mark="not_agreed").count() == 1
        tabled = GateReview.objects.get(outcome="tabled_over_objection", proposal__stage=Stage.ON_AGENDA)
        assert (tabled.objection.person.name, tabled.holder_told, tabled.mayor_told) == ("Ruben Tadema", True, True)
        assert SignOff.objects.filter(as_substitute=True).count() == 1
        consultation = Proposal.objects.distinct().get(
            aside="returned", reviews__findings__error_type__code="consultation", version=4
        )
        assert consultation.reviews.filter(outcome="returned").count() == 3
        assert Proposal.objects.filter(fast_track=True, stage=Stage.GATE).count() == 1
        demanded = GateReview.objects.get(outcome="demanded")
        assert demanded.by.name == "Gerben Kloosterziel"
        given = Advice.objects.exclude(verdict="").filter(superseded=False, proposal__stage=Stage.GATE)
        assert [a.discipline for a in given if a.is_open_dissent] == ["control"]
        assert given.filter(version__number__lt=F("proposal__version")).exists(), "one advice is on an older text"


@pytest.mark.django_db
def test_the_next_agenda_is_out_with_marks_a_late_item_and_the_list_to_adopt() -> None:
    with inside():
        meeting = Meeting.objects.get(body__kind="college", starts_at__date=date(2026, 11, 24))
        assert meeting.stage == Meeting.Stage.RELEASED
        items = AgendaItem.objects.filter(meeting=meeting)
        late = {item.title.split()[0]: item.late_reason for item in items.filter(late=True)}
        assert late.keys() == {"Beantwoording", "Bijstand"}
        assert "art. 53a" in late["Bijstand"], "the mayor's own, who needs nobody's leave"
        assert items.filter(conform=True).count() == 3
        assert items.filter(adopts__isnull=False).count() == 1
        assert Mark.objects.filter(item__in=items, value=Mark.Value.DISCUSS).exclude(note="").exists()
        assert Meeting.objects.filter(body__kind="college", stage=Meeting.Stage.PLANNED).count() > 3
        unmarked = items.filter(points__isnull=False, marks=None).distinct()
        assert [item.title.split()[0] for item in unmarked] == ["Bijstand"], "only what the mayor added afterwards"
        moved = items.get(changes__kind="moved")
        assert (moved.kind, moved.changes.get().by.name) == (AgendaItem.Kind.DISCUSSION, "Liesbeth Haverlande")
        assert {p.stage for p in Paper.objects.all()} == set(Paper.Stage), "to sign, to countersign and signed"


@pytest.mark.django_db
def test_nothing_of_the_past_was_left_lying_about() -> None:
    with inside():
        passed = Proposal.objects.filter(stage=Stage.PASSED)
        assert not passed.filter(items__isnull=False).exists(), "what was held over stands on a coming agenda"
        assert not passed.filter(requested_for__lt=DAY).exists()
        back = AgendaItem.objects.filter(meeting__starts_at__date__gte=DAY, proposal__items__meeting__stage="closed")
        assert back.exists()


@pytest.mark.django_db
def test_veldrade_lives_in_small() -> None:
    with inside("veldrade"):
        stages = set(Proposal.objects.values_list("stage", flat=True))
        assert {Stage.DRAFT, Stage.IN_ADVICE, Stage.PORTFOLIO_HOLDER, Stage.GATE, Stage.ON_AGENDA} <= stages
        meeting = Meeting.objects.get(starts_at__date=DAY)
        assert meeting.stage == Meeting.Stage.FROZEN
        assert Mark.objects.filter(item__meeting=meeting).count() == 12


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("who", "what"),
    [
        ("Liesbeth Haverlande", What.REVIEW),
        ("Eline Bruggenwirth", What.REVIEW),
        ("Willemijn Brakelaar", What.SIGN_HOLDER),
        ("Sietske Vonderman", What.SIGN_HOLDER),
        ("Imane el Ouahdani", What.SIGN_HOLDER),
        ("Els Coppenhagen", What.REPAIR),
        ("Petra Slagterman", What.SIGN_LINE),
        ("Nadia Verhulsdonck", What.SIGN_LINE),
        ("Saskia Plantinga", What.ADVISE),
        ("Wouter Dijkhoff", What.ADVISE_AGAIN),
        ("Rik Stegerhoek", What.REPAIR),
    ],
)
def test_something_waits_for(who: str, what: What) -> None:
    with inside(who=who) as actor:
        assert what in {row.what for row in waiting_for(actor)}


@pytest.mark.django_db
def test_the_secret_annex_is_secret_since_the_college_said_so() -> None:
    """Kolkweide: held over twice, so that secrecy was imposed on the third day only."""
    with inside():
        secrecy = Secrecy.objects.get(ground="5.1 lid 2 onder b")
        assert (secrecy.imposed_by, secrecy.lifted_by, secrecy.imposed_on) == ("college", "college", date(2026, 10, 6))
        valuation = Attachment.objects.get(title="Taxatie en biedstrategie")
        assert valuation.secrecy_id == secrecy.readers_id
        assert secrecy.scope == [f"proposals.attachment:{valuation.pk}"]
        assert ItemPoint.objects.get(imposes=secrecy).valid
        beside = valuation.proposal.attachments.count()
    with inside(who="Liesbeth Haverlande") as actor:
        assert visible(Attachment, actor).filter(pk=valuation.pk).exists()
    with inside(who="Els Coppenhagen") as actor:
        seen = visible(Attachment, actor).filter(proposal=valuation.proposal_id)
        assert seen.count() == beside - 1, "everybody inside reads the decided file, but not its secret annex"


@pytest.mark.django_db
def test_an_annex_opens_and_counts_its_pages() -> None:
    with inside():
        annexed = Attachment.objects.select_related("file").filter(withdrawn=False)
        assert annexed.filter(proposal__stage=Stage.ON_AGENDA).count() > 15
        letter = annexed.get(title="Raadsinformatiebrief rijtijden")
        assert letter.file is not None
        assert (letter.file_name, letter.file.pages) == ("Raadsinformatiebrief rijtijden.pdf", 2)
        asked = annexed.get(secrecy_asked=True, secrecy=None)
        assert (asked.openness, asked.withheld_ground) == ("not_public", "5.1 lid 1 onder c")


@pytest.mark.django_db
def test_behind_each_decision_of_the_mayor_lies_a_paper() -> None:
    with inside():
        own = Decision.objects.filter(meeting__kind=Meeting.Kind.MAYOR).select_related("proposal", "paper")
        assert own
        assert all(one.proposal and one.paper and one.paper.stage == Paper.Stage.SIGNED for one in own)
        closed = next(one.proposal for one in own if one.proposal and one.proposal.openness == "not_public")
        assert closed.sign_offs.exists(), "of a subject the whole file"
    with inside(who="Gerben Kloosterziel") as actor:
        assert not visible(Proposal, actor).filter(pk=closed.pk).exists(), "closed to the aldermen"
    with inside(who="Gonda Terpelluwe") as actor:
        assert visible(Proposal, actor).filter(pk=closed.pk).exists(), "its author reads it"


@pytest.mark.django_db
@pytest.mark.parametrize("place", PLACES)
def test_each_file_has_a_number_that_leads_to_its_page(place: str) -> None:
    with inside(place):
        numbers = list(Proposal.objects.values_list("number", flat=True))
    assert [number for number in numbers if not NUMBER.fullmatch(number)] == []
    assert len(set(numbers)) == len(numbers) > 15
