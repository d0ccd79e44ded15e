-- A photo, kept in the evidence folder under the SHA-256 of its bytes. The row says whose it is.
CREATE TABLE ${zone}.evidence (
    office_id     uuid        NOT NULL,
    id            uuid        NOT NULL,
    enterprise_id uuid        NOT NULL,
    sha256        text        NOT NULL,
    media_type    text        NOT NULL,
    bytes         int         NOT NULL,
    width_pixels  int         NOT NULL,
    height_pixels int         NOT NULL,
    added_by      uuid        NOT NULL,
    added_at      timestamptz NOT NULL,
    CONSTRAINT evidence_pk PRIMARY KEY (office_id, id),
    CONSTRAINT evidence_enterprise_key UNIQUE (office_id, id, enterprise_id),
    CONSTRAINT evidence_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    CONSTRAINT evidence_media_type_check CHECK (media_type = 'image/jpeg'),
    CONSTRAINT evidence_enterprise_fk FOREIGN KEY (office_id, enterprise_id) REFERENCES registry.enterprise (office_id, id),
    CONSTRAINT evidence_account_fk FOREIGN KEY (office_id, added_by) REFERENCES registry.account (office_id, id)
);
CREATE INDEX evidence_enterprise_index ON ${zone}.evidence (office_id, enterprise_id);
CREATE INDEX evidence_account_index ON ${zone}.evidence (office_id, added_by);
COMMENT ON TABLE ${zone}.evidence IS 'Bukti: foto';
COMMENT ON COLUMN ${zone}.evidence.office_id IS 'Unit kerja';
COMMENT ON COLUMN ${zone}.evidence.id IS 'Kunci';
COMMENT ON COLUMN ${zone}.evidence.enterprise_id IS 'Pelaku usaha';
COMMENT ON COLUMN ${zone}.evidence.sha256 IS 'Sidik isi, sekaligus nama berkas';
COMMENT ON COLUMN ${zone}.evidence.media_type IS 'Jenis isi setelah ditulis ulang';
COMMENT ON COLUMN ${zone}.evidence.bytes IS 'Besar berkas, bita';
COMMENT ON COLUMN ${zone}.evidence.width_pixels IS 'Lebar, piksel';
COMMENT ON COLUMN ${zone}.evidence.height_pixels IS 'Tinggi, piksel';
COMMENT ON COLUMN ${zone}.evidence.added_by IS 'Dikirim oleh';
COMMENT ON COLUMN ${zone}.evidence.added_at IS 'Kapan';
ALTER TABLE ${zone}.evidence ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${zone}.evidence FORCE ROW LEVEL SECURITY;
CREATE POLICY evidence_office ON ${zone}.evidence
    USING (office_id = badak.office() AND (badak.scope() = 'office' OR enterprise_id = badak.enterprise()))
    WITH CHECK (office_id = badak.office() AND (badak.scope() = 'office' OR enterprise_id = badak.enterprise()));
GRANT SELECT, INSERT ON ${zone}.evidence TO badak_${zone};
