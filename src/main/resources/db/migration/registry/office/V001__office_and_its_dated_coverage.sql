-- An office of the regulator, and which kabupaten/kota it serves, from when to when. Two offices may
-- serve one region at one time (Banten has two offices); one office has no overlapping spans for one.
CREATE TABLE registry.office (
    id         uuid        NOT NULL CONSTRAINT office_pk PRIMARY KEY,
    code       text        NOT NULL CONSTRAINT office_code_key UNIQUE,
    name       text        NOT NULL,
    kind       text        NOT NULL,
    opened_on  date        NOT NULL,
    CONSTRAINT office_kind_check CHECK (kind IN ('BALAI_BESAR', 'BALAI', 'LOKA', 'NATIONAL'))
);
COMMENT ON TABLE registry.office IS 'Unit kerja (UPT) pengawas';
COMMENT ON COLUMN registry.office.id IS 'Kunci';
COMMENT ON COLUMN registry.office.code IS 'Kode singkat';
COMMENT ON COLUMN registry.office.name IS 'Nama resmi';
COMMENT ON COLUMN registry.office.kind IS 'Jenis: balai besar, balai, loka, pusat';
COMMENT ON COLUMN registry.office.opened_on IS 'Mulai ada dalam catatan';

CREATE TABLE registry.office_coverage (
    office_id    uuid    NOT NULL,
    id           uuid    NOT NULL,
    region_code  text    NOT NULL,
    since_on     date    NOT NULL,
    until_on     date,
    source       text    NOT NULL,
    illustrative boolean NOT NULL,
    CONSTRAINT office_coverage_pk PRIMARY KEY (office_id, id),
    CONSTRAINT office_coverage_office_fk FOREIGN KEY (office_id) REFERENCES registry.office (id),
    CONSTRAINT office_coverage_region_check CHECK (region_code ~ '^[0-9]{2}\.[0-9]{2}$'),
    CONSTRAINT office_coverage_span_check CHECK (until_on IS NULL OR until_on > since_on),
    CONSTRAINT office_coverage_span_exclusion EXCLUDE USING gist
        (office_id WITH =, region_code WITH =, daterange(since_on, until_on) WITH &&)
);
COMMENT ON TABLE registry.office_coverage IS 'Wilayah kerja bertanggal';
COMMENT ON COLUMN registry.office_coverage.office_id IS 'Unit kerja';
COMMENT ON COLUMN registry.office_coverage.id IS 'Kunci';
COMMENT ON COLUMN registry.office_coverage.region_code IS 'Kode kabupaten/kota Kemendagri';
COMMENT ON COLUMN registry.office_coverage.since_on IS 'Mulai berlaku';
COMMENT ON COLUMN registry.office_coverage.until_on IS 'Hari pertama tidak berlaku lagi; kosong bila masih berlaku';
COMMENT ON COLUMN registry.office_coverage.source IS 'Sumber pembagian wilayah';
COMMENT ON COLUMN registry.office_coverage.illustrative IS 'Contoh saja, belum bersumber resmi';

ALTER TABLE registry.office ENABLE ROW LEVEL SECURITY;
ALTER TABLE registry.office FORCE ROW LEVEL SECURITY;
CREATE POLICY office_own ON registry.office
    USING (id = badak.office() OR badak.scope() = 'national')
    WITH CHECK (id = badak.office());
ALTER TABLE registry.office_coverage ENABLE ROW LEVEL SECURITY;
ALTER TABLE registry.office_coverage FORCE ROW LEVEL SECURITY;
CREATE POLICY office_coverage_office ON registry.office_coverage
    USING (office_id = badak.office() OR badak.scope() = 'national')
    WITH CHECK (office_id = badak.office());
GRANT SELECT, INSERT ON registry.office, registry.office_coverage TO badak_registry;
GRANT SELECT ON registry.office, registry.office_coverage TO badak_coaching, badak_official, badak_study;
