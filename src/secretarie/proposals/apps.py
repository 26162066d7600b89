from django.apps import AppConfig


class ProposalsConfig(AppConfig):
    name = "secretarie.proposals"
    label = "proposals"
    verbose_name = "Proposals"
