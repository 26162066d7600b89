from typing import ClassVar

from django.conf import settings
from django.db import migrations

CHAIN = """
CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'audit is append-only' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_link
    FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();

CREATE FUNCTION audit_chain() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    last audit_head;
BEGIN
    INSERT INTO audit_head (municipality_id, seq, hash) VALUES (NEW.municipality_id, 0, '\\x00') ON CONFLICT DO NOTHING;
    SELECT * INTO last FROM audit_head WHERE municipality_id = NEW.municipality_id FOR NO KEY UPDATE;
    last.seq := last.seq + 1;
    last.hash := sha256(last.hash || int8send(last.seq) || convert_to(NEW.body, 'UTF8'));
    INSERT INTO audit_link (municipality_id, seq, entry_id, hash)
        VALUES (NEW.municipality_id, last.seq, NEW.id, last.hash);
    UPDATE audit_head SET seq = last.seq, hash = last.hash WHERE municipality_id = NEW.municipality_id;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER chained AFTER INSERT ON audit_entry DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION audit_chain();
"""

WALL = """
ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;
CREATE POLICY wall ON {table} USING (municipality_id = current_setting('secretarie.municipality')::bigint)
    WITH CHECK (municipality_id = current_setting('secretarie.municipality')::bigint);
REVOKE ALL ON {table} FROM "{app}";
GRANT SELECT{insert} ON {table} TO "{app}";
"""

UNCHAIN = """
DROP TRIGGER chained ON audit_entry;
DROP TRIGGER append_only ON audit_entry;
DROP TRIGGER append_only ON audit_link;
DROP FUNCTION audit_chain();
DROP FUNCTION audit_is_append_only();
"""


def wall(table: str, insert: str = "") -> migrations.RunSQL:
    return migrations.RunSQL(WALL.format(table=table, insert=insert, app=settings.APP_ROLE), migrations.RunSQL.noop)


class Migration(migrations.Migration):
    dependencies: ClassVar = [("audit", "0002_initial"), ("people", "0002_wall")]

    operations: ClassVar = [
        migrations.RunSQL(CHAIN, UNCHAIN),
        wall("audit_entry", ", INSERT"),
        wall("audit_link"),
        wall("audit_head"),
    ]
