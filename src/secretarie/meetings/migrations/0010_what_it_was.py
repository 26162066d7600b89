"""A change of an agenda keeps in words what a row said before, not only the number it had."""

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar = [("meetings", "0009_search_path")]

    operations: ClassVar = [
        migrations.AlterField("agendachange", "was", models.CharField(blank=True, max_length=600)),
    ]
