"""The account of every printed piece: each gets one place, and what gets none is reported."""

from __future__ import annotations

from collections.abc import Iterable

from secretarie.meetings.reading.lines import Line
from secretarie.meetings.reading.model import Placed, Unplaced, Where, Why
from secretarie.meetings.reading.textlayer import Piece


class Ledger:
    """Where each piece of a document went."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self._pieces = {piece.key: piece for line in lines for piece in line.pieces}
        self._where: dict[tuple[int, int], Where] = {}
        self._why: dict[tuple[int, int], tuple[Why, str]] = {}

    def place(self, where: Where, *lines: Line) -> None:
        """Enter the pieces of the lines under a place; a piece has one place only.

        Raises:
            ValueError: a piece was placed before, which would count its text twice.
        """
        for piece in (piece for line in lines for piece in line.pieces):
            if piece.key in self._where:
                raise ValueError(f"placed twice: page {piece.page}, line {piece.line}")
            self._where[piece.key] = where

    def refuse(self, why: Why, *lines: Line, detail: str = "") -> None:
        """Report the lines as having no place."""
        self.place(Where.UNPLACED, *lines)
        self._why |= {piece.key: (why, detail) for line in lines for piece in line.pieces}

    def unplaced(self) -> tuple[Unplaced, ...]:
        """What has no place, line by line, with why."""
        left: dict[tuple[int, int, tuple[Why, str]], list[Piece]] = {}
        for piece in sorted(self._pieces.values(), key=lambda piece: (piece.page, piece.line, piece.x0)):
            if self._where.get(piece.key, Where.UNPLACED) is Where.UNPLACED:
                left.setdefault((piece.page, piece.line, self._why.get(piece.key, (Why.OVERLOOKED, ""))), []).append(
                    piece
                )
        return tuple(
            Unplaced(page, line, " ".join(piece.text for piece in pieces), why, detail)
            for (page, line, (why, detail)), pieces in left.items()
        )

    def trace(self) -> tuple[Placed, ...]:
        """Every piece with its place, from top to bottom."""
        ordered = sorted(self._pieces.values(), key=lambda piece: (piece.page, piece.line, piece.x0))
        return tuple(
            Placed(piece.page, piece.line, piece.text, self._where.get(piece.key, Where.UNPLACED)) for piece in ordered
        )
