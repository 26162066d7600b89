"""Ik ben er niet: one says it oneself, the secretariat for another; who stands in is named, and the work follows."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.urls import reverse

from secretarie.access.performing import Forbidden, Refused
from secretarie.audit.models import Entry
from secretarie.people import actions, register
from secretarie.people.models import Absence
from secretarie.people.queries import is_absent
from secretarie.proposals.models import Stage
from secretarie.site.today.tasks import tasks
from tests.cast import TODAY, Cast
from tests.make import a_proposal_at

PAGE = "/afwezig/"


def told(cast: Cast, key: str, **given: str) -> int:
    """The status after this person filled in the form."""
    return cast.client(key).post(PAGE, {"first": TODAY.isoformat(), **given}).status_code


def work_of(cast: Cast, key: str) -> list[str]:
    """The numbers on this person's board."""
    with cast.acting_as(key) as actor:
        return [task.number for task in tasks(actor)]


def away_now(cast: Cast, key: str) -> bool:
    with cast.acting_as(key) as actor:
        return is_absent(actor, actor.person, TODAY)


def test_one_says_it_and_the_substitute_finds_the_work_that_day(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.PORTFOLIO_HOLDER)
    assert work_of(cast, "alderman_space") == []
    assert told(cast, "alderman", last=(TODAY + timedelta(days=2)).isoformat()) == 302
    assert work_of(cast, "alderman_space") == [proposal.number]
    assert "Financiën: Chris Meerhuizen" in cast.client("author").get(PAGE).content.decode()


def test_the_last_day_counts(cast: Cast) -> None:
    assert told(cast, "director", last=TODAY.isoformat()) == 302
    with cast.acting_as("director") as actor:
        (row,) = register.absences(actor)
        assert (row.absence.valid_until, row.last, row.own) == (TODAY + timedelta(days=1), TODAY, True)


def test_the_secretariat_says_it_for_another_and_nobody_else_can(cast: Cast) -> None:
    mayor = cast.people["mayor"]
    assert told(cast, "secretariat", person=str(mayor.pk), reason="Griep") == 302
    assert away_now(cast, "mayor")
    with cast.acting_as("author") as actor, pytest.raises(Refused, match="alleen jezelf"):
        actions.record_absence(actor, cast.people["director"], first=TODAY)
    with cast.acting_as("clerk") as actor, pytest.raises(Forbidden):
        actions.record_absence(actor, cast.people["clerk"], first=TODAY)


def test_a_reason_is_shown_to_oneself_and_the_secretariat_only(cast: Cast) -> None:
    told(cast, "mayor", reason="Griep")
    shown = {key: "Griep" in cast.client(key).get(PAGE).content.decode() for key in ("mayor", "secretariat", "author")}
    assert shown == {"mayor": True, "secretariat": True, "author": False}


def test_back_again_ends_it_today_and_once(cast: Cast) -> None:
    told(cast, "mayor")
    with cast.acting_as("mayor"):
        row = Absence.objects.get()
    client, url = cast.client("mayor"), reverse("absence:back", args=[row.pk])
    assert client.post(url, {"revision": row.revision}).status_code == 302
    assert not away_now(cast, "mayor")
    again = client.post(url, {"revision": row.revision + 1})
    assert (again.status_code, "al voorbij" in again.content.decode()) == (409, True)
    assert cast.client("author").post(url, {"revision": row.revision + 1}).status_code == 409


def test_it_is_recorded_who_did_what(cast: Cast) -> None:
    told(cast, "mayor")
    with cast.acting_as("mayor"):
        acts = [e for e in Entry.objects.values_list("body", flat=True) if "absence.record" in e]
    assert any(f'"actor": {cast.people["mayor"].pk}' in body and "people.absence" in body for body in acts)


@pytest.mark.parametrize(
    "typed",
    [{"first": "gisteren"}, {"first": ""}, {"last": "2026-11-20", "first": "2026-11-23"}, {"first": "0000-00-00"}],
)
def test_a_wrong_day_is_told_and_what_was_typed_stays(cast: Cast, typed: dict[str, str]) -> None:
    answer = cast.client("mayor").post(PAGE, {"first": TODAY.isoformat(), "reason": "Vakantie", **typed})
    assert (answer.status_code, 'value="Vakantie"' in answer.content.decode()) == (422, True)
    assert not away_now(cast, "mayor")


def test_for_who_does_not_work_here_the_page_is_not_there(cast: Cast) -> None:
    codes = {key: cast.client(key).get(PAGE).status_code for key in ("councillor", "clerk", "administrator", "author")}
    assert codes == {"councillor": 404, "clerk": 404, "administrator": 404, "author": 200}


def test_the_name_menu_leads_there(cast: Cast) -> None:
    assert 'href="/afwezig/"' in cast.client("author").get("/").content.decode()
    assert 'href="/afwezig/"' not in cast.client("clerk").get("/").content.decode()


def test_what_is_over_or_called_off_is_not_in_the_overview(cast: Cast) -> None:
    with cast.acting_as("mayor") as actor:
        me = cast.people["mayor"]
        actions.record_absence(actor, me, first=TODAY - timedelta(days=9), until=TODAY)
        coming = actions.record_absence(actor, me, first=TODAY + timedelta(days=9), until=date(2026, 12, 31))
        assert [a.absence.pk for a in register.absences(actor)] == [coming.pk]
        actions.end_absence(actor, Absence.objects.get(pk=coming.pk))
        assert register.absences(actor) == []
