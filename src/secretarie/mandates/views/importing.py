"""Take a register over from a table: choose a file, say what its columns mean, look at every row, take it over."""

from __future__ import annotations

import json
from typing import Any

from django import forms
from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from secretarie.access import scratch
from secretarie.access.http import attempt, posted, seen
from secretarie.access.table import Action
from secretarie.access.wall import Actor, visible
from secretarie.documents import storage
from secretarie.documents.media import TEXT, XLSX, UnacceptableError
from secretarie.mandates import actions, taking, words
from secretarie.mandates.facts import Vat
from secretarie.mandates.models import Decree, Subject
from secretarie.mandates.reading import columns, placing, tables, xlsx
from secretarie.mandates.reading.columns import Field
from secretarie.mandates.reading.tables import Clause, Document, Table, UnreadableTableError
from secretarie.mandates.views.pages import Page, both, may, start
from secretarie.mandates.views.register import room
from secretarie.people.forms import Revised, day
from secretarie.people.models import Body

FORM = "mandaten-overnemen"
SHOWN = 400
FIELDS = {
    Field.NOTHING: gettext_lazy("Leave out"),
    Field.NUMBER: gettext_lazy("Number"),
    Field.POWER: gettext_lazy("Power"),
    Field.HOLDER: gettext_lazy("Mandated to"),
    Field.LIMIT: gettext_lazy("Up to and including"),
    Field.GROUND: gettext_lazy("Legal ground"),
    Field.CONDITION: gettext_lazy("Condition"),
    Field.EXCEPTION: gettext_lazy("Exception"),
    Field.SUB: gettext_lazy("Sub-mandate"),
    Field.KIND: gettext_lazy("Kind"),
    Field.SUBJECT: gettext_lazy("Subject"),
    Field.GIVER: gettext_lazy("In the name of"),
    Field.ARTICLE: gettext_lazy("Article of the decree"),
    Field.INSTRUCTION: gettext_lazy("Instruction"),
}


class UploadForm(Revised):
    """The file."""

    file = forms.FileField(label=gettext_lazy("Table or decree"), allow_empty_file=True)


