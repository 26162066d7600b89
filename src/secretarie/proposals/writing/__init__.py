"""The writing check: a maintained list of rules over the text of a proposal. Pure: text in, checks out, no Django.

It helps whoever writes or judges; it never decides and never blocks saving.
"""

from secretarie.proposals.writing.checking import check
from secretarie.proposals.writing.model import Argument, Check, Level, Point, Quote, Written
from secretarie.proposals.writing.rulebook import RULES, VERSION, Rule, Settings

__all__ = ["RULES", "VERSION", "Argument", "Check", "Level", "Point", "Quote", "Rule", "Settings", "Written", "check"]
