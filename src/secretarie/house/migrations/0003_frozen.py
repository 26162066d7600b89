from typing import ClassVar

from django.db import migrations

FROZEN = """
CREATE FUNCTION regulation_is_frozen() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF OLD.adopted_on IS NOT NULL AND
       ROW (OLD.regulation_id, OLD.number, OLD.note, OLD.adopted_on, OLD.adopted_by, OLD.valid_from)
       IS DISTINCT FROM
       ROW (NEW.regulation_id, NEW.number, NEW.note, NEW.adopted_on, NEW.adopted_by, NEW.valid_from) THEN
        RAISE EXCEPTION 'version % is frozen: it was adopted', OLD.id USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER frozen BEFORE UPDATE ON house_regulationversion
    FOR EACH ROW EXECUTE FUNCTION regulation_is_frozen();

CREATE FUNCTION paragraph_is_frozen() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM public.house_regulationversion v WHERE v.adopted_on IS NOT NULL
               AND v.id IN (NEW.version_id, CASE TG_OP WHEN 'UPDATE' THEN OLD.version_id END)) THEN
        RAISE EXCEPTION 'paragraph % is frozen: its version was adopted', NEW.number
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER frozen BEFORE INSERT OR UPDATE ON house_paragraph
    FOR EACH ROW EXECUTE FUNCTION paragraph_is_frozen();

CREATE FUNCTION house_rule_is_frozen() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF ROW (OLD.key, OLD.value, OLD.source, OLD.paragraph_id, OLD.valid_from)
       IS DISTINCT FROM
       ROW (NEW.key, NEW.value, NEW.source, NEW.paragraph_id, NEW.valid_from) THEN
        RAISE EXCEPTION 'the value of % is frozen: only its end can be told', OLD.key
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER frozen BEFORE UPDATE ON house_houserule FOR EACH ROW EXECUTE FUNCTION house_rule_is_frozen();

CREATE FUNCTION deviation_is_frozen() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'deviation % is frozen: what was done is told once', OLD.id USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER frozen BEFORE UPDATE ON house_deviation FOR EACH ROW EXECUTE FUNCTION deviation_is_frozen();
"""

THAW = """
DROP TRIGGER frozen ON house_regulationversion;
DROP TRIGGER frozen ON house_paragraph;
DROP TRIGGER frozen ON house_houserule;
DROP TRIGGER frozen ON house_deviation;
DROP FUNCTION regulation_is_frozen(), paragraph_is_frozen(), house_rule_is_frozen(), deviation_is_frozen();
"""


class Migration(migrations.Migration):
    """What a decision adopted stands as it was adopted; a value gets only its end, a deviation is told once."""

    dependencies: ClassVar = [("house", "0002_wall")]

    operations: ClassVar = [migrations.RunSQL(FROZEN, THAW)]
