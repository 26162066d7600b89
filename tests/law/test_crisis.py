"""Crisis (Wet and Besluit veiligheidsregio’s)."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secretarie.law import ImpossibleFactsError, NotInForceError
from secretarie.law.crisis import (
    Commander,
    CrisisPlan,
    CrisisTeam,
    Grip,
    TeamHead,
    crisis_command,
    may_order,
    next_exercise,
    next_plan,
    policy_team,
    ready_by,
)

DAY = date(2026, 10, 6)
AMSTERDAM = ZoneInfo("Europe/Amsterdam")


@pytest.mark.parametrize(
    ("grip", "commander", "article"),
    [
        (Grip.NONE, "mayor", "art. 4 "),
        (Grip.GRIP_1, "mayor", "art. 5 "),
        (Grip.GRIP_2, "mayor", "art. 5 "),
        (Grip.GRIP_3, "mayor", "art. 5 "),
        (Grip.GRIP_4, "region_chair", "art. 39 lid 1 "),
        (Grip.GRIP_5, "region_chair", "art. 39 lid 1 "),
    ],
)
def test_art_5_the_mayor_commands_and_from_grip_4_the_chair_of_the_region(
    grip: Grip, commander: str, article: str
) -> None:
    found = crisis_command(grip, DAY)
    assert (found.commander, found.mayor_may_order) == (commander, commander == "mayor")
    assert found.receipt.norms[0].ground.startswith(article)
    assert [n.key for n in found.receipt.unconfirmed] == ["crisis.grip"]


def test_art_39_more_than_local_switches_whatever_the_step() -> None:
    found = crisis_command(Grip.GRIP_1, DAY, more_than_local=True)
    assert found.commander is Commander.REGION_CHAIR
    assert "crisis.report_to_councils" in {n.key for n in found.receipt.norms}


def test_art_39_from_grip_4_the_mayor_gives_no_orders() -> None:
    assert may_order(Grip.GRIP_3, DAY, more_than_local=False).allowed
    refused = may_order(Grip.GRIP_4, DAY)
    assert [(o.code, o.ground) for o in refused.obstacles] == [
        ("crisis.region-commands", "art. 39 lid 1 Wet veiligheidsregio’s")
    ]
    assert may_order(Grip.NONE, DAY, more_than_local=True).obstacles


def test_art_39_below_grip_4_whether_it_is_more_than_local_is_a_question() -> None:
    found = may_order(Grip.GRIP_2, DAY)
    assert found.open
    assert found.questions[0].article == "art. 39 lid 1 Wet veiligheidsregio’s"
    assert found.questions[0].answered_by.nl == "de voorzitter van de veiligheidsregio"


def test_grip_calls_a_municipal_policy_team_at_three_and_a_regional_one_from_four() -> None:
    assert [("policy_team" in crisis_command(g, DAY).teams) for g in Grip] == [False] * 3 + [True] + [False] * 2
    assert "regional_policy_team" in crisis_command(Grip.GRIP_5, DAY).teams
    assert crisis_command(Grip.NONE, DAY).teams == ()


@pytest.mark.parametrize(
    ("team", "ready"),
    [
        (CrisisTeam.POLICY_TEAM, "11:00"),
        (CrisisTeam.POPULATION_CARE, "11:30"),
        (CrisisTeam.COMMUNICATION_COORDINATOR, "10:30"),
        (CrisisTeam.COMMAND_ON_SCENE, "10:30"),
        (CrisisTeam.REGIONAL_LEADERS, "10:45"),
        (CrisisTeam.REGIONAL_COMMUNICATION, "10:30"),
        (CrisisTeam.REGIONAL_INFORMATION, "10:40"),
        (CrisisTeam.REGIONAL_SECTIONS, "11:00"),
    ],
)
def test_art_2_3_2_called_at_ten(team: CrisisTeam, ready: str) -> None:
    found = ready_by(team, datetime(2026, 10, 6, 10, tzinfo=AMSTERDAM))
    assert f"{found.by:%H:%M}" == ready
    assert f"om {ready.replace(':', '.')} uur (art. 2.3.2 lid 1" in found.receipt.explanation_nl


def test_art_2_3_2_sixty_minutes_are_sixty_minutes_when_the_clocks_change() -> None:
    called = datetime(2026, 10, 25, 2, 30, tzinfo=AMSTERDAM)
    found = ready_by(CrisisTeam.POLICY_TEAM, called)
    assert found.by.timestamp() - called.timestamp() == 3600
    assert f"{found.by:%d %H:%M}" == "25 02:30"
    with pytest.raises(ImpossibleFactsError, match="time zone"):
        ready_by(CrisisTeam.POLICY_TEAM, datetime(2026, 10, 6, 10))  # noqa: DTZ001 - the fact that is refused


def test_art_2_1_5_the_policy_team_has_four_heads() -> None:
    assert policy_team([TeamHead.FIRE, TeamHead.POLICE], DAY).missing == ("medical", "population_care")
    assert policy_team(list(TeamHead), DAY).complete


@pytest.mark.parametrize(
    ("last", "by", "overdue"),
    [
        (date(2025, 10, 6), date(2026, 10, 6), False),
        (date(2025, 10, 5), date(2026, 10, 5), True),
        (date(2026, 10, 6), date(2027, 10, 6), False),
        (None, DAY, True),
    ],
)
def test_art_2_5_1_the_whole_structure_exercises_each_year(last: date | None, by: date, overdue: bool) -> None:
    found = next_exercise(last, DAY)
    assert (found.by, found.overdue) == (by, overdue)
    assert ("verstreken" in found.receipt.explanation_nl) is (overdue and last is not None)


@pytest.mark.parametrize("plan", list(CrisisPlan))
def test_art_14_and_16_plans_every_four_years(plan: CrisisPlan) -> None:
    assert next_plan(plan, date(2022, 10, 6), DAY).by == DAY
    assert not next_plan(plan, date(2022, 10, 6), DAY).overdue
    assert next_plan(plan, date(2022, 10, 5), DAY).overdue


def test_art_14_impossible_and_unknown() -> None:
    with pytest.raises(ImpossibleFactsError, match="last done on 2026-10-07"):
        next_exercise(date(2026, 10, 7), DAY)
    with pytest.raises(NotInForceError):
        crisis_command(Grip.GRIP_4, date(2017, 12, 31))


@given(st.sampled_from(list(Grip)), st.booleans())
@settings(max_examples=20)
def test_art_39_there_is_one_commander(grip: Grip, more_than_local: bool) -> None:
    """Article 39 lid 1: the chair alone; the mayor may order exactly when the mayor commands."""
    found = crisis_command(grip, DAY, more_than_local=more_than_local)
    assert found.mayor_may_order == (found.commander is Commander.MAYOR)
    assert found.mayor_may_order == may_order(grip, DAY, more_than_local=more_than_local).allowed
