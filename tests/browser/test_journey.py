"""From idea to published decision by hand: every act by its own person, in his own browser, through the pages."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser import chapters_file as file
from tests.browser import chapters_meeting as meeting
from tests.browser.town import Town
from tests.cast import Cast

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_from_idea_to_published_decision(
    people: Cast,
    page_of: Callable[..., Page],
    axe: Callable[[Page], list[str]],
    picture: Callable[[Page, str], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    town = Town(page_of, axe, picture, monkeypatch)
    file.plan(town)
    file.draft(town)
    file.advise(town)
    file.change_and_settle(town)
    file.sign_off(town)
    file.come_back_from_the_gate(town)
    file.put_on_the_agenda(town)
    meeting.mark(town)
    meeting.begin(town)
    meeting.vote(town)
    meeting.decide_the_rest(town)
    meeting.draft_the_list(town)
    meeting.adopt_the_list(town)
    meeting.sign_the_letter(town)
    meeting.publish(town)
    meeting.read_as_a_citizen(town)
    meeting.read_as_the_author(town)
    assert town.found == {}
