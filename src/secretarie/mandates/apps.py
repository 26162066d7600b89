from django.apps import AppConfig


class MandatesConfig(AppConfig):
    name = "secretarie.mandates"
    label = "mandates"
    verbose_name = "Mandates"
