-- Whether an informant's business is still mentored, as they say. The latest row counts: a mistake is noted anew and never
-- edited.
CREATE TABLE study.informant_leaving (
    office_id    uuid        NOT NULL,
    id           uuid        NOT NULL,
    informant_id uuid        NOT NULL,
    left_on      date,
    noted_by     uuid        NOT NULL,
    noted_at     timestamptz NOT NULL,
    CONSTRAINT informant_leaving_pk PRIMARY KEY (office_id, id),
    CONSTRAINT informant_leaving_informant_fk FOREIGN KEY (office_id, informant_id) REFERENCES study.informant (office_id, id),
    CONSTRAINT informant_leaving_account_fk FOREIGN KEY (office_id, noted_by) REFERENCES registry.account (office_id, id)
);
CREATE INDEX informant_leaving_informant_index ON study.informant_leaving (office_id, informant_id, noted_at DESC, id DESC);
CREATE INDEX informant_leaving_account_index ON study.informant_leaving (office_id, noted_by);
COMMENT ON TABLE study.informant_leaving IS 'Apakah usaha informan masih didampingi; baris terakhir yang berlaku';
COMMENT ON COLUMN study.informant_leaving.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.informant_leaving.id IS 'Kunci, sama dengan pengenal formulirnya';
COMMENT ON COLUMN study.informant_leaving.informant_id IS 'Informan';
COMMENT ON COLUMN study.informant_leaving.left_on IS 'Hari pertama bulan pendampingan berhenti, menurut informan; kosong bila masih didampingi';
COMMENT ON COLUMN study.informant_leaving.noted_by IS 'Dicatat oleh';
COMMENT ON COLUMN study.informant_leaving.noted_at IS 'Kapan dicatat';

ALTER TABLE study.informant_leaving ENABLE ROW LEVEL SECURITY;
ALTER TABLE study.informant_leaving FORCE ROW LEVEL SECURITY;
CREATE POLICY informant_leaving_office ON study.informant_leaving
    USING (office_id = badak.office() AND badak.scope() = 'office')
    WITH CHECK (office_id = badak.office() AND badak.scope() = 'office');
GRANT SELECT, INSERT ON study.informant_leaving TO badak_study;
