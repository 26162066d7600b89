"""The secretary at the gate without a mouse: from signing in to one paper returned, one passed, and signing out."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from secretarie.people.models import Account
from secretarie.proposals.models import Stage
from tests.browser.keys import Keys
from tests.browser.test_gate import SUBJECTS, a_queue
from tests.browser.town import told
from tests.cast import PUBLIC, Cast
from tests.proposals.acts import now

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PASSWORD = "een-lang-wachtwoord-voor-proef"


def test_the_gate_by_keyboard_only(
    people: Cast, page_of: Callable[..., Page], axe: Callable[[Page], list[str]], picture: Callable[[Page, str], None]
) -> None:
    account = Account.objects.get(username="secretary")
    account.set_password(PASSWORD)
    account.save()
    first, second, third = a_queue(people)
    page = page_of(PUBLIC, "/")
    keys = Keys(page)
    sign_in(keys)
    assert axe(page) == []
    open_the_gate(keys)
    return_one(keys, SUBJECTS[0])
    assert axe(page) == []
    picture(page, "toetsenbord-poort")
    look_around(keys)
    pass_one(keys)
    sign_out(keys)
    assert axe(page) == []
    stages = [now(people, p).stage for p in (first, second, third)]
    assert stages == [Stage.IN_ADVICE, Stage.GATE, Stage.PASSED]


def skip(keys: Keys) -> None:
    """The skip link comes first, and leads past the bar and the rooms."""
    keys.step()
    expect(keys.page.get_by_role("link", name="Naar de inhoud")).to_be_focused()
    keys.press("Enter")
    keys.step()
    assert keys.page.evaluate("document.getElementById('inhoud').contains(document.activeElement)")


def sign_in(keys: Keys) -> None:
    """A wrong password first: the summary of what is wrong has the focus."""
    page = keys.page
    expect(page.get_by_role("heading", level=1)).to_have_text("Log in")
    skip(keys)
    keys.to(page.locator("input[name=login]"))
    keys.write("secretary")
    keys.to(page.locator("input[type=password]"))
    keys.write("fout")
    keys.press("Enter")
    expect(page.locator("[data-errsum]")).to_be_focused()
    keys.to(page.locator("input[type=password]"))
    keys.write(PASSWORD)
    keys.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("november 2026")


def open_the_gate(keys: Keys) -> None:
    """From Vandaag; the first paper lies open."""
    page = keys.page
    skip(keys)
    keys.to(page.get_by_role("link", name="Open de poort"))
    keys.press("Enter")
    expect(page.locator("#paneel-kop")).to_have_text(SUBJECTS[0])


def return_one(keys: Keys, subject: str) -> None:
    """Without a reason it is refused: the summary has the focus and leads to the field."""
    page = keys.page
    keys.choose(page.get_by_role("radio", name="Terug naar de steller"))
    send = page.get_by_role("button", name="Leg vast en ga verder")
    keys.to(send).press("Enter")
    expect(page.locator("[data-errsum]")).to_be_focused()
    expect(page.locator("#paneel-kop")).to_have_text(subject)
    expect(page.get_by_role("radio", name="Terug naar de steller")).to_be_checked()
    keys.to(page.get_by_role("checkbox", name="Beslispunt onduidelijk")).press("Space")
    expect(page.get_by_role("checkbox", name="Beslispunt onduidelijk")).to_be_checked()
    keys.to(page.get_by_label("Toelichting voor"))
    keys.write("Zeg wat het kost, en wie het betaalt.")
    keys.to(send).press("Enter")
    told(page, "is terug bij de steller")
    expect(page.locator("#paneel-kop")).to_have_text(SUBJECTS[1])
    expect(page.locator("#paneel-kop")).to_be_focused()


def look_around(keys: Keys) -> None:
    """What folds opens and closes; the keys show and go; nothing holds the focus, forwards or backwards."""
    page = keys.page
    hold = page.locator("details", has=page.get_by_text("Houd vast bij de toets")).first
    keys.to(hold.locator("summary")).press("Enter")
    expect(hold).to_have_attribute("open", "")
    keys.to(hold.locator("textarea"))
    keys.to(hold.locator("summary"), "Shift+Tab").press("Space")
    expect(hold).not_to_have_attribute("open", "")
    keys.press("?")
    dialog = page.get_by_role("heading", name="Toetsen", exact=True)
    expect(dialog).to_be_visible()
    keys.press("Escape")
    expect(dialog).to_be_hidden()
    expect(hold.locator("summary")).to_be_focused()
    assert min(keys.round(), keys.round("Shift+Tab")) > len(SUBJECTS), "the rooms, the rows and the acts are passed"


def pass_one(keys: Keys) -> None:
    """The second is skipped; the third passes."""
    page = keys.page
    keys.to(page.get_by_role("link", name="Sla over")).press("Enter")
    expect(page.locator("#paneel-kop")).to_have_text(SUBJECTS[2])
    keys.choose(page.get_by_role("radio", name="Doorlaten", exact=True))
    keys.to(page.get_by_role("button", name="Leg vast en ga verder")).press("Enter")
    told(page, "is doorgelaten")


def sign_out(keys: Keys) -> None:
    """From the menu of the person, which closes on Escape and gives the focus back."""
    page = keys.page
    menu = page.locator("details.sec-person summary")
    keys.to(menu, "Shift+Tab").press("Enter")
    leave = page.get_by_role("link", name="Log uit")
    keys.to(leave).press("Escape")
    expect(leave).to_be_hidden()
    expect(menu).to_be_focused()
    keys.press("Enter")
    keys.to(leave).press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("uit")
