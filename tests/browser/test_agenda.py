"""The agenda in a real browser: prepared by the office, marked by keyboard only, without scripts, on paper."""

from collections.abc import Callable
from datetime import date

import pytest
from playwright.sync_api import Page, expect

from secretarie.access.wall import intern_circle
from secretarie.house.models import HouseRule
from secretarie.meetings import actions
from secretarie.meetings.models import Meeting
from secretarie.proposals import sight as papers
from secretarie.proposals.models import Kind, Proposal
from secretarie.proposals.texts import PointText
from tests.cast import SINCE, Cast
from tests.make import a_meeting, a_passed_proposal, allow_late, items_of, place, release

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("monday_morning"),
]
THIS_WEEK = date(2026, 11, 24)
LATE = "De bestuurder vraagt vóór 1 december een antwoord"
PAPERS = (
    ("Najaarsbericht 2026", "discussion", "alderman"),
    ("Verkoop perceel Havenstraat Noord", "discussion", "alderman"),
    ("Verkeersplan binnenstad, voorkeursvariant", "discussion", "alderman_space"),
    ("Regeling waterberging op eigen erf", "discussion", "alderman_space"),
    ("Zienswijze begroting Veiligheidsregio", "formality", "mayor"),
    ("Aanwijzing toezichthouders gladheid", "formality", "mayor"),
    ("Subsidie vrijwilligerswerk 2027", "formality", "alderman_care"),
    ("Vertrekregeling medewerker", "not_public", "mayor"),
    ("Schikking aannemer sporthal", "not_public", "alderman_school"),
)


def a_week(cast: Cast) -> Meeting:
    """An agenda as it lies on Monday morning: released, with late and closed items, marks and changes."""
    with cast.acting_as("secretary"):
        recess = [{"name": "kerstreces", "first": "2026-12-19", "last": "2027-01-03"}]
        HouseRule.objects.create(municipality=cast.municipality, key="house.recess", value=recess, valid_from=SINCE)
    for day in ("2026-12-01", "2026-12-08", "2026-12-15"):
        full = a_meeting(cast, date.fromisoformat(day))
        place(cast, full, *(a_passed_proposal(cast, f"Voorstel {day} {n}") for n in range(3)))
    meeting = a_meeting(cast, THIS_WEEK)
    made = [a_passed_proposal(cast, *paper) for paper in PAPERS]
    with cast.acting_as("author"):
        Proposal.objects.filter(pk=made[0].pk).update(kind=Kind.COUNCIL)
    with cast.acting_as("secretary"):
        secret = intern_circle(cast.municipality.pk, papers.SECRET)
        Proposal.objects.filter(pk=made[-1].pk).update(secrecy=secret)
    place(cast, meeting, *made[:-3], *made[-2:], today=date(2026, 11, 18))
    allow_late(cast, made[-3], THIS_WEEK, LATE, today=date(2026, 11, 20))
    place(cast, meeting, made[-3], today=date(2026, 11, 20))
    release(cast, meeting, date(2026, 11, 20))
    _monday(cast, meeting)
    a_passed_proposal(cast, "Beantwoording vragen bomenkap Linderdijk")
    return meeting


def _monday(cast: Cast, meeting: Meeting) -> None:
    rows = items_of(cast, meeting)
    with cast.acting_as("mayor") as actor:
        seen = Meeting.objects.get(pk=meeting.pk)
        point = (PointText("De kade te sluiten.", body="mayor"),)
        actions.add(actor, seen, title="Tijdelijke sluiting kade", portfolio=cast.portfolios["mayor"], points=point)
    with cast.acting_as("secretary") as actor:
        actions.move(actor, rows["Subsidie vrijwilligerswerk 2027"], under=rows["Zorg"])
        actions.propose_conform(actor, [rows["Zienswijze begroting Veiligheidsregio"]])
    rows = items_of(cast, meeting)
    titles = [t for t, *_ in PAPERS]
    for key in ("mayor", "alderman_space", "alderman_school"):
        with cast.acting_as(key) as actor:
            actions.mark(actor, [rows[t] for t in titles[2:]], value="agreed")
            actions.mark(actor, [rows[titles[0]]], value="discuss", note="Hoe hard is het tekort in de jeugdzorg?")


