"""The mandate register, told by its acts: one decree, and what was passed on, changed, withdrawn and given once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from secretarie.demo.content import mandates as content
from secretarie.demo.content.mandates import Line
from secretarie.demo.content.people import table
from secretarie.demo.seeding.known import Known
from secretarie.demo.seeding.stage import as_person
from secretarie.law import MandateKind
from secretarie.mandates import actions
from secretarie.mandates.facts import Condition, ConditionKind, HolderKind, Limit, Scope
from secretarie.mandates.models import Decree, Mandate, Subject
from secretarie.mandates.particulars import Given, Particulars
from secretarie.people.models import Body

KEEPER = "tolenaars"
ROLES = {"director": "director", "manager": "team_manager"}
WORDS = {"director": "Directeur", "manager": "Teammanager"}
EACH = {"director": "Directeuren, ieder voor de eigen directie", "manager": "Teammanagers, ieder voor het eigen team"}
KINDS = {"m": MandateKind.MANDATE, "v": MandateKind.POWER_OF_ATTORNEY, "a": MandateKind.AUTHORISATION}
HOUR = time(14, 0)


def settle(known: Known, day: date) -> None:
    """Everything that happened up to ``day``, in its order; only Lindervoort keeps its register here."""
    if known.content.key != "lindervoort":
        return
    happened = (
        (content.ADOPTED - timedelta(days=20), _subjects),
        (content.ADOPTED, _decree),
        (content.BEGINS, _budgets),
        (content.SUB_ADOPTED, _pass_on),
        (content.CHANGE_ADOPTED, _change),
        (content.WITHDRAWN_ON - timedelta(days=12), _withdraw),
        (content.ONE_OFF_ADOPTED, _once),
    )
    for when, tell in happened:
        if when <= day:
            tell(known, when)


def _subjects(known: Known, when: date) -> None:
    made: dict[str, Subject] = {}
    with as_person(known, KEEPER, _at(when)) as actor:
        college = Body.objects.get(pk=known.bodies[Body.Kind.COLLEGE].pk)
        for code, label, parent in table(content.SUBJECTS):
            made[code] = actions.add_subject(actor, college, code=code, label=label, parent=made.get(parent))


def _decree(known: Known, when: date) -> None:
    decree = _drafted(known, when, content.TITLE, [Body.Kind.COLLEGE, Body.Kind.MAYOR])
    rows = [_row(known, line, content.BEGINS) for line in content.lines()]
    with as_person(known, KEEPER, _at(when)) as actor:
        actions.import_rows(actor, _seen(decree), rows=rows, source="mandaatregister-2025.xlsx")
    _adopt(known, decree, when, content.REFERENCE, content.BEGINS)
    _publish(known, decree, content.PUBLISHED, content.PLACE)


def _budgets(known: Known, when: date) -> None:
    with as_person(known, KEEPER, _at(when)) as actor:
        college = Body.objects.get(pk=known.bodies[Body.Kind.COLLEGE].pk)
        for holder, budget, limit in table(content.BUDGETS):
            who, most = _holder(known, holder), _limit(limit)
            actions.name_budget_holder(actor, college, budget=budget, holder=who, first=when, limit=most)


def _pass_on(known: Known, when: date) -> None:
    """Each director in a decree of his own."""
    every = list(content.passed_on())
    for director in dict.fromkeys(one.by for one in every):
        title = known.content.person(director).title.partition(",")[0]
        decree = _drafted(known, when, f"Ondermandaatbesluit {title} 2025", [Body.Kind.COLLEGE], by=title)
        for one in (row for row in every if row.by == director):
            parent = _holding(known, one.parent)
            row = replace(Particulars.of(parent), number=one.number, power=one.power, holder=_holder(known, one.holder))
            row = replace(row, scope=Scope(subjects=one.subjects), limit=_limit(one.limit), first=content.SUB_BEGINS)
            with as_person(known, director, _at(when)) as actor:
                given = replace(row, sub_mandate_allowed=False, article=f"onder {one.number[-1]}")
                actions.sub_mandate(actor, _again(parent), decree=decree, given=given, nature_opposes=False)
        _adopt(known, decree, when, f"Besluit {title} 14 januari 2025", content.SUB_BEGINS)
        _publish(known, decree, content.SUB_PUBLISHED, content.SUB_PLACE)


def _change(known: Known, when: date) -> None:
    decree = _drafted(known, when, content.CHANGE_TITLE, [Body.Kind.COLLEGE])
    changed = [line for line in content.lines() if line.number in content.RAISED]
    rows = [_row(known, replace(line, limit=content.RAISED[line.number]), content.CHANGED) for line in changed]
    with as_person(known, KEEPER, _at(when)) as actor:
        marker = replace(rows[0], number="2.5", power="Het aangaan van overeenkomsten met sociale werkbedrijven.")
        actions.grant(actor, _seen(decree), given=replace(marker, limit=_limit("100000")))
    _adopt(known, decree, when, content.CHANGE_REFERENCE, content.CHANGED)
    _publish(known, decree, content.CHANGE_PUBLISHED, content.CHANGE_PLACE)
    for row in rows:
        former = _holding(known, row.number)
        with as_person(known, KEEPER, _at(when)) as actor:
            actions.change(actor, _again(former), given=row, decree=_seen(decree), nature_opposes=False)


def _withdraw(known: Known, when: date) -> None:
    former = _holding(known, content.WITHDRAWN)
    with as_person(known, KEEPER, _at(when)) as actor:
        actions.withdraw(actor, _again(former), on=content.WITHDRAWN_ON, reason=content.WITHDRAWN_REASON)


def _once(known: Known, when: date) -> None:
    decree = _drafted(known, when, content.ONE_OFF_TITLE, [Body.Kind.COLLEGE])
    row = replace(_row(known, content.ONE_OFF, when), one_off=content.ONE_OFF_POINT, until=content.ONE_OFF_ENDS)
    with as_person(known, KEEPER, _at(when)) as actor:
        actions.grant(actor, _seen(decree), given=row)
    _adopt(known, decree, when, content.ONE_OFF_REFERENCE, when)


def _drafted(known: Known, when: date, title: str, bodies: list[Body.Kind], by: str = "") -> Decree:
    with as_person(known, KEEPER, _at(when)) as actor:
        college = Body.objects.get(pk=known.bodies[Body.Kind.COLLEGE].pk)
        return actions.draft_decree(actor, college, title=title, bodies=bodies, decided_by=by)


def _adopt(known: Known, decree: Decree, when: date, reference: str, first: date) -> None:
    with as_person(known, KEEPER, _at(when)) as actor:
        seen = _seen(decree)
        actions.adopt_decree(actor, seen, reference=reference, adopted_on=when, first=first, nature_opposes=False)


def _publish(known: Known, decree: Decree, when: date, where: str) -> None:
    with as_person(known, KEEPER, _at(when)) as actor:
        actions.publish_decree(actor, _seen(decree), on=when, where=where)


def _seen(decree: Decree) -> Decree:
    return Decree.objects.get(pk=decree.pk)


def _again(row: Mandate) -> Mandate:
    return Mandate.objects.get(pk=row.pk)


def _holding(known: Known, number: str) -> Mandate:
    """The newest row of a number."""
    with as_person(known, KEEPER, _at(content.ADOPTED)):
        rows = Mandate.objects.filter(number=number, draft=False).select_related(
            "office", "unit", "person", "portfolio"
        )
        return rows.order_by("-valid_from", "-pk")[0]


def _at(when: date) -> datetime:
    return datetime.combine(when, HOUR)


def _row(known: Known, line: Line, first: date) -> Particulars:
    codes, *words = content.EXCEPTED.get(line.number, ("",))
    listed = () if line.subjects == ("*",) else line.subjects
    return Particulars(
        number=line.number,
        power=line.power,
        giver=Body.Kind(line.giver),
        holder=_holder(known, line.holder, first),
        first=first,
        kinds=tuple(KINDS[kind] for kind in line.kinds if kind in KINDS),
        ground=line.ground,
        scope=Scope(not listed, listed, tuple(codes.split()), tuple(words)),
        limit=_limit(line.limit),
        conditions=tuple(_conditions(line.conditions)),
        sub_mandate_allowed=line.sub,
        signing_only="s" in line.kinds,
        article=f"artikel {line.number}",
    )


def _conditions(names: Iterable[str]) -> Iterable[Condition]:
    for name in names:
        kind, text = content.CONDITIONS[name]
        yield Condition(ConditionKind(kind), text)


def _limit(text: str) -> Limit | None:
    return Limit(Decimal(text)) if text else None


def _holder(known: Known, named: str, day: date = content.BEGINS) -> Given:
    what, _, of = named.partition(":")
    if what in ROLES:
        unit = known.units.get(of)
        words = f"{WORDS[what]} {unit.name.removeprefix('Directie ')}" if unit else EACH[what]
        return Given(HolderKind.UNIT_HEAD, words, role=ROLES[what], unit=unit)
    if what == "function":
        person = known.people[of]
        return Given(HolderKind.FUNCTION, known.content.person(of).title, person=person)
    if what == "member":
        portfolio = known.portfolio(of, day)
        return Given(HolderKind.MEMBER, f"Portefeuillehouder {portfolio.name}", portfolio=portfolio)
    office = known.offices[what]
    return Given(HolderKind.OFFICE, office.title, office=office)
