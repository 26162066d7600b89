from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class HouseConfig(AppConfig):
    name = "secretarie.house"
    label = "house"
    verbose_name = "House rules"

    def ready(self) -> None:
        """Every room's ``house_keys`` are declared, so that one list shows them all."""
        autodiscover_modules("house_keys")
