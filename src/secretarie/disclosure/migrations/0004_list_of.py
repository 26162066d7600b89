from typing import ClassVar

import django.db.models.deletion
from django.db import migrations, models

from secretarie.access.walling import Wall


class Migration(migrations.Migration):
    dependencies: ClassVar = [("disclosure", "0003_wall"), ("meetings", "0003_wall")]

    operations: ClassVar = [
        migrations.AddField(
            model_name="publishedlist",
            name="decision_list",
            field=models.ForeignKey(
                default=0,  # no list has been published before this migration
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="meetings.decisionlist",
            ),
            preserve_default=False,
        ),
        Wall("PublishedList"),
    ]
