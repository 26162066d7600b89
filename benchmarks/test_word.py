"""What a proposal of thirty pages costs to write as a Word file and to read back, against one of one page."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from statistics import median

from secretarie.proposals.word.paper import Paper, PaperArgument, PaperPoint
from secretarie.proposals.word.reader import read
from secretarie.proposals.word.writing import written

ROUNDS = 7
PAGE = (
    "<h3>Aanleiding</h3>"
    + "<p>De kade is <strong>honderd jaar oud</strong> en houdt het water niet tegen, zo bleek in mei.</p>" * 9
    + "<ul><li>een lekke wand;<ul><li>bij de brug;</li></ul></li><li>losse stenen.</li></ul>"
    + "<table><thead><tr><th>Post</th><th>2027</th></tr></thead><tbody>"
    + "<tr><td>Aanleg</td><td>45.000</td></tr>" * 6
    + "</tbody></table>"
)
MOST_TIMES, MOST_SECONDS = 90, 2.0


def proposal(pages: int) -> Paper:
    return Paper(
        "Vervanging van de kade",
        "Lindervoort",
        "Collegevoorstel 2026-0417, versie 3",
        "24 november 2026",
        points=tuple(PaperPoint(n, "De kade te vervangen.", "College", "art. 160") for n in range(1, pages + 1)),
        before=(("Inleiding", PAGE * pages),),
        arguments=tuple(
            PaperArgument("argument", n, "De kade lekt.", "<p>Al een jaar.</p>") for n in range(1, pages + 1)
        ),
    )


def seconds(work: Callable[[], object]) -> float:
    times = []
    for _round in range(ROUNDS):
        begun = time.perf_counter()
        work()
        times.append(time.perf_counter() - begun)
    return median(times)


def test_thirty_pages_against_one() -> None:
    papers = proposal(1), proposal(30)
    files = [written(paper) for paper in papers]
    measured = {
        "writing": [seconds(partial(written, paper)) for paper in papers],
        "reading": [seconds(partial(read, file)) for file in files],
    }
    for verb, (one, thirty) in measured.items():
        print(f"\n  {verb} 30 pages {thirty * 1000:.0f} ms, one page {one * 1000:.1f} ms ({thirty / one:.0f} times)")
        assert thirty / one < MOST_TIMES
        assert thirty < MOST_SECONDS
