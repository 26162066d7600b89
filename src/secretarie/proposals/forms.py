"""The shape of what is typed in a proposal, its points, arguments and relations; what may be is for the rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from django import forms
from django.db.models import Q
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from secretarie.access.days import within_memory
from secretarie.access.euro import EuroField
from secretarie.access.wall import Actor, visible
from secretarie.documents import storage
from secretarie.documents.media import UnacceptableError, safe_name
from secretarie.documents.models import SignatureKind
from secretarie.documents.openness import Openness, Step
from secretarie.law import WooGround
from secretarie.people.models import Portfolio, Unit, valid_on
from secretarie.proposals import rules
from secretarie.proposals.coming import Coming, unplanned
from secretarie.proposals.facts import handled_as
from secretarie.proposals.models import DecidingBody, Kind, Matter, Proposal, Relation, Trait
from secretarie.proposals.particulars import Handling
from secretarie.proposals.template import Section
from secretarie.proposals.words import ground_words

LONGEST_SECTION = 60_000
LONGEST_POINT = 4_000
MOST_MINUTES = 480
DAYS = ["%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y"]
MOMENTS = ["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M", "%d-%m-%Y %H:%M", "%d-%m-%Y %H.%M"]
PLACES: Mapping[str, str] = {
    "handling.no-end": "embargo_until",
    "handling.no-ground": "withheld_ground",
    "handling.secrecy-ground": "withheld_ground",
}


def text_area(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


def rich_area(rows: int) -> forms.Textarea:
    """For text with lists, headings, tables and links: typed with signs, or in the editor where scripts run."""
    return forms.Textarea(attrs={"rows": rows, "data-rich": True})


class DayField(forms.DateField):
    """A day as the browser sends it, or as it is written in Dutch."""

    def __init__(self, **options: Any) -> None:
        widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
        super().__init__(input_formats=DAYS, widget=widget, validators=[within_memory], **options)


class MomentField(forms.DateTimeField):
    """A day with its hour."""

    def __init__(self, **options: Any) -> None:
        widget = forms.DateTimeInput(format="%Y-%m-%dT%H:%M", attrs={"type": "datetime-local"})
        super().__init__(input_formats=MOMENTS, widget=widget, validators=[within_memory], **options)


class MeetingField(forms.TypedChoiceField):
    """One of the coming meetings, or no preference; a day that was asked for before can be kept."""

    def __init__(self, coming: Iterable[Coming], asked: date | None) -> None:
        planned: dict[str, str] = {}
        for one in coming:
            planned.setdefault(one.day.isoformat(), one.words())
        kept = {asked.isoformat(): unplanned(asked)} if asked and asked.isoformat() not in planned else {}
        super().__init__(
            label=_("Requested meeting"),
            required=False,
            choices=[*kept.items(), *planned.items(), ("", _("No preference"))],
            coerce=date.fromisoformat,
            empty_value=None,
            widget=forms.RadioSelect,
            error_messages={"invalid_choice": _("No meeting is planned on that day; choose one from the list.")},
        )


class HandlingForm(forms.Form):
    """The four steps of openness as they are chosen, with what each step asks."""

    step = forms.ChoiceField(label=_("Openness"), choices=Step, initial=Step.PUBLIC)
    embargo_until = MomentField(label=_("Embargo until"), required=False)
    withheld_ground = forms.ChoiceField(
        label=_("Ground for not making it public"),
        required=False,
        choices=lambda: [("", gettext("None")), *((g.value, ground_words(g)) for g in WooGround)],
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean(self) -> dict[str, Any]:
        """What each step asks, by the rules, told at the field where it is missing."""
        cleaned = super().clean() or self.cleaned_data
        if not {"step", "embargo_until", "withheld_ground"} - cleaned.keys():
            handling = self.handling()
            for obstacle in rules.obstacles_to_handle(handled_as(handling), self.today):
                self.add_error(PLACES[obstacle.code], f"{obstacle.message} {obstacle.way_out}")
        return cleaned

    def handling(self) -> Handling:
        """The choice as it is kept: secret is asked, and until then not public."""
        step, data = self.cleaned_data["step"], self.cleaned_data
        secret = step == Step.SECRET
        openness = Openness.NOT_PUBLIC if secret else Openness(step)
        ground = data["withheld_ground"] if openness == Openness.NOT_PUBLIC else ""
        until = data["embargo_until"] if openness == Openness.EMBARGO else None
        return Handling(openness, until, ground, secret)


class ProposalForm(HandlingForm):
    """Everything of a proposal that is one field: subject, what is chosen, and the sections."""

    revision = forms.IntegerField(required=False, widget=forms.HiddenInput)
    changed = forms.CharField(required=False, widget=forms.HiddenInput)
    compared = forms.CharField(required=False, widget=forms.HiddenInput)
    subject = forms.CharField(label=_("Subject"), max_length=300)
    kind = forms.ChoiceField(label=_("Kind"), choices=Kind, initial=Kind.COLLEGE)
    unit = forms.ModelChoiceField(Unit.objects.none(), label=_("Unit"), empty_label=_("Choose"))
    portfolio = forms.ModelChoiceField(Portfolio.objects.none(), label=_("Portfolio"), empty_label=_("Choose"))
    co_portfolios = forms.ModelMultipleChoiceField(
        Portfolio.objects.none(), label=_("Co-holders"), required=False, widget=forms.CheckboxSelectMultiple
    )
    coordinating = forms.ModelChoiceField(
        Portfolio.objects.none(), label=_("Coordinating"), required=False, empty_label=_("The first portfolio")
    )
    requested_for = DayField(label=_("Requested meeting"), required=False)
    treatment = forms.ChoiceField(
        label=_("Treatment"),
        choices=[("discussion", _("To be discussed")), ("formality", _("Formality item"))],
        initial="discussion",
        widget=forms.RadioSelect,
    )
    minutes = forms.IntegerField(label=_("Expected minutes"), min_value=1, max_value=MOST_MINUTES, initial=10)
    signature_kind = forms.ChoiceField(
        label=_("Outgoing paper"), choices=SignatureKind, initial=SignatureKind.NONE, required=False
    )
    amount = EuroField(label=_("Amount, exclusive of VAT"), required=False)
    traits = forms.MultipleChoiceField(
        label=_("What it touches"), required=False, choices=Trait, widget=forms.CheckboxSelectMultiple
    )
    step = forms.ChoiceField(label=_("Openness"), choices=Step, initial=Step.PUBLIC, widget=forms.RadioSelect)
    serves_no_objective = forms.BooleanField(label=_("Serves no objective of the programme"), required=False)
    note = forms.CharField(label=_("What changed, in a few words"), required=False, max_length=200)

    def __init__(
        self,
        *args: Any,
        actor: Actor,
        proposal: Proposal | None,
        coming: Iterable[Coming],
        sections: Iterable[Section],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, today=actor.today, **kwargs)
        self.coming = {one.day: one for one in coming}
        if self.coming:
            asked = proposal.requested_for if proposal else None
            self.fields["requested_for"] = MeetingField(self.coming.values(), asked)
        portfolios = visible(Portfolio, actor).order_by("letter", "name")
        for name in ("portfolio", "co_portfolios", "coordinating"):
            self._choice(name).queryset = portfolios
        units = valid_on(actor.today) | Q(pk=proposal.unit_id) if proposal else valid_on(actor.today)
        self._choice("unit").queryset = visible(Unit, actor).filter(units).order_by("name")
        for one in sections:
            self.fields[section(one.key)] = section_field(one, self.initial.get(section(one.key), ""))

    def _choice(self, name: str) -> forms.ModelChoiceField[Any]:
        field = self.fields[name]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 - declared above
        return field

    def asked_late(self) -> Coming | None:
        """The meeting that was chosen although its papers were due already."""
        chosen = self.coming.get(self.cleaned_data["requested_for"])
        return chosen if chosen and chosen.late else None

    def clean_coordinating(self) -> Portfolio | None:
        """Who coordinates is one of those who hold it."""
        first: Portfolio | None = self.cleaned_data["coordinating"]
        if first is None or first == self.cleaned_data.get("portfolio"):
            return None
        if first not in self.cleaned_data.get("co_portfolios", []):
            raise forms.ValidationError(_("Choose the first portfolio or one of the co-holders."))
        return first


class PointForm(HandlingForm):
    """One decision point."""

    body = forms.ChoiceField(label=_("Decided by"), choices=DecidingBody, initial=DecidingBody.COLLEGE)
    text = forms.CharField(label=pgettext_lazy("point", "Text"), max_length=LONGEST_POINT, widget=text_area(2))
    ground = forms.CharField(label=_("Ground of the competence"), required=False, max_length=200)
    matter = forms.ChoiceField(
        label=_("What kind of decision"), required=False, choices=Matter, initial=Matter.DECISION
    )
    topic = forms.ChoiceField(label=_("Subject in the mandate register"), required=False)
    amount = EuroField(label=_("Amount of this point, exclusive of VAT"), required=False)

    def __init__(self, *args: Any, number: int, topics: Sequence[tuple[str, str]] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["topic"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - declared above
        field.choices = [("", gettext("Not named")), *topics]
        self.order_fields(["body", "text", "ground"])
        numbered(self, gettext("Point %(number)s: %(label)s"), number)

    def clean_matter(self) -> str:
        """A decision of its own, unless it is said otherwise."""
        return self.cleaned_data["matter"] or Matter.DECISION.value


class ArgumentForm(forms.Form):
    """An argument or remark with the point it is about."""

    kind = forms.ChoiceField(
        label=pgettext_lazy("argument", "Kind"),
        choices=[("argument", _("Argument")), ("remark", _("Remark"))],
        initial="argument",
    )
    point = forms.IntegerField(label=_("About point"), min_value=1, initial=1)
    title = forms.CharField(label=_("In one sentence"), max_length=300)
    text = forms.CharField(label=_("Explanation"), required=False, max_length=LONGEST_SECTION, widget=rich_area(2))

    def __init__(self, *args: Any, points: int, number: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.points = points
        numbered(self, gettext("Argument or remark %(number)s: %(label)s"), number)

    def clean_point(self) -> int:
        """The number of a point that stands in this text."""
        number = int(self.cleaned_data["point"])
        if number > self.points:
            raise forms.ValidationError(_("There is no decision point %(number)s."), params={"number": number})
        return number


class RelationForm(forms.Form):
    """What the proposal belongs to."""

    kind = forms.ChoiceField(label=pgettext_lazy("relation", "Kind"), choices=Relation.Kind)
    reference = forms.CharField(label=_("Number"), max_length=60)
    title = forms.CharField(label=_("What it says"), required=False, max_length=300)

    def __init__(self, *args: Any, number: int = 0, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if number:
            numbered(self, gettext("Relation %(number)s: %(label)s"), number)


class AttachForm(HandlingForm):
    """A document to be annexed; what it is, its bytes tell."""

    file = forms.FileField(label=pgettext_lazy("upload", "File"), allow_empty_file=True)
    title = forms.CharField(label=_("Title"), required=False, max_length=200)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.order_fields(["file", "title"])

    def clean_file(self) -> storage.Checked:
        """The bytes, looked at: what cannot be kept is told here."""
        sent = self.cleaned_data["file"]
        try:
            return storage.checked(sent.file)
        except UnacceptableError as error:
            raise forms.ValidationError(str(error.reason)) from error

    def title_or_name(self) -> str:
        """The title that was typed, else the name of the file without its end."""
        title: str = self.cleaned_data["title"]
        return title or self.name().rpartition(".")[0]

    def name(self) -> str:
        """The name of the file, made harmless."""
        kept: storage.Checked = self.cleaned_data["file"]
        return safe_name(str(getattr(self.files["file"], "name", "")), kept.media_type)


class ReasonForm(forms.Form):
    """An act with its reason; the rules say when it is missing."""

    revision = forms.IntegerField(required=False, widget=forms.HiddenInput)
    reason = forms.CharField(label=_("Reason"), required=False, max_length=2000, widget=text_area(3))


HEIGHTS: Mapping[str, int] = {"key_message": 3, "best_for_community": 3, "introduction": 8}


def section_field(one: Section, kept: str) -> forms.Field:
    """The field of a section: rich text, or a choice where the template gives choices; what was kept stays possible."""
    if not one.choices:
        area = rich_area(HEIGHTS.get(one.key, 5))
        return forms.CharField(label=one.title, required=False, max_length=LONGEST_SECTION, widget=area)
    known = dict.fromkeys(["", *one.choices, kept])
    return forms.ChoiceField(label=one.title, required=False, choices=[(v, v or _("Choose")) for v in known])


def section(key: str) -> str:
    """The name of the field of a section."""
    return f"section_{key}"


def numbered(form: forms.Form, words: str, number: int) -> None:
    """Tell the rows of one kind apart, for who hears them and for the error summary."""
    for field in form.fields.values():
        field.label = words % {"number": number, "label": str(field.label).lower()}
