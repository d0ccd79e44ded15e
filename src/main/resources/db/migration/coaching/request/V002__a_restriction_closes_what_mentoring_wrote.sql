-- While an owner's restriction stands, what mentoring wrote down of them is kept and not used (UU 27/2022 article
-- 41, read in excerpts): the database gives its rows to the owner and to nobody else. Who mentors whom, the consent
-- and the requests stay readable, or nobody could say why the rest is closed. A photo's row stays readable, since
-- the sweep of files without a row reads it; its picture is reached through a task or a visit only.
CREATE TABLE coaching.restriction (
    office_id       uuid        NOT NULL,
    data_request_id uuid        NOT NULL,
    enterprise_id   uuid        NOT NULL,
    began_by        uuid        NOT NULL,
    began_at        timestamptz NOT NULL,
    CONSTRAINT restriction_pk PRIMARY KEY (office_id, data_request_id, enterprise_id),
    CONSTRAINT restriction_request_fk FOREIGN KEY (office_id, data_request_id, enterprise_id)
        REFERENCES coaching.data_request (office_id, id, enterprise_id),
    CONSTRAINT restriction_account_fk FOREIGN KEY (office_id, began_by) REFERENCES registry.account (office_id, id)
);
CREATE INDEX restriction_account_index ON coaching.restriction (office_id, began_by);
COMMENT ON TABLE coaching.restriction IS 'Pembatasan: catatan disimpan tetapi tidak dipakai';
COMMENT ON COLUMN coaching.restriction.office_id IS 'Unit kerja';
COMMENT ON COLUMN coaching.restriction.data_request_id IS 'Permintaan yang dipenuhi';
COMMENT ON COLUMN coaching.restriction.enterprise_id IS 'Pelaku usaha';
COMMENT ON COLUMN coaching.restriction.began_by IS 'Diberlakukan oleh';
COMMENT ON COLUMN coaching.restriction.began_at IS 'Kapan';

CREATE TABLE coaching.restriction_lift (
    office_id       uuid        NOT NULL,
    data_request_id uuid        NOT NULL,
    enterprise_id   uuid        NOT NULL,
    lifted_by       uuid        NOT NULL,
    lifted_at       timestamptz NOT NULL,
    CONSTRAINT restriction_lift_pk PRIMARY KEY (office_id, data_request_id, enterprise_id),
    CONSTRAINT restriction_lift_restriction_fk FOREIGN KEY (office_id, data_request_id, enterprise_id)
        REFERENCES coaching.restriction (office_id, data_request_id, enterprise_id),
    CONSTRAINT restriction_lift_account_fk FOREIGN KEY (office_id, lifted_by) REFERENCES registry.account (office_id, id)
);
CREATE INDEX restriction_lift_account_index ON coaching.restriction_lift (office_id, lifted_by);
COMMENT ON TABLE coaching.restriction_lift IS 'Pencabutan pembatasan oleh pemilik';
COMMENT ON COLUMN coaching.restriction_lift.office_id IS 'Unit kerja';
COMMENT ON COLUMN coaching.restriction_lift.data_request_id IS 'Pembatasan yang dicabut';
COMMENT ON COLUMN coaching.restriction_lift.enterprise_id IS 'Pelaku usaha';
COMMENT ON COLUMN coaching.restriction_lift.lifted_by IS 'Dicabut oleh';
COMMENT ON COLUMN coaching.restriction_lift.lifted_at IS 'Kapan';

-- Which restriction stands for an enterprise: at most one, and the key says so. The row goes when it is lifted;
-- what happened stays in the other two. The policies below read this short table only.
CREATE TABLE coaching.standing_restriction (
    office_id       uuid NOT NULL,
    enterprise_id   uuid NOT NULL,
    data_request_id uuid NOT NULL,
    CONSTRAINT standing_restriction_pk PRIMARY KEY (office_id, enterprise_id),
    CONSTRAINT standing_restriction_restriction_fk FOREIGN KEY (office_id, data_request_id, enterprise_id)
        REFERENCES coaching.restriction (office_id, data_request_id, enterprise_id)
);
CREATE INDEX standing_restriction_restriction_index
    ON coaching.standing_restriction (office_id, data_request_id, enterprise_id);
COMMENT ON TABLE coaching.standing_restriction IS 'Pembatasan yang sedang berlaku, paling banyak satu untuk tiap usaha';
COMMENT ON COLUMN coaching.standing_restriction.office_id IS 'Unit kerja';
COMMENT ON COLUMN coaching.standing_restriction.enterprise_id IS 'Pelaku usaha';
COMMENT ON COLUMN coaching.standing_restriction.data_request_id IS 'Pembatasan yang berlaku';

