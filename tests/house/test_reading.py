"""What holds on a day: the municipality's own value over the usual one, and the paragraph on which it rests."""

from __future__ import annotations

from datetime import date, timedelta

from django.db import connection
from django.test.utils import CaptureQueriesContext

from secretarie.house.keys import KEYS
from secretarie.house.models import HouseRule, Paragraph, Regulation, RegulationVersion
from secretarie.house.reading import forget, settled, source, value
from tests.cast import PUBLIC, SINCE, STRANGER, TODAY, Cast

MODEL = KEYS["house.advice_model"]
MINUTES = KEYS["house.director_from_minutes"]


def a_paragraph(cast: Cast) -> Paragraph:
    """A paragraph of the philosophy, before its version was adopted."""
    here = {"municipality": cast.municipality}
    philosophy = Regulation.objects.create(
        kind="governance_philosophy", title="Besturingsfilosofie", body=cast.bodies["college"], **here
    )
    version = RegulationVersion.objects.create(regulation=philosophy, number=1, **here)
    return Paragraph.objects.create(version=version, number="4.2", heading="Adviesmodel", **here)


def test_the_own_value_holds_on_its_days_with_its_paragraph_as_ground(cast: Cast) -> None:
    with cast.acting_as("secretary") as actor:
        HouseRule.objects.create(
            municipality=cast.municipality,
            key=MODEL.name,
            value="B",
            paragraph=a_paragraph(cast),
            valid_from=SINCE,
            valid_until=TODAY,
        )
        yesterday = TODAY - timedelta(days=1)
        assert (value(actor, MODEL, TODAY), value(actor, MODEL, yesterday)) == ("A", "B")
        assert source(actor, MODEL, yesterday) == "huisregel: Besturingsfilosofie § 4.2"
        assert source(actor, MODEL, TODAY) == "huisregel (gangbare waarde)"
        assert settled(actor, yesterday).on(MODEL.name, yesterday).source == "Besturingsfilosofie § 4.2"


def test_a_rule_without_a_paragraph_names_its_decision(cast: Cast) -> None:
    with cast.acting_as("author") as actor:
        own = {"key": MINUTES.name, "value": 15, "source": "collegebesluit 12 mei 2026"}
        HouseRule.objects.create(municipality=cast.municipality, valid_from=SINCE, **own)
        assert source(actor, MINUTES, TODAY) == "huisregel: collegebesluit 12 mei 2026"
        assert settled(actor, TODAY).on(MINUTES.name, TODAY).number == 15


def test_the_rules_of_another_municipality_do_not_hold_here_and_the_public_reads_them_too(cast: Cast) -> None:
    with cast.acting_as("secretary"):
        HouseRule.objects.create(municipality=cast.municipality, key=MODEL.name, value="B", valid_from=SINCE)
    held = {}
    for who in (STRANGER, PUBLIC):
        with cast.acting_as(who) as actor:
            held[who] = value(actor, MODEL, TODAY)
    assert held == {STRANGER: "A", PUBLIC: "B"}


def test_all_rules_of_a_day_are_read_in_one_query_until_they_are_forgotten(cast: Cast) -> None:
    with cast.acting_as("author") as actor:
        with CaptureQueriesContext(connection) as asked:
            for key in KEYS.values():
                value(actor, key, TODAY)
                source(actor, key, TODAY)
        assert len(asked) == 1
        HouseRule.objects.create(municipality=cast.municipality, key=MODEL.name, value="B", valid_from=SINCE)
        assert value(actor, MODEL, TODAY) == "A"
        forget(actor)
        assert value(actor, MODEL, TODAY) == "B"
        assert value(actor, MODEL, date(2000, 1, 1)) == "A"
