"""The addresses of *Wet en huisregels*."""

from django.urls import path

from secretarie.site.rulebook import views

app_name = "rulebook"
urlpatterns = [
    path("", views.norms, name="norms"),
    path("termijn/", views.term, name="term"),
    path("stemming/", views.ballot, name="vote"),
    path("<str:key>/", views.one_norm, name="norm"),
]
