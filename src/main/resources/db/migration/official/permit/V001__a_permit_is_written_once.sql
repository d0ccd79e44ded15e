-- Permits that an authority issued to a business, as the office copied them from the document. Badak issues none. A row is
-- never edited: what ended a permit, or that it was never so, is a row beside it, with who, when and why.
CREATE TABLE official.permit (
    office_id     uuid        NOT NULL,
    id            uuid        NOT NULL,
    facility_id   uuid        NOT NULL,
    enterprise_id uuid        NOT NULL,
    kind          text        NOT NULL,
    number        text        NOT NULL,
    -- A number that was recorded by mistake may be recorded again, at the right place.
    attempt       int         NOT NULL,
    product       text        NOT NULL,
    issued_on     date        NOT NULL,
    expires_on   date,
    extract_key   uuid        NOT NULL,
    recorded_by   uuid        NOT NULL,
    recorded_at   timestamptz NOT NULL,
    CONSTRAINT permit_pk PRIMARY KEY (office_id, id),
    CONSTRAINT permit_number_key UNIQUE (office_id, kind, number, attempt),
    CONSTRAINT permit_facility_fk FOREIGN KEY (office_id, facility_id) REFERENCES registry.facility (office_id, id),
    CONSTRAINT permit_enterprise_fk FOREIGN KEY (office_id, enterprise_id) REFERENCES registry.enterprise (office_id, id),
    CONSTRAINT permit_account_fk FOREIGN KEY (office_id, recorded_by) REFERENCES registry.account (office_id, id),
    CONSTRAINT permit_number_check CHECK (number ~ '\S' AND length(number) <= 60),
    CONSTRAINT permit_product_check CHECK (length(product) <= 120),
    CONSTRAINT permit_validity_check CHECK (expires_on > issued_on),
    CONSTRAINT permit_attempt_check CHECK (attempt > 0)
);
CREATE INDEX permit_day_index ON official.permit (office_id, issued_on DESC, id DESC);
CREATE INDEX permit_facility_index ON official.permit (office_id, facility_id);
CREATE INDEX permit_enterprise_index ON official.permit (office_id, enterprise_id);
CREATE INDEX permit_account_index ON official.permit (office_id, recorded_by);
COMMENT ON TABLE official.permit IS 'Izin yang terbit, disalin dari suratnya';
COMMENT ON COLUMN official.permit.office_id IS 'Unit kerja';
COMMENT ON COLUMN official.permit.id IS 'Kunci, sama dengan pengenal formulirnya';
COMMENT ON COLUMN official.permit.facility_id IS 'Sarana';
COMMENT ON COLUMN official.permit.enterprise_id IS 'Pelaku usaha';
COMMENT ON COLUMN official.permit.kind IS 'Jenis izin (kode)';
COMMENT ON COLUMN official.permit.number IS 'Nomor izin sebagaimana tertulis';
COMMENT ON COLUMN official.permit.attempt IS 'Catatan keberapa untuk nomor ini; yang sebelumnya salah catat';
COMMENT ON COLUMN official.permit.product IS 'Produk; kosong bila izinnya untuk sarana';
COMMENT ON COLUMN official.permit.issued_on IS 'Tanggal terbit';
COMMENT ON COLUMN official.permit.expires_on IS 'Berlaku sampai menurut suratnya; boleh kosong';
COMMENT ON COLUMN official.permit.extract_key IS 'Kunci petikannya';
COMMENT ON COLUMN official.permit.recorded_by IS 'Dicatat oleh';
COMMENT ON COLUMN official.permit.recorded_at IS 'Kapan dicatat';

CREATE TABLE official.permit_end (
    office_id uuid        NOT NULL,
    permit_id uuid        NOT NULL,
    ground    text        NOT NULL,
    ended_on  date        NOT NULL,
    reason    text        NOT NULL,
    noted_by  uuid        NOT NULL,
    noted_at  timestamptz NOT NULL,
    CONSTRAINT permit_end_pk PRIMARY KEY (office_id, permit_id),
    CONSTRAINT permit_end_permit_fk FOREIGN KEY (office_id, permit_id) REFERENCES official.permit (office_id, id),
    CONSTRAINT permit_end_account_fk FOREIGN KEY (office_id, noted_by) REFERENCES registry.account (office_id, id),
    CONSTRAINT permit_end_ground_check CHECK (ground IN ('REVOKED', 'MISTAKEN')),
    CONSTRAINT permit_end_reason_check CHECK (reason ~ '\S' AND length(reason) <= 500)
);
CREATE INDEX permit_end_account_index ON official.permit_end (office_id, noted_by);
COMMENT ON TABLE official.permit_end IS 'Izin yang dicabut, atau yang ternyata salah catat';
COMMENT ON COLUMN official.permit_end.office_id IS 'Unit kerja';
COMMENT ON COLUMN official.permit_end.permit_id IS 'Izin';
COMMENT ON COLUMN official.permit_end.ground IS 'Dicabut (REVOKED) atau salah catat (MISTAKEN)';
COMMENT ON COLUMN official.permit_end.ended_on IS 'Berakhir pada tanggal';
COMMENT ON COLUMN official.permit_end.reason IS 'Alasan';
COMMENT ON COLUMN official.permit_end.noted_by IS 'Dicatat oleh';
COMMENT ON COLUMN official.permit_end.noted_at IS 'Kapan dicatat';

