"""The shape of what is typed about people; what may be is for the rules."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from secretarie.access.days import within_memory
from secretarie.access.roles import Role
from secretarie.access.wall import Actor, visible
from secretarie.people.disciplines import Discipline
from secretarie.people.models import Office, Person, Portfolio, Unit, valid_on
from secretarie.people.role_words import GRANTABLE, role_label

NOTHING = "—"
NONE = [("", NOTHING)]
DEPUTIES = 5


class DayInput(forms.DateInput):
    """A day, as browsers let one choose it."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


def day(label: Any, *, required: bool = True) -> forms.DateField:
    return forms.DateField(label=label, required=required, widget=DayInput(), validators=[within_memory])


def persons(actor: Actor) -> QuerySet[Person]:
    """Everybody here, by name."""
    return visible(Person, actor).order_by("name", "pk")


class Revised(forms.Form):
    """A form that carries the revision its reader saw."""

    revision = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def choose(self, name: str, found: QuerySet[Any]) -> None:
        """What may be chosen in this field."""
        field = self.fields[name]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 - declared in the form
        field.queryset, field.empty_label = found, NOTHING

    def after(self, name: str = "last") -> date | None:
        """The first day after the last one that was typed; None when it goes on."""
        last: date | None = self.cleaned_data.get(name)
        return last + timedelta(days=1) if last and last < date.max else None


class AbsenceForm(Revised):
    """From when, up to and including when, and why; the secretariat also says who."""

    person = forms.ModelChoiceField(label=_("Who"), queryset=Person.objects.none(), required=False)
    first = day(_("First day away"))
    last = day(_("Last day away"), required=False)
    reason = forms.CharField(label=_("Reason"), required=False, max_length=120)

    def __init__(self, actor: Actor, *args: Any, for_others: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if for_others:
            self.choose("person", persons(actor).exclude(account=None))
        else:
            del self.fields["person"]


class PersonForm(Revised):
    """Somebody new."""

    name = forms.CharField(label=_("Name"), max_length=120)
    title = forms.CharField(label=_("Title"), required=False, max_length=20)
    email = forms.EmailField(label=_("E-mail address"), required=False, max_length=150)


class NameForm(Revised):
    """How somebody is known."""

    name = forms.CharField(label=_("Name"), max_length=120)
    title = forms.CharField(label=_("Title"), required=False, max_length=20)


class EndForm(Revised):
    """The last day of something."""

    last = day(_("Last day"))

    def until(self) -> date:
        """The first day without it."""
        return self.after() or date.max


class GrantForm(Revised):
    """A role with what belongs to it."""

    role = forms.ChoiceField(label=_("Role"), choices=())
    unit = forms.ModelChoiceField(label=_("Unit"), queryset=Unit.objects.none(), required=False)
    discipline = forms.ChoiceField(label=_("Discipline"), choices=[*NONE, *Discipline.choices], required=False)
    aide_of = forms.ModelChoiceField(label=_("For which member"), queryset=Person.objects.none(), required=False)
    first = day(_("First day"))
    last = day(_("Last day"), required=False)

    def __init__(self, actor: Actor, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["role"].choices = [(r.value, role_label(r)) for r in GRANTABLE]  # type: ignore[attr-defined]  # a choice field
        self.choose("unit", visible(Unit, actor).filter(valid_on(actor.today)).order_by("name"))
        self.choose("aide_of", members(actor))

    def given(self) -> dict[str, Any]:
        """What the act takes."""
        values = {key: self.cleaned_data[key] for key in ("unit", "discipline", "aide_of", "first")}
        return values | {"role": Role(self.cleaned_data["role"]), "until": self.after()}


class AppointForm(Revised):
    """Somebody in an office."""

    person = forms.ModelChoiceField(label=_("Who"), queryset=Person.objects.none())
    party = forms.CharField(label=_("Party"), required=False, max_length=60)
    first = day(_("First day"))
    last = day(_("Last day"), required=False)

    def __init__(self, actor: Actor, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choose("person", persons(actor))


class DeputiesForm(Revised):
    """Who stands in first, second, and so on."""

    first = day(_("From"))

    def __init__(self, actor: Actor, office: Office, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        found = aldermen(actor) if office.kind == Office.Kind.MAYOR else persons(actor).exclude(account=None)
        for rank in range(1, DEPUTIES + 1):
            label = _("Deputy %(rank)s") % {"rank": rank}
            self.fields[f"rank{rank}"] = forms.ModelChoiceField(
                label=label, queryset=found, required=False, empty_label=NOTHING
            )

    def order(self) -> list[Person]:
        """Those chosen, in their order."""
        chosen = (self.cleaned_data.get(f"rank{rank}") for rank in range(1, DEPUTIES + 1))
        return [person for person in chosen if person is not None]

    @staticmethod
    def filled(found: Iterable[int]) -> dict[str, int]:
        """The order that stands, as the form begins with it."""
        return {f"rank{rank}": person for rank, person in enumerate(found, start=1)}

    @property
    def ranks(self) -> list[forms.BoundField]:
        return [self[name] for name in self.fields if name.startswith("rank")]


class PortfolioForm(Revised):
    """A new portfolio."""

    name = forms.CharField(label=_("Name"), max_length=120)
    letter = forms.CharField(label=_("Letter on the agenda"), required=False, max_length=2)


class AssignForm(Revised):
    """Who holds a portfolio and who substitutes."""

    holder = forms.ModelChoiceField(label=_("Holder"), queryset=Person.objects.none())
    substitute = forms.ModelChoiceField(label=_("Substitute"), queryset=Person.objects.none(), required=False)
    first = day(_("From"))

    def __init__(self, actor: Actor, portfolio: Portfolio, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.portfolio = portfolio
        self.choose("holder", members(actor))
        self.choose("substitute", members(actor))


class UnitForm(Revised):
    """A new unit."""

    name = forms.CharField(label=_("Name"), max_length=120)
    parent = forms.ModelChoiceField(label=_("Under"), queryset=Unit.objects.none(), required=False)
    first = day(_("First day"))

    def __init__(self, actor: Actor, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choose("parent", visible(Unit, actor).filter(valid_on(actor.today)).order_by("name"))


def aldermen(actor: Actor) -> QuerySet[Person]:
    """Who is or becomes alderman."""
    return _in_office(actor, [Office.Kind.ALDERMAN])


def members(actor: Actor) -> QuerySet[Person]:
    """Who is or becomes a member of the college."""
    return _in_office(actor, [Office.Kind.MAYOR, Office.Kind.ALDERMAN])


def _in_office(actor: Actor, kinds: list[Office.Kind]) -> QuerySet[Person]:
    not_over = Q(terms__valid_until__isnull=True) | Q(terms__valid_until__gt=actor.today)
    return persons(actor).filter(not_over, terms__office__kind__in=kinds).distinct()
