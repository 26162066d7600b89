"""``/voorstellen/``: the list, the file, the form, papers, versions and history of proposals."""

from django.urls import path, register_converter

from secretarie.proposals.dossier import NUMBER
from secretarie.proposals.views import (
    at_gate,
    beside,
    checking,
    file,
    listing,
    papers,
    record,
    template,
    versions,
    word,
    word_in,
    write,
)

app_name = "proposals"


class NumberConverter:
    """A proposal by its number: ``2026-0417``."""

    regex = NUMBER.pattern

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(NumberConverter, "proposal")

urlpatterns = [
    path("", listing.proposals, name="list"),
    path("nieuw/", write.new, name="new"),
    path("format/", template.template, name="template"),
    path("controle/", checking.typed, name="check_typed"),
    path("nieuw/word/", word_in.new, name="word_new"),
    path("weg/", write.discard, name="discard"),
    path("<proposal:number>/", file.file, name="file"),
    path("<proposal:number>/schrijf/", write.write, name="write"),
    path("<proposal:number>/controle/", checking.checking, name="check"),
    path("<proposal:number>/controle/laten/", checking.accept, name="accept"),
    path("<proposal:number>/versies/", versions.versions, name="versions"),
    path("<proposal:number>/versies/<int:old>-<int:new>/", versions.compare, name="compare"),
    path("<proposal:number>/versies/<int:old>/word/", word.word, name="word"),
    path("<proposal:number>/word/", word_in.read_in, name="word_in"),
    path("<proposal:number>/stukken/", papers.papers, name="papers"),
    path("<proposal:number>/stukken/<int:pk>/", papers.download, name="paper"),
    path("<proposal:number>/stukken/<int:pk>/terug/", papers.withdraw, name="withdraw_paper"),
    path("<proposal:number>/hoort-bij/", beside.relate, name="relate"),
    path("<proposal:number>/hoort-bij/<int:pk>/einde/", beside.unrelate, name="unrelate"),
    path("<proposal:number>/intrekken/", beside.retract, name="retract"),
    path("<proposal:number>/antwoord/", at_gate.reply, name="reply"),
    path("<proposal:number>/verlof/", at_gate.allow_late, name="allow_late"),
    path("<proposal:number>/terugsturen/", at_gate.send_back, name="send_back"),
    path("<proposal:number>/spoor/", record.record, name="history"),
]
