"""What was decided before: decided proposals whose subject and decision points share words with this one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.contrib.postgres.search import SearchQuery, SearchRank, SearchVector
from django.db.models import F
from django.utils import timezone

from secretarie.access.wall import Actor, visible
from secretarie.proposals.models import Aside, DecisionPoint, Proposal, Stage

WORD = re.compile(r"[^\W\d_]{4,}")
MOST_WORDS, MOST = 16, 12
LEAST = 0.1
DECIDED = (Stage.DECIDED, Stage.SIGNED, Stage.PUBLISHED, Stage.CARRIED_OUT)
OF_THE_TRADE = frozenset(
    {"besluit", "besluiten", "college", "voorstel", "vast", "stellen", "stemmen", "kennis", "nemen", "raad", "gemeente"}
)
"""Words of every decision: they tell nothing apart."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """A decided proposal that is like this one, best first; ``point``: the decision point that is most alike."""

    number: str
    subject: str
    portfolio: str
    point: str
    day: date


def earlier(actor: Actor, proposal: Proposal) -> list[Earlier]:
    """At most a dozen, of what this actor may read. The subject counts double; common words of decisions do not count.

    The ranking is PostgreSQL's ``ts_rank`` with Dutch stems: a help to find, no proof that nothing was decided.
    """
    texts = visible(DecisionPoint, actor).filter(version__proposal=proposal, version__number=proposal.version)
    words = telling([proposal.subject, *texts.values_list("text", flat=True)])
    if not words:
        return []
    query = SearchQuery(" | ".join(words), search_type="raw", config="dutch")
    subject = SearchVector("version__proposal__subject", config="dutch", weight="A")
    alike = SearchRank(subject + SearchVector("text", config="dutch", weight="C"), query)
    found = visible(DecisionPoint, actor).filter(
        version__number=F("version__proposal__version"), version__proposal__stage__in=DECIDED
    )
    others = found.exclude(version__proposal=proposal).exclude(version__proposal__aside=Aside.RETRACTED)
    best = (
        others.annotate(rank=alike).filter(rank__gte=LEAST).order_by("-rank", "-version__proposal__stage_since", "pk")
    )
    return _once(_earlier(point) for point in best.select_related("version__proposal__portfolio")[: MOST * 5])


def _earlier(point: DecisionPoint) -> Earlier:
    decided = point.version.proposal
    day = timezone.localtime(decided.stage_since).date()
    return Earlier(decided.number, decided.subject, decided.portfolio.name, point.text, day)


def telling(texts: Iterable[str]) -> list[str]:
    """The words of these texts that tell something, each once, in their order."""
    words = (word.lower() for text in texts for word in WORD.findall(text))
    return list(dict.fromkeys(word for word in words if word not in OF_THE_TRADE))[:MOST_WORDS]


def _once(rows: Iterable[Earlier]) -> list[Earlier]:
    found: dict[str, Earlier] = {}
    for row in rows:
        found.setdefault(row.number, row)
    return list(found.values())[:MOST]
