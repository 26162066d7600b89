from django.apps import AppConfig


class MeetingsConfig(AppConfig):
    name = "secretarie.meetings"
    label = "meetings"
    verbose_name = "Meetings"
