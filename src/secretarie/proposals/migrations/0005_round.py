from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar = [("proposals", "0004_route")]

    operations: ClassVar = [
        migrations.RemoveField("proposal", "submitted_at"),
        migrations.AddField("proposal", "round", models.PositiveSmallIntegerField(default=0)),
        migrations.AddField("signoff", "round", models.PositiveSmallIntegerField(default=1)),
    ]
