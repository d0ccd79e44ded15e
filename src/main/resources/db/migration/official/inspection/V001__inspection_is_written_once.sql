-- What an inspector found at a facility on one day, and what that came to. Written once, whole, from
-- one operation: no role may change or delete a row. Only the office's staff read it; what a business
-- and its mentor may know is the fact in registry.compliance_record.
CREATE TABLE official.inspection (
    office_id       uuid        NOT NULL,
    id              uuid        NOT NULL,
    facility_id     uuid        NOT NULL,
    enterprise_id   uuid        NOT NULL,
    chain           text        NOT NULL,
    kind            text        NOT NULL,
    edition         text        NOT NULL,
    rule            text        NOT NULL,
    inspected_on    date        NOT NULL,
    purpose         text        NOT NULL,
    facility_status text        NOT NULL,
    conclusion      text        NOT NULL,
    grade           text,
    note            text        NOT NULL,
    recorded_by     uuid        NOT NULL,
    recorded_at     timestamptz NOT NULL,
    CONSTRAINT inspection_pk PRIMARY KEY (office_id, id),
    CONSTRAINT inspection_facility_fk FOREIGN KEY (office_id, facility_id) REFERENCES registry.facility (office_id, id),
    CONSTRAINT inspection_enterprise_fk FOREIGN KEY (office_id, enterprise_id) REFERENCES registry.enterprise (office_id, id),
    CONSTRAINT inspection_account_fk FOREIGN KEY (office_id, recorded_by) REFERENCES registry.account (office_id, id),
    CONSTRAINT inspection_chain_check CHECK (chain IN ('PRODUCTION', 'DISTRIBUTION', 'SERVICE')),
    CONSTRAINT inspection_status_check CHECK (facility_status IN ('ACTIVE', 'CLOSED', 'NOT_PRODUCING', 'REFUSED')),
    -- Closed is TTP, not producing and refused are TDP; only what was inspected is graded.
    CONSTRAINT inspection_conclusion_check CHECK (
        (facility_status = 'ACTIVE' AND conclusion IN ('MK', 'TMK') AND grade IS NOT NULL)
        OR (facility_status = 'CLOSED' AND conclusion = 'TTP' AND grade IS NULL)
        OR (facility_status IN ('NOT_PRODUCING', 'REFUSED') AND conclusion = 'TDP' AND grade IS NULL)),
    CONSTRAINT inspection_note_check CHECK (length(note) <= 2000)
);
CREATE INDEX inspection_day_index ON official.inspection (office_id, inspected_on DESC, id DESC);
CREATE INDEX inspection_facility_index ON official.inspection (office_id, facility_id);
CREATE INDEX inspection_enterprise_index ON official.inspection (office_id, enterprise_id);
CREATE INDEX inspection_account_index ON official.inspection (office_id, recorded_by);

CREATE TABLE official.inspection_answer (
    office_id     uuid NOT NULL,
    inspection_id uuid NOT NULL,
    clause        text NOT NULL,
    answer        text NOT NULL,
    severity      text,
    CONSTRAINT inspection_answer_pk PRIMARY KEY (office_id, inspection_id, clause),
    CONSTRAINT inspection_answer_inspection_fk FOREIGN KEY (office_id, inspection_id) REFERENCES official.inspection (office_id, id),
    CONSTRAINT inspection_answer_answer_check CHECK (answer IN ('MET', 'UNMET', 'NOT_APPLICABLE', 'GOOD', 'FAIR', 'POOR')),
    CONSTRAINT inspection_answer_severity_check CHECK (severity IN ('MINOR', 'MAJOR', 'SERIOUS', 'CRITICAL', 'CRITICAL_ABSOLUTE'))
);

