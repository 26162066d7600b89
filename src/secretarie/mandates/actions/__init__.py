"""The acts on the mandate register."""

from secretarie.mandates.actions.budget_holders import end_budget_holder, name_budget_holder
from secretarie.mandates.actions.change import change
from secretarie.mandates.actions.decrees import adopt_decree, draft_decree, publish_decree
from secretarie.mandates.actions.grant import grant, import_rows, sub_mandate
from secretarie.mandates.actions.subjects import add_subject
from secretarie.mandates.actions.withdraw import withdraw

__all__ = [
    "add_subject",
    "adopt_decree",
    "change",
    "draft_decree",
    "end_budget_holder",
    "grant",
    "import_rows",
    "name_budget_holder",
    "publish_decree",
    "sub_mandate",
    "withdraw",
]
