"""Signing: ``/ondertekenen/``."""

from django.urls import path

from secretarie.meetings.views import papers

app_name = "papers"
urlpatterns = [
    path("", papers.papers_list, name="list"),
    path("teken/", papers.sign, name="sign"),
    path("<int:pk>/", papers.paper, name="paper"),
]
