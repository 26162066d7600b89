"""Vandaag: what waits for this person, what comes this week, what changed in what he follows."""

from secretarie.site.today.board import Board, board

__all__ = ["Board", "board"]
