"""What the demo municipality says: people, calendar, subjects, two years of meetings and a living week.

Pure data and generators: no Django, no clock. The day and the seed are arguments, so that the same demo can be
made again. Everything here is fictional.
"""

DEMO_SEED = 2026
