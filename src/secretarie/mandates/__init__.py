"""The mandate register: who may decide what in a body's name, up to where, since when, and by which decree."""
