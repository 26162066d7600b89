"""Decisions: ``/besluiten/``."""

from django.urls import path

from secretarie.meetings.views import decisions, mayor

app_name = "decisions"
urlpatterns = [
    path("", decisions.decisions, name="list"),
    path("burgemeester/", mayor.waiting, name="mayor"),
    path("burgemeester/<str:number>/", mayor.decide, name="decide"),
    path("<str:number>/", decisions.decision, name="decision"),
]
