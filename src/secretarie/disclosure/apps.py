from django.apps import AppConfig


class DisclosureConfig(AppConfig):
    name = "secretarie.disclosure"
    label = "disclosure"
    verbose_name = "Disclosure"

    def ready(self) -> None:
        """Tell the author's file what this room knows of a proposal."""
        from secretarie.disclosure import following  # noqa: PLC0415 - models are ready only now
        from secretarie.proposals import stations  # noqa: PLC0415 - idem

        stations.LATER.append(following.later)
        stations.FOLLOWED.append(following.followed)
