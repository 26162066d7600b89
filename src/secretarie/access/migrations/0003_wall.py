from typing import ClassVar

from django.conf import settings
from django.db import migrations

from secretarie.access.walling import Wall

CIRCLE = """
REVOKE ALL ON access_circle FROM "{app}";
GRANT SELECT ON access_circle TO "{app}";
"""

CACHE = """
CREATE TABLE shared_cache (cache_key varchar(255) PRIMARY KEY, value text NOT NULL, expires timestamptz NOT NULL);
CREATE INDEX shared_cache_expires ON shared_cache (expires);
"""

PERSON_KEYS = """
CREATE FUNCTION person_keys(who bigint, place bigint, day date) RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH terms AS (
        SELECT CASE o.kind WHEN 'deputy_clerk' THEN 'clerk' ELSE o.kind END AS role
        FROM people_term t JOIN people_office o ON o.id = t.office_id
        WHERE t.municipality_id = place AND t.person_id = who AND t.valid_from <= day
          AND (t.valid_until IS NULL OR t.valid_until > day)
          AND o.kind IN ('mayor', 'alderman', 'secretary', 'deputy_secretary', 'clerk', 'deputy_clerk', 'councillor')
    ), grants AS (
        SELECT g.role, g.unit_id, g.aide_of_id FROM people_rolegrant g
        WHERE g.municipality_id = place AND g.person_id = who AND g.valid_from <= day
          AND (g.valid_until IS NULL OR g.valid_until > day)
    ), roles AS (
        SELECT role FROM terms UNION SELECT role FROM grants
        UNION SELECT 'public' UNION SELECT 'system' WHERE who = -1
    ), members AS (
        SELECT who AS member UNION SELECT aide_of_id FROM grants WHERE aide_of_id IS NOT NULL
    )
    SELECT array_agg(DISTINCT key) FROM (
        SELECT 'public' AS key
        UNION ALL SELECT 'role:' || role FROM roles
        UNION ALL SELECT 'person:' || who WHERE who > 0
        UNION ALL SELECT role || ':' || unit_id FROM grants WHERE unit_id IS NOT NULL
        UNION ALL SELECT 'portfolio:' || p.portfolio_id FROM people_portfolioterm p
            WHERE p.municipality_id = place AND p.valid_from <= day AND (p.valid_until IS NULL OR p.valid_until > day)
              AND (p.holder_id IN (SELECT member FROM members) OR p.substitute_id IN (SELECT member FROM members))
        UNION ALL SELECT 'internal' WHERE EXISTS (
            SELECT 1 FROM roles WHERE role NOT IN ('clerk', 'councillor', 'administrator', 'public'))
    ) every
$$;
"""

ACT_AS = """
CREATE FUNCTION act_as(who bigint, place bigint, day date)
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
        FROM access_circle c WHERE c.municipality_id = place AND c.keys && mine::varchar[];
    PERFORM set_config('secretarie.municipality', place::text, true);
    PERFORM set_config('secretarie.person', who::text, true);
    PERFORM set_config('secretarie.keys', mine::text, true);
    PERFORM set_config('secretarie.circles', open_to::text, true);
    RETURN QUERY SELECT
        (SELECT coalesce(array_agg(substr(k, 6)), '{}') FROM unnest(mine) k WHERE k LIKE 'role:%'), mine, open_to;
END $$;
"""

INTERN = """
CREATE FUNCTION intern_circle(place bigint, wanted text[]) RETURNS bigint
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
    IF sorted && current_setting('secretarie.keys')::varchar[]
       AND NOT found = ANY (current_setting('secretarie.circles')::bigint[]) THEN
        PERFORM set_config('secretarie.circles',
            (current_setting('secretarie.circles')::bigint[] || found)::text, true);
    END IF;
    RETURN found;
END $$;
"""

MEMBERSHIPS = """
CREATE FUNCTION memberships(whose bigint)
RETURNS TABLE (municipality bigint, slug varchar, name varchar, person bigint, person_name varchar)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT m.id, m.slug, m.name, p.id, p.name
    FROM people_person p JOIN people_municipality m ON m.id = p.municipality_id
    WHERE p.account_id = whose ORDER BY m.name
$$;
"""

GRANTS = """
REVOKE ALL ON FUNCTION person_keys(bigint, bigint, date), act_as(bigint, bigint, date),
    intern_circle(bigint, text[]), memberships(bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION act_as(bigint, bigint, date), intern_circle(bigint, text[]), memberships(bigint) TO "{app}";
"""

DROP = """
DROP FUNCTION memberships(bigint), intern_circle(bigint, text[]), act_as(bigint, bigint, date),
    person_keys(bigint, bigint, date);
"""


class Migration(migrations.Migration):
    dependencies: ClassVar = [("access", "0002_initial"), ("people", "0002_wall")]

    operations: ClassVar = [
        migrations.RunSQL(CACHE, "DROP TABLE shared_cache"),
        Wall("Circle"),
        migrations.RunSQL(CIRCLE.format(app=settings.APP_ROLE), migrations.RunSQL.noop),
        Wall("Counter"),
        Wall("Scratch", private=True, deletable=True),
        migrations.RunSQL(PERSON_KEYS + ACT_AS + INTERN + MEMBERSHIPS + GRANTS.format(app=settings.APP_ROLE), DROP),
    ]
