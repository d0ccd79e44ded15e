-- Who runs a business, and each place where it makes, stores or sells.
CREATE TABLE registry.enterprise (
    office_id     uuid        NOT NULL,
    id            uuid        NOT NULL,
    name          text        NOT NULL,
    owner_name    text        NOT NULL,
    phone         text,
    registered_at timestamptz NOT NULL,
    CONSTRAINT enterprise_pk PRIMARY KEY (office_id, id),
    CONSTRAINT enterprise_office_fk FOREIGN KEY (office_id) REFERENCES registry.office (id),
    CONSTRAINT enterprise_name_check CHECK (name ~ '\S' AND length(name) <= 200),
    CONSTRAINT enterprise_owner_name_check CHECK (owner_name ~ '\S' AND length(owner_name) <= 200),
    CONSTRAINT enterprise_phone_check CHECK (phone ~ '^\+?[0-9]{8,15}$')
);
COMMENT ON TABLE registry.enterprise IS 'Pelaku usaha';
COMMENT ON COLUMN registry.enterprise.office_id IS 'Unit kerja';
COMMENT ON COLUMN registry.enterprise.id IS 'Kunci';
COMMENT ON COLUMN registry.enterprise.name IS 'Nama usaha';
COMMENT ON COLUMN registry.enterprise.owner_name IS 'Nama pemilik atau penanggung jawab';
COMMENT ON COLUMN registry.enterprise.phone IS 'Nomor telepon';
COMMENT ON COLUMN registry.enterprise.registered_at IS 'Kapan dicatat';

-- What hangs on a facility names its enterprise too, and the key with three columns ties the two
-- together: the row policies trust that column.
CREATE TABLE registry.facility (
    office_id     uuid        NOT NULL,
    id            uuid        NOT NULL,
    enterprise_id uuid        NOT NULL,
    reference     text        NOT NULL,
    name          text        NOT NULL,
    chain         text        NOT NULL,
    kind          text        NOT NULL,
    commodity     text        NOT NULL,
    region_code   text        NOT NULL,
    address       text        NOT NULL,
    study_key     uuid        NOT NULL,
    registered_by uuid        NOT NULL,
    registered_at timestamptz NOT NULL,
    CONSTRAINT facility_pk PRIMARY KEY (office_id, id),
    CONSTRAINT facility_enterprise_key UNIQUE (office_id, id, enterprise_id),
    CONSTRAINT facility_reference_key UNIQUE (office_id, reference),
    CONSTRAINT facility_study_key_key UNIQUE (office_id, study_key),
    CONSTRAINT facility_enterprise_fk FOREIGN KEY (office_id, enterprise_id) REFERENCES registry.enterprise (office_id, id),
    CONSTRAINT facility_account_fk FOREIGN KEY (office_id, registered_by) REFERENCES registry.account (office_id, id),
    CONSTRAINT facility_chain_check CHECK (chain IN ('PRODUCTION', 'DISTRIBUTION', 'SERVICE')),
    CONSTRAINT facility_region_check CHECK (region_code ~ '^[0-9]{2}\.[0-9]{2}$'),
    CONSTRAINT facility_text_check CHECK (name ~ '\S' AND length(name) <= 200 AND reference ~ '^[A-Za-z0-9./_-]{1,40}$'
        AND length(address) <= 500 AND length(commodity) <= 100)
);
CREATE INDEX facility_enterprise_index ON registry.facility (office_id, enterprise_id);
CREATE INDEX facility_account_index ON registry.facility (office_id, registered_by);
CREATE INDEX facility_name_index ON registry.facility (office_id, name, id);
COMMENT ON TABLE registry.facility IS 'Sarana: satu tempat membuat, menyimpan, atau menjual';
COMMENT ON COLUMN registry.facility.office_id IS 'Unit kerja';
COMMENT ON COLUMN registry.facility.id IS 'Kunci';
COMMENT ON COLUMN registry.facility.enterprise_id IS 'Pelaku usaha';
COMMENT ON COLUMN registry.facility.reference IS 'Nomor sarana di unit kerja; pengenal saat impor ulang';
COMMENT ON COLUMN registry.facility.name IS 'Nama sarana';
COMMENT ON COLUMN registry.facility.chain IS 'Rantai: produksi, distribusi, pelayanan';
COMMENT ON COLUMN registry.facility.kind IS 'Jenis sarana (kode)';
COMMENT ON COLUMN registry.facility.commodity IS 'Komoditi';
COMMENT ON COLUMN registry.facility.region_code IS 'Kode kabupaten/kota Kemendagri';
COMMENT ON COLUMN registry.facility.address IS 'Alamat';
COMMENT ON COLUMN registry.facility.study_key IS 'Nama samaran sarana dalam petikan penelitian';
COMMENT ON COLUMN registry.facility.registered_by IS 'Dicatat oleh';
COMMENT ON COLUMN registry.facility.registered_at IS 'Kapan dicatat';

