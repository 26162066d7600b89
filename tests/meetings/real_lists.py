"""What hand-reading says stands in real lists, without anybody's name. The lists themselves stay where they are."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from secretarie.meetings.reading import ReadList, read_list

CHECKOUT = Path(__file__).resolve().parents[2]
LISTS = Path(os.environ.get("SECRETARIE_SHARED", CHECKOUT.parent / "shared")) / "real" / "college-lists"
FILES = sorted(LISTS.glob("*.pdf"))

needs_lists = pytest.mark.skipif(not FILES, reason="the real college lists are not beside this checkout")


@dataclass(frozen=True)
class Truth:
    """One list as a person read it. `decided`: per decision of the college its item number and count of points."""

    adopted: str
    present: str  # roles in order: M mayor, D deputy mayor, A alderman, S secretary, L deputy secretary, O other
    absent: str
    items: str
    decided: str
    chair: str = "M"  # as the office is written; O where only a name stands
    mayor: str = ""
    registration: str = "Z/25/095042"
    minute_takers: int = 1
    time: str | None = None
    empty_headings: str = ""
    notes: str = ""


def named(day: str) -> Path:
    """The file of the meeting of a day as the files are called ("27_mei_2025")."""
    return next(file for file in FILES if f"_{day}" in file.name and file.name.split("vergadering_")[1].startswith(day))


@cache
def read(file: Path) -> ReadList:
    """The list in a file, read once."""
    return read_list(file.read_bytes())


def digest(text: str) -> str:
    """A text's fingerprint, so that a test can know it without saying it."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:16]


STANDING_2025 = "5.a 5.b 5.c 5.d 5.e"

