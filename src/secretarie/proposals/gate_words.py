"""How the gate says it: computed checks as findings on the page, and two verdicts side by side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.http import QueryDict
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from secretarie.access.wall import Actor, visible
from secretarie.proposals.forms_verdict import VERDICTS, WHY
from secretarie.proposals.models import Acceptance, GateReview, Proposal, Stage
from secretarie.proposals.writing import Check, Quote

TYPED = ("text", "reason")


def as_findings(checks: Iterable[Check]) -> list[dict[str, object]]:
    """Checks as the component ``findings`` takes them."""
    return [
        {
            "kind": check.level.value,
            "title": said(check.title, check.title_en),
            "quote": _quoted(check.quotes),
            "better": check.better,
            "note": check.note,
            "ground": check.ground,
            "why": said(check.why, check.why_en),
            "example": check.example,
            "place": check.place,
            "key": check.key,
        }
        for check in checks
    ]


def as_left(checks: Iterable[Check], acceptances: Iterable[Acceptance]) -> list[dict[str, object]]:
    """Remarks that the author left as they are: each with who, and why."""
    known = {one.key: one for one in acceptances}
    return [_left(check, known[check.key]) for check in checks]


def _left(check: Check, told: Acceptance) -> dict[str, object]:
    (shown,) = as_findings([check])
    return shown | {"kind": "left", "why": "", "reason": told.reason, "by": told.by.name, "at": told.at}


def said(nl: str, en: str) -> str:
    """What the list says, in the language of the reader; the list is Dutch first."""
    return en if en and get_language() == "en" else nl


def _quoted(quotes: Iterable[Quote]) -> SafeString:
    """The words with the part it is about marked; a second quote stands against the first."""
    against = format_html("” {} “", _("against"))
    return format_html_join(
        against, "{}<mark>{}</mark>{}", ((quote.before, quote.marked, quote.after) for quote in quotes)
    )


def conflict(actor: Actor, number: str, typed: QueryDict, back_url: str) -> Mapping[str, object]:
    """What the conflict page shows: the act that was first beside what this officer typed, with the way on."""
    proposal = visible(Proposal, actor).get(number=number)
    first = visible(GateReview, actor).filter(proposal=proposal).select_related("by").order_by("-pk").first()
    what = first.get_outcome_display().lower() if first else _("the proposal was changed")
    explained = sorted(key for key in typed if key.startswith(WHY))
    yours = " — ".join(filter(None, [_verdict(typed), *(typed.get(key, "").strip() for key in (*TYPED, *explained))]))
    hidden = [(key, value) for key in typed for value in typed.getlist(key) if key not in {"revision", _TOKEN}]
    again = proposal.stage == Stage.GATE and not proposal.aside
    return {
        "who": first.by.name if first else _("Somebody"),
        "when": first.at if first else proposal.changed_at,
        "what": what,
        "rows": [{"label": proposal.subject, "theirs": f"{what}. {first.text if first else ''}", "yours": yours}],
        "back_url": back_url,
        "action": reverse("gate:review", args=[number]) if again and "outcome" in typed else "",
        "hidden": [*hidden, ("revision", proposal.revision)],
        "submit_label": _("Record my verdict after all") if again and "outcome" in typed else "",
    }


_TOKEN = "csrfmiddlewaretoken"  # noqa: S105 - the name of the field, no token


def _verdict(typed: QueryDict) -> str:
    return str(dict(VERDICTS).get(typed.get("outcome", ""), ""))
