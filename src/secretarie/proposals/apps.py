from django.apps import AppConfig


class ProposalsConfig(AppConfig):
    name = "secretarie.proposals"
    label = "proposals"
    verbose_name = "Proposals"

    def ready(self) -> None:
        """Put the acts of this room on the file."""
        from secretarie.proposals.views import (  # noqa: PLC0415 - models are ready only now
            at_gate,
            beside,
            competence,
            route_panels,
            together,
        )

        route_panels.register()
        beside.register()
        together.register()
        at_gate.register()
        competence.register()
