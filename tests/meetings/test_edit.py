"""Changing what a row of the agenda says of itself: freely before the release, as a shown change after it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from secretarie.access.performing import Forbidden, Gone, Refused, Stale
from secretarie.audit.models import Entry
from secretarie.documents.openness import Openness
from secretarie.meetings import actions
from secretarie.meetings.models import AgendaChange, AgendaItem, Meeting
from tests.cast import Cast
from tests.make import a_meeting, an_agenda, close_session, items_of, open_session, release

TITLE = "Organisatieontwikkeling"
STANDS = {"title": TITLE, "minutes": 5, "portfolio": None}


def a_row(cast: Cast, meeting: Meeting, **chosen: Any) -> AgendaItem:
    with cast.acting_as("secretary") as actor:
        actions.add(actor, Meeting.objects.get(pk=meeting.pk), title=TITLE, minutes=5, **chosen)
    return items_of(cast, meeting)[TITLE]


def edit(cast: Cast, row: AgendaItem, key: str = "secretariat", **changed: Any) -> AgendaChange | None:
    with cast.acting_as(key) as actor:
        return actions.edit(actor, row, **{**STANDS, **changed})


def refused(cast: Cast, row: AgendaItem, **changed: Any) -> set[str]:
    with pytest.raises(Refused) as found:
        edit(cast, row, **changed)
    return {o.code for o in found.value.obstacles}


def now(cast: Cast, row: AgendaItem) -> AgendaItem:
    with cast.acting_as("secretary"):
        return AgendaItem.objects.select_related("portfolio").get(pk=row.pk)


def test_before_the_release_title_minutes_and_portfolio_change_freely_and_the_place_stays(cast: Cast) -> None:
    row = a_row(cast, a_meeting(cast))
    assert edit(cast, row, title="  Organisatie\x07 ", minutes=15, portfolio=cast.portfolios["mayor"]) is None
    changed = now(cast, row)
    assert (changed.title, changed.minutes, changed.portfolio) == ("Organisatie", 15, cast.portfolios["mayor"])
    assert (changed.number, changed.position) == (row.number, row.position)
    with cast.acting_as("secretary"):
        assert not AgendaChange.objects.exists()
        entry = Entry.objects.filter(body__contains='"agenda.edit"').latest("pk").body
    assert json.loads(entry)["fields"] == ["minutes", "portfolio_id", "title"]


def test_after_the_release_it_asks_a_reason_and_shows_the_members_what_it_was(cast: Cast) -> None:
    meeting = a_meeting(cast)
    row = a_row(cast, meeting)
    release(cast, meeting)
    row = now(cast, row)
    assert refused(cast, row, title="Sluiting kade") == {"agenda.change-without-reason"}
    change = edit(
        cast,
        row,
        title="Sluiting kade",
        minutes=20,
        portfolio=cast.portfolios["alderman"],
        reason="Het gaat om de kade.",
    )
    assert change is not None
    html = cast.client("alderman_care").get(f"/vergaderingen/{meeting.pk}/").content.decode()
    assert "Sluiting kade" in html
    assert f"gewijzigd, was “{TITLE}”, 5 min, portefeuille: geen" in html
    assert "Het gaat om de kade." in html


def test_nothing_changed_is_no_change(cast: Cast) -> None:
    meeting = a_meeting(cast)
    row = a_row(cast, meeting)
    release(cast, meeting)
    assert edit(cast, now(cast, row), reason="Per ongeluk.") is None
    with cast.acting_as("secretary"):
        assert not AgendaChange.objects.exists()


def test_a_heading_with_another_portfolio_gets_its_letter(cast: Cast) -> None:
    meeting = a_meeting(cast)
    heading = items_of(cast, meeting)["Raad"]
    edit(cast, heading, title="Raad en griffie", minutes=heading.minutes)
    found = {title: item.number for title, item in items_of(cast, meeting).items()}
    assert found["Raad en griffie"] == heading.number


def test_the_words_of_a_proposal_are_its_own(cast: Cast) -> None:
    row = items_of(cast, an_agenda(cast, ["discussion"]))["Voorstel 1"]
    assert refused(cast, row) == {"agenda.words-of-proposal"}


def test_without_a_title_or_once_handled_taken_off_or_over_it_is_refused(cast: Cast) -> None:
    meeting = a_meeting(cast, stage="frozen")
    row = a_row(cast, meeting)
    assert refused(cast, row, title=" \x00\n", reason="Leeg.") == {"agenda.no-title"}
    seen = now(cast, row)
    with cast.acting_as("secretary") as actor:
        actions.remove(actor, seen, reason="Later.")
    assert refused(cast, now(cast, row), title="Anders", reason="Toch.") == {"agenda.is-off"}
    other = items_of(cast, meeting)["Raad"]
    open_session(cast, meeting)
    close_session(cast, meeting)
    assert refused(cast, now(cast, other), title="Anders", reason="Te laat.") == {"meeting.over"}


def test_only_the_office_edits_and_only_what_it_sees_and_saw(cast: Cast) -> None:
    row = a_row(cast, a_meeting(cast))
    for key in ("alderman", "author", "gate_team", "minute_taker", "administrator"):
        with pytest.raises(Forbidden):
            edit(cast, row, key, title="Van mij")
    with pytest.raises(Gone):
        edit(cast, row, "stranger", title="Van elders")
    edit(cast, row, title="Eerst")
    with pytest.raises(Stale):
        edit(cast, row, title="Te laat")


def test_the_page_changes_it_keeps_what_was_typed_and_tells_who_was_first(cast: Cast) -> None:
    meeting = a_meeting(cast)
    row, client = a_row(cast, meeting), cast.client("secretariat")
    page, act = (
        f"/vergaderingen/{meeting.pk}/punten/{row.pk}/",
        f"/vergaderingen/{meeting.pk}/punten/{row.pk}/wijzigen/",
    )
    html = client.get(page).content.decode()
    assert "Wijzig het punt" in html
    assert 'name="wijzig-reason"' not in html
    sent = {"revision": row.revision, "wijzig-title": "Personeel", "wijzig-minutes": "10", "wijzig-portfolio": ""}
    wrong = client.post(act, {**sent, "wijzig-minutes": "veel"})
    assert wrong.status_code == 409
    assert "Personeel" in wrong.content.decode()
    assert client.post(act, sent).status_code == 302
    assert now(cast, row).title == "Personeel"
    late = client.post(act, {**sent, "wijzig-title": "Mensen"})
    html = late.content.decode()
    assert late.status_code == 409
    assert "Personeel" in html
    assert 'value="Mensen"' in html
    assert f'name="revision" value="{now(cast, row).revision}"' in html
    assert client.get(act).status_code == 405
    assert "Wijzig het punt" not in cast.client("alderman").get(page).content.decode()


def test_a_closed_row_stays_closed_to_whom_it_was(cast: Cast) -> None:
    meeting = a_meeting(cast)
    row = a_row(cast, meeting, openness=Openness.NOT_PUBLIC)
    release(cast, meeting)
    edit(cast, now(cast, row), title="Besloten zaak", reason="Scherper.")
    assert "Besloten zaak" not in cast.client("clerk").get(f"/vergaderingen/{meeting.pk}/").content.decode()
