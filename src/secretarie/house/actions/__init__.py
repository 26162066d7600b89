"""The acts on regulations and the values that rest on them."""

from secretarie.house.actions.adopt import adopt
from secretarie.house.actions.log_deviation import log_deviation
from secretarie.house.actions.paragraphs import add_paragraph, change_paragraph, remove_paragraph
from secretarie.house.actions.regulations import add_regulation, draft_version, review
from secretarie.house.actions.values import lay_down, lift, settle_rule
from secretarie.house.actions.withdraw import withdraw

__all__ = [
    "add_paragraph",
    "add_regulation",
    "adopt",
    "change_paragraph",
    "draft_version",
    "lay_down",
    "lift",
    "log_deviation",
    "remove_paragraph",
    "review",
    "settle_rule",
    "withdraw",
]