-- Who had to do with a facility, as mentor or as inspector: what the rule on conflicts of interest
-- needs from both sides of the wall, and no more. The official side sees only its own reader's rows.
CREATE TABLE registry.engagement (
    office_id     uuid NOT NULL,
    id            uuid NOT NULL,
    facility_id   uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    account_id    uuid NOT NULL,
    side          text NOT NULL,
    since_on      date NOT NULL,
    last_on       date NOT NULL,
    CONSTRAINT engagement_pk PRIMARY KEY (office_id, id),
    CONSTRAINT engagement_facility_fk FOREIGN KEY (office_id, facility_id, enterprise_id)
        REFERENCES registry.facility (office_id, id, enterprise_id),
    CONSTRAINT engagement_account_fk FOREIGN KEY (office_id, account_id) REFERENCES registry.account (office_id, id),
    CONSTRAINT engagement_side_key UNIQUE (office_id, facility_id, enterprise_id, account_id, side),
    CONSTRAINT engagement_side_check CHECK (side IN ('MENTOR', 'INSPECTOR')),
    CONSTRAINT engagement_span_check CHECK (last_on >= since_on)
);
CREATE INDEX engagement_account_index ON registry.engagement (office_id, account_id);
COMMENT ON TABLE registry.engagement IS 'Siapa pernah mendampingi atau memeriksa sarana, untuk aturan benturan kepentingan';
COMMENT ON COLUMN registry.engagement.office_id IS 'Unit kerja';
COMMENT ON COLUMN registry.engagement.id IS 'Kunci';
COMMENT ON COLUMN registry.engagement.facility_id IS 'Sarana';
COMMENT ON COLUMN registry.engagement.enterprise_id IS 'Pelaku usaha';
COMMENT ON COLUMN registry.engagement.account_id IS 'Petugas';
COMMENT ON COLUMN registry.engagement.side IS 'Sebagai pendamping atau pengawas';
COMMENT ON COLUMN registry.engagement.since_on IS 'Mulai';
COMMENT ON COLUMN registry.engagement.last_on IS 'Terakhir';

