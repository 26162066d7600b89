"""The college's own order: agenda, doors, rules of order, secretary, members empowered (52 to 54, 100 to 106, 168)."""

from datetime import date

from secretarie.law.norms import norm
from secretarie.law.obstacles import ImpossibleFactsError, Words, obstacle
from secretarie.law.outcomes import Verdict, verdict


def may_add_item(day: date, *, by_mayor: bool, after_closing: bool) -> Verdict:
    """May an item still be added? The mayor always may (53a lid 2); after closing it is a late item, and says so."""
    rule = norm("college.mayor_adds", day) if by_mayor else norm("house.closing_time", day)
    found = [obstacle("college.closed", rule.ground, CLOSED)] if after_closing and not by_mayor else []
    late = by_mayor and after_closing
    return verdict(
        [rule],
        found,
        nl="Het punt kan op de agenda" + "; het is nagezonden" * late,
        en="The item may be added" + "; it is late" * late,
        day=day.isoformat(),
        by_mayor=by_mayor,
        after_closing=after_closing,
    )


def rules_of_order(adopted: date, sent: date | None) -> Verdict:
    """Each version of the college's rules of order is sent to the council (52)."""
    if sent and sent < adopted:
        raise ImpossibleFactsError(f"sent on {sent}, before they were adopted on {adopted}")
    rule = norm("college.rules_of_order", adopted)
    found = [] if sent else [obstacle("college.rules-not-sent", rule.ground, NOT_SENT)]
    return verdict(
        [rule],
        found,
        nl="Het reglement van orde is naar de raad gezonden",
        en="The rules of order were sent to the council",
        adopted=adopted.isoformat(),
        sent=sent.isoformat() if sent else None,
    )


def secretary_present(day: date, *, secretary: bool, deputy: bool, also_clerk: bool = False) -> Verdict:
    """The secretary, or the deputy in his place, is in the meeting (104, 106), and is never the clerk (100 lid 2)."""
    present, replaced = norm("college.secretary_present", day), norm("college.secretary_replaced", day)
    both = norm("college.not_both", day)
    found = []
    if not (secretary or deputy):
        found.append(obstacle("college.no-secretary", present.ground, NO_SECRETARY))
    if also_clerk:
        found.append(obstacle("college.also-clerk", both.ground, ALSO_CLERK))
    return verdict(
        [present if secretary else replaced, both],
        found,
        nl="De secretaris is aanwezig" if secretary else "De loco-secretaris vervangt de secretaris",
        en="The secretary is present" if secretary else "The deputy replaces the secretary",
        day=day.isoformat(),
        secretary=secretary,
        deputy=deputy,
        also_clerk=also_clerk,
    )


def may_empower_member(day: date, *, regulation_opposes: bool) -> Verdict:
    """May the college let a member exercise its power, in its name and under its responsibility (168)?"""
    rule = norm("college.empowers_members", day)
    found = [obstacle("college.opposed", rule.ground, OPPOSED)] if regulation_opposes else []
    nl, en = "Het college kan dit lid machtigen", "The college may empower this member"
    return verdict([rule], found, nl=nl, en=en, day=day.isoformat(), regulation_opposes=regulation_opposes)


CLOSED: Words = (
    "De agenda is gesloten.",
    "Vraag de burgemeester het punt toe te voegen, of wacht tot de volgende vergadering.",
    "The agenda is closed.",
    "Ask the mayor to add the item, or wait for the next meeting.",
)
NOT_SENT: Words = (
    "Deze versie van het reglement van orde is nog niet naar de raad gezonden.",
    "Zend haar aan de raad.",
    "This version of the rules of order was not sent to the council yet.",
    "Send it to the council.",
)
NO_SECRETARY: Words = (
    "Er is geen secretaris of loco-secretaris in de vergadering.",
    "Laat de secretaris of de loco-secretaris komen, of leg vast waarom niemand er was.",
    "There is no secretary or deputy in the meeting.",
    "Let the secretary or the deputy come, or record why nobody was there.",
)
ALSO_CLERK: Words = (
    "De secretaris is niet ook griffier.",
    "Laat een ander de vergadering bijwonen.",
    "The secretary is not the clerk too.",
    "Let somebody else attend the meeting.",
)
OPPOSED: Words = (
    "De regeling van deze bevoegdheid verzet zich tegen machtiging van een lid.",
    "Laat het college zelf beslissen.",
    "The regulation of this power opposes empowering a member.",
    "Let the college itself decide.",
)
