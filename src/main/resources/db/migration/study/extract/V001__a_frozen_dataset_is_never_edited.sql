-- A dataset is copied from the extracts at one moment and never edited: no role may change a row of these tables, and
-- none may add a row to a dataset that was sealed. Its facilities have numbers drawn for it alone; which number is
-- which facility was kept nowhere, so neither a later dataset nor an extract can be joined to it by them.
CREATE TABLE study.dataset (
    office_id         uuid        NOT NULL,
    id                uuid        NOT NULL,
    name              text        NOT NULL,
    chain             text        NOT NULL,
    office_code       text        NOT NULL,
    program           text        NOT NULL,
    indicator         text        NOT NULL,
    indicator_version int         NOT NULL,
    codebook_version  int         NOT NULL,
    frozen_by         uuid        NOT NULL,
    frozen_at         timestamptz NOT NULL,
    CONSTRAINT dataset_pk PRIMARY KEY (office_id, id),
    CONSTRAINT dataset_account_fk FOREIGN KEY (office_id, frozen_by) REFERENCES registry.account (office_id, id),
    CONSTRAINT dataset_name_check CHECK (name ~ '\S' AND length(name) <= 120),
    CONSTRAINT dataset_chain_check CHECK (chain IN ('PRODUCTION', 'DISTRIBUTION', 'SERVICE'))
);
CREATE INDEX dataset_account_index ON study.dataset (office_id, frozen_by);
CREATE INDEX dataset_time_index ON study.dataset (office_id, frozen_at DESC, id DESC);
COMMENT ON TABLE study.dataset IS 'Data beku: salinan petikan pada satu saat, untuk penelitian';
COMMENT ON COLUMN study.dataset.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.dataset.id IS 'Kunci, sama dengan pengenal formulirnya';
COMMENT ON COLUMN study.dataset.name IS 'Nama yang diberikan peneliti';
COMMENT ON COLUMN study.dataset.chain IS 'Rantai; satu data beku memuat satu rantai saja';
COMMENT ON COLUMN study.dataset.office_code IS 'Kode unit kerja saat dibekukan';
COMMENT ON COLUMN study.dataset.program IS 'Versi Badak yang membekukan';
COMMENT ON COLUMN study.dataset.indicator IS 'Indikator yang dipakai';
COMMENT ON COLUMN study.dataset.indicator_version IS 'Versi definisi indikator';
COMMENT ON COLUMN study.dataset.codebook_version IS 'Versi buku kode';
COMMENT ON COLUMN study.dataset.frozen_by IS 'Dibekukan oleh';
COMMENT ON COLUMN study.dataset.frozen_at IS 'Kapan';

CREATE TABLE study.dataset_row (
    office_id    uuid    NOT NULL,
    dataset_id   uuid    NOT NULL,
    number       int     NOT NULL,
    facility     int     NOT NULL,
    kind         text    NOT NULL,
    inspected_on date    NOT NULL,
    compliant    boolean NOT NULL,
    mentored_on  date,
    visits       int     NOT NULL,
    minutes      int     NOT NULL,
    CONSTRAINT dataset_row_pk PRIMARY KEY (office_id, dataset_id, number),
    CONSTRAINT dataset_row_dataset_fk FOREIGN KEY (office_id, dataset_id) REFERENCES study.dataset (office_id, id),
    CONSTRAINT dataset_row_number_check CHECK (number > 0 AND facility > 0),
    CONSTRAINT dataset_row_dose_check CHECK (visits >= 0 AND minutes >= visits)
);
COMMENT ON TABLE study.dataset_row IS 'Baris data beku: satu sarana pada satu masa, menurut pemeriksaan terakhirnya';
COMMENT ON COLUMN study.dataset_row.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.dataset_row.dataset_id IS 'Data beku';
COMMENT ON COLUMN study.dataset_row.number IS 'Nomor baris';
COMMENT ON COLUMN study.dataset_row.facility IS 'Nomor sarana, diundi untuk data beku ini saja';
COMMENT ON COLUMN study.dataset_row.kind IS 'Jenis sarana (kode) menurut pemeriksaan terakhirnya';
COMMENT ON COLUMN study.dataset_row.inspected_on IS 'Hari pertama bulan atau tahun pemeriksaan';
COMMENT ON COLUMN study.dataset_row.compliant IS 'Memenuhi ketentuan (MK) atau tidak (TMK)';
COMMENT ON COLUMN study.dataset_row.mentored_on IS 'Hari pertama bulan atau tahun pendampingan dimulai; kosong bila tidak didampingi';
COMMENT ON COLUMN study.dataset_row.visits IS 'Kunjungan sampai hari pemeriksaan';
COMMENT ON COLUMN study.dataset_row.minutes IS 'Menit pendampingan sampai hari pemeriksaan';

