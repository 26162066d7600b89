from typing import ClassVar

from django.db import migrations

from secretarie.access.walling import Wall


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("meetings", "0002_initial"),
        ("documents", "0003_wall"),
        ("proposals", "0002_wall"),
        ("access", "0003_wall"),
    ]

    operations: ClassVar = [
        Wall("Meeting"),
        Wall("AgendaItem"),
        Wall("ItemPoint", through="item"),
        Wall("Mark", through="item"),
        Wall("Attendance", through="meeting"),
        Wall("ItemAbsence", through="item"),
        Wall("Recusal", through="item"),
        Wall("Ballot", through="point"),
        Wall("RecordedAgainst", through="item"),
        Wall("FeedbackNote", through="item"),
        Wall("Decision"),
        Wall("DecisionList", through="meeting"),
        Wall("Reading"),
        Wall("Erratum"),
    ]
