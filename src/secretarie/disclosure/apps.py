from django.apps import AppConfig


class DisclosureConfig(AppConfig):
    name = "secretarie.disclosure"
    label = "disclosure"
    verbose_name = "Disclosure"