ALTER TABLE coaching.restriction ENABLE ROW LEVEL SECURITY;
ALTER TABLE coaching.restriction FORCE ROW LEVEL SECURITY;
CREATE POLICY restriction_office ON coaching.restriction
    USING (office_id = badak.office() AND (badak.scope() = 'office' OR enterprise_id = badak.enterprise()))
    WITH CHECK (office_id = badak.office() AND badak.scope() = 'office' AND began_by = badak.account());
GRANT SELECT, INSERT ON coaching.restriction TO badak_coaching;
ALTER TABLE coaching.restriction_lift ENABLE ROW LEVEL SECURITY;
ALTER TABLE coaching.restriction_lift FORCE ROW LEVEL SECURITY;
-- Only the owner lifts what the owner asked for.
CREATE POLICY restriction_lift_office ON coaching.restriction_lift
    USING (office_id = badak.office() AND (badak.scope() = 'office' OR enterprise_id = badak.enterprise()))
    WITH CHECK (office_id = badak.office() AND enterprise_id = badak.enterprise() AND lifted_by = badak.account());
GRANT SELECT, INSERT ON coaching.restriction_lift TO badak_coaching;
ALTER TABLE coaching.standing_restriction ENABLE ROW LEVEL SECURITY;
ALTER TABLE coaching.standing_restriction FORCE ROW LEVEL SECURITY;
CREATE POLICY standing_restriction_office ON coaching.standing_restriction
    USING (office_id = badak.office() AND (badak.scope() = 'office' OR enterprise_id = badak.enterprise()))
    WITH CHECK (office_id = badak.office() AND badak.scope() = 'office');
CREATE POLICY standing_restriction_owner ON coaching.standing_restriction AS RESTRICTIVE FOR DELETE
    USING (office_id = badak.office() AND enterprise_id = badak.enterprise());
GRANT SELECT, INSERT, DELETE ON coaching.standing_restriction TO badak_coaching;

CREATE POLICY visit_restricted ON coaching.visit AS RESTRICTIVE FOR SELECT TO badak_coaching
    USING (office_id = badak.office() AND (badak.scope() = 'enterprise' OR enterprise_id NOT IN
        (SELECT standing.enterprise_id FROM coaching.standing_restriction AS standing WHERE standing.office_id = badak.office())));
CREATE POLICY visit_answer_restricted ON coaching.visit_answer AS RESTRICTIVE FOR SELECT TO badak_coaching
    USING (office_id = badak.office() AND (badak.scope() = 'enterprise' OR enterprise_id NOT IN
        (SELECT standing.enterprise_id FROM coaching.standing_restriction AS standing WHERE standing.office_id = badak.office())));
CREATE POLICY task_restricted ON coaching.task AS RESTRICTIVE FOR SELECT TO badak_coaching
    USING (office_id = badak.office() AND (badak.scope() = 'enterprise' OR enterprise_id NOT IN
        (SELECT standing.enterprise_id FROM coaching.standing_restriction AS standing WHERE standing.office_id = badak.office())));
CREATE POLICY task_fix_restricted ON coaching.task_fix AS RESTRICTIVE FOR SELECT TO badak_coaching
    USING (office_id = badak.office() AND (badak.scope() = 'enterprise' OR enterprise_id NOT IN
        (SELECT standing.enterprise_id FROM coaching.standing_restriction AS standing WHERE standing.office_id = badak.office())));
CREATE POLICY task_review_restricted ON coaching.task_review AS RESTRICTIVE FOR SELECT TO badak_coaching
    USING (office_id = badak.office() AND (badak.scope() = 'enterprise' OR enterprise_id NOT IN
        (SELECT standing.enterprise_id FROM coaching.standing_restriction AS standing WHERE standing.office_id = badak.office())));
CREATE POLICY task_closure_restricted ON coaching.task_closure AS RESTRICTIVE FOR SELECT TO badak_coaching
    USING (office_id = badak.office() AND (badak.scope() = 'enterprise' OR enterprise_id NOT IN
        (SELECT standing.enterprise_id FROM coaching.standing_restriction AS standing WHERE standing.office_id = badak.office())));
CREATE POLICY open_task_restricted ON coaching.open_task AS RESTRICTIVE FOR SELECT TO badak_coaching
    USING (office_id = badak.office() AND (badak.scope() = 'enterprise' OR enterprise_id NOT IN
        (SELECT standing.enterprise_id FROM coaching.standing_restriction AS standing WHERE standing.office_id = badak.office())));
