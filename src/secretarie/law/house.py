"""House rules: dated values of one municipality, in the form of the law's, over the usual defaults."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from secretarie.law.norms import READ, Norm, history, in_force


class FixedByLawError(LookupError):
    """The municipality cannot settle this itself."""


def house_rule(
    key: str, value: int | str, valid_from: date, *, valid_until: date | None = None, source: str = ""
) -> Norm:
    """A municipality's own value; `source` names the decision that adopted it.

    Raises:
        FixedByLawError: the key is no house rule.
        ValueError: the value is not of the rule's unit, or not one of its choices.
    """
    usual = _default(key)
    if usual.choices and value not in usual.choices:
        raise ValueError(f"{key} is one of {', '.join(usual.choices)}, not {value}")
    return replace(usual, value=READ[usual.unit](value), valid_from=valid_from, valid_until=valid_until, source=source)


@dataclass(frozen=True, slots=True)
class HouseRules:
    """The house rules of one municipality; without own values, the usual ones."""

    own: tuple[Norm, ...] = ()

    @classmethod
    def of(cls, values: Iterable[Norm]) -> "HouseRules":
        return cls(tuple(values))

    def on(self, key: str, day: date) -> Norm:
        """The municipality's own value of `key` on this day, otherwise the usual one.

        Raises:
            FixedByLawError: the key is no house rule.
            NotInForceError: no value holds on that day.
        """
        _default(key)
        own = [n for n in self.own if n.key == key and n.holds_on(day)]
        return in_force(own or history(key), day)


USUAL = HouseRules()


def _default(key: str) -> Norm:
    if not key.startswith("house."):
        raise FixedByLawError(key)
    return history(key)[-1]
