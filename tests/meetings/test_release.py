"""Release and freeze: from then on the members and the clerk may read, and changes show."""

from datetime import UTC, date, datetime

import pytest

from secretarie.access.performing import Forbidden, Gone, Refused, Stale
from secretarie.access.wall import intern_circle
from secretarie.meetings import actions
from secretarie.meetings.models import AgendaItem, DecisionList, Meeting
from secretarie.proposals import sight as papers
from secretarie.proposals.models import Proposal
from tests.cast import Cast
from tests.make import MEETING_DAY, a_meeting, an_agenda, freeze, items_of, meeting_now, release

TABLE = ("mayor", "alderman", "alderman_school", "aide", "director", "minute_taker", "gate_team", "secretariat")


def titles(cast: Cast, meeting: Meeting, key: str) -> set[str]:
    return {title for title in items_of(cast, meeting, key) if title.startswith("Voorstel ")}


def test_before_the_release_members_and_clerk_see_only_what_is_theirs(cast: Cast) -> None:
    meeting = an_agenda(cast, ["discussion:alderman", "formality:mayor"])
    assert titles(cast, meeting, "secretariat") == {"Voorstel 1", "Voorstel 2"}
    assert titles(cast, meeting, "alderman") == {"Voorstel 1", "Voorstel 2"}, "his own, and as substitute of the mayor"
    assert titles(cast, meeting, "alderman_care") == set()
    assert titles(cast, meeting, "clerk") == set()


@pytest.mark.parametrize("key", [*TABLE, "clerk"])
def test_after_the_release_the_table_and_the_clerk_read_items_and_papers(cast: Cast, key: str) -> None:
    meeting = an_agenda(cast, ["discussion", "formality:mayor"], stage="released")
    assert titles(cast, meeting, key) >= {"Voorstel 1", "Voorstel 2"}
    with cast.acting_as(key):
        assert Proposal.objects.filter(items__meeting=meeting).count() == 2


@pytest.mark.parametrize("key", ["other_author", "councillor", "administrator", "citizen", "stranger"])
def test_nobody_else_reads_it(cast: Cast, key: str) -> None:
    meeting = an_agenda(cast, stage="released")
    assert items_of(cast, meeting, key) == {}


def test_the_clerk_reads_no_closed_item_nor_its_paper(cast: Cast) -> None:
    meeting = an_agenda(cast, ["discussion", "not_public"], stage="released")
    assert titles(cast, meeting, "clerk") == {"Voorstel 1"}
    with cast.acting_as("clerk"):
        assert Proposal.objects.filter(items__meeting=meeting).count() == 1


def test_a_secret_item_is_there_only_for_who_is_admitted(cast: Cast) -> None:
    meeting = an_agenda(cast, ["discussion", "not_public"])
    with cast.acting_as("secretary"):
        secret = intern_circle(cast.municipality.pk, papers.SECRET)
        Proposal.objects.filter(items__meeting=meeting, openness="not_public").update(secrecy=secret)
        AgendaItem.objects.filter(meeting=meeting, openness="not_public").update(secrecy=secret)
    release(cast, meeting)
    assert "Voorstel 2" in titles(cast, meeting, "alderman_school")
    for key in ("director", "gate_team", "aide", "clerk"):
        assert "Voorstel 2" not in titles(cast, meeting, key)


def test_release_and_freeze_keep_their_moment_and_happen_once(cast: Cast) -> None:
    meeting = an_agenda(cast)
    with pytest.raises(Refused) as refused:
        freeze(cast, meeting)
    assert [o.code for o in refused.value.obstacles] == ["agenda.not-released"]
    release(cast, meeting)
    assert meeting_now(cast, meeting).released_at is not None
    with pytest.raises(Refused):
        release(cast, meeting)
    freeze(cast, meeting)
    now = meeting_now(cast, meeting)
    assert (now.stage, now.frozen_at is not None) == ("frozen", True)
    with pytest.raises(Refused):
        freeze(cast, meeting)


def test_a_list_that_waits_comes_on_the_agenda_to_be_adopted(cast: Cast) -> None:
    earlier = a_meeting(cast, date(2026, 11, 17))
    with cast.acting_as("secretary"):
        drafted = datetime(2026, 11, 18, 9, tzinfo=UTC)
        DecisionList.objects.create(municipality=cast.municipality, meeting=earlier, drafted_at=drafted)
    meeting = a_meeting(cast, MEETING_DAY, stage="released")
    item = items_of(cast, meeting)["Besluitenlijst van 17 november 2026"]
    assert item.number == "4.a"
    with cast.acting_as("secretary"):
        assert [p.text for p in item.points.all()] == ["De besluitenlijst van 17 november 2026 vast te stellen."]
    later = a_meeting(cast, date(2026, 12, 8), stage="released")
    assert "Besluitenlijst van 17 november 2026" not in items_of(cast, later)


def test_who_may_not_and_who_is_stale(cast: Cast) -> None:
    meeting = an_agenda(cast)
    for key in ("mayor", "alderman", "author", "clerk", "minute_taker"):
        with cast.acting_as(key) as actor, pytest.raises(Forbidden):
            actions.release(actor, meeting)
    with cast.acting_as("stranger") as actor, pytest.raises(Gone):
        actions.release(actor, meeting)
    release(cast, meeting)
    with cast.acting_as("secretary") as actor, pytest.raises(Stale):
        actions.freeze(actor, meeting)
