"""``/vergaderingen/``: the list, planning, the agenda and its items."""

from django.urls import include, path

from secretarie.meetings.views import agenda, changing, final_text, items, listing, planning

app_name = "meetings"

urlpatterns = [
    path("", listing.meetings, name="list"),
    path("plannen/", planning.plan, name="plan"),
    path("<int:pk>/", agenda.agenda, name="agenda"),
    path("eindtekst/<int:point>/", final_text.final_text, name="final_text"),
    path("<int:pk>/", include("secretarie.meetings.urls_session")),
    path("<int:pk>/vrijgeven/", agenda.release, name="release"),
    path("<int:pk>/vastleggen/", agenda.freeze, name="freeze"),
    path("<int:pk>/plaatsen/", changing.place, name="place"),
    path("<int:pk>/toevoegen/", changing.add, name="add"),
    path("<int:pk>/conform/", changing.conform, name="conform"),
    path("<int:pk>/markeren/", items.mark, name="mark"),
    path("<int:pk>/punten/<int:item>/", items.item, name="item"),
    path("<int:pk>/punten/<int:item>/wijzigen/", changing.edit, name="edit"),
    path("<int:pk>/punten/<int:item>/verplaatsen/", changing.move, name="move"),
    path("<int:pk>/punten/<int:item>/afvoeren/", changing.remove, name="remove"),
    path("<int:pk>/punten/<int:item>/beslispunten/", changing.point, name="point"),
]
