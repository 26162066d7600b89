"""``/beheer/``: people, offices, portfolios, units, and the acts on them."""

from django.urls import path

from secretarie.people.views import acts, register

app_name = "people"
urlpatterns = [
    path("", register.people, name="list"),
    path("mensen/nieuw/", acts.add_person, name="add_person"),
    path("mensen/<int:person>/", register.person, name="person"),
    path("mensen/<int:person>/naam/", acts.change_person, name="change_person"),
    path("mensen/<int:person>/rol/", acts.grant_role, name="grant_role"),
    path("rollen/<int:grant>/einde/", acts.end_role, name="end_role"),
    path("ambten/", register.offices, name="offices"),
    path("ambten/<int:office>/benoemen/", acts.appoint, name="appoint"),
    path("ambten/<int:office>/vervanging/", acts.order_deputies, name="order_deputies"),
    path("zittingen/<int:term>/einde/", acts.leave_office, name="leave_office"),
    path("portefeuilles/", register.portfolios, name="portfolios"),
    path("portefeuilles/nieuw/", acts.add_portfolio, name="add_portfolio"),
    path("portefeuilles/<int:portfolio>/houder/", acts.assign_portfolio, name="assign_portfolio"),
    path("eenheden/", register.units, name="units"),
    path("eenheden/nieuw/", acts.add_unit, name="add_unit"),
    path("eenheden/<int:unit>/einde/", acts.close_unit, name="close_unit"),
]
