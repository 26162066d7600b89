"""``/poort/``: the queue of the gate, its acts, and the list of error types."""

from django.urls import path

from secretarie.proposals.views import error_types, gate, gate_beside, patterns, unseen

app_name = "gate"
urlpatterns = [
    path("", gate.queue, name="queue"),
    path("patronen/", patterns.page, name="patterns"),
    path("patronen/<int:unit>/<int:error>/", patterns.note, name="note"),
    path("niet-in-college/", unseen.page, name="unseen"),
    path("fouten/", error_types.listing, name="error_types"),
    path("fouten/<int:pk>/", error_types.change, name="error_type"),
    path("<slug:number>/naast/", gate_beside.beside, name="beside"),
    path("<slug:number>/oordeel/", gate.review, name="review"),
    path("<slug:number>/vasthouden/", gate.hold, name="hold"),
    path("<slug:number>/vrijgeven/", gate.release, name="release"),
    path("<slug:number>/voorrang/", gate.fast_track, name="fast_track"),
    path("<slug:number>/agenderen/", gate.table, name="table"),
]
