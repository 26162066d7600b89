"""The house rules of Lindervoort, told by their acts: adopted, adopted anew, a draft, and what was deviated from."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

from secretarie.access.wall import Actor
from secretarie.demo.content import house as content
from secretarie.demo.content.calendar import college_meetings
from secretarie.demo.content.house import Part, Rules
from secretarie.demo.seeding.known import Known
from secretarie.demo.seeding.stage import as_person
from secretarie.house import actions
from secretarie.house.keys import KEYS
from secretarie.house.models import HouseRule, Paragraph, Regulation, RegulationVersion
from secretarie.law.wording import day_nl
from secretarie.people.models import Body

KEEPER, SECRETARY = "tolenaars", "haverlande"
DRAFTED, RECORDED = time(10), time(16)
YEAR = timedelta(days=365)


def settle(known: Known, day: date, values: dict[str, Any]) -> None:
    """Everything up to ``day``; ``values`` are Lindervoort's own from the first day, where they are not the usual."""
    if known.content.key != "lindervoort":
        return
    for one in content.REGULATIONS:
        if one.recorded <= day:
            _adopted(known, one, values, day)
    if day >= content.NEW_RULES:
        _next_rules(known)
    _draft(known, day - content.BEGUN)
    _deviations(known, day)


def _adopted(known: Known, one: Rules, values: dict[str, Any], day: date) -> None:
    with as_person(known, KEEPER, datetime.combine(one.recorded, DRAFTED)) as actor:
        body = Body.objects.get(pk=known.bodies[one.body].pk)
        regulation = actions.add_regulation(actor, body, kind=one.kind, title=one.title, ground=one.ground)
        version = actions.draft_version(actor, regulation)
        for part in one.parts:
            given = {"number": part.number, "heading": part.heading, "text": part.text}
            row = actions.add_paragraph(actor, version, **given)
            _lay_down(actor, row, {key: values.get(key, KEYS[key].default) for key in _keys(one, part)})
    review = one.review or max(one.first + YEAR, day - content.OVERDUE)
    told = {"decision": one.decision, "adopted_on": one.adopted, "first": one.first, "review_on": review}
    _adopt(known, version, one.recorded, **told)


def _keys(one: Rules, part: Part) -> Iterator[str]:
    """Those named, where a room declares them; in the last paragraph also those that stand nowhere else.

    What was settled in another way, or belongs in another body's regulation, stays out.
    """
    named = {key for rules in content.REGULATIONS for other in rules.parts for key in other.keys}
    settled = set(HouseRule.objects.values_list("key", flat=True))
    for key in KEYS.values():
        loose = part.rest and key.regulation == one.kind and key.name not in named
        if (key.name in part.keys or loose) and key.name not in settled:
            yield key.name


def _lay_down(actor: Actor, row: Paragraph, values: dict[str, Any]) -> None:
    for key, value in values.items():
        actions.lay_down(actor, Paragraph.objects.get(pk=row.pk), key=key, value=value)


def _adopt(known: Known, version: RegulationVersion, recorded: date, **told: Any) -> None:
    with as_person(known, SECRETARY, datetime.combine(recorded, RECORDED)) as actor:
        seen = RegulationVersion.objects.select_related("regulation").get(pk=version.pk)
        actions.adopt(actor, seen, **told)


def _next_rules(known: Known) -> None:
    """The new college adopts its own rules of order."""
    when = content.NEW_RULES
    with as_person(known, KEEPER, datetime.combine(when, DRAFTED)) as actor:
        note = "Twee uur vergaderen en een snellere besluitenlijst, afgesproken bij de start van het nieuwe college."
        version = _copied(actor, content.REGULATIONS[0].title, note)
        _change(actor, version, "rules_of_order_changes", content.CHANGED_VALUES)
    told = {"decision": "collegebesluit 5 juni 2026", "adopted_on": when, "first": when, "review_on": when + 2 * YEAR}
    _adopt(known, version, when, **told)


def _draft(known: Known, when: date) -> None:
    """Under way: the philosophy, whose review is overdue."""
    with as_person(known, KEEPER, datetime.combine(when, DRAFTED)) as actor:
        note = "Beoordeling na twee jaar: het gewicht van stukken, en de rol van het lid in de vergadering."
        version = _copied(actor, "Besturingsfilosofie", note)
        _change(actor, version, "philosophy_draft", content.DRAFT_VALUES)


def _copied(actor: Actor, title: str, note: str) -> RegulationVersion:
    return actions.draft_version(actor, Regulation.objects.get(title=title), note=note)


def _change(actor: Actor, version: RegulationVersion, text: str, values: dict[str, Any]) -> None:
    for number, heading, words in content.changed(text):
        row = Paragraph.objects.get(version=version, number=number)
        actions.change_paragraph(actor, row, number=number, heading=heading, text=words)
    for row in Paragraph.objects.filter(version=version):
        _lay_down(actor, row, {key: value for key, value in values.items() if key in row.settles})


def _deviations(known: Known, day: date) -> None:
    """At meetings of the last months."""
    for days, key, instead, reason in content.deviations():
        held = [one.day for one in college_meetings(day - timedelta(days=150), day - timedelta(days=days))]
        with as_person(known, KEEPER, datetime.combine(held[-1], RECORDED)) as actor:
            college = Body.objects.get(pk=known.bodies[Body.Kind.COLLEGE].pk)
            about = f"Collegevergadering van {day_nl(held[-1])}"
            actions.log_deviation(actor, college, key=key, about=about, instead=instead, reason=reason, on=held[-1])
