"""``/mandaten/``: the mandate register."""

from django.urls import path

from secretarie.mandates.views import register

app_name = "mandates"
urlpatterns = [
    path("", register.register, name="list"),
    path("wie-beslist-wat/", register.officer, name="officer"),
    path("<int:pk>/", register.mandate, name="mandate"),
]
