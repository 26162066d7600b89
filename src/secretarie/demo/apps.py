from django.apps import AppConfig


class DemoConfig(AppConfig):
    name = "secretarie.demo"
    label = "demo"
    verbose_name = "Demo"
