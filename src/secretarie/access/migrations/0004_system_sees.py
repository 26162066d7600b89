from typing import ClassVar

from django.db import migrations

# The system office moves and keeps everything of its municipality (imports, index, packs), so it reads all of it;
# what it may do stands in the table of acts. Nobody signs in as it: a person of its own number opens no session.
ACT_AS = """
CREATE OR REPLACE FUNCTION act_as(who bigint, place bigint, day date)
RETURNS TABLE (roles text[], keys text[], circles bigint[])
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    mine text[];
    open_to bigint[];
BEGIN
    IF who > 0 AND NOT EXISTS (SELECT 1 FROM people_person p WHERE p.id = who AND p.municipality_id = place) THEN
        RAISE EXCEPTION 'person % is nobody in municipality %', who, place USING ERRCODE = 'insufficient_privilege';
    END IF;
    mine := person_keys(who, place, day);
    SELECT coalesce(array_agg(c.id ORDER BY c.id), '{}') INTO open_to
        FROM access_circle c
        WHERE c.municipality_id = place AND (c.keys && mine::varchar[] {system_reads});
    PERFORM set_config('secretarie.municipality', place::text, true);
    PERFORM set_config('secretarie.person', who::text, true);
    PERFORM set_config('secretarie.keys', mine::text, true);
    PERFORM set_config('secretarie.circles', open_to::text, true);
    RETURN QUERY SELECT
        (SELECT coalesce(array_agg(substr(k, 6)), '{}') FROM unnest(mine) k WHERE k LIKE 'role:%'), mine, open_to;
END $$;
"""

INTERN = """
CREATE OR REPLACE FUNCTION intern_circle(place bigint, wanted text[]) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    found bigint;
    sorted varchar[] := (SELECT array_agg(DISTINCT k ORDER BY k) FROM unnest(wanted) k);
BEGIN
    IF place <> current_setting('secretarie.municipality')::bigint OR sorted IS NULL THEN
        RAISE EXCEPTION 'a circle is made in one''s own municipality, of at least one key'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    SELECT id INTO found FROM access_circle WHERE municipality_id = place AND keys = sorted;
    IF found IS NULL THEN
        INSERT INTO access_circle (municipality_id, keys) VALUES (place, sorted)
            ON CONFLICT (municipality_id, keys) DO NOTHING RETURNING id INTO found;
        IF found IS NULL THEN
            SELECT id INTO found FROM access_circle WHERE municipality_id = place AND keys = sorted;
        END IF;
    END IF;
    IF (sorted && current_setting('secretarie.keys')::varchar[] {system_made})
       AND NOT found = ANY (current_setting('secretarie.circles')::bigint[]) THEN
        PERFORM set_config('secretarie.circles',
            (current_setting('secretarie.circles')::bigint[] || found)::text, true);
    END IF;
    RETURN found;
END $$;
"""


def functions(*, system: bool) -> str:
    reads = "OR who = -1" if system else ""
    made = "OR current_setting('secretarie.person') = '-1'" if system else ""
    return ACT_AS.replace("{system_reads}", reads) + INTERN.replace("{system_made}", made)


class Migration(migrations.Migration):
    dependencies: ClassVar = [("access", "0003_wall")]

    operations: ClassVar = [migrations.RunSQL(functions(system=True), functions(system=False))]
