"""A regulation is begun and drafted by the secretary's office; what was adopted is copied, never changed."""

from __future__ import annotations

from datetime import date

import pytest
from django.db.utils import IntegrityError

from secretarie.access.performing import Forbidden, Gone, Stale
from secretarie.house import actions
from secretarie.house.kinds import RegulationKind
from secretarie.house.models import HouseRule, Paragraph, RegulationVersion
from secretarie.house.queries import paragraphs
from tests.cast import TODAY, Cast
from tests.house.regulations import DECISION, a_draft, a_regulation, in_force, lay_down, paragraph
from tests.proposals.acts import do, entries, now, refused, sees

MODEL = "house.advice_model"


@pytest.mark.parametrize("key", ["secretary", "deputy_secretary", "secretariat"])
def test_begun_by_the_office_with_one_draft_at_a_time(cast: Cast, key: str) -> None:
    college = cast.bodies["college"]
    given = {"kind": RegulationKind.INSTRUCTION, "title": " Instructie ", "ground": "art. 103 lid 2 Gemeentewet"}
    made = do(cast, key, actions.add_regulation, college, **given)
    assert (made.title, made.ground) == ("Instructie", "art. 103 lid 2 Gemeentewet")
    draft = do(cast, key, actions.draft_version, made, note="Eerste opzet")
    assert (draft.number, draft.is_draft, now(cast, draft).note) == (1, True, "Eerste opzet")
    assert refused(cast, key, actions.draft_version, made) == {"regulation.draft"}
    assert [e["actor"] for e in entries(cast, "regulation.draft")][-1] == cast.people[key].pk


@pytest.mark.parametrize("key", ["administrator", "director", "mayor", "author", "gate_team", "clerk"])
def test_nobody_else_changes_how_the_house_works(cast: Cast, key: str) -> None:
    regulation = a_regulation(cast)
    with cast.acting_as(key) as actor, pytest.raises(Forbidden):
        actions.draft_version(actor, regulation)
    with cast.acting_as("stranger") as actor, pytest.raises(Gone):
        actions.draft_version(actor, regulation)
    assert not sees(cast, "stranger", regulation)


def test_a_title_and_a_kind_stand_once(cast: Cast) -> None:
    college = cast.bodies["college"]
    a_regulation(cast)
    again = {"kind": RegulationKind.GOVERNANCE_PHILOSOPHY, "title": "besturingsfilosofie"}
    assert refused(cast, "secretary", actions.add_regulation, college, **again) == {
        "regulation.title",
        "regulation.kind",
    }
    nothing = {"kind": RegulationKind.OTHER, "title": " "}
    assert refused(cast, "secretary", actions.add_regulation, college, **nothing) == {"regulation.no-title"}


def test_paragraphs_stand_by_their_number_and_a_number_once(cast: Cast) -> None:
    draft = a_draft(cast)
    with cast.acting_as("author") as actor:
        assert [p.number for p in paragraphs(actor, draft)] == ["4.1", "4.2", "4.10"]
    again = {"number": "4.2", "heading": "Nog eens"}
    assert refused(cast, "secretary", actions.add_paragraph, draft, **again) == {"paragraph.taken"}
    wrong = {"number": "vier", "heading": " "}
    assert refused(cast, "secretary", actions.add_paragraph, draft, **wrong) == {
        "paragraph.number",
        "paragraph.no-heading",
    }
    row = paragraph(cast, draft)
    do(cast, "secretary", actions.change_paragraph, row, number="4.2a", heading="Model", text="Model A.")
    assert (now(cast, row).number, now(cast, row).text) == ("4.2a", "Model A.")
    do(cast, "secretary", actions.remove_paragraph, row)
    with cast.acting_as("author") as actor:
        assert [p.number for p in paragraphs(actor, draft)] == ["4.1", "4.10"]
    assert [e["fields"] for e in entries(cast, "paragraph.remove")] == [["withdrawn"]]


def test_two_who_write_the_same_paragraph_are_told(cast: Cast) -> None:
    row = paragraph(cast, a_draft(cast))
    with cast.acting_as("secretary") as actor:
        actions.change_paragraph(actor, row, number="4.2", heading="Eerst", text="")
    with cast.acting_as("secretariat") as actor, pytest.raises(Stale):
        actions.change_paragraph(actor, row, number="4.2", heading="Dan", text="")


def test_a_value_stands_once_in_a_draft_and_keeps_its_paragraph(cast: Cast) -> None:
    draft = a_draft(cast)
    lay_down(cast, draft, MODEL, "B")
    elsewhere = paragraph(cast, draft, "4.10")
    assert refused(cast, "secretary", actions.lay_down, elsewhere, key=MODEL, value="A") == {"rule.twice"}
    assert refused(cast, "secretary", actions.lay_down, elsewhere, key="house.nothing", value=1) == {"rule.unknown"}
    wrong = {"key": "house.director_from_minutes", "value": "veel"}
    assert refused(cast, "secretary", actions.lay_down, elsewhere, **wrong) == {"rule.value"}
    assert refused(cast, "secretary", actions.lift, elsewhere, key=MODEL) == {"rule.absent"}
    row = paragraph(cast, draft)
    assert refused(cast, "secretary", actions.remove_paragraph, row) == {"paragraph.settles"}
    do(cast, "secretary", actions.lift, row, key=MODEL)
    assert now(cast, row).settles == {}
    assert [e["note"] for e in entries(cast, "rule.lift")] == [MODEL]


def test_what_was_adopted_is_not_changed_and_its_next_version_is_a_copy(cast: Cast) -> None:
    version = in_force(cast, {MODEL: "B"})
    row = paragraph(cast, version)
    given = {"number": "4.2", "heading": "Anders", "text": ""}
    assert refused(cast, "secretary", actions.change_paragraph, row, **given) == {"regulation.frozen"}
    assert refused(cast, "secretary", actions.lay_down, row, key=MODEL, value="A") == {"regulation.frozen"}
    assert refused(cast, "secretary", actions.add_paragraph, version, number="9", heading="x") == {"regulation.frozen"}
    copy = a_draft(cast, version.regulation)
    assert (copy.number, paragraph(cast, copy).settles, paragraph(cast, copy).text) == (2, {MODEL: "B"}, row.text)


@pytest.mark.parametrize("change", [{"adopted_by": "X"}, {"valid_from": date(2020, 1, 1)}, {"number": 9}])
def test_the_database_itself_keeps_what_was_adopted(cast: Cast, change: dict[str, object]) -> None:
    in_force(cast)
    with cast.acting_as("secretary"), pytest.raises(IntegrityError, match="frozen"):
        RegulationVersion.objects.filter(adopted_by=DECISION).update(**change)


def test_the_database_itself_keeps_the_paragraphs_and_the_values(cast: Cast) -> None:
    in_force(cast, {MODEL: "B"})
    with cast.acting_as("secretary"), pytest.raises(IntegrityError, match="frozen"):
        Paragraph.objects.update(text="Anders")
    with cast.acting_as("secretary"), pytest.raises(IntegrityError, match="frozen"):
        HouseRule.objects.update(value="A")


def test_two_versions_never_hold_at_one_time(cast: Cast) -> None:
    version = in_force(cast)
    with cast.acting_as("secretary"), pytest.raises(IntegrityError, match="one_version_of_a_regulation_in_force"):
        RegulationVersion.objects.create(
            municipality=cast.municipality,
            regulation=version.regulation,
            number=7,
            adopted_on=TODAY,
            adopted_by="buiten de handeling om",
            valid_from=TODAY,
        )
