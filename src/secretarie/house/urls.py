"""``/huisregels/``: regulations with their versions, every configurable value, what was done otherwise."""

from django.urls import path

from secretarie.house.views import acts, reading, versions, writing

app_name = "house"
urlpatterns = [
    path("", reading.regulations, name="list"),
    path("nieuw/", acts.add, name="add"),
    path("waarden/", reading.values, name="values"),
    path("waarden/<str:key>/", reading.rule, name="rule"),
    path("afwijkingen/", reading.deviations, name="deviations"),
    path("afwijkingen/nieuw/", acts.deviate, name="deviate"),
    path("<int:regulation>/", versions.regulation, name="regulation"),
    path("<int:regulation>/nieuwe-versie/", acts.draft, name="draft"),
    path("<int:regulation>/versie/<int:nth>/", versions.version, name="version"),
    path("<int:regulation>/verschil/<int:old>/<int:new>/", versions.compare, name="compare"),
    path("versies/<int:version>/vaststellen/", acts.adopt, name="adopt"),
    path("versies/<int:version>/beoordeeld/", acts.review, name="review"),
    path("versies/<int:version>/intrekken/", acts.withdraw, name="withdraw"),
    path("versies/<int:version>/paragraaf/", writing.add_paragraph, name="add_paragraph"),
    path("paragrafen/<int:paragraph>/", writing.change_paragraph, name="change_paragraph"),
    path("paragrafen/<int:paragraph>/weg/", writing.remove_paragraph, name="remove_paragraph"),
    path("paragrafen/<int:paragraph>/waarden/", writing.choose_rule, name="choose_rule"),
    path("paragrafen/<int:paragraph>/waarden/<str:key>/", writing.value, name="value"),
    path("paragrafen/<int:paragraph>/waarden/<str:key>/weg/", writing.lift, name="lift"),
]
