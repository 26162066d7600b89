"""What the demo municipality says: people, calendar, subjects, two years of meetings and a living week.

Pure data and generators: no Django, no clock. The day and the seed are arguments, so that the same demo can be
made again. Everything here is fictional. Where to find what:

- `lindervoort.LINDERVOORT`, `veldrade.VELDRADE`: everyone, with offices, portfolios, units, roles (`people`)
- `calendar`: college meetings, recess, the council's cycle
- `subjects.subject(number, day)`: the forty subjects in full; `papers` holds their shapes
- `history.history(seed, until)`, `veldrade_history.veldrade_history(seed, until)`: the past (`record`); it only grows
- `planted.mayor_decisions(until)`: the mayor's own route; `planted` keeps the demo page's events
- `current.current(day, past)`: the living week (`week`, `roster`)
- `texts/`: the prose, as data; `families` pours its rows into its sentences
"""

DEMO_SEED = 2026
