"""The acts on people."""

from secretarie.people.actions.name_persons import name_persons
from secretarie.people.actions.record_absence import record_absence

__all__ = ["name_persons", "record_absence"]
