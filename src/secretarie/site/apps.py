from django.apps import AppConfig


class SiteConfig(AppConfig):
    name = "secretarie.site"
    label = "site"
    verbose_name = "Secretarie"