TRUTH = {
    "7_juni_2022": Truth(
        "2022-06-14", "MAAAAASO", "", "1 2 3 4 5 6 7 8 9", "2:0 3:0 4:0 5:0 6:2 7:0 8:2 9:2",
        chair="O", registration="", time="10:00 - 12:19",
    ),
    "30_augustus_2022": Truth(
        "2022-09-06", "AAAS", "MA", "1 2 3 4 5 6 7 8 9 10", "2:0 3:6 4:0 5:0 6:0 7:0 8:0 9:0 10:0",
        chair="D", registration="", time="9:30 - 13:00",
    ),
    "11_oktober_2023": Truth(
        "2023-10-17", "MAAAAS", "", "1", "1:3", registration="Z/23/072658", time="11.00 – 12.00",
    ),
    "9_januari_2024": Truth(
        "2024-01-16", "MAAAAS", "",
        "1 2 3 4.a 5 5.a 5.a.1 5.b 5.b.1 5.b.2 5.c 5.c.1 5.d 5.e 6 7 7.a 7.b 7.c 8 9 10 10.a.5 10.c.1 11 12",
        "4.a:0 5.a.1:0 5.b.1:1 5.b.2:2 5.c.1:5 7.a:0 8:0 9:0 10.a.5:0 10.c.1:1",
        registration="Z/24/082517", time="10.00 – 12.47", empty_headings="5.d 5.e", notes="2",
    ),
    "21_mei_2024": Truth(
        "2024-05-28", "MAAAAS", "",
        "1 2 3 4.a 5 5.a 5.a.1 5.a.2 5.b 5.b.1 5.c 5.c.1 5.d 5.e 5.e.1 5.e.2 5.e.3 6 7 7.a 7.b 7.c 8 9 10 11 12",
        "4.a:0 5.a.1:1 5.a.2:4 5.b.1:1 5.c.1:1 5.e.1:3 5.e.2:2 5.e.3:1 7.a:0 7.b:0 7.c:0 8:1",
        chair="O", registration="Z/24/082517", time="9:30 – 13:12", empty_headings="5.d", notes="2",
    ),
    "18_juni_2024": Truth(
        "2024-07-02", "MAAAAS", "",
        "1 2 3 4.a 5 5.a 5.a.1 5.a.2 5.b 5.b.1 5.b.4 5.c 5.d 5.d.1 5.e 5.e.2 6 7 7.a 7.b 8 9 10 10.a.1 10.a.2 10.a.3"
        " 10.c.1 11 12",
        "4.a:0 5.a.1:0 5.a.2:1 5.b.1:4 5.b.4:1 5.d.1:18 7.b:0 9:0 10.a.1:1 10.a.2:1 10.a.3:1 10.c.1:0",
        chair="O", registration="Z/24/082517", time="9.30 – 11.14 uur", empty_headings="5.c",
    ),
    "1_oktober_2024": Truth(
        "2024-10-08", "AAAAL", "O",
        "1 2 3 4.a 5 5.a 5.a.1 5.a.2 5.b 5.c 5.c.1 5.d 5.e 6 7 7.1 7.a 7.b 8 9 10 11 12",
        "4.a:0 5.a.1:1 5.a.2:0 5.c.1:2 7.a:0 7.b:0 9:0",
        registration="Z/24/082517", time="10.00–13.09 uur", empty_headings="5.b 5.d 5.e",
    ),
    "4_november_2024": Truth(
        "2024-11-12", "AAAAS", "",
        "1 2 3 4.a 5 5.1 5.a 5.a.1 5.a.2 5.b 5.c 5.d 5.e 6 7 7.a 7.b 8 9 10 10.a.3 10.b.1 10.b.2 10.d.1 11 12",
        "4.a:0 5.1:1 5.a.1:1 5.a.2:0 7.a:0 10.a.3:6 10.b.1:0 10.b.2:0 10.d.1:0",
        registration="Z/24/082517", time="14.00–17.00 uur", empty_headings="5.b 5.c 5.d 5.e",
    ),
    "7_januari_2025": Truth(
        "2025-01-14", "AAAS", "A",
        "1 2 3 4.a 5 5.a 5.b 5.b.1 5.c 5.c.1 5.d 5.d.1 5.d.2 5.e 6 7 7.a 7.b 8 9 10 11 12",
        "4.a:0 5.b.1:1 5.c.1:0 5.d.1:0 5.d.2:1 7.a:0 7.b:0", empty_headings="5.a 5.e",
    ),
    "28_januari_2025": Truth(
        "2025-02-04", "AAAAS", "",
        "1 2 3 4.a 5 5.a 5.a.1 5.a.2 5.b 5.b.1 5.c 5.c.1 5.d 5.d.1 5.e 5.e.1 6 7.1 7.2 7.a 7.b 8 9 10 10.a.2 10.a.5"
        " 10.b.1 10.b.2 10.b.3 10.c.2 11 12",
        "4.a:0 5.a.1:1 5.a.2:1 5.b.1:1 5.c.1:3 5.d.1:1 5.e.1:2 7.1:0 7.2:0 7.a:0 7.b:0 9:0 10.a.2:1 10.a.5:1 10.b.1:1"
        " 10.b.2:1 10.b.3:0 10.c.2:0", minute_takers=2,
    ),
    "11_februari_2025": Truth(
        "2025-02-18", "AAAAS", "",
        "1 2 3 4.a 5 5.a 5.a.1 5.a.2 5.b 5.b.1 5.b.2 5.c 5.d 5.e 6 7 7.a 7.b 8 9 10 10.1 11 12",
        "4.a:0 5.a.1:0 5.a.2:2 5.b.1:1 5.b.2:1 7.a:0 7.b:0 8:0 9:0 10.1:0", empty_headings="5.c 5.d 5.e", notes="2 7",
    ),
    "8_april_2025": Truth(
        "2025-04-15", "AAAAL", "S",
        "1 2 3 4.a 5 5.a 5.a.1 5.b 5.c 5.c.1 5.c.2 5.c.3 5.d 5.d.1 5.e 6 7 7.1 7.a 7.b 8 9 9.1 9.2 10 10.a.1 10.d.1"
        " 10.e.1 10.e.1 11 12",
        "4.a:0 5.a.1:1 5.c.1:5 5.c.2:1 5.c.3:2 5.d.1:0 7.1:0 7.a:0 8:0 9:0 9.1:0 10.a.1:0 10.d.1:1 10.e.1:2 10.e.1:0",
        empty_headings="5.b 5.e",
    ),
    "29_april_2025": Truth(
        "2025-05-06", "AAAAL", "S",
        "1 2 3 4.a 5 5.1 5.2 5.a 5.a.1 5.a.2 5.a.3 5.a.4 5.a.5 5.b 5.c 5.d 5.d.1 5.e 5.e.1 5.e.2 6 7 7.a 7.b 8 9 10"
        " 10.1 10.2 10.a.1 10.b.1 10.d.1 10.e.1 11 12",
        "4.a:0 5.1:1 5.2:2 5.a.1:3 5.a.2:5 5.a.3:0 5.a.4:0 5.a.5:5 5.d.1:9 5.e.1:1 5.e.2:4 7:0 7.a:0 9:0 10.2:0"
        " 10.a.1:4 10.b.1:2 10.d.1:1 10.e.1:3",
        mayor="10.1:3", registration="Z/25/095041", empty_headings="5.b 5.c",
    ),
    "13_mei_2025": Truth(
        "2025-05-20", "AAAAL", "S",
        "1 2 3 4.a 5 5.a 5.a.1 5.a.2 5.a.3 5.b 5.c 5.d 5.d.1 5.e 5.e.1 5.e.2 6 7 7.0 7.1 7.2 7.3 7.4 7.5 7.6 7.a 7.b 8"
        " 9 10 10.c.1 10.c.4 10.e.1 11 12",
        "4.a:0 5.a.1:0 5.a.2:0 5.a.3:1 5.d.1:1 5.e.1:0 5.e.2:0 7.1:0 7.2:0 7.3:0 7.4:0 7.5:0 7.6:0 7.a:0 9:0 10.c.1:1"
        " 10.c.4:1 10.e.1:0", registration="Z/25/095041", empty_headings="5.b 5.c",
    ),
    "27_mei_2025": Truth(
        "2025-06-03", "AAAAL", "S",
        "1 2 3 4.a 5 5.1 5.a 5.a.1 5.b 5.c 5.c.1 5.c.2 5.d 5.d.1 5.e 5.e.1 5.e.2 6 7 7.1 7.a 7.b 8 9 10 10.1 10.2 10.a"
        " 10.a.1 10.a.2 10.a.3 10.a.4 10.a.5 10.a.6 10.a.7 11 12",
        "4.a:0 5.1:2 5.a.1:0 5.c.1:3 5.c.2:0 5.d.1:1 5.e.1:3 5.e.2:0 7:0 7:0 7.1:3 7.a:0 8:0 9:0 10.1:1 10.2:0 10.a.1:0"
        " 10.a.2:0 10.a.3:0 10.a.4:0 10.a.5:0 10.a.6:0 10.a.7:0", mayor="7.1:1", empty_headings="5.b",
    ),
    "3_juni_2025": Truth(
        "2025-06-10", "AAAAL", "S",
        "1 2 3 4.a 5 5.1 5.2 5.3 5.a 5.a.1 5.b 5.b.1 5.c 5.c.1 5.c.2 5.c.3 5.c.4 5.d 5.d.1 5.d.2 5.e 6 7 7.a 7.b 8 9 10"
        " 10.1 10.2 10.b.1 10.c.1 10.c.4 10.c.6 11 12",
        "4.a:0 5.1:3 5.2:3 5.3:5 5.a.1:0 5.b.1:3 5.c.1:0 5.c.2:2 5.c.3:1 5.c.4:3 5.d.1:1 5.d.2:1 7.a:0 7.b:0 9:0 10.1:0"
        " 10.2:1 10.b.1:0 10.c.1:0 10.c.4:1 10.c.6:1", mayor="5.c.4:1", empty_headings="5.e",
    ),
    "24_juni_2025": Truth(
        "2025-07-01", "AAAAL", "S",
        "1 2 3 4.a 5 5.1 5.a 5.a.1 5.a.2 5.b 5.b.1 5.c 5.c.1 5.c.2 5.d 5.e 6 7 7.a 7.b 8 9 10 10.c.1 10.c.2 10.c.3"
        " 11 12",
        "4.a:0 5.1:4 5.a.1:1 5.a.2:2 5.b.1:1 5.c.1:1 5.c.2:0 7:0 7.b:0 10.c.1:0 10.c.2:0 10.c.3:0",
        empty_headings="5.d 5.e",
    ),
    "15_juli_2025": Truth(
        "2025-08-19", "AAAL", "MS",
        "1 2 3 4.a 5 5.1 5.2 5.3 5.a 5.a.1 5.a.2 5.a.3 5.a.4 5.a.5 5.b 5.b.1 5.b.2 5.b.3 5.b.4 5.c 5.c.1 5.d 5.e 5.e.1"
        " 6 7 7.a 7.b 8 9 10 10.a.1 10.c.1 10.e.1 11 11.1 12",
        "4.a:0 5.1:1 5.2:2 5.3:0 5.a.1:1 5.a.2:1 5.a.3:1 5.a.4:2 5.a.5:3 5.b.1:1 5.b.2:0 5.b.3:2 5.b.4:2 5.c.1:6"
        " 5.e.1:2 7:0 10.a.1:3 10.c.1:1 10.e.1:1 11.1:0", chair="D", empty_headings="5.d",
    ),
    "2_september_2025": Truth(
        "2025-09-09", "AAAL", "SM",
        "1 2 3 4.a 5 5.a 5.a.1 5.a.2 5.a.3 5.b 5.b.1 5.b.2 5.c 5.c.1 5.c.2 5.d 5.e 6 7 7.a 7.b 8 9 10 10.a.1 10.a.2"
        " 10.c.1 11",
        "4.a:0 5.a.1:0 5.a.2:0 5.a.3:3 5.b.1:1 5.b.2:1 5.c.1:1 5.c.2:1 9:0 10.a.1:1 10.a.2:1 10.c.1:4",
        chair="A", empty_headings="5.d 5.e",
    ),
    "16_september_2025": Truth(
        "2025-09-23", "AAAAL", "S",
        "1 2 3 4.a 5 5.1 5.2 5.a 5.b 5.c 5.d 5.e 6 7 7.a 7.b 8 9 10 10.a.1 10.b.1 12",
        "4.a:0 5.1:0 5.2:0 7.a:0 9:0 10.a.1:0 10.b.1:0", empty_headings=STANDING_2025,
    ),
    "28_oktober_2025": Truth(
        "2025-11-03", "AAAAS", "",
        "1 2 3.3 4.a 5 5.a 5.a.1 5.a.2 5.b 5.c 5.d 5.e 5.e.1 6 7 7.a 7.b 8 9 10 10.b.1 10.c.1 11 12",
        "4.a:0 5.a.1:1 5.a.2:1 5.e.1:1 7:0 7.b:0 9:0 10.b.1:1 10.c.1:1 11:0", chair="O", empty_headings="5.b 5.c 5.d",
    ),
    "11_november_2025": Truth(
        "2025-11-18", "AAAAS", "",
        "1 2 3 4.a 5 5.1 5.1.2 5.2 5.3 5.a 5.b 5.c 5.d 5.d.1 5.e 5.e.1 6 7 7.a 7.b 8 9 10 10.c.1 10.c.2 11",
        "4.a:0 5.1:2 5.1.2:3 5.2:1 5.3:4 5.d.1:2 5.e.1:0 8:0 9:0 10.c.1:3 10.c.2:0", chair="O",
        empty_headings="5.a 5.b 5.c",
    ),
    "16_december_2025": Truth(
        "2026-01-06", "AAAAS", "",
        "1 2 3 4.a 5 5.1 5.a 5.a.1 5.a.2 5.a.3 5.a.4 5.b 5.b.1 5.b.2 5.b.3 5.b.4 5.b.5 5.b.6 5.b.7 5.c 5.c.1 5.c.2 5.d"
        " 5.e 5.e.1 6 7 7.a 7.b 8 9 10 10.1 10.2 10.a.1 10.a.2 10.b.1 10.b.2 11",
        "4.a:0 5.1:3 5.a.1:1 5.a.2:3 5.a.3:0 5.a.4:3 5.b.1:3 5.b.2:3 5.b.3:1 5.b.4:4 5.b.5:3 5.b.6:1 5.b.7:1 5.c.1:1"
        " 5.c.2:2 5.e.1:2 7.b:0 9:0 10.1:1 10.2:1 10.a.1:2 10.a.2:1 10.b.1:1 10.b.2:1", chair="O", empty_headings="5.d",
    ),
}  # fmt: skip
