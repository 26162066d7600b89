"""What a released agenda has shown stays readable: known by the row, no longer only by the readers of the moment."""

from typing import ClassVar

from django.db import migrations, models

KNOWN_BY_ITS_READERS = """
UPDATE proposals_proposal SET shown = true FROM access_circle
WHERE access_circle.id = proposals_proposal.readers_id AND 'role:alderman' = ANY (access_circle.keys)
"""


class Migration(migrations.Migration):
    dependencies: ClassVar = [("proposals", "0005_round"), ("access", "0003_wall")]

    operations: ClassVar = [
        migrations.AddField("proposal", "shown", models.BooleanField(default=False)),
        migrations.RunSQL(KNOWN_BY_ITS_READERS, migrations.RunSQL.noop),
    ]
