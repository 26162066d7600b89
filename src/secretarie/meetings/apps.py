from django.apps import AppConfig


class MeetingsConfig(AppConfig):
    name = "secretarie.meetings"
    label = "meetings"
    verbose_name = "Meetings"

    def ready(self) -> None:
        """Tell the gate about the meeting its papers wait for."""
        from secretarie.meetings import at_the_gate  # noqa: PLC0415 - models are ready only now
        from secretarie.proposals import gate_queue  # noqa: PLC0415 - idem

        gate_queue.MEETING_WORDS.append(at_the_gate.words)
