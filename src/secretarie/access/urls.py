"""``/concept/``: where pages keep what is being typed."""

from django.urls import path

from secretarie.access import views

app_name = "scratch"
urlpatterns = [path("", views.keep, name="keep")]
