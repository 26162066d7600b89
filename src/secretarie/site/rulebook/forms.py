"""What a reader may ask: the norms of a day, the end of a term, what a vote yields."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from secretarie.law import Ballot, Side, Term, Unit, VoteFacts
from secretarie.proposals.forms import DayField

MOST_MEMBERS = 45
LONGEST_TERM = 1000
YEARS = range(1990, 2201)


class FindForm(forms.Form):
    """The day on which the norms hold, and words to find them by."""

    dag = DayField(label=_("In force on"), required=False)
    zoek = forms.CharField(label=_("Words, or an article"), required=False, max_length=100)


class TermForm(forms.Form):
    """A term with the day from which it runs, or before which it ends."""

    aantal = forms.IntegerField(label=_("How many"), min_value=1, max_value=LONGEST_TERM)
    eenheid = forms.ChoiceField(
        label=_("Unit"),
        choices=[
            (Unit.DAYS, _("days")),
            (Unit.WEEKS, _("weeks")),
            (Unit.MONTHS, _("months")),
            (Unit.YEARS, _("years")),
        ],
    )
    richting = forms.ChoiceField(
        label=_("Counted"),
        choices=[("na", _("from the day after")), ("voor", _("back from"))],
        initial="na",
        widget=forms.RadioSelect,
    )
    dag = DayField(label=_("Day"))
    huisregel = forms.BooleanField(
        label=_("The Algemene termijnenwet does not apply: entry into force of legislation, or a house rule"),
        required=False,
    )

    def clean_dag(self) -> Any:
        """A day for which the holidays can be computed."""
        day = self.cleaned_data["dag"]
        if day.year not in YEARS:
            raise forms.ValidationError(_("Give a day between 1990 and 2200."))
        return day

    @property
    def term(self) -> Term:
        return Term(self.cleaned_data["aantal"], Unit(self.cleaned_data["eenheid"]))


def _count(label: Any, *, required: bool = True, least: int = 0) -> forms.IntegerField:
    return forms.IntegerField(label=label, min_value=least, max_value=MOST_MEMBERS, required=required)


class VoteForm(forms.Form):
    """One decision point of the college: who was there and how was voted."""

    zittend = _count(_("Sitting members, the mayor included"), least=1)
    aanwezig = _count(_("Members present"))
    onthoudt = _count(_("Obliged to abstain (art. 28)"), required=False)
    onthoudt_afwezig = _count(_("Of these, not present"), required=False)
    voor = _count(_("For"), required=False)
    tegen = _count(_("Against"), required=False)
    blanco = _count(_("Blank"), required=False)
    voor2 = _count(_("For, second vote"), required=False)
    tegen2 = _count(_("Against, second vote"), required=False)
    voorzitter = forms.ChoiceField(
        label=_("The chair voted"),
        required=False,
        choices=[("", _("not, or unknown")), (Side.FOR, _("For")), (Side.AGAINST, _("Against"))],
    )
    personen = forms.BooleanField(label=_("The vote is on persons"), required=False)
    tweede = forms.BooleanField(label=_("Second meeting after one without quorum, original agenda"), required=False)

    def number(self, name: str) -> int:
        return self.cleaned_data.get(name) or 0

    def clean(self) -> dict[str, Any]:
        """What cannot have happened is told at its field."""
        cleaned = super().clean() or self.cleaned_data
        if self.errors:
            return cleaned
        if self.number("aanwezig") > self.number("zittend"):
            self.add_error("aanwezig", _("More members are present than there are."))
        absent = self.number("zittend") - self.number("aanwezig")
        if self.number("onthoudt_afwezig") > min(self.number("onthoudt"), absent):
            self.add_error("onthoudt_afwezig", _("So many members who must abstain cannot be absent."))
        elif self.number("onthoudt") > self.number("zittend"):
            self.add_error("onthoudt", _("More members must abstain than there are."))
        elif self.voters < 0:
            self.add_error("onthoudt", _("So many members who must abstain are not present."))
        elif any(ballot.took_part > self.voters for ballot in self.ballots):
            self.add_error("voor", _("There are more votes than members who may vote: %d.") % self.voters)
        return cleaned

    @property
    def voters(self) -> int:
        return self.number("aanwezig") - (self.number("onthoudt") - self.number("onthoudt_afwezig"))

    @property
    def ballots(self) -> tuple[Ballot, ...]:
        """The ballots that were filled in; without one nobody asked for a vote."""
        rounds = [
            Ballot(self.number("voor"), self.number("tegen"), self.number("blanco")),
            Ballot(self.number("voor2"), self.number("tegen2")),
        ]
        return tuple(ballot for ballot in rounds if ballot.took_part)

    @property
    def facts(self) -> VoteFacts:
        return VoteFacts(
            sitting=self.number("zittend"),
            present=self.number("aanwezig"),
            ballots=self.ballots,
            consensus=not self.ballots,
            recused=self.number("onthoudt"),
            recused_absent=self.number("onthoudt_afwezig"),
            on_persons=self.cleaned_data["personen"],
            chair_vote=Side(self.cleaned_data["voorzitter"]) if self.cleaned_data["voorzitter"] else None,
            second_meeting=self.cleaned_data["tweede"],
        )
