"""Decision lists inside: ``/besluitenlijsten/<meeting>/``."""

from django.urls import path

from secretarie.disclosure.views import inside

app_name = "lists"
urlpatterns = [
    path("<int:pk>/", inside.decision_list, name="list"),
    path("<int:pk>/opstellen/", inside.draft, name="draft"),
    path("<int:pk>/vaststellen/", inside.adopt, name="adopt"),
    path("<int:pk>/publiceren/", inside.publish, name="publish"),
    path("<int:pk>/weglaten/", inside.withhold, name="withhold"),
    path("<int:pk>/rectificatie/", inside.propose_erratum, name="propose_erratum"),
    path("<int:pk>/rectificatie/<int:erratum>/", inside.adopt_erratum, name="adopt_erratum"),
    path("<int:pk>/pdf/<slug:kind>/", inside.list_pdf, name="pdf"),
]
