"""For any mandate and any sub-mandate the rules let through: nothing falls under it that its mandate does not cover."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given, target
from hypothesis import strategies as st

from secretarie.law import Body, MandateKind
from secretarie.mandates.facts import Holder, HolderKind, Limit, MandateFact, Register, Scope, Subject, Subjects, Vat
from secretarie.mandates.rules import obstacles_to_rest_on

DAY = date(2026, 1, 1)
CODES = ("a", "a.1", "a.1.x", "a.2", "b", "b.1")
TREE = Subjects.of(tuple(Subject(c, c, c.rpartition(".")[0]) for c in CODES))
AMOUNTS = [Decimal(cents) / 100 for cents in (1, 99_99, 100_00, 100_01, 500_00)]

some_codes = st.lists(st.sampled_from(CODES), unique=True, max_size=3).map(tuple)
scopes = st.builds(Scope, st.booleans(), some_codes, some_codes)
limits = st.none() | st.builds(Limit, st.sampled_from(AMOUNTS), st.sampled_from(Vat), st.sampled_from(["", "per jaar"]))
days = st.integers(0, 6).map(lambda n: DAY + timedelta(days=n))


@st.composite
def mandates(draw: st.DrawFn, key: int) -> MandateFact:
    first = draw(days)
    return MandateFact(
        key=key,
        number=str(key),
        power="…",
        giver=draw(st.sampled_from([Body.COLLEGE, Body.MAYOR])),
        holder=Holder(HolderKind.FUNCTION, str(key), person=key),
        kinds=draw(st.frozensets(st.sampled_from(MandateKind), min_size=1)),
        first=first,
        until=draw(st.none() | days.filter(lambda day: day > first)) if first < DAY + timedelta(days=6) else None,
        scope=draw(scopes),
        limit=draw(limits),
        sub_mandate_allowed=draw(st.booleans()),
        parent=key - 1 or None,
        signing_only=draw(st.booleans()),
    )


@st.composite
def chains(draw: st.DrawFn) -> list[MandateFact]:
    """Three of them, each begun as the one above, with some fields of its own: wider, narrower or the same."""
    found = [replace(draw(mandates(1)), sub_mandate_allowed=True)]
    for key in (2, 3):
        own = draw(mandates(key))
        names = ("giver", "kinds", "first", "until", "scope", "limit", "signing_only")
        kept = {name: getattr(found[-1], name) for name in names if draw(st.integers(0, 3))}
        made = replace(own, sub_mandate_allowed=True, **kept)
        cents = draw(st.sampled_from([0, 0, 1, -1]))
        if made.limit is not None and cents:
            made = replace(made, limit=replace(made.limit, amount=made.limit.amount + Decimal(cents) / 100))
        found.append(made)
    return found


@given(chains())
def test_a_sub_mandate_is_never_wider_than_what_it_rests_on(chain: list[MandateFact]) -> None:
    """Art. 10:9 Awb, over a chain of three."""
    top, sub, below = chain
    register = Register(TREE, tuple(chain))
    let_through = [(n, w) for n, w in ((sub, top), (below, sub)) if not obstacles_to_rest_on(n, w, TREE)]
    for narrow, wide in let_through:
        assert narrow.kinds <= wide.kinds
        assert narrow.giver is wide.giver
        assert narrow.signing_only or not wide.signing_only
        assert all(register.covers(wide, c) for c in CODES if register.covers(narrow, c))
        assert narrow.scope.general or all(wide.scope.covers(c, TREE) for c in narrow.scope.subjects)
        tried = [*AMOUNTS, *(m.limit.amount for m in chain if m.limit)]
        admitted = [a for a in tried if narrow.limit is None or narrow.limit.admits(a)]
        assert all(wide.limit is None or wide.limit.admits(a) for a in admitted)
        assert narrow.limit is not None or wide.limit is None
        held = [DAY + timedelta(days=n) for n in range(9)]
        assert all(wide.holds_on(d) for d in held if narrow.holds_on(d))
    target(len(let_through))


@given(mandates(1), mandates(2))
def test_every_obstacle_names_the_article_and_a_way_out(top: MandateFact, sub: MandateFact) -> None:
    for obstacle in obstacles_to_rest_on(sub, top, TREE):
        assert "10:9" in obstacle.ground
        assert obstacle.message
        assert obstacle.way_out
