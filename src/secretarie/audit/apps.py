from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "secretarie.audit"
    label = "audit"
    verbose_name = "Audit"
