"""Tell a real decision list again: its items as proposals, through the whole flow, by the people of a test town.

What to find where:

- ``script``: what is to be told, made from what was read; pure
- ``town``: the test municipality, its people and their roles
- ``route``: a proposal from its draft to the agenda
- ``agenda``: the meeting planned, its rows, its papers, released and frozen
- ``meeting``: opened, decided, closed; its papers signed; its list adopted and published
- ``comparing``: the public list beside what was read
- ``telling``: all of it, with how long each part took
"""
