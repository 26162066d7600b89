"""What was typed: rows by button, argument numbers that follow, nothing lost."""

from hypothesis import given
from hypothesis import strategies as st

from secretarie.proposals.typed import Typed, focus_of

SENT = {
    "subject": ["Kade"],
    "points-0-text": ["een"],
    "points-1-text": ["twee"],
    "points-2-text": ["drie"],
    "arguments-0-point": ["1"],
    "arguments-0-title": ["omdat"],
    "arguments-1-point": ["3"],
    "csrfmiddlewaretoken": ["x"],
    "row": ["points:add"],
}


def typed() -> Typed:
    return Typed.of(SENT.items())


def texts(found: Typed) -> list[str]:
    return [row.get("text", "") for row in found.points]


def numbers(found: Typed) -> list[str]:
    return [row["point"] for row in found.arguments]


def test_buttons_move_points_and_arguments_follow() -> None:
    assert texts(typed().changed("points:add")) == ["een", "twee", "drie", ""]
    up = typed().changed("points:2:up")
    assert (texts(up), numbers(up)) == (["een", "drie", "twee"], ["1", "2"])
    down = typed().changed("points:0:down")
    assert (texts(down), numbers(down)) == (["twee", "een", "drie"], ["2", "3"])
    gone = typed().changed("points:0:remove")
    assert (texts(gone), numbers(gone)) == (["twee", "drie"], ["", "2"])


def test_buttons_that_mean_nothing_change_nothing() -> None:
    for act in ("", "points", "points:9:remove", "points:-1:up", "subject:add", "points:0:explode", "points:add:x"):
        assert typed().changed(act) == typed()


def test_the_focus_goes_to_the_row_that_changed() -> None:
    assert focus_of("points:add", typed().changed("points:add")) == "points-3"
    assert focus_of("points:2:up", typed().changed("points:2:up")) == "points-1"
    assert focus_of("points:2:remove", typed().changed("points:2:remove")) == "points-1"
    assert focus_of("arguments:0:remove", typed()) == "arguments-0"
    assert focus_of("niets", typed()) == ""


def test_blank_rows_fall_away_and_the_rest_keeps_its_order() -> None:
    assert texts(typed().changed("points:add").filled()) == ["een", "twee", "drie"]


@given(st.dictionaries(st.text(max_size=20) | st.sampled_from(list(SENT)), st.lists(st.text(max_size=9), max_size=3)))
def test_anything_a_browser_sends_can_be_shown_again(sent: dict[str, list[str]]) -> None:
    found = Typed.of(sent.items())
    assert Typed.of(found.flat().items()) == found
