"""``/voorstellen/<number>/…``: the acts of the route, each posted from the file of the proposal."""

from django.urls import path

from secretarie.proposals.views import competence, route

app_name = "route"
urlpatterns = [
    path("<slug:number>/adviesvraag/", route.ask, name="ask"),
    path("<slug:number>/advies/<int:pk>/", route.give, name="give"),
    path("<slug:number>/advies/<int:pk>/afwikkeling/", route.settle, name="settle"),
    path("<slug:number>/advies/<int:pk>/intrekken/", route.withdraw_question, name="withdraw_question"),
    path("<slug:number>/adviesroute/", route.seek, name="seek"),
    path("<slug:number>/adviesroute/vrijstelling/", route.exempt, name="exempt"),
    path("<slug:number>/advies/<int:pk>/bevestiging/", route.confirm, name="confirm"),
    path("<slug:number>/advies/<int:pk>/doorgeven/", route.hand_on, name="hand_on"),
    path("<slug:number>/paraaf-directieteam/", route.sign_team, name="sign_team"),
    path("<slug:number>/eigen-voorstel/", route.differ, name="differ"),
    path("<slug:number>/verstuur/", route.submit, name="submit"),
    path("<slug:number>/paraaf/", route.sign_line, name="sign_line"),
    path("<slug:number>/paraaf-portefeuillehouder/", route.sign_holder, name="sign_holder"),
    path("<slug:number>/plaatsing/", route.demand, name="demand"),
    path("<slug:number>/besluit-in-mandaat/", competence.decide, name="decide_under_mandate"),
    path("<slug:number>/raad-vooraf/", competence.answer, name="answer_hearing"),
    path("<slug:number>/voorrang/", route.fast_track, name="fast_track"),
]
