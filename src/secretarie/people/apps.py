from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "secretarie.people"
    label = "people"
    verbose_name = "People"
