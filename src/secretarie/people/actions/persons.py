"""Add somebody who works here, and change how he is known."""

from __future__ import annotations

from django.db.models import Q

from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.access.wall import visible
from secretarie.people import rules, rules_terms
from secretarie.people.models import Account, Body, Person

LONGEST = 120


@performs(Action.PERSON_ADD)
def add_person(act: Act, body: Body, *, name: str, email: str = "", title: str = "") -> Person:
    """Somebody new; with an address he can sign in: by the organisation's log-in, or by choosing a password.

    An account that has the address already, of a person in another municipality, becomes this person's too.

    Raises:
        Refused: no name, or the address is of somebody here.
    """
    account = _account(email)
    known = account is not None and visible(Person, act.actor).filter(account=account).exists()
    act.check([*rules.obstacles_to_name(name, LONGEST), *rules_terms.obstacles_to_address(known_here=known)])
    if email and account is None:
        account = Account(username=email.lower(), email=email)
        account.set_unusable_password()
        account.save()
    act.note = str(body)
    return act.make(Person(name=" ".join(name.split()), email=email, title=title, account=account))


@performs(Action.PERSON_CHANGE)
def change_person(act: Act, person: Person, *, name: str, title: str = "") -> None:
    """Another name or title; what is on record under the old name stays as it was printed.

    Raises:
        Refused: no name.
    """
    act.check(rules.obstacles_to_name(name, LONGEST))
    person.name, person.title = " ".join(name.split()), title


def _account(email: str) -> Account | None:
    same = Q(email__iexact=email) | Q(username__iexact=email)
    return Account.objects.filter(same).order_by("pk").first() if email else None
