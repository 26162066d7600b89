from typing import ClassVar

from django.db import migrations

from secretarie.access.walling import Wall


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("proposals", "0001_initial"),
        ("documents", "0003_wall"),
        ("access", "0003_wall"),
    ]

    operations: ClassVar = [
        Wall("Proposal"),
        Wall("CoHolder", through="proposal"),
        Wall("Version", through="proposal"),
        Wall("DecisionPoint", through="version"),
        Wall("Attachment", through="proposal"),
        Wall("Advice", through="proposal"),
        Wall("SignOff", through="proposal"),
        Wall("ErrorType"),
        Wall("GateReview", through="proposal"),
        Wall("Finding", through="review"),
        Wall("Relation", through="proposal"),
    ]
