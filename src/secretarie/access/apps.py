from django.apps import AppConfig


class AccessConfig(AppConfig):
    name = "secretarie.access"
    label = "access"
    verbose_name = "Access"
