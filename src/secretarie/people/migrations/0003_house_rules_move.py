from typing import ClassVar

from django.db import migrations


class Migration(migrations.Migration):
    """House rules live in the room of the house; their table went there with them (``house.0001_initial``)."""

    dependencies: ClassVar = [("people", "0002_wall"), ("house", "0001_initial")]

    operations: ClassVar = [
        migrations.SeparateDatabaseAndState(state_operations=[migrations.DeleteModel(name="HouseRule")]),
    ]
