"""Two at once, each on a connection of its own: one is first, the other is told; nothing is lost, skipped or stuck."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest
from django.db import OperationalError, connection

from secretarie.access.performing import Forbidden, Gone, Refused, Stale
from secretarie.audit.verify import verify
from secretarie.disclosure import actions as disclosure
from secretarie.disclosure.models import PublishedList
from secretarie.documents.models import Signature
from secretarie.meetings import actions as meeting_actions
from secretarie.meetings.models import AgendaItem, Decision, DecisionList, ItemPoint, Meeting, Outcome
from secretarie.meetings.outcomes import Given
from secretarie.people.models import Body
from secretarie.proposals import actions
from secretarie.proposals.models import GateReview, Proposal, SignOff, Stage, Version
from tests.cast import TODAY, Cast
from tests.make import MEETING_DAY, a_draft, a_meeting, a_passed_proposal, a_proposal_at, a_session, a_slot, a_text
from tests.records import a_closed_meeting, tuning

pytestmark = pytest.mark.django_db(transaction=True)

type Deed = Callable[[], object]
LOSING = (Stale, Refused, Gone, Forbidden)
ONE_IS_TOLD = (["Refused", "done"], ["Stale", "done"])


def at_once(*deeds: Deed) -> list[str]:
    """Each deed in a thread of its own, begun together: ``done``, or the name of what stopped it."""
    together = Barrier(len(deeds))

    def run(deed: Deed) -> str:
        try:
            together.wait(timeout=30)
            deed()
        except LOSING as outcome:
            return type(outcome).__name__
        finally:
            connection.close()
        return "done"

    with ThreadPoolExecutor(len(deeds)) as pool:
        return sorted(pool.map(run, deeds))


def seen(cast: Cast, key: str, proposal: Proposal) -> Proposal:
    with cast.acting_as(key):
        return Proposal.objects.get(pk=proposal.pk)


def deed(
    cast: Cast, key: str, act: Callable[..., object], thing: object, *, day: date = TODAY, **given: object
) -> Deed:
    def do() -> None:
        with cast.acting_as(key, day) as actor:
            act(actor, thing, **given)

    return do


def test_of_two_officers_at_the_gate_one_judges(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.GATE)
    row = seen(cast, "secretary", proposal)
    outcome = GateReview.Outcome.PASSED
    found = at_once(
        deed(cast, "secretary", actions.review, row, outcome=outcome),
        deed(cast, "gate_team", actions.review, row, outcome=outcome),
    )
    assert found == ["Stale", "done"]
    with cast.acting_as("secretary"):
        assert GateReview.objects.filter(proposal=proposal).count() == 1


def test_a_text_saved_while_it_is_sent_is_not_sent_unseen(cast: Cast) -> None:
    with cast.acting_as("author") as actor:
        proposal = a_draft(cast, actor)
    row = seen(cast, "author", proposal)
    found = at_once(
        deed(cast, "author", actions.submit, row),
        deed(cast, "colleague", actions.save, row, text=a_text("Anders")),
    )
    assert found == ["Stale", "done"]


def test_who_waited_is_told_also_when_the_paper_moved_to_a_circle_that_is_new(cast: Cast) -> None:
    """The transaction began before the other's act made the circle: not gone, but changed."""
    with cast.acting_as("author") as actor:
        proposal = a_draft(cast, actor)
    row, opened = seen(cast, "colleague", proposal), seen(cast, "author", proposal)
    with cast.acting_as("colleague") as waiting:
        assert at_once(deed(cast, "author", actions.submit, opened)) == ["done"]
        with pytest.raises(Stale) as told:
            actions.save(waiting, row, text=a_text("Anders"))
        assert [r.pk for r in told.value.rows] == [proposal.pk]
        assert Proposal.objects.filter(pk=proposal.pk).exists()


def test_two_who_sign_the_line_leave_one_paraph(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.TEAM_MANAGER)
    row = seen(cast, "team_manager", proposal)
    agreed = SignOff.Mark.AGREED
    found = at_once(*[deed(cast, "team_manager", actions.sign_off_line, row, mark=agreed) for _ in range(3)])
    assert found == ["Stale", "Stale", "done"]
    with cast.acting_as("secretary"):
        assert SignOff.objects.filter(proposal=proposal).count() == 1


def test_one_proposal_comes_on_one_agenda(cast: Cast) -> None:
    proposal, one, other = a_passed_proposal(cast), a_meeting(cast), a_meeting(cast, MEETING_DAY.replace(day=8))
    row = seen(cast, "secretary", proposal)
    found = at_once(*[deed(cast, "secretary", meeting_actions.place, m, proposals=[row]) for m in (one, other)])
    assert found == ["Stale", "done"]
    with cast.acting_as("secretary"):
        assert AgendaItem.objects.filter(proposal=proposal).count() == 1


def test_of_two_minute_takers_at_one_item_one_is_told(cast: Cast) -> None:
    meeting = a_session(cast, ["discussion"])
    with cast.acting_as("minute_taker"):
        item = AgendaItem.objects.select_related("meeting", "proposal").get(meeting=meeting, title="Voorstel 1")
        point = ItemPoint.objects.get(item=item)
    rejected, agreed = ({point.pk: Given(o)} for o in (Outcome.REJECTED, Outcome.AS_PROPOSED))
    found = at_once(
        deed(cast, "minute_taker", meeting_actions.record, item, day=MEETING_DAY, given=rejected),
        deed(cast, "secretary", meeting_actions.record, item, day=MEETING_DAY, given=agreed),
    )
    assert found == ["Stale", "done"]
    with cast.acting_as("minute_taker"):
        assert Decision.objects.count() == 1


