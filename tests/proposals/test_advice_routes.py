"""Which advice the house asks of a proposal, and where each step stands: pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from secretarie.house.keys import UnreadableError
from secretarie.law import working_days_after
from secretarie.proposals.advice_keys import ADVICE_ROUTES, MANAGEMENT_TEAM_WHEN
from secretarie.proposals.advice_routes import ImpossibleRouteError, Step, applying, matters, read
from secretarie.proposals.asked import Asked
from secretarie.proposals.conditions import ALWAYS, Case
from secretarie.proposals.rules_advice_route import (
    Choice,
    Known,
    State,
    obstacles_of_route,
    obstacles_to_exempt,
    obstacles_to_leave_out,
    route,
)

DAY = date(2026, 11, 23)
FINANCE, CONTROL = Step("finance", ALWAYS), Step("control", ALWAYS, wave=2)
QUIET = Step("communication", ALWAYS, silence="consent")
SEATS = {(name, ""): Choice(n, n + 100) for n, name in enumerate(("finance", "control", "communication"), 1)}


def asked(discipline: str = "finance", due: date | None = DAY, **known: Any) -> Asked:
    usual = Asked(1, 7, discipline, None, 1, 101, 1, due, "nothing", False, False, False, False, False)
    return replace(usual, **known)


def known(*steps: Step, asked: tuple[Asked, ...] = (), exempt: tuple[str, ...] = (), seats: Any = None) -> Known:
    return Known(steps, asked, frozenset(exempt), SEATS if seats is None else seats, {}, DAY, "huisregel: § 4")


def states(found: Known) -> list[State]:
    return [stop.state for stop in route(found).stops]


def disciplines(**case: Any) -> list[tuple[int, str]]:
    return [(s.wave, s.discipline) for s in applying(ADVICE_ROUTES.usual, Case("college", **case))]


def test_the_usual_route_follows_amount_and_traits() -> None:
    assert disciplines() == []
    assert disciplines(amount=Decimal(5000)) == [(1, "finance")]
    assert disciplines(amount=Decimal("249999.99")) == [(1, "finance"), (1, "legal")]
    assert (2, "control") in disciplines(amount=Decimal(250000))
    assert (2, "control") in disciplines(traits=frozenset({"planning_and_control"}))
    staff = disciplines(traits=frozenset({"staff_effects"}))
    assert staff == [(1, "personnel"), (2, "works_council")]
    assert disciplines(traits=frozenset({"new_system"})) == [(1, "information"), (1, "privacy")]
    assert disciplines(traits=frozenset({"publicity_risk"})) == [(1, "communication")]


def test_a_discipline_is_asked_once_by_the_first_step_that_applies() -> None:
    both = read([{"discipline": "finance", "days": 2, "when": {"amount_from": 1}}, {"discipline": "finance"}])
    assert [s.days for s in applying(both, Case("college", amount=Decimal(1)))] == [2]
    assert [s.days for s in applying(both, Case("college"))] == [5]


@pytest.mark.parametrize("discipline", ["control", "works_council"])
def test_silence_of_who_must_speak_is_refused_when_declared(discipline: str) -> None:
    told = [{"discipline": discipline, "silence": "consent", "matter": "organisation"}]
    with pytest.raises(ImpossibleRouteError, match="nooit als instemming"):
        read(told)
    with pytest.raises(UnreadableError, match="nooit als instemming"):
        ADVICE_ROUTES.checked(told)


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("finance", "een lijst"),
        (["finance"], "stap 1"),
        ([{"discipline": "magic"}], "kies uit finance"),
        ([{"discipline": "finance", "wave": 0}], "wave"),
        ([{"discipline": "finance", "days": True}], "days"),
        ([{"discipline": "finance", "when": {"sum": 3}}], "onbekend: sum"),
        ([{"discipline": "finance", "term": 3}], "onbekend: term"),
        ([{"discipline": "finance", "question": 3}], "tekst"),
        ([{"discipline": "finance", "matter": "organisation"}], "alleen bij de ondernemingsraad"),
        ([{"discipline": "works_council"}], "onderwerp van de WOR"),
    ],
)
def test_a_route_that_cannot_be_says_where(told: object, words: str) -> None:
    with pytest.raises(ImpossibleRouteError, match=words):
        read(told)


def test_matters_of_the_works_council_come_from_the_act() -> None:
    known_matters = matters()
    assert known_matters["organisation"] == "advice"  # art. 25 lid 1 WOR
    assert known_matters["monitoring"] == "consent"  # art. 27 lid 1 WOR
    assert known_matters["director"] == "advice"  # art. 30 lid 1 WOR


def test_the_term_counts_working_days() -> None:
    assert FINANCE.due(DAY) == working_days_after(DAY, 5) == date(2026, 11, 30)


def test_a_wave_begins_when_all_before_it_are_done() -> None:
    assert states(known(FINANCE, CONTROL)) == [State.TO_ASK, State.LATER]
    assert states(known(FINANCE, CONTROL, asked=(asked(),))) == [State.ASKED, State.LATER]
    given = asked(given=True)
    assert states(known(FINANCE, CONTROL, asked=(given,))) == [State.GIVEN, State.TO_ASK]
    assert states(known(FINANCE, CONTROL, exempt=("finance",))) == [State.EXEMPT, State.TO_ASK]
    assert route(known(FINANCE, CONTROL, asked=(given, asked("control", given=True)))).wave == 0


def test_silence_lapses_the_day_after_the_term_and_only_where_it_is_consent() -> None:
    quiet, yesterday = {"discipline": "communication", "silence": "consent"}, date(2026, 11, 22)
    assert states(known(QUIET, CONTROL, asked=(asked(**quiet, due=DAY),))) == [State.ASKED, State.LATER]
    assert states(known(QUIET, CONTROL, asked=(asked(**quiet, due=yesterday),))) == [State.LAPSED, State.TO_ASK]
    assert states(known(FINANCE, CONTROL, asked=(asked(due=yesterday),))) == [State.LATE, State.LATER]


def test_what_was_withdrawn_or_renewed_does_not_answer() -> None:
    assert states(known(FINANCE, asked=(asked(withdrawn=True),))) == [State.TO_ASK]
    assert states(known(FINANCE, asked=(asked(given=True, superseded=True),))) == [State.TO_ASK]


def test_what_still_misses_is_told_with_its_way_out() -> None:
    found = list(obstacles_of_route(route(known(FINANCE, CONTROL))))
    assert [(o.code, o.about, o.ground) for o in found] == [
        ("proposal.advice-compulsory", "finance", "huisregel: § 4"),
        ("proposal.advice-compulsory", "control", "huisregel: § 4"),
    ]
    [nobody] = obstacles_of_route(route(known(FINANCE, seats={})))
    assert "Niemand adviseert hierover" in nobody.way_out
    assert list(obstacles_of_route(route(known(FINANCE, asked=(asked(),))))) == []


def test_only_what_is_asked_and_not_given_is_exempted_with_a_reason() -> None:
    def codes(found: Known, discipline: str, reason: str) -> list[str]:
        return [o.code for o in obstacles_to_exempt(route(found), discipline, reason)]

    assert codes(known(FINANCE), "finance", "Spoed.") == []
    assert codes(known(FINANCE), "finance", " ") == ["advice.no-reason"]
    assert codes(known(FINANCE), "legal", "Spoed.") == ["advice.not-compulsory"]
    assert codes(known(FINANCE, asked=(asked(given=True),)), "finance", "Spoed.") == ["advice.there-already"]


def test_the_line_leaves_out_nothing_that_the_route_asks() -> None:
    found = route(known(FINANCE, asked=(asked(),)))
    assert [o.code for o in obstacles_to_leave_out(found.of("finance"), found.source)] == ["advice.compulsory"]
    assert list(obstacles_to_leave_out(found.of("legal"), found.source)) == []


def test_another_unit_is_asked_by_its_name() -> None:
    parks = Step("other_unit", ALWAYS, unit="Groen")
    seats = {("other_unit", "Groen"): Choice(5, None, 50)}
    base = Known([parks], (), frozenset(), seats, {50: "Groen"}, DAY)
    [stop] = route(base).stops
    assert (stop.state, stop.label) == (State.TO_ASK, "Groen")
    other, own = asked("other_unit", unit=51, given=True), asked("other_unit", unit=50, given=True)
    assert route(replace(base, asked=(other,))).stops[0].state is State.TO_ASK
    assert route(replace(base, asked=(own,))).of("other_unit", 50) is not None


def test_concern_papers_go_to_the_management_team_first() -> None:
    usual = MANAGEMENT_TEAM_WHEN.usual
    for trait in ("concern", "multidisciplinary", "planning_and_control", "reorganisation"):
        assert any(c.holds(Case("college", traits=frozenset({trait}))) for c in usual)
    assert not any(c.holds(Case("college", amount=Decimal(10**9))) for c in usual)
