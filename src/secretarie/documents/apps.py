from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    name = "secretarie.documents"
    label = "documents"
    verbose_name = "Documents"
