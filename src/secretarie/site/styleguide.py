"""The style guide: every component in every state, with fictional content. For developers and for the tests."""

import tomllib
from http import HTTPStatus
from pathlib import Path
from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe

CONTENT = Path(__file__).with_suffix(".toml")
PAGES = {
    "": "styleguide.html",
    "gate": "styleguide/gate.html",
    "meeting": "styleguide/meeting.html",
    "public": "styleguide/public.html",
    "entrance": "styleguide/entrance.html",
    "conflict": "styleguide/conflict.html",
}


class Sample(forms.Form):
    """Each kind of field once."""

    subject = forms.CharField(label="Onderwerp", help_text="Hoogstens vijf woorden.")
    holder = forms.ChoiceField(label="Portefeuillehouder", choices=[("1", "Wethouder Vonderman, mobiliteit en dorpen")])
    message = forms.CharField(label="Wat verandert er voor inwoners?", widget=forms.Textarea(attrs={"rows": 3}))
    amount = forms.DecimalField(label="Bedrag in euro", widget=forms.TextInput(attrs={"inputmode": "decimal"}))
    day = forms.DateField(label="Gewenste dag", widget=forms.DateInput(attrs={"type": "date"}), required=False)
    moment = forms.SplitDateTimeField(label="Dag en tijd", required=False)
    paper = forms.FileField(label="Bijlage", required=False)
    openness = forms.ChoiceField(
        label="Openbaarheid",
        widget=forms.RadioSelect,
        choices=[("public", "Openbaar"), ("not", "Niet openbaar, met reden en einddatum")],
    )
    reasons = forms.MultipleChoiceField(
        label="Reden",
        widget=forms.CheckboxSelectMultiple,
        required=False,
        choices=[("1", "Beslispunt onduidelijk"), ("2", "Cijfers kloppen niet"), ("3", "Advies ontbreekt")],
    )
    read = forms.BooleanField(label="Ik heb het stuk gelezen", required=False)
    verdict = forms.ChoiceField(
        label="Jouw oordeel",
        widget=forms.RadioSelect,
        choices=[("pass", "Doorlaten"), ("remark", "Doorlaten met opmerking"), ("return", "Retour aan de steller")],
    )
    outcome = forms.ChoiceField(
        label="Uitkomst beslispunt 1",
        widget=forms.RadioSelect,
        choices=[("c", "Conform"), ("g", "Gewijzigd"), ("a", "Aangehouden"), ("x", "Afgewezen"), ("t", "Teruggenomen")],
    )
    ballot = forms.ChoiceField(
        label="Stem van Ruben Tadema", widget=forms.RadioSelect, choices=[("for", "Voor"), ("against", "Tegen")]
    )


def content() -> dict[str, Any]:
    """The sample content; its pieces of HTML are our own, so they count as safe."""
    samples = tomllib.loads(CONTENT.read_text(encoding="utf-8"))
    samples["difference"] = mark_safe(samples["difference"])  # noqa: S308  from our own file
    for finding in samples["findings"]:
        finding["quote"] = mark_safe(finding.get("quote", ""))  # noqa: S308  idem
    for row in samples["clash"]["rows"]:
        row["difference"] = mark_safe(row["difference"])  # noqa: S308  idem
    return samples


def context() -> dict[str, Any]:
    """What the style guide shows: the samples, forms as they begin, and one that could not be sent."""
    chosen = {"outcome": "c", "ballot": "for", "verdict": "return"}
    return content() | {
        "fresh": Sample(initial=chosen),
        "second": Sample(initial=chosen | {"outcome": "g"}, prefix="second"),
        "wrong": Sample({"wrong-subject": "Herinrichting Kadeweg", "wrong-amount": "640,,00"}, prefix="wrong"),
    }


@login_not_required
def styleguide(request: HttpRequest, page: str = "") -> HttpResponse:
    """All components, or one shell with sample content; what is typed there is received and forgotten.

    Raises:
        Http404: there is no such page, or this is neither a demo nor a developer's server.
    """
    if not (settings.DEMO or settings.DEBUG) or page not in PAGES:
        raise Http404(page)
    if request.method == "POST":
        return HttpResponse(status=HTTPStatus.NO_CONTENT)
    shown = context()
    return render(request, PAGES[page], shown | (shown["clash"] if page == "conflict" else {}))
