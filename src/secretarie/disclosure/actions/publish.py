"""Publish a decision list: rows of their own for the public, what is left out kept inside with its ground."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from secretarie.access.clock import moment
from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.access.wall import intern_circle, visible
from secretarie.disclosure.models import LeftOut, PublishedDecision, PublishedList
from secretarie.documents.models import Paper
from secretarie.meetings import gathering, house, rules_record
from secretarie.meetings.models import Decision, DecisionList, Erratum, ItemPoint, Meeting, Outcome, Reading
from secretarie.meetings.record import PUBLIC_INTEREST, Omission, public_reading
from secretarie.people.models import Body
from secretarie.proposals import moving
from secretarie.proposals.models import Stage

PUBLIC_KEYS = ("public",)
AS_DRAFT = "as-draft"
RULE = "house.list_published"


@performs(Action.LIST_PUBLISH)
def publish(act: Act, decision_list: DecisionList) -> PublishedList:
    """The public reading goes out, with an address that stays; an earlier publication of it is replaced.

    Raises:
        Refused: not adopted (unless the house publishes drafts), nothing changed, an omission without its ground, or a
            final text that is still due.
    """
    meeting, now = decision_list.meeting, moment(act.actor)
    readings = {r.kind: r for r in visible(Reading, act.actor).filter(list=decision_list)}
    reading = readings[Reading.Kind.PUBLIC]
    omissions = public_reading(gathering.held(act.actor, meeting), now).omissions
    earlier = visible(PublishedList, act.actor).filter(decision_list=decision_list, replaced_at=None).first()
    errata = _errata(act, decision_list)
    same = earlier is not None and (earlier.sha256, earlier.errata) == (reading.sha256, errata)
    facts = _facts(act, decision_list, omissions, unchanged=same)
    act.check(rules_record.obstacles_to_publish(facts, act.actor.today))
    if earlier is not None:
        _replace(act, earlier, now)
    published = _list(act, decision_list, reading, errata, now)
    _decisions(act, published, now)
    internal = readings[Reading.Kind.INTERNAL]
    act.make_all([_left_out(internal, published, omission) for omission in omissions])
    _follow(act, meeting, now)
    return published


def _facts(
    act: Act, decision_list: DecisionList, omissions: list[Omission], *, unchanged: bool
) -> rules_record.Publishing:
    due = visible(ItemPoint, act.actor).filter(
        item__meeting=decision_list.meeting, outcome=Outcome.FINAL_TEXT_MANDATED, final_text_at=None
    )
    return rules_record.Publishing(
        adopted=decision_list.adopted_on is not None,
        as_draft=house.rules(act.actor, decision_list.meeting).on(RULE, act.actor.today).value == AS_DRAFT,
        unchanged=unchanged,
        omissions_without_ground=tuple(o.item_number for o in omissions if o.why == PUBLIC_INTEREST and not o.ground),
        unsettled_text=tuple(due.values_list("item__number", flat=True)),
    )


def _errata(act: Act, decision_list: DecisionList) -> list[dict[str, str]]:
    rows = visible(Erratum, act.actor).filter(list=decision_list, public=True, adopted_on__isnull=False)
    return [
        {"number": e.number, "was": e.was, "becomes": e.becomes, "reason": e.reason, "adopted_on": f"{e.adopted_on}"}
        for e in rows.order_by("adopted_on", "pk")
    ]


def _replace(act: Act, earlier: PublishedList, now: datetime) -> None:
    """The address must be free before the new row takes it: saved here, and with its revision when the act is done."""
    decisions = act.also_all(visible(PublishedDecision, act.actor).filter(list=earlier))
    rows: list[PublishedList | PublishedDecision] = [act.also(earlier), *decisions]
    for row in rows:
        row.replaced_at = now
        row.save(update_fields=["replaced_at"])


def _list(
    act: Act, decision_list: DecisionList, reading: Reading, errata: list[dict[str, str]], now: datetime
) -> PublishedList:
    meeting = decision_list.meeting
    return act.make(
        PublishedList(
            decision_list=decision_list,
            readers_id=intern_circle(act.actor.municipality, PUBLIC_KEYS),
            slug=_slug(act, meeting),
            body=_body(meeting),
            held_on=house.day(meeting),
            title=gathering.title_of(meeting),
            draft=decision_list.adopted_on is None,
            adopted_on=decision_list.adopted_on,
            record=reading.record,
            errata=errata,
            sha256=reading.sha256,
            published_at=now,
        )
    )


def _slug(act: Act, meeting: Meeting) -> str:
    """``2026-11-17``; ``2026-11-17-2`` for a second list of that day; ``burgemeester-2026-11-17`` for the mayor's."""
    day: date = house.day(meeting)
    same = Meeting.objects.filter(municipality=act.actor.municipality, body=meeting.body, starts_at__date=day)
    rank = list(same.order_by("starts_at", "pk").values_list("pk", flat=True)).index(meeting.pk) + 1
    whose = "burgemeester-" if meeting.body.kind == Body.Kind.MAYOR else ""
    return f"{whose}{day.isoformat()}" + (f"-{rank}" if rank > 1 else "")


def _body(meeting: Meeting) -> str:
    return "mayor" if meeting.body.kind == Body.Kind.MAYOR else "college"


def _decisions(act: Act, published: PublishedList, now: datetime) -> None:
    items: list[dict[str, Any]] = published.record["items"]
    blocks = [(item, block) for item in items for block in item["blocks"] if block["decision"]]
    act.make_all([_decision(published, item, block, now) for item, block in blocks])


def _decision(
    published: PublishedList, item: dict[str, Any], block: dict[str, Any], now: datetime
) -> PublishedDecision:
    return PublishedDecision(
        list=published,
        readers_id=published.readers_id,
        slug=block["decision"].lower(),
        number=block["decision"],
        item_number=item["number"],
        body=block["body"],
        decided_on=published.held_on,
        title=item["title"],
        portfolio=item["portfolio"],
        points=block["points"],
        published_at=now,
    )


def _left_out(reading: Reading, published: PublishedList, omission: Omission) -> LeftOut:
    """Known to who may read the internal list: it names what is secret."""
    return LeftOut(
        reading=reading,
        published=published,
        item_number=omission.item_number,
        what=omission.what[:400],
        ground=omission.ground[:40],
        reason=omission.why,
    )


def _follow(act: Act, meeting: Meeting, now: datetime) -> None:
    """Decisions know that they are public, and their proposals come one station further."""
    numbers = visible(PublishedDecision, act.actor).filter(published_at=now).values_list("number", flat=True)
    rows = visible(Decision, act.actor).filter(meeting=meeting, number__in=list(numbers))
    public: list[Decision] = act.also_all(rows.select_related("proposal", "paper"))
    for decision in public:
        decision.published_at = now
    moving.move_all(act, [d.proposal for d in public if d.proposal and _may_go_on(d)], Stage.PUBLISHED)


def _may_go_on(decision: Decision) -> bool:
    """Whether the proposal waits for nothing but its publication: its paper, when there is one, is signed."""
    signed = decision.paper is None or decision.paper.stage == Paper.Stage.SIGNED
    return signed and decision.proposal is not None and decision.proposal.stage in {Stage.DECIDED, Stage.SIGNED}