def test_a_member_marks_with_the_keyboard_only(
    page_of: Callable[..., Page], people: Cast, axe: Callable[[Page], list[str]], picture: Callable[[Page, str], None]
) -> None:
    meeting = a_week(people)
    page = page_of("alderman_care", f"/vergaderingen/{meeting.pk}/")
    expect(page.locator("h1")).to_have_text("College van 24 november 2026")
    picture(page, "agenda-lid")
    assert axe(page) == []
    page.keyboard.press("j")
    expect(page.locator("li.is-current")).to_contain_text("Najaarsbericht 2026")
    page.keyboard.press("a")
    expect(page.get_by_role("alert").or_(page.get_by_role("status")).first).to_contain_text("Je markering is bewaard")
    expect(page.locator(".sec-item", has_text="Najaarsbericht 2026")).to_contain_text("Jij: akkoord")
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("5.a.2 Verkoop perceel Havenstraat Noord")
    picture(page, "agendapunt-lid")
    assert axe(page) == []


def test_the_office_prepares_places_and_releases(
    page_of: Callable[..., Page], people: Cast, axe: Callable[[Page], list[str]], picture: Callable[[Page, str], None]
) -> None:
    meeting = a_week(people)
    page = page_of("secretary", f"/vergaderingen/{meeting.pk}/")
    picture(page, "agenda")
    assert axe(page) == []
    page.get_by_label("Beantwoording vragen bomenkap").check()
    page.get_by_role("button", name="Plaats op deze agenda").click()
    expect(page.locator("[data-errsum]")).to_contain_text("verlof van burgemeester en secretaris")
    expect(page.get_by_label("Beantwoording vragen bomenkap")).to_be_checked()
    picture(page, "agenda-fout")
    assert axe(page) == []
    with people.acting_as("secretary"):
        asked = Proposal.objects.get(subject="Beantwoording vragen bomenkap Linderdijk")
    allow_late(people, asked, THIS_WEEK, "De griffie wacht op het antwoord.")
    page.goto(f"/vergaderingen/{meeting.pk}/")
    page.get_by_label("Beantwoording vragen bomenkap").check()
    page.get_by_role("button", name="Plaats op deze agenda").click()
    expect(page.locator(".sec-item--late", has_text="Beantwoording vragen bomenkap")).to_be_visible()
    page.goto("/vergaderingen/")
    picture(page, "vergaderingen")
    assert axe(page) == []
    page.goto("/vergaderingen/plannen/")
    picture(page, "vergaderingen-plannen")
    assert axe(page) == []
    page.goto(f"/vergaderingen/{meeting.pk}/toevoegen/")
    picture(page, "agenda-nieuw-punt")
    assert axe(page) == []


def test_one_item_and_what_can_be_done_with_it(
    page_of: Callable[..., Page], people: Cast, axe: Callable[[Page], list[str]], picture: Callable[[Page, str], None]
) -> None:
    meeting = a_week(people)
    item = items_of(people, meeting)["Najaarsbericht 2026"]
    for key in ("secretary", "alderman"):
        page = page_of(key, f"/vergaderingen/{meeting.pk}/punten/{item.pk}/")
        picture(page, f"agendapunt-{key}")
        assert axe(page) == []


def test_on_narrow_screens_nothing_is_cut_off(
    page_of: Callable[..., Page],
    people: Cast,
    axe: Callable[[Page], list[str]],
    picture: Callable[[Page, str], None],
) -> None:
    meeting = a_week(people)
    page = page_of("secretary", f"/vergaderingen/{meeting.pk}/")
    for width in (1024, 768, 320):
        page.set_viewport_size({"width": width, "height": 900})
        picture(page, f"agenda-secretary-{width}")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert axe(page) == []


def test_without_scripts_and_on_paper(
    page_of: Callable[..., Page], people: Cast, picture: Callable[[Page, str], None]
) -> None:
    meeting = a_week(people)
    page = page_of("alderman_care", f"/vergaderingen/{meeting.pk}/", script=False)
    page.get_by_role("button", name="Akkoord: Najaarsbericht 2026").click()
    expect(page.locator(".sec-item", has_text="Najaarsbericht 2026")).to_contain_text("Jij: akkoord")
    page.emulate_media(media="print")
    expect(page.get_by_role("button", name="Bespreken: Najaarsbericht 2026")).to_be_hidden()
    expect(page.locator(".sec-item--secret")).to_be_visible()
    picture(page, "agenda-papier")
