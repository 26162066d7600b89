from django.apps import AppConfig


class MeetingsConfig(AppConfig):
    name = "secretarie.meetings"
    label = "meetings"
    verbose_name = "Meetings"

    def ready(self) -> None:
        """Tell the gate about the meeting its papers wait for, and writers which meetings they can aim at."""
        from secretarie.meetings import asked_for, at_the_gate  # noqa: PLC0415 - models are ready only now
        from secretarie.proposals import coming, gate_queue, unseen  # noqa: PLC0415 - idem

        gate_queue.MEETING_WORDS.append(at_the_gate.words)
        unseen.LATE_ITEMS.append(at_the_gate.late_items)
        coming.COMING_MEETINGS.append(asked_for.coming)
