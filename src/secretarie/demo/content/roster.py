"""Which paper stands where in the living week; `moved` is how many working days ago it came to its stage."""

from dataclasses import dataclass, replace

from .people import table


@dataclass(frozen=True)
class Entry:
    """A row of the roster. `given` counts the advices that are in; the other words switch one particular on."""

    number: int
    stage: str
    moved: int
    place: str = ""
    aside: str = ""
    given: int = 0
    gap: str = ""
    revised: bool = False
    discuss: bool = False
    settled: bool = False
    remark: bool = False
    late: bool = False
    demanded: bool = False
    refused: bool = False
    tabled: bool = False
    substitute: bool = False
    away: bool = False
    idea: bool = False
    fast: bool = False
    placed: bool = False

    @property
    def by_gate(self) -> bool:
        """Returned by the gate, not by the portfolio holder."""
        return self.aside == "returned" and not self.refused


_ROWS = """
2 | on_agenda | 2 | formality |
7 | on_agenda | 1 | formality |
14 | on_agenda | 2 | formality |
24 | on_agenda | 3 | formality | remark
101 | on_agenda | 1 | formality |
6 | on_agenda | 2 | conform |
13 | on_agenda | 1 | conform |
23 | on_agenda | 2 | conform |
1 | on_agenda | 2 | discussion | remark
38 | on_agenda | 3 | discussion | substitute
104 | on_agenda | 1 | discussion | discuss
103 | on_agenda | 1 | discussion | demanded
123 | on_agenda | 2 | discussion | tabled
125 | on_agenda | 2 | discussion |
119 | on_agenda | 1 | discussion | late
102 | passed | 1 | | placed
106 | passed | 2 | | remark
107 | passed | 1 | | placed
117 | passed | 1 | |
11 | gate | 2 | | fast
15 | gate | 1 | | gap=ground
16 | gate | 1 | | revised
22 | gate | 2 | |
40 | gate | 1 | |
105 | gate | 1 | | gap=participation
32 | gate | 5 | | on_hold
108 | portfolio_holder | 1 | |
109 | portfolio_holder | 2 | |
122 | portfolio_holder | 1 | | away
110 | director | 2 | | settled
112 | team_manager | 1 | |
113 | team_manager | 2 | |
111 | in_advice | 3 | | given=1
114 | in_advice | 2 | | given=1
116 | in_advice | 4 | | given=2
115 | draft | 3 | |
118 | draft | 1 | |
124 | draft | 1 | | idea
12 | draft | 1 | | returned
121 | draft | 2 | | returned refused
120 | draft | 6 | | retracted
"""
_VELDRADE = """
201 | on_agenda | 2 | discussion |
202 | on_agenda | 1 | formality |
203 | gate | 1 | |
204 | portfolio_holder | 1 | |
205 | in_advice | 2 | | given=1
206 | draft | 1 | | idea
"""
_ASIDES = frozenset({"returned", "on_hold", "retracted"})


def _entry(number: str, stage: str, moved: str, place: str, words: str) -> Entry:
    entry = Entry(int(number), stage, int(moved), place)
    changes: dict[str, str | int | bool] = {}
    for word in words.split():
        name, _, value = word.partition("=")
        if name in _ASIDES:
            changes["aside"] = name
        else:
            changes[name] = int(value) if value.isdigit() else value or True
    return replace(entry, **changes)  # type: ignore[arg-type]  # the words of a row are the names of the fields


ROSTER = tuple(_entry(*row) for row in table(_ROWS))
SMALL_ROSTER = tuple(_entry(*row) for row in table(_VELDRADE))