-- What officials concluded, as a fact that both sides may read.
CREATE TABLE registry.compliance_record (
    office_id     uuid NOT NULL,
    inspection_id uuid NOT NULL,
    facility_id   uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    inspected_on  date NOT NULL,
    edition       text NOT NULL,
    grade         text,
    conclusion    text NOT NULL,
    CONSTRAINT compliance_record_pk PRIMARY KEY (office_id, inspection_id),
    CONSTRAINT compliance_record_facility_fk FOREIGN KEY (office_id, facility_id, enterprise_id)
        REFERENCES registry.facility (office_id, id, enterprise_id),
    CONSTRAINT compliance_record_conclusion_check CHECK (conclusion IN ('MK', 'TMK', 'TTP', 'TDP'))
);
CREATE INDEX compliance_record_facility_index ON registry.compliance_record (office_id, facility_id, enterprise_id, inspected_on);
COMMENT ON TABLE registry.compliance_record IS 'Kesimpulan pemeriksaan resmi, dapat dibaca kedua sisi';
COMMENT ON COLUMN registry.compliance_record.office_id IS 'Unit kerja';
COMMENT ON COLUMN registry.compliance_record.inspection_id IS 'Pemeriksaan';
COMMENT ON COLUMN registry.compliance_record.facility_id IS 'Sarana';
COMMENT ON COLUMN registry.compliance_record.enterprise_id IS 'Pelaku usaha';
COMMENT ON COLUMN registry.compliance_record.inspected_on IS 'Tanggal pemeriksaan';
COMMENT ON COLUMN registry.compliance_record.edition IS 'Edisi instrumen';
COMMENT ON COLUMN registry.compliance_record.grade IS 'Nilai; kosong bila tidak dinilai';
COMMENT ON COLUMN registry.compliance_record.conclusion IS 'MK, TMK, TTP (tutup), TDP (tidak dapat diperiksa)';

ALTER TABLE registry.enterprise ENABLE ROW LEVEL SECURITY;
ALTER TABLE registry.enterprise FORCE ROW LEVEL SECURITY;
CREATE POLICY enterprise_office ON registry.enterprise
    USING (office_id = badak.office() AND (badak.scope() = 'office' OR id = badak.enterprise()))
    WITH CHECK (office_id = badak.office() AND badak.scope() = 'office');
ALTER TABLE registry.facility ENABLE ROW LEVEL SECURITY;
ALTER TABLE registry.facility FORCE ROW LEVEL SECURITY;
CREATE POLICY facility_office ON registry.facility
    USING (office_id = badak.office() AND (badak.scope() = 'office' OR enterprise_id = badak.enterprise()))
    WITH CHECK (office_id = badak.office() AND badak.scope() = 'office');
ALTER TABLE registry.engagement ENABLE ROW LEVEL SECURITY;
ALTER TABLE registry.engagement FORCE ROW LEVEL SECURITY;
CREATE POLICY engagement_coaching ON registry.engagement TO badak_coaching, badak_registry, badak_owner
    USING (office_id = badak.office() AND (badak.scope() = 'office' OR enterprise_id = badak.enterprise()))
    WITH CHECK (office_id = badak.office() AND side = 'MENTOR');
CREATE POLICY engagement_official ON registry.engagement TO badak_official
    USING (office_id = badak.office() AND account_id = badak.account())
    WITH CHECK (office_id = badak.office() AND side = 'INSPECTOR');
ALTER TABLE registry.compliance_record ENABLE ROW LEVEL SECURITY;
ALTER TABLE registry.compliance_record FORCE ROW LEVEL SECURITY;
CREATE POLICY compliance_record_office ON registry.compliance_record
    USING (office_id = badak.office() AND (badak.scope() = 'office' OR enterprise_id = badak.enterprise()))
    WITH CHECK (office_id = badak.office() AND badak.scope() = 'office');
GRANT SELECT, INSERT ON registry.enterprise, registry.facility TO badak_registry;
GRANT UPDATE (name, owner_name, phone) ON registry.enterprise TO badak_registry;
GRANT UPDATE (name, chain, kind, commodity, region_code, address) ON registry.facility TO badak_registry;
GRANT SELECT ON registry.enterprise, registry.facility TO badak_coaching, badak_official;
GRANT SELECT ON registry.engagement, registry.compliance_record TO badak_registry;
GRANT SELECT, INSERT, UPDATE (last_on) ON registry.engagement TO badak_coaching, badak_official;
GRANT SELECT ON registry.compliance_record TO badak_coaching;
GRANT SELECT, INSERT ON registry.compliance_record TO badak_official;
