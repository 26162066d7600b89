"""A list taken over: the meeting whole, once, by the system office; or nothing of it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from secretarie.access.performing import Forbidden, Refused
from secretarie.access.wall import SYSTEM_PERSON, acting
from secretarie.audit import verify
from secretarie.audit.models import Entry
from secretarie.disclosure import actions as disclosure
from secretarie.meetings import actions
from secretarie.meetings.held_list import held_in, names_in, same_name, source_of
from secretarie.meetings.models import AgendaItem, Attendance, Decision, ItemPoint, Meeting, Reading
from secretarie.meetings.reading import ReadList
from secretarie.meetings.taking_over import TakenOver, take_over
from secretarie.people.models import Body, Person, RoleGrant
from tests.cast import PUBLIC, TODAY, Cast
from tests.meetings.papers import HEAD, Row, item, reading

ROWS: tuple[Row, ...] = (
    ("5", "Voorstellen", ()),
    ("5.a", "Financiën", ()),
    item("_Besluit:", "1. Het krediet te verlenen.", "2. De raad te informeren.", title="Krediet kade"),
    ("7", "Raad", ("_Besluit:", "Brief A vast te stellen.", "_Besluit:", "Brief B vast te stellen.")),
    ("7.1", "Optocht", ("_Besluit:", "Mee te doen.", "_Beslispunt burgemeester:", "De vergunning te verlenen.")),
    ("8", "Regio", ("_Besluit:", "Het voorstel wordt aangehouden.")),
)


@pytest.fixture
def read() -> ReadList:
    return reading(*ROWS)


def taken(cast: Cast, read: ReadList, data: bytes = b"lijst", today: date = TODAY) -> TakenOver:
    with acting(SYSTEM_PERSON, cast.municipality.pk, today) as actor:
        return take_over(actor, read, source_of(read, data))


def inside(cast: Cast, model: Any, **wanted: Any) -> list[Any]:
    with acting(SYSTEM_PERSON, cast.municipality.pk, TODAY):
        return list(model.objects.filter(**wanted).order_by("pk"))


def counts(cast: Cast) -> dict[str, int]:
    models = (Meeting, AgendaItem, Attendance, ItemPoint, Decision, Reading, Person, Entry)
    return {model.__name__: len(inside(cast, model)) for model in models}


def test_the_meeting_comes_in_whole(cast: Cast, read: ReadList) -> None:
    found = taken(cast, read)
    assert (found.fresh, found.decisions) == (True, {"college": 5, "mayor": 1})
    [meeting] = inside(cast, Meeting, pk=found.meeting.pk)
    assert (meeting.stage, meeting.place, meeting.registration) == ("adopted", "Raadhuis, Linnenkamer", "Z/26/000123")
    assert (meeting.sitting, meeting.chair_office) == (4, "mayor")
    items = inside(cast, AgendaItem, meeting=meeting)
    numbers = {row.pk: row.number for row in items}
    ordered = sorted(items, key=lambda row: row.position)
    assert [row.number for row in ordered] == ["1", "4.a", "5", "5.a", "5.a.1", "7", "7.1", "8"]
    assert {row.number: numbers.get(row.parent_id) for row in items if row.parent_id} == {
        "5.a": "5", "5.a.1": "5.a", "7.1": "7",
    }  # fmt: skip
    decisions = inside(cast, Decision, meeting=meeting)
    assert [d.number for d in decisions] == [f"B-2026-000{n}" for n in range(1, 7)]
    assert [(d.item.number, d.body, d.block) for d in with_items(cast, decisions)] == [
        ("4.a", "college", 1),
        ("5.a.1", "college", 1),
        ("7", "college", 1),
        ("7", "college", 2),
        ("7.1", "college", 1),
        ("7.1", "mayor", 2),
    ]
    held = inside(cast, ItemPoint, item__number="8", item__meeting=meeting)
    assert [(p.outcome, p.decision_id, p.valid) for p in held] == [("held_over", None, None)]
    assert [(p.number, p.text) for p in inside(cast, ItemPoint, item__number="5.a.1")] == [
        ("1", "Het krediet te verlenen."),
        ("2", "De raad te informeren."),
    ]


def with_items(cast: Cast, decisions: list[Decision]) -> list[Decision]:
    with acting(SYSTEM_PERSON, cast.municipality.pk, TODAY):
        return list(Decision.objects.filter(pk__in=[d.pk for d in decisions]).select_related("item").order_by("pk"))


def test_the_readings_are_frozen_as_adopted_with_the_signers_as_printed(cast: Cast, read: ReadList) -> None:
    found = taken(cast, read)
    readings = inside(cast, Reading, list=found.decision_list)
    assert {r.kind for r in readings} == {"internal", "public"}
    assert all(r.frozen_at and r.record["adopted_on"] == "2026-05-19" for r in readings)
    assert readings[0].record["signers"] == [
        {"name": "mr. S. Verhoef", "office": "gemeentesecretaris"},
        {"name": "drs. M. Zandvliet", "office": "burgemeester"},
    ]
    assert readings[0].record["printed"]["title"].startswith("Besluitenlijst Openbaar")


def test_twice_changes_nothing(cast: Cast, read: ReadList) -> None:
    first = taken(cast, read)
    before = counts(cast)
    again = taken(cast, read)
    assert (again.fresh, again.meeting.pk, again.decisions) == (False, first.meeting.pk, first.decisions)
    assert counts(cast) == before


def test_every_row_has_its_entry_and_the_chain_holds(cast: Cast, read: ReadList) -> None:
    found = taken(cast, read)
    with acting(SYSTEM_PERSON, cast.municipality.pk, TODAY):
        verify.head(cast.municipality.pk)
        assert verify.verify(cast.municipality.pk).broken is None
        made = Entry.objects.filter(act="meeting.import").values_list("kind", flat=True)
        assert {"meetings.meeting", "meetings.decision", "meetings.itempoint"} <= set(made)
        assert made.filter(kind="meetings.decision").count() == sum(found.decisions.values())


def test_who_is_here_by_that_name_is_that_person_and_nobody_else_is_guessed(cast: Cast) -> None:
    mayor = cast.people["mayor"]
    read = reading(*ROWS, head=HEAD | {"Voorzitter": f"Burgemeester {mayor.name.upper()}"})
    before = len(inside(cast, Person))
    found = taken(cast, read)
    assert found.meeting.chair_id == mayor.pk
    assert set(found.strangers) == {"A. ten Bosch", "J.P. van de Laar", "S. Verhoef", "R. Ouwehand", "T. Moerman"}
    people = inside(cast, Person)
    assert len(people) == before + 5
    assert all(p.account_id is None for p in people if p.name in found.strangers)


def test_of_two_of_one_name_it_is_who_was_in_office_that_day(cast: Cast, read: ReadList) -> None:
    with acting(SYSTEM_PERSON, cast.municipality.pk, TODAY):
        twins = [Person.objects.create(municipality=cast.municipality, name="A. ten Bosch") for _ in range(2)]
    before = counts(cast)
    with pytest.raises(Refused) as refused:
        taken(cast, read)
    assert [(o.code, o.about) for o in refused.value.obstacles] == [("import.two-persons", "A. ten Bosch")]
    assert counts(cast) == before
    with acting(SYSTEM_PERSON, cast.municipality.pk, TODAY):
        since = date(2026, 1, 1)
        row = RoleGrant(municipality=cast.municipality, person=twins[1], role="member_aide", valid_from=since)
        row.save()
    found = taken(cast, read)
    assert twins[1].pk in {a.person_id for a in inside(cast, Attendance, meeting=found.meeting)}


@pytest.mark.parametrize(
    ("today", "data", "code"),
    [(TODAY, b"verbeterd", "import.meeting-known"), (date(2026, 5, 11), b"lijst", "import.to-come")],
)
def test_what_cannot_be_is_refused_and_nothing_is_kept(
    cast: Cast, read: ReadList, today: date, data: bytes, code: str
) -> None:
    if code == "import.meeting-known":
        taken(cast, read)
    before = counts(cast)
    with pytest.raises(Refused) as refused:
        taken(cast, read, data, today)
    assert code in {o.code for o in refused.value.obstacles}
    assert counts(cast) == before


def test_a_text_that_does_not_fit_is_refused_never_cut(cast: Cast) -> None:
    long = reading(item("_Besluit:", "Ja.", title="Zeer lang " * 41))
    with pytest.raises(Refused) as refused:
        taken(cast, long)
    assert [o.code for o in refused.value.obstacles] == ["import.too-long"]


def test_only_the_system_office_imports_and_names(cast: Cast, read: ReadList) -> None:
    with cast.acting_as("secretary") as actor:
        persons = {same_name(name): actor.person for name in names_in(read)}
        held = held_in(read, "bron", persons)
        college = Body.objects.get(kind="college")
        with pytest.raises(Forbidden):
            actions.import_meeting(actor, college, held=held)


def test_its_pages_open_and_the_public_reads_it(cast: Cast, read: ReadList) -> None:
    with acting(SYSTEM_PERSON, cast.municipality.pk, TODAY) as actor:
        found = take_over(actor, read, source_of(read, b"lijst"))
        disclosure.publish(actor, found.decision_list)
    office = cast.client("secretary")
    for view in ("meetings:agenda", "lists:list"):
        shown = office.get(reverse(view, args=[found.meeting.pk]))
        assert shown.status_code == 200
        assert "Krediet kade" in shown.content.decode()
    public = cast.client(PUBLIC).get(reverse("public:list", args=["proefstad", "2026-05-12"])).content.decode()
    assert "De vergunning te verlenen." in public
    assert "drs. M. Zandvliet</strong><br>burgemeester" in public
    assert "gemeentesecretaris" in public
