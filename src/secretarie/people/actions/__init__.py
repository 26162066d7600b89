"""The acts on people."""

from secretarie.people.actions.end_absence import end_absence
from secretarie.people.actions.name_persons import name_persons
from secretarie.people.actions.offices import appoint, leave_office, order_deputies
from secretarie.people.actions.persons import add_person, change_person
from secretarie.people.actions.portfolios import add_portfolio, assign_portfolio
from secretarie.people.actions.record_absence import record_absence
from secretarie.people.actions.roles import end_role, grant_role
from secretarie.people.actions.units import add_unit, close_unit

__all__ = [
    "add_person",
    "add_portfolio",
    "add_unit",
    "appoint",
    "assign_portfolio",
    "change_person",
    "close_unit",
    "end_absence",
    "end_role",
    "grant_role",
    "leave_office",
    "name_persons",
    "order_deputies",
    "record_absence",
]