def test_a_meeting_that_closes_while_somebody_records_keeps_all_or_refuses(cast: Cast) -> None:
    meeting = a_session(cast, ["discussion"])
    with cast.acting_as("minute_taker"):
        item = AgendaItem.objects.select_related("meeting", "proposal").get(meeting=meeting, title="Voorstel 1")
        points = {p.pk: Given(Outcome.AS_PROPOSED) for p in ItemPoint.objects.filter(item=item)}
        row = Meeting.objects.get(pk=meeting.pk)
    found = at_once(
        deed(cast, "minute_taker", meeting_actions.record, item, day=MEETING_DAY, given=points),
        deed(cast, "secretary", meeting_actions.close_meeting, row, day=MEETING_DAY),
    )
    with cast.acting_as("minute_taker"):
        stage, decisions = Meeting.objects.get(pk=meeting.pk).stage, Decision.objects.count()
    assert (found, stage, decisions) in [
        (["Refused", "done"], Meeting.Stage.OPEN, 1),
        (["done", "done"], Meeting.Stage.CLOSED, 1),
    ]


def test_a_list_is_adopted_published_and_its_letter_signed_once(cast: Cast) -> None:
    with cast.acting_as("secretariat") as actor:
        held = a_closed_meeting(cast, actor, days_ago=20)
        with tuning(held):
            Decision.objects.filter(meeting=held).update(signature_kind="college_letter")
        drafted = meeting_actions.draft_list(actor, held)
        a_closed_meeting(cast, actor, days_ago=6, decisions=1, adopts=drafted)
        drafted = DecisionList.objects.get(pk=drafted.pk)
        letter = meeting_actions.prepare_paper(actor, Decision.objects.filter(meeting=held).order_by("pk")[0])
    two = ("secretariat", "secretary")
    assert at_once(*[deed(cast, key, meeting_actions.adopt, drafted) for key in two]) == ["Stale", "done"]
    with cast.acting_as("secretariat"):
        adopted = DecisionList.objects.get(pk=drafted.pk)
    assert at_once(*[deed(cast, key, disclosure.publish, adopted) for key in two]) in ONE_IS_TOLD
    sign = deed(cast, "mayor", meeting_actions.sign, [letter])
    assert at_once(sign, sign) == ["Stale", "done"]
    with cast.acting_as("secretary"):
        assert (PublishedList.objects.count(), Signature.objects.count()) == (1, 1)


def test_of_two_who_plan_the_same_meeting_one_is_told(cast: Cast) -> None:
    with cast.acting_as("secretariat"):
        college = Body.objects.get(kind="college")
    plan = [meeting_actions.Plan(a_slot())]
    two = [deed(cast, key, meeting_actions.plan, college, plans=plan) for key in ("secretariat", "secretary")]
    assert at_once(*two) in ONE_IS_TOLD
    with cast.acting_as("secretary"):
        assert Meeting.objects.count() == 1


def test_numbers_given_at_once_are_each_the_next(cast: Cast) -> None:
    def write(key: str, times: int) -> Deed:
        def do() -> None:
            for _ in range(times):
                with cast.acting_as(key) as actor:
                    a_draft(cast, actor, unit="team" if key != "other_author" else "other")

        return do

    assert at_once(write("author", 4), write("colleague", 4), write("other_author", 4)) == ["done"] * 3
    numbers = sorted(_numbers(cast, ("author", "other_author")))
    assert numbers == [f"2026-{n:04d}" for n in range(1, 13)]


def _numbers(cast: Cast, keys: Sequence[str]) -> set[str]:
    found: set[str] = set()
    for key in keys:
        with cast.acting_as(key):
            found |= set(Proposal.objects.values_list("number", flat=True))
    return found


@pytest.mark.soak
def test_two_hundred_shuffled_tries_never_lock_each_other_out(cast: Cast) -> None:
    """Gate, author, placing, taking off and recording over the same few papers; PostgreSQL would name a deadlock."""
    papers = [a_passed_proposal(cast, f"Stuk {n}") for n in range(6)]
    meetings = [a_meeting(cast, MEETING_DAY.replace(day=1 + 7 * n)) for n in range(3)]
    chance = random.Random(27052025)  # noqa: S311 - repeatable, not secret

    def place() -> None:
        with cast.acting_as("secretary") as actor:
            rows = list(Proposal.objects.filter(pk__in=[p.pk for p in chance.sample(papers, 3)]))
            chance.shuffle(rows)
            meeting_actions.place(actor, Meeting.objects.get(pk=chance.choice(meetings).pk), proposals=rows)

    def remove() -> None:
        with cast.acting_as("secretary") as actor:
            rows = list(AgendaItem.objects.filter(proposal__isnull=False, taken_off=False))
            if rows:
                row = AgendaItem.objects.select_related("meeting", "proposal").get(pk=chance.choice(rows).pk)
                meeting_actions.remove(actor, row, reason="Ruilen.")

    def hurry() -> None:
        with cast.acting_as("secretary") as actor:
            actions.fast_track(actor, Proposal.objects.get(pk=chance.choice(papers).pk), reason="Haast.")

    for _ in range(200):
        try:
            at_once(*chance.choices([place, remove, hurry], k=3))
        except OperationalError as error:  # pragma: no cover - what must not be
            pytest.fail(f"locked out: {error}")
    with cast.acting_as("secretary") as actor:
        assert verify(actor.municipality).broken is None
        placed = Proposal.objects.filter(stage=Stage.ON_AGENDA)
        for proposal in placed:
            assert AgendaItem.objects.filter(proposal=proposal, taken_off=False).count() == 1
        assert Version.objects.count() == len(papers)
