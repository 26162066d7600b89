"""``/afwezig/``: I am away."""

from django.urls import path

from secretarie.people.views import absence

app_name = "absence"
urlpatterns = [
    path("", absence.absence, name="absence"),
    path("<int:absence>/einde/", absence.back, name="back"),
]
