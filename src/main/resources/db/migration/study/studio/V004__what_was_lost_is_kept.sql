-- What came into a study as a file, each with what was lost, as its own JSON (docs/qda-report.schema.json).
-- No words of another program's file are in it and no name of a text: an informant may take both back (docs/adr/0071).
CREATE TABLE study.project_report (
    office_id uuid        NOT NULL,
    id        uuid        NOT NULL,
    study_id  uuid        NOT NULL,
    sha256    text        NOT NULL,
    codes     int         NOT NULL,
    texts     int         NOT NULL,
    codings   int         NOT NULL,
    losses    int         NOT NULL,
    report    text        NOT NULL,
    made_by   uuid        NOT NULL,
    made_at   timestamptz NOT NULL,
    CONSTRAINT project_report_pk PRIMARY KEY (office_id, id),
    CONSTRAINT project_report_study_fk FOREIGN KEY (office_id, study_id) REFERENCES study.field_study (office_id, id),
    CONSTRAINT project_report_account_fk FOREIGN KEY (office_id, made_by) REFERENCES registry.account (office_id, id),
    CONSTRAINT project_report_count_check CHECK (codes >= 0 AND texts >= 0 AND codings >= 0 AND losses >= 0),
    CONSTRAINT project_report_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    CONSTRAINT project_report_report_check CHECK (report ~ '\S')
);
CREATE INDEX project_report_study_index ON study.project_report (office_id, study_id, made_at);
CREATE INDEX project_report_account_index ON study.project_report (office_id, made_by);
COMMENT ON TABLE study.project_report IS 'Berkas REFI-QDA yang masuk ke kajian, dengan apa yang tidak ikut';
COMMENT ON COLUMN study.project_report.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.project_report.id IS 'Kunci';
COMMENT ON COLUMN study.project_report.study_id IS 'Kajian';
COMMENT ON COLUMN study.project_report.sha256 IS 'Sidik berkas';
COMMENT ON COLUMN study.project_report.codes IS 'Banyaknya kode yang ikut';
COMMENT ON COLUMN study.project_report.texts IS 'Banyaknya teks yang ikut';
COMMENT ON COLUMN study.project_report.codings IS 'Banyaknya kutipan yang ikut';
COMMENT ON COLUMN study.project_report.losses IS 'Banyaknya catatan tentang yang tidak ikut';
COMMENT ON COLUMN study.project_report.report IS 'Catatan itu, JSON, tanpa kata-kata dari berkasnya';
COMMENT ON COLUMN study.project_report.made_by IS 'Dimasukkan oleh';
COMMENT ON COLUMN study.project_report.made_at IS 'Kapan';

ALTER TABLE study.project_report ENABLE ROW LEVEL SECURITY;
ALTER TABLE study.project_report FORCE ROW LEVEL SECURITY;
CREATE POLICY project_report_office ON study.project_report
    USING (office_id = badak.office() AND badak.scope() = 'office')
    WITH CHECK (office_id = badak.office() AND badak.scope() = 'office');
GRANT SELECT, INSERT ON study.project_report TO badak_study;
