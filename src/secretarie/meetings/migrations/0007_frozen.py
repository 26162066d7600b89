from typing import ClassVar

from django.db import migrations

FROZEN = """
CREATE FUNCTION meeting_is_over(which bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT stage IN ('closed', 'adopted') FROM meetings_meeting WHERE id = which
$$;

CREATE FUNCTION decision_is_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF meeting_is_over(OLD.meeting_id) AND (
        ROW (OLD.meeting_id, OLD.item_id, OLD.body, OLD.block, OLD.series, OLD.number, OLD.decided_on, OLD.title,
             OLD.points, OLD.conform, OLD.contrary, OLD.void, OLD.proposal_id, OLD.version_id, OLD.portfolio_id,
             OLD.signature_kind)
        IS DISTINCT FROM
        ROW (NEW.meeting_id, NEW.item_id, NEW.body, NEW.block, NEW.series, NEW.number, NEW.decided_on, NEW.title,
             NEW.points, NEW.conform, NEW.contrary, NEW.void, NEW.proposal_id, NEW.version_id, NEW.portfolio_id,
             NEW.signature_kind)
    ) THEN
        RAISE EXCEPTION 'decision % is frozen: its meeting is closed', OLD.number USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER frozen BEFORE UPDATE ON meetings_decision FOR EACH ROW EXECUTE FUNCTION decision_is_frozen();

CREATE FUNCTION outcome_is_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF ROW (OLD.item_id, OLD.position, OLD.number, OLD.text, OLD.body, OLD.block, OLD.outcome, OLD.contrary,
            OLD.reason, OLD.held_over_to_id, OLD.final_text_by_id, OLD.valid, OLD.invalid_ground, OLD.receipt)
       IS DISTINCT FROM
       ROW (NEW.item_id, NEW.position, NEW.number, NEW.text, NEW.body, NEW.block, NEW.outcome, NEW.contrary,
            NEW.reason, NEW.held_over_to_id, NEW.final_text_by_id, NEW.valid, NEW.invalid_ground, NEW.receipt)
       AND meeting_is_over((SELECT meeting_id FROM meetings_agendaitem WHERE id = OLD.item_id)) THEN
        RAISE EXCEPTION 'the outcome of point % is frozen: its meeting is closed', OLD.id
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER frozen BEFORE UPDATE ON meetings_itempoint FOR EACH ROW EXECUTE FUNCTION outcome_is_frozen();
"""

THAW = """
DROP TRIGGER frozen ON meetings_decision;
DROP TRIGGER frozen ON meetings_itempoint;
DROP FUNCTION decision_is_frozen();
DROP FUNCTION outcome_is_frozen();
DROP FUNCTION meeting_is_over(bigint);
"""


class Migration(migrations.Migration):
    """What was decided lies frozen from the closing of the meeting; later only an erratum speaks of it."""

    dependencies: ClassVar = [("meetings", "0006_session")]

    operations: ClassVar = [migrations.RunSQL(FROZEN, THAW)]
