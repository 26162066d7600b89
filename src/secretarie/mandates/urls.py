"""``/mandaten/``: the mandate register."""

from django.urls import path

from secretarie.mandates.views import acts, competence, decrees, exporting, importing, register

app_name = "mandates"
urlpatterns = [
    path("", register.register, name="list"),
    path("wie-beslist-wat/", register.officer, name="officer"),
    path("wie/", competence.who, name="who"),
    path("genomen-besluiten/", competence.decisions, name="decisions"),
    path("genomen-besluiten/<slug:number>/", competence.decision, name="decision"),
    path("<int:pk>/", register.mandate, name="mandate"),
    path("<int:pk>/wijzigen/", acts.change, name="change"),
    path("<int:pk>/intrekken/", acts.withdraw, name="withdraw"),
    path("<int:pk>/ondermandaat/", acts.sub_mandate, name="sub_mandate"),
    path("besluiten/", decrees.decrees, name="decrees"),
    path("besluiten/nieuw/", decrees.draft_decree, name="draft_decree"),
    path("besluiten/<int:decree>/", decrees.decree, name="decree"),
    path("besluiten/<int:decree>/mandaat/", acts.grant, name="grant"),
    path("besluiten/<int:decree>/vaststellen/", decrees.adopt, name="adopt"),
    path("besluiten/<int:decree>/bekendmaking/", decrees.publish, name="publish"),
    path("besluiten/<int:decree>/overnemen/", importing.take_over, name="take_over"),
    path("besluiten/<int:decree>/overnemen/kolommen/", importing.choose_columns, name="columns"),
    path("onderwerpen/nieuw/", acts.add_subject, name="add_subject"),
    path("budgethouders/", decrees.budgets, name="budgets"),
    path("budgethouders/nieuw/", acts.name_budget_holder, name="name_budget_holder"),
    path("budgethouders/<int:budget>/einde/", acts.end_budget_holder, name="end_budget_holder"),
    path("register.csv", exporting.as_csv, name="csv"),
    path("register.json", exporting.as_json, name="json"),
    path("register.pdf", exporting.as_pdf, name="pdf"),
]
