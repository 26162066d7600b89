"""A secrecy covers the paper wherever it stands: earlier agendas, arguments, the public reading."""

from __future__ import annotations

from datetime import timedelta

from django.urls import reverse

from secretarie.law import WooGround
from secretarie.meetings import actions
from secretarie.meetings.models import AgendaItem, ItemPoint, Meeting, Outcome, Reading
from secretarie.meetings.outcomes import Given
from secretarie.proposals.models import DecisionPoint, Version
from tests.cast import EVERYBODY, Cast
from tests.make import MEETING_DAY, a_meeting, a_session, at_item, close_session, meeting_now, open_session, release

LATER = MEETING_DAY + timedelta(days=7)
TITLE = "Voorstel 1"
MAY_KNOW = frozenset(
    {"mayor", "secretary", "deputy_secretary", "secretariat", "minute_taker", "author"}
    | {"alderman", "alderman_space", "alderman_care", "alderman_school"}
)
GROUND = WooGround.FINANCIAL_INTERESTS


def held_over(cast: Cast) -> tuple[Meeting, Meeting]:
    """A paper that stood on one agenda and is decided on the next."""
    first = a_session(cast, ["discussion"])
    second = a_meeting(cast, LATER, stage="released")
    with at_item(cast, first, TITLE) as (actor, item, points):
        given = {p.pk: Given(Outcome.HELD_OVER, held_over_to=second.pk) for p in points}
        actions.record(actor, item, given=given)
    close_session(cast, first)
    open_session(cast, meeting_now(cast, second))
    return first, second


def impose(cast: Cast, meeting: Meeting, *, on_points: bool = False) -> None:
    with at_item(cast, meeting, TITLE) as (actor, item, points):
        chosen = tuple(p.pk for p in points) if on_points else ()
        actions.impose_secrecy(actor, item, ground=GROUND, review_on=LATER + timedelta(days=90), points=chosen)


def test_a_paper_that_becomes_secret_leaves_the_agenda_on_which_it_stood_before(cast: Cast) -> None:
    first, second = held_over(cast)
    impose(cast, second)
    for key in EVERYBODY:
        with cast.acting_as(key, LATER):
            shown = AgendaItem.objects.filter(title=TITLE).count()
            assert shown == (2 if key in MAY_KNOW else 0), key
    agenda = cast.client("director").get(reverse("meetings:agenda", args=[first.pk])).content.decode()
    assert TITLE not in agenda


def test_a_point_that_becomes_secret_takes_its_arguments_along(cast: Cast) -> None:
    _first, second = held_over(cast)
    impose(cast, second, on_points=True)
    with cast.acting_as("director", LATER):
        assert not DecisionPoint.objects.exists()
        assert not ItemPoint.objects.filter(item__title=TITLE).exists()
        number = Version.objects.get().proposal.number
    for key, knows in (("director", False), ("controller", False), ("secretary", True)):
        page = cast.client(key).get(reverse("proposals:file", args=[number])).content.decode()
        assert ("De straat is onveilig." in page) is knows, key


def test_the_public_list_does_not_name_an_item_of_which_every_point_is_secret(cast: Cast) -> None:
    """Art. 60 lid 3 Gemeentewet: what is secret is not on the list, and its title would say what it is about."""
    meeting = a_session(cast, ["discussion", "formality"])
    with at_item(cast, meeting, TITLE) as (actor, item, points):
        actions.record(actor, item, given={p.pk: Given(Outcome.AS_PROPOSED) for p in points})
    impose(cast, meeting, on_points=True)
    with at_item(cast, meeting, TITLE) as (actor, item, _points):
        actions.record(actor, item)
    with at_item(cast, meeting, "Voorstel 2") as (actor, item, _points):
        actions.decide_as_proposed(actor, [item])
    closed = close_session(cast, meeting)
    with cast.acting_as("secretariat", MEETING_DAY) as actor:
        actions.draft_list(actor, Meeting.objects.get(pk=closed.pk))
        public, internal = (str(Reading.objects.get(kind=kind).record) for kind in ("public", "internal"))
    assert TITLE in internal
    assert TITLE not in public
    assert "Voorstel 2" in public


def test_an_agenda_released_later_does_not_open_what_is_secret(cast: Cast) -> None:
    _first, second = held_over(cast)
    impose(cast, second)
    third = a_meeting(cast, LATER + timedelta(days=7))
    release(cast, third)
    with cast.acting_as("clerk", LATER):
        assert not AgendaItem.objects.filter(title=TITLE).exists()
