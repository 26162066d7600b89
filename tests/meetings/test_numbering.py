"""The numbers of an agenda: those of real lists, and what holds for every tree."""

from hypothesis import given
from hypothesis import strategies as st

from secretarie.meetings.numbering import Node, Style, numbers

REAL = [
    Node(1, grouping=True),
    Node(2, grouping=True),
    Node(3, grouping=True),
    Node(4, grouping=True),
    Node(41, 4, grouping=True),
    Node(5, grouping=True),
    Node(51, 5),
    Node(52, 5, grouping=True, letter="a"),
    Node(521, 52),
    Node(53, 5, grouping=True, letter="c"),
    Node(531, 53),
    Node(532, 53),
    Node(54, 5, grouping=True, letter="e"),
    Node(6, grouping=True),
    Node(7, grouping=True),
    Node(71, 7),
    Node(72, 7, grouping=True),
    Node(73, 7, grouping=True),
    Node(10, grouping=True),
    Node(101, 10),
    Node(102, 10, grouping=True),
    Node(1021, 102),
    Node(900, closed=True),
    Node(901, closed=True),
]


def test_a_real_agenda_numbers_as_the_town_halls_do() -> None:
    found = numbers(REAL)
    assert list(found.values())[:2] == ["B.1", "B.2"]
    assert [found[n.key] for n in REAL if not n.closed] == [
        *("1", "2", "3", "4", "4.a", "5", "5.1", "5.a", "5.a.1", "5.c", "5.c.1", "5.c.2", "5.e"),
        *("6", "7", "7.1", "7.a", "7.b", "8", "8.1", "8.a", "8.a.1"),
    ]


def test_numbers_throughout_and_one_row_of_items() -> None:
    nested = numbers(REAL, Style.NUMBERS)
    assert (nested[51], nested[52], nested[521], nested[53]) == ("5.1", "5.2", "5.2.1", "5.3")
    flat = numbers(REAL, Style.FLAT)
    assert (flat[1], flat[4], flat[41], flat[5], flat[51], flat[521]) == ("1", "", "4", "", "5", "6")


def test_a_typed_number_is_kept_and_may_repeat() -> None:
    """The list of a real town hall has 7, 7 and 7.1."""
    found = numbers([Node(1), Node(2, typed="1"), Node(3, 2), Node(4)])
    assert found == {1: "1", 2: "1", 3: "1.1", 4: "2"}


def test_a_typed_number_that_is_the_next_takes_its_place() -> None:
    assert numbers([Node(1), Node(2, typed="2"), Node(3), Node(4, typed="9")]) == {1: "1", 2: "2", 3: "3", 4: "9"}


def test_what_was_taken_off_leaves_no_gap_unless_its_number_is_held() -> None:
    assert numbers([Node(1), Node(2, absent=True), Node(3)]) == {1: "1", 2: "", 3: "2"}
    assert numbers([Node(1), Node(2, absent=True, held="2"), Node(3)]) == {1: "1", 2: "2", 3: "3"}


def test_after_z_the_letters_go_on() -> None:
    found = numbers([Node(0, grouping=True), *(Node(n, 0, grouping=True) for n in range(1, 29))])
    assert (found[26], found[27], found[28]) == ("1.z", "1.aa", "1.ab")


@st.composite
def agendas(draw: st.DrawFn) -> list[Node]:
    """Any tree in the order of an agenda, with everything a row can have."""
    nodes: list[Node] = []
    for key in range(1, draw(st.integers(1, 25)) + 1):
        parent = draw(st.sampled_from([None, *(n.key for n in nodes if not n.closed and not n.absent)]))
        nodes.append(
            Node(
                key,
                parent,
                grouping=draw(st.booleans()),
                letter=draw(st.sampled_from(["", "", "a", "b", "c"])),
                typed=draw(st.sampled_from(["", "", "", "3", "5.a", "B.1"])),
                held=draw(st.sampled_from(["", "", "", "2", "3.a"])),
                closed=parent is None and draw(st.booleans()),
                absent=draw(st.booleans()),
            )
        )
    return sorted(nodes, key=lambda n: n.closed)


@given(agendas(), st.sampled_from(Style))
def test_every_computed_number_is_the_only_one_and_every_other_is_kept(nodes: list[Node], style: Style) -> None:
    found = numbers(nodes, style)
    assert set(found) == {n.key for n in nodes}
    computed = [found[n.key] for n in nodes if n.fixed is None and found[n.key]]
    assert len(computed) == len(set(computed))
    assert set(computed).isdisjoint({n.held for n in nodes})
    assert all(found[n.key] == n.fixed for n in nodes if n.fixed is not None)


@given(agendas())
def test_a_number_begins_with_that_of_the_heading(nodes: list[Node]) -> None:
    found = numbers(nodes)
    for node in nodes:
        if node.parent is not None and node.fixed is None:
            assert found[node.key].startswith(f"{found[node.parent]}.")


@given(agendas())
def test_who_sees_no_closed_item_sees_no_gap(nodes: list[Node]) -> None:
    """Interface principle 7: the public numbers are the same with and without the closed items."""
    known = [n for n in nodes if not (n.closed and n.held)]
    everything = numbers(known)
    without = numbers([n for n in known if not n.closed])
    assert {key: everything[key] for key in without} == without
