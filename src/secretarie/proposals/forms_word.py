"""A Word file as it is sent in to be read: what is wrong with it is told at the field."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext, pgettext_lazy

from secretarie.documents import storage
from secretarie.documents.media import UnacceptableError
from secretarie.proposals.word.errors import Unreadable
from secretarie.proposals.word.messages import REASONS
from secretarie.proposals.word.reader import read
from secretarie.proposals.word.reading import Reading

DOCX = ".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"


class WordForm(forms.Form):
    """One Word file."""

    file = forms.FileField(
        label=pgettext_lazy("upload", "File"), allow_empty_file=True, widget=forms.FileInput(attrs={"accept": DOCX})
    )

    def __init__(self, *args: Any, own: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.own = own

    def clean_file(self) -> Reading:
        """The file read; its size is looked at before its bytes."""
        sent = self.cleaned_data["file"]
        try:
            if sent.size > settings.UPLOAD_LIMIT:
                storage.checked(sent.file)
            sent.file.seek(0)
            return read(sent.file.read(), self.own)
        except UnacceptableError as error:
            raise forms.ValidationError(str(error.reason)) from error
        except Unreadable as error:
            what, way_out = (gettext(words) for words in REASONS[error.reason])
            raise forms.ValidationError(f"{what % {'detail': error.detail}} {way_out}") from error

    def name(self) -> str:
        """The name of the file, for who took it over to see."""
        return " ".join(str(getattr(self.files["file"], "name", "")).split())[:150]
