"""What the writing check costs: thirty pages, and what is typed in a form."""

from __future__ import annotations

import time
from datetime import date
from statistics import median

from secretarie.proposals.writing import Argument, Point, Written, check

DAY = date(2026, 11, 24)
PAGE_WORDS, PAGES, MOST_SECONDS = 450, 30, 1.0
PARAGRAPH = (
    "De gemeenteraad stelde in juni 2026 een krediet van € 1.284.500 beschikbaar voor de Meerlaan. De bewoners dachten "
    "op dinsdag 24 november 2026 mee; hun punten staan in bijlage 1. Het werk begint op 1 maart 2027 en kost € 40.000 "
    "per jaar. "
)


def a_long_paper(pages: int) -> Written:
    """A proposal of so many pages, with points, arguments, a table and five hundred names to know."""
    words = PAGE_WORDS * pages // 4
    text = f"<p>{PARAGRAPH * (words // len(PARAGRAPH.split()))}</p>"
    row = "<tr><td>2027</td><td>Aanleg</td><td>€ 40.000</td><td>Reserve wegen</td></tr>"
    table = f"<table><tr><th>Jaar</th><th>Wat</th><th>Bedrag</th><th>Dekking</th></tr>{row * 40}</table>"
    points = tuple(Point(n, f"De Meerlaan opnieuw in te richten, deel {n}.", ground="art. 160") for n in range(1, 26))
    arguments = tuple(
        Argument(1 + n % 25, f"De straat wordt er veiliger van, reden {n}.", text[:400], n) for n in range(40)
    )
    sections = {
        "key_message": text[:900],
        "introduction": text,
        "law": text,
        "execution": text,
        "finance": text + table,
    }
    names = frozenset(f"Voornaam{n} Achternaam{n}" for n in range(500))
    return Written("college", "Herinrichting Meerlaan", points, sections, arguments, ("Verslag",), names)


def seconds(paper: Written, rounds: int = 7) -> float:
    """The median of some rounds; a fresh paper each time, for it keeps what it read."""
    times = []
    for _round in range(rounds):
        fresh = Written(*(getattr(paper, name) for name in paper.__dataclass_fields__))
        begun = time.perf_counter()
        check(fresh, DAY)
        times.append(time.perf_counter() - begun)
    return median(times)


def test_a_check_of_thirty_pages() -> None:
    """Under a second, also on a busy machine; and it grows with the text, not faster."""
    whole, half = seconds(a_long_paper(PAGES)), seconds(a_long_paper(PAGES // 2))
    print(f"\nwriting check: {PAGES} pages in {whole * 1000:.0f} ms, half of them in {half * 1000:.0f} ms")
    assert whole < MOST_SECONDS
    assert whole < 3 * half
