"""What was done otherwise is told once, with the case and the reason."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db.utils import IntegrityError

from secretarie.access.performing import Forbidden, Gone
from secretarie.house import actions
from secretarie.house.models import Deviation
from tests.cast import TODAY, Cast
from tests.house.regulations import in_force, paragraph
from tests.proposals.acts import do, entries, refused, sees

TOLD = {"about": "2026-0412", "instead": "Na sluiting toegelaten.", "reason": "De subsidie verviel.", "on": TODAY}


def test_told_of_a_rule_or_a_paragraph(cast: Cast) -> None:
    row = paragraph(cast, in_force(cast))
    college = cast.bodies["college"]
    of_rule = do(cast, "secretariat", actions.log_deviation, college, key="house.closing_time", **TOLD)
    of_paragraph = do(cast, "secretary", actions.log_deviation, college, paragraph=row, **TOLD)
    assert (of_rule.by_id, of_paragraph.paragraph_id) == (cast.people["secretariat"].pk, row.pk)
    assert [e["kind"] for e in entries(cast, "deviation.log")].count("house.deviation") == 2
    assert not sees(cast, "stranger", of_rule)


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"key": ""}, "deviation.of"),
        ({"key": "college.quorum"}, "deviation.of"),
        ({"about": " "}, "deviation.about"),
        ({"instead": ""}, "deviation.instead"),
        ({"reason": ""}, "deviation.reason"),
        ({"on": TODAY + timedelta(days=1)}, "deviation.day"),
    ],
)
def test_not_without_what_another_needs_to_follow_it(cast: Cast, given: dict[str, object], code: str) -> None:
    told = {"key": "house.closing_time"} | TOLD | given
    assert refused(cast, "secretary", actions.log_deviation, cast.bodies["college"], **told) == {code}


def test_nobody_else_tells_it_and_it_is_never_changed(cast: Cast) -> None:
    college = cast.bodies["college"]
    for key, refusal in (("mayor", Forbidden), ("administrator", Forbidden), ("stranger", Gone)):
        with cast.acting_as(key) as actor, pytest.raises(refusal):
            actions.log_deviation(actor, college, key="house.closing_time", **TOLD)
    do(cast, "secretary", actions.log_deviation, college, key="house.closing_time", **TOLD)
    with cast.acting_as("secretary"), pytest.raises(IntegrityError, match="told once"):
        Deviation.objects.update(reason="Anders.")
