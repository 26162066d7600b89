"""A town in which one unit keeps making one kind of error: rows, for the figures ask many."""

from datetime import datetime

from django.utils import timezone

from secretarie.access.wall import intern_circle
from secretarie.people.models import Unit
from secretarie.proposals.models import ErrorType, Finding, GateReview, Proposal, Stage, Version
from tests.cast import Cast
from tests.make import a_proposal_at

AUTHORS = ("author", "team_manager", "secretariat")


def a_history(cast: Cast, writers: tuple[str, ...] = AUTHORS, wrong: int = 12) -> tuple[int, int]:
    """Forty papers of the team, of which so many with one kind of error, and eighty of another unit without."""
    made = a_proposal_at(cast, Stage.IN_ADVICE)
    with cast.acting_as("secretary"):
        kind = ErrorType.objects.order_by("pk")[0]
        team = cast.units["team"]
        other = next(u for u in Unit.objects.exclude(pk=team.pk))
        first = Proposal.objects.get(pk=made.pk)
        at = timezone.make_aware(datetime(2026, 9, 15, 10))  # noqa: DTZ001 - made aware here
        for place in range(120):
            unit = team if place < 40 else other
            author = cast.people[writers[place % len(writers)]]
            shape = {"municipality_id": first.municipality_id, "readers_id": _open(first)}
            paper = Proposal.objects.create(
                **shape,
                number=f"2026-8{place:03d}",
                subject="Een stuk",
                author=author,
                unit=unit,
                portfolio=first.portfolio,
                stage="decided",
                version=1,
                created_at=at,
                changed_at=at,
                stage_since=at,
            )
            here = {"municipality_id": first.municipality_id}
            version = Version.objects.create(
                **here, proposal=paper, number=1, subject="Een stuk", sha256="0", saved_by=author, saved_at=at
            )
            review = GateReview.objects.create(
                **here, proposal=paper, outcome="returned", by=author, version=version, at=at
            )
            if place < wrong:
                Finding.objects.create(**here, review=review, error_type=kind)
        return team.pk, kind.pk


def _open(first: Proposal) -> int:
    return intern_circle(first.municipality_id, {"role:secretary", "role:deputy_secretary"})
