from typing import ClassVar

from django.db import migrations

# Who holds no office and no role on a day is nobody here on that day: what was addressed to the person by key
# (a draft, an advice that was asked, the circle of a secrecy) opens no more, nor does a portfolio that nobody ended.
EVERYBODY = {"person": "", "member": "", "aide": ""}
IN_OFFICE = {
    "person": "AND (EXISTS (SELECT FROM terms) OR EXISTS (SELECT FROM grants))",
    "member": "WHERE EXISTS (SELECT FROM terms)",
    "aide": """AND EXISTS (
            SELECT FROM people_term t JOIN people_office o ON o.id = t.office_id
            WHERE t.municipality_id = place AND t.person_id = aide_of_id AND o.kind IN ('mayor', 'alderman')
              AND t.valid_from <= day AND (t.valid_until IS NULL OR t.valid_until > day))""",
}
KEYS = """
CREATE OR REPLACE FUNCTION person_keys(who bigint, place bigint, day date) RETURNS text[]
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
        SELECT who AS member {member}
        UNION SELECT aide_of_id FROM grants WHERE aide_of_id IS NOT NULL {aide}
    )
    SELECT array_agg(DISTINCT key) FROM (
        SELECT 'public' AS key
        UNION ALL SELECT 'role:' || role FROM roles
        UNION ALL SELECT 'person:' || who WHERE who > 0 {person}
        UNION ALL SELECT role || ':' || unit_id FROM grants WHERE unit_id IS NOT NULL
        UNION ALL SELECT 'portfolio:' || p.portfolio_id FROM people_portfolioterm p
            WHERE p.municipality_id = place AND p.valid_from <= day AND (p.valid_until IS NULL OR p.valid_until > day)
              AND (p.holder_id IN (SELECT member FROM members) OR p.substitute_id IN (SELECT member FROM members))
        UNION ALL SELECT 'internal' WHERE EXISTS (
            SELECT 1 FROM roles WHERE role NOT IN ('clerk', 'councillor', 'administrator', 'public'))
    ) every
$$;
"""


class Migration(migrations.Migration):
    dependencies: ClassVar = [("access", "0005_sweep_scratch")]

    operations: ClassVar = [
        migrations.RunSQL(KEYS.format(**IN_OFFICE), KEYS.format(**EVERYBODY)),
    ]