-- The seal is a row of its own: what was counted and digested once all rows were there.
CREATE TABLE study.dataset_seal (
    office_id      uuid NOT NULL,
    dataset_id     uuid NOT NULL,
    grain          text NOT NULL,
    row_count      int  NOT NULL,
    facility_count int  NOT NULL,
    mentored_count int  NOT NULL,
    first_on       date NOT NULL,
    last_on        date NOT NULL,
    sha256         text NOT NULL,
    CONSTRAINT dataset_seal_pk PRIMARY KEY (office_id, dataset_id),
    CONSTRAINT dataset_seal_dataset_fk FOREIGN KEY (office_id, dataset_id) REFERENCES study.dataset (office_id, id),
    CONSTRAINT dataset_seal_grain_check CHECK (grain IN ('MONTH', 'YEAR')),
    CONSTRAINT dataset_seal_count_check CHECK (row_count >= facility_count AND facility_count >= mentored_count AND facility_count > 0),
    CONSTRAINT dataset_seal_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$')
);
COMMENT ON TABLE study.dataset_seal IS 'Segel data beku: hitungan dan sidiknya';
COMMENT ON COLUMN study.dataset_seal.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.dataset_seal.dataset_id IS 'Data beku';
COMMENT ON COLUMN study.dataset_seal.grain IS 'Ketelitian tanggal: bulan (MONTH) atau tahun (YEAR)';
COMMENT ON COLUMN study.dataset_seal.row_count IS 'Banyaknya baris';
COMMENT ON COLUMN study.dataset_seal.facility_count IS 'Banyaknya sarana';
COMMENT ON COLUMN study.dataset_seal.mentored_count IS 'Banyaknya sarana yang didampingi';
COMMENT ON COLUMN study.dataset_seal.first_on IS 'Tanggal paling awal';
COMMENT ON COLUMN study.dataset_seal.last_on IS 'Tanggal paling akhir';
COMMENT ON COLUMN study.dataset_seal.sha256 IS 'Sidik CSV-nya';

CREATE TABLE study.dataset_omission (
    office_id      uuid NOT NULL,
    dataset_id     uuid NOT NULL,
    reason         text NOT NULL,
    row_count      int  NOT NULL,
    facility_count int  NOT NULL,
    CONSTRAINT dataset_omission_pk PRIMARY KEY (office_id, dataset_id, reason),
    CONSTRAINT dataset_omission_dataset_fk FOREIGN KEY (office_id, dataset_id) REFERENCES study.dataset (office_id, id),
    CONSTRAINT dataset_omission_reason_check CHECK (reason IN ('WITHHELD', 'CLOSED', 'UNSEEN', 'EARLIER')),
    CONSTRAINT dataset_omission_count_check CHECK (row_count >= facility_count AND facility_count >= 0)
);
COMMENT ON TABLE study.dataset_omission IS 'Yang tidak ikut dibekukan, dan mengapa';
COMMENT ON COLUMN study.dataset_omission.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.dataset_omission.dataset_id IS 'Data beku';
COMMENT ON COLUMN study.dataset_omission.reason IS 'Ditahan (WITHHELD), tutup (CLOSED), tidak dapat diperiksa (UNSEEN), disusul pemeriksaan lain pada masa yang sama (EARLIER)';
COMMENT ON COLUMN study.dataset_omission.row_count IS 'Banyaknya pemeriksaan';
COMMENT ON COLUMN study.dataset_omission.facility_count IS 'Banyaknya sarana';

CREATE TABLE study.dataset_discard (
    office_id    uuid        NOT NULL,
    dataset_id   uuid        NOT NULL,
    reason       text        NOT NULL,
    discarded_by uuid        NOT NULL,
    discarded_at timestamptz NOT NULL,
    CONSTRAINT dataset_discard_pk PRIMARY KEY (office_id, dataset_id),
    CONSTRAINT dataset_discard_dataset_fk FOREIGN KEY (office_id, dataset_id) REFERENCES study.dataset (office_id, id),
    CONSTRAINT dataset_discard_account_fk FOREIGN KEY (office_id, discarded_by) REFERENCES registry.account (office_id, id),
    CONSTRAINT dataset_discard_reason_check CHECK (reason ~ '\S' AND length(reason) <= 500)
);
CREATE INDEX dataset_discard_account_index ON study.dataset_discard (office_id, discarded_by);
COMMENT ON TABLE study.dataset_discard IS 'Pembuangan data beku: barisnya dihapus, catatannya tetap';
COMMENT ON COLUMN study.dataset_discard.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.dataset_discard.dataset_id IS 'Data beku';
COMMENT ON COLUMN study.dataset_discard.reason IS 'Alasan';
COMMENT ON COLUMN study.dataset_discard.discarded_by IS 'Dibuang oleh';
COMMENT ON COLUMN study.dataset_discard.discarded_at IS 'Kapan';

DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['dataset', 'dataset_row', 'dataset_seal', 'dataset_omission', 'dataset_discard'] LOOP
        EXECUTE format('ALTER TABLE study.%I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE study.%I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY %I ON study.%I
            USING (office_id = badak.office() AND badak.scope() = ''office'')
            WITH CHECK (office_id = badak.office() AND badak.scope() = ''office'')', name || '_office', name);
        EXECUTE format('GRANT SELECT, INSERT ON study.%I TO badak_study', name);
    END LOOP;
END
$$;
CREATE POLICY dataset_row_sealed ON study.dataset_row AS RESTRICTIVE FOR INSERT
    WITH CHECK (office_id = badak.office() AND NOT EXISTS (
        SELECT FROM study.dataset_seal AS seal
        WHERE seal.office_id = badak.office() AND seal.dataset_id = dataset_row.dataset_id));
CREATE POLICY dataset_row_discarded ON study.dataset_row AS RESTRICTIVE FOR DELETE
    USING (office_id = badak.office() AND dataset_id IN (
        SELECT gone.dataset_id FROM study.dataset_discard AS gone WHERE gone.office_id = badak.office()));
GRANT DELETE ON study.dataset_row TO badak_study;
-- No line of this journal is about a business, so owners find nothing in it.
REVOKE SELECT ON study.journal_entry FROM badak_coaching;
