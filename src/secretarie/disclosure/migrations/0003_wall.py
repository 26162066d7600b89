from typing import ClassVar

from django.db import migrations

from secretarie.access.walling import Wall


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("disclosure", "0002_initial"),
        ("meetings", "0003_wall"),
        ("access", "0003_wall"),
    ]

    operations: ClassVar = [
        Wall("PublishedList"),
        Wall("PublishedDecision"),
        Wall("LeftOut", through="reading"),
    ]
