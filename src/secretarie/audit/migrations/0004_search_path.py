from typing import ClassVar

from django.db import migrations

FIXED = "ALTER FUNCTION audit_is_append_only() SET search_path = public, pg_temp"
LOOSE = "ALTER FUNCTION audit_is_append_only() RESET search_path"


class Migration(migrations.Migration):
    """No function of ours looks in the caller's own schema first."""

    dependencies: ClassVar = [("audit", "0003_chain")]

    operations: ClassVar = [migrations.RunSQL(FIXED, LOOSE)]
