from typing import ClassVar

from django.db import migrations, models

FROZEN = """
CREATE FUNCTION a_frozen_reading_never_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.frozen_at IS NOT NULL AND (NEW.record, NEW.sha256, NEW.chain_head, NEW.frozen_at, NEW.kind, NEW.list_id)
        IS DISTINCT FROM (OLD.record, OLD.sha256, OLD.chain_head, OLD.frozen_at, OLD.kind, OLD.list_id) THEN
        RAISE EXCEPTION 'a frozen reading never changes' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER frozen BEFORE UPDATE ON meetings_reading
    FOR EACH ROW EXECUTE FUNCTION a_frozen_reading_never_changes();
"""

THAW = """
DROP TRIGGER frozen ON meetings_reading;
DROP FUNCTION a_frozen_reading_never_changes();
"""


class Migration(migrations.Migration):
    dependencies: ClassVar = [("meetings", "0004_agenda")]

    operations: ClassVar = [
        migrations.AddField(
            model_name="decision", name="published_at", field=models.DateTimeField(blank=True, null=True)
        ),
        migrations.RunSQL(FROZEN, THAW),
    ]
