"""When a by-law enters into force (articles 8 and 10 Bekendmakingswet)."""

from datetime import date

from secretarie.law.due import due_unmoved, named_day
from secretarie.law.norms import norm
from secretarie.law.obstacles import ImpossibleFactsError
from secretarie.law.terms import Deadline


def by_law_in_force_from(published: date, *, stated: date | None = None) -> Deadline:
    """The eighth day after publication, unless the by-law states another; never extended, never before publication."""
    nl, en = "De verordening treedt in werking op {day}", "The by-law enters into force on {day}"
    if stated is None:
        return due_unmoved(norm("by_law.in_force", published), published, nl=nl, en=en)
    if stated < published:
        raise ImpossibleFactsError(f"in force on {stated}, before it was published on {published}")
    return named_day(norm("by_law.not_before", published), stated, nl=nl, en=en, published=published.isoformat())
