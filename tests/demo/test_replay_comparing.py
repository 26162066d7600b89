"""A replay tells of every difference: another item, title, body, text, order, day or table."""

from copy import deepcopy
from datetime import date
from typing import Any

import pytest

from secretarie.demo.replay.comparing import counted, differences
from secretarie.demo.replay.script import Row, Script, Table
from secretarie.proposals.models import DecidingBody
from secretarie.proposals.texts import PointText


def a_row(number: str, title: str, *decisions: tuple[PointText, ...]) -> Row:
    return Row(number, title, None, False, "", decisions, True, "", False, "college", "none")


SCRIPT = Script(
    day=date(2025, 5, 27),
    adopted_on=date(2025, 6, 3),
    rows=(
        a_row("1", "Opening"),
        a_row("5.1", "Fietspad", (PointText("Aan te leggen."), PointText("Te betalen."))),
        a_row("7", "Brieven", (PointText("Brief A."),), (PointText("Brief B."),)),
        a_row("8", "Optocht", (PointText("Mee te doen."),), (PointText("Toe te staan.", DecidingBody.MAYOR),)),
    ),
    parts=(),
    table=Table(mayor=True, aldermen=(True, False), secretary=False, deputy=True, minute_takers=1),
)


def a_block(body: str, *texts: str) -> dict[str, Any]:
    return {"body": body, "points": [{"text": text} for text in texts]}


RECORD: dict[str, Any] = {
    "held_on": "2025-05-27",
    "adopted_on": "2025-06-03",
    "present": [{"capacity": "member"}, {"capacity": "member"}, {"capacity": "deputy_secretary"}],
    "items": [
        {"number": "1", "title": "Opening", "blocks": []},
        {"number": "5.1", "title": "Fietspad", "blocks": [a_block("college", "Aan te  leggen.", "Te betalen.")]},
        {"number": "7", "title": "Brieven", "blocks": [a_block("college", "Brief A."), a_block("college", "Brief B.")]},
        {
            "number": "8",
            "title": "Optocht",
            "blocks": [a_block("college", "Mee te doen."), a_block("mayor", "Toe te staan.")],
        },
    ],
}


def test_the_same_list_has_no_differences() -> None:
    assert differences(SCRIPT, RECORD) == ()
    assert counted(SCRIPT) == {"college": 4, "mayor": 1}


@pytest.mark.parametrize(
    ("change", "what", "number"),
    [
        (lambda r: r.update(held_on="2025-05-28"), "date", ""),
        (lambda r: r.update(adopted_on="2025-06-04"), "adopted on", ""),
        (lambda r: r["present"].pop(0), "members present", ""),
        (lambda r: r["present"].append({"capacity": "secretary"}), "secretary", ""),
        (lambda r: r["items"].reverse(), "item", "1"),
        (lambda r: r["items"].pop(), "item", "8"),
        (lambda r: r["items"].append({"number": "9", "title": "", "blocks": []}), "item", "9"),
        (lambda r: r["items"][1].update(title="Voetpad"), "title", "5.1"),
        (lambda r: r["items"][1]["blocks"][0]["points"].reverse(), "decision", "5.1"),
        (lambda r: r["items"][2]["blocks"].pop(), "decision", "7"),
        (lambda r: r["items"][3]["blocks"][1].update(body="college"), "decision", "8"),
    ],
)
def test_each_difference_is_told_with_its_place(change: Any, what: str, number: str) -> None:
    record = deepcopy(RECORD)
    change(record)
    found = differences(SCRIPT, record)
    assert [(one.what, one.number) for one in found] == [(what, number)]
    assert found[0].read != found[0].published