CREATE TABLE official.finding (
    office_id     uuid NOT NULL,
    id            uuid NOT NULL,
    inspection_id uuid NOT NULL,
    clause        text NOT NULL,
    severity      text,
    statement     text NOT NULL,
    due_on        date,
    CONSTRAINT finding_pk PRIMARY KEY (office_id, id),
    CONSTRAINT finding_clause_key UNIQUE (office_id, inspection_id, clause),
    CONSTRAINT finding_answer_fk FOREIGN KEY (office_id, inspection_id, clause)
        REFERENCES official.inspection_answer (office_id, inspection_id, clause),
    CONSTRAINT finding_severity_check CHECK (severity IN ('MINOR', 'MAJOR', 'SERIOUS', 'CRITICAL', 'CRITICAL_ABSOLUTE')),
    CONSTRAINT finding_statement_check CHECK (statement ~ '\S' AND length(statement) <= 1000)
);

-- What the official zone publishes on purpose for the study side: no name, no officer, no note, and a
-- key that leads back to no inspection. The national role reads only this, of every office.
CREATE TABLE official.inspection_extract (
    office_id      uuid NOT NULL,
    inspection_key uuid NOT NULL,
    facility_key   uuid NOT NULL,
    chain          text NOT NULL,
    kind           text NOT NULL,
    region_code    text NOT NULL,
    inspected_on   date NOT NULL,
    conclusion     text NOT NULL,
    grade          text,
    CONSTRAINT inspection_extract_pk PRIMARY KEY (office_id, inspection_key),
    CONSTRAINT inspection_extract_office_fk FOREIGN KEY (office_id) REFERENCES registry.office (id),
    CONSTRAINT inspection_extract_chain_check CHECK (chain IN ('PRODUCTION', 'DISTRIBUTION', 'SERVICE')),
    CONSTRAINT inspection_extract_conclusion_check CHECK (conclusion IN ('MK', 'TMK', 'TTP', 'TDP'))
);
CREATE INDEX inspection_extract_day_index ON official.inspection_extract (office_id, inspected_on);

