-- The coaching role reads the journals of the official side and of the valve so that an owner learns who
-- looked. Now that coordinators read journals too, nobody else may read those two by that role: not what was
-- done to their own office's businesses, and not by a statement that somebody writes wrongly one day.
DO $$
BEGIN
    IF '${zone}' IN ('official', 'valve') THEN
        CREATE POLICY journal_entry_owner ON ${zone}.journal_entry AS RESTRICTIVE FOR SELECT TO badak_coaching
            USING (office_id = badak.office() AND badak.scope() = 'enterprise');
    END IF;
END
$$;
