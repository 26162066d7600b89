"""Every address of Secretarie."""

from django.urls import URLPattern, URLResolver, include, path

from secretarie.site.styleguide import styleguide
from secretarie.site.views import choices, entrance, search, today

entrance_urls = (
    [
        path("", entrance.people, name="people"),
        path("nergens/", entrance.nowhere, name="nowhere"),
        path("<slug:municipality>/<int:account>/", entrance.enter, name="enter"),
    ],
    "entrance",
)

urlpatterns: list[URLPattern | URLResolver] = [
    path("", today.today, name="today"),
    path("afwezig/", include("secretarie.people.urls_absence")),
    path("beheer/", include("secretarie.people.urls")),
    path("concept/", include("secretarie.access.urls")),
    path("voorstellen/", include("secretarie.proposals.urls")),
    path("voorstellen/", include("secretarie.proposals.urls_route")),
    path("voorstellen/", include("secretarie.proposals.urls_together")),
    path("binnen/", include(entrance_urls)),
    path("gemeente/", choices.municipality, name="municipality"),
    path("mandaten/", include("secretarie.mandates.urls")),
    path("huisregels/", include("secretarie.house.urls")),
    path("poort/", include("secretarie.proposals.urls_gate")),
    path("wet-en-huisregels/", include("secretarie.site.rulebook.urls")),
    path("zoeken/", search.search, name="search"),
    path("staf/", include("secretarie.proposals.urls_staff")),
    path("taal/", choices.language, name="language"),
    path("gezond/", include(([path("", entrance.health, name="health")], "health"))),
    path("account/", include("allauth.urls")),
    path("besluiten/", include("secretarie.meetings.urls_decisions")),
    path("besluitenlijsten/", include("secretarie.disclosure.urls_lists")),
    path("ondertekenen/", include("secretarie.meetings.urls_papers")),
    path("openbaar/<slug:municipality>/", include("secretarie.disclosure.urls")),
    path("vergaderingen/", include("secretarie.meetings.urls")),
    path("stijl/", styleguide, name="styleguide"),
    path("stijl/<slug:page>/", styleguide, name="styleguide_page"),
]