class ColumnsForm(Revised):
    """What the columns mean, and what holds for every row that does not say it."""

    giver = forms.ChoiceField(label=gettext_lazy("In the name of"))
    vat = forms.ChoiceField(
        label=gettext_lazy("Amounts that do not say how they count"), choices=list(words.VATS.items())
    )
    subject = forms.ModelChoiceField(
        Subject.objects.none(), label=gettext_lazy("Subject of rows that name none of ours"), required=False
    )
    first = day(gettext_lazy("First day"))

    def __init__(self, actor: Actor, decree: Decree, document: Document, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["giver"].choices = [(k, words.BODIES.get(k, k)) for k in decree.bodies]  # type: ignore[attr-defined]  # a choice field
        self.choose("subject", visible(Subject, actor).order_by("code"))
        self.document = document
        for t, table in enumerate(document.tables):
            for c, (head, guess) in enumerate(zip(table.head, columns.guessed(table), strict=True)):
                label = head or f"{table.place}, {c + 1}"
                field = forms.ChoiceField(
                    label=label, choices=list(FIELDS.items()), required=False, initial=guess.value
                )
                self.fields[f"t{t}c{c}"] = field

    def meant(self) -> list[list[Field]]:
        """What each column means, as chosen or as guessed."""
        return [
            [Field(self._said(f"t{t}c{c}", guess.value)) for c, guess in enumerate(columns.guessed(table))]
            for t, table in enumerate(self.document.tables)
        ]

    def _said(self, name: str, guess: str) -> str:
        """What was chosen; what a page did not send, stays as it was guessed."""
        chosen = self.is_bound and name in self.data and self.is_valid()
        return str(self.cleaned_data[name]) if chosen else guess

    def reading(self) -> placing.Reading:
        """The file as rows, by what the columns mean now."""
        usual = Vat(self.cleaned_data["vat"]) if self.is_bound and self.is_valid() else None
        return placing.placed(self.document, self.meant(), usual)

    def tables(self) -> list[tuple[Table, list[forms.BoundField]]]:
        """Each table with the choices for its columns."""
        found = []
        for t, table in enumerate(self.document.tables):
            found.append((table, [self[f"t{t}c{c}"] for c in range(len(table.head))]))
        return found


@both
def take_over(request: HttpRequest, decree: int) -> HttpResponse:
    """Choose a file; it is read at once and kept for who chose it until it is taken over."""
    actor = may(request, Action.MANDATE_IMPORT)
    found = seen(Decree, actor, decree, request.POST.get("revision"))
    if found.adopted_on is not None:
        raise Http404
    form = UploadForm(posted(request), request.FILES or None, initial=start(found))
    if form.is_bound and form.is_valid() and _kept(actor, found, form):
        return redirect("mandates:columns", decree=found.pk)
    page: Page[None] = Page(
        _("Take over from a table"),
        _("Read"),
        form,
        lambda: None,
        "",
        lambda _made: reverse("mandates:decree", args=[found.pk]),
        lead=found.title,
        help={
            "file": _("An Excel workbook (.xlsx), a .csv, or a decree as text in Markdown. Nothing is taken over yet.")
        },
        upload=True,
    )
    return page.shown(request)


def _kept(actor: Actor, decree: Decree, form: UploadForm) -> bool:
    upload: UploadedFile[Any] = form.cleaned_data["file"]
    try:
        document = read(upload)
    except (UnreadableTableError, UnacceptableError) as error:
        form.add_error("file", str(error))
        return False
    fields = {"name": [str(upload.name)[:120]], "document": [json.dumps(_packed(document))]}
    try:
        scratch.keep(actor, FORM, str(decree.pk), fields)
    except scratch.TooLargeError:
        form.add_error("file", tables.TOO_MUCH)
        return False
    return True


def read(upload: UploadedFile[Any]) -> Document:
    """What is in the file.

    Raises:
        UnacceptableError, UnreadableTableError: no table that is taken over, with the reason.
    """
    content = upload.file
    assert content is not None  # noqa: S101 - an upload has its bytes
    kind = storage.checked(content).media_type
    if kind == XLSX:
        document = xlsx.read(content)
    elif kind == TEXT:
        content.seek(0)
        text = content.read().decode("utf-8-sig")
        document = tables.of_markdown(text) if tables.is_markdown(text) else tables.of_csv(text)
    else:
        raise UnreadableTableError(_("This is no table. Choose an .xlsx or .csv file, or a decree in Markdown."))
    if not document.tables and not document.clauses:
        raise UnreadableTableError(_("There is no table in this file, and no article."))
    return document


def _packed(document: Document) -> dict[str, Any]:
    return {
        "tables": [[t.place, t.head, t.rows, t.article, t.intro] for t in document.tables],
        "clauses": [[c.place, c.text, c.above] for c in document.clauses],
        "text": document.text,
    }


def _unpacked(kept: dict[str, Any]) -> Document:
    found = [
        Table(place, tuple(head), tuple(tuple(row) for row in rows), article, intro)
        for place, head, rows, article, intro in kept["tables"]
    ]
    return Document(tuple(found), tuple(Clause(*clause) for clause in kept["clauses"]), kept["text"])


@both
def choose_columns(request: HttpRequest, decree: int) -> HttpResponse:
    """What the columns mean, with what each row becomes; then take it over."""
    actor = may(request, Action.MANDATE_IMPORT)
    found = seen(Decree, actor, decree, request.POST.get("revision"))
    kept = scratch.kept(actor, FORM, str(found.pk))
    if kept is None or found.adopted_on is not None:
        return redirect("mandates:decree", decree=found.pk)
    document = _unpacked(json.loads(kept.fields["document"][0]))
    said = placing.said_vat(document)
    initial = start(found, first=actor.today, vat=(said or Vat.EXCLUSIVE).value)
    form = ColumnsForm(actor, found, document, posted(request), initial=initial)
    reading = form.reading()
    taking_over = request.method == "POST" and "toon" not in request.POST
    if taking_over and form.is_valid() and _taken(actor, found, form, reading, kept.fields["name"][0]):
        scratch.forget(actor, FORM, str(found.pk))
        messages.success(request, _("%(count)s mandates stand in the draft now.") % {"count": len(reading.rows)})
        return redirect("mandates:decree", decree=found.pk)
    house = taking.House.of(actor)
    rows = reading.rows[:SHOWN]
    context = {
        "crumbs": [room(), (found.title, reverse("mandates:decree", args=[found.pk])), (_("Take over"), "")],
        "decree": found,
        "name": kept.fields["name"][0],
        "form": form,
        "tables": form.tables(),
        "clauses": len(document.clauses),
        "reading": reading,
        "rows": [(row, words.limit_words(row.limit), _is_known(house, row)) for row in rows],
        "more": len(reading.rows) - len(rows),
        "unplaced": [one for one in reading.unplaced if one.reason != placing.NO_MANDATE],
        "texts": [one for one in reading.unplaced if one.reason == placing.NO_MANDATE],
    }
    return render(request, "mandates/columns.html", context, status=422 if form.errors else 200)


def _is_known(house: taking.House, row: placing.Read) -> bool:
    """Whether the holder was found in the house."""
    return house.holder(row.holder).kind != "function"


def _taken(actor: Actor, decree: Decree, form: ColumnsForm, reading: placing.Reading, name: str) -> object:
    one = form.cleaned_data
    subject = one["subject"].code if one["subject"] else ""
    house, giver = taking.House.of(actor), Body.Kind(one["giver"])
    rows = taking.taken_over(reading.rows, house, giver=giver, first=one["first"], general=subject)
    return attempt(form, lambda: actions.import_rows(actor, decree, rows=rows, source=name))
