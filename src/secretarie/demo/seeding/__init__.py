"""Fill the demo municipalities from ``demo.content``: people first, then what they did, in the order of days.

The same (seed, day) makes the same rows. What to find where:

- ``founding``: the municipality itself (by the owner of the tables), and the mark that it is whole
- ``people``, ``habits``: who is who; house rules and error types
- ``known``: content keys on the rows that were made
- ``telling``: a past meeting as the facts that ``meetings.import`` takes; ``past`` holds them one after the other
- ``route``: one living paper, every step the act of the person whose step it is; ``week``: all of them, with the
  meetings ahead, the agenda and the papers that wait for a pen. No act may be refused: a refusal ends the seeding
- ``seed``: all of it
"""
