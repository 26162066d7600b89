"""Reply to the remarks with which the gate returned a proposal."""

from __future__ import annotations

from collections.abc import Mapping

from secretarie.access.clock import moment
from secretarie.access.performing import Act, performs_on_all
from secretarie.access.table import Action
from secretarie.proposals import facts_gate, facts_route, gate_remarks, rules_remarks
from secretarie.proposals.models import Finding, Reply


@performs_on_all(Action.FINDING_REPLY)
def reply(act: Act, findings: list[Finding], *, texts: Mapping[int, str]) -> list[Reply]:
    """One reply per finding, by its key, on the text as it stands; a later one takes its place.

    What is empty, or the same as was replied before, is left.

    Raises:
        Refused: not the author or the unit, not with the author, answered to a later return, or nothing written.
    """
    act.check(rules_remarks.obstacles_to_reply(facts_gate.replying(act.actor, findings, texts)))
    given = {finding: texts.get(finding.pk, "").strip() for finding in findings}
    known = {finding: gate_remarks.reply_to(finding) for finding in findings}
    rows = [
        Reply(
            finding=finding,
            text=text,
            by_id=act.actor.person,
            version=facts_route.current(finding.review.proposal),
            at=moment(act.actor),
        )
        for finding, text in given.items()
        if text and not ((before := known[finding]) and before.text == text)
    ]
    return act.make_all(rows)
