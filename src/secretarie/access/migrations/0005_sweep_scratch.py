from typing import ClassVar

from django.conf import settings
from django.db import migrations

SWEEP = """
CREATE FUNCTION sweep_scratch(before timestamptz) RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH gone AS (DELETE FROM access_scratch WHERE saved_at < before RETURNING 1) SELECT count(*) FROM gone
$$;
REVOKE ALL ON FUNCTION sweep_scratch(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION sweep_scratch(timestamptz) TO "{app}";
"""


class Migration(migrations.Migration):
    dependencies: ClassVar = [("access", "0004_system_sees")]

    operations: ClassVar = [
        migrations.RunSQL(SWEEP.format(app=settings.APP_ROLE), "DROP FUNCTION sweep_scratch(timestamptz)"),
    ]
