from typing import ClassVar

from django.conf import settings
from django.db import migrations

from secretarie.access.walling import Wall


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("people", "0001_initial"),
    ]

    operations: ClassVar = [
        migrations.RunSQL(
            f'REVOKE INSERT, UPDATE, DELETE ON people_municipality FROM "{settings.APP_ROLE}"', migrations.RunSQL.noop
        ),
        Wall("HouseRule"),
        Wall("Person"),
        Wall("Body"),
        Wall("Office"),
        Wall("Term"),
        Wall("DeputyOrder"),
        Wall("Portfolio"),
        Wall("PortfolioTerm"),
        Wall("Unit"),
        Wall("RoleGrant"),
        Wall("Absence"),
    ]
