from typing import ClassVar

from django.db import migrations

from secretarie.access.walling import Wall


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("mandates", "0001_register"),
        ("access", "0003_wall"),
    ]

    operations: ClassVar = [
        Wall("Subject"),
        Wall("Decree"),
        Wall("Mandate"),
        Wall("BudgetHolder"),
    ]
