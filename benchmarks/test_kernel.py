"""What the kernel costs, as ratios within one run: an act against a bare update, a long list against a short one."""

from __future__ import annotations

import time
from collections.abc import Callable
from statistics import median

import pytest
from django.db import connection, transaction
from django.urls import reverse

from secretarie.access.wall import acting
from secretarie.audit import verify as chain
from secretarie.proposals import actions
from secretarie.proposals.models import Proposal
from tests.cast import TODAY, Cast
from tests.make import a_draft, a_text

pytestmark = pytest.mark.django_db(transaction=True)
ROUNDS = 40


def milliseconds(work: Callable[[int], object], rounds: int = ROUNDS) -> float:
    """The median of so many rounds."""
    times = []
    for n in range(rounds):
        begun = time.perf_counter()
        work(n)
        times.append((time.perf_counter() - begun) * 1000)
    return median(times)


@pytest.fixture
def cast(transactional_db: None) -> Cast:
    return Cast.find() or Cast.make()


def test_an_act_against_a_bare_update(cast: Cast) -> None:
    with cast.acting_as("author") as actor:
        proposal = a_draft(cast, actor)

    def bare(n: int) -> None:
        with acting(cast.key("author"), cast.municipality.pk, TODAY):
            Proposal.objects.filter(pk=proposal.pk).update(subject=f"Onderwerp {n}")

    def act(n: int) -> None:
        with acting(cast.key("author"), cast.municipality.pk, TODAY) as actor:
            actions.save(actor, Proposal.objects.get(pk=proposal.pk), text=a_text(f"Tekst {n}"))

    plain, performed = milliseconds(bare), milliseconds(act)
    print(
        f"\n  bare update in its transaction {plain:.1f} ms; saving a version through the gate {performed:.1f} ms"
        f" ({performed / plain:.1f} times; four rows with their entries)"
    )
    assert performed / plain < 25


def test_a_long_list_against_a_short_one(cast: Cast) -> None:
    client, address = cast.client("author"), reverse("proposals:list") + "?toon=alle"
    for n in range(20):
        with cast.acting_as("author") as actor:
            a_draft(cast, actor, text=a_text(f"Kort {n}"))
    short = milliseconds(lambda _: client.get(address), 10)
    for n in range(600):
        with cast.acting_as("author") as actor:
            a_draft(cast, actor, text=a_text(f"Lang {n}"))
    with connection.cursor() as cursor, transaction.atomic():
        cursor.execute("SELECT 1")
    long = milliseconds(lambda _: client.get(address), 10)
    print(f"\n  list of 20: {short:.0f} ms; first page of 620: {long:.0f} ms ({long / short:.2f} times)")
    assert long / short < 4
    with cast.acting_as("secretary"):
        begun = time.perf_counter()
        verdict = chain.verify(cast.municipality.pk)
        spent = time.perf_counter() - begun
    print(f"  chain of {verdict.seq} entries verified in {spent * 1000:.0f} ms")
    assert verdict.broken is None
