"""``/staf/``: the weekly talk of the portfolio holders, its notes, and assignments of members to officials."""

from django.urls import path

from secretarie.proposals.views import staff

app_name = "staff"
urlpatterns = [
    path("", staff.staff, name="talks"),
    path("opdracht/", staff.assign, name="assign"),
    path("opdracht/<int:pk>/", staff.answer, name="answer"),
    path("<slug:number>/", staff.note, name="note"),
]
