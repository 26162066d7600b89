"""The system office reads all of its municipality and nothing of another; what it may do stands in the table."""

from pathlib import Path

import pytest

from secretarie.access import wall
from secretarie.access.performing import Forbidden
from secretarie.access.wall import SYSTEM_PERSON, acting, intern_circle
from secretarie.proposals.models import Proposal
from tests.cast import TODAY, Cast
from tests.make import a_draft


def test_it_reads_what_only_others_may(cast: Cast) -> None:
    with cast.acting_as("author") as actor:
        proposal = a_draft(cast, actor)
        proposal.secrecy_id = intern_circle(actor.municipality, [f"person:{actor.person}"])
        proposal.save(update_fields=["secrecy"])
    with acting(SYSTEM_PERSON, cast.municipality.pk, TODAY):
        assert Proposal.objects.filter(pk=proposal.pk).exists()
    with acting(SYSTEM_PERSON, cast.other.pk, TODAY):
        assert not Proposal.objects.exists()


def test_it_reads_what_it_just_closed_off_itself(cast: Cast) -> None:
    with acting(SYSTEM_PERSON, cast.municipality.pk, TODAY) as actor:
        circle = intern_circle(actor.municipality, ["person:424242"])
        assert circle in [int(c) for c in current_circles()]


def test_it_does_nothing_that_the_table_does_not_give_it(cast: Cast) -> None:
    with acting(SYSTEM_PERSON, cast.municipality.pk, TODAY) as actor, pytest.raises(Forbidden):
        a_draft(cast, actor)


def current_circles() -> list[str]:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('secretarie.circles')")
        return cursor.fetchone()[0].strip("{}").split(",")


def test_no_page_acts_as_it() -> None:
    """Commands, jobs and the demo only: whatever answers a request acts as a person or as the public."""
    source = Path(wall.__file__).parents[1]
    naming = {str(p.relative_to(source)) for p in source.rglob("*.py") if "SYSTEM_PERSON" in p.read_text()}
    allowed = ("access/wall.py", "site/jobs.py", "site/commands/", "demo/", "meetings/jobs.py", "disclosure/jobs.py")
    assert sorted(n for n in naming if not n.startswith(allowed)) == []
