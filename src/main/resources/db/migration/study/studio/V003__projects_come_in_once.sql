-- That a file of another program was taken into a study, known by its digest: the same file changes nothing a second time.
-- Neither the file nor what was found in it is kept: a project holds words that an informant may take back.
CREATE TABLE study.project_import (
    office_id   uuid        NOT NULL,
    id          uuid        NOT NULL,
    study_id    uuid        NOT NULL,
    sha256      text        NOT NULL,
    codes       int         NOT NULL,
    codings     int         NOT NULL,
    imported_by uuid        NOT NULL,
    imported_at timestamptz NOT NULL,
    CONSTRAINT project_import_pk PRIMARY KEY (office_id, id),
    CONSTRAINT project_import_file_key UNIQUE (office_id, study_id, imported_by, sha256),
    CONSTRAINT project_import_study_fk FOREIGN KEY (office_id, study_id) REFERENCES study.field_study (office_id, id),
    CONSTRAINT project_import_account_fk FOREIGN KEY (office_id, imported_by) REFERENCES registry.account (office_id, id),
    CONSTRAINT project_import_count_check CHECK (codes >= 0 AND codings >= 0),
    CONSTRAINT project_import_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$')
);
CREATE INDEX project_import_account_index ON study.project_import (office_id, imported_by);
COMMENT ON TABLE study.project_import IS 'Berkas REFI-QDA yang sudah dimasukkan ke kajian; berkasnya sendiri tidak disimpan';
COMMENT ON COLUMN study.project_import.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.project_import.id IS 'Kunci';
COMMENT ON COLUMN study.project_import.study_id IS 'Kajian';
COMMENT ON COLUMN study.project_import.sha256 IS 'Sidik berkas';
COMMENT ON COLUMN study.project_import.codes IS 'Banyaknya kode baru';
COMMENT ON COLUMN study.project_import.codings IS 'Banyaknya kutipan baru';
COMMENT ON COLUMN study.project_import.imported_by IS 'Dimasukkan oleh';
COMMENT ON COLUMN study.project_import.imported_at IS 'Kapan';

ALTER TABLE study.project_import ENABLE ROW LEVEL SECURITY;
ALTER TABLE study.project_import FORCE ROW LEVEL SECURITY;
CREATE POLICY project_import_office ON study.project_import
    USING (office_id = badak.office() AND badak.scope() = 'office')
    WITH CHECK (office_id = badak.office() AND badak.scope() = 'office');
GRANT SELECT, INSERT ON study.project_import TO badak_study;
