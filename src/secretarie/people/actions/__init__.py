"""The acts on people."""

from secretarie.people.actions.name_persons import name_persons

__all__ = ["name_persons"]
