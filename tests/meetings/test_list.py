"""The decision list: drafted from the record, adopted by a later meeting, frozen, corrected by errata, published."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.db import transaction
from django.db.utils import DatabaseError
from django.utils import timezone

from secretarie.access.performing import Forbidden, Refused
from secretarie.disclosure import actions as disclosure
from secretarie.disclosure.models import LeftOut, PublishedDecision, PublishedList
from secretarie.documents.openness import Openness
from secretarie.meetings import actions
from secretarie.meetings.models import AgendaItem, DecisionList, ItemPoint, Meeting, Reading
from tests.cast import Cast
from tests.records import PRIVACY, a_closed_meeting, adopted, make_secret, tuning


def readings(decision_list: DecisionList) -> dict[str, Reading]:
    return {r.kind: r for r in Reading.objects.filter(list=decision_list)}


def titles(reading: Reading) -> list[str]:
    return [i["title"] for i in reading.record["items"]]


def test_of_ten_decisions_with_one_secret_nine_are_public(cast: Cast) -> None:
    """Art. 60 lid 3 Gemeentewet: what is secret is left out; the internal list is whole."""
    with cast.acting_as("secretariat") as actor:
        meeting = a_closed_meeting(cast, actor, decisions=10)
        make_secret(actor, meeting, "10.4")
        found = readings(adopted(cast, actor, meeting))
        assert len(found["internal"].record["items"]) == 10
        assert len(found["public"].record["items"]) == 9
        published = disclosure.publish(actor, DecisionList.objects.get(meeting=meeting))
        assert [o.ground for o in LeftOut.objects.filter(published=published)] == ["art. 87 Gemeentewet"]
        secret_title = AgendaItem.objects.get(meeting=meeting, number="10.4").title
    with cast.acting_as("citizen"):
        public = PublishedList.objects.get()
        assert PublishedDecision.objects.count() == 9
        assert secret_title not in str(public.record)
        assert not LeftOut.objects.exists()
        assert not Reading.objects.exists()


def test_a_list_is_drafted_only_from_a_closed_meeting(cast: Cast) -> None:
    with cast.acting_as("secretariat") as actor:
        meeting = a_closed_meeting(cast, actor)
        Meeting.objects.filter(pk=meeting.pk).update(stage=Meeting.Stage.OPEN)
        with pytest.raises(Refused) as refused:
            actions.draft_list(actor, meeting)
    assert [o.code for o in refused.value.obstacles] == ["list.meeting-not-closed"]


def test_drafting_again_replaces_the_draft(cast: Cast) -> None:
    with cast.acting_as("minute_taker") as actor:
        meeting = a_closed_meeting(cast, actor)
        first = actions.draft_list(actor, meeting)
        with tuning(meeting):
            ItemPoint.objects.filter(item__meeting=meeting).update(decided_text="Anders besloten.")
        second = actions.draft_list(actor, Meeting.objects.get(pk=meeting.pk))
        assert first.pk == second.pk
        assert "Anders besloten." in str(readings(second)["public"].record)


def test_a_list_is_adopted_only_by_a_later_meeting_that_decided_so(cast: Cast) -> None:
    with cast.acting_as("secretariat") as actor:
        drafted = actions.draft_list(actor, a_closed_meeting(cast, actor))
        with pytest.raises(Refused) as refused:
            actions.adopt(actor, DecisionList.objects.get(pk=drafted.pk))
        assert [o.code for o in refused.value.obstacles] == ["list.not-decided"]
        a_closed_meeting(cast, actor, days_ago=6, decisions=1, adopts=drafted, valid=False)
        with pytest.raises(Refused):
            actions.adopt(actor, DecisionList.objects.get(pk=drafted.pk))


def test_an_adopted_list_is_frozen_with_its_digest_and_the_head_of_the_chain(cast: Cast) -> None:
    with cast.acting_as("secretariat") as actor:
        meeting = a_closed_meeting(cast, actor)
        done = adopted(cast, actor, meeting)
        public = readings(done)["public"]
        assert Meeting.objects.get(pk=meeting.pk).stage == Meeting.Stage.ADOPTED
        assert public.record["adopted_on"] == done.adopted_on.isoformat()
        assert public.frozen_at is not None
        assert len(public.chain_head) == len(public.sha256) == 64
        with pytest.raises(DatabaseError, match="never changes"), transaction.atomic():
            Reading.objects.filter(pk=public.pk).update(record={})
        with pytest.raises(Refused) as refused:
            actions.draft_list(actor, Meeting.objects.get(pk=meeting.pk))
        assert "list.adopted" in {o.code for o in refused.value.obstacles}


def test_a_list_goes_public_after_adoption_and_not_before(cast: Cast) -> None:
    with cast.acting_as("secretariat") as actor:
        drafted = actions.draft_list(actor, a_closed_meeting(cast, actor))
        with pytest.raises(Refused) as refused:
            disclosure.publish(actor, drafted)
    assert [o.code for o in refused.value.obstacles] == ["list.not-adopted"]


def test_publishing_the_same_twice_is_refused_and_says_so(cast: Cast) -> None:
    with cast.acting_as("secretariat") as actor:
        done = adopted(cast, actor, a_closed_meeting(cast, actor))
        disclosure.publish(actor, DecisionList.objects.get(pk=done.pk))
        with pytest.raises(Refused) as refused:
            disclosure.publish(actor, DecisionList.objects.get(pk=done.pk))
    assert [o.code for o in refused.value.obstacles] == ["list.published"]


def test_a_withheld_point_needs_ground_and_reason_and_stays_inside(cast: Cast) -> None:
    with cast.acting_as("secretariat") as actor:
        meeting = a_closed_meeting(cast, actor)
        point = ItemPoint.objects.filter(item__meeting=meeting).first()
        with pytest.raises(Refused) as refused:
            actions.withhold(actor, point, ground="", reason="")
        assert {o.code for o in refused.value.obstacles} == {"list.no-reason", "list.no-ground"}
        actions.withhold(actor, point, ground=PRIVACY, reason="Gaat over een gezin.")
        done = adopted(cast, actor, meeting)
        disclosure.publish(actor, DecisionList.objects.get(pk=done.pk))
        assert LeftOut.objects.get().ground == PRIVACY
    with cast.acting_as("citizen"):
        assert point.text not in str(PublishedList.objects.get().record)
        assert PublishedDecision.objects.count() == 1


def test_a_not_public_point_without_a_ground_stops_the_publication(cast: Cast) -> None:
    with cast.acting_as("secretariat") as actor:
        meeting = a_closed_meeting(cast, actor)
        ItemPoint.objects.filter(item__meeting=meeting).update(openness=Openness.NOT_PUBLIC)
        done = adopted(cast, actor, meeting)
        with pytest.raises(Refused) as refused:
            disclosure.publish(actor, DecisionList.objects.get(pk=done.pk))
    assert {o.code for o in refused.value.obstacles} == {"list.omission-without-ground"}


def test_an_embargo_holds_until_its_moment(cast: Cast) -> None:
    with cast.acting_as("secretariat") as actor:
        meeting = a_closed_meeting(cast, actor)
        ahead = timezone.now() + timedelta(days=30)
        ItemPoint.objects.filter(item__meeting=meeting, item__number="10.1").update(
            openness="embargo", embargo_until=ahead
        )
        ItemPoint.objects.filter(item__meeting=meeting, item__number="10.2").update(
            openness="embargo", embargo_until=datetime(2026, 1, 1, tzinfo=UTC)
        )
        drafted = actions.draft_list(actor, meeting)
        blocks = {i["number"]: i["blocks"] for i in readings(drafted)["public"].record["items"]}
    assert blocks["10.1"] == []
    assert len(blocks["10.2"]) == 1


def test_an_erratum_is_adopted_later_and_published_beside_the_original(cast: Cast) -> None:
    with cast.acting_as("secretariat") as actor:
        meeting = a_closed_meeting(cast, actor)
        done = adopted(cast, actor, meeting)
        first = disclosure.publish(actor, DecisionList.objects.get(pk=done.pk))
        erratum = actions.propose_erratum(
            actor,
            DecisionList.objects.get(pk=done.pk),
            number="10.1",
            was="€ 675.000",
            becomes="€ 657.000",
            reason="Tikfout.",
        )
        later = a_closed_meeting(cast, actor, days_ago=1, decisions=1)
        actions.adopt_erratum(actor, erratum, meeting=later)
        second = disclosure.publish(actor, DecisionList.objects.get(pk=done.pk))
        assert second.record == first.record
    with cast.acting_as("citizen"):
        now = PublishedList.objects.get(replaced_at=None)
        assert [e["becomes"] for e in now.errata] == ["€ 657.000"]
        assert PublishedList.objects.exclude(replaced_at=None).count() == 1


def test_before_adoption_the_draft_is_corrected_and_no_erratum_is_made(cast: Cast) -> None:
    with cast.acting_as("secretariat") as actor:
        drafted = actions.draft_list(actor, a_closed_meeting(cast, actor))
        with pytest.raises(Refused) as refused:
            actions.propose_erratum(actor, drafted, number="", was="a", becomes="b", reason="c")
    assert [o.code for o in refused.value.obstacles] == ["erratum.not-adopted"]


@pytest.mark.parametrize("key", ["author", "clerk", "director", "aide"])
def test_who_has_no_part_in_the_record_drafts_no_list(cast: Cast, key: str) -> None:
    with cast.acting_as("secretariat") as actor:
        meeting = a_closed_meeting(cast, actor)
    with cast.acting_as(key) as actor, pytest.raises(Forbidden):
        actions.draft_list(actor, meeting)
