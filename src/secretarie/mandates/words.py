"""What pages and papers call the values of the register."""

from __future__ import annotations

from datetime import date, timedelta

from django.utils import dateformat
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from secretarie.access.euro import euro
from secretarie.law import Mandated, MandateKind
from secretarie.mandates.facts import ConditionKind, HolderKind, Limit, MandateFact, Scope, Subjects, Vat

type Chip = tuple[str, str, str]

KINDS: dict[MandateKind, Promise] = {
    MandateKind.MANDATE: gettext_lazy("Mandate"),
    MandateKind.POWER_OF_ATTORNEY: gettext_lazy("Power of attorney"),
    MandateKind.AUTHORISATION: gettext_lazy("Authorisation"),
}
NATURES: dict[Mandated, Promise] = {
    Mandated.ORDINARY: gettext_lazy("An ordinary power"),
    Mandated.BY_LAWS: gettext_lazy("Making by-laws"),
    Mandated.SPECIAL_PROCEDURE: gettext_lazy("With a qualified majority or a special procedure"),
    Mandated.ANNUL: gettext_lazy("Annulling a decision or withholding approval"),
}
HOLDERS: dict[HolderKind, Promise] = {
    HolderKind.OFFICE: gettext_lazy("Whoever holds an office"),
    HolderKind.UNIT_HEAD: gettext_lazy("The head of a unit"),
    HolderKind.FUNCTION: gettext_lazy("Somebody in a function"),
    HolderKind.MEMBER: gettext_lazy("A member of the college"),
}
VATS: dict[Vat, Promise] = {
    Vat.EXCLUSIVE: gettext_lazy("exclusive of VAT"),
    Vat.INCLUSIVE: gettext_lazy("inclusive of VAT"),
}
CONDITIONS: dict[ConditionKind, Promise] = {
    ConditionKind.CONSULT_HOLDER: gettext_lazy("Consult the portfolio holder"),
    ConditionKind.HEAR_ADVISER: gettext_lazy("Hear an adviser"),
    ConditionKind.WITHIN_BUDGET: gettext_lazy("Within the budget"),
    ConditionKind.WITHIN_POLICY: gettext_lazy("Within adopted policy"),
    ConditionKind.REPORT_AFTERWARDS: gettext_lazy("Report afterwards"),
    ConditionKind.TWO_TOGETHER: gettext_lazy("Two together"),
    ConditionKind.OTHER: gettext_lazy("Condition"),
}
BODIES: dict[str, Promise] = {
    "college": gettext_lazy("College"),
    "mayor": gettext_lazy("Mayor"),
    "council": gettext_lazy("Council"),
}


def limit_words(limit: Limit | None) -> str:
    """Up to how much, as a cell shows it."""
    if limit is None:
        return ""
    words = f"{euro(limit.amount)} {VATS[limit.vat]}"
    return f"{words}, {limit.per}" if limit.per else words


def scope_words(scope: Scope, tree: Subjects) -> str:
    """What it is about: the subjects by their path, or everything."""
    listed = "; ".join(tree.path(code) or code for code in scope.subjects)
    return _("Everything") if scope.general else listed


def exception_words(scope: Scope, tree: Subjects) -> list[str]:
    """What is excepted: subjects by their path, then the decree's own words."""
    return [*(tree.path(code) or code for code in scope.excepted), *scope.exceptions]


def kind_words(fact: MandateFact) -> str:
    """The kinds in the order of the law, as one phrase."""
    found = [str(label) for kind, label in KINDS.items() if kind in fact.kinds]
    return ", ".join([*found[:1], *(word.lower() for word in found[1:])])


def period_words(first: date, until: date | None) -> str:
    """From when, and up to and including when."""
    begin = _("from %(day)s") % {"day": _day(first)}
    if until is None:
        return begin
    if until <= first:
        return _("on no day")
    return _("%(begin)s up to and including %(day)s") % {"begin": begin, "day": _day(until - timedelta(days=1))}


def _day(day: date) -> str:
    return dateformat.format(day, "j F Y")


def chips(fact: MandateFact, day: date) -> list[Chip]:
    """What is particular about a mandate on a day."""
    found: list[Chip] = []
    if fact.withdrawal is not None:
        found.append((_("Withdrawn"), "bad", ""))
    elif not fact.holds_on(day):
        found.append((_("To come") if fact.first > day else _("Ended"), "warn" if fact.first > day else "", "clock"))
    if fact.parent is not None:
        found.append((_("Sub-mandate"), "", "org"))
    if fact.one_off:
        found.append((_("One-off"), "busy", ""))
    if fact.signing_only:
        found.append((_("Only signing"), "", "pen"))
    return found
