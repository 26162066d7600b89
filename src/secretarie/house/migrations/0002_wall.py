from typing import ClassVar

from django.db import migrations

from secretarie.access.walling import Wall


class Migration(migrations.Migration):
    dependencies: ClassVar = [("house", "0001_initial"), ("access", "0003_wall")]

    operations: ClassVar = [
        Wall("Regulation"),
        Wall("RegulationVersion"),
        Wall("Paragraph"),
        Wall("HouseRule"),
        Wall("Deviation"),
    ]
