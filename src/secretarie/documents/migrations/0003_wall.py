from typing import ClassVar

from django.db import migrations

from secretarie.access.walling import Wall


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("documents", "0002_initial"),
        ("access", "0003_wall"),
    ]

    operations: ClassVar = [
        Wall("File"),
        Wall("Secrecy"),
        Wall("Paper"),
        Wall("Signature", through="paper"),
    ]
