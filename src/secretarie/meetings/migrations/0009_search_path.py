from typing import ClassVar

from django.db import migrations

FUNCTIONS = ("a_frozen_reading_never_changes()", "decision_is_frozen()", "outcome_is_frozen()")


class Migration(migrations.Migration):
    """What is frozen is read from our own tables: a temporary one of the same name would otherwise answer for it."""

    dependencies: ClassVar = [("meetings", "0008_recorded_by")]

    operations: ClassVar = [
        migrations.RunSQL(
            f"ALTER FUNCTION {function} SET search_path = public, pg_temp",
            f"ALTER FUNCTION {function} RESET search_path",
        )
        for function in FUNCTIONS
    ]