COMMENT ON TABLE official.inspection IS 'Pemeriksaan resmi';
COMMENT ON COLUMN official.inspection.office_id IS 'Unit kerja';
COMMENT ON COLUMN official.inspection.id IS 'Kunci, sama dengan pengenal operasinya';
COMMENT ON COLUMN official.inspection.facility_id IS 'Sarana';
COMMENT ON COLUMN official.inspection.enterprise_id IS 'Pelaku usaha';
COMMENT ON COLUMN official.inspection.chain IS 'Rantai pada hari pemeriksaan';
COMMENT ON COLUMN official.inspection.kind IS 'Jenis sarana pada hari pemeriksaan (kode)';
COMMENT ON COLUMN official.inspection.edition IS 'Edisi instrumen yang berlaku hari itu';
COMMENT ON COLUMN official.inspection.rule IS 'Aturan penilaian yang berlaku hari itu';
COMMENT ON COLUMN official.inspection.inspected_on IS 'Tanggal pemeriksaan';
COMMENT ON COLUMN official.inspection.purpose IS 'Tujuan pemeriksaan (kode)';
COMMENT ON COLUMN official.inspection.facility_status IS 'Keadaan sarana: aktif, tutup, tidak berproduksi, menolak';
COMMENT ON COLUMN official.inspection.conclusion IS 'MK, TMK, TTP (tutup), TDP (tidak dapat diperiksa)';
COMMENT ON COLUMN official.inspection.grade IS 'Nilai; kosong bila tidak dinilai';
COMMENT ON COLUMN official.inspection.note IS 'Catatan pengawas';
COMMENT ON COLUMN official.inspection.recorded_by IS 'Dicatat oleh';
COMMENT ON COLUMN official.inspection.recorded_at IS 'Kapan diterima';
COMMENT ON TABLE official.inspection_answer IS 'Jawaban butir demi butir';
COMMENT ON COLUMN official.inspection_answer.office_id IS 'Unit kerja';
COMMENT ON COLUMN official.inspection_answer.inspection_id IS 'Pemeriksaan';
COMMENT ON COLUMN official.inspection_answer.clause IS 'Nomor butir';
COMMENT ON COLUMN official.inspection_answer.answer IS 'Sesuai, tidak sesuai, tidak berlaku; atau baik, cukup, kurang';
COMMENT ON COLUMN official.inspection_answer.severity IS 'Tingkat keparahan bila tidak sesuai';
COMMENT ON TABLE official.finding IS 'Temuan pemeriksaan';
COMMENT ON COLUMN official.finding.office_id IS 'Unit kerja';
COMMENT ON COLUMN official.finding.id IS 'Kunci';
COMMENT ON COLUMN official.finding.inspection_id IS 'Pemeriksaan';
COMMENT ON COLUMN official.finding.clause IS 'Nomor butir';
COMMENT ON COLUMN official.finding.severity IS 'Tingkat keparahan; kosong pada formulir bernilai rata-rata';
COMMENT ON COLUMN official.finding.statement IS 'Temuan sebagaimana ditulis pengawas';
COMMENT ON COLUMN official.finding.due_on IS 'Batas tindakan perbaikan yang ditetapkan pengawas; boleh kosong';
COMMENT ON TABLE official.inspection_extract IS 'Petikan pemeriksaan tanpa nama, untuk angka kinerja dan penelitian';
COMMENT ON COLUMN official.inspection_extract.office_id IS 'Unit kerja';
COMMENT ON COLUMN official.inspection_extract.inspection_key IS 'Kunci acak, tidak sama dengan kunci pemeriksaan';
COMMENT ON COLUMN official.inspection_extract.facility_key IS 'Nama samaran sarana';
COMMENT ON COLUMN official.inspection_extract.chain IS 'Rantai';
COMMENT ON COLUMN official.inspection_extract.kind IS 'Jenis sarana (kode)';
COMMENT ON COLUMN official.inspection_extract.region_code IS 'Kode kabupaten/kota';
COMMENT ON COLUMN official.inspection_extract.inspected_on IS 'Tanggal pemeriksaan';
COMMENT ON COLUMN official.inspection_extract.conclusion IS 'MK, TMK, TTP, TDP';
COMMENT ON COLUMN official.inspection_extract.grade IS 'Nilai; kosong bila tidak dinilai';

ALTER TABLE official.inspection ENABLE ROW LEVEL SECURITY;
ALTER TABLE official.inspection FORCE ROW LEVEL SECURITY;
CREATE POLICY inspection_office ON official.inspection
    USING (office_id = badak.office() AND badak.scope() = 'office')
    WITH CHECK (office_id = badak.office() AND badak.scope() = 'office');
ALTER TABLE official.inspection_answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE official.inspection_answer FORCE ROW LEVEL SECURITY;
CREATE POLICY inspection_answer_office ON official.inspection_answer
    USING (office_id = badak.office() AND badak.scope() = 'office')
    WITH CHECK (office_id = badak.office() AND badak.scope() = 'office');
ALTER TABLE official.finding ENABLE ROW LEVEL SECURITY;
ALTER TABLE official.finding FORCE ROW LEVEL SECURITY;
CREATE POLICY finding_office ON official.finding
    USING (office_id = badak.office() AND badak.scope() = 'office')
    WITH CHECK (office_id = badak.office() AND badak.scope() = 'office');
ALTER TABLE official.inspection_extract ENABLE ROW LEVEL SECURITY;
ALTER TABLE official.inspection_extract FORCE ROW LEVEL SECURITY;
CREATE POLICY inspection_extract_office ON official.inspection_extract
    USING ((office_id = badak.office() AND badak.scope() = 'office') OR badak.scope() = 'national')
    WITH CHECK (office_id = badak.office() AND badak.scope() = 'office');
GRANT SELECT, INSERT ON official.inspection, official.inspection_answer, official.finding TO badak_official;
GRANT INSERT ON official.inspection_extract TO badak_official;
GRANT SELECT ON official.inspection_extract TO badak_study;
