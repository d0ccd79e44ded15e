-- A spreadsheet between its preview and its application. It is kept here and not in a session or a
-- folder, so that the second step works without scripts and on any node; only who uploaded it sees it.
CREATE TABLE registry.facility_import (
    office_id   uuid        NOT NULL,
    id          uuid        NOT NULL,
    digest      text        NOT NULL,
    content     bytea       NOT NULL,
    uploaded_by uuid        NOT NULL,
    uploaded_at timestamptz NOT NULL,
    CONSTRAINT facility_import_pk PRIMARY KEY (office_id, id),
    CONSTRAINT facility_import_account_fk FOREIGN KEY (office_id, uploaded_by) REFERENCES registry.account (office_id, id),
    CONSTRAINT facility_import_digest_check CHECK (digest ~ '^[0-9a-f]{64}$'),
    CONSTRAINT facility_import_content_check CHECK (length(content) <= 12582912)
);
CREATE INDEX facility_import_account_index ON registry.facility_import (office_id, uploaded_by, uploaded_at);
COMMENT ON TABLE registry.facility_import IS 'Berkas impor sarana yang sudah diperiksa';
COMMENT ON COLUMN registry.facility_import.office_id IS 'Unit kerja';
COMMENT ON COLUMN registry.facility_import.id IS 'Kunci';
COMMENT ON COLUMN registry.facility_import.digest IS 'SHA-256 berkas';
COMMENT ON COLUMN registry.facility_import.content IS 'Isi berkas seperti diunggah';
COMMENT ON COLUMN registry.facility_import.uploaded_by IS 'Diunggah oleh';
COMMENT ON COLUMN registry.facility_import.uploaded_at IS 'Kapan diunggah';

-- That an import was applied is a record of its own; its key lets a file be applied once only.
CREATE TABLE registry.facility_import_application (
    office_id       uuid        NOT NULL,
    facility_import_id uuid     NOT NULL,
    applied_by      uuid        NOT NULL,
    applied_at      timestamptz NOT NULL,
    added_count     integer     NOT NULL,
    updated_count   integer     NOT NULL,
    CONSTRAINT facility_import_application_pk PRIMARY KEY (office_id, facility_import_id),
    CONSTRAINT facility_import_application_import_fk FOREIGN KEY (office_id, facility_import_id)
        REFERENCES registry.facility_import (office_id, id),
    CONSTRAINT facility_import_application_account_fk FOREIGN KEY (office_id, applied_by) REFERENCES registry.account (office_id, id),
    CONSTRAINT facility_import_application_count_check CHECK (added_count >= 0 AND updated_count >= 0)
);
CREATE INDEX facility_import_application_account_index ON registry.facility_import_application (office_id, applied_by);
COMMENT ON TABLE registry.facility_import_application IS 'Impor yang sudah diterapkan';
COMMENT ON COLUMN registry.facility_import_application.office_id IS 'Unit kerja';
COMMENT ON COLUMN registry.facility_import_application.facility_import_id IS 'Berkas impor';
COMMENT ON COLUMN registry.facility_import_application.applied_by IS 'Diterapkan oleh';
COMMENT ON COLUMN registry.facility_import_application.applied_at IS 'Kapan diterapkan';
COMMENT ON COLUMN registry.facility_import_application.added_count IS 'Banyak sarana baru';
COMMENT ON COLUMN registry.facility_import_application.updated_count IS 'Banyak sarana yang diperbarui';

CREATE INDEX enterprise_name_index ON registry.enterprise (office_id, name, owner_name);

ALTER TABLE registry.facility_import ENABLE ROW LEVEL SECURITY;
ALTER TABLE registry.facility_import FORCE ROW LEVEL SECURITY;
CREATE POLICY facility_import_own ON registry.facility_import
    USING (office_id = badak.office() AND badak.scope() = 'office' AND uploaded_by = badak.account())
    WITH CHECK (office_id = badak.office() AND badak.scope() = 'office' AND uploaded_by = badak.account());
ALTER TABLE registry.facility_import_application ENABLE ROW LEVEL SECURITY;
ALTER TABLE registry.facility_import_application FORCE ROW LEVEL SECURITY;
CREATE POLICY facility_import_application_own ON registry.facility_import_application
    USING (office_id = badak.office() AND badak.scope() = 'office')
    WITH CHECK (office_id = badak.office() AND badak.scope() = 'office' AND applied_by = badak.account());
-- DELETE is for previews that were never applied: they hold names and must not lie about.
GRANT SELECT, INSERT, DELETE ON registry.facility_import TO badak_registry;
GRANT SELECT, INSERT ON registry.facility_import_application TO badak_registry;