-- What the official zone publishes of permits for the study side, as of inspections: no name, no number, no product.
CREATE TABLE official.permit_extract (
    office_id    uuid NOT NULL,
    permit_key   uuid NOT NULL,
    facility_key uuid NOT NULL,
    chain        text NOT NULL,
    kind         text NOT NULL,
    issued_on    date NOT NULL,
    CONSTRAINT permit_extract_pk PRIMARY KEY (office_id, permit_key),
    CONSTRAINT permit_extract_office_fk FOREIGN KEY (office_id) REFERENCES registry.office (id),
    CONSTRAINT permit_extract_chain_check CHECK (chain IN ('PRODUCTION', 'DISTRIBUTION', 'SERVICE'))
);
CREATE INDEX permit_extract_day_index ON official.permit_extract (office_id, issued_on);
COMMENT ON TABLE official.permit_extract IS 'Petikan izin tanpa nama dan nomor, untuk penelitian';
COMMENT ON COLUMN official.permit_extract.office_id IS 'Unit kerja';
COMMENT ON COLUMN official.permit_extract.permit_key IS 'Kunci acak, tidak sama dengan kunci izin';
COMMENT ON COLUMN official.permit_extract.facility_key IS 'Nama samaran sarana';
COMMENT ON COLUMN official.permit_extract.chain IS 'Rantai saat dicatat';
COMMENT ON COLUMN official.permit_extract.kind IS 'Jenis izin (kode)';
COMMENT ON COLUMN official.permit_extract.issued_on IS 'Tanggal terbit';

-- Which of the rows above were never so.
CREATE TABLE official.permit_mistake_extract (
    office_id  uuid NOT NULL,
    permit_key uuid NOT NULL,
    CONSTRAINT permit_mistake_extract_pk PRIMARY KEY (office_id, permit_key),
    CONSTRAINT permit_mistake_extract_permit_fk FOREIGN KEY (office_id, permit_key)
        REFERENCES official.permit_extract (office_id, permit_key)
);
COMMENT ON TABLE official.permit_mistake_extract IS 'Petikan izin yang ternyata salah catat';
COMMENT ON COLUMN official.permit_mistake_extract.office_id IS 'Unit kerja';
COMMENT ON COLUMN official.permit_mistake_extract.permit_key IS 'Petikan yang salah';

ALTER TABLE official.permit ENABLE ROW LEVEL SECURITY;
ALTER TABLE official.permit FORCE ROW LEVEL SECURITY;
CREATE POLICY permit_office ON official.permit
    USING (office_id = badak.office() AND badak.scope() = 'office')
    WITH CHECK (office_id = badak.office() AND badak.scope() = 'office');
ALTER TABLE official.permit_end ENABLE ROW LEVEL SECURITY;
ALTER TABLE official.permit_end FORCE ROW LEVEL SECURITY;
CREATE POLICY permit_end_office ON official.permit_end
    USING (office_id = badak.office() AND badak.scope() = 'office')
    WITH CHECK (office_id = badak.office() AND badak.scope() = 'office');
ALTER TABLE official.permit_extract ENABLE ROW LEVEL SECURITY;
ALTER TABLE official.permit_extract FORCE ROW LEVEL SECURITY;
CREATE POLICY permit_extract_office ON official.permit_extract
    USING (office_id = badak.office() AND badak.scope() = 'office')
    WITH CHECK (office_id = badak.office() AND badak.scope() = 'office');
ALTER TABLE official.permit_mistake_extract ENABLE ROW LEVEL SECURITY;
ALTER TABLE official.permit_mistake_extract FORCE ROW LEVEL SECURITY;
CREATE POLICY permit_mistake_extract_office ON official.permit_mistake_extract
    USING (office_id = badak.office() AND badak.scope() = 'office')
    WITH CHECK (office_id = badak.office() AND badak.scope() = 'office');
GRANT SELECT, INSERT ON official.permit, official.permit_end TO badak_official;
GRANT INSERT ON official.permit_extract, official.permit_mistake_extract TO badak_official;
GRANT SELECT ON official.permit_extract, official.permit_mistake_extract TO badak_study;
