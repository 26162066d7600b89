"""Keep persons of whom only the name is known: they stand on a list, and nobody signs in as them."""

from __future__ import annotations

from collections.abc import Sequence

from secretarie.access.performing import Act, performs
from secretarie.access.table import Action
from secretarie.people import rules
from secretarie.people.models import Body, Person


@performs(Action.PERSON_NAME)
def name_persons(act: Act, body: Body, *, names: Sequence[str]) -> list[Person]:
    """A person without account for each name, met at a meeting of this body.

    Raises:
        Refused: a name is empty or too long to be one.
    """
    longest = Person._meta.get_field("name").max_length or 0
    act.check([o for name in names for o in rules.obstacles_to_name(name, longest)])
    act.note = str(body)
    return act.make_all([Person(name=" ".join(name.split())) for name in names])
