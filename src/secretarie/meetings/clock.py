"""The moment of an act in this room: the one clock of the house."""

from secretarie.access.clock import MORNING, at, moment

__all__ = ["MORNING", "at", "moment"]
