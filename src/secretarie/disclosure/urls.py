"""Addresses that stay: ``/openbaar/<municipality>/…``."""

from django.contrib.auth.decorators import login_not_required
from django.urls import path
from django.views.decorators.http import require_safe

from secretarie.disclosure.feeds import Published
from secretarie.disclosure.views import public

app_name = "public"
urlpatterns = [
    path("", public.home, name="home"),
    path("atom/", login_not_required(require_safe(Published())), name="feed"),
    path("besluitenlijsten/<int:year>/", public.lists, name="lists"),
    path("besluitenlijst/<slug:slug>/", public.decision_list, name="list"),
    path("besluitenlijst/<slug:slug>/pdf/", public.list_pdf, name="list-pdf"),
    path("besluiten/", public.decisions, name="decisions"),
    path("besluit/<slug:slug>/", public.decision, name="decision"),
]
