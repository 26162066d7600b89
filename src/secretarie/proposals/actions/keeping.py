"""What drafting and saving keep: a version with its points, and what is chosen beside the text."""

from __future__ import annotations

from secretarie.access.clock import moment
from secretarie.access.performing import Act
from secretarie.people.models import Portfolio
from secretarie.proposals import facts_template
from secretarie.proposals.models import Aside, CoHolder, DecisionPoint, Proposal, Relation, Version
from secretarie.proposals.particulars import Particulars, RelationText
from secretarie.proposals.texts import PointText, ProposalText


def keep_version(act: Act, proposal: Proposal, text: ProposalText, *, note: str = "") -> Version:
    """The next version with its points; the proposal takes its subject, and is no longer a returned one."""
    now = moment(act.actor)
    proposal.version += 1
    proposal.subject, proposal.changed_at = text.subject, now
    if proposal.aside == Aside.RETURNED:
        proposal.aside = ""
    house, since = facts_template.template(act.actor), facts_template.since(act.actor)
    version = act.make(
        Version(
            proposal=proposal,
            number=proposal.version,
            subject=text.subject,
            sections=text.sections,
            arguments=text.numbered_arguments(),
            sha256=text.digest(),
            saved_by_id=act.actor.person,
            saved_at=now,
            note=note,
            template={"since": since, "titles": house.titles(text.sections)},
        )
    )
    for number, point in enumerate(text.points, start=1):
        act.make(_point(version, number, point))
    return version


def _point(version: Version, number: int, point: PointText) -> DecisionPoint:
    return DecisionPoint(
        version=version,
        number=number,
        text=point.text,
        body=point.body,
        ground=point.ground,
        openness=point.openness,
        withheld_ground=point.withheld_ground,
        embargo_until=point.embargo_until,
        secrecy_asked=point.secrecy_asked,
        matter=point.matter,
        topic=point.topic,
        amount=point.amount,
    )


def keep_co_holders(act: Act, proposal: Proposal, particulars: Particulars) -> bool:
    """Co-holders as chosen: who is no longer one is ended, who comes back is the same row. Whether anything changed."""
    wanted = {p.pk: p for p in particulars.co_portfolios if p.pk != particulars.portfolio.pk}
    known = {c.portfolio_id: c for c in CoHolder.objects.filter(proposal=proposal)}
    first = particulars.coordinating.pk if particulars.coordinating else None
    found = [_co_holder(act, proposal, portfolio, known, first) for portfolio in wanted.values()]
    gone = [act.also(c) for key, c in known.items() if key not in wanted and not c.ended]
    for co_holder in gone:
        co_holder.ended, co_holder.coordinating = True, False
    return any(found) or bool(gone)


def _co_holder(
    act: Act, proposal: Proposal, portfolio: Portfolio, known: dict[int, CoHolder], first: int | None
) -> bool:
    coordinating, row = portfolio.pk == first, known.get(portfolio.pk)
    if row is None:
        act.make(CoHolder(proposal=proposal, portfolio=portfolio, coordinating=coordinating))
        return True
    if row.ended or row.coordinating != coordinating:
        row = act.also(row)
        row.ended, row.coordinating = False, coordinating
        return True
    return False


def keep_relations(act: Act, proposal: Proposal, relations: tuple[RelationText, ...]) -> bool:
    """Relations as typed: what is gone is ended, never deleted. Whether anything changed."""
    wanted = {(r.kind, r.reference): r for r in relations}
    known = {(r.kind, r.reference): r for r in Relation.objects.filter(proposal=proposal)}
    gone = [act.also(r) for key, r in known.items() if key not in wanted and not r.ended]
    for relation in gone:
        relation.ended = True
    found = [_relation(act, proposal, typed, known.get(key)) for key, typed in wanted.items()]
    return any(found) or bool(gone)


def _relation(act: Act, proposal: Proposal, typed: RelationText, row: Relation | None) -> bool:
    if row is None:
        act.make(Relation(proposal=proposal, kind=typed.kind, reference=typed.reference, title=typed.title))
        return True
    if row.ended or row.title != typed.title:
        row = act.also(row)
        row.ended, row.title = False, typed.title
        return True
    return False
