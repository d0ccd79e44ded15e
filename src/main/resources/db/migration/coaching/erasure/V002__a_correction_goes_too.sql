-- Both versions of what was corrected name the owner.
CREATE POLICY data_correction_erasing ON coaching.data_correction AS RESTRICTIVE FOR DELETE
    USING (office_id = badak.office() AND enterprise_id IN (SELECT coaching.erasing()));
GRANT DELETE ON coaching.data_correction TO badak_coaching;
