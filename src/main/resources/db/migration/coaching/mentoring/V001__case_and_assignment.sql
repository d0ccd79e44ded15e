-- One facility under mentoring. The mentor is the latest assignment's; the number in its key decides
-- when two coordinators assign at the same moment.
CREATE TABLE coaching.mentor_case (
    office_id     uuid        NOT NULL,
    id            uuid        NOT NULL,
    enterprise_id uuid        NOT NULL,
    facility_id   uuid        NOT NULL,
    opened_by     uuid        NOT NULL,
    opened_at     timestamptz NOT NULL,
    CONSTRAINT mentor_case_pk PRIMARY KEY (office_id, id),
    CONSTRAINT mentor_case_enterprise_key UNIQUE (office_id, id, enterprise_id),
    CONSTRAINT mentor_case_facility_key UNIQUE (office_id, facility_id),
    CONSTRAINT mentor_case_facility_fk FOREIGN KEY (office_id, facility_id, enterprise_id)
        REFERENCES registry.facility (office_id, id, enterprise_id),
    CONSTRAINT mentor_case_account_fk FOREIGN KEY (office_id, opened_by) REFERENCES registry.account (office_id, id)
);
CREATE INDEX mentor_case_enterprise_index ON coaching.mentor_case (office_id, enterprise_id, facility_id);
CREATE INDEX mentor_case_account_index ON coaching.mentor_case (office_id, opened_by);
COMMENT ON TABLE coaching.mentor_case IS 'Kasus pendampingan: satu sarana yang didampingi';
COMMENT ON COLUMN coaching.mentor_case.office_id IS 'Unit kerja';
COMMENT ON COLUMN coaching.mentor_case.id IS 'Kunci';
COMMENT ON COLUMN coaching.mentor_case.enterprise_id IS 'Pelaku usaha';
COMMENT ON COLUMN coaching.mentor_case.facility_id IS 'Sarana';
COMMENT ON COLUMN coaching.mentor_case.opened_by IS 'Dibuka oleh';
COMMENT ON COLUMN coaching.mentor_case.opened_at IS 'Kapan';

CREATE TABLE coaching.assignment (
    office_id     uuid        NOT NULL,
    case_id       uuid        NOT NULL,
    number        int         NOT NULL,
    enterprise_id uuid        NOT NULL,
    mentor_id     uuid        NOT NULL,
    reason        text        NOT NULL,
    assigned_by   uuid        NOT NULL,
    assigned_at   timestamptz NOT NULL,
    CONSTRAINT assignment_pk PRIMARY KEY (office_id, case_id, enterprise_id, number),
    CONSTRAINT assignment_case_fk FOREIGN KEY (office_id, case_id, enterprise_id)
        REFERENCES coaching.mentor_case (office_id, id, enterprise_id),
    CONSTRAINT assignment_mentor_fk FOREIGN KEY (office_id, mentor_id) REFERENCES registry.account (office_id, id),
    CONSTRAINT assignment_account_fk FOREIGN KEY (office_id, assigned_by) REFERENCES registry.account (office_id, id),
    CONSTRAINT assignment_reason_check CHECK (reason ~ '\S' AND length(reason) <= 500)
);
CREATE INDEX assignment_mentor_index ON coaching.assignment (office_id, mentor_id, case_id);
CREATE INDEX assignment_account_index ON coaching.assignment (office_id, assigned_by);
COMMENT ON TABLE coaching.assignment IS 'Penugasan pendamping; yang bernomor terbesar berlaku';
COMMENT ON COLUMN coaching.assignment.office_id IS 'Unit kerja';
COMMENT ON COLUMN coaching.assignment.case_id IS 'Kasus';
COMMENT ON COLUMN coaching.assignment.number IS 'Urutan penugasan';
COMMENT ON COLUMN coaching.assignment.enterprise_id IS 'Pelaku usaha';
COMMENT ON COLUMN coaching.assignment.mentor_id IS 'Pendamping';
COMMENT ON COLUMN coaching.assignment.reason IS 'Alasan';
COMMENT ON COLUMN coaching.assignment.assigned_by IS 'Ditugaskan oleh';
COMMENT ON COLUMN coaching.assignment.assigned_at IS 'Kapan';

-- The office's staff, or the owner whose enterprise it is.
ALTER TABLE coaching.mentor_case ENABLE ROW LEVEL SECURITY;
ALTER TABLE coaching.mentor_case FORCE ROW LEVEL SECURITY;
CREATE POLICY mentor_case_office ON coaching.mentor_case
    USING (office_id = badak.office() AND (badak.scope() = 'office' OR enterprise_id = badak.enterprise()))
    WITH CHECK (office_id = badak.office() AND (badak.scope() = 'office' OR enterprise_id = badak.enterprise()));
GRANT SELECT, INSERT ON coaching.mentor_case TO badak_coaching;
ALTER TABLE coaching.assignment ENABLE ROW LEVEL SECURITY;
ALTER TABLE coaching.assignment FORCE ROW LEVEL SECURITY;
CREATE POLICY assignment_office ON coaching.assignment
    USING (office_id = badak.office() AND (badak.scope() = 'office' OR enterprise_id = badak.enterprise()))
    WITH CHECK (office_id = badak.office() AND (badak.scope() = 'office' OR enterprise_id = badak.enterprise()));
GRANT SELECT, INSERT ON coaching.assignment TO badak_coaching;
