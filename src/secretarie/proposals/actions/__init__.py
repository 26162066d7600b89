"""The acts on a proposal, one file per verb; the only writers."""

from secretarie.proposals.actions.draft import draft
from secretarie.proposals.actions.save import save

__all__ = ["draft", "save"]
